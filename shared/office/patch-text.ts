import { strToU8 } from 'fflate';
import { type ImportLimits, importLimits } from './import-gate';
import { textBytes } from './patching/encode-text';
import { fieldSpans, type FieldSpan } from './patching/field-spans';
import { readCsv, type CsvOptions } from './read-csv';
import { decodeTable } from './reading/decode-table';
import { markedEncoding } from './reading/text-decoder';
import { csvField, csvText, guardedText } from './write-csv';
import type { CellContent, WorkbookPatch } from './workbook-patch';

export interface PatchedText {
  /** The list in its own encoding, delimiter and line ends. */
  readonly list: Uint8Array;
  /** What was changed, as a table of its own in the same notation. */
  readonly changes: Uint8Array;
  /** False when new texts have characters the list's encoding lacks: then it is UTF-8 with a mark. */
  readonly keepsEncoding: boolean;
}

/**
 * The client's own text table with the cells of a patch changed, and the changes as a second table. Behind the import gate.
 * Records that are not touched stay the same sign by sign; new texts never start like a formula.
 * @throws AppError when the content is no text table
 */
export function patchText(name: string, bytes: Uint8Array, patch: WorkbookPatch, options: CsvOptions = {}): PatchedText {
  const limits: ImportLimits = options.limits ?? importLimits;
  const decoded = decodeTable(bytes, options.encoding);
  const traits = readCsv(name, bytes, { ...options, limits }, decoded).text ?? { encoding: decoded.encoding, delimiter: ';', quote: '"', decimal: 'none' };
  const { delimiter, quote } = traits;
  const head = /^"?sep=[,;|\t]"?\r?\n/i.exec(decoded.text)?.[0] ?? '';
  const body = decoded.text.slice(head.length);
  const lineBreak = /\r\n|\n|\r/.exec(body)?.[0] ?? '\r\n';
  const notation = { delimiter, quote: quote === "'" ? "'" : '"' } as const;
  const written = (content: CellContent | undefined, like: FieldSpan | undefined): string => csvField(guardedText(textOf(content)), notation, like?.isQuoted === true);
  const rows = fieldSpans(body, delimiter, quote);
  const list = head + patchedBody(body, rows, patch, { written, delimiter, lineBreak });
  const changes = csvText([patch.changes.columns.map(({ heading }) => heading), ...patch.changes.rows], { ...notation, lineBreak });
  const hasMark = markedEncoding(bytes) !== undefined;
  const listBytes = textBytes(list, traits.encoding, hasMark);
  const changesBytes = textBytes(changes, traits.encoding, hasMark);
  return { list: listBytes ?? marked(list), changes: changesBytes ?? marked(changes), keepsEncoding: listBytes !== undefined };
}

function marked(text: string): Uint8Array {
  return strToU8(`\ufeff${text}`);
}

function textOf(content: CellContent | undefined): string {
  switch (content?.kind) {
    case 'text':
      return content.text;
    case 'number':
      return String(content.value);
    case 'date':
      return content.date;
    default:
      return '';
  }
}

interface Notation {
  readonly written: (content: CellContent | undefined, like: FieldSpan | undefined) => string;
  readonly delimiter: string;
  readonly lineBreak: string;
}

function patchedBody(body: string, rows: readonly (readonly FieldSpan[])[], patch: WorkbookPatch, { written, delimiter, lineBreak }: Notation): string {
  const pieces: string[] = [];
  let at = 0;
  const insert = (start: number, end: number, text: string): void => {
    pieces.push(body.slice(at, start), text);
    at = Math.max(at, end);
  };
  const byRow = new Map<number, Map<number, CellContent>>();
  for (const { row, column, content } of patch.cells) byRow.set(row, (byRow.get(row) ?? new Map<number, CellContent>()).set(column, content));
  const { below, rows: added } = patch.appended;
  rows.forEach((fields, row) => {
    const cells = [...(byRow.get(row) ?? [])].sort(([first], [second]) => first - second);
    const end = fields.at(-1)?.end ?? at;
    let width = fields.length;
    for (const [column, content] of cells) {
      const field = fields[column];
      if (field !== undefined) insert(field.start, field.end, written(content, field));
      else {
        insert(end, end, delimiter.repeat(Math.max(0, column - width + 1)) + written(content, undefined));
        width = column + 1;
      }
    }
    if (row !== below) return;
    const like = fields;
    const lines = added.map((contents) => Array.from({ length: Math.max(fields.length, contents.length) }, (_, column) => written(contents[column], like[column])).join(delimiter));
    if (lines.length > 0) insert(end, end, lineBreak + lines.join(lineBreak));
  });
  pieces.push(body.slice(at));
  return pieces.join('');
}
