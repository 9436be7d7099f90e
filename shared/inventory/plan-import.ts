import type { Asset } from '../model/entities/asset';
import type { RecordChange } from '../model/change';
import { type Environment, newRecordId } from '../model/identifier';
import type { RecordId } from '../model/record-type';
import type { AnyRecord } from '../model/registry';
import { columnHeadings } from './column-headings';
import { type ColumnReader, createColumnReader } from './column-reader';
import { type AssetFinder, createAssetFinder, keysOfRow, type RowKeys } from './find-assets';
import { headerAt } from './find-header';
import type {
  CellFlag, ColumnDecision, ImportConflict, ImportPlan, ImportRequest, ImportSource, PlannedColumn, PlannedRow, RejectionReason,
} from './import-plan';
import type { ColumnMatch } from './match-columns';
import { mergeAsset, type MergedAsset, newAsset } from './merge-asset';
import { createPlaces, type Places } from './places';
import { readRow, type RowDraft } from './read-row';
import { type ClassifiedRow, classifyRows } from './rows';

/** The mapping the matching proposes: sure columns by their meaning, secrets left out, the rest kept. */
export function proposedMapping(columns: readonly ColumnMatch[]): ReadonlyMap<number, ColumnDecision> {
  return new Map(columns.map(({ column, target, holdsSecrets }) => [column, holdsSecrets ? 'leave' : (target ?? 'keep')]));
}

/**
 * Plans an import without doing it: what each row adds or updates, as one change. Pure; the same request against the model
 * after the change gives an empty change.
 */
export function planImport(request: ImportRequest, env: Pick<Environment, 'newId'>): ImportPlan {
  const { sheet, options, model } = request;
  const place = headerAt(sheet, request.headerRow - 1);
  const rows = classifyRows(sheet, place);
  const records = rows.filter(({ role }) => role === 'record').map(({ row }) => row - 1);
  const headings = columnHeadings(sheet, place);
  const columns = plannedColumns(request, headings.map(({ shown }) => shown), records);
  const readers = columns.flatMap((column) => {
    if (column.fate !== 'matched' && column.fate !== 'kept') return [];
    return [createColumnReader(sheet, column.column, column.heading, column.target, records, options.oneIsHigh)];
  });
  const places = createPlaces(model, env, { areas: options.createAreas ?? true, zones: options.createZones ?? true });
  const planner = createPlanner(request, env, readers, places, createAssetFinder(model.tables.asset.values()));
  for (const row of rows) planner.take(row);
  return assemble(request, place.firstDataRow + 1, columns, places, planner);
}

function plannedColumns(request: ImportRequest, headings: readonly string[], records: readonly number[]): readonly PlannedColumn[] {
  return headings.map((heading, column) => {
    const filled = records.reduce((count, row) => count + ((request.sheet.shown[row]?.[column] ?? '') === '' ? 0 : 1), 0);
    const decision = request.mapping.get(column) ?? 'keep';
    const target = decision === 'keep' || decision === 'leave' ? undefined : decision;
    const fate = target !== undefined ? 'matched' : filled === 0 ? 'empty' : decision === 'leave' ? 'left-out' : 'kept';
    return { column, heading, fate, target, filled };
  });
}

interface Planner {
  take(row: ClassifiedRow): void;
  readonly rows: readonly PlannedRow[];
  readonly flags: readonly CellFlag[];
  readonly conflicts: readonly ImportConflict[];
  readonly entries: readonly PlannedRecord[];
}

/** A record the plan touches, and the row it comes from. */
interface PlannedRecord {
  readonly row: number;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord;
}

