import type { CSSProperties, ReactNode, RefObject } from 'react';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { classes } from '../given';
import type { EditMove } from './grid-actions';
import { endEdit, resizeColumn, sortBy } from './grid-actions';
import { useGridClipboard } from './grid-clipboard';
import { onGridClick, onGridContextMenu, onGridDoubleClick, onGridKey, onGridMouseDown, onGridMouseMove } from './grid-events';
import { GridHead } from './grid-head';
import { columnTemplate, gridWidth, rowHeights } from './grid-model';
import type { GridProps } from './grid-model';
import { rangeInRow, rangeOf, rowsOfRange } from './grid-range';
import { GridBandRow, GridRow } from './grid-row';
import { useGrid } from './use-grid';
import type { Grid } from './use-grid';

/**
 * The table of the application: virtual rows (50,000 and more), sticky header, keyboard throughout, sorting, column
 * widths, selection and editing in place. Its parent is a flex column with a height. Columns and `rowId` should keep
 * their identity between renders.
 */
export function DataGrid<Row>(props: GridProps<Row>): ReactNode {
  const prefix = useId();
  const grid = useGrid(props);
  useGridClipboard(grid);
  useEffect(() => props.onRangeRows?.(() => rowsOfRange(grid)));
  const latest = useRef(grid);
  latest.current = grid;
  const headEvents = useMemo(() => ({
    onCheck: () => latest.current.selection.toggleAll(),
    onSort: (index: number, isAdded: boolean) => sortBy(latest.current, index, isAdded),
    onResize: (columnId: string, width: number) => resizeColumn(latest.current, columnId, width),
  }), []);
  const { active, activeRow, hasChecks, selection, density } = grid;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--zw-grid-columns': columnTemplate(props.columns, grid.widths, hasChecks),
    '--zw-grid-width': `${String(gridWidth(props.columns, grid.widths, hasChecks))}px`,
    '--zw-row': `${String(rowHeights[density])}px`,
  };
  const cellId = activeRow < 0 ? undefined : `${prefix}-${String(activeRow)}-${String(active.column)}`;
  return (
    <div
      ref={grid.scroller}
      className={classes('zw-grid', `zw-grid--${density}`, props.className)}
      style={style}
      role={grid.bands.size > 0 ? 'treegrid' : 'grid'}
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={grid.ordered.length + 1}
      aria-colcount={props.columns.length + (hasChecks ? 1 : 0)}
      aria-multiselectable={hasChecks ? true : undefined}
      aria-activedescendant={active.inHead ? `${prefix}-head-${String(active.column)}` : cellId}
      onKeyDown={(event) => onGridKey(event, grid)}
      onFocus={(event) => {
        const first = grid.ids[0];
        if (event.target === event.currentTarget && activeRow < 0 && !active.inHead && first !== undefined) grid.setActive({ rowId: first, column: active.column, inHead: false });
      }}
      onContextMenu={(event) => onGridContextMenu(event, grid)}
    >
      <GridHead
        columns={props.columns}
        offsets={grid.offsets}
        widths={grid.widths}
        cellPrefix={prefix}
        order={grid.order}
        filters={props.filters}
        onMove={props.onColumnMove}
        activeColumn={active.inHead ? active.column : -1}
        checked={hasChecks ? selection.state : undefined}
        checkLabel={props.selectAllLabel ?? ''}
        {...headEvents}
      />
      <GridBody grid={grid} latest={latest} prefix={prefix} />
      {grid.ordered.length === 0 && props.empty !== undefined ? <EmptyRow>{props.empty}</EmptyRow> : null}
    </div>
  );
}

function EmptyRow({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div role="rowgroup" className="zw-grid__empty">
      <div role="row" className="zw-grid__empty-row">
        <div role="gridcell" className="zw-grid__empty-cell">
          {children}
        </div>
      </div>
    </div>
  );
}

function GridBody<Row>({ grid, latest, prefix }: { readonly grid: Grid<Row>; readonly latest: RefObject<Grid<Row>>; readonly prefix: string }): ReactNode {
  const { props, active, editing, selection } = grid;
  const range = rangeOf(grid);
  const onEditDone = useCallback((text: string | null, move: EditMove) => endEdit(latest.current, text, move), [latest]);
  return (
    <div
      role="rowgroup"
      className="zw-grid__body"
      style={{ height: grid.totalHeight }}
      onMouseDown={(event) => onGridMouseDown(event, grid)}
      onMouseMove={(event) => onGridMouseMove(event, grid)}
      onClick={(event) => onGridClick(event, grid)}
      onDoubleClick={(event) => onGridDoubleClick(event, grid)}
    >
      {grid.items.map((item) => {
        const row = grid.ordered[item.index];
        const id = grid.ids[item.index];
        if (row === undefined || id === undefined) return null;
        const isEditing = editing?.rowId === id;
        const isActive = id === active.rowId;
        const activeColumn = isActive && !active.inHead ? active.column : -1;
        const band = grid.bands.has(id) ? props.bandOf?.(id) : undefined;
        if (band !== undefined) {
          const columnCount = props.columns.length + (grid.hasChecks ? 1 : 0);
          return <GridBandRow key={id} band={band} index={item.index} top={item.start} cellPrefix={prefix} columnCount={columnCount} isActive={isActive} activeColumn={activeColumn} />;
        }
        const [rangeFrom, rangeTo] = rangeInRow(range, item.index);
        return (
          <GridRow
            key={id}
            row={row}
            index={item.index}
            top={item.start}
            cellPrefix={prefix}
            columns={props.columns}
            offsets={grid.offsets}
            hasChecks={grid.hasChecks}
            isSelected={(props.selectionMode ?? 'none') === 'none' ? undefined : selection.selected.has(id)}
            isActive={isActive}
            activeColumn={activeColumn}
            rangeFrom={rangeFrom}
            rangeTo={rangeTo}
            editColumn={isEditing ? props.columns.findIndex((column) => column.id === editing.columnId) : -1}
            typed={isEditing ? editing.typed : null}
            onEditDone={onEditDone}
            extraClass={props.rowClass?.(row)}
          />
        );
      })}
    </div>
  );
}
