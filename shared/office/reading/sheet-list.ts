import { isAppError } from '../../app/errors';
import { refuse } from '../import-gate';
import type { SheetData, WorkbookNotice } from '../workbook';
import type { SheetBuilder } from './sheet-builder';

export interface ScannedSheet {
  readonly sheet: SheetData;
  /** Cells with a formula whose result is not stored in the file. */
  readonly formulasWithoutValue: number;
  readonly mergesLeftOut: boolean;
}

/** What a sheet's cells came to, once all of them are placed. */
export function finishSheet(builder: SheetBuilder, isHidden: boolean, formulasWithoutValue: number): ScannedSheet {
  return { sheet: builder.build(isHidden), formulasWithoutValue, mergesLeftOut: builder.mergesLeftOut() };
}

/** A sheet that the workbook names. `scan` gives undefined for charts, dialogs and macro sheets. */
export interface SheetTask {
  readonly name: string;
  readonly isHidden: boolean;
  scan(): ScannedSheet | undefined;
}

/** Problems of one sheet that must not take the others away from the user. */
const sheetProblems: ReadonlySet<string> = new Set(['workbook-too-many-rows', 'workbook-too-many-columns', 'workbook-too-many-cells', 'workbook-cell-too-long']);

/**
 * Reads the sheets of a workbook one after the other and tells about each what its reader should know.
 * @throws AppError when no sheet holds anything
 */
export function readSheets(tasks: readonly SheetTask[], notices: WorkbookNotice[], progress?: (fraction: number) => void): readonly SheetData[] {
  const sheets: SheetData[] = [];
  let problem: unknown;
  tasks.forEach((task, index) => {
    progress?.(index / tasks.length);
    try {
      const scanned = task.scan();
      if (scanned === undefined) notices.push({ code: 'workbook-not-a-table', parameters: { sheet: task.name } });
      else {
        tell(scanned, notices);
        sheets.push(scanned.sheet);
      }
    } catch (error) {
      if (!isAppError(error) || !sheetProblems.has(error.code)) throw error;
      problem ??= error;
      notices.push({ code: 'workbook-sheet-left-out', parameters: { sheet: task.name } });
    }
  });
  if (sheets.every((sheet) => sheet.rowCount === 0)) {
    if (problem !== undefined) throw problem;
    refuse('workbook-empty');
  }
  return sheets;
}

function tell({ sheet: { name: sheet, hidden }, formulasWithoutValue: count, mergesLeftOut }: ScannedSheet, notices: WorkbookNotice[]): void {
  if (hidden) notices.push({ code: 'workbook-hidden-sheet', parameters: { sheet } });
  if (mergesLeftOut) notices.push({ code: 'workbook-merges-left-out', parameters: { sheet } });
  if (count > 0) notices.push({ code: 'workbook-formula-without-value', parameters: { sheet, count } });
}
