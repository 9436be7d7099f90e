import { strToU8 } from 'fflate';
import { crc32 } from '../app/crc32';
import { throwAppError } from '../app/errors';
import { packValue } from '../host/packed';
import type { ValueColumn } from '../inventory/column-values';
import { type FlagAccount, flagAccount } from '../inventory/flag-account';
import type { DuplicateRows, EarlierList, GoneAsset, ImportConflict, ImportCounts, ImportPlan, ListedFlow, PlannedColumn, PlannedRow, RejectionReason } from '../inventory/import-plan';
import { shownConflict, type ShownValue } from '../inventory/plan-view';
import { practiceList } from '../inventory/practice-list';
import { proposedMapping } from '../inventory/proposed-mapping';
import type { RecordChange } from '../model/change';
import { problemsIn } from '../model/change-problems';
import { emptyModel } from '../model/model';
import { presentChange } from '../model/rebase';
import type { RecordId } from '../model/record-type';
import { entryBodyText } from '../sync/frames';
import type { RecordWrite } from '../sync/journal-entry';
import { emptyReplica, writesOf } from '../sync/replica';
import type { Source } from '../sync/stamps';
import type { WorkbookData } from '../office/workbook';
import { keepPlan, keptPlan, planInventory, type PlanInput, understandInventoryJob, valuesUnderWay } from './inventory-jobs';
import { defineProjectJob, type JobMemory, type ProjectForJobs, type ProjectJobContext } from './project-jobs';

/*
 * The import of a list in the window. Everything that grows with the list stays in the worker: the window is shown a
 * summary and is handed the writes in parts, which it makes visible and hands on to the host.
 */

/** The first few of a list and how many there are. */
export interface Excerpt<Item> {
  readonly total: number;
  readonly first: readonly Item[];
}

/** A contradiction as it can be shown: before is what the inventory says, after what the list says. */
export interface ShownConflict {
  readonly row: number;
  readonly field: string;
  readonly before: ShownValue;
  readonly after: ShownValue;
}

/** Rows that are not taken for the same reason. */
export interface RefusedRows {
  readonly reason: RejectionReason;
  /** The row they repeat. */
  readonly sameAs?: number;
  readonly total: number;
  /** The first of them, as rows of the spreadsheet. */
  readonly rows: readonly number[];
}

/** An import plan as it is shown to a person. */
export interface ImportSummary {
  readonly file: string;
  readonly counts: ImportCounts;
  readonly columns: readonly PlannedColumn[];
  readonly newAreas: readonly string[];
  readonly newZones: readonly string[];
  readonly flags: FlagAccount;
  readonly conflicts: Excerpt<ShownConflict>;
  /** Rows that are not taken, by what speaks against them; most rows first. */
  readonly refused: readonly RefusedRows[];
  readonly duplicates: Excerpt<DuplicateRows>;
  /** Repeated rows that are not taken unless a person says what they are; the others say nothing that differs. */
  readonly waiting: number;
  readonly gone: Excerpt<GoneAsset>;
  /** What the list says of communication; flows are made of it when a person wants them. */
  readonly flows: Excerpt<ListedFlow>;
  readonly newFlows: number;
  /** What the list was brought in as before. */
  readonly earlier: EarlierList | undefined;
  /** Columns whose texts are words for choices, with what each text is taken for. */
  readonly values: readonly ValueColumn[];
}

/** As many of a list as the dialog shows. */
const longestExcerpt = 8;
const writesKey = 'inventory.writes';

/** Plans the import and keeps the plan; answers what there is to show of it. */
export const draftImportJob = defineProjectJob('inventory.draft', (input: PlanInput, context): ImportSummary => {
  context.memory?.keep(writesKey, undefined);
  const plan = planInventory(input, context);
  keepPlan(context.memory, { plan, fixes: input.options.fixes });
  const shownOf = (conflict: ImportConflict): Omit<ShownConflict, 'row'> => {
    const { field, before, after } = shownConflict(conflict, { model: context.project.model, plan });
    return { field, before, after };
  };
  const { file, counts, columns, newAreas, newZones, flags, conflicts, duplicates, gone, flows, newFlows, earlier, rows } = plan;
  return {
    file, counts, columns, newAreas, newZones, newFlows, earlier,
    flags: flagAccount(flags), refused: refusedRows(rows),
    conflicts: { total: conflicts.length, first: conflicts.slice(0, longestExcerpt).map((conflict) => ({ row: conflict.row, ...shownOf(conflict) })) },
    duplicates: excerptOf(duplicates), waiting: rows.filter(({ outcome, reason }) => outcome === 'duplicate' && reason !== undefined).length, gone: excerptOf(gone), flows: excerptOf(flows),
    values: valuesUnderWay(input, plan, context.memory),
  };
});

