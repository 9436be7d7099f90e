import { type ImportLimits, refuse } from '../import-gate';
import { cellKind } from '../workbook';
import { biff, type BiffRecord, type BiffStream, codedText, eachRecord } from './biff-records';
import { numberFormat, type NumberFormat, parseNumberFormat } from './number-format';
import { placeBoolean, placeError, placeNumber, unpackNumber } from './place-value';
import { finishText } from './shared-strings';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, type ScannedSheet } from './sheet-list';

interface OldContext {
  readonly stream: BiffStream;
  readonly limits: ImportLimits;
  /** Version 2 keeps a cell's look in three bytes and has other numbers for its records. */
  readonly isSecond: boolean;
  codePage: number;
  is1904: boolean;
  /** Format codes in the order of the file; styles point into it. */
  readonly codes: string[];
  readonly styles: number[];
}

/** Reads a sheet of Excel 2 to 4: one sheet is the whole file. @throws AppError when it is damaged, locked or a chart */
export function scanOldSheet(stream: BiffStream, name: string, limits: ImportLimits): ScannedSheet {
  const { view } = stream;
  const version = view.getUint16(0, true) >> 8;
  const content = view.getUint16(6, true);
  if (content === 0x0100) refuse('workbook-old-format', { format: '.xlw' });
  if (content !== 0x0010 && content !== 0x0040) refuse('workbook-unreadable');
  const builder = createSheetBuilder(name, limits);
  const context: OldContext = { stream, limits, isSecond: version === 0, codePage: 1252, is1904: false, codes: [], styles: [] };
  let awaited: BiffRecord | undefined;
  let withoutValue = 0;
  eachRecord(stream, 0, (record) => {
    const kind = record.id & 0xff;
    if (record.id === biff.filePassword) refuse('workbook-password');
    if (awaited !== undefined && kind === 0x07) {
      const { row, column } = placeOf(view, awaited);
      const text = finishText(codedText(stream, record.start, record.end, context.isSecond ? 1 : 2, context.codePage));
      builder.place(row, column, text, cellKind.formulaText, text);
      awaited = undefined;
    } else if (kind === 0x06 && formulaIds.has(record.id)) {
      if (awaited !== undefined) withoutValue += 1;
      awaited = takeFormula(builder, context, record) ? record : undefined;
    } else if (!takeSetting(context, record)) {
      takeCell(builder, context, record);
    }
  });
  return finishSheet(builder, false, withoutValue + (awaited === undefined ? 0 : 1));
}

const formulaIds: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);

function placeOf(view: DataView, { start, end }: BiffRecord) {
  if (end - start < 7) refuse('workbook-damaged', {}, 'cell');
  return { row: view.getUint16(start, true), column: view.getUint16(start + 2, true) };
}

/** Start of the value behind place and look. */
function valueAt(isSecond: boolean, start: number): number {
  return start + (isSecond ? 7 : 6);
}

function formatOf({ stream: { view }, codes, styles }: OldContext, isSecond: boolean, start: number): NumberFormat {
  const index = isSecond ? view.getUint8(start + 5) & 0x3f : (styles[view.getUint16(start + 4, true)] ?? 0);
  const code = codes[index];
  return code === undefined ? numberFormat(index, undefined) : parseNumberFormat(code);
}

/** Takes records that say something about all cells. */
function takeSetting(context: OldContext, { id, start, end }: BiffRecord): boolean {
  const { stream, codes, styles } = context;
  const { view } = stream;
  const length = end - start;
  if (id === biff.codePage && length >= 2) context.codePage = view.getUint16(start, true);
  else if (id === biff.date1904 && length >= 2) context.is1904 = view.getUint16(start, true) === 1;
  else if (id === 0x001e && length > 0) codes.push(codedText(stream, start, end, 1, context.codePage));
  else if (id === biff.format && length > 2) codes.push(codedText(stream, start + 2, end, 1, context.codePage));
  else if ((id === 0x0243 || id === 0x0443) && length >= 2) styles.push(view.getUint8(start + 1));
  else return false;
  return true;
}

function takeFormula(builder: SheetBuilder, context: OldContext, record: BiffRecord): boolean {
  const { view } = context.stream;
  const { row, column } = placeOf(view, record);
  const at = valueAt(context.isSecond, record.start);
  if (at + 8 > record.end) refuse('workbook-damaged', {}, 'cell');
  if (view.getUint16(at + 6, true) !== 0xffff) {
    placeNumber(builder, row, column, String(view.getFloat64(at, true)), formatOf(context, context.isSecond, record.start), context.is1904);
    return false;
  }
  const kind = view.getUint8(at);
  if (kind === 1) placeBoolean(builder, row, column, view.getUint8(at + 2) !== 0, String(view.getUint8(at + 2)));
  else if (kind === 2) placeError(builder, row, column, view.getUint8(at + 2));
  return kind === 0;
}

const cellIds: ReadonlySet<number> = new Set([0x0002, 0x0003, 0x0004, 0x0005, 0x0203, 0x0204, 0x0205, 0x027e]);

function takeCell(builder: SheetBuilder, context: OldContext, record: BiffRecord): void {
  const { stream, is1904, codePage } = context;
  const { view } = stream;
  const { id, start, end } = record;
  if (id === biff.row && end - start >= 14 && (view.getUint16(start + 12, true) & 0x20) !== 0) builder.hideRow(view.getUint16(start, true));
  if (!cellIds.has(id)) return;
  const { row, column } = placeOf(view, record);
  // Programs that write these files themselves mix cells of version 2 into later ones.
  const isSecond = id < 0x0100;
  const at = valueAt(isSecond, start);
  const need = (bytes: number): void => {
    if (at + bytes > end) refuse('workbook-damaged', {}, 'cell');
  };
  const number = (value: number): void => placeNumber(builder, row, column, String(value), formatOf(context, isSecond, start), is1904);
  if (id === 0x0002) {
    need(2);
    number(view.getUint16(at, true));
  } else if (id === biff.rk) {
    need(4);
    number(unpackNumber(view.getInt32(at, true)));
  } else if ((id & 0xff) === 0x03) {
    need(8);
    number(view.getFloat64(at, true));
  } else if ((id & 0xff) === 0x04) {
    const text = finishText(codedText(stream, at, end, isSecond ? 1 : 2, codePage));
    builder.place(row, column, text, cellKind.text, text);
  } else {
    need(2);
    const value = view.getUint8(at);
    if (view.getUint8(at + 1) !== 0) placeError(builder, row, column, value);
    else placeBoolean(builder, row, column, value !== 0, String(value));
  }
}
