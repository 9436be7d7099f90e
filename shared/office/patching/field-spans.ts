import type { Delimiter, Quote } from '../reading/delimited';

/** A field of a delimited text by its positions, quotation marks included. */
export interface FieldSpan {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** Where the fields of each record stand, divided as the import divides them. */
export function fieldSpans(text: string, delimiter: Delimiter, quote: Quote): readonly (readonly FieldSpan[])[] {
  const rows: FieldSpan[][] = [];
  const breakMark = text.includes('\n') ? '\n' : '\r';
  let fields: FieldSpan[] = [];
  let position = 0;
  let nextDelimiter = -1;
  let nextBreak = -1;
  while (position <= text.length) {
    const close = quote !== 'none' && text[position] === quote ? closingQuote(text, position, quote) : undefined;
    const from = close ?? position;
    if (nextDelimiter < from) nextDelimiter = orEnd(text.indexOf(delimiter, from), text);
    if (nextBreak < from) nextBreak = lineBreak(text, from, breakMark);
    const end = Math.min(nextDelimiter, nextBreak);
    if (end === text.length && fields.length === 0 && end === position) break;
    fields.push({ start: position, end, isQuoted: close !== undefined });
    if (end === nextDelimiter && end < text.length) {
      position = end + 1;
      continue;
    }
    rows.push(fields);
    fields = [];
    position = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows;
}

function orEnd(found: number, text: string): number {
  return found === -1 ? text.length : found;
}

function lineBreak(text: string, from: number, mark: string): number {
  const found = orEnd(text.indexOf(mark, from), text);
  const isPair = mark === '\n' && found < text.length && found > from && text.charCodeAt(found - 1) === 0x0d;
  return isPair ? found - 1 : found;
}

/** Position behind the quotation mark that closes a field; undefined when none does. */
function closingQuote(text: string, start: number, quote: string): number | undefined {
  let from = start + 1;
  for (;;) {
    const close = text.indexOf(quote, from);
    if (close === -1) return undefined;
    if (text[close + 1] !== quote) return close + 1;
    from = close + 2;
  }
}
