import type { Inline, ReferenceSpan, Span, TextSpan } from './document';

export function bold(text: string): TextSpan {
  return { text, bold: true };
}

export function italic(text: string): TextSpan {
  return { text, italic: true };
}

/** Addresses, tags, versions: set in the fixed-width face. */
export function mono(text: string): TextSpan {
  return { text, mono: true };
}

export function muted(text: string): TextSpan {
  return { text, muted: true };
}

/** Cross reference to the block with that id. */
export function reference(id: string): ReferenceSpan {
  return { referTo: id };
}

export function spansOf(inline: Inline): readonly Span[] {
  return typeof inline === 'string' ? [inline] : inline;
}

/**
 * Fills named places of a translated sentence with spans, so that word order stays the translator's:
 * `fillSpans('See {table} for {count} zones', { table: reference('table.zones'), count: bold('14') })`.
 */
export function fillSpans(sentence: string, places: Readonly<Record<string, Span>>): readonly Span[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => places[part.slice(1, -1)] ?? part);
}

/** The words alone, for previews, search and tests; `label` resolves cross references. */
export function plainText(inline: Inline, label: (id: string) => string = (id) => id): string {
  return spansOf(inline)
    .map((span) => (typeof span === 'string' ? span : 'referTo' in span ? label(span.referTo) : span.text))
    .join('');
}
