import { startsLikeFormula } from './write-workbook-cells';
import { cleanText } from './write-text';

export interface CsvNotation {
  readonly delimiter: string;
  readonly quote: '"' | "'";
}

/** Text that no spreadsheet program takes for a formula: with an apostrophe in front where it starts like one. */
export function guardedText(text: string): string {
  const clean = cleanText(text);
  return startsLikeFormula(clean) && !isNumber(clean) ? `'${clean}` : clean;
}

/** A negative number is what it looks like. */
function isNumber(text: string): boolean {
  return /^-?\d+([.,]\d+)?$/.test(text);
}

/** A field, in quotation marks where it needs them. */
export function csvField(text: string, { delimiter, quote }: CsvNotation, isQuoted = false): string {
  const needsQuotes = isQuoted || text.includes(delimiter) || text.includes(quote) || /[\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}` : text;
}

/** A table of texts, each made safe, ending with a line break. */
export function csvText(rows: readonly (readonly string[])[], { lineBreak, ...notation }: CsvNotation & { readonly lineBreak: string }): string {
  return rows.map((row) => row.map((text) => csvField(guardedText(text), notation)).join(notation.delimiter) + lineBreak).join('');
}
