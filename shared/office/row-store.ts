import type { RowBlock } from './row-blocks';
import type { SheetData } from './workbook';

/** The rows of one sheet that have come so far, as a sheet that grows. */
interface OpenSheet extends SheetData {
  rowCount: number;
  columnCount: number;
  readonly shown: (readonly string[])[];
  kinds: Uint8Array;
  readonly raw: Map<number, string>;
  readonly hiddenRows: number[];
}

/** Takes in rows while their workbook is still being read. */
export interface RowStore {
  /** Takes a block in; the sheet so far, the same object for all blocks of a sheet. @throws RangeError when a row is missing before it */
  take(block: RowBlock): SheetData;
  /**
   * The whole sheet.
   * @param rows how many of its first rows were handed over
   * @param data the sheet with all that is known at the end, and with the other rows only
   * @throws RangeError when the rows that came are not those
   */
  whole(sheet: number, rows: number, data: SheetData): SheetData;
}

export function createRowStore(): RowStore {
  const sheets = new Map<number, OpenSheet>();
  return {
    take(block) {
      const { sheet: number, name, from, shown, hiddenRows } = block;
      const sheet: OpenSheet = sheets.get(number) ?? { name, hidden: false, rowCount: 0, columnCount: 0, shown: [], kinds: new Uint8Array(0), raw: new Map(), hiddenRows: [], merges: [] };
      if (sheet.rowCount !== from) throw new RangeError('rows are missing');
      sheets.set(number, sheet);
      const width = shown.reduce((most, row) => Math.max(most, row.length), sheet.columnCount);
      if (width > sheet.columnCount) widen(sheet, width);
      for (const row of shown) sheet.shown.push(row);
      sheet.rowCount = sheet.shown.length;
      hiddenRows.forEach((row) => sheet.hiddenRows.push(row));
      takeCells(sheet, block);
      return sheet;
    },
    whole(number, rows, data) {
      if (rows === 0) return data;
      const sheet = sheets.get(number);
      if (sheet?.rowCount !== rows || data.rowCount !== rows + data.shown.length) throw new RangeError('rows are missing');
      if (data.columnCount > sheet.columnCount) widen(sheet, data.columnCount);
      const kinds = new Uint8Array(data.rowCount * data.columnCount);
      kinds.set(sheet.kinds.subarray(0, rows * data.columnCount));
      kinds.set(data.kinds, rows * data.columnCount);
      const raw = new Map(sheet.raw);
      for (const [key, text] of data.raw) raw.set(key, text);
      return { ...data, shown: [...sheet.shown, ...data.shown], kinds, raw };
    },
  };
}

function takeCells(sheet: OpenSheet, { from, shown, kinds, raw }: RowBlock): void {
  const { columnCount } = sheet;
  const needed = sheet.rowCount * columnCount;
  if (sheet.kinds.length < needed) {
    const grown = new Uint8Array(needed * 2);
    grown.set(sheet.kinds);
    sheet.kinds = grown;
  }
  const places: number[] = [];
  let at = 0;
  shown.forEach((row, index) => {
    const start = (from + index) * columnCount;
    sheet.kinds.set(kinds.subarray(at, at + row.length), start);
    if (raw.size > 0) for (let column = 0; column < row.length; column += 1) places.push(start + column);
    at += row.length;
  });
  for (const [place, text] of raw) sheet.raw.set(places[place] ?? -1, text);
}

/** A later row is longer than those before: their cells move to where they are looked for. */
function widen(sheet: OpenSheet, width: number): void {
  const { columnCount, rowCount } = sheet;
  const kinds = new Uint8Array(rowCount * width);
  for (let row = 0; row < rowCount; row += 1) kinds.set(sheet.kinds.subarray(row * columnCount, (row + 1) * columnCount), row * width);
  const moved = [...sheet.raw].map(([key, text]) => [Math.floor(key / columnCount) * width + (key % columnCount), text] as const);
  sheet.raw.clear();
  for (const [key, text] of moved) sheet.raw.set(key, text);
  sheet.kinds = kinds;
  sheet.columnCount = width;
}
