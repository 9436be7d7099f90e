import type { TableColumn } from './table-column';

export interface SortKey {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

type Rank = string | number | null;

/**
 * The rows ordered by the first key, equal ones by the next, the rest as they came. Numbers inside texts count by value,
 * empty cells come last in both directions.
 */
export function orderRows<Row>(rows: readonly Row[], keys: readonly SortKey[], columns: readonly TableColumn<Row>[], locale: string): readonly Row[] {
  const places = keys.flatMap(({ columnId, direction }) => {
    const column = columns.find(({ id }) => id === columnId);
    return column === undefined ? [] : [placesIn(rows, column, direction, locale)];
  });
  if (places.length === 0) return rows;
  const order = Uint32Array.from(rows.keys());
  order.sort((first, second) => {
    for (const place of places) {
      const difference = (place[first] ?? 0) - (place[second] ?? 0);
      if (difference !== 0) return difference;
    }
    return first - second;
  });
  return Array.from(order, (index) => rows[index]).filter((row): row is Row => row !== undefined);
}

/** The place of each row by one column: equal values share one. */
function placesIn<Row>(rows: readonly Row[], column: TableColumn<Row>, direction: SortKey['direction'], locale: string): Int32Array {
  const values = rows.map((row) => column.rank(row));
  const distinct = distinctInOrder(values, locale);
  const sign = direction === 'ascending' ? 1 : -1;
  const place = new Map<Rank, number>(distinct.map((value, index) => [value, index * sign]));
  return Int32Array.from(values, (value) => (isBlank(value) ? distinct.length + 1 : (place.get(value) ?? 0)));
}

/** Every value once, in order: numbers first, texts by locale. */
export function distinctInOrder(values: readonly Rank[], locale: string): readonly Rank[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return [...new Set(values)].sort((left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    if (typeof left === 'number') return -1;
    if (typeof right === 'number') return 1;
    return collator.compare(left ?? '', right ?? '');
  });
}

function isBlank(value: Rank): boolean {
  return value === null || value === '';
}

/** The order after a press on a heading: ascending, descending, none. With `isAdded` the other keys stay. */
export function nextOrder(keys: readonly SortKey[], columnId: string, isAdded: boolean): readonly SortKey[] {
  const known = keys.find((key) => key.columnId === columnId);
  const direction = known === undefined ? 'ascending' : 'descending';
  const isOff = known?.direction === 'descending';
  if (!isAdded) return isOff ? [] : [{ columnId, direction }];
  if (known === undefined) return [...keys, { columnId, direction }];
  return keys.flatMap((key) => (key.columnId !== columnId ? [key] : isOff ? [] : [{ columnId, direction }]));
}
