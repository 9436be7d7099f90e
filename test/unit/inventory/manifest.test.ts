import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { chooseSheet } from '../../../shared/inventory/understand';
import { emptyModel } from '../../../shared/model/model';
import { applyChange } from '../../../shared/model/change';
import { validateRecord } from '../../../shared/model/validate';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { countingIds, countsOf } from './sheet-samples';

interface ManifestFile {
  readonly file: string;
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly dataRows: number;
  readonly columnMapping: Readonly<Record<string, string>>;
}

const folder = resolve(import.meta.dirname, '../../fixtures/inventories');
const manifest: { readonly files: readonly ManifestFile[] } = JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8'));

/** Names of the manifest and of our import targets for the same thing. */
const targets = new Map([
  ['id', 'tag'], ['type', 'kind'], ['firmware', 'firmwareVersion'], ['os', 'operatingSystem'], ['protocol', 'protocols'], ['controller', 'deviceGroup'],
]);

const read = (file: string) => readWorkbook(file.split('/').at(-1) ?? file, new Uint8Array(readFileSync(resolve(folder, file))));
const kinds: Readonly<Record<string, string>> = {
  'recplast/kommunikationsverbindungen.csv': 'connections',
  'otlab_risk_register.csv': 'riskRegister',
  'fedramp_integrated_inventory_template.xlsx': 'form',
  'bms_points_list.xlsx': 'pointsList',
};

describe('public lists', () => {
  for (const expected of manifest.files) {
    it(`understands ${expected.file} without a click`, () => {
      const { understanding } = chooseSheet(read(expected.file), expected.file);
      const meaning = new Map([...understanding.columns].reverse().flatMap(({ heading, target }): [string, string][] => (target === undefined ? [] : [[target, heading]])));
      const wanted = Object.entries(expected.columnMapping).map(([name]) => targets.get(name) ?? name);
      expect({
        headerRow: understanding.headerRow,
        firstDataRow: understanding.firstDataRow,
        dataRows: understanding.recordCount,
        kind: understanding.kind,
        columns: wanted.map((target) => meaning.get(target)),
      }).toEqual({
        headerRow: expected.headerRow,
        firstDataRow: expected.firstDataRow,
        dataRows: expected.dataRows,
        kind: kinds[expected.file] ?? 'inventory',
        columns: Object.values(expected.columnMapping).map((heading) => heading.replaceAll('\\n', ' ')),
      });
    });

    it(`accounts for every row and column of ${expected.file}, makes valid records, and nothing twice`, () => {
      const { sheet, understanding } = chooseSheet(read(expected.file), expected.file);
      const request = { model: emptyModel, sheet, headerRow: understanding.headerRow ?? 1, mapping: proposedMapping(understanding.columns), options: { file: expected.file } };
      const env = countingIds();
      const plan = planImport(request, env);
      const filledRows = sheet.shown.filter((row, index) => index >= plan.headerRow && row.some((text) => text.trim() !== '')).length;
      expect({ rows: plan.rows.length, columns: plan.columns.length }).toEqual({ rows: filledRows, columns: sheet.columnCount });
      expect([...plan.change.values()].flatMap(({ after }) => (after === undefined ? [] : validateRecord(after)))).toEqual([]);
      const again = planImport({ ...request, model: applyChange(emptyModel, plan.change) }, env);
      expect({ change: again.change.size, ...again.counts }).toEqual({ change: 0, ...plan.counts, added: 0, unchanged: plan.counts.added });
    });
  }

  it('takes no household figure for a plant field', () => {
    const { understanding } = chooseSheet(read('haus_geraete_semikolon.csv'), 'x');
    expect(understanding.columns.flatMap(({ target }) => target ?? [])).toEqual(['name', 'quantity']);
  });

  it('finds the times Excel made of 2:15', () => {
    const { sheet, understanding } = chooseSheet(read('bms_points_list.xlsx'), 'x');
    const plan = planImport({ model: emptyModel, sheet, headerRow: 1, mapping: proposedMapping(understanding.columns), options: { file: 'x' } }, countingIds());
    expect(plan.flags.filter(({ heading, code }) => heading === 'Exp:Num' && code === 'excel-date')).toHaveLength(26);
  });

  it('recognises the devices of one plant in the lists of two departments', () => {
    const env = countingIds();
    const load = (file: string, model: typeof emptyModel) => {
      const { sheet, understanding } = chooseSheet(read(file), file);
      return planImport({ model, sheet, headerRow: 1, mapping: proposedMapping(understanding.columns), options: { file } }, env);
    };
    const first = load('otlab_assets.csv', emptyModel);
    const second = load('otlab_governance_asset_inventory.csv', applyChange(emptyModel, first.change));
    expect({ first: first.counts, zones: first.newZones, second: second.counts, matchedBy: second.rows.map(({ matchedBy }) => matchedBy) }).toEqual({
      first: countsOf({ added: 9 }),
      zones: ['Control', 'Supervisory', 'Operations', 'iDMZ'],
      second: countsOf({ added: 1, updated: 6 }),
      matchedBy: ['ip', 'ip', 'ip', 'ip', 'ip', 'ip', undefined],
    });
    expect([...second.change.values()].flatMap(({ after }) => (after?.type === 'asset' && after.tag === 'ASSET-01' ? [after.name, after.zoneId === undefined, after.purdueLevel] : []))).toEqual(['plc-intake', false, '1']);
  });

  it('names rows that are no devices', () => {
    const { sheet, understanding } = chooseSheet(read('recplast/assets.csv'), 'x');
    const plan = planImport({ model: emptyModel, sheet, headerRow: 1, mapping: proposedMapping(understanding.columns), options: { file: 'x' } }, countingIds());
    expect(new Set(plan.flags.filter(({ code }) => code === 'no-device').map(({ text }) => text.split('-')[0]))).toEqual(new Set(['application', 'building', 'room', 'service', 'users']));
  });
});
