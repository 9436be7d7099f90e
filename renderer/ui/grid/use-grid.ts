import type { RefObject } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { CellPlace, GridDensity, GridProps, GridSort } from './grid-model';
import { pinnedOffsets, rowHeights } from './grid-model';
import type { GridSelection } from './use-grid-selection';
import { useGridSelection } from './use-grid-selection';
import type { OrderedRows } from './grid-order';
import type { ActiveCell } from './use-grid-state';
import { useActiveCell, useBands, useKept, useOrderedRows } from './use-grid-state';
import { useGridWindow } from './use-grid-window';

export type GridEditing = { readonly rowId: string; readonly columnId: string; readonly typed: string | null };
export type Widths = Readonly<Record<string, number>>;

/** Everything the grid's actions work on: what is shown and how to change it. */
export type Grid<Row> = OrderedRows<Row> & {
  readonly props: GridProps<Row>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly density: GridDensity;
  readonly hasChecks: boolean;
  /** Orders shown in the headings, the first one foremost. */
  readonly order: readonly GridSort[];
  readonly sort: GridSort | null;
  readonly setSort: (sort: GridSort | null) => void;
  readonly widths: Widths;
  readonly setWidths: (widths: Widths) => void;
  readonly offsets: readonly number[];
  readonly selection: GridSelection;
  readonly active: ActiveCell;
  readonly setActive: (cell: ActiveCell) => void;
  /** Place of the active row in the order shown, or -1. */
  readonly activeRow: number;
  /** The other corner of the range of cells; null when only the active cell is chosen. */
  readonly anchor: CellPlace | null;
  readonly setAnchor: (anchor: CellPlace | null) => void;
  /** Where the mouse went down, and whether it has moved over other cells since. */
  readonly drag: RefObject<{ readonly from: CellPlace; readonly hasMoved: boolean } | null>;
  /** Ids of the rows that head others. */
  readonly bands: ReadonlySet<string>;
  readonly editing: GridEditing | null;
  readonly setEditing: (editing: GridEditing | null) => void;
  readonly items: readonly VirtualItem[];
  readonly totalHeight: number;
  readonly revealRow: (index: number) => void;
};

const noWidths: Widths = {};
const noOrder: readonly GridSort[] = [];

/** The state of one grid. */
export function useGrid<Row>(props: GridProps<Row>): Grid<Row> {
  const { columns, density = 'desk' } = props;
  const hasChecks = props.selectionMode === 'multi';
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useKept(props.sort, props.onSortChange, null);
  const [widths, setWidths] = useKept(props.widths, props.onWidthsChange, noWidths);
  const [editing, setEditing] = useState<GridEditing | null>(null);
  const [anchor, setAnchor] = useState<CellPlace | null>(null);
  const drag = useRef<{ readonly from: CellPlace; readonly hasMoved: boolean } | null>(null);
  const rows = useOrderedRows(props, props.order === undefined ? sort : null);
  const bands = useBands(rows.ids, props.bandOf);
  const selection = useGridSelection(props, rows.ids, rows.indexOf, bands);
  const reveal = useRef<(index: number) => void>(() => undefined);
  const [active, setActive] = useActiveCell(props, bands, (rowId) => reveal.current(rows.indexOf.get(rowId) ?? -1));
  const activeRow = active.rowId === null ? -1 : (rows.indexOf.get(active.rowId) ?? -1);
  const { virtualizer, items } = useGridWindow({ scroller, count: rows.ordered.length, rowHeight: rowHeights[density], keep: activeRow, ids: rows.ids });
  reveal.current = (index) => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const offsets = useMemo(() => pinnedOffsets(columns, widths, hasChecks), [columns, widths, hasChecks]);
  return {
    ...rows,
    props,
    scroller,
    density,
    hasChecks,
    order: props.order ?? (sort === null ? noOrder : [sort]),
    sort,
    setSort,
    widths,
    setWidths,
    offsets,
    selection,
    active,
    setActive,
    activeRow,
    anchor,
    setAnchor,
    drag,
    bands,
    editing,
    setEditing,
    items,
    totalHeight: virtualizer.getTotalSize(),
    revealRow: reveal.current,
  };
}
