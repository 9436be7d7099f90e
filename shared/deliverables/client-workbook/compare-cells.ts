import { foldKey, foldStrong } from '../../inventory/find-assets';
import type { ImportedList } from '../../inventory/imported-list';
import { locationSeparator } from '../../inventory/location-parts';
import type { Asset } from '../../model/entities/asset';
import type { Model } from '../../model/model';
import { listOf } from '../../model/model';
import { shownText } from '../../office/workbook';
import type { RecordState } from '../../sync/record-state';
import type { Version } from '../../sync/register';
import { isFromList } from './match-rows';
import type { ListedColumn, ListedSplit, ReadList } from './read-list';
import { recordedValue, versionsOf, type Recorded } from './recorded-value';
import { changedColumns, columnsOfMeaning, valueAt } from './shared-columns';
import { textOfParts } from './split-cells';

/** A cell that says something else than the assessment. */
export interface Difference {
  /** Counted from 0. */
  readonly row: number;
  readonly column: ListedColumn;
  readonly asset: Asset;
  /** The cell as the client sees it. */
  readonly before: string;
  readonly after: Recorded;
  /** The asset's field, as `interfaces`. */
  readonly field: string;
  /** Who wrote what the assessment holds, and from where. */
  readonly version: Version;
  /** Why the cell must not be written: several columns say the same, it is joined with others, or its parts cannot be put together. */
  readonly obstacle: 'several-columns' | 'joined' | 'split' | undefined;
  /** True when `after` is the text of the whole cell. */
  readonly isWhole?: boolean;
}

/**
 * What the assessment knows better than a row of the list. A value that came from this very list is what the list says, in
 * whatever notation; a person's remarks beside the list's text stay in the assessment.
 */
export function compareRow(row: number, asset: Asset, state: RecordState, comparison: Comparison): readonly Difference[] {
  const { list, read, model, joined } = comparison;
  const hasNameColumn = hasName(read);
  const told = new Set<string>();
  const whole = read.columns.flatMap((column): readonly Difference[] => {
    const recorded = recordedValue(asset, column, model, hasNameColumn);
    if (recorded === undefined) return [];
    const listed = listedValue(row, column, read);
    const before = column.reader.original(row).trim();
    if (saysTheSame(listed, recorded.value, column, before, model)) return [];
    const version = versionsOf(state, recorded.field).find(({ source }) => !isFromList(source, list) || source?.note !== undefined);
    if (version === undefined || (before === '' && recorded.value === undefined)) return [];
    // Of several columns with one meaning, one line speaks.
    if (column.isShared && told.has(column.target ?? '')) return [];
    told.add(column.target ?? '');
    const said = { row, asset, field: recorded.field, version };
    const isJoined = ({ column: place }: ListedColumn): boolean => joined.has(`${row}:${place}`);
    if (!column.isShared) return [{ ...said, column, before, after: recorded.value, obstacle: isJoined(column) ? 'joined' : undefined }];
    const changed = [...(changedColumns(row, column, recorded.value, read) ?? [])];
    if (changed.length === 0) return [{ ...said, column, before, after: recorded.value, obstacle: 'several-columns' }];
    return changed.map(([each, after]) => ({ ...said, column: each, before: each.reader.original(row).trim(), after, obstacle: isJoined(each) ? 'joined' : undefined }));
  });
  return read.splits.length === 0 ? whole : [...whole, ...read.splits.flatMap((split) => compareParts(row, asset, state, split, comparison))];
}

function hasName({ columns, splits }: ReadList): boolean {
  return columns.some(({ target }) => target === 'name') || splits.some(({ parts }) => parts.some(({ target }) => target === 'name'));
}

