import type { Asset } from '../model/entities/asset';
import { type Environment, newRecordId } from '../model/identifier';
import { getRecord } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { ColumnReader } from './column-reader';
import { type AssetFinder, type AssetFinding, foldStrong, isReserved, matchScore, strongKey } from './find-assets';
import type { CellFlag, DuplicateRows, ImportConflict, ImportRequest, PlannedRow, RejectionReason, RowDecision } from './import-plan';
import { type MergedAsset, newAsset } from './merge-asset';
import type { Places } from './places';
import { createMerging, type Merging } from './plan-merging';
import { positionOf } from './position';
import { readRow, type RowDraft, type RowFlag } from './read-row';
import { joinRows } from './repeated-rows';
import { createRowKeys, type EarlierRow, type RowKeys } from './row-keys';
import type { ClassifiedRow } from './rows';

/** What planning goes by from row to row. */
export interface PlanTools {
  readonly request: ImportRequest;
  readonly env: Pick<Environment, 'newId'>;
  readonly readers: readonly ColumnReader[];
  readonly places: Places;
  readonly finder: AssetFinder;
  /** The section line above each row. */
  readonly sections: ReadonlyMap<number, string>;
  /** Folded tags and serial numbers of the list, when it may speak of assets that are there. */
  readonly tags: ReadonlySet<string>;
  readonly serials: ReadonlySet<string>;
  /** True when the list uses the tags the assessment uses. */
  readonly sharesTags: boolean;
  /** Names of client columns that only count rows. */
  readonly ignored: ReadonlySet<string>;
}

/** Takes the rows of a list one after the other and collects what becomes of them. */
export interface RowPlanner {
  take(row: ClassifiedRow): void;
  readonly rows: readonly PlannedRow[];
  readonly flags: readonly CellFlag[];
  readonly conflicts: readonly ImportConflict[];
  readonly entries: PlannedRecords;
  duplicates(): readonly DuplicateRows[];
  /** True when a row names the asset, also one that is not wanted. */
  isNamed(assetId: RecordId): boolean;
}

/** The assets the plan touches, side by side in the order of the rows: row of the list, asset before, asset after. */
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
  readonly keys: RowKeys;
  /** Rows that were put into another one, by that one. */
  readonly joined: Map<number, number[]>;
  readonly passedOver: Set<RecordId>;
}

interface Planning extends PlanTools {
  readonly sheets: Sheets;
  readonly merging: Merging;
  /** What went where when this very list was brought in before. */
  readonly remembering: { readonly assetOf: ReadonlyMap<number, RecordId>; readonly assets: ReadonlySet<RecordId> };
}

export function createRowPlanner(tools: PlanTools): RowPlanner {
  const { options } = tools.request;
  const sheets: Sheets = { rows: [], flags: [], conflicts: [], entries: { rows: [], before: [], after: [] }, keys: createRowKeys(), joined: new Map(), passedOver: new Set() };
  const { alreadyIn = new Map<number, RecordId>() } = options;
  const remembering = { assetOf: alreadyIn, assets: new Set(alreadyIn.values()) };
  const planning: Planning = { ...tools, sheets, merging: createMerging(tools), remembering };
  const decisions = decisionsInOrder(options.rowDecisions);
  return {
    rows: sheets.rows,
    flags: sheets.flags,
    conflicts: sheets.conflicts,
    entries: sheets.entries,
    duplicates: sheets.keys.duplicates,
    isNamed: (assetId) => tools.finder.isClaimed(assetId) || sheets.passedOver.has(assetId),
    take({ row, role, isHidden }) {
      if (role !== 'record') return reject(sheets, row, role);
      const decision = decisions?.get(row);
      const refusal = decision?.kind === 'exclude' ? 'excluded' : isHidden && options.includeHiddenRows === false ? 'hidden' : undefined;
      if (refusal !== undefined) {
        noteNamed(row, planning);
        return reject(sheets, row, refusal);
      }
      const draft = readRow(row, tools.readers);
      for (const flag of draft.flags) if (isNew(flag, sheets)) sheets.flags.push({ row, ...flag });
      if (draft.fields['name'] === undefined) return reject(sheets, row, 'no-name');
      if (decision === undefined && goesOn(draft, planning) && joinInto(row - 1, draft, planning, false)) return undefined;
      return placeDraft(draft, decision, planning);
    },
  };
}

