import type { TextTable } from './clipboard-text';

/** A rectangle of cells: row ids and column ids in the order shown. */
export interface CellRange {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
}

export interface CellText {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

/** Which text goes into which cell, and what found no room. */
export interface PastePlan {
  readonly cells: readonly CellText[];
  /** Rows behind the last one, as texts by column: they could become new records. */
  readonly more: readonly Readonly<Record<string, string>>[];
  /** Columns of the clipboard to the right of the last one. */
  readonly columnsLeftOver: number;
}

/**
 * Lays pasted cells over the table as spreadsheet programs do: from the upper left cell of the range; repeated when the
 * range is a multiple of them (one cell fills any range). `all` is the whole table in the order shown.
 */
export function planPaste(pasted: TextTable, range: CellRange, all: CellRange): PastePlan {
  const height = pasted.length;
  const width = Math.max(0, ...pasted.map((row) => row.length));
  const top = all.rowIds.indexOf(range.rowIds[0] ?? '');
  const left = all.columnIds.indexOf(range.columnIds[0] ?? '');
  if (height === 0 || width === 0 || top < 0 || left < 0) return { cells: [], more: [], columnsLeftOver: 0 };
  const rows = repeated(range.rowIds.length, height);
  const columns = repeated(range.columnIds.length, width);
  const columnIds = all.columnIds.slice(left, left + columns);
  const cells: CellText[] = [];
  const more: Record<string, string>[] = [];
  for (let row = 0; row < rows; row += 1) {
    const texts = pasted[row % height] ?? [];
    const rowId = all.rowIds[top + row];
    const beyond: Record<string, string> = {};
    for (const [column, columnId] of columnIds.entries()) {
      const text = texts[column % width] ?? '';
      if (rowId === undefined) beyond[columnId] = text;
      else cells.push({ rowId, columnId, text });
    }
    if (rowId === undefined && Object.values(beyond).some((text) => text.trim() !== '')) more.push(beyond);
  }
  return { cells, more, columnsLeftOver: columns - columnIds.length };
}

/** How many rows or columns are written: as many as the range has when the clipboard fits it evenly. */
function repeated(wanted: number, have: number): number {
  return wanted > have && wanted % have === 0 ? wanted : have;
}
