import type { ColumnReader } from '../../inventory/column-reader';
import { locationPart, locationSeparator, toldPart } from '../../inventory/location-parts';
import type { ListedColumn, ReadList } from './read-list';
import type { Recorded } from './recorded-value';

/** Meanings whose columns cannot be told apart in what the assessment holds. */
const inseparable: ReadonlySet<string> = new Set(['area', 'zone', 'notes', 'description']);

/** What a cell says of its meaning. */
export function valueAt(reader: ColumnReader, row: number): Recorded {
  const reading = reader.read(row);
  return typeof reading === 'string' ? reading : reading?.value;
}

/** Columns of one meaning, in the order in which their texts are joined. */
export function columnsOfMeaning({ columns }: ReadList, target: ListedColumn['target']): readonly ListedColumn[] {
  const own = columns.filter((column) => column.target === target);
  return target === 'location' ? [...own].sort((first, second) => (locationPart(first.heading) ?? -1) - (locationPart(second.heading) ?? -1)) : own;
}

/**
 * Which of several columns with one meaning have to change so that together they say what the assessment holds; undefined
 * where more than one way would do.
 */
export function changedColumns(row: number, { target }: ListedColumn, recorded: Recorded, read: ReadList): ReadonlyMap<ListedColumn, Recorded> | undefined {
  if (target === undefined || inseparable.has(target) || read.splits.some(({ parts }) => parts.some((part) => part.target === target))) return undefined;
  const cells = columnsOfMeaning(read, target).map((column) => ({ column, value: valueAt(column.reader, row) }));
  if (typeof recorded === 'object') return changedInList(cells, recorded);
  if (typeof recorded !== 'string') return undefined;
  return target === 'location' ? changedPlaces(cells, recorded) : changedText(cells, recorded);
}

interface Cell {
  readonly column: ListedColumn;
  readonly value: Recorded;
}

/** One value went, one came: it stands where the other stood. One came and one column is free: it stands there. */
function changedInList(cells: readonly Cell[], recorded: readonly string[]): ReadonlyMap<ListedColumn, Recorded> | undefined {
  const listed = cells.map(({ column, value }) => ({ column, texts: value === undefined ? [] : typeof value === 'object' ? value : [String(value)] }));
  if (listed.some(({ texts }) => texts.length > 1)) return undefined;
  const missing = listed.filter(({ texts }) => texts.some((text) => !recorded.includes(text)));
  const extra = recorded.filter((text) => !listed.some(({ texts }) => texts.includes(text)));
  const free = listed.filter(({ texts }) => texts.length === 0);
  const places = missing.length > 0 ? missing : free;
  const [place, another] = places;
  if (place === undefined || another !== undefined || extra.length > 1 || (extra.length === 0 && missing.length === 0)) return undefined;
  return new Map([[place.column, extra[0]]]);
}

/** As many parts as columns, or as columns that say something: each takes its own. */
function changedPlaces(cells: readonly Cell[], recorded: string): ReadonlyMap<ListedColumn, Recorded> | undefined {
  const parts = recorded.split(locationSeparator);
  const filled = cells.filter(({ value }) => value !== undefined);
  const places = parts.length === filled.length ? filled : parts.length === cells.length ? cells : undefined;
  if (places === undefined) return undefined;
  return new Map(places.flatMap(({ column, value }, index) => (value === parts[index] ? [] : [[column, asListed(column.heading, parts[index] ?? '')] as const])));
}

/** `Raum 12` stands as `12` in the column of rooms. */
function asListed(heading: string, part: string): string {
  const number = /\s(-?\d{1,4})$/.exec(part)?.[1];
  return number !== undefined && toldPart(heading, number) === part ? number : part;
}

/** Texts put one behind the other: only the first or only the last one is another. */
function changedText(cells: readonly Cell[], recorded: string): ReadonlyMap<ListedColumn, Recorded> | undefined {
  const filled = cells.filter(({ value }) => value !== undefined);
  const texts = filled.map(({ value }) => String(value));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const [head, tail] = [`${texts.slice(0, -1).join(' ')} `, ` ${texts.slice(1).join(' ')}`];
  const [startsAlike, endsAlike] = [recorded.startsWith(head), recorded.endsWith(tail)];
  if (startsAlike === endsAlike) return undefined;
  return startsAlike ? new Map([[last.column, recorded.slice(head.length)]]) : new Map([[first.column, recorded.slice(0, -tail.length)]]);
}
