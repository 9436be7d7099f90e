import { textOperators, type ColumnFilter, type ColumnFilters } from './filter';
import type { SortKey } from './order';

/** How a table is looked at: everything a user can set about it. */
export interface TableView {
  /** The columns shown, in their order. */
  readonly columns: readonly string[];
  /** Pixels, where the user changed them. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many of the first columns stay in view. */
  readonly frozen: number;
  readonly order: readonly SortKey[];
  readonly filters: ColumnFilters;
  readonly groups: readonly string[];
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: TableView;
}

/** By record type. */
export type SavedViews = Readonly<Record<string, readonly SavedView[]>>;

const mostViews = 50;

/** Saved views as they were stored; what is not in order is left out. */
export function readSavedViews(stored: unknown): SavedViews {
  const byType = entriesOf(stored).map(([type, list]) => [type, asList(list).flatMap(readSavedView).slice(0, mostViews)] as const);
  return Object.fromEntries(byType.filter(([, views]) => views.length > 0));
}

function readSavedView(stored: unknown): readonly SavedView[] {
  const { id, name, view } = Object(stored) as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && typeof view === 'object' ? [{ id, name, view: readView(view) }] : [];
}

/** One view; missing parts are as in a fresh table. */
export function readView(stored: unknown): TableView {
  const { columns, widths, frozen, order, filters, groups } = Object(stored) as Readonly<Record<string, unknown>>;
  return {
    columns: texts(columns),
    widths: Object.fromEntries(entriesOf(widths).filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    frozen: typeof frozen === 'number' && frozen >= 0 ? Math.floor(frozen) : 0,
    order: asList(order).flatMap(readSortKey),
    filters: Object.fromEntries(entriesOf(filters).flatMap(([id, filter]) => readFilter(filter).map((read) => [id, read] as const))),
    groups: texts(groups),
  };
}

function readSortKey(stored: unknown): readonly SortKey[] {
  const { columnId, direction } = Object(stored) as Readonly<Record<string, unknown>>;
  if (typeof columnId !== 'string') return [];
  return [{ columnId, direction: direction === 'descending' ? 'descending' : 'ascending' }];
}

function readFilter(stored: unknown): readonly ColumnFilter[] {
  const { kind, operator, text, keys, from, to } = Object(stored) as Readonly<Record<string, unknown>>;
  if (kind === 'keys') return [{ kind, keys: texts(keys) }];
  if (kind === 'range') return [{ kind, from: limit(from), to: limit(to) }];
  const known = textOperators.find((each) => each === operator);
  return kind === 'text' && known !== undefined ? [{ kind, operator: known, text: typeof text === 'string' ? text : '' }] : [];
}

function limit(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function texts(stored: unknown): readonly string[] {
  return asList(stored).filter((value): value is string => typeof value === 'string');
}

function asList(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}

function entriesOf(stored: unknown): readonly [string, unknown][] {
  return Object.entries(Object(stored));
}

/** The views of a type with one added or, under the same id, replaced. */
export function withSavedView(views: SavedViews, type: string, view: SavedView): SavedViews {
  const known = views[type] ?? [];
  const isKnown = known.some(({ id }) => id === view.id);
  const next = isKnown ? known.map((each) => (each.id === view.id ? view : each)) : [...known, view].slice(-mostViews);
  return { ...views, [type]: next };
}

/** The views of a type without one. */
export function withoutSavedView(views: SavedViews, type: string, viewId: string): SavedViews {
  return { ...views, [type]: (views[type] ?? []).filter(({ id }) => id !== viewId) };
}

/** The columns with one moved to another's place. */
export function movedColumn(columns: readonly string[], id: string, to: number): readonly string[] {
  const rest = columns.filter((each) => each !== id);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
