import { cellKind } from '../workbook';
import { type NumberFormat, showNumber } from './number-format';
import type { SheetBuilder } from './sheet-builder';

const general: NumberFormat = { kind: 'general' };

/** Places a stored number as its format shows it; what turns out to be no number is placed as text. */
export function placeNumber(
  builder: SheetBuilder, row: number, column: number, stored: string, format: NumberFormat | undefined, is1904: boolean,
): void {
  const { text, isDate } = showNumber(stored, format ?? general, is1904);
  const isNumber = isDate || (stored.trim() !== '' && Number.isFinite(Number(stored)));
  builder.place(row, column, text, isDate ? cellKind.date : isNumber ? cellKind.number : cellKind.text, stored);
}

export function placeBoolean(builder: SheetBuilder, row: number, column: number, isTrue: boolean, stored: string): void {
  builder.place(row, column, isTrue ? 'TRUE' : 'FALSE', cellKind.boolean, stored);
}

const errorTexts: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** Places an error by the number binary workbooks store for it. */
export function placeError(builder: SheetBuilder, row: number, column: number, code: number): void {
  const text = errorTexts.get(code) ?? '#ERROR!';
  builder.place(row, column, text, cellKind.error, text);
}

/** A date stored as ISO 8601 in the notation all dates are shown in. */
export function isoText(value: string): string {
  return value.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ').replace(/(\.\d+)?Z?$/, '');
}

/** The number Excel packs into 30 bits: a whole number or the upper half of a double, either divided by 100 or not. */
export function unpackNumber(packed: number): number {
  const isHundredfold = (packed & 1) !== 0;
  let value: number;
  if ((packed & 2) !== 0) {
    value = packed >> 2;
  } else {
    scratch.setUint32(0, (packed & 0xfffffffc) >>> 0);
    scratch.setUint32(4, 0);
    value = scratch.getFloat64(0);
  }
  return isHundredfold ? value / 100 : value;
}

const scratch = new DataView(new ArrayBuffer(8));
