import { foldKey, foldStrong } from '../../inventory/find-assets';
import type { ImportedList } from '../../inventory/imported-list';
import type { Asset } from '../../model/entities/asset';
import type { Model } from '../../model/model';
import { listOf } from '../../model/model';
import type { RecordState } from '../../sync/record-state';
import type { Version } from '../../sync/register';
import { isFromList } from './match-rows';
import type { ListedColumn, ReadList } from './read-list';
import { recordedValue, versionsOf, type Recorded } from './recorded-value';

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
  /** False for a cell that must not be written: several columns say the same, or it is joined with others. */
  readonly isWritable: boolean;
}

/**
 * What the assessment knows better than a row of the list. A value that came from this very list is what the list says, in
 * whatever notation; a person's remarks beside the list's text stay in the assessment.
 */
export function compareRow(row: number, asset: Asset, state: RecordState, { list, read, model, joined }: Comparison): readonly Difference[] {
  const hasNameColumn = read.columns.some(({ target }) => target === 'name');
  const told = new Set<string>();
  return read.columns.flatMap((column): readonly Difference[] => {
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
    const isWritable = !column.isShared && !joined.has(`${row}:${column.column}`);
    return [{ row, column, asset, before, after: recorded.value, field: recorded.field, version, isWritable }];
  });
}

export interface Comparison {
  readonly list: ImportedList;
  readonly read: ReadList;
  readonly model: Model;
  /** Cells (`row:column`) that are joined with cells of other rows or hidden behind another. */
  readonly joined: ReadonlySet<string>;
}

/** What the list says of a meaning in a row, all its columns together. */
function listedValue(row: number, column: ListedColumn, { columns }: ReadList): Recorded {
  const all = column.isShared ? columns.filter(({ target }) => target === column.target) : [column];
  const values = all.flatMap(({ reader }) => {
    const reading = reader.read(row);
    const value = typeof reading === 'string' ? reading : reading?.value;
    return value === undefined ? [] : [value];
  });
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
