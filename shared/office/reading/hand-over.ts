import type { RowBlock } from '../row-blocks';
import type { SheetData } from '../workbook';

/** Who takes rows in while their sheet is still being read. */
export interface RowTaker {
  readonly take: (block: RowBlock) => void;
  /** The sheet is read: so many of its first rows were handed over, none when what was handed over no longer holds. */
  readonly finish: (sheet: number, data: SheetData, rows: number) => void;
}

/** Begins to hand over the rows of a sheet. */
export type BeginHandOver = (collected: CollectedRows) => HandOver;

/** Hands over the rows of one sheet in blocks; a file that goes back to a row that has left takes back all of them. */
export interface HandOver {
  /** A cell is about to be placed in this row. */
  touch(row: number): void;
  /** The stored text of a cell differs from the shown one. */
  differs(row: number, column: number): void;
  finish(data: SheetData): void;
}

/** What the sheet's builder has collected so far. */
export interface CollectedRows {
  readonly name: string;
  readonly shown: readonly (readonly string[])[];
  readonly kinds: readonly (readonly number[])[];
  readonly hiddenRows: readonly number[];
  readonly cellCount: () => number;
  readonly storedText: (row: number, column: number) => string | undefined;
}

/** About as many cells are handed over at once. */
const cellsInBlock = 8_000;

/** For all sheets of one workbook, numbered in the order in which they are begun. */
export function handingOver({ take, finish }: RowTaker): BeginHandOver {
  let lastSheet = -1;
  return (collected) => {
    lastSheet += 1;
    const sheet = lastSheet;
    let differing: (readonly [row: number, column: number])[] = [];
    let rowsOver = 0;
    let cellsOver = 0;
    let isSound = true;
    return {
      touch(row) {
        if (row < rowsOver) isSound = false;
        const rows = collected.shown.length;
        // The rows before a new one are complete, unless the file goes back.
        if (row < rows || !isSound || collected.cellCount() - cellsOver < cellsInBlock) return;
        take(blockOf(sheet, collected, rowsOver, differing));
        differing = [];
        rowsOver = rows;
        cellsOver = collected.cellCount();
      },
      differs: (row, column) => void differing.push([row, column]),
      finish: (data) => finish(sheet, data, isSound ? rowsOver : 0),
    };
  };
}

function blockOf(sheet: number, collected: CollectedRows, from: number, differing: readonly (readonly [row: number, column: number])[]): RowBlock {
  const { name, kinds, storedText } = collected;
  const shown = collected.shown.slice(from);
  const offsets: number[] = [];
  let cellCount = 0;
  for (const row of shown) {
    offsets.push(cellCount);
    cellCount += row.length;
  }
  const packed = new Uint8Array(cellCount);
  offsets.forEach((offset, index) => packed.set(kinds[from + index] ?? [], offset));
  const raw = new Map<number, string>();
  for (const [row, column] of differing) {
    const text = storedText(row, column);
    if (text !== undefined) raw.set((offsets[row - from] ?? 0) + column, text);
  }
  return { sheet, name, from, shown, kinds: packed, raw, hiddenRows: collected.hiddenRows.filter((row) => row >= from && row < from + shown.length) };
}