/** Decisions with rows put into an earlier one, whichever of the two a person began with. */
function decisionsInOrder(decisions: ReadonlyMap<number, RowDecision> | undefined): ReadonlyMap<number, RowDecision> | undefined {
  if (decisions === undefined || decisions.size === 0) return undefined;
  const ordered = new Map<number, RowDecision>();
  for (const [row, decision] of decisions) {
    if (decision.kind !== 'into-row') ordered.set(row, decision);
    else if (decision.row !== row) ordered.set(Math.max(row, decision.row), { kind: 'into-row', row: Math.min(row, decision.row) });
  }
  return ordered;
}

/** True for a row that only adds an interface (`X2`, its address) to the device named right above it. */
function goesOn({ row, fields, concluded, interfaces, area, zone, clientColumns }: RowDraft, { sheets, readers }: Planning): boolean {
  if (!concluded.includes('name') || interfaces.length !== 1 || interfaces[0]?.name === undefined) return false;
  if (area !== undefined || zone !== undefined || clientColumns.length > 0) return false;
  if (Object.keys(fields).some((field) => field !== 'notes' && !concluded.includes(field))) return false;
  const head = headOf(row - 1, sheets.rows);
  return head !== undefined && !readRow(head.row, readers).concluded.includes('name');
}

/** A row that is not wanted names its asset all the same: the asset is not gone. */
function noteNamed(row: number, { finder, readers, sheets, tags }: Planning): void {
  if (finder.isEmpty) return;
  for (const { id } of finder.find(readRow(row, readers), tags).candidates) sheets.passedOver.add(id);
}

/** Which end of a scale is high is asked once for the column, not in every row. */
function isNew({ code, column }: RowFlag, { flags }: Sheets): boolean {
  return code !== 'scale-direction' || !flags.some((flag) => flag.code === code && flag.column === column);
}

function reject({ rows }: Sheets, row: number, reason: RejectionReason): void {
  rows.push({ row, outcome: 'rejected', reason });
}

interface Fitting extends MergedAsset {
  readonly before: Asset;
}

function placeDraft(draft: RowDraft, decision: RowDecision | undefined, planning: Planning): void {
  const { finder, sheets } = planning;
  if (decision?.kind === 'into-row' && joinInto(decision.row, draft, planning, true)) return;
  const found = findingOf(draft, decision, planning);
  const earlier = sheets.keys.take(draft);
  const isForced = decision?.kind === 'new' || decision?.kind === 'into' || found?.isRemembered === true;
  if (!isForced && isRepeated(draft, found, earlier, planning)) return;
  const { areaId, zoneId } = placesOf(draft, planning, found?.candidates);
  // The same address twice may be meant so (cells with translated addresses) or be a mistake.
  for (const text of earlier?.addresses ?? []) sheets.flags.push({ row: draft.row, column: 0, heading: '', code: 'same-address-in-list', text });
  const fitting = found?.candidates.map((asset): Fitting => ({ before: asset, ...planning.merging.lay(asset, draft, found.key, areaId, zoneId) })) ?? [];
  const chosen = fitting.length < 2 ? fitting[0] : meantOf(fitting, draft, planning);
  if (chosen !== undefined) return update(draft, chosen, found, planning);
  if (fitting.length > 1) flagRow(draft, 'matches-several', sheets);
  const alternatives = finder.isEmpty ? [] : finder.alternatives(draft, undefined);
  const assetId = newRecordId('asset', planning.env);
  enter(sheets.entries, draft.row, undefined, newAsset(assetId, draft, areaId, zoneId));
  sheets.rows.push(alternatives.length === 0 ? { row: draft.row, outcome: 'added', assetId } : { row: draft.row, outcome: 'added', assetId, alternatives });
}

