import { type ImportLimits, refuse } from '../import-gate';
import { cellKind, type MergedBlock, type SheetData } from '../workbook';
import { cellAddress } from './cell-address';

/** Collects the cells of one sheet, in any order, and keeps the used range small. */
export interface SheetBuilder {
  /** Places a cell; empty text is ignored. @throws AppError beyond the limits */
  place(row: number, column: number, text: string, kind: number, stored: string): void;
  hideRow(row: number): void;
  merge(block: MergedBlock): void;
  build(hidden: boolean): SheetData;
  /** True when joined blocks were left out because there are too many. */
  mergesLeftOut(): boolean;
}

/** Rows are kept ragged; memory follows the cells with content, never the declared dimension. */
export function createSheetBuilder(name: string, limits: ImportLimits): SheetBuilder {
  const shown: string[][] = [];
  const kinds: number[][] = [];
  const stored = new Map<number, string>();
  const hiddenRows: number[] = [];
  const merges: MergedBlock[] = [];
  let columnCount = 0;
  let isFull = false;
  let cellCount = 0;

  return {
    place(row, column, text, kind, storedText) {
      if (text === '') return;
      if (row >= limits.rows) refuse('workbook-too-many-rows', { sheet: name, row: row + 1, limit: limits.rows });
      if (column >= limits.columns) {
        refuse('workbook-too-many-columns', { sheet: name, cell: cellAddress(row, column), limit: limits.columns });
      }
      if (text.length > limits.cellLength) refuse('workbook-cell-too-long', { limit: limits.cellLength });
      cellCount += 1;
      if (cellCount > limits.cells) refuse('workbook-too-many-cells', { sheet: name, limit: limits.cells });
      while (shown.length <= row) {
        shown.push([]);
        kinds.push([]);
      }
      const texts = shown[row] ?? [];
      while (texts.length < column) texts.push('');
      texts[column] = text;
      const kindsOfRow = kinds[row] ?? [];
      while (kindsOfRow.length < column) kindsOfRow.push(cellKind.empty);
      kindsOfRow[column] = kind;
      if (storedText !== text) stored.set(row * limits.columns + column, storedText);
      if (column >= columnCount) columnCount = column + 1;
    },
    hideRow: (row) => void hiddenRows.push(row),
    merge(block) {
      if (merges.length < limits.merges) merges.push(block);
      else isFull = true;
    },
    mergesLeftOut: () => isFull,
    build: (hidden) => ({
      name,
      hidden,
      rowCount: shown.length,
      columnCount,
      shown,
      kinds: packKinds(kinds, columnCount),
      raw: rekey(stored, limits.columns, columnCount),
      hiddenRows: hiddenRows.filter((row) => row < shown.length),
      merges: clampMerges(merges, shown.length, columnCount),
    }),
  };
}

function packKinds(rows: readonly (readonly number[])[], columnCount: number): Uint8Array {
  const packed = new Uint8Array(rows.length * columnCount);
  rows.forEach((row, index) => packed.set(row, index * columnCount));
  return packed;
}

function rekey(stored: ReadonlyMap<number, string>, stride: number, columnCount: number): ReadonlyMap<number, string> {
  const keyed = new Map<number, string>();
  for (const [key, text] of stored) keyed.set(Math.floor(key / stride) * columnCount + (key % stride), text);
  return keyed;
}

function clampMerges(merges: readonly MergedBlock[], rowCount: number, columnCount: number): readonly MergedBlock[] {
  return merges
    .filter((block) => block.top < rowCount && block.left < columnCount)
    .map((block) => ({ ...block, bottom: Math.min(block.bottom, rowCount - 1), right: Math.min(block.right, columnCount - 1) }));
}
