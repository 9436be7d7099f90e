import type { ColumnMapping, ImportOptions, ImportPlan } from '../inventory/import-plan';
import { planImport } from '../inventory/plan-import';
import { chooseSheet, rankSheets, type SheetUnderstanding } from '../inventory/understand';
import { fieldOfCell } from '../model/cells';
import type { RecordId } from '../model/record-type';
import { strFromU8 } from 'fflate';
import { unpackValue } from '../host/packed';
import type { SheetData, WorkbookData, WorkbookNotice } from '../office/workbook';
import type { Replica } from '../sync/replica';
import { defineProjectJob } from './project-jobs';

export interface UnderstandInput {
  readonly file: string;
  /** What the reading process answered, packed. */
  readonly workbook: Uint8Array;
  readonly sheet?: string;
  /** Spreadsheet row (from 1), when a person chose it. */
  readonly headerRow?: number;
}

export interface UnderstandOutput {
  readonly sheets: readonly { readonly name: string; readonly records: number; readonly kind: SheetUnderstanding['kind']; readonly isHidden: boolean }[];
  readonly chosen: SheetUnderstanding;
  /** The first rows of the chosen sheet as they look, for choosing the heading row. */
  readonly firstRows: readonly (readonly string[])[];
  readonly notices: readonly WorkbookNotice[];
}

const shownRows = 25;

/** Finds the inventory in a workbook: which sheet, which heading row, what the columns mean. */
export const understandInventoryJob = defineProjectJob(
  'inventory.understand',
  ({ file, workbook: bytes, sheet: wanted, headerRow }: UnderstandInput): UnderstandOutput => {
    const workbook = decodeWorkbook(bytes);
    const options = { ...(wanted === undefined ? {} : { sheet: wanted }), ...(headerRow === undefined ? {} : { headerRow }) };
    const { sheet, understanding } = chooseSheet(workbook, file, options);
    const sheets = rankSheets(workbook).map((found) => ({
      name: found.sheet,
      records: found.recordCount,
      kind: found.kind,
      isHidden: found.isHidden,
    }));
    return { sheets, chosen: understanding, firstRows: sheet.shown.slice(0, shownRows), notices: workbook.notices };
  },
);

export interface PlanInput {
  readonly workbook: Uint8Array;
  readonly sheet: string;
  readonly headerRow: number;
  readonly mapping: ColumnMapping;
  readonly options: Omit<ImportOptions, 'isProtected'>;
}

/** Works out what importing the sheet would do to the open assessment; changes nothing. */
export const planInventoryJob = defineProjectJob(
  'inventory.plan',
  ({ workbook: bytes, sheet: name, headerRow, mapping, options }: PlanInput, { project, env }): ImportPlan => {
    const sheet = sheetNamed(decodeWorkbook(bytes).sheets, name);
    const isProtected = protectedFields(project.replica);
    return planImport({ model: project.model, sheet, headerRow, mapping, options: { ...options, isProtected } }, env);
  },
);

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
    for (const [cell, register] of state.cells) {
      if (fieldOfCell(cell) === field && register[0].source?.kind !== 'import') return true;
    }
    return false;
  };
}
