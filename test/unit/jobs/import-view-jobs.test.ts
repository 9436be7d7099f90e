import { describe, expect, it } from 'vitest';
import { packValue } from '../../../shared/host/packed';
import type { ImportOptions } from '../../../shared/inventory/import-plan';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { draftImportJob } from '../../../shared/jobs/import-jobs';
import { planRowsJob, sheetPageJob } from '../../../shared/jobs/import-view-jobs';
import { planInventoryJob, understandInventoryJob } from '../../../shared/jobs/inventory-jobs';
import type { JobMemory, ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { applyChange } from '../../../shared/model/change';
import type { SheetData } from '../../../shared/office/workbook';
import { applyFrame } from '../../../shared/sync/frames';
import { emptyReplica, modelOfReplica, type Replica, writesOf } from '../../../shared/sync/replica';
import type { Source } from '../../../shared/sync/stamps';
import { countingIds, countsOf, sheetOf } from '../inventory/sheet-samples';

const encoder = new TextEncoder();
const packed = (sheet: SheetData): Uint8Array => packValue({ sheets: [sheet], notices: [] }, (text) => encoder.encode(text));
const env = { now: () => '2026-05-01T08:00:00.000Z', ...countingIds() };

function desk(replica: Replica = emptyReplica) {
  const kept = new Map<string, unknown>();
  const memory: JobMemory = { keep: (name, value) => void kept.set(name, value), recall: (name) => kept.get(name), clear: () => kept.clear() };
  const context: ProjectJobContext = {
    project: { replica, model: modelOfReplica(replica), attachment: () => Promise.resolve(undefined) }, progress: () => undefined, cancelled: () => false, env, memory,
  };
  const draft = async (sheet: SheetData, options: Partial<ImportOptions> = {}, file = 'liste.xlsx') => {
    const { chosen } = await understandInventoryJob.run({ file, workbook: packed(sheet) }, context);
    return draftImportJob.run({ sheet: chosen.sheet, headerRow: chosen.headerRow ?? 1, mapping: proposedMapping(chosen.columns), options: { file, ...options } }, context);
  };
  return { context, draft };
}

/** A replica in which a sheet was imported, and one asset edited by hand. */
async function withList(sheet: SheetData, edit: (name: string) => Readonly<Record<string, unknown>> = () => ({})): Promise<Replica> {
  const { context } = desk();
  const { chosen } = await understandInventoryJob.run({ file: 'liste.xlsx', workbook: packed(sheet) }, context);
  const original = { file: 'liste.xlsx', sha256: 'a'.repeat(64), size: 10, importedAt: env.now(), importedBy: 'Anna' };
  const plan = await planInventoryJob.run({ sheet: chosen.sheet, headerRow: 1, mapping: proposedMapping(chosen.columns), options: { file: 'liste.xlsx' }, original }, context);
  const sources = new Map([...plan.sources].map(([id, source]): [string, Source] => [id, { kind: 'import', ...source }]));
  const stamp = { replica: 'anna', counter: 1, time: '2026-05-01T08:00:00.000Z#0000', author: 'Anna' };
  const imported = applyFrame(emptyReplica, { kind: 'entry', entry: { stamp, origin: 'import', label: 'inventory.import.done', writes: writesOf(emptyReplica, plan.change, { sources }) } });
  const model = modelOfReplica(imported);
  const change = new Map([...model.tables.asset.values()].map((asset) => [asset.id, { before: asset, after: { ...asset, ...edit(asset.name) } }]));
  expect(applyChange(model, change).tables.asset.size).toBe(model.tables.asset.size);
  return applyFrame(imported, { kind: 'entry', entry: { stamp: { ...stamp, counter: 2, time: '2026-05-02T08:00:00.000Z#0000' }, origin: 'user', label: 'inventory.import.done', writes: writesOf(imported, change) } });
}

const heading = ['Tag', 'Name', 'Hersteller', 'Art', 'IP', 'Bereich', 'Protokolle'];
const older = sheetOf([heading, ['A', 'Eins', 'KSB', 'SPS', '10.0.0.1', 'Halle', 'Modbus'], ['B', 'Zwei', 'ABB', 'SPS', '10.0.0.2', 'Halle', 'S7'], ['C', 'PLC_Intake', 'ABB', 'Panel', '', 'Halle', 'Modbus']]);
const newer = sheetOf([
  ['Meine Liste'], [], heading, ['A', 'Eins', 'Grundfos', 'SPS', '10.0.0.7', 'Hof', '502/tcp'], ['A', 'Anders', '', '', '', '', ''], ['B', 'Zwei', 'ABB', 'SPS', '10.0.0.2', 'Halle', 'S7'], ['', '', '', '', '', 'Halle', ''], ['D', 'plc-intake', '', 'Dings', '10.0.0.999', '', ''],
]);

describe('looking at an import under way', () => {
  it('shows the sheet itself, row by row, with what each row is', async () => {
    const { context, draft } = desk();
    await draft(sheetOf([['Liste'], [], ['Tag', 'Name', 'IP', 'Ort'], ['A', 'Eins', '10.0.0.1', 'x'], ['Halle 2:', '', '', ''], ['B', 'Zwei', '10.0.0.2', 'y']], { hiddenRows: [5], merges: [{ top: 4, left: 0, bottom: 4, right: 3 }] }));
    const page = await sheetPageJob.run({ sheet: 'Inventar', from: 0, count: 5, headerRow: 3 }, context);
    expect([page.rowCount, page.columnCount, page.merges.length, page.rows.map(({ row, role, isHidden }) => [row, role, isHidden])]).toEqual([
      6, 4, 1, [[1, 'above', false], [2, 'empty', false], [3, 'headings', false], [4, 'record', false], [5, 'section', false]],
    ]);
    const rest = await sheetPageJob.run({ sheet: 'Inventar', from: 5, count: 100, headerRow: 3 }, context);
    expect([rest.merges, rest.rows]).toEqual([[], [{ row: 6, role: 'record', isHidden: true, cells: ['B', 'Zwei', '10.0.0.2', 'y'], kinds: [1, 1, 1, 1] }]]);
    const unread = await sheetPageJob.run({ sheet: 'Inventar', from: 0, count: 2 }, context);
    expect(unread.rows.map(({ role }) => role)).toEqual(['above', 'empty']);
  });

  it('shows one of the lists that stand side by side, and why devices in columns are not read', async () => {
    const { context, draft } = desk();
    await draft(sheetOf([['Tag', 'IP', 'Typ', '', 'Tag', 'IP', 'Typ'], ['A', '10.0.0.1', 'SPS', '', 'C', '10.0.0.3', 'HMI'], ['', '', '', '', 'D', '10.0.0.4', 'HMI']]), {});
    const page = await sheetPageJob.run({ sheet: 'Inventar [A:C]', from: 0, count: 5, headerRow: 1 }, context);
    expect([page.otherColumns, page.rows.map(({ role, cells }) => `${role}: ${cells.join(' ')}`)]).toEqual([
      [4, 5, 6], ['headings: Tag IP Typ  Tag IP Typ', 'record: A 10.0.0.1 SPS  C 10.0.0.3 HMI', 'otherTable:     D 10.0.0.4 HMI'],
    ]);
    const columns = sheetOf([['Tag', 'A', 'B'], ['Name', 'Eins', 'Zwei'], ['IP', '10.0.0.1', '10.0.0.2'], ['Hersteller', 'KSB', 'ABB'], ['Standort', 'Halle', 'Halle']]);
    const { chosen } = await understandInventoryJob.run({ file: 'liste.xlsx', workbook: packed(columns) }, context);
    expect([chosen.kind, chosen.headerRow]).toEqual(['transposed', undefined]);
  });

  it('shows each row with its cells, what changes, what contradicts, and what it may be', async () => {
    const replica = await withList(older, (name) => (name === 'Eins' ? { vendor: 'Wilo' } : {}));
    const { context, draft } = desk(replica);
    const summary = await draft(newer, { fixes: new Map([['8:4', '10.0.0.99']]) });
    expect([summary.counts, summary.gone.first.map(({ name, lastRow, file }) => [name, lastRow, file]), summary.duplicates.first, summary.flows.first.map(({ row, text, count }) => [row, text, count])]).toEqual([
      countsOf({ added: 1, unchanged: 1, conflicts: 1, duplicates: 1, rejected: 1, gone: 1 }), [['PLC_Intake', 4, 'liste.xlsx']], [{ key: 'tag', value: 'A', rows: [4, 5] }], [[4, '502/tcp', 1], [6, 'S7', 1]],
    ]);
    expect(summary.values.map(({ heading: column, target, entries }) => [column, target, entries.map(({ text, count, value }) => [text, count, value])])).toEqual([['Art', 'kind', [['SPS', 2, 'plc'], ['Dings', 1, null]]]]);
    const rowsOf = (filter: Parameters<typeof planRowsJob.run>[0]['filter'], text = '') => planRowsJob.run({ filter, from: 0, count: 10, text }, context);
    const [conflict] = (await rowsOf('conflict')).rows;
    expect([conflict?.conflicts.map(({ field, before, after }) => [field, before, after]), conflict?.changes.map(({ field, column, before, after }) => [column ?? field, before, after])]).toEqual([
      [['vendor', 'Wilo', 'Grundfos']],
      [['areaId', 'Halle', 'Hof'], ['interfaces', '10.0.0.1', '10.0.0.7'], ['Protokolle', 'Modbus', '502/tcp'], ['Hersteller', undefined, 'Grundfos']],
    ]);
    const [added] = (await rowsOf('added')).rows;
    expect([added?.cells[4], added?.name, added?.alternatives?.map(({ name, key }) => [name, key]), added?.flags.map(({ code }) => code)]).toEqual(['10.0.0.99', 'plc-intake', [['PLC_Intake', 'name']], ['word-unknown']]);
    const pages = await Promise.all([rowsOf('all'), rowsOf('duplicate'), rowsOf('rejected'), rowsOf('flagged'), rowsOf('gone'), rowsOf('all', ' zwei ')]);
    expect(pages.map(({ total, rows, gone }) => [total, rows.map(({ row }) => row), gone.length])).toEqual([[5, [4, 5, 6, 7, 8], 0], [1, [5], 0], [1, [7], 0], [1, [8], 0], [1, [], 1], [1, [6], 0]]);
  });

  it('keeps the list with the assessment once, and changes nothing the second time', async () => {
    const replica = await withList(older);
    const lists = [...modelOfReplica(replica).tables.attachment.values()].map(({ kind, fileName, sheet }) => [kind, fileName, sheet]);
    const { context, draft } = desk(replica);
    const summary = await draft(older);
    const original = { file: 'liste.xlsx', sha256: 'a'.repeat(64), size: 10, importedAt: '2027-01-01T00:00:00.000Z', importedBy: 'Ben' };
    const { chosen } = await understandInventoryJob.run({ file: 'liste.xlsx' }, context);
    const again = await planInventoryJob.run({ sheet: 'Inventar', headerRow: 1, mapping: proposedMapping(chosen.columns), options: { file: 'liste.xlsx' }, original }, context);
    expect([lists, summary.counts, again.change.size]).toEqual([[['inventory', 'liste.xlsx', 'Inventar']], countsOf({ unchanged: 3 }), 0]);
  });

  it('has nothing to show without a plan', () => {
    const { context } = desk();
    expect(() => planRowsJob.run({ filter: 'all', from: 0, count: 1 }, context)).toThrow(expect.objectContaining({ code: 'job-failed' }));
  });
});
