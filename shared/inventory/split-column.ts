import { cellKind, type SheetData, shownText } from '../office/workbook';
import { type CellReading, type ColumnReader, createColumnReader, type ReadColumn } from './column-reader';
import type { ColumnReading } from './reading-options';
import { type ImportTarget, isKeptAsClientColumn } from './targets';

/** One column into several fields: the text is cut at `at`, or before the first word with a digit when it is empty. */
export interface ColumnSplit {
  readonly split: readonly ImportTarget[];
  readonly at: string;
}

/** Cuts a text into at most so many parts; the last one takes what is left over. */
export function cutText(text: string, at: string, parts: number): readonly string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (found.length < parts - 1) {
    const place = at === '' ? beforeDigits(rest) : rest.indexOf(at);
    if (place <= 0) break;
    found.push(rest.slice(0, place).trim());
    rest = rest.slice(place + (at === '' ? 0 : at.length)).trim();
  }
  return [...found, rest];
}

/** Where a word with a digit begins behind the first word: `Siemens S7-1500` is cut before `S7-1500`. */
function beforeDigits(text: string): number {
  const match = /\s(?=\S*\d)/.exec(text);
  return match === null ? -1 : match.index;
}

/** The reader of a column, or one for each of its parts. What the parts do not say completely stays beside the asset, once. */
export function createReaders(source: ReadColumn, decision: ImportTarget | ColumnSplit | undefined, reading: ColumnReading): readonly ColumnReader[] {
  if (typeof decision !== 'object') return [createColumnReader(source, decision, reading)];
  const { split } = decision;
  const parts = partsOf(source, decision);
  const inner = split.map((target, part) =>
    createColumnReader({ ...source, sheet: parts, column: part, tally: { filled: source.tally.filled, hasLeadingZeros: false, isMostlyDates: false } }, target, reading),
  );
  const isSaid = (row: number): boolean => inner.every((reader, part) => shownText(parts, row, part) === '' || reader.isSettled(row));
  return inner.map((reader, part): ColumnReader => ({
    ...reader,
    column: source.column,
    isPart: true,
    read: (row) => partReading(reader, row, part === 0 && !isSaid(row)),
    original: (row) => shownText(source.sheet, row, source.column),
    isSettled: isSaid,
  }));
}

/** The first part speaks for the whole cell when the parts do not say all of it. */
function partReading(reader: ColumnReader, row: number, keepsOriginal: boolean): CellReading | string | undefined {
  const reading = reader.read(row);
  const isKept = reader.target !== undefined && isKeptAsClientColumn(reader.target);
  if (typeof reading === 'string' && !isKept && !keepsOriginal) return reading;
  if (reading === undefined) return keepsOriginal ? { value: undefined, keepsOriginal, flag: undefined } : undefined;
  const { value, flag } = typeof reading === 'string' ? { value: reading, flag: undefined } : reading;
  return { value: isKept ? undefined : value, keepsOriginal, flag };
}

/** The parts as a sheet of their own, so that they are read like any other column. */
function partsOf({ sheet, column, rows }: ReadColumn, { split, at }: ColumnSplit): SheetData {
  const shown: (readonly string[])[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) shown.push(nothing);
  for (const row of rows) {
    const text = shownText(sheet, row, column).trim();
    if (text !== '') shown[row] = cutText(text, at, split.length);
  }
  return { name: sheet.name, hidden: false, rowCount: sheet.rowCount, columnCount: split.length, shown, kinds: new Uint8Array(sheet.rowCount * split.length).fill(cellKind.text), raw: new Map(), hiddenRows: [], merges: [] };
}

const nothing: readonly string[] = [];
