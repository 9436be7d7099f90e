import type { GridCells, GridRange } from './grid-model';
import type { Grid } from './use-grid';

/** The rectangle between the active cell and the other corner; null without a place in the rows. */
export function rangeOf<Row>({ anchor, active, activeRow, indexOf }: Grid<Row>): GridRange | null {
  if (activeRow < 0 || active.inHead) return null;
  const other = anchor === null ? undefined : indexOf.get(anchor.rowId);
  const row = other ?? activeRow;
  const column = other === undefined || anchor === null ? active.column : anchor.column;
  return { top: Math.min(row, activeRow), bottom: Math.max(row, activeRow), left: Math.min(column, active.column), right: Math.max(column, active.column) };
}

/** True when the rectangle holds more than one cell. */
export function isWide({ top, bottom, left, right }: GridRange): boolean {
  return top !== bottom || left !== right;
}

/** The cells of a rectangle without the rows that only head others. */
export function cellsIn<Row>({ ids, bands, props }: Grid<Row>, { top, bottom, left, right }: GridRange): GridCells {
  const rowIds = ids.slice(top, bottom + 1).filter((id) => !bands.has(id));
  return { rowIds, columnIds: props.columns.slice(left, right + 1).map(({ id }) => id) };
}

/** Every cell of the grid. */
export function allCells<Row>(grid: Grid<Row>): GridCells {
  return cellsIn(grid, { top: 0, bottom: grid.ids.length, left: 0, right: grid.props.columns.length });
}

/** The columns of a row that lie in the rectangle: first and last, or -1 for both. */
export function rangeInRow(range: GridRange | null, row: number): readonly [number, number] {
  return range === null || !isWide(range) || row < range.top || row > range.bottom ? [-1, -1] : [range.left, range.right];
}

/** The rows of a range that holds more than one cell. */
export function rowsOfRange<Row>(grid: Grid<Row>): readonly string[] {
  const range = rangeOf(grid);
  return range === null || !isWide(range) ? [] : cellsIn(grid, range).rowIds;
}
