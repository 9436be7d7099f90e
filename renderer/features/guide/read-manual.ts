import { readSpans, type Span } from './read-spans';

/** The manual: what it is, its steps, and what holds for all of them. */
export interface Manual {
  readonly title: string;
  readonly lead: readonly Span[];
  readonly steps: readonly { readonly title: string; readonly text: readonly Span[] }[];
  readonly closing: readonly Span[];
}

/**
 * The manual as parts. Its form: a heading, a paragraph, a numbered list whose entries begin with a title in bold, a
 * paragraph.
 * @param markdown the text of `docs/manual/<language>/README.md`
 */
export function readManual(markdown: string): Manual {
  const [heading = '', ...blocks] = markdown.trim().split(/\n\s*\n/);
  const isList = (block: string): boolean => /^\d+\. /.test(block);
  const list = blocks.findIndex(isList);
  const entries = (blocks[list] ?? '').split(/\n(?=\d+\. )/);
  return {
    title: heading.replace(/^# /, ''),
    lead: readSpans(blocks.slice(0, list).join(' ')),
    steps: entries.map((entry) => {
      const [title, ...text] = readSpans(entry.replace(/^\d+\. /, ''));
      return { title: title?.text ?? '', text };
    }),
    closing: readSpans(blocks.slice(list + 1).join(' ')),
  };
}
