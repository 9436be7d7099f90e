import { throwAppError } from '../app/errors';
import type { ColumnMapping, ImportOptions, ImportPlan } from '../inventory/import-plan';
import { planImport } from '../inventory/plan-import';
import { chooseSheet, rankSheets, type SheetUnderstanding } from '../inventory/understand';
import { fieldOfCell } from '../model/cells';
import type { RecordId } from '../model/record-type';
import { strFromU8 } from 'fflate';
import { unpackValue } from '../host/packed';
import type { SheetData, WorkbookData, WorkbookNotice } from '../office/workbook';
import type { Replica } from '../sync/replica';
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
  readonly notices: readonly WorkbookNotice[];
}

/** Finds the inventory in a workbook: which sheet, which heading row, what the columns mean. */
export const understandInventoryJob = defineProjectJob(
  'inventory.understand',
  ({ file, workbook: bytes, sheet: wanted, headerRow }: UnderstandInput, { memory }): UnderstandOutput => {
    const workbook = workbookOf(bytes, memory);
    const options = { ...(wanted === undefined ? {} : { sheet: wanted }), ...(headerRow === undefined ? {} : { headerRow }) };
    const { rows: _rows, ...chosen } = chooseSheet(workbook, file, options).understanding;
    const sheets = rankSheets(workbook).map((found) => ({
      name: found.sheet,
      records: found.recordCount,
      kind: found.kind,
      isHidden: found.isHidden,
    }));
    return { sheets, chosen, notices: workbook.notices };
  },
);

export interface PlanInput {
  readonly workbook?: Uint8Array;
  readonly sheet: string;
  readonly headerRow: number;
  readonly mapping: ColumnMapping;
  readonly options: Omit<ImportOptions, 'isProtected'>;
}

/** Works out what importing the sheet would do to the open assessment; changes nothing. */
export const planInventoryJob = defineProjectJob(
  'inventory.plan',
  (input: PlanInput, context): ImportPlan => planInventory(input, context),
);

/** The plan itself, for jobs that go on with it. */
export function planInventory(
  { workbook: bytes, sheet: name, headerRow, mapping, options }: PlanInput,
  { project, env, memory }: ProjectJobContext,
): ImportPlan {
  const sheet = sheetNamed(workbookOf(bytes, memory).sheets, name);
  const isProtected = protectedFields(project.replica);
  return planImport({ model: project.model, sheet, headerRow, mapping, options: { ...options, isProtected } }, env);
}

const workbookKey = 'inventory.workbook';

/** The workbook that was given, which begins another import; without one, that of the import under way. */
function workbookOf(bytes: Uint8Array | undefined, memory: JobMemory | undefined): WorkbookData {
  if (bytes === undefined) return (memory?.recall(workbookKey) as WorkbookData | undefined) ?? throwAppError('job-failed');
  const workbook = decodeWorkbook(bytes);
  memory?.clear();
  memory?.keep(workbookKey, workbook);
  return workbook;
}

function decodeWorkbook(packed: Uint8Array): WorkbookData {
  return unpackValue(packed, (bytes) => strFromU8(bytes)) as WorkbookData;
}

function sheetNamed(sheets: readonly SheetData[], name: string): SheetData {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new RangeError('the sheet left the workbook');
  return sheet;
}

/** What a person wrote or saw on site is not replaced by a list: cells whose latest version came from no import. */
function protectedFields(replica: Replica): (assetId: RecordId, field: string) => boolean {
  return (assetId, field) => {
    const state = replica.states.get(assetId);
    if (state === undefined) return false;
    let isWrittenLater = false;
    for (const [cell, register] of state.cells) {
      if (fieldOfCell(cell) !== field) continue;
      if (register[0].source?.kind !== 'import') return true;
      isWrittenLater = true;
    }
    // An asset that a person found on site outranks a list with all that was seen of it at first.
    return !isWrittenLater && state.created.source?.kind === 'seen' && state.created.record[field] !== undefined;
  };
}
