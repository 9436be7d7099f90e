import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { chooseSheet } from '../../../shared/inventory/understand';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import type { ColumnDecision, ImportPlan } from '../../../shared/inventory/import-plan';
import { applyChange } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import { emptyModel, type Model } from '../../../shared/model/model';
import { countingIds, countsOf } from './sheet-samples';

const folder = resolve(import.meta.dirname, '../../../assets/sample/inventories');
const [older, newer, register] = ['Inventar_Linien_RevF.xlsx', 'Inventar_Linien_RevG.xlsx', 'IT_Asset_Register.xlsx'] as const;
type Told = Readonly<Record<'change' | 'tag' | 'name' | 'column' | 'before' | 'after', string>>;
const told: { readonly changes: readonly Partial<Told>[] } = JSON.parse(readFileSync(resolve(folder, 'line-inventory-changes.json'), 'utf8'));

const choose = (file: string) => chooseSheet(readWorkbook(file, new Uint8Array(readFileSync(resolve(folder, file)))), file);
const env = countingIds();

function plan(file: string, model: Model, decide: (heading: string) => ColumnDecision | undefined = () => undefined): ImportPlan {
  const { sheet, understanding } = choose(file);
  const mapping = new Map(proposedMapping(understanding.columns));
  for (const { column, heading } of understanding.columns) {
    const decision = decide(heading);
    if (decision !== undefined) mapping.set(column, decision);
  }
  return planImport({ model, sheet, headerRow: understanding.headerRow ?? 1, mapping, options: { file } }, env);
}

const after = (model: Model, ...files: readonly string[]): Model => files.reduce((known, file) => applyChange(known, plan(file, known).change), model);
const assetOf = (model: Model, tag: string): Asset | undefined => [...model.tables.asset.values()].find((asset) => asset.tag === tag);

/** Heading and meaning of every column, and where the list stands. */
const lines = (firmware: string): readonly (readonly [string, string])[] => [
  ['Lfd. Nr.', 'kept'], ['Anlagenteil', 'area'], ['BMK', 'tag'], ['Einbauort', 'location'], ['Bezeichnung', 'name'], ['Geräteart', 'kind'], ['Hersteller', 'vendor'], ['Typ', 'model'],
  ['Serien-Nr.', 'serial'], [firmware, 'firmwareVersion'], ['Stk.', 'quantity'], ['IP-Adresse', 'ip'], ['MAC-Adresse', 'mac'], ['Sicherung vorh.', 'backupState'],
  ['zuletzt getestet', 'backupTestedOn'], ['Wartungsvertrag', 'kept'], ['Kostenst.', 'kept'], ['Bemerkung', 'notes'],
];

const expected = [
  { file: older, headerRow: 6, groupRow: 5, firstDataRow: 8, records: 87, explanations: [7], sections: [8, 28, 47, 66, 86], footers: [101, 102], columns: lines('SW-/FW-Stand') },
  { file: newer, headerRow: 6, groupRow: 5, firstDataRow: 8, records: 88, explanations: [7], sections: [8, 27, 47, 66, 87], footers: [102, 103], columns: lines('Firmware / Version') },
  {
    file: register, headerRow: 1, groupRow: undefined, firstDataRow: 2, records: 51, explanations: [], sections: [], footers: [],
    columns: [
      ['Asset ID', 'tag'], ['Hostname', 'hostname'], ['Description', 'name'], ['Manufacturer', 'vendor'], ['Model', 'model'], ['S/N', 'serial'], ['OS / Firmware', 'firmwareVersion'], ['IPv4', 'ip'],
      ['MAC', 'mac'], ['VLAN', 'vlan'], ['Location', 'location'], ['Owner', 'owner'], ['Criticality (1-4)', 'criticality'], ['EoL date', 'endOfSupport'], ['Last restore test', 'backupTestedOn'], ['Qty', 'quantity'],
    ],
  },
] as const;

