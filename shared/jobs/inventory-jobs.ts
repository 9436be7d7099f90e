import { isAppError, throwAppError } from '../app/errors';
import { type ValueColumn, valuesOf } from '../inventory/column-values';
import { listedFlows } from '../inventory/list-flows';
import type { ColumnMapping, ImportOptions, ImportPlan, ImportSource, ListedFlow } from '../inventory/import-plan';
import { fixedSheet } from '../inventory/fixed-sheet';
import { type ImportedList, importedListChange, importedLists, type OriginalFile, sameListBefore } from '../inventory/imported-list';
import { listFacts } from '../inventory/list-facts';
import { planImport } from '../inventory/plan-import';
import { columnReading } from '../inventory/reading-options';
import { listsOf } from '../inventory/side-by-side';
import { takenFlows } from '../inventory/taken-flows';
import { chooseSheet, noHeadingsCode, rankSheets, type ChooseOptions, type SheetUnderstanding } from '../inventory/understand';
import { fieldOfCell } from '../model/cells';
import type { RecordId } from '../model/record-type';
import { strFromU8 } from 'fflate';
import { unpackValue } from '../host/packed';
import type { SheetData, TextTraits, WorkbookData, WorkbookNotice } from '../office/workbook';
import type { Replica } from '../sync/replica';
import { compareStamps } from '../sync/stamps';
import { defineProjectJob, type JobMemory, type ProjectJobContext } from './project-jobs';

export interface UnderstandInput {
  readonly file: string;
  /** What the reading process answered, packed; may be left out when the job before it kept the workbook. */
  readonly workbook?: Uint8Array;
  readonly sheet?: string;
  /** Spreadsheet row (from 1), when a person chose it. */
  readonly headerRow?: number;
}

export interface UnderstandOutput {
  readonly sheets: readonly { readonly name: string; readonly records: number; readonly kind: SheetUnderstanding['kind']; readonly isHidden: boolean }[];
  /** Without the account of its rows, which is as long as the list. */
  readonly chosen: Omit<SheetUnderstanding, 'rows'>;
  /** Lines of the list that name a section, and records that are hidden in Excel. */
  readonly sectionCount: number;
  readonly hiddenCount: number;
  readonly notices: readonly WorkbookNotice[];
  /** How a text table was read. */
  readonly text?: TextTraits;
}

/** Finds the inventory in a workbook: which sheet, which heading row, what the columns mean. */
export const understandInventoryJob = defineProjectJob(
  'inventory.understand',
  ({ file, workbook: bytes, sheet: wanted, headerRow }: UnderstandInput, { memory }): UnderstandOutput => {
    const workbook = workbookOf(bytes, memory);
    const options = { ...(wanted === undefined ? {} : { sheet: wanted }), ...(headerRow === undefined ? {} : { headerRow }) };
    const ranked = rankSheets(workbook);
    const { rows, ...chosen } = understandingOf(workbook, file, options, ranked);
    const sheets = ranked.map((found) => ({
      name: found.sheet,
      records: found.recordCount,
      // A sheet with nothing that speaks for an inventory is not called one.
      kind: found.kind === 'inventory' && found.score <= 0 ? 'unclear' : found.kind,
      isHidden: found.isHidden,
    }));
    const sectionCount = rows.filter(({ role }) => role === 'section').length;
    const hiddenCount = rows.filter(({ role, isHidden }) => isHidden && role === 'record').length;
    return { sheets, chosen, sectionCount, hiddenCount, notices: workbook.notices, ...(workbook.text === undefined ? {} : { text: workbook.text }) };
  },
);

/** A sheet without headings is no failure here: a person is shown the sheet and says where they are. */
function understandingOf(workbook: WorkbookData, file: string, options: ChooseOptions, ranked: readonly SheetUnderstanding[]): SheetUnderstanding {
  try {
    return chooseSheet(workbook, file, options).understanding;
  } catch (error) {
    const bare = ranked.find(({ sheet }) => sheet === (options.sheet ?? ranked[0]?.sheet));
    if (bare === undefined || !isAppError(error) || error.code !== noHeadingsCode(bare.kind)) throw error;
    return bare;
  }
}

