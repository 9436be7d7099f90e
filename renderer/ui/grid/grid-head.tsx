import type { PointerEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { ArrowDownIcon, ArrowUpIcon } from 'lucide-react';
import { classes } from '../given';
import type { GridColumn, GridSort } from './grid-model';
import { columnWidth } from './grid-model';
import { CheckMark, pinnedStyle } from './grid-row';

export type GridHeadProps<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly offsets: readonly number[];
  readonly widths: Readonly<Record<string, number>>;
  readonly cellPrefix: string;
  readonly sort: GridSort | null;
  readonly activeColumn: number;
  /** Undefined without a check column. */
  readonly checks: { readonly state: boolean | 'some'; readonly label: string; readonly onToggle: () => void } | undefined;
  readonly onSort: (columnIndex: number) => void;
  readonly onResize: (columnId: string, width: number) => void;
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
    />
  );
}

/** The header row: sorts on press, resizes at the edge. */
export function GridHead<Row>(props: GridHeadProps<Row>): ReactNode {
  const { columns, offsets, widths, sort, activeColumn, checks } = props;
  const first = checks === undefined ? 1 : 2;
  return (
    <div role="rowgroup" className="zw-grid__head">
      <div role="row" aria-rowindex={1} className="zw-grid-row zw-grid-row--head">
        {checks === undefined ? null : (
          <div role="columnheader" aria-colindex={1} title={checks.label} className="zw-head zw-cell--check zw-cell--pinned" style={{ left: 0 }} onClick={checks.onToggle}>
            <CheckMark state={checks.state} />
            <span className="zw-visually-hidden">{checks.label}</span>
          </div>
        )}
        {columns.map((column, index) => {
          const direction = sort?.columnId === column.id ? sort.direction : undefined;
          const isSortable = column.sortable !== false;
          return (
            <div
              key={column.id}
              role="columnheader"
              id={`${props.cellPrefix}-head-${String(index)}`}
              aria-colindex={index + first}
              aria-sort={isSortable ? (direction ?? 'none') : undefined}
              title={column.headerHelp ?? column.header}
              className={classes(
                'zw-head',
                column.align !== undefined && `zw-cell--${column.align}`,
                index === activeColumn && 'zw-cell--active',
                offsets[index] !== undefined && 'zw-cell--pinned',
                direction !== undefined && 'zw-head--sorted',
              )}
              style={pinnedStyle(offsets[index])}
              onClick={isSortable ? () => props.onSort(index) : undefined}
            >
              <span className="zw-cell__content">{column.header}</span>
              {direction === undefined ? null : direction === 'ascending' ? <ArrowUpIcon aria-hidden /> : <ArrowDownIcon aria-hidden />}
              <ResizeHandle width={columnWidth(column, widths)} onResize={(width) => props.onResize(column.id, width)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
