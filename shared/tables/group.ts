import { distinctInOrder } from './order';
import type { TableColumn } from './table-column';

/** The heading of a run of rows that share a value. */
export interface RowGroup {
  /** Unique among the groups of a table, the same as long as the values are. */
  readonly id: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly columnId: string;
  /** The shared words; empty for empty cells. */
  readonly label: string;
  readonly count: number;
  readonly isOpen: boolean;
}

export type GroupedEntry<Row> = { readonly group: RowGroup } | { readonly row: Row };

/** Rows under headings, level by level; rows keep their order inside a group. Groups named in `closed` show only their heading. */
export function groupRows<Row>(
  rows: readonly Row[],
  levels: readonly TableColumn<Row>[],
  closed: ReadonlySet<string>,
  locale: string,
): readonly GroupedEntry<Row>[] {
  const entries: GroupedEntry<Row>[] = [];
  collect(entries, rows, { levels, closed, locale }, 0, 'group');
  return entries;
}

interface Grouping<Row> {
  readonly levels: readonly TableColumn<Row>[];
  readonly closed: ReadonlySet<string>;
  readonly locale: string;
}

function collect<Row>(entries: GroupedEntry<Row>[], rows: readonly Row[], grouping: Grouping<Row>, depth: number, path: string): void {
  const column = grouping.levels[depth];
  if (column === undefined) {
    for (const row of rows) entries.push({ row });
    return;
  }
  for (const { label, members } of runsOf(rows, column, grouping.locale)) {
    const id = `${path}/${column.id}=${label}`;
    const isOpen = !grouping.closed.has(id);
    entries.push({ group: { id, depth, columnId: column.id, label, count: members.length, isOpen } });
    if (isOpen) collect(entries, members, grouping, depth + 1, id);
  }
}

/** The rows by the words of a column, in the order of the column, empty cells last. */
function runsOf<Row>(rows: readonly Row[], column: TableColumn<Row>, locale: string): readonly { readonly label: string; readonly members: readonly Row[] }[] {
  const byLabel = new Map<string, Row[]>();
  for (const row of rows) {
    const label = column.text(row);
    const known = byLabel.get(label);
    if (known === undefined) byLabel.set(label, [row]);
    else known.push(row);
  }
  const ranked = [...byLabel].map(([label, members]) => {
    const [first] = members;
    return { label, members, rank: first === undefined ? null : column.rank(first) };
  });
  const places = new Map(distinctInOrder(ranked.map(({ rank }) => rank), locale).map((rank, index) => [rank, index]));
  const placeOf = ({ label, rank }: { readonly label: string; readonly rank: string | number | null }): number => (label === '' ? places.size : (places.get(rank) ?? 0));
  return ranked.sort((left, right) => placeOf(left) - placeOf(right));
}

/** Every group that these entries show, for closing them all. */
export function groupIds<Row>(entries: readonly GroupedEntry<Row>[]): readonly string[] {
  return entries.flatMap((entry) => ('group' in entry ? [entry.group.id] : []));
}
