export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The sign that fields with delimiters or line breaks stand in. */
export const quotes = ['"', "'", 'none'] as const;
export type Quote = (typeof quotes)[number];

/** What came of reading a delimited text. */
export interface DelimitedReport {
  /** One-based row of a quotation mark that is never closed; it was taken as an ordinary character. */
  readonly openQuoteRow: number | undefined;
}

/**
 * Splits delimited text into records. A field may stand in quotation marks and then hold delimiters, line breaks and
 * doubled quotation marks. Time grows with the length of the text, whatever it holds.
 * @param receive gets each record; returning false ends the reading
 */
export function splitDelimited(
  text: string,
  delimiter: Delimiter,
  receive: (fields: readonly string[], row: number) => boolean,
  quote: Quote = '"',
): DelimitedReport {
  const quotation = quote === 'none' ? -1 : quote.charCodeAt(0);
  // Files of old systems end their lines with a carriage return alone.
  const breakMark = text.includes('\n') ? '\n' : '\r';
  let position = 0;
  let row = 0;
  let openQuoteRow: number | undefined;
  let nextDelimiter = -1;
  let nextBreak = -1;
  let fields: string[] = [];
  while (position <= text.length) {
    const quoted = text.charCodeAt(position) === quotation ? quotedField(text, position, quote) : undefined;
    if (quoted === undefined && text.charCodeAt(position) === quotation) openQuoteRow ??= row + 1;
    const from = quoted?.end ?? position;
    if (nextDelimiter < from) nextDelimiter = orEnd(text.indexOf(delimiter, from), text);
    if (nextBreak < from) nextBreak = lineBreak(text, from, breakMark);
    const end = Math.min(nextDelimiter, nextBreak);
    const field = quoted === undefined ? text.slice(position, end) : quoted.text + text.slice(quoted.end, end);
    if (end === text.length && fields.length === 0 && field === '' && quoted === undefined) break;
    fields.push(field);
    if (end === nextDelimiter && end < text.length) {
      position = end + 1;
      continue;
    }
    if (!receive(fields, row)) break;
    fields = [];
    row += 1;
    position = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { openQuoteRow };
}

function orEnd(found: number, text: string): number {
  return found === -1 ? text.length : found;
}

function lineBreak(text: string, from: number, mark: string): number {
  const found = orEnd(text.indexOf(mark, from), text);
  const isPair = mark === '\n' && found < text.length && found > from && text.charCodeAt(found - 1) === 0x0d;
  return isPair ? found - 1 : found;
}

function quotedField(text: string, start: number, quote: string): { readonly text: string; readonly end: number } | undefined {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const close = text.indexOf(quote, from);
    if (close === -1) return undefined;
    if (text[close + 1] !== quote) {
      pieces.push(text.slice(from, close));
      return { text: pieces.join(''), end: close + 1 };
    }
    pieces.push(text.slice(from, close + 1));
    from = close + 2;
  }
}

/** The delimiter under which the first records agree best on their number of fields. */
export function detectDelimiter(text: string, quote: Quote = '"'): Delimiter {
  let best: Delimiter = '\t';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = agreement(text, delimiter, quote);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

const sampledRecords = 60;
const sampledCharacters = 200_000;

function agreement(text: string, delimiter: Delimiter, quote: Quote): number {
  const counts = new Map<number, number>();
  let records = 0;
  splitDelimited(text.slice(0, sampledCharacters), delimiter, (fields) => {
    if (fields.length === 1 && (fields[0] ?? '').trim() === '') return true;
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    records += 1;
    return records < sampledRecords;
  }, quote);
  let score = 0;
  for (const [fields, times] of counts) {
    if (fields > 1) score = Math.max(score, (times / records) * (times / records) * Math.log2(fields + 1));
  }
  return score;
}

/** The sign fields are quoted with: apostrophes only where whole fields stand in them and none in quotation marks. */
export function detectQuote(text: string): Quote {
  const sample = text.slice(0, sampledCharacters);
  if (/(?:^|[,;\t|\n])"/.test(sample)) return '"';
  const apostrophes = sample.match(/(?:^|[,;\t|\n])'[^'\n]*'(?=[,;\t|\r\n]|$)/g)?.length ?? 0;
  return apostrophes >= 3 ? "'" : '"';
}
