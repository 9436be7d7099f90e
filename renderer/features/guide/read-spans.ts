/** A stretch of a sentence: plain, a word as it stands on the screen, or a word under discussion. */
export interface Span {
  readonly kind: 'text' | 'strong' | 'emphasis';
  readonly text: string;
}

const marked = /\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*]+)\*/g;

/** The little of Markdown that the manual and the glossary use; links to other files mean nothing inside the program. */
export function readSpans(line: string): readonly Span[] {
  const words = line.replace(/ ?\(\[[^\]]*\]\([^)]*\)\)/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').trim();
  const spans: Span[] = [];
  let at = 0;
  const keep = (kind: Span['kind'], text: string): void => {
    if (text !== '') spans.push({ kind, text });
  };
  for (const found of words.matchAll(marked)) {
    keep('text', words.slice(at, found.index));
    const { strong, emphasis } = found.groups ?? {};
    if (strong !== undefined) keep('strong', strong);
    else if (emphasis !== undefined) keep('emphasis', emphasis);
    at = found.index + found[0].length;
  }
  keep('text', words.slice(at));
  return spans;
}
