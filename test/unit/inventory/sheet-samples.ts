import { cellKind, type MergedBlock, type SheetData } from '../../../shared/office/workbook';
import type { Model } from '../../../shared/model/model';
import { emptyModel } from '../../../shared/model/model';
import { applyChange } from '../../../shared/model/change';
import { chooseSheet, type SheetUnderstanding } from '../../../shared/inventory/understand';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import type { ImportCounts, ImportOptions, ImportPlan } from '../../../shared/inventory/import-plan';

/** A cell given as text, or as number or date with what is stored. */
export type SampleCell = string | { readonly text: string; readonly kind: number; readonly stored?: string };

interface SheetFacts {
  readonly name?: string;
  readonly merges?: readonly MergedBlock[];
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
}

/** A sheet as the reader would give it. */
export function sheetOf(rows: readonly (readonly SampleCell[])[], facts: SheetFacts = {}): SheetData {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const kinds = new Uint8Array(rows.length * columnCount);
  const raw = new Map<number, string>();
  const shown = rows.map((row, rowIndex) =>
    row.map((cell, column) => {
      const index = rowIndex * columnCount + column;
      const text = typeof cell === 'string' ? cell : cell.text;
      kinds[index] = text === '' ? cellKind.empty : typeof cell === 'string' ? cellKind.text : cell.kind;
      if (typeof cell !== 'string' && cell.stored !== undefined && cell.stored !== text) raw.set(index, cell.stored);
      return text;
    }),
  );
  return { name: facts.name ?? 'Inventar', hidden: facts.hidden ?? false, rowCount: rows.length, columnCount, shown, kinds, raw, hiddenRows: facts.hiddenRows ?? [], merges: facts.merges ?? [] };
}

export const number = (text: string, stored = text): SampleCell => ({ text, kind: cellKind.number, stored });
export const date = (text: string, stored = '46000'): SampleCell => ({ text, kind: cellKind.date, stored });

/** Ids that count up, so that results can be compared. */
export function countingIds(): { readonly newId: () => string } {
  let last = 0;
  return {
    newId: () => {
      last += 1;
      return String(last).padStart(26, '0');
    },
  };
}

/** Heading of each column that was given a meaning. */
export function meanings(understanding: SheetUnderstanding): Readonly<Record<string, string>> {
  return Object.fromEntries(understanding.columns.flatMap(({ heading, target }) => (target === undefined ? [] : [[heading, target]])));
}

export function understand(sheet: SheetData): SheetUnderstanding {
  return chooseSheet({ sheets: [sheet], notices: [] }, 'liste.xlsx').understanding;
}

/** Plans the import of a sheet as it is proposed. */
export function planOf(sheet: SheetData, model: Model = emptyModel, options: Partial<ImportOptions> = {}, env = countingIds()): ImportPlan {
  const { headerRow, columns } = understand(sheet);
  return planImport({ model, sheet, headerRow: headerRow ?? 1, mapping: proposedMapping(columns), options: { file: 'liste.xlsx', ...options } }, env);
}

/** The model after a sheet was brought in. */
export function imported(sheet: SheetData, model: Model = emptyModel, env = countingIds()): Model {
  return applyChange(model, planOf(sheet, model, {}, env).change);
}

/** Counts of a plan, of which only those that are not zero are named. */
export function countsOf(counts: Partial<ImportCounts>): ImportCounts {
  return { added: 0, updated: 0, unchanged: 0, conflicts: 0, duplicates: 0, grouped: 0, rejected: 0, gone: 0, ...counts };
}
