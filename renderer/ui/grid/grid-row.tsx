import type { CSSProperties, ReactNode } from 'react';
import { memo } from 'react';
import { CheckIcon, ChevronDownIcon, ChevronRightIcon, MinusIcon } from 'lucide-react';
import { classes } from '../given';
import { GridEditor } from './grid-editor';
import type { GridEditorProps } from './grid-editor';
import type { GridBand, GridColumn } from './grid-model';

export type GridRowProps<Row> = {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly cellPrefix: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly offsets: readonly number[];
  readonly hasChecks: boolean;
  readonly isSelected: boolean | undefined;
  readonly isActive: boolean;
  /** Column index of the active cell when the row is active, else -1. */
  readonly activeColumn: number;
  /** First and last column of the chosen range in this row, else -1. */
  readonly rangeFrom: number;
  readonly rangeTo: number;
  /** Column index being edited in this row, else -1. */
  readonly editColumn: number;
  readonly typed: string | null;
  readonly onEditDone: GridEditorProps<Row>['onDone'];
  readonly extraClass: string | undefined;
};

/** The box of a check column cell; the state is told by the row. */
export function CheckMark({ state }: { readonly state: boolean | 'some' }): ReactNode {
  return (
    <span className={classes('zw-check__box', state !== false && 'zw-check__box--on')} aria-hidden>
      {state === 'some' ? <MinusIcon /> : state ? <CheckIcon /> : null}
    </span>
  );
}

/** Position of a cell that stays in view when scrolling sideways. */
export function pinnedStyle(offset: number | undefined): CSSProperties {
  return offset === undefined ? {} : { left: offset };
}

function Content<Row>({ column, row }: { readonly column: GridColumn<Row>; readonly row: Row }): ReactNode {
  if (column.render !== undefined) return <span className="zw-cell__content">{column.render(row)}</span>;
  const value = column.value(row);
  const text = value === null ? '' : String(value);
  return (
    <span className="zw-cell__content" title={text.length > 14 ? text : undefined}>
      {text}
    </span>
  );
}

function PlainGridRow<Row>(props: GridRowProps<Row>): ReactNode {
  const { row, index, columns, offsets, hasChecks, isSelected, isActive, activeColumn, editColumn } = props;
  const first = hasChecks ? 2 : 1;
  return (
    <div
      role="row"
      className={classes('zw-grid-row', isSelected === true && 'zw-grid-row--selected', isActive && 'zw-grid-row--active', editColumn >= 0 && 'zw-grid-row--editing', props.extraClass)}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={index}
      style={{ transform: `translateY(${String(props.top)}px)` }}
    >
      {hasChecks ? (
        <div role="gridcell" aria-colindex={1} className="zw-cell zw-cell--check zw-cell--pinned" data-check="" style={{ left: 0 }}>
          <CheckMark state={isSelected === true} />
        </div>
      ) : null}
      {columns.map((column, columnIndex) => (
        <div
          key={column.id}
          role="gridcell"
          id={columnIndex === activeColumn ? `${props.cellPrefix}-${String(index)}-${String(columnIndex)}` : undefined}
          aria-colindex={columnIndex + first}
          aria-readonly={column.editor === undefined ? true : undefined}
          data-column={columnIndex}
          className={classes(
            'zw-cell',
            column.align !== undefined && `zw-cell--${column.align}`,
            column.mono === true && 'zw-cell--mono',
            columnIndex === activeColumn && 'zw-cell--active',
            columnIndex >= props.rangeFrom && columnIndex <= props.rangeTo && 'zw-cell--range',
            offsets[columnIndex] !== undefined && 'zw-cell--pinned',
            columnIndex === editColumn && 'zw-cell--editing',
          )}
          style={pinnedStyle(offsets[columnIndex])}
        >
          {columnIndex === editColumn ? (
            <GridEditor row={row} column={column} typed={props.typed} onDone={props.onEditDone} />
          ) : (
            <Content column={column} row={row} />
          )}
        </div>
      ))}
    </div>
  );
}

/** One row of the grid; drawn again only when something of its own changes. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;

export type GridBandRowProps = {
  readonly band: GridBand;
  readonly index: number;
  readonly top: number;
  readonly cellPrefix: string;
  readonly columnCount: number;
  readonly isActive: boolean;
  readonly activeColumn: number;
};

/** A row that heads others: words and count over all columns. */
export function GridBandRow({ band, index, top, cellPrefix, columnCount, isActive, activeColumn }: GridBandRowProps): ReactNode {
  return (
    <div
      role="row"
      className={classes('zw-grid-row zw-grid-row--band', `zw-grid-row--band-${String(Math.min(band.depth, 3))}`, isActive && 'zw-grid-row--active')}
      aria-rowindex={index + 2}
      aria-level={band.depth + 1}
      aria-expanded={band.isOpen}
      data-row={index}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <div
        role="gridcell"
        id={activeColumn < 0 ? undefined : `${cellPrefix}-${String(index)}-${String(activeColumn)}`}
        aria-colindex={1}
        aria-colspan={columnCount}
        className={classes('zw-band', activeColumn >= 0 && 'zw-cell--active')}
      >
        <span className="zw-band__content" style={{ paddingLeft: 10 + band.depth * 20 }}>
          {band.isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
          <span className="zw-band__label">{band.label}</span>
          <span className="zw-band__count">{band.count}</span>
        </span>
      </div>
    </div>
  );
}
