import { type ImportLimits, refuse } from '../import-gate';
import { cellKind } from '../workbook';
import { biff, type BiffRecord, type BiffStream, codedText, eachRecord, narrowText, unicodeText, wideText } from './biff-records';
import type { NumberFormat } from './number-format';
import { placeBoolean, placeError, placeNumber, unpackNumber } from './place-value';
import { finishText } from './shared-strings';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, type ScannedSheet } from './sheet-list';

/** What the cells of a sheet refer to. `isUnicode`: version 8. */
export interface BiffContext {
  readonly stream: BiffStream;
  readonly isUnicode: boolean;
  readonly codePage: number;
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly is1904: boolean;
  readonly limits: ImportLimits;
}

/** Reads the sheet that starts at a position of the stream. @throws AppError when it is damaged or beyond the limits */
export function scanBiffSheet(context: BiffContext, start: number, name: string, isHidden: boolean): ScannedSheet {
  const builder = createSheetBuilder(name, context.limits);
  const reader = createReader(builder, context);
  eachRecord(context.stream, start, (record) => reader.take(record));
  return finishSheet(builder, isHidden, reader.formulasWithoutValue());
}

function createReader(builder: SheetBuilder, context: BiffContext) {
  const { stream } = context;
  const { view } = stream;
  let withoutValue = 0;
  /** Place of a formula whose text stands in one of the next records. */
  let awaited: { readonly row: number; readonly column: number } | undefined;
  let pieces: BiffRecord[] = [];

  const settle = (): void => {
    if (awaited === undefined) return;
    const [first] = pieces;
    if (first === undefined) withoutValue += 1;
    else {
      const text = finishText(resultText(context, pieces, first));
      builder.place(awaited.row, awaited.column, text, cellKind.formulaText, text);
    }
    awaited = undefined;
    pieces = [];
  };

  return {
    take(record: BiffRecord): void {
      const { id, start, end } = record;
      if (awaited !== undefined) {
        if (id === biff.string || (id === biff.continued && pieces.length > 0)) {
          pieces.push(record);
          return;
        }
        if (id === biff.formula || cellRecords.has(id)) settle();
      }
      if (id === biff.formula) {
        if (end - start < 14) refuse('workbook-damaged', {}, 'cell');
        const isText = placeFormula(builder, context, start);
        if (isText) awaited = { row: view.getUint16(start, true), column: view.getUint16(start + 2, true) };
      } else if (cellRecords.has(id)) {
        placeCell(builder, context, record);
      } else if (id === biff.row && end - start >= 14) {
        if ((view.getUint16(start + 12, true) & 0x20) !== 0) builder.hideRow(view.getUint16(start, true));
      } else if (id === biff.mergedCells) {
        addMerges(builder, view, record);
      }
    },
    formulasWithoutValue(): number {
      settle();
      return withoutValue;
    },
  };
}

const cellRecords: ReadonlySet<number> = new Set([biff.number, biff.rk, biff.multipleRk, biff.labelShared, biff.label, biff.richString, biff.booleanOrError]);

/** Smallest length of a cell's record: place, style and value. */
const leastLength: ReadonlyMap<number, number> = new Map([[biff.number, 14], [biff.rk, 10], [biff.labelShared, 10]]);

function placeCell(builder: SheetBuilder, context: BiffContext, { id, start, end }: BiffRecord): void {
  const { stream, isUnicode, codePage, styles, is1904, strings } = context;
  const { view } = stream;
  if (end - start < (leastLength.get(id) ?? 8)) refuse('workbook-damaged', {}, 'cell');
  const row = view.getUint16(start, true);
  const column = view.getUint16(start + 2, true);
  const style = styles[view.getUint16(start + 4, true)];
  if (id === biff.number) {
    placeNumber(builder, row, column, String(view.getFloat64(start + 6, true)), style, is1904);
  } else if (id === biff.rk) {
    placeNumber(builder, row, column, String(unpackNumber(view.getInt32(start + 6, true))), style, is1904);
  } else if (id === biff.multipleRk) {
    for (let at = start + 4, next = column; at + 6 <= end - 2; at += 6, next += 1) {
      placeNumber(builder, row, next, String(unpackNumber(view.getInt32(at + 2, true))), styles[view.getUint16(at, true)], is1904);
    }
  } else if (id === biff.labelShared) {
    const text = strings[view.getUint32(start + 6, true)];
    if (text === undefined) return refuse('workbook-damaged', {}, 'text of a cell');
    builder.place(row, column, text, cellKind.text, text);
  } else if (id === biff.booleanOrError) {
    const value = view.getUint8(start + 6);
    if (view.getUint8(start + 7) !== 0) placeError(builder, row, column, value);
    else placeBoolean(builder, row, column, value !== 0, String(value));
  } else {
    const text = finishText(isUnicode ? unicodeText(stream, start + 6, end, 2) : codedText(stream, start + 6, end, 2, codePage));
    builder.place(row, column, text, cellKind.text, text);
  }
  return undefined;
}

/** Places the stored result of a formula. Returns true when it is a text, which stands in a record of its own. */
function placeFormula(builder: SheetBuilder, { stream: { view }, styles, is1904 }: BiffContext, start: number): boolean {
  const row = view.getUint16(start, true);
  const column = view.getUint16(start + 2, true);
  if (view.getUint16(start + 12, true) !== 0xffff) {
    const value = view.getFloat64(start + 6, true);
    placeNumber(builder, row, column, String(value), styles[view.getUint16(start + 4, true)], is1904);
    return false;
  }
  const kind = view.getUint8(start + 6);
  const value = view.getUint8(start + 8);
  if (kind === 1) placeBoolean(builder, row, column, value !== 0, String(value));
  else if (kind === 2) placeError(builder, row, column, value);
  return kind === 0;
}

/** A formula's text: length and width in front, then characters that may go on in further records. */
function resultText(context: BiffContext, pieces: readonly BiffRecord[], first: BiffRecord): string {
  const { stream: { bytes, view }, isUnicode, codePage } = context;
  if (!isUnicode) return codedText(context.stream, first.start, first.end, 2, codePage);
  if (pieces.length === 1) return unicodeText(context.stream, first.start, first.end, 2);
  let left = view.getUint16(first.start, true);
  let text = '';
  pieces.forEach(({ start, end }, index) => {
    const flagsAt = index === 0 ? start + 2 : start;
    if (flagsAt >= end || left === 0) return;
    const isWide = (view.getUint8(flagsAt) & 1) !== 0;
    const take = Math.min(left, Math.floor((end - flagsAt - 1) / (isWide ? 2 : 1)));
    text += isWide ? wideText(view, flagsAt + 1, flagsAt + 1 + take * 2) : narrowText(bytes, flagsAt + 1, flagsAt + 1 + take);
    left -= take;
  });
  return left === 0 ? text : refuse('workbook-damaged', {}, 'text of a formula');
}

function addMerges(builder: SheetBuilder, view: DataView, { start, end }: BiffRecord): void {
  for (let at = start + 2; at + 8 <= end; at += 8) {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => view.getUint16(at + offset, true));
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) return;
    builder.merge({ top, left, bottom, right });
  }
}
