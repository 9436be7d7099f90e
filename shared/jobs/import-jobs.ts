import { strToU8 } from 'fflate';
import { throwAppError } from '../app/errors';
import type { CellFlag, ImportConflict, ImportCounts, ImportPlan, PlannedColumn, PlannedRow } from '../inventory/import-plan';
import { withoutNoOps } from '../model/change';
import { problemsIn } from '../model/change-problems';
import { rebased } from '../model/rebase';
import type { RecordId } from '../model/record-type';
import { digestOf, entryEndText, entryHeadText, writesText } from '../sync/frames';
import type { JournalEntry } from '../sync/journal-entry';
import { writesOf } from '../sync/replica';
import type { Source } from '../sync/stamps';
import { planInventory, type PlanInput } from './inventory-jobs';
import { defineProjectJob, type JobMemory } from './project-jobs';

/*
 * The import of a list in the window. Everything that grows with the list stays in the worker: the window is shown a
 * summary, is handed the writes in parts, and gets the finished bytes of the journal's frame. It only makes them visible.
 */

/** The first few of a list and how many there are. */
export interface Excerpt<Item> {
  readonly total: number;
  readonly first: readonly Item[];
}

/** An import plan as it is shown to a person. */
export interface ImportSummary {
  readonly file: string;
  readonly counts: ImportCounts;
  readonly columns: readonly PlannedColumn[];
  readonly newAreas: readonly string[];
  readonly newZones: readonly string[];
  readonly flags: Excerpt<CellFlag>;
  readonly conflicts: Excerpt<ImportConflict>;
  readonly refused: Excerpt<PlannedRow>;
}

/** As many of a list as the dialog shows. */
const longestExcerpt = 8;
const planKey = 'inventory.plan';
const bodyKey = 'inventory.body';

/** Plans the import and keeps the plan; answers what there is to show of it. */
export const draftImportJob = defineProjectJob('inventory.draft', (input: PlanInput, context): ImportSummary => {
  context.memory?.keep(bodyKey, undefined);
  const plan = planInventory(input, context);
  context.memory?.keep(planKey, plan);
  const { file, counts, columns, newAreas, newZones, flags, conflicts, rows } = plan;
  const refused = rows.filter(({ outcome }) => outcome === 'rejected');
  return {
    file, counts, columns, newAreas, newZones,
    flags: excerptOf(flags), conflicts: excerptOf(conflicts), refused: excerptOf(refused),
  };
});

function excerptOf<Item>(list: readonly Item[]): Excerpt<Item> {
  return { total: list.length, first: list.slice(0, longestExcerpt) };
}

/**
 * Works out what the kept plan writes into the assessment as it is now, checks it, and hands the writes over in parts,
 * as the bytes that `parseWrites` reads: quicker for both sides than records, and just what the journal will hold.
 * What does not depend on who commits it and when is encoded here, ahead of the moment somebody waits for it.
 * @throws AppError `change-invalid` when a record would not be valid
 */
export const prepareImportJob = defineProjectJob('inventory.prepare', (_input: object, { project, memory, part }): { readonly writes: number } => {
  const plan = recalled<ImportPlan>(memory, planKey);
  const change = withoutNoOps(rebased(plan.change, project.model));
  const [problem] = problemsIn(change);
  if (problem !== undefined) throwAppError('change-invalid', { type: problem.type, field: problem.field });
  const sources = new Map<RecordId, Source>();
  for (const [id, source] of plan.sources) sources.set(id, { kind: 'import', ...source });
  const writes = writesOf(project.replica, change, { sources });
  const pieces: Uint8Array[] = [];
  for (const text of writesText(writes)) {
    const piece = strToU8(pieces.length === 0 ? text : `,${text}`);
    part?.(pieces.length === 0 ? piece : piece.slice(1));
    pieces.push(piece);
  }
  memory?.keep(bodyKey, joined([...pieces, strToU8(entryEndText)]));
  return { writes: writes.length };
});

export interface SealInput {
  readonly head: Omit<JournalEntry, 'writes'>;
  /** The digest at which the journal ends. */
  readonly previous: string;
}

export interface SealOutput {
  readonly previous: string;
  readonly digest: string;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** Puts the head before what was prepared: the bytes of the journal's frame, and its digest. */
export const sealImportJob = defineProjectJob('inventory.seal', ({ head, previous }: SealInput, { memory, handOver }): SealOutput => {
  const payload = joined([strToU8(entryHeadText(head, previous)), recalled<Uint8Array>(memory, bodyKey)]);
  const digest = digestOf(payload);
  handOver?.(payload);
  return { previous, digest, payload };
});

/** Ends the import: nothing is kept any longer. */
export const endImportJob = defineProjectJob('inventory.end', (_input: object, { memory }): null => {
  memory?.clear();
  return null;
});

function recalled<Value>(memory: JobMemory | undefined, key: string): Value {
  return (memory?.recall(key) as Value | undefined) ?? throwAppError('job-failed');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.byteLength;
  }
  return bytes;
}
