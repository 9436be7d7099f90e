import type { TableColumn } from './table-column';

export const textOperators = ['contains', 'lacks', 'equals', 'starts', 'empty', 'filled'] as const;
export type TextOperator = (typeof textOperators)[number];

/** What the cells of one column have to be. */
export type ColumnFilter =
  | { readonly kind: 'text'; readonly operator: TextOperator; readonly text: string }
  /** One of these choices or references; `''` stands for an empty cell. */
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  /** Between two numbers or dates, both included; null leaves a side open. */
  | { readonly kind: 'range'; readonly from: string | number | null; readonly to: string | number | null };

/** By column. */
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

/** The key under which empty cells are chosen. */
export const emptyKey = '';

/** The rows that fit every filter; the same list when there is none. Filters of columns that are not there do not count. */
export function filterRows<Row>(rows: readonly Row[], filters: ColumnFilters, columns: readonly TableColumn<Row>[]): readonly Row[] {
  const tests = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter === undefined ? [] : [testOf(filter, column)];
  });
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

function testOf<Row>(filter: ColumnFilter, column: TableColumn<Row>): (row: Row) => boolean {
  if (filter.kind === 'text') return textTest(filter.operator, filter.text.trim().toLowerCase(), column);
  if (filter.kind === 'range') return rangeTest(filter, column);
  const wanted = new Set(filter.keys);
  return (row) => keysOf(column, row).some((key) => wanted.has(key));
}

function textTest<Row>(operator: TextOperator, wanted: string, { text }: TableColumn<Row>): (row: Row) => boolean {
  const read = (row: Row): string => text(row).toLowerCase();
  switch (operator) {
    case 'contains':
      return (row) => read(row).includes(wanted);
    case 'lacks':
      return (row) => !read(row).includes(wanted);
    case 'equals':
      return (row) => read(row).trim() === wanted;
    case 'starts':
      return (row) => read(row).startsWith(wanted);
    case 'empty':
      return (row) => text(row) === '';
    case 'filled':
      return (row) => text(row) !== '';
  }
}

function rangeTest<Row>({ from, to }: ColumnFilter & { kind: 'range' }, { rank }: TableColumn<Row>): (row: Row) => boolean {
  return (row) => {
    const value = rank(row);
    if (value === null || value === '') return false;
    const isDate = typeof value === 'string';
    // A limit that is a day includes all of it, also where the cell holds a time.
    const comparable = isDate ? value.slice(0, 10) : value;
    return (from === null || comparable >= from) && (to === null || comparable <= to);
  };
}

/** What a cell counts as in a list of choices. */
export function keysOf<Row>({ keys, text }: TableColumn<Row>, row: Row): readonly string[] {
  const found = keys === undefined ? [text(row)] : keys(row);
  return found.length === 0 ? [emptyKey] : found;
}

/** How many rows hold each choice of a column. */
export function countKeys<Row>(rows: readonly Row[], column: TableColumn<Row>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of keysOf(column, row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** True when a filter lets every row through, so that it need not be kept. */
export function isIdle(filter: ColumnFilter): boolean {
  if (filter.kind === 'keys') return filter.keys.length === 0;
  if (filter.kind === 'range') return filter.from === null && filter.to === null;
  return filter.text.trim() === '' && filter.operator !== 'empty' && filter.operator !== 'filled';
}

/** The filters with one replaced, or taken away when it is undefined or lets everything through. */
export function withFilter(filters: ColumnFilters, columnId: string, filter: ColumnFilter | undefined): ColumnFilters {
  const rest = Object.fromEntries(Object.entries(filters).filter(([id]) => id !== columnId));
  return filter === undefined || isIdle(filter) ? rest : { ...rest, [columnId]: filter };
}
