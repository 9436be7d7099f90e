import { useEffect, useRef } from 'react';
import type { GridColumn } from './grid-model';
import { allCells, cellsIn, isWide, rangeOf } from './grid-range';
import type { Grid } from './use-grid';

/** The range of cells, else the chosen rows, else the active cell, as texts. */
function textsToCopy<Row>(grid: Grid<Row>): readonly (readonly string[])[] {
  const { columns } = grid.props;
  const texts = (row: Row, wanted: readonly GridColumn<Row>[]): readonly string[] => wanted.map((column) => String(column.value(row) ?? ''));
  const range = rangeOf(grid);
  const isRange = range !== null && isWide(range);
  const { selected } = grid.selection;
  if (!isRange && grid.hasChecks && selected.size > 0) {
    return grid.ordered.flatMap((row, index) => (selected.has(grid.ids[index] ?? '') ? [texts(row, columns)] : []));
  }
  if (range === null) return [];
  const wanted = columns.slice(range.left, range.right + 1);
  return cellsIn(grid, range).rowIds.flatMap((id) => {
    const row = grid.ordered[grid.indexOf.get(id) ?? -1];
    return row === undefined ? [] : [texts(row, wanted)];
  });
}

/** Copies cells as text with tabs and as an HTML table; false when there is nothing to copy. */
function copy<Row>(event: ClipboardEvent, grid: Grid<Row>): boolean {
  const rows = textsToCopy(grid);
  if (rows.length === 0 || event.clipboardData === null || grid.props.copyAs === undefined) return false;
  for (const { format, text } of grid.props.copyAs(rows)) event.clipboardData.setData(format, text);
  event.preventDefault();
  return true;
}

/** Copies and empties the cells. */
function cut<Row>(event: ClipboardEvent, grid: Grid<Row>): void {
  const range = rangeOf(grid);
  if (grid.props.onCells === undefined || range === null || !copy(event, grid)) return;
  grid.props.onCells('clear', cellsIn(grid, range));
}

/** Hands pasted text over with the cells it was pasted on. */
function paste<Row>(event: ClipboardEvent, grid: Grid<Row>): void {
  const range = rangeOf(grid);
  if (range === null || event.clipboardData === null || grid.props.onPaste === undefined) return;
  event.preventDefault();
  grid.props.onPaste(event.clipboardData.getData('text/plain'), cellsIn(grid, range), allCells(grid));
}

/**
 * Listens for copy, cut and paste while the grid has the focus. On the document, because the browser sends these to where
 * a text was last selected, not to what has the focus.
 */
export function useGridClipboard<Row>(grid: Grid<Row>): void {
  const latest = useRef(grid);
  latest.current = grid;
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => {
      const now = latest.current;
      if (now.editing !== null || document.activeElement !== now.scroller.current) return;
      if (event.type === 'copy') copy(event, now);
      else if (event.type === 'cut') cut(event, now);
      else paste(event, now);
    };
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, listener);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, listener);
    };
  }, []);
}
