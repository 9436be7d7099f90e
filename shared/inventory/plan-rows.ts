import type { Asset } from '../model/entities/asset';
import { type Environment, newRecordId } from '../model/identifier';
import { cellKind } from '../office/workbook';
import { clientColumnId } from './client-columns';
import type { ColumnReader } from './column-reader';
import { type AssetFinder, strongKey } from './find-assets';
import type { CellFlag, ImportConflict, ImportRequest, MatchKey, PlannedRow, RejectionReason } from './import-plan';
import { mergeAsset, type MergedAsset, newAsset } from './merge-asset';
import { readAddresses, readMacs } from './normalise-address';
import type { Places } from './places';
import { readRow, type RowDraft, type RowFlag } from './read-row';
import type { ClassifiedRow } from './rows';

/** What planning goes by from row to row. */
export interface PlanTools {
  readonly request: ImportRequest;
  readonly env: Pick<Environment, 'newId'>;
  readonly readers: readonly ColumnReader[];
  readonly places: Places;
  readonly finder: AssetFinder;
  /** True when the list uses the tags the assessment uses. */
  readonly sharesTags: boolean;
  /** Names of client columns that only count rows. */
  readonly ignored: ReadonlySet<string>;
}

/** Takes the rows of a list one after the other and collects what becomes of them. */
export interface RowPlanner {
  take(row: ClassifiedRow, section: string | undefined): void;
  readonly rows: readonly PlannedRow[];
  readonly flags: readonly CellFlag[];
  readonly conflicts: readonly ImportConflict[];
  readonly entries: PlannedRecords;
}

/** The assets the plan touches, side by side: row of the list, asset before, asset after. */
export interface PlannedRecords {
  readonly rows: readonly number[];
  readonly before: readonly (Asset | undefined)[];
  readonly after: readonly Asset[];
}

/** What one run of the planner writes to. */
interface Sheets {
  readonly rows: PlannedRow[];
  readonly flags: CellFlag[];
  readonly conflicts: ImportConflict[];
  readonly entries: { readonly rows: number[]; readonly before: (Asset | undefined)[]; readonly after: Asset[] };
  readonly taken: TakenKeys;
}

/** Keys the rows so far have used, with their row. */
interface TakenKeys {
  readonly tag: Map<string, number>;
  readonly serial: Map<string, number>;
  readonly ip: Set<string>;
}

export function createRowPlanner(tools: PlanTools): RowPlanner {
  const { options } = tools.request;
  const sheets: Sheets = {
    rows: [], flags: [], conflicts: [], entries: { rows: [], before: [], after: [] }, taken: { tag: new Map(), serial: new Map(), ip: new Set() },
  };
  const merging = createMerging(tools);
  return {
    rows: sheets.rows,
    flags: sheets.flags,
    conflicts: sheets.conflicts,
    entries: sheets.entries,
    take({ row, role, isHidden }, section) {
      if (role !== 'record') return reject(sheets, row, role);
      if (options.excludedRows?.has(row) === true) return reject(sheets, row, 'excluded');
      if (isHidden && options.includeHiddenRows === false) return reject(sheets, row, 'hidden');
      const draft = readRow(row, tools.readers);
      for (const flag of draft.flags) if (isNew(flag, sheets)) sheets.flags.push({ row, ...flag });
      return draft.fields['name'] === undefined ? reject(sheets, row, 'no-name') : placeDraft(draft, section, tools, sheets, merging);
    },
  };
}

/** Which end of a scale is high is asked once for the column, not in every row. */
function isNew({ code, column }: RowFlag, { flags }: Sheets): boolean {
  return code !== 'scale-direction' || !flags.some((flag) => flag.code === code && flag.column === column);
}

function reject({ rows }: Sheets, row: number, reason: RejectionReason, sameAs?: number): void {
  rows.push(sameAs === undefined ? { row, outcome: 'rejected', reason } : { row, outcome: 'rejected', reason, sameAs });
}

