import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeptOrder, OrderedRows } from './grid-order';
import { placesOf, reuseOrder, samePlaces, sortRows } from './grid-order';
import type { GridProps, GridSort } from './grid-model';

/** The rows in the order shown, with the way from id to place. */
export function useOrderedRows<Row>(props: GridProps<Row>, sort: GridSort | null): OrderedRows<Row> {
  const { rows, rowId, columns, locale } = props;
  const kept = useRef<KeptOrder | null>(null);
  const latestPlaces = useRef<OrderedRows<Row>>({ ordered: [], ...placesOf([]) });
  const column = sort === null ? undefined : columns.find((candidate) => candidate.id === sort.columnId);
  // Columns are often rebuilt on each render; the order depends only on which one and how.
  const latest = useRef(column);
  latest.current = column;
  const columnId = column?.id;
  const direction = sort?.direction ?? 'ascending';
  return useMemo(() => {
    const by = columnId === undefined ? undefined : latest.current;
    const key = `${columnId ?? ''} ${direction} ${locale}`;
    const ordered = by === undefined ? rows : (reuseOrder(kept.current, key, rows, rowId) ?? sortRows(rows, by, direction, locale));
    const { ids, indexOf } = samePlaces(latestPlaces.current, ordered, rowId) ?? placesOf(ordered.map(rowId));
    latestPlaces.current = { ordered, ids, indexOf };
    kept.current = by === undefined ? null : { key, ids };
    return { ordered, ids, indexOf };
  }, [rows, rowId, columnId, direction, locale]);
}

/** A value kept by the caller when given, else kept here. */
export function useKept<Value>(given: Value | undefined, onChange: ((value: Value) => void) | undefined, start: Value): [Value, (value: Value) => void] {
  const [own, setOwn] = useState(start);
  const report = useRef(onChange);
  report.current = onChange;
  const set = useCallback((value: Value) => {
    setOwn(value);
    report.current?.(value);
  }, []);
  return [given === undefined ? own : given, set];
}

export type ActiveCell = {
  readonly rowId: string | null;
  readonly column: number;
  readonly inHead: boolean;
  /** The row that was let go, when none is active. */
  readonly leftRowId?: string;
};

/** The active cell, kept by row id so that it stays with its row when data or order change. */
export function useActiveCell<Row>(props: GridProps<Row>, bands: ReadonlySet<string>, onMovedOutside: (rowId: string) => void): [ActiveCell, (cell: ActiveCell) => void] {
  const [cell, setCell] = useState<ActiveCell>({ rowId: props.activeId ?? null, column: 0, inHead: false });
  const current = useRef(cell);
  const report = useRef(props.onActiveChange);
  report.current = props.onActiveChange;
  const headings = useRef(bands);
  headings.current = bands;
  const moved = useRef(onMovedOutside);
  moved.current = onMovedOutside;
  const set = useCallback((next: ActiveCell) => {
    const before = current.current;
    current.current = next;
    setCell(next);
    // A heading is no record: what is looked at beside the grid stays.
    if (next.rowId !== before.rowId && !headings.current.has(next.rowId ?? '')) report.current?.(next.rowId);
  }, []);
  const wanted = props.activeId;
  useEffect(() => {
    if (wanted === undefined || wanted === current.current.rowId) return;
    const { rowId: left, column } = current.current;
    // Let go, the grid is walked on from where one was.
    current.current = { rowId: wanted, column, inHead: false, ...(wanted === null && left !== null ? { leftRowId: left } : {}) };
    setCell(current.current);
    if (wanted !== null) moved.current(wanted);
  }, [wanted]);
  return [cell, set];
}

const noBands: ReadonlySet<string> = new Set<string>();

/** The rows that head others. */
export function useBands(ids: readonly string[], bandOf: ((rowId: string) => unknown) | undefined): ReadonlySet<string> {
  return useMemo(() => (bandOf === undefined ? noBands : new Set(ids.filter((id) => bandOf(id) !== undefined))), [ids, bandOf]);
}