function refusedRows(rows: readonly PlannedRow[]): readonly RefusedRows[] {
  const found = new Map<string, { reason: RejectionReason; sameAs?: number; total: number; rows: number[] }>();
  for (const { row, outcome, reason, sameAs } of rows) {
    if (outcome !== 'rejected' || reason === undefined) continue;
    const key = `${reason} ${sameAs ?? ''}`;
    const same = found.get(key) ?? { reason, ...(sameAs === undefined ? {} : { sameAs }), total: 0, rows: [] };
    same.total += 1;
    if (same.rows.length < longestExcerpt) same.rows.push(row);
    found.set(key, same);
  }
  return [...found.values()].sort((one, other) => other.total - one.total).slice(0, longestExcerpt);
}

function excerptOf<Item>(list: readonly Item[]): Excerpt<Item> {
  return { total: list.length, first: list.slice(0, longestExcerpt) };
}

/** What stands in the journal's frame behind its head, as the host was handed it and as the worker holds it. */
export interface PreparedWrites {
  readonly writes: readonly RecordWrite[];
  readonly checksum: number;
  /** In bytes. */
  readonly length: number;
}

/**
 * Works out what the kept plan writes into the assessment as it is now, checks it, and hands over in parts the bytes
 * with which the journal's frame will end: nothing in them depends on who commits it and when, so that all this is done
 * ahead of the moment somebody waits for it.
 * @throws AppError `change-invalid` when a record would not be valid
 */
export const prepareImportJob = defineProjectJob('inventory.prepare', (_input: object, context): Omit<PreparedWrites, 'writes'> => writePlan(context));

function writePlan({ project, memory, part }: Pick<ProjectJobContext, 'project' | 'memory' | 'part'>): Omit<PreparedWrites, 'writes'> {
  const { plan } = keptPlan(memory);
  const writes: RecordWrite[] = [];
  let checksum = 0;
  let length = 0;
  // One piece is handed over before the next is worked out: window and host take it in meanwhile.
  for (const text of entryBodyText(writesInPieces(plan, project, writes))) {
    const piece = strToU8(text);
    checksum = crc32(piece, checksum);
    length += piece.byteLength;
    part?.(piece);
  }
  memory?.keep(writesKey, { writes, checksum, length } satisfies PreparedWrites);
  return { checksum, length };
}

const recordsInPiece = 250;

/** What the plan writes, piece by piece; `all` is added to. */
function* writesInPieces({ change, sources }: ImportPlan, { model, replica }: ProjectForJobs, all: RecordWrite[]): Generator<readonly RecordWrite[]> {
  const piece = new Map<RecordId, RecordChange>();
  const sourcesOfPiece = new Map<RecordId, Source>();
  let left = change.size;
  for (const [id, entry] of change) {
    piece.set(id, entry);
    const source = sources.get(id);
    if (source !== undefined) sourcesOfPiece.set(id, { kind: 'import', ...source });
    left -= 1;
    if (piece.size < recordsInPiece && left > 0) continue;
    const present = presentChange(piece, model);
    const [problem] = problemsIn(present);
    if (problem !== undefined) throwAppError('change-invalid', { type: problem.type, field: problem.field });
    const writes = writesOf(replica, present, { sources: sourcesOfPiece });
    all.push(...writes);
    yield writes;
    piece.clear();
    sourcesOfPiece.clear();
  }
}

/** What was prepared last, while the import lasts. */
export function preparedWrites(memory: JobMemory): PreparedWrites | undefined {
  return memory.recall(writesKey) as PreparedWrites | undefined;
}

const recordsToPractise = 250;

/**
 * Goes through all of an import with a list of our own: done a few times ahead, the real one takes half as long. The list
 * comes packed as a real one does, because what was unpacked is another kind of object to the engine than what was written.
 */
export const practiseImportJob = defineProjectJob('inventory.practise', async (_input: object, { project, env }): Promise<number> => {
  const kept = new Map<string, unknown>();
  const memory: JobMemory = { keep: (name, value) => void kept.set(name, value), recall: (name) => kept.get(name), clear: () => kept.clear() };
  const context = { project: { attachment: project.attachment, replica: emptyReplica, model: emptyModel }, memory, env, progress: () => undefined, cancelled: () => false };
  const file = 'practice';
  const workbook = packValue({ sheets: [practiceList(recordsToPractise)], notices: [] } satisfies WorkbookData, (text) => strToU8(text));
  const { chosen } = await understandInventoryJob.run({ file, workbook }, context);
  const original = { file, sha256: '0'.repeat(64), size: workbook.byteLength, importedAt: env.now(), importedBy: file };
  await draftImportJob.run({ sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping: proposedMapping(chosen.columns), options: { file }, original }, context);
  return writePlan(context).length;
});

/** Ends the import: nothing is kept any longer. */
export const endImportJob = defineProjectJob('inventory.end', (_input: object, { memory }): null => {
  memory?.clear();
  return null;
});
