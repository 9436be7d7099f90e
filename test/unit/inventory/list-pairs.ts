import { applyChange } from '../../../shared/model/change';
import { emptyModel, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { ColumnDecision, ImportOptions, ImportPlan } from '../../../shared/inventory/import-plan';
import { planImport } from '../../../shared/inventory/plan-import';
import type { SheetData } from '../../../shared/office/workbook';
import { chance } from './generated-lists';
import { countingIds, sheetOf } from './sheet-samples';

const heading = ['Tag', 'Name', 'Hersteller', 'Seriennummer', 'MAC', 'IP-Adresse', 'Bereich', 'Farbe'];
const meanings: readonly ColumnDecision[] = ['tag', 'name', 'vendor', 'serial', 'mac', 'ip', 'area', 'keep'];
/** Few words, so that the two lists give the tag of one asset with the serial number of another all the time. */
const words: readonly (readonly string[])[] = [
  ['K1', 'K2', 'K3', 'K4', ''], ['Pumpe', 'Waage', 'Presse', ''], ['KSB', 'ABB', ''], ['S1', 'S2', 'S3', 'S 4', ''],
  ['00:00:00:00:00:01', '00:00:00:00:00:02', '', ''], ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.1; 10.0.0.2', ''], ['Linie 1', 'Linie 2', ''], ['rot', 'blau', ''],
];

function listBy(random: () => number): SheetData {
  const count = 1 + Math.floor(random() * 6);
  return sheetOf([heading, ...Array.from({ length: count }, () => words.map((options) => options[Math.floor(random() * options.length)] ?? ''))]);
}

/** The row each asset of a plan came from. */
export const rowsOf = (plan: ImportPlan): ReadonlyMap<number, RecordId> => new Map([...plan.sources].flatMap(([id, { row }]) => (id.startsWith('asset:') ? [[row, id] as const] : [])));

/** Imports pairs of lists made by chance, then each of them again; the pairs that changed something then, with what. */
export function changesOfPairs(from: number, to: number): readonly unknown[] {
  const mapping = new Map(meanings.map((meaning, column) => [column, meaning]));
  const failures: unknown[] = [];
  for (let seed = from; seed <= to; seed += 1) {
    const random = chance(seed);
    const [first, second] = [listBy(random), listBy(random)];
    const env = countingIds();
    const plan = (sheet: SheetData, model: Model, file: string, options: Partial<ImportOptions> = {}): ImportPlan => planImport({ model, sheet, headerRow: 1, mapping, options: { file, ...options } }, env);
    const one = plan(first, emptyModel, 'a.xlsx');
    const afterOne = applyChange(emptyModel, one.change);
    const two = plan(second, afterOne, 'b.xlsx');
    const both = applyChange(afterOne, two.change);
    const again = [plan(second, both, 'b.xlsx'), plan(second, both, 'b.xlsx', { alreadyIn: rowsOf(two) }), plan(first, both, 'a.xlsx', { alreadyIn: rowsOf(one) })];
    if (again.some(({ change }) => change.size > 0)) failures.push({ seed, changes: again.map(({ change }) => [...change.values()]) });
  }
  return failures;
}