export interface PlanInput {
  readonly workbook?: Uint8Array;
  readonly sheet: string;
  readonly headerRow: number;
  readonly mapping: ColumnMapping;
  readonly options: Omit<ImportOptions, 'isProtected' | 'cameFrom' | 'knownLists' | 'alreadyIn'>;
  /** The file as it will be kept with the assessment, when it will. */
  readonly original?: OriginalFile;
}

/** A plan with what the list says of communication. */
export interface PlanWithFlows extends ImportPlan {
  readonly flows: readonly ListedFlow[];
  /** How many of them are, or would be, flows that are not there yet. */
  readonly newFlows: number;
}

/** Works out what importing the sheet would do to the open assessment; changes nothing. */
export const planInventoryJob = defineProjectJob(
  'inventory.plan',
  (input: PlanInput, context): PlanWithFlows => planInventory(input, context),
);

/** The plan itself, for jobs that go on with it. */
export function planInventory(
  { workbook: bytes, sheet: name, headerRow, mapping, options, original }: PlanInput,
  { project, env, memory }: ProjectJobContext,
): PlanWithFlows {
  const sheet = sheetNamed(workbookOf(bytes, memory), name);
  const { model, replica } = project;
  const lists = importedLists(model);
  const history = { isProtected: protectedFields(replica), cameFrom: importsOf(replica), knownLists: lists };
  // Rows that are put together are not what they were one by one.
  const same = original === undefined || options.groupBy !== undefined ? undefined : sameListBefore(lists, original, { sheet: name, headerRow, mapping, ...options });
  const again = same === undefined ? {} : { alreadyIn: rowsOf(same, lists, replica) };
  const plan = planImport({ model, sheet, headerRow, mapping, options: { ...options, ...history, ...again } }, env);
  const flows = listedFlows(fixedSheet(sheet, options.fixes), headerRow, plan.columns);
  const taken = takenFlows(plan, flows, model, env);
  const newFlows = taken.flows.size;
  const whole = options.takeFlows === true && newFlows > 0 ? { ...plan, change: new Map([...plan.change, ...taken.flows]), sources: new Map([...plan.sources, ...taken.sources]) } : plan;
  if (original === undefined) return { ...whole, flows, newFlows };
  const reading = { sheet: name, headerRow, firstDataRow: plan.firstDataRow, headings: plan.columns.map(({ heading }) => heading), mapping, ...options };
  const kept = importedListChange(model, original, reading, env);
  return { ...whole, flows, newFlows, change: kept === undefined ? whole.change : new Map([...whole.change, kept]) };
}

/** The texts of the columns that stand for choices, as they are read for a plan. */
export function valuesUnderWay({ workbook, sheet: name, headerRow, options }: PlanInput, plan: ImportPlan, memory: JobMemory | undefined): readonly ValueColumn[] {
  // The workbook was taken in with the plan; given once more, it would begin another import.
  const given = workbookOf(memory === undefined ? workbook : undefined, memory);
  const sheet = fixedSheet(sheetNamed(given, name), options.fixes);
  const { records, tallies } = listFacts(sheet, headerRow - 1);
  return plan.columns.flatMap(({ column, heading, target, split }) => {
    const tally = tallies[column];
    if (target === undefined || split !== undefined || tally === undefined) return [];
    return valuesOf({ sheet, column, heading, rows: records, tally }, target, columnReading(options, column)) ?? [];
  });
}

const workbookKey = 'inventory.workbook';

