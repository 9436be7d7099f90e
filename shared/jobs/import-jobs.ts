import { strToU8 } from 'fflate';
import { crc32 } from '../app/crc32';
import { throwAppError } from '../app/errors';
import type { ValueColumn } from '../inventory/column-values';
import type { CellFlag, DuplicateRows, GoneAsset, ImportConflict, ImportCounts, ListedFlow, PlannedColumn, PlannedRow } from '../inventory/import-plan';
import { withoutNoOps } from '../model/change';
import { problemsIn } from '../model/change-problems';
import { rebased } from '../model/rebase';
import type { RecordId } from '../model/record-type';
import { entryBodyText } from '../sync/frames';
import type { RecordWrite } from '../sync/journal-entry';
import { writesOf } from '../sync/replica';
import type { Source } from '../sync/stamps';
import { keepPlan, keptPlan, planInventory, type PlanInput, valuesUnderWay } from './inventory-jobs';
import { defineProjectJob, type JobMemory } from './project-jobs';

/*
 * The import of a list in the window. Everything that grows with the list stays in the worker: the window is shown a
 * summary and is handed the writes in parts, which it makes visible and hands on to the host.
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
  /** Rows that are not taken, with those that wait for a decision. */
  readonly refused: Excerpt<PlannedRow>;
  readonly duplicates: Excerpt<DuplicateRows>;
  readonly gone: Excerpt<GoneAsset>;
  /** What the list says of communication; nothing is made of it. */
  readonly flows: Excerpt<ListedFlow>;
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
  const { file, counts, columns, newAreas, newZones, flags, conflicts, duplicates, gone, flows, rows } = plan;
  const refused = rows.filter(({ reason }) => reason !== undefined);
  return {
    file, counts, columns, newAreas, newZones,
    flags: excerptOf(flags), conflicts: excerptOf(conflicts), refused: excerptOf(refused),
    duplicates: excerptOf(duplicates), gone: excerptOf(gone), flows: excerptOf(flows),
    values: valuesUnderWay(input, plan, context.memory),
  };
});

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
export const prepareImportJob = defineProjectJob('inventory.prepare', (_input: object, { project, memory, part }): Omit<PreparedWrites, 'writes'> => {
  const { plan } = keptPlan(memory);
  const change = withoutNoOps(rebased(plan.change, project.model));
  const [problem] = problemsIn(change);
  if (problem !== undefined) throwAppError('change-invalid', { type: problem.type, field: problem.field });
  const sources = new Map<RecordId, Source>();
  for (const [id, source] of plan.sources) sources.set(id, { kind: 'import', ...source });
  const writes = writesOf(project.replica, change, { sources });
  let checksum = 0;
  let length = 0;
  for (const text of entryBodyText(writes)) {
    const piece = strToU8(text);
    checksum = crc32(piece, checksum);
    length += piece.byteLength;
    part?.(piece);
  }
  memory?.keep(writesKey, { writes, checksum, length } satisfies PreparedWrites);
  return { checksum, length };
});

/** What was prepared last, while the import lasts. */
export function preparedWrites(memory: JobMemory): PreparedWrites | undefined {
  return memory.recall(writesKey) as PreparedWrites | undefined;
}

/** Ends the import: nothing is kept any longer. */
export const endImportJob = defineProjectJob('inventory.end', (_input: object, { memory }): null => {
  memory?.clear();
  return null;
});