function placeDraft(draft: RowDraft, section: string | undefined, tools: PlanTools, sheets: Sheets, merging: Merging): void {
  const { finder, places, env } = tools;
  const found = finder.isEmpty ? undefined : finder.find(draft);
  const sameAs = found?.claimedByRow ?? takeStrongKeys(draft, sheets.taken);
  if (sameAs !== undefined) return reject(sheets, draft.row, 'duplicate-row', sameAs);
  const level = draft.fields['purdueLevel'];
  const areaId = draft.area === undefined && section === undefined ? undefined : places.area(section, draft.area, draft.row);
  const zoneId = draft.zone === undefined ? undefined : places.zone(draft.zone, draft.row, typeof level === 'string' ? level : undefined);
  flagSharedAddresses(draft, sheets);
  const { rows, entries, conflicts } = sheets;
  const merged = found?.candidates.map((asset) => ({ before: asset, ...merging(asset, draft, found.key, areaId, zoneId) })) ?? [];
  // Several assets fit: only one that already says what the row says is surely meant.
  const chosen = merged.length === 1 ? merged[0] : merged.find(({ fields }) => fields.length === 0);
  if (chosen === undefined) {
    if (merged.length > 1) flagRow(draft, 'matches-several', sheets);
    const id = newRecordId('asset', env);
    enter(entries, draft.row, undefined, newAsset(id, draft, areaId, zoneId));
    rows.push({ row: draft.row, outcome: 'added', assetId: id });
    return;
  }
  const { before, asset, fields } = chosen;
  finder.claim(before.id, draft.row);
  if (chosen.keptOwnNames) flagRow(draft, 'matched-by-weak-key', sheets);
  for (const conflict of chosen.conflicts) conflicts.push({ row: draft.row, assetId: before.id, ...conflict });
  if (fields.length > 0) enter(entries, draft.row, before, asset);
  rows.push({
    row: draft.row,
    outcome: fields.length > 0 ? 'updated' : 'unchanged',
    assetId: before.id,
    ...(found?.key === undefined ? {} : { matchedBy: found.key }),
    fields,
  });
}

function enter(entries: Sheets['entries'], row: number, before: Asset | undefined, after: Asset): void {
  entries.rows.push(row);
  entries.before.push(before);
  entries.after.push(after);
}

type Merging = (asset: Asset, draft: RowDraft, key: MatchKey | undefined, areaId: string | undefined, zoneId: string | undefined) => MergedAsset;

/** Prepares laying rows over assets that are there. */
function createMerging({ request, readers, sharesTags, ignored }: PlanTools): Merging {
  const { options } = request;
  const byName = new Map(readers.flatMap((reader) => (reader.target === undefined ? [] : [[reader.keptAs, reader] as const])));
  const addresses = readers.filter(({ target }) => target === 'ip' || target === 'mac');
  const columnOf = (field: string): { readonly id: string; readonly name: string } => {
    const name = readers.find(({ target }) => target === field)?.keptAs ?? field;
    return { id: clientColumnId(name), name };
  };
  return (asset, draft, key, areaId, zoneId) =>
    mergeAsset(asset, draft, {
      key,
      areaId,
      zoneId,
      ignored,
      columnOf,
      keepsNames: key === 'ip' || ((key === 'mac' || key === 'serial') && (!sharesTags || keepsNameOf(asset, columnOf('tag').name, columnOf('name').name))),
      goneAddresses: goneAddresses(asset, draft, addresses),
      isProtected: (field) => options.isProtected?.(asset.id, field) ?? false,
      isSettled: (name) => byName.get(name)?.isSettled(draft.row - 1) ?? false,
    });
}

/** True when the asset already keeps what this list calls it beside its own tag or name. */
function keepsNameOf({ clientColumns }: Asset, ...columns: readonly string[]): boolean {
  return clientColumns?.some(({ name }) => columns.includes(name)) === true;
}

const noAddresses: ReadonlySet<string> = new Set();

/** What a column of addresses said of the asset before, less what the row says now. An empty cell takes nothing away. */
function goneAddresses(asset: Asset, draft: RowDraft, readers: readonly ColumnReader[]): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { target, keptAs, read } of readers) {
    const text = asset.clientColumns?.find(({ name }) => name === keptAs)?.value;
    const reading = read(draft.row - 1);
    const isFilled = typeof reading === 'string' || reading?.value !== undefined;
    if (text === undefined || !isFilled) continue;
    const cell = { text, stored: text, kind: cellKind.text };
    for (const value of (target === 'ip' ? readAddresses(cell) : readMacs(cell)).values) gone.add(value);
  }
  if (gone.size === 0) return noAddresses;
  for (const { ip, mac } of draft.interfaces) for (const value of [ip, mac]) if (value !== undefined) gone.delete(value);
  return gone;
}

/** Notes the tag and serial number of a row; gives the earlier row that had one of them already. */
function takeStrongKeys(draft: RowDraft, taken: TakenKeys): number | undefined {
  const tag = strongKey(draft, 'tag');
  const serial = strongKey(draft, 'serial');
  const earlier = (tag === undefined ? undefined : taken.tag.get(tag)) ?? (serial === undefined ? undefined : taken.serial.get(serial));
  if (earlier !== undefined) return earlier;
  if (tag !== undefined) taken.tag.set(tag, draft.row);
  if (serial !== undefined) taken.serial.set(serial, draft.row);
  return undefined;
}

function flagRow(draft: RowDraft, code: CellFlag['code'], { flags }: Sheets): void {
  flags.push({ row: draft.row, column: 0, heading: '', code, text: String(draft.fields['name'] ?? '') });
}

function flagSharedAddresses(draft: RowDraft, { flags, taken }: Sheets): void {
  for (const { ip } of draft.interfaces) {
    if (ip === undefined) continue;
    const before = taken.ip.size;
    if (taken.ip.add(ip).size === before) flags.push({ row: draft.row, column: 0, heading: '', code: 'same-address-in-list', text: ip });
  }
}
