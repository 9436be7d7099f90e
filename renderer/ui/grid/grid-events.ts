import type { KeyboardEvent, MouseEvent } from 'react';
import { extendTo, goTo, resizeColumn, sortBy, startEdit } from './grid-actions';
import { isTypingKey, placeAfterKey } from './grid-keys';
import { columnWidth, headHeight, rowHeights } from './grid-model';
import { cellsIn, rangeOf } from './grid-range';
import type { Grid } from './use-grid';

function onHeadKey<Row>(event: KeyboardEvent, grid: Grid<Row>): boolean {
  const column = grid.props.columns[grid.active.column];
  if (column === undefined) return false;
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    resizeColumn(grid, column.id, columnWidth(column, grid.widths) + (event.key === 'ArrowRight' ? 16 : -16));
    return true;
  }
  if (event.altKey && event.key === 'ArrowDown') return openFilter(grid, grid.active.column);
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  sortBy(grid, grid.active.column, event.shiftKey);
  return true;
}

/** Presses the filter button of a heading. */
function openFilter<Row>(grid: Grid<Row>, columnIndex: number): boolean {
  const column = grid.props.columns[columnIndex];
  const button = grid.scroller.current?.querySelector(`[data-filter="${String(columnIndex)}"]`);
  if (column === undefined || button === null || button === undefined) return false;
  grid.props.filters?.onOpen(column.id, button);
  return true;
}

/** Keys on a row that heads others. */
function onBandKey<Row>(event: KeyboardEvent, { ids, activeRow, props }: Grid<Row>): boolean {
  const id = ids[activeRow] ?? '';
  const band = props.bandOf?.(id);
  if (band === undefined) return false;
  const wanted = new Map([['ArrowRight', true], ['ArrowLeft', false], ['Enter', !band.isOpen], [' ', !band.isOpen]]).get(event.key);
  if (wanted === undefined) return false;
  if (wanted !== band.isOpen) props.onBand?.(id, wanted);
  return true;
}

/** Ctrl+D and Delete on cells. */
function onCellsKey<Row>(event: KeyboardEvent, grid: Grid<Row>): boolean {
  const range = rangeOf(grid);
  const { onCells } = grid.props;
  if (onCells === undefined || range === null) return false;
  if (event.key === 'Delete' && grid.selection.selected.size === 0) {
    onCells('clear', cellsIn(grid, range));
    return true;
  }
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd') return false;
  // One row alone is filled from the row above it.
  onCells('fill', cellsIn(grid, range.top === range.bottom ? { ...range, top: Math.max(0, range.top - 1) } : range));
  return true;
}

function onRowKey<Row>(event: KeyboardEvent, grid: Grid<Row>): boolean {
  const { activeRow, active, selection, props } = grid;
  const row = grid.ordered[activeRow];
  const id = grid.ids[activeRow];
  if (row === undefined || id === undefined || grid.bands.has(id)) return false;
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
  if (event.key === 'Escape' && grid.anchor !== null) {
    grid.setAnchor(null);
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
  const from = { row: grid.active.inHead ? -1 : Math.max(0, rowToWalkFrom(grid)), column: grid.active.column };
  const extent = { rows: grid.ordered.length, columns: grid.props.columns.length, page };
  const to = placeAfterKey(from, event.key, event.ctrlKey || event.metaKey, extent);
  if (to === null) return false;
  goTo(grid, to.row, to.column, event.shiftKey);
  return true;
}

function rowToWalkFrom<Row>({ activeRow, active, ids }: Grid<Row>): number {
  return activeRow >= 0 || active.leftRowId === undefined ? activeRow : ids.indexOf(active.leftRowId);
}

/** Keys of the grid; what is not ours goes on to the application. */
export function onGridKey<Row>(event: KeyboardEvent, grid: Grid<Row>): void {
  // A button or link drawn inside a cell keeps its own keys.
  if (grid.editing !== null || event.defaultPrevented || event.target !== event.currentTarget) return;
  const own = grid.active.inHead ? onHeadKey(event, grid) : onBandKey(event, grid) || onSelectionKey(event, grid) || onCellsKey(event, grid) || onRowKey(event, grid);
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

/** The mouse goes down on a cell: a range may begin here. */
export function onGridMouseDown<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const spot = spotOf(event, grid);
  const rowId = spot === null ? undefined : grid.ids[spot.row];
  const begins = event.button === 0 && !event.shiftKey && spot?.isCheck === false && rowId !== undefined && grid.editing === null;
  grid.drag.current = begins ? { from: { rowId, column: spot.column }, hasMoved: false } : null;
}

/** The mouse moves over cells while it is down: the range follows. */
export function onGridMouseMove<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const drag = grid.drag.current;
  const spot = drag === null || (event.buttons & 1) === 0 ? null : spotOf(event, grid);
  const rowId = spot === null ? undefined : grid.ids[spot.row];
  if (drag === null || spot === null || rowId === undefined) return;
  if (!drag.hasMoved && rowId === drag.from.rowId && spot.column === drag.from.column) return;
  grid.drag.current = { ...drag, hasMoved: true };
  grid.setAnchor(drag.from);
  grid.setActive({ rowId, column: spot.column, inHead: false });
}

/** A press on a row: makes it active; Shift reaches to it, the check cell and Ctrl choose whole rows. */
export function onGridClick<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const spot = spotOf(event, grid);
  const id = spot === null ? undefined : grid.ids[spot.row];
  const hasDragged = grid.drag.current?.hasMoved === true;
  grid.drag.current = null;
  if (spot === null || id === undefined || grid.editing !== null || hasDragged) return;
  const band = grid.props.bandOf?.(id);
  if (event.shiftKey && !spot.isCheck && band === undefined) {
    extendTo(grid, spot.row, spot.column);
    return;
  }
  grid.setAnchor(null);
  grid.setActive({ rowId: id, column: spot.column, inHead: false });
  if (band !== undefined) grid.props.onBand?.(id, !band.isOpen);
  else if (grid.hasChecks && event.shiftKey) grid.selection.extendTo(id);
  else if (grid.hasChecks && (spot.isCheck || event.ctrlKey || event.metaKey)) grid.selection.toggle(id);
  else grid.selection.follow(id);
}

/** A double press edits the cell or opens the row. */
export function onGridDoubleClick<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const spot = spotOf(event, grid);
  const row = spot === null ? undefined : grid.ordered[spot.row];
  if (spot === null || row === undefined || spot.isCheck || grid.editing !== null || grid.bands.has(grid.ids[spot.row] ?? '')) return;
  if (!startEdit(grid, spot.row, spot.column, null)) grid.props.onOpen?.(row);
}

/** Right click, long press or the menu key. */
export function onGridContextMenu<Row>(event: MouseEvent, grid: Grid<Row>): void {
  const spot = spotOf(event, grid);
  const row = grid.ordered[spot?.row ?? grid.activeRow];
  if (row === undefined || grid.props.onContextMenu === undefined || grid.bands.has(grid.props.rowId(row))) return;
  event.preventDefault();
  if (spot !== null) goTo(grid, spot.row, spot.column);
  grid.props.onContextMenu(row, { x: event.clientX, y: event.clientY });
}
