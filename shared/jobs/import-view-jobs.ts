import type { ImportPlan } from '../inventory/import-plan';
import { listFacts } from '../inventory/list-facts';
import { rowPage, type RowPage, type RowQuery } from '../inventory/plan-view';
import type { RowRole } from '../inventory/rows';
import { wholeSheet } from '../inventory/side-by-side';
import { createNameFinder } from '../inventory/similar-names';
import type { Model } from '../model/model';
import type { MergedBlock, SheetData } from '../office/workbook';
import { keptPlan, type KeptPlan, sheetUnderWay } from './inventory-jobs';
import { defineProjectJob } from './project-jobs';

/*
 * What the window asks for while a list is being imported: pages of the sheet itself and of the plan. Both stay in the
 * worker, however long they are.
 */

export interface SheetQuery {
  readonly sheet: string;
  /** Zero-based row to begin with, and how many rows. */
  readonly from: number;
  readonly count: number;
  /** Spreadsheet row (from 1) of the headings, for the roles of the rows below. */
  readonly headerRow?: number;
}

/** What a row of a sheet is: above the headings, the headings (and the line over them), or as it was classified. */
export type ShownRole = RowRole | 'above' | 'headings' | 'empty';

export interface ShownSheetRow {
  /** Spreadsheet row, from 1. */
  readonly row: number;
  readonly role: ShownRole;
  readonly isHidden: boolean;
  readonly cells: readonly string[];
  /** `CellKind` of each cell. */
  readonly kinds: readonly number[];
}

export interface SheetPage {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly ShownSheetRow[];
  /** Joined cells that touch the rows; zero-based. */
  readonly merges: readonly MergedBlock[];
  /** Zero-based columns of lists beside the one that is looked at. */
  readonly otherColumns: readonly number[];
}

/** A part of a sheet of the workbook under way, as it stands in the file. */
export const sheetPageJob = defineProjectJob('inventory.sheet', ({ sheet: name, from, count, headerRow }: SheetQuery, { memory }): SheetPage => {
  const sheet = sheetUnderWay(name, memory);
  const whole = wholeSheet(sheet);
  const until = Math.min(sheet.rowCount, from + count);
  const roleOf = rolesOf(sheet, headerRow, from, until);
  const hidden = new Set(sheet.hiddenRows);
  const rows: ShownSheetRow[] = [];
  for (let row = Math.max(0, from); row < until; row += 1) {
    const first = row * sheet.columnCount;
    const kinds = [...sheet.kinds.subarray(first, first + sheet.columnCount)];
    rows.push({ row: row + 1, role: roleOf(row), isHidden: hidden.has(row), cells: whole.shown[row] ?? [], kinds });
  }
  const merges = sheet.merges.filter(({ top, bottom }) => bottom >= from && top < until);
  return { sheet: sheet.name, rowCount: sheet.rowCount, columnCount: sheet.columnCount, rows, merges, otherColumns: sheet.part?.otherColumns ?? [] };
});

function rolesOf(sheet: SheetData, headerRow: number | undefined, from: number, until: number): (row: number) => ShownRole {
  if (headerRow === undefined) return (row) => (sheet.shown[row]?.some((text) => text.trim() !== '') === true ? 'above' : 'empty');
  const { place, rows } = listFacts(sheet, headerRow - 1);
  const roles = new Map(rows.filter(({ row }) => row > from && row <= until).map(({ row, role }) => [row - 1, role]));
  return (row) => {
    if (row === place.row || row === place.groupRow) return 'headings';
    const role = roles.get(row);
    if (role !== undefined) return role;
    return row < place.row && sheet.shown[row]?.some((text) => text.trim() !== '') === true ? 'above' : 'empty';
  };
}

/** Rows of the plan worked out last, with cells, outcome, reasons and what would change. */
export const planRowsJob = defineProjectJob('inventory.rows', (query: RowQuery, { memory, project }): RowPage => {
  const { plan, fixes }: KeptPlan = keptPlan(memory);
  const { model } = project;
  return rowPage({ plan, fixes, sheet: sheetUnderWay(plan.sheet, memory), model, similarTo: nameFinderOf(plan, model) }, query);
});

const nameFinders = new WeakMap<ImportPlan, ReturnType<typeof createNameFinder>>();

/** Made when a row is looked at first, and once for each plan. */
function nameFinderOf(plan: ImportPlan, model: Model): ReturnType<typeof createNameFinder> {
  const known = nameFinders.get(plan) ?? createNameFinder(model.tables.asset.values());
  nameFinders.set(plan, known);
  return known;
}
