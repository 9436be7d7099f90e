import type { PointerEvent, ReactNode } from 'react';
import { memo, useRef } from 'react';
import { ArrowDownIcon, ArrowUpIcon, FunnelIcon } from 'lucide-react';
import { classes } from '../given';
import type { GridColumn, GridFilters, GridSort } from './grid-model';
import { columnWidth } from './grid-model';
import { CheckMark, pinnedStyle } from './grid-row';

export type GridHeadProps<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly offsets: readonly number[];
  readonly widths: Readonly<Record<string, number>>;
  readonly cellPrefix: string;
  readonly order: readonly GridSort[];
  readonly activeColumn: number;
  /** Of the box over the check column; undefined without one. */
  readonly checked: boolean | 'some' | undefined;
  readonly checkLabel: string;
  readonly onCheck: () => void;
  readonly filters: GridFilters | undefined;
  readonly onSort: (columnIndex: number, isAdded: boolean) => void;
  readonly onResize: (columnId: string, width: number) => void;
  readonly onMove: ((columnId: string, toColumnId: string) => void) | undefined;
};

function ResizeHandle({ width, onResize }: { readonly width: number; readonly onResize: (width: number) => void }): ReactNode {
  const start = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLSpanElement>): void => {
    event.stopPropagation();
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  return (
    <span
      className="zw-head__resize"
      aria-hidden
      onPointerDown={down}
      onPointerMove={(event) => {
        if (start.current !== null) onResize(start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onClick={(event) => event.stopPropagation()}
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

/** How a column orders the rows, with its place among several. */
function SortMark({ order, columnId }: { readonly order: readonly GridSort[]; readonly columnId: string }): ReactNode {
  const place = order.findIndex((sort) => sort.columnId === columnId);
  const sort = order[place];
  if (sort === undefined) return null;
  return (
    <span className="zw-head__sort" aria-hidden>
      {sort.direction === 'ascending' ? <ArrowUpIcon /> : <ArrowDownIcon />}
      {order.length > 1 ? <span className="zw-head__place">{place + 1}</span> : null}
    </span>
  );
}

function HeadCell<Row>(props: GridHeadProps<Row> & { readonly column: GridColumn<Row>; readonly index: number }): ReactNode {
  const { column, index, offsets, widths, order, filters, onMove } = props;
  const direction = order.find(({ columnId }) => columnId === column.id)?.direction;
  const isSortable = column.sortable !== false;
  const isFiltered = filters?.active.has(column.id) === true;
  return (
    <div
      role="columnheader"
      id={`${props.cellPrefix}-head-${String(index)}`}
      aria-colindex={index + (props.checked === undefined ? 1 : 2)}
      aria-sort={isSortable ? (direction ?? 'none') : undefined}
      aria-label={column.header}
      title={column.headerHelp ?? column.header}
      className={classes(
        'zw-head',
        column.align !== undefined && `zw-cell--${column.align}`,
        index === props.activeColumn && 'zw-cell--active',
        offsets[index] !== undefined && 'zw-cell--pinned',
        direction !== undefined && 'zw-head--sorted',
        isFiltered && 'zw-head--filtered',
      )}
      style={pinnedStyle(offsets[index])}
      draggable={onMove !== undefined}
      onDragStart={(event) => event.dataTransfer.setData('text/x-zonewalk-column', column.id)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('text/x-zonewalk-column')) event.preventDefault();
      }}
      onDrop={(event) => {
        const moved = event.dataTransfer.getData('text/x-zonewalk-column');
        if (moved !== '' && moved !== column.id) onMove?.(moved, column.id);
      }}
      onClick={isSortable ? (event) => props.onSort(index, event.shiftKey) : undefined}
    >
      <span className="zw-cell__content">{column.header}</span>
      <SortMark order={order} columnId={column.id} />
      {filters === undefined ? null : (
        <button
          type="button"
          tabIndex={-1}
          className="zw-head__filter"
          aria-label={filters.label(column.header)}
          title={filters.label(column.header)}
          data-filter={index}
          onClick={(event) => {
            event.stopPropagation();
            filters.onOpen(column.id, event.currentTarget);
          }}
        >
          <FunnelIcon aria-hidden />
        </button>
      )}
      <ResizeHandle width={columnWidth(column, widths)} onResize={(width) => props.onResize(column.id, width)} />
    </div>
  );
}

function PlainGridHead<Row>(props: GridHeadProps<Row>): ReactNode {
  const { columns, checked, checkLabel } = props;
  return (
    <div role="rowgroup" className="zw-grid__head">
      <div role="row" aria-rowindex={1} className="zw-grid-row zw-grid-row--head">
        {checked === undefined ? null : (
          <div role="columnheader" aria-colindex={1} title={checkLabel} className="zw-head zw-cell--check zw-cell--pinned" style={{ left: 0 }} onClick={props.onCheck}>
            <CheckMark state={checked} />
            <span className="zw-visually-hidden">{checkLabel}</span>
          </div>
        )}
        {columns.map((column, index) => (
          <HeadCell key={column.id} {...props} column={column} index={index} />
        ))}
      </div>
    </div>
  );
}

/** The header row: sorts on press, filters by its button, resizes at the edge, moves by dragging. Edits do not draw it. */
export const GridHead = memo(PlainGridHead) as typeof PlainGridHead;