/** The workbook that was given, which begins another import; without one, that of the import under way. */
function workbookOf(bytes: Uint8Array | undefined, memory: JobMemory | undefined): WorkbookData {
  if (bytes === undefined) return (memory?.recall(workbookKey) as WorkbookData | undefined) ?? throwAppError('job-failed');
  const workbook = decodeWorkbook(bytes);
  memory?.clear();
  keepWorkbook(memory, workbook);
  return workbook;
}

function keepWorkbook(memory: JobMemory | undefined, workbook: WorkbookData): void {
  memory?.keep(workbookKey, workbook);
}

/** A sheet of the workbook of the import under way. */
export function sheetUnderWay(name: string, memory: JobMemory | undefined): SheetData {
  return sheetNamed(workbookOf(undefined, memory), name);
}

const planKey = 'inventory.plan';

/** The plan worked out last, with the texts that were typed over cells for it. */
export interface KeptPlan {
  readonly plan: ImportPlan;
  readonly fixes: ImportOptions['fixes'] | undefined;
}

export function keepPlan(memory: JobMemory | undefined, kept: KeptPlan): void {
  memory?.keep(planKey, kept);
}

export function keptPlan(memory: JobMemory | undefined): KeptPlan {
  return (memory?.recall(planKey) as KeptPlan | undefined) ?? throwAppError('job-failed');
}

function decodeWorkbook(packed: Uint8Array): WorkbookData {
  return unpackValue(packed, (bytes) => strFromU8(bytes)) as WorkbookData;
}

function sheetNamed(workbook: WorkbookData, name: string): SheetData {
  const sheet = listsOf(workbook).find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new RangeError('the sheet left the workbook');
  return sheet;
}

/**
 * What a person wrote or saw on site is not replaced by a list: cells whose latest version came from no import. A field, or
 * one of its cells by its key.
 */
function protectedFields(replica: Replica): (assetId: RecordId, field: string) => boolean {
  return (assetId, field) => {
    const state = replica.states.get(assetId);
    if (state === undefined) return false;
    const isMeant = (cell: string): boolean => cell === field || (!field.includes('/') && fieldOfCell(cell) === field);
    let isWrittenLater = false;
    for (const [cell, register] of state.cells) {
      if (!isMeant(cell)) continue;
      if (register[0].source?.kind !== 'import') return true;
      isWrittenLater = true;
    }
    // An asset that a person found on site outranks a list with all that was seen of it at first.
    return !isWrittenLater && state.created.source?.kind === 'seen' && state.created.record[fieldOfCell(field)] !== undefined;
  };
}

/** The asset that each row of a list went into. Nothing where two revisions bear one name: then a row's number is not enough. */
function rowsOf({ file, sheet, sha256 }: ImportedList, lists: readonly ImportedList[], replica: Replica): ReadonlyMap<number, RecordId> {
  const rows = new Map<number, RecordId>();
  if (lists.some((list) => list.file === file && list.sheet === sheet && list.sha256 !== sha256)) return rows;
  const sourcesOf = importsOf(replica);
  for (const { id, type } of replica.states.values()) {
    if (type !== 'asset') continue;
    for (const source of sourcesOf(id)) if (source.sheet === sheet && source.file.slice(0, 200) === file) rows.set(source.row, id);
  }
  return rows;
}

/** The rows of lists that made an asset or wrote to it, the latest last. */
function importsOf(replica: Replica): (assetId: RecordId) => readonly ImportSource[] {
  return (assetId) => {
    const state = replica.states.get(assetId);
    if (state === undefined) return [];
    const versions = [{ stamp: state.created.stamp, source: state.created.source }, ...[...state.cells.values()].map(([version]) => version)];
    return versions
      .flatMap(({ stamp, source }) => (source?.kind === 'import' && source.file !== undefined ? [{ stamp, source: { file: source.file, sheet: source.sheet ?? '', row: source.row ?? 0 } }] : []))
      .sort((first, second) => -compareStamps(first.stamp, second.stamp))
      .map(({ source }) => source);
  };
}