/** Several assets fit: the one that already says what the row says is surely meant, or is called so in this list, or alone bears the name. */
function meantOf(fitting: readonly Fitting[], draft: RowDraft, { merging }: Planning): Fitting | undefined {
  const said = fitting.find(({ fields }) => fields.length === 0) ?? fitting.find(({ before }) => merging.isCalledSo(before, draft));
  if (said !== undefined || draft.concluded.includes('name')) return said;
  const namesakes = fitting.filter(({ before }) => before.name === draft.fields['name']);
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

function findingOf(draft: RowDraft, decision: RowDecision | undefined, { finder, request, tags, remembering }: Planning): AssetFinding | undefined {
  if (decision?.kind === 'into') {
    const asset = getRecord(request.model, 'asset', decision.assetId);
    if (asset !== undefined && !finder.isClaimed(asset.id)) return { candidates: [asset], key: undefined, claimedByRow: undefined };
  }
  if (finder.isEmpty || decision?.kind === 'new') return undefined;
  const remembered = decision === undefined ? remembering.assetOf.get(draft.row) : undefined;
  const asset = remembered === undefined || finder.isClaimed(remembered) ? undefined : getRecord(request.model, 'asset', remembered);
  if (asset !== undefined) return { candidates: [asset], key: undefined, claimedByRow: undefined, isRemembered: true };
  const found = finder.find(draft, tags);
  return remembering.assets.size === 0 ? found : { ...found, candidates: found.candidates.filter(({ id }) => !remembering.assets.has(id)) };
}

/** Deals with a row that repeats an earlier one; false when it is a record of its own. */
function isRepeated(draft: RowDraft, found: AssetFinding | undefined, earlier: EarlierRow | undefined, planning: Planning): boolean {
  if (earlier === undefined && found?.claimedByRow === undefined) return false;
  const isOld = planning.request.options.alreadyIn !== undefined;
  // Of two assets with the same tag, one may be just what the row says; a list that was brought in before says nothing new of any.
  if (!isOld && found?.candidates.some((asset) => saysTheSame(asset, draft, found, planning)) === true) return false;
  const isStrong = earlier?.key === 'tag' || earlier?.key === 'serial';
  const sameAs = isStrong && (found?.key !== 'tag' || isOld) ? earlier.row : (found?.claimedByRow ?? (isStrong ? earlier.row : undefined));
  if (sameAs === undefined) return earlier !== undefined && hasSameName(draft, earlier.row, planning) && joinInto(earlier.row, draft, planning, false);
  if (!joinInto(sameAs, draft, planning, false)) {
    planning.sheets.rows.push({ row: draft.row, outcome: 'duplicate', reason: 'duplicate-row', sameAs });
  }
  return true;
}

function saysTheSame(asset: Asset, draft: RowDraft, { key }: AssetFinding, planning: Planning): boolean {
  // No place is made for the sake of a comparison that fails anyway.
  if ((draft.area !== undefined && asset.areaId === undefined) || (draft.zone !== undefined && asset.zoneId === undefined)) return false;
  if (planning.merging.lay(asset, draft, key, undefined, undefined).fields.length > 0) return false;
  const { areaId, zoneId } = placesOf(draft, planning, [asset]);
  return planning.merging.lay(asset, draft, key, areaId, zoneId).fields.length === 0;
}

function hasSameName(draft: RowDraft, row: number, { readers }: Planning): boolean {
  const { name } = readRow(row, readers).fields;
  return typeof name === 'string' && name === draft.fields['name'];
}

/**
 * Puts a row into the record of an earlier one and works that one out anew.
 * @param evenSo also when the two contradict each other
 * @returns false when they do, or the earlier row has no record
 */
function joinInto(into: number, draft: RowDraft, planning: Planning, evenSo: boolean): boolean {
  const { sheets, readers, ignored, request, merging, finder } = planning;
  const head = headOf(into, sheets.rows);
  if (head?.assetId === undefined) return false;
  const rows = sheets.joined.get(head.row) ?? [head.row];
  const [first = draft, ...others] = rows.map((row) => readRow(row, readers));
  const known = others.reduce((sum, other) => joinRows(sum, other, readers, ignored).draft, first);
  const { draft: whole, contradicts } = joinRows(known, draft, readers, ignored);
  const before = getRecord(request.model, 'asset', head.assetId);
  // What another row of the list calls by its tag or serial number does not lose it by the way.
  const isOld = request.options.alreadyIn !== undefined;
  if (!evenSo && (contradicts || (!isOld && before !== undefined && losesKey(before, whole, planning) && !losesKey(before, known, planning)))) return false;
  sheets.joined.set(head.row, [...rows, draft.row]);
  sheets.rows.push({ row: draft.row, outcome: 'duplicate', sameAs: head.row, assetId: head.assetId });
  if (!evenSo && before !== undefined && isOld) return true;
  const { areaId, zoneId } = placesOf(whole, planning, before === undefined ? undefined : [before]);
  if (before === undefined) {
    enter(sheets.entries, head.row, undefined, newAsset(head.assetId, whole, areaId, zoneId));
    return true;
  }
  const merged = merging.lay(before, whole, head.matchedBy, areaId, zoneId);
  if (merged.fields.length > 0) enter(sheets.entries, head.row, before, merged.asset);
  else withdraw(sheets.entries, head.row);
  finder.claim(merged.asset, head.row);
  retell(head, merged, sheets);
  return true;
}

/** True when the row takes a tag or serial number from an asset that some row of the list knows it by. */
function losesKey(asset: Asset, draft: RowDraft, { tags, serials }: Planning): boolean {
  const [mine, theirs] = [foldStrong(asset.serial ?? '', 'serial'), strongKey(draft, 'serial')];
  return isReserved(asset, draft, tags) || (mine !== '' && theirs !== undefined && theirs !== mine && serials.has(mine));
}

/** The row whose record a row went into. */
function headOf(row: number, rows: readonly PlannedRow[]): PlannedRow | undefined {
  const found = rows[positionOf(rows, row, (planned) => planned.row)];
  if (found?.row !== row) return undefined;
  return found.outcome === 'duplicate' && found.sameAs !== undefined ? headOf(found.sameAs, rows) : found;
}

function retell(head: PlannedRow, merged: MergedAsset, { rows, conflicts }: Sheets): void {
  const first = conflicts.findIndex(({ row }) => row === head.row);
  if (first !== -1) conflicts.splice(first, conflicts.filter(({ row }) => row === head.row).length);
  for (const conflict of merged.conflicts) conflicts.push({ row: head.row, assetId: head.assetId ?? '', ...conflict });
  rows[positionOf(rows, head.row, ({ row }) => row)] = { ...head, outcome: outcomeOf(merged), fields: merged.fields };
}

function outcomeOf({ fields, conflicts }: MergedAsset): PlannedRow['outcome'] {
  return conflicts.length > 0 ? 'conflict' : fields.length > 0 ? 'updated' : 'unchanged';
}

function update(draft: RowDraft, { before, ...merged }: Fitting, found: AssetFinding | undefined, { finder, sheets }: Planning): void {
  finder.claim(merged.asset, draft.row);
  if (merged.keptOwnNames) flagRow(draft, 'matched-by-weak-key', sheets);
  for (const conflict of merged.conflicts) sheets.conflicts.push({ row: draft.row, assetId: before.id, ...conflict });
  if (merged.fields.length > 0) enter(sheets.entries, draft.row, before, merged.asset);
  const alternatives = finder.alternatives(draft, before.id);
  sheets.rows.push({
    row: draft.row,
    outcome: outcomeOf(merged),
    assetId: before.id,
    ...(found?.key === undefined ? {} : { matchedBy: found.key, score: matchScore(before, draft, found.key) }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
    fields: merged.fields,
  });
}

/** @param assets the assets the row may speak of: places a list named before are not made once more for those that stand somewhere */
function placesOf(draft: RowDraft, { places, sections, request }: Planning, assets: readonly Asset[] = []): { readonly areaId: RecordId | undefined; readonly zoneId: RecordId | undefined } {
  const section = sections.get(draft.row);
  const level = draft.fields['purdueLevel'];
  const isKnown = request.options.alreadyIn !== undefined && assets.length > 0;
  const [hasArea, hasZone] = [isKnown && assets.every(({ areaId }) => areaId !== undefined), isKnown && assets.every(({ zoneId }) => zoneId !== undefined)];
  return {
    areaId: hasArea || (draft.area === undefined && section === undefined) ? undefined : places.area(section, draft.area, draft.row),
    zoneId: hasZone || draft.zone === undefined ? undefined : places.zone(draft.zone, draft.row, typeof level === 'string' ? level : undefined),
  };
}

/** Rows come in their order; only a row that is worked out anew is looked for. */
function enter({ rows, before, after }: Sheets['entries'], row: number, was: Asset | undefined, is: Asset): void {
  const last = rows.at(-1) ?? 0;
  const at = last < row ? rows.length : positionOf(rows, row, (own) => own);
  const removed = rows[at] === row ? 1 : 0;
  if (at === rows.length) {
    rows.push(row);
    before.push(was);
    after.push(is);
    return;
  }
  rows.splice(at, removed, row);
  before.splice(at, removed, was);
  after.splice(at, removed, is);
}

/** Nothing is left of what the row changed. */
function withdraw({ rows, before, after }: Sheets['entries'], row: number): void {
  const at = positionOf(rows, row, (own) => own);
  if (rows[at] === row) for (const list of [rows, before, after]) list.splice(at, 1);
}

function flagRow(draft: RowDraft, code: CellFlag['code'], { flags }: Sheets): void {
  flags.push({ row: draft.row, column: 0, heading: '', code, text: String(draft.fields['name'] ?? '') });
}
