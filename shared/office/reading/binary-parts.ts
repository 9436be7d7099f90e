import { type ImportLimits, refuse } from '../import-gate';
import { cellKind } from '../workbook';
import { recordText, scanRecords } from './binary-records';
import { numberFormat, type NumberFormat } from './number-format';
import type { Package } from './package-parts';
import { placeBoolean, placeError, placeNumber, unpackNumber } from './place-value';
import { finishText } from './shared-strings';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder';
import { finishSheet, type ScannedSheet } from './sheet-list';
import type { SheetContext } from './sheet-scan';

/** Numbers of the records that are read; the rest is passed over. */
const record = {
  row: 0, rk: 2, error: 3, boolean: 4, real: 5, text: 6, shared: 7, formulaText: 8, formulaReal: 9, formulaBoolean: 10,
  formulaError: 11, firstShort: 12, lastShort: 18, sharedItem: 19, format: 44, style: 47, richText: 62, endSheet: 130, bookSettings: 153, sheet: 156,
  merge: 176, beginCellStyles: 617, endCellStyles: 618,
} as const;

/** What the workbook part of a .xlsb says: its date system and the sheets in order. @throws AppError when damaged */
export function readBinaryBook(source: Package, part: string, limits: ImportLimits) {
  const sheets: { readonly name: string; readonly isHidden: boolean; readonly relationship: string }[] = [];
  let is1904 = false;
  scanRecords(source, part, limits, (id, bytes, view) => {
    if (id === record.bookSettings && bytes.length >= 4) is1904 = (view.getUint32(0, true) & 1) !== 0;
    if (id !== record.sheet) return;
    if (sheets.length >= limits.sheets) refuse('workbook-unsafe', {}, 'number of sheets');
    if (bytes.length < 16) refuse('workbook-damaged', {}, part);
    const relationship = recordText(bytes, view, 8);
    const { text } = recordText(bytes, view, relationship.end);
    sheets.push({ name: text.slice(0, 255), isHidden: view.getUint32(0, true) !== 0, relationship: relationship.text });
  });
  return { is1904, sheets };
}

/** Texts that cells point to by number. @throws AppError when damaged */
export function readBinaryStrings(source: Package, part: string, limits: ImportLimits): readonly string[] {
  const strings: string[] = [];
  scanRecords(source, part, limits, (id, bytes, view) => {
    if (id === record.sharedItem) strings.push(finishText(recordText(bytes, view, 1).text));
  });
  return strings;
}

/** Number format of each cell style, by the style's position. @throws AppError when damaged */
export function readBinaryStyles(source: Package, part: string, limits: ImportLimits): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isInCellStyles = false;
  scanRecords(source, part, limits, (id, bytes, view) => {
    if (id === record.beginCellStyles) isInCellStyles = true;
    else if (id === record.endCellStyles) isInCellStyles = false;
    else if (id === record.format && bytes.length >= 6) codes.set(view.getUint16(0, true), recordText(bytes, view, 2).text);
    else if (id === record.style && isInCellStyles && bytes.length >= 4) {
      const format = view.getUint16(2, true);
      formats.push(numberFormat(format, codes.get(format)));
    }
  });
  return formats;
}

/** Reads one worksheet part of a .xlsb. @throws AppError when it is damaged, cut short or beyond the limits */
export function scanBinarySheet(source: Package, part: string, name: string, isHidden: boolean, context: SheetContext): ScannedSheet {
  const builder = createSheetBuilder(name, context.limits);
  let row = -1;
  let column = -1;
  let isComplete = false;
  const cell = (id: number, bytes: Uint8Array, view: DataView, head: number): void => {
    if (row < 0 || bytes.length < head + (valueBytes.get(id) ?? 4)) refuse('workbook-damaged', {}, part);
    const style = context.styles[view.getUint32(head - 4, true) & 0xffffff];
    placeCell({ builder, context, part, row, column, style }, id, bytes, view, head);
  };
  scanRecords(source, part, context.limits, (id, bytes, view) => {
    if (id === record.endSheet) isComplete = true;
    else if (id === record.row) {
      if (bytes.length < 12) refuse('workbook-damaged', {}, part);
      row = view.getUint32(0, true);
      column = -1;
      if ((view.getUint8(11) & 0x10) !== 0) builder.hideRow(row);
    } else if (id === record.merge && bytes.length >= 16) {
      builder.merge({ top: view.getUint32(0, true), bottom: view.getUint32(4, true), left: view.getUint32(8, true), right: view.getUint32(12, true) });
    } else if (id >= record.firstShort && id <= record.lastShort) {
      // The same cells as below without their column: each stands beside the one before it.
      column += 1;
      if (id > record.firstShort) cell(id - record.firstShort + 1, bytes, view, 4);
    } else if ((id > record.row && id <= record.formulaError) || id === record.richText) {
      if (bytes.length < 8) refuse('workbook-damaged', {}, part);
      column = view.getUint32(0, true);
      if (id >= record.rk) cell(id, bytes, view, 8);
    }
  });
  if (!isComplete) refuse('workbook-damaged', {}, part);
  return finishSheet(builder, isHidden, 0);
}

/** Smallest number of bytes of a cell's value; texts check their own length. */
const valueBytes: ReadonlyMap<number, number> = new Map([
  [record.rk, 4], [record.error, 1], [record.boolean, 1], [record.real, 8], [record.shared, 4],
  [record.formulaReal, 8], [record.formulaBoolean, 1], [record.formulaError, 1],
]);

interface CellPlace {
  readonly builder: SheetBuilder;
  readonly context: SheetContext;
  readonly part: string;
  readonly row: number;
  readonly column: number;
  readonly style: NumberFormat | undefined;
}

/** @param head bytes in front of the value */
function placeCell({ builder, context, part, row, column, style }: CellPlace, id: number, bytes: Uint8Array, view: DataView, head: number): void {
  const number = (value: number): void => placeNumber(builder, row, column, String(value), style, context.is1904);
  if (id === record.rk) number(unpackNumber(view.getInt32(head, true)));
  else if (id === record.real || id === record.formulaReal) number(view.getFloat64(head, true));
  else if (id === record.error || id === record.formulaError) placeError(builder, row, column, view.getUint8(head));
  else if (id === record.boolean || id === record.formulaBoolean) placeBoolean(builder, row, column, view.getUint8(head) !== 0, String(view.getUint8(head)));
  else if (id === record.shared) {
    const text = context.strings[view.getUint32(head, true)];
    if (text === undefined) return refuse('workbook-damaged', {}, part);
    builder.place(row, column, text, cellKind.text, text);
  } else {
    const text = finishText(recordText(bytes, view, id === record.richText ? head + 1 : head).text);
    builder.place(row, column, text, id === record.formulaText ? cellKind.formulaText : cellKind.text, text);
  }
  return undefined;
}
