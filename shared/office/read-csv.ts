import { type ImportLimits, importLimits, refuse } from './import-gate';
import { type Delimiter, delimiters, detectDelimiter, splitDelimited } from './reading/delimited';
import { finishText } from './reading/shared-strings';
import { createSheetBuilder } from './reading/sheet-builder';
import { decodeStrictly, type Encoding, markedEncoding } from './reading/text-decoder';
import { cellKind, type WorkbookData, type WorkbookNotice } from './workbook';

/** Choices of the user where the automatic ones are wrong. */
export interface CsvOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly limits?: ImportLimits;
}

/**
 * Reads a text table. Encoding: byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then windows-1252.
 * Delimiter: a `sep=` line, else the one that fits the first records best. Every cell stays text as written.
 * @throws AppError when the content is no text table or beyond the limits
 */
export function readCsv(name: string, bytes: Uint8Array, options: CsvOptions = {}): WorkbookData {
  const limits = options.limits ?? importLimits;
  const { text: decoded, encoding } = decodeTable(bytes, options.encoding);
  refuseOtherTexts(decoded);
  const declared = /^sep=([,;|\t])\r?\n/i.exec(decoded);
  const text = declared === null ? decoded : decoded.slice(declared[0].length);
  const delimiter = options.delimiter ?? declaredDelimiter(declared?.[1]) ?? detectDelimiter(text);
  const sheetName = name.replace(/\.[^.]*$/, '');
  const builder = createSheetBuilder(sheetName, limits);
  const report = splitDelimited(text, delimiter, (fields, row) => {
    fields.forEach((field, column) => builder.place(row, column, finishText(field), cellKind.text, field));
    return true;
  });
  const sheet = builder.build(false);
  if (sheet.rowCount === 0) refuse('workbook-empty');
  const notices: WorkbookNotice[] = [];
  if (encoding !== 'utf-8') notices.push({ code: 'workbook-encoding', parameters: { encoding } });
  if (report.openQuoteRow !== undefined) {
    notices.push({ code: 'workbook-quote-not-closed', parameters: { row: report.openQuoteRow } });
  }
  return { sheets: [sheet], notices };
}

function declaredDelimiter(written: string | undefined): Delimiter | undefined {
  return delimiters.find((delimiter) => delimiter === written);
}

function decodeTable(bytes: Uint8Array, chosen: Encoding | undefined): { readonly text: string; readonly encoding: Encoding } {
  const candidates: readonly Encoding[] =
    chosen === undefined ? [markedEncoding(bytes) ?? zeroByteEncoding(bytes) ?? 'utf-8', 'windows-1252'] : [chosen];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return refuse('workbook-unreadable');
}

/** UTF-16 without a mark shows as a zero in nearly every second byte. */
function zeroByteEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  });
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

const otherTexts: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(!doctype|html|\?xml|table|head|body|meta)/i, 'HTML/XML'],
  [/^ID;P/, '.slk'],
  [/^TABLE\r?\n0,1\r?\n/, '.dif'],
];

/** Refuses binary content and tables in notations of other programs. */
function refuseOtherTexts(text: string): void {
  const start = text.slice(0, 400);
  for (const [pattern, format] of otherTexts) {
    if (pattern.test(start)) refuse('workbook-old-format', { format });
  }
  if (/^(%PDF-|\{\\rtf|%!PS)/.test(start)) refuse('workbook-unreadable');
  let controls = 0;
  const end = Math.min(text.length, 65_536);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0 || code === 0xfffd) refuse('workbook-unreadable');
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) controls += 1;
  }
  if (controls > end * 0.005) refuse('workbook-unreadable');
}