/** A cell that is cut: the parts the assessment knows better are exchanged in it. */
function compareParts(row: number, asset: Asset, state: RecordState, split: ListedSplit, { list, read, model, joined, wordsOf }: Comparison): readonly Difference[] {
  const before = shownText(read.sheet, row, split.column).trim();
  let first: { readonly column: ListedColumn; readonly field: string; readonly version: Version } | undefined;
  const parts = split.parts.map((column): string | undefined => {
    const old = column.reader.original(row).trim();
    const recorded = recordedValue(asset, column, model, hasName(read));
    if (recorded === undefined || saysTheSame(valueAt(column.reader, row), recorded.value, column, old, model)) return old;
    const version = versionsOf(state, recorded.field).find(({ source }) => !isFromList(source, list) || source?.note !== undefined);
    if (version === undefined || (old === '' && recorded.value === undefined)) return old;
    first ??= { column, field: recorded.field, version };
    return wordsOf(column, recorded.value);
  });
  if (first === undefined) return [];
  const text = textOfParts(before, parts, split);
  const isShared = split.parts.some(({ target }) => read.columns.some((column) => column.target === target));
  const obstacle = joined.has(`${row}:${split.column}`) ? 'joined' : isShared ? 'several-columns' : text === undefined ? 'split' : undefined;
  return [{ row, asset, ...first, before, after: text ?? parts.filter((part) => part !== undefined && part !== '').join(split.between), obstacle, isWhole: true }];
}

export interface Comparison {
  readonly list: ImportedList;
  readonly read: ReadList;
  readonly model: Model;
  /** Cells (`row:column`) that are joined with cells of other rows or hidden behind another. */
  readonly joined: ReadonlySet<string>;
  /** A value as the client writes it in a column. */
  readonly wordsOf: (column: ListedColumn, value: Recorded) => string;
}

/** What the list says of a meaning in a row, all its columns together. */
function listedValue(row: number, column: ListedColumn, read: ReadList): Recorded {
  const all = column.isShared ? columnsOfMeaning(read, column.target) : [column];
  const values = all.flatMap(({ reader }) => valueAt(reader, row) ?? []);
  if (column.target === 'location' && values.length > 1) return values.map(String).join(locationSeparator);
  const [first, ...others] = values;
  if (others.length === 0) return first;
  return values.flatMap((value) => (typeof value === 'object' ? value : [String(value)]));
}

function saysTheSame(listed: Recorded, recorded: Recorded, { target, reader: _reader }: ListedColumn, before: string, model: Model): boolean {
  if (listed === undefined || recorded === undefined) return listed === recorded && before === '';
  if (typeof listed === 'boolean' || typeof recorded === 'boolean') return listed === recorded;
  const first = textsOf(listed);
  const second = textsOf(recorded);
  if (sameSet(first, second)) return true;
  const text = String(recorded);
  switch (target) {
    case undefined:
      return text.trim() === before;
    case 'notes':
    case 'description':
      return first.every((part) => text.includes(part));
    case 'area':
      return first.length > 1 ? first.some((part) => foldKey(part) === foldKey(text)) : foldKey(lastStep(first[0] ?? '')) === foldKey(text);
    case 'zone':
      return namesZone(first[0] ?? '', text, model);
    case 'serial':
      return foldStrong(first.join(' '), 'serial') === foldStrong(text, 'serial');
    default:
      return first.join(' ') === text;
  }
}

function textsOf(value: Exclude<Recorded, undefined>): readonly string[] {
  return typeof value === 'object' ? value : [String(value).trim()];
}

function sameSet(first: readonly string[], second: readonly string[]): boolean {
  const known = new Set(first);
  const other = new Set(second);
  return known.size === other.size && [...known].every((text) => other.has(text));
}

function lastStep(path: string): string {
  return path.split('›').at(-1)?.trim() ?? path;
}

/** By name, by number, or with its level behind it. */
function namesZone(listed: string, name: string, model: Model): boolean {
  const folded = foldKey(listed);
  if (folded === foldKey(name) || folded.startsWith(`${foldKey(name)} (`)) return true;
  return listOf(model, 'zone').some((zone) => zone.name === name && zone.code !== undefined && foldKey(zone.code) === folded);
}