function createPlanner(request: ImportRequest, env: Pick<Environment, 'newId'>, readers: readonly ColumnReader[], places: Places, finder: AssetFinder): Planner {
  const { options } = request;
  const rows: PlannedRow[] = [];
  const flags: CellFlag[] = [];
  const conflicts: ImportConflict[] = [];
  const entries: PlannedRecord[] = [];
  const taken: TakenKeys = { tag: new Map(), serial: new Map(), ip: new Map() };

  const reject = (row: number, reason: RejectionReason, sameAs?: number): void => {
    rows.push({ row, outcome: 'rejected', reason, ...(sameAs === undefined ? {} : { sameAs }) });
  };
  const matchedByHeading = new Map(readers.flatMap((reader) => (reader.target === undefined ? [] : [[reader.heading, reader] as const])));
  const headingOf = (field: string): string | undefined => readers.find(({ target }) => target === field)?.heading;

  const place = (draft: RowDraft): void => {
    const keys = keysOfRow(draft);
    const found = finder.find(draft, keys);
    const sameAs = found.claimedByRow ?? takeStrongKeys(keys, draft.row, taken);
    if (sameAs !== undefined) {
      reject(draft.row, 'duplicate-row', sameAs);
      return;
    }
    const level = draft.fields['purdueLevel'];
    const areaId = draft.area === undefined ? undefined : places.area(draft.area, draft.row);
    const zoneId = draft.zone === undefined ? undefined : places.zone(draft.zone, draft.row, typeof level === 'string' ? level : undefined);
    flagSharedAddresses(draft, taken.ip, flags);
    const merge = (asset: Asset): MergedAsset =>
      mergeAsset(asset, draft, {
        areaId,
        zoneId,
        headingOf,
        key: found.key,
        isProtected: (field) => options.isProtected?.(asset.id, field) ?? false,
        isSettled: (heading) => matchedByHeading.get(heading)?.isSettled(draft.row - 1) ?? false,
      });
    const merged = found.candidates.map((asset) => ({ before: asset, ...merge(asset) }));
    // Several assets fit: only one that already says what the row says is surely meant.
    const chosen = merged.length === 1 ? merged[0] : merged.find(({ fields }) => fields.length === 0);
    if (chosen === undefined) {
      if (merged.length > 1) flagRow(draft, 'matches-several', flags);
      const id = newRecordId('asset', env);
      const added = newAsset(id, draft, areaId, zoneId);
      entries.push({ row: draft.row, before: undefined, after: added });
      rows.push({ row: draft.row, outcome: 'added', assetId: id });
      return;
    }
    finder.claim(chosen.before.id, draft.row);
    if (chosen.keptOwnNames) flagRow(draft, 'matched-by-weak-key', flags);
    for (const conflict of chosen.conflicts) conflicts.push({ row: draft.row, assetId: chosen.before.id, ...conflict });
    if (chosen.fields.length > 0) entries.push({ row: draft.row, before: chosen.before, after: chosen.asset });
    rows.push({
      row: draft.row,
      outcome: chosen.fields.length > 0 ? 'updated' : 'unchanged',
      assetId: chosen.before.id,
      ...(found.key === undefined ? {} : { matchedBy: found.key }),
      fields: chosen.fields,
    });
  };

  return {
    rows, flags, conflicts, entries,
    take({ row, role, isHidden }) {
      if (role !== 'record') return reject(row, role);
      if (options.excludedRows?.has(row) === true) return reject(row, 'excluded');
      if (isHidden && options.includeHiddenRows === false) return reject(row, 'hidden');
      const draft = readRow(row, readers);
      for (const flag of draft.flags) flags.push({ row, ...flag });
      return draft.fields['name'] !== undefined ? place(draft) : reject(row, 'no-name');
    },
  };
}

/** Keys the rows so far have used, with their row. */
interface TakenKeys {
  readonly tag: Map<string, number>;
  readonly serial: Map<string, number>;
  readonly ip: Map<string, number>;
}

/** Notes the tag and serial number of a row; gives the earlier row that had one of them already. */
function takeStrongKeys(keys: RowKeys, row: number, taken: TakenKeys): number | undefined {
  for (const key of ['tag', 'serial'] as const) {
    for (const value of keys[key]) {
      const earlier = taken[key].get(value);
      if (earlier !== undefined) return earlier;
    }
  }
  for (const key of ['tag', 'serial'] as const) for (const value of keys[key]) taken[key].set(value, row);
  return undefined;
}

function flagRow(draft: RowDraft, code: CellFlag['code'], flags: CellFlag[]): void {
  flags.push({ row: draft.row, column: 0, heading: '', code, text: String(draft.fields['name'] ?? '') });
}

function flagSharedAddresses(draft: RowDraft, taken: Map<string, number>, flags: CellFlag[]): void {
  for (const { ip } of draft.interfaces) {
    if (ip === undefined) continue;
    if (taken.has(ip)) flags.push({ row: draft.row, column: 0, heading: '', code: 'same-address-in-list', text: ip });
    else taken.set(ip, draft.row);
  }
}

function assemble(request: ImportRequest, firstDataRow: number, columns: readonly PlannedColumn[], places: Places, planner: Planner): ImportPlan {
  const { options, sheet } = request;
  const made = [...places.made().values()].map(({ record, row }): PlannedRecord => ({ row, before: undefined, after: record }));
  const change = new Map<RecordId, RecordChange>();
  const sources = new Map<RecordId, ImportSource>();
  for (const entries of [made, planner.entries]) {
    for (const { row, before, after } of entries) {
      change.set(after.id, { before, after });
      sources.set(after.id, { file: options.file, sheet: sheet.name, row });
    }
  }
  const count = (outcome: PlannedRow['outcome']): number => planner.rows.filter((row) => row.outcome === outcome).length;
  return {
    file: options.file,
    sheet: sheet.name,
    headerRow: request.headerRow,
    firstDataRow,
    columns,
    rows: planner.rows,
    counts: { added: count('added'), updated: count('updated'), unchanged: count('unchanged'), rejected: count('rejected') },
    newAreas: places.newAreas(),
    newZones: places.newZones(),
    flags: planner.flags,
    conflicts: planner.conflicts,
    change,
    sources,
  };
}
