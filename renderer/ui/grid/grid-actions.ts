import { canEdit, columnWidth, selectColumnWidth } from './grid-model';
import { nextSort } from './grid-order';
import type { Grid } from './use-grid';

export type EditMove = 'stay' | 'next' | 'previous' | 'leave';

/** Scrolls sideways until the column is in view, beside the pinned ones. */
function revealColumn<Row>(grid: Grid<Row>, index: number): void {
  const { scroller, offsets, widths, hasChecks } = grid;
  const columns = grid.props.columns;
  const box = scroller.current;
  const column = columns[index];
  if (box === null || column === undefined || offsets[index] !== undefined) return;
  const checks = hasChecks ? selectColumnWidth : 0;
  const widthOf = (from: number, to: number): number => columns.slice(from, to).reduce((sum, each) => sum + columnWidth(each, widths), 0);
  const left = checks + widthOf(0, index);
  const right = left + columnWidth(column, widths);
  const pinned = checks + widthOf(0, offsets.length);
  if (left - pinned < box.scrollLeft) box.scrollLeft = left - pinned;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}

/** Makes a cell the active one; row -1 is the header. With `extend` the range of cells reaches to it. */
export function goTo<Row>(grid: Grid<Row>, row: number, column: number, extend = false): void {
  if (extend && row >= 0) {
    extendTo(grid, row, column);
    return;
  }
  revealColumn(grid, column);
  grid.setAnchor(null);
  if (row < 0) {
    grid.setActive({ rowId: grid.active.rowId, column, inHead: true });
    return;
  }
  const id = grid.ids[row];
  if (id === undefined) return;
  grid.setActive({ rowId: id, column, inHead: false });
  grid.selection.follow(id);
  grid.revealRow(row);
}

/** The range of cells from where it began to this one. */
export function extendTo<Row>(grid: Grid<Row>, row: number, column: number): void {
  const { active, anchor } = grid;
  const id = grid.ids[row];
  if (id === undefined) return;
  revealColumn(grid, column);
  if (anchor === null && active.rowId !== null && !active.inHead) grid.setAnchor({ rowId: active.rowId, column: active.column });
  grid.setActive({ rowId: id, column, inHead: false });
  grid.revealRow(row);
}

/** Opens the editor of a cell; false when it cannot be edited. */
export function startEdit<Row>(grid: Grid<Row>, row: number, columnIndex: number, typed: string | null): boolean {
  const column = grid.props.columns[columnIndex];
  const record = grid.ordered[row];
  const rowId = grid.ids[row];
  if (column === undefined || record === undefined || rowId === undefined || grid.bands.has(rowId) || grid.props.onEdit === undefined) return false;
  if (!canEdit(column, record) || (typed !== null && column.editor === 'select')) return false;
  grid.setAnchor(null);
  grid.setEditing({ rowId, columnId: column.id, typed });
  return true;
}

/**
 * The focus from the editor to the grid, after the edit is on its way: to move it has the page laid out. What was marked in
 * the editor is let go first, or the browser looks for a place for its caret in every frame to come.
 */
function takeFocusBack<Row>(grid: Grid<Row>): void {
  document.getSelection()?.removeAllRanges();
  grid.scroller.current?.focus({ preventScroll: true });
}

/** Closes the editor, hands a changed text over and moves on. */
export function endEdit<Row>(grid: Grid<Row>, text: string | null, move: EditMove): void {
  const { editing, indexOf, ordered, props, active } = grid;
  const row = editing === null ? undefined : ordered[indexOf.get(editing.rowId) ?? -1];
  if (text !== null && row !== undefined && editing !== null) props.onEdit?.(row, editing.columnId, text);
  if (move !== 'leave') takeFocusBack(grid);
  grid.setEditing(null);
  if (move !== 'next' && move !== 'previous') return;
  const column = active.column + (move === 'next' ? 1 : -1);
  goTo(grid, grid.activeRow, Math.max(0, Math.min(props.columns.length - 1, column)));
}

/** Sorts by a column: ascending, descending, not at all; `isAdded` beside the columns that order already. */
export function sortBy<Row>(grid: Grid<Row>, columnIndex: number, isAdded: boolean): void {
  const column = grid.props.columns[columnIndex];
  if (column === undefined || column.sortable === false) return;
  if (grid.props.onOrder !== undefined) grid.props.onOrder(column.id, isAdded);
  else grid.setSort(nextSort(grid.sort, column.id));
}

/** Sets a column's width in pixels. */
export function resizeColumn<Row>(grid: Grid<Row>, columnId: string, width: number): void {
  grid.setWidths({ ...grid.widths, [columnId]: Math.max(48, Math.round(width)) });
}
