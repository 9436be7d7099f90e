import { type ImportLimits, importLimits, refuse } from './import-gate';
import { type DecimalFinding, detectDecimal } from './reading/decimal-sign';
import { decodeTable, type DecodedText } from './reading/decode-table';
import { type Delimiter, delimiters, detectDelimiter, detectQuote, type Quote, splitDelimited } from './reading/delimited';
import { finishText, unwrapText } from './reading/shared-strings';
import { createSheetBuilder } from './reading/sheet-builder';
import { cellKind, type DecimalSign, type TextEncoding, type WorkbookData, type WorkbookNotice } from './workbook';

/** Choices of the user where the automatic ones are wrong. */
export interface CsvOptions {
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  readonly quote?: Quote;
  readonly decimal?: DecimalSign;
  readonly limits?: ImportLimits;
}

/**
 * Reads a text table. Delimiter: a `sep=` line, else the one that fits the first records best. Every cell stays text as
 * written; what the table says about its encoding, delimiter, quotation and decimals is told in `text`.
 * @param decoded the text, when it is decoded already
 * @throws AppError when the content is no text table or beyond the limits
 */
export function readCsv(name: string, bytes: Uint8Array, options: CsvOptions = {}, decoded: DecodedText = decodeTable(bytes, options.encoding)): WorkbookData {
  const limits = options.limits ?? importLimits;
  refuseBinary(decoded.text);
  const declared = /^"?sep=([,;|\t])"?\r?\n/i.exec(decoded.text);
  const text = declared === null ? decoded.text : decoded.text.slice(declared[0].length);
  const quote = options.quote ?? detectQuote(text);
  const delimiter = options.delimiter ?? declaredDelimiter(declared?.[1]) ?? detectDelimiter(text, quote);
  const sheetName = name.replace(/\.[^.]*$/, '');
  const builder = createSheetBuilder(sheetName, limits);
  const receive = (fields: readonly string[], row: number): boolean => {
    fields.forEach((field, column) => builder.place(row, column, unwrapText(finishText(field)), cellKind.text, field));
    return true;
  };
  const report = splitDelimited(text, delimiter, receive, quote);
  const sheet = builder.build(false);
  if (sheet.rowCount === 0) refuse('workbook-empty');
  const notices: WorkbookNotice[] = [];
  if (decoded.isGuess) notices.push({ code: 'workbook-encoding', parameters: { encoding: decoded.encoding } });
  if (report.openQuoteRow !== undefined) {
    notices.push({ code: 'workbook-quote-not-closed', parameters: { row: report.openQuoteRow } });
  }
  const { sign, example }: DecimalFinding = options.decimal === undefined ? detectDecimal(sheet) : { sign: options.decimal, example: undefined };
  if (example !== undefined) notices.push({ code: 'workbook-decimal-unclear', parameters: example });
  return { sheets: [sheet], notices, text: { encoding: decoded.encoding, delimiter, quote, decimal: sign } };
}

function declaredDelimiter(written: string | undefined): Delimiter | undefined {
  return delimiters.find((delimiter) => delimiter === written);
}

/** Refuses content that is no text, whatever it decoded to. */
function refuseBinary(text: string): void {
  const start = text.slice(0, 400);
  if (start.startsWith('%PDF-')) refuse('workbook-other-program', { program: 'PDF' });
  if (start.startsWith('{\\rtf')) refuse('workbook-other-program', { program: 'RTF' });
  if (start.startsWith('%!PS')) refuse('workbook-unreadable');
  let controls = 0;
  const end = Math.min(text.length, 65_536);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) refuse('workbook-unreadable');
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) controls += 1;
  }
  if (controls > end * 0.005) refuse('workbook-unreadable');
}
