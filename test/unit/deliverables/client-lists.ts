import { describeClientWorkbook, type ClientWorkbook } from '../../../shared/deliverables/client-workbook/client-workbook';
import type { Language } from '../../../shared/i18n/message';
import { importedListChange, importedLists } from '../../../shared/inventory/imported-list';
import type { ColumnMapping } from '../../../shared/inventory/import-plan';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { listsOf } from '../../../shared/inventory/side-by-side';
import { chooseSheet } from '../../../shared/inventory/understand';
import type { Change } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import type { RecordId } from '../../../shared/model/record-type';
import type { AnyRecord } from '../../../shared/model/registry';
import type { WorkbookData } from '../../../shared/office/workbook';
import { commitChange } from '../../../shared/sync/commit';
import { emptyReplica, modelOfReplica, type Replica } from '../../../shared/sync/replica';
import type { Source } from '../../../shared/sync/stamps';
import { countingIds } from '../inventory/sheet-samples';
import { findRecord } from '../../../shared/model/model';

export const importedAt = '2026-11-02T08:00:00.000Z';
export const walkedAt = '2026-11-23T09:30:00.000Z';

/** An assessment into which a client's list was brought, as the program does it. */
export function assessmentWith(workbook: WorkbookData, file: string, replica: Replica = emptyReplica, env = countingIds(), decisions: ColumnMapping = new Map()): Replica {
  const model = modelOfReplica(replica);
  const { understanding, sheet } = chooseSheet(workbook, file);
  const mapping = new Map([...proposedMapping(understanding.columns), ...decisions]);
  const headerRow = understanding.headerRow ?? 1;
  const plan = planImport({ model, sheet, headerRow, mapping, options: { file } }, env);
  const original = { file, sha256: 'ab'.repeat(32), size: 1000, importedAt, importedBy: 'Voss' };
  const headings = understanding.columns.map(({ heading }) => heading);
  const kept = importedListChange(model, original, { sheet: sheet.name, headerRow, firstDataRow: plan.firstDataRow, headings, mapping }, env);
  const change = new Map([...plan.change, ...(kept === undefined ? [] : [kept])]);
  const sources = new Map<RecordId, Source>([...plan.sources].map(([id, source]) => [id, { kind: 'import', ...source }]));
  const done = commitChange({ replica, model }, change, { writer: { replicaId: 'a'.repeat(26), author: 'Voss' }, now: importedAt, origin: 'import', label: 'inventory.import.done', sources });
  if (done.kind !== 'written') throw new Error(done.kind);
  return done.replica;
}

/** The assessment after records were written on site, or with another source. */
export function after(replica: Replica, records: readonly (AnyRecord | { readonly deleted: RecordId })[], source: Source | null = { kind: 'seen' }): Replica {
  const model = modelOfReplica(replica);
  const change: Change = new Map(
    records.map((record) => {
      const id = 'deleted' in record ? record.deleted : record.id;
      return [id, { before: findRecord(model, id), after: 'deleted' in record ? undefined : record }];
    }),
  );
  const sources = source === null ? undefined : new Map([...change.keys()].map((id) => [id, source]));
  const done = commitChange({ replica, model }, change, { writer: { replicaId: 'b'.repeat(26), author: 'Holm' }, now: walkedAt, origin: 'user', label: 'walkDown.change.added', sources });
  if (done.kind !== 'written') throw new Error(done.kind);
  return done.replica;
}

export function assetNamed(replica: Replica, name: string): Asset {
  const found = [...modelOfReplica(replica).tables.asset.values()].find((asset) => asset.name === name);
  if (found === undefined) throw new Error(`no asset ${name}`);
  return found;
}

/** What would be changed in the list that was brought in last. */
export function changesIn(workbook: WorkbookData, replica: Replica, language: Language = 'de'): ClientWorkbook {
  const model = modelOfReplica(replica);
  const [list] = importedLists(model);
  const sheet = listsOf(workbook).find(({ name }) => name === list?.sheet);
  if (list === undefined || sheet === undefined) throw new Error('no list');
  return describeClientWorkbook({ list, sheet, replica, model, language, date: '2026-11-23', isText: workbook.text !== undefined });
}
