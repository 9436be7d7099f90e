import { type ImportLimits, refuse } from '../import-gate';
import { cellKind, type WorkbookData, type WorkbookNotice } from '../workbook';
import { type NumberFormat, parseNumberFormat } from './number-format';
import { placeBoolean, placeNumber } from './place-value';
import { finishText } from './shared-strings';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, readSheets } from './sheet-list';

interface Position {
  row: number;
  column: number;
}

/** Formats by column and for the one cell described last. */
interface Formats {
  readonly codes: NumberFormat[];
  readonly columns: Map<number, number>;
  cell: (Position & { readonly format: number }) | undefined;
}

/** Reads a table in the SYLK notation (.slk). @throws AppError when it is cut short or beyond the limits */
export function readSymbolicLink(text: string, name: string, limits: ImportLimits): WorkbookData {
  const builder = createSheetBuilder(name, limits);
  const place: Position = { row: 0, column: 0 };
  const formats: Formats = { codes: [], columns: new Map(), cell: undefined };
  let is1904 = false;
  let isComplete = false;
  eachLine(text, (line) => {
    const [kind = '', ...fields] = splitFields(line);
    if (kind === 'E') isComplete = true;
    else if (kind === 'P') {
      const code = fields.find((field) => field.startsWith('P'));
      if (code !== undefined) formats.codes.push(parseNumberFormat(code.slice(1)));
    } else if (kind === 'O') is1904 = fields.includes('V4');
    else if (kind === 'F') takeFormat(fields, place, formats);
    else if (kind === 'C') takeCell(fields, place, formats, builder, is1904);
  });
  if (!isComplete) refuse('workbook-damaged', {}, 'cut short');
  const notices: WorkbookNotice[] = [];
  return { sheets: readSheets([{ name, isHidden: false, scan: () => finishSheet(builder, false, 0) }], notices), notices };
}

/** Calls back with each line, whatever ends it. */
export function eachLine(text: string, receive: (line: string) => void): void {
  const mark = text.includes('\n') ? '\n' : '\r';
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf(mark, at);
    const end = found === -1 ? text.length : found;
    receive(text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end));
    at = end + 1;
  }
}

/** Splits at single semicolons; a doubled one is a semicolon of the text. */
function splitFields(line: string): readonly string[] {
  if (!line.includes(';;')) return line.split(';');
  return line.replaceAll(';;', '\u0000').split(';').map((field) => field.replaceAll('\u0000', ';'));
}

function move(fields: readonly string[], place: Position): boolean {
  let isMoved = false;
  for (const field of fields) {
    const letter = field[0];
    if ((letter !== 'X' && letter !== 'Y') || !/^.\d{1,12}$/.test(field)) continue;
    const number = Number(field.slice(1)) - 1;
    if (number < 0) refuse('workbook-damaged', {}, 'place');
    if (letter === 'X') place.column = number;
    else place.row = number;
    isMoved = true;
  }
  return isMoved;
}

function takeFormat(fields: readonly string[], place: Position, formats: Formats): void {
  const format = Number(fields.find((field) => /^P\d{1,5}$/.test(field))?.slice(1) ?? -1);
  const column = fields.find((field) => /^C\d{1,5}$/.test(field));
  const isMoved = move(fields, place);
  if (format < 0) return;
  if (column !== undefined) formats.columns.set(Number(column.slice(1)) - 1, format);
  else if (isMoved) formats.cell = { ...place, format };
}

function takeCell(fields: readonly string[], place: Position, formats: Formats, builder: SheetBuilder, is1904: boolean): void {
  move(fields, place);
  const { row, column } = place;
  const written = fields.find((field) => field.startsWith('K'))?.slice(1);
  if (written === undefined || written === '') return;
  if (written.startsWith('"')) {
    const text = finishText(decodeSigns(written.slice(1, written.endsWith('"') && written.length > 1 ? -1 : undefined)));
    const hasFormula = fields.some((field) => field.startsWith('E'));
    builder.place(row, column, text, hasFormula ? cellKind.formulaText : cellKind.text, text);
  } else if (written === 'TRUE' || written === 'FALSE') placeBoolean(builder, row, column, written === 'TRUE', written);
  else if (written.startsWith('#')) builder.place(row, column, written, cellKind.error, written);
  else {
    const { cell } = formats;
    const format = cell !== undefined && cell.row === row && cell.column === column ? cell.format : formats.columns.get(column);
    placeNumber(builder, row, column, written, format === undefined ? undefined : formats.codes[format], is1904);
  }
}

const accents: ReadonlyMap<string, string> = new Map([['A', '\u0300'], ['B', '\u0301'], ['C', '\u0302'], ['D', '\u0303'], ['H', '\u0308'], ['J', '\u030a'], ['K', '\u0327']]);

/** Undoes the escapes for characters beyond ASCII: an accent with its letter, or the two halves of a byte. */
function decodeSigns(text: string): string {
  if (!text.includes('\u001b')) return text;
  return text
    .replace(/\u001bN([A-DHJK])([A-Za-z])/g, (_, accent: string, letter: string) => `${letter}${accents.get(accent) ?? ''}`.normalize('NFC'))
    .replace(/\u001bN\{/g, 'ß')
    .replace(/\u001b([ -/])([0-?])/g, (_, high: string, low: string) => String.fromCharCode(((high.charCodeAt(0) - 0x20) << 4) | (low.charCodeAt(0) - 0x30)));
}
