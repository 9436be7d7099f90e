import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { goTo, resizeColumn, sortBy, startEdit } from './grid-actions';
import { isTypingKey, placeAfterKey } from './grid-keys';
import { columnWidth, headHeight, rowHeights } from './grid-model';
import type { Grid } from './use-grid';

function onHeadKey<Row>(event: KeyboardEvent, grid: Grid<Row>): boolean {
  const column = grid.props.columns[grid.active.column];
  if (column === undefined) return false;
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    resizeColumn(grid, column.id, columnWidth(column, grid.widths) + (event.key === 'ArrowRight' ? 16 : -16));
    return true;
  }
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  sortBy(grid, grid.active.column);
  return true;
}

function onRowKey<Row>(event: KeyboardEvent, grid: Grid<Row>): boolean {
  const { activeRow, active, selection, props } = grid;
  const row = grid.ordered[activeRow];
  const id = grid.ids[activeRow];
  if (row === undefined || id === undefined) return false;
  if (event.key === 'Enter' || event.key === 'F2') {
    if (!startEdit(grid, activeRow, active.column, null) && event.key === 'Enter') props.onOpen?.(row);
    return true;
  }
  if (event.key === ' ' && (props.selectionMode ?? 'none') !== 'none') {
    if (grid.hasChecks) selection.toggle(id);
    else selection.follow(id);
    return true;
  }
  if (event.key === 'Delete' && props.onDelete !== undefined) {
    const chosen = grid.ids.filter((each) => selection.selected.has(each));
    props.onDelete(chosen.length > 0 ? chosen : [id]);
    return true;
  }
  return isTypingKey(event) && startEdit(grid, activeRow, active.column, event.key);
}

function onSelectionKey<Row>(event: KeyboardEvent, grid: Grid<Row>): boolean {
  if (!grid.hasChecks) return false;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    if (grid.selection.state !== true) grid.selection.toggleAll();
    return true;
  }
  if (event.key === 'Escape' && grid.selection.selected.size > 0) {
    grid.selection.clear();
    return true;
  }
  return false;
}

function onNavigationKey<Row>(event: KeyboardEvent, grid: Grid<Row>): boolean {
  if (event.altKey) return false;
  const room = (grid.scroller.current?.clientHeight ?? 400) - headHeight;
  const page = Math.max(1, Math.floor(room / rowHeights[grid.density]) - 1);
  const from = { row: grid.active.inHead ? -1 : Math.max(0, grid.activeRow), column: grid.active.column };
  const extent = { rows: grid.ordered.length, columns: grid.props.columns.length, page };
  const to = placeAfterKey(from, event.key, event.ctrlKey || event.metaKey, extent);
  if (to === null) return false;
  goTo(grid, to.row, to.column, event.shiftKey);
  return true;
}

/** Keys of the grid; what is not ours goes on to the application. */
export function onGridKey<Row>(event: KeyboardEvent, grid: Grid<Row>): void {
  // A button or link drawn inside a cell keeps its own keys.
  if (grid.editing !== null || event.defaultPrevented || event.target !== event.currentTarget) return;
  const own = grid.active.inHead ? onHeadKey(event, grid) : onSelectionKey(event, grid) || onRowKey(event, grid);
  if (!own && !onNavigationKey(event, grid)) return;
  event.preventDefault();
  event.stopPropagation();
}

type Spot = { readonly row: number; readonly column: number; readonly isCheck: boolean };

function spotOf<Row>(event: MouseEvent, grid: Grid<Row>): Spot | null {
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest('[data-row]')?.getAttribute('data-row') ?? null;
  if (target === null || row === null) return null;
  const column = target.closest('[data-column]')?.getAttribute('data-column');
  return { row: Number(row), column: Number(column ?? grid.active.column), isCheck: target.closest('[data-check]') !== null };
}

/** A press on a row: makes it active; the check cell, Ctrl and Shift choose. */
export function onGridClick<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const spot = spotOf(event, grid);
  const id = spot === null ? undefined : grid.ids[spot.row];
  if (spot === null || id === undefined || grid.editing !== null) return;
  grid.setActive({ rowId: id, column: spot.column, inHead: false });
  if (grid.hasChecks && event.shiftKey) grid.selection.extendTo(id);
  else if (grid.hasChecks && (spot.isCheck || event.ctrlKey || event.metaKey)) grid.selection.toggle(id);
  else grid.selection.follow(id);
}

/** A double press edits the cell or opens the row. */
export function onGridDoubleClick<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const spot = spotOf(event, grid);
  const row = spot === null ? undefined : grid.ordered[spot.row];
  if (spot === null || row === undefined || spot.isCheck || grid.editing !== null) return;
  if (!startEdit(grid, spot.row, spot.column, null)) grid.props.onOpen?.(row);
}

/** Right click, long press or the menu key. */
export function onGridContextMenu<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const spot = spotOf(event, grid);
  const row = grid.ordered[spot?.row ?? grid.activeRow];
  if (row === undefined || grid.props.onContextMenu === undefined) return;
  event.preventDefault();
  if (spot !== null) goTo(grid, spot.row, spot.column);
  grid.props.onContextMenu(row, { x: event.clientX, y: event.clientY });
}

/** Copies the chosen rows as a table, else the active cell. */
export function onGridCopy<Row>(event: ClipboardEvent, grid: Grid<Row>): void {
  if (grid.editing !== null) return;
  const { columns } = grid.props;
  const chosen = grid.hasChecks ? grid.ordered.filter((_, index) => grid.selection.selected.has(grid.ids[index] ?? '')) : [];
  const row = grid.ordered[grid.activeRow];
  const column = columns[grid.active.column];
  const lines = chosen.map((each) => columns.map((one) => String(one.value(each) ?? '')).join('\t'));
  if (lines.length === 0 && row !== undefined && column !== undefined) lines.push(String(column.value(row) ?? ''));
  if (lines.length === 0) return;
  event.clipboardData.setData('text/plain', lines.join('\r\n'));
  event.preventDefault();
}

/** Hands pasted text over with the cell it was pasted on. */
export function onGridPaste<Row>(event: ClipboardEvent, grid: Grid<Row>): void {
  const { active, props } = grid;
  const column = props.columns[active.column];
  if (grid.editing !== null || active.rowId === null || column === undefined || props.onPaste === undefined) return;
  event.preventDefault();
  props.onPaste(event.clipboardData.getData('text/plain'), active.rowId, column.id);
}
