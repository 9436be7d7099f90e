import type { GridColumn, GridSort } from './grid-model';

type SortValue = string | number | null;

/** Rank of every distinct value: texts by locale with numbers in them in order, numbers first, empty last. */
function ranks(values: readonly SortValue[], locale: string): ReadonlyMap<SortValue, number> {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const distinct = [...new Set(values)];
  distinct.sort((left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    if (typeof left === 'number') return -1;
    if (typeof right === 'number') return 1;
    return collator.compare(left ?? '', right ?? '');
  });
  return new Map(distinct.map((value, index) => [value, index]));
}

const isBlank = (value: SortValue): boolean => value === null || value === '';

/** Rows in the order of a column; equal rows keep their order, empty cells come last in both directions. */
export function sortRows<Row>(rows: readonly Row[], column: GridColumn<Row>, direction: GridSort['direction'], locale: string): readonly Row[] {
  const read = column.sortValue ?? column.value;
  const values = rows.map(read);
  const rank = ranks(values, locale);
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = values.map((value, index) => ({ index, blank: isBlank(value), rank: rank.get(value) ?? 0 }));
  keyed.sort((left, right) => {
    if (left.blank !== right.blank) return left.blank ? 1 : -1;
    return (left.rank - right.rank) * sign || left.index - right.index;
  });
  return keyed.flatMap(({ index }) => {
    const row = rows[index];
    return row === undefined ? [] : [row];
  });
}

export type KeptOrder = { readonly key: string; readonly ids: readonly string[] };

/**
 * The kept order with today's rows, or null when rows came or went. So a row does not jump away under the hand when a
 * cell of the sorted column is edited; a click on the header sorts anew.
 */
export function reuseOrder<Row>(kept: KeptOrder | null, key: string, rows: readonly Row[], rowId: (row: Row) => string): readonly Row[] | null {
  if (kept === null || kept.key !== key || kept.ids.length !== rows.length) return null;
  const byId = new Map(rows.map((row) => [rowId(row), row]));
  const ordered: Row[] = [];
  for (const id of kept.ids) {
    const row = byId.get(id);
    if (row === undefined) return null;
    ordered.push(row);
  }
  return ordered;
}

export type RowPlaces = { readonly ids: readonly string[]; readonly indexOf: { readonly get: (id: string) => number | undefined } };
export type OrderedRows<Row> = RowPlaces & { readonly ordered: readonly Row[] };

/** So many rows are looked for along the list before a table of all places is worth its making. */
const searchedFor = 8;

/** Where each row stands. Filtering asks for the active row at most: the table of fifty thousand places is made when more is asked. */
export function placesOf(ids: readonly string[]): RowPlaces {
  let asked = 0;
  let table: ReadonlyMap<string, number> | undefined;
  const get = (id: string): number | undefined => {
    asked += 1;
    if (asked > searchedFor) table ??= new Map(ids.map((each, index) => [each, index]));
    if (table !== undefined) return table.get(id);
    const index = ids.indexOf(id);
    return index < 0 ? undefined : index;
  };
  return { ids, indexOf: { get } };
}

/** The places known, when the rows are still the same in the same order: an edit changes what is in a row, not where it is. */
export function samePlaces<Row>(known: OrderedRows<Row>, rows: readonly Row[], rowId: (row: Row) => string): RowPlaces | null {
  if (known.ids.length !== rows.length) return null;
  const isSame = rows.every((row, index) => row === known.ordered[index] || rowId(row) === known.ids[index]);
  return isSame ? known : null;
}

/** The next order when a header is pressed: ascending, descending, none. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, direction: 'ascending' };
  return sort.direction === 'ascending' ? { columnId, direction: 'descending' } : null;
}

/** All ids between two rows, both included, in the order shown. */
export function idsBetween(ids: readonly string[], from: number, to: number): readonly string[] {
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