describe('lists of the sample plant', () => {
  for (const { file, ...wanted } of expected) {
    it(`understands ${file} column by column`, () => {
      const { understanding } = choose(file);
      const rowsOf = (role: string) => understanding.rows.filter((row) => row.role === role).map(({ row }) => row);
      expect({
        headerRow: understanding.headerRow, groupRow: understanding.groupRow, firstDataRow: understanding.firstDataRow, records: understanding.recordCount,
        explanations: rowsOf('explanation'), sections: rowsOf('section'), footers: rowsOf('footer'),
        columns: understanding.columns.map(({ heading, target }) => [heading, target ?? 'kept']),
      }).toEqual(wanted);
    });
  }

  it('takes section lines as what holds the parts of the plant below them', () => {
    const first = plan(older, emptyModel);
    expect([first.counts, first.newAreas]).toEqual([
      countsOf({ added: 87, rejected: 8 }),
      [
        'Ansatz und Erhitzung', 'Ansatz und Erhitzung › Milchannahme', 'Ansatz und Erhitzung › Erhitzer 2', 'Ansatz und Erhitzung › Ansatz', 'Ansatz und Erhitzung › CIP-Anlage',
        'Linie 1 – Becher', 'Linie 1 – Becher › Füller 1', 'Linie 1 – Becher › Endverpackung 1', 'Linie 2 – Becher mit Topping', 'Linie 2 – Becher mit Topping › Endverpackung 2',
        'Linie 2 – Becher mit Topping › Füller 2', 'Linie 2 – Becher mit Topping › Ersatzteillager', 'Linie 3 – Glas', 'Linie 3 – Glas › Füller 3', 'Linie 3 – Glas › Glasreinigung',
        'Linie 3 – Glas › Palettierer 3', 'Betriebstechnik / Kälte', 'Betriebstechnik / Kälte › Kältezentrale', 'Betriebstechnik / Kälte › Druckluft und Wasser',
        'Betriebstechnik / Kälte › Abwasserbehandlung', 'Betriebstechnik / Kälte › Serverraum', 'Betriebstechnik / Kälte › Kesselhaus',
      ],
    ]);
  });

  it('reads the next revision as the changes told, and nothing else', () => {
    const known = after(emptyModel, older);
    const next = plan(newer, known);
    const model = applyChange(known, next.change);
    const changed = told.changes.filter(({ change }) => change === 'changed').map(({ tag, column }) => [tag, fieldOf[column ?? '']]);
    expect({
      counts: next.counts,
      areas: next.newAreas,
      added: next.rows.filter(({ outcome }) => outcome === 'added').map(({ assetId }) => next.change.get(assetId ?? '')?.after).map((record) => (record?.type === 'asset' ? record.tag : '')).sort(),
      updated: next.rows.filter(({ outcome }) => outcome === 'updated').map(({ assetId, fields }) => [tagOf(known, assetId), fields?.filter((field) => field !== 'clientColumns').join()]).sort(),
    }).toEqual({
      counts: countsOf({ added: 4, updated: 7, unchanged: 77, rejected: 8 }),
      areas: [],
      added: told.changes.filter(({ change }) => change === 'added').map(({ tag }) => tag).sort(),
      updated: changed.sort(),
    });
    expect([assetOf(model, 'L1-RAS01')?.interfaces, assetOf(model, 'UTL-EMG01')?.interfaces, assetOf(model, 'L2-PLC03')?.backupTestedOn, assetOf(model, 'PRC-PLC04')?.firmwareVersion]).toEqual([
      [{ id: 'interface-1', ip: '192.168.51.250', mac: '00:00:5E:00:53:38' }], [{ id: 'interface-1', ip: '192.168.60.25', mac: '00:00:5E:00:53:65' }], '2026-12-02', 'V4.5.2',
    ]);
    expect(plan(newer, model).change.size).toBe(0);
  });

  it('recognises a renamed column that is kept, whether the older list kept it or knew its meaning', () => {
    const keep = (heading: string): ColumnDecision | undefined => (/^(SW-|Firmware)/.test(heading) ? 'keep' : undefined);
    const kept = applyChange(emptyModel, plan(older, emptyModel, keep).change);
    const understood = after(emptyModel, older);
    const results = [kept, understood].map((known) => {
      const next = plan(newer, known, keep);
      const model = applyChange(known, next.change);
      const firmware = assetOf(model, 'PRC-PLC04');
      return {
        counts: next.counts, again: plan(newer, model, keep).change.size, field: firmware?.firmwareVersion,
        column: firmware?.clientColumns?.filter(({ name }) => /^(SW-|Firmware)/.test(name)).map(({ name, value }) => [name, value]),
        planned: next.columns.filter(({ heading }) => heading === 'Firmware / Version').map(({ fate, target, keptAs }) => [fate, target, keptAs]),
      };
    });
    const counts = countsOf({ added: 4, updated: 7, unchanged: 77, rejected: 8 });
    expect(results).toEqual([
      { counts, again: 0, field: undefined, column: [['SW-/FW-Stand', 'V4.5.2']], planned: [['kept', undefined, 'SW-/FW-Stand']] },
      { counts, again: 0, field: 'V4.5.2', column: [], planned: [['matched', 'firmwareVersion', undefined]] },
    ]);
  });

  it('finds the devices of the lines in the register of the IT department and leaves them their tags and names', () => {
    const known = after(emptyModel, older);
    const next = plan(register, known);
    const model = applyChange(known, next.change);
    const met = next.rows.filter(({ outcome }) => outcome !== 'added');
    expect({ counts: next.counts, met: met.map(({ assetId, matchedBy }) => [tagOf(model, assetId), matchedBy]), again: plan(register, model).counts }).toEqual({
      counts: countsOf({ added: 44, updated: 7 }),
      met: [
        ['PRC-SW01', 'mac'], ['L1-PLC01', 'serial'], ['L1-RAS01', 'mac'], ['L1-SW01', 'mac'], ['L3-FW01', 'mac'], ['L3-PLC01', 'serial'], ['UTL-GLT01', 'mac'],
      ],
      again: countsOf({ unchanged: 51 }),
    });
  });
});

const fieldOf: Readonly<Record<string, string>> = {
  'SW-/FW-Stand': 'firmwareVersion', Typ: 'model', 'IP-Adresse': 'interfaces', 'zuletzt getestet': 'backupTestedOn', Bemerkung: 'notes',
};

function tagOf(model: Model, assetId: string | undefined): string {
  return [...model.tables.asset.values()].find(({ id }) => id === assetId)?.tag ?? '';
}
