import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { emptyModel } from '../../../shared/model/model';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { chooseSheet, type SheetUnderstanding } from '../../../shared/inventory/understand';
import type { SheetData } from '../../../shared/office/workbook';
import { countingIds, countsOf, number, sheetOf, understand, type SampleCell } from './sheet-samples';

const controllers: readonly (readonly SampleCell[])[] = [
  ['Steuerungen'],
  ['Nr.', 'Name', 'Typ', 'IP-Adresse', 'Standort'],
  ...[1, 2, 3].map((count) => [number(String(count)), `SPS ${String(count)}`, 'S7-1500', `10.9.0.${String(count)}`, 'Halle 1']),
];
const switches: readonly (readonly SampleCell[])[] = [
  ['Netzwerkkomponenten'],
  ['Nr.', 'Bezeichnung', 'Modell', 'Ports', 'MAC-Adresse', 'Management-IP'],
  ...[1, 2].map((count) => [number(String(count)), `Switch ${String(count)}`, 'SCALANCE X208', number('8'), `08:00:06:00:00:0${String(count)}`, `10.9.0.20${String(count)}`]),
];
const both = sheetOf([...controllers, [], [], ...switches]);

function taken(sheet: SheetData, headerRow: number): SheetUnderstanding {
  return chooseSheet({ sheets: [sheet], notices: [] }, 'liste.xlsx', { headerRow }).understanding;
}

function rolesOf({ rows }: SheetUnderstanding): readonly string[] {
  return rows.map(({ row, role }) => `${String(row)} ${role}`);
}

describe('two lists on one sheet', () => {
  it('are told apart from either side, and every row of the other is accounted for', () => {
    const upper = taken(both, 2);
    const lower = taken(both, 9);
    expect([upper.recordCount, upper.others, rolesOf(upper)]).toEqual([
      3, [{ sheet: 'Inventar', headerRow: 9, records: 2 }], ['3 record', '4 record', '5 record', '8 otherTable', '9 otherTable', '10 otherTable', '11 otherTable'],
    ]);
    expect([lower.recordCount, lower.others, rolesOf(lower)]).toEqual([
      2, [{ sheet: 'Inventar', headerRow: 2, records: 3 }], ['1 otherTable', '2 otherTable', '3 otherTable', '4 otherTable', '5 otherTable', '10 record', '11 record'],
    ]);
  });

  it('are brought in one after the other, and neither takes the other’s devices for gone', () => {
    const env = countingIds();
    const planned = (headerRow: number, model = emptyModel) => planImport({ model, sheet: both, headerRow, mapping: proposedMapping(taken(both, headerRow).columns), options: { file: 'liste.xlsx' } }, env);
    const first = planned(2);
    const second = planned(9, applyChange(emptyModel, first.change));
    expect([first.counts, second.counts]).toEqual([countsOf({ added: 3, rejected: 4 }), countsOf({ added: 2, rejected: 5 })]);
    expect(first.rows.filter(({ reason }) => reason === 'otherTable').map(({ row }) => row)).toEqual([8, 9, 10, 11]);
  });

  it('are one when the headings are repeated on each printed page, or stand on two rows', () => {
    const pages = sheetOf([...controllers.slice(1), [], ...controllers.slice(1)]);
    const twoLines = sheetOf([['Gerät', 'Netzwerk', '', 'Ort'], ['Name', 'IP-Adresse', 'MAC-Adresse', 'Standort'], ['SPS 1', '10.9.0.1', '08:00:06:00:00:01', 'Halle 1']]);
    expect([pages, twoLines].map((sheet) => understand(sheet).others)).toEqual([[], []]);
  });

  it('are two when the lower one explains the words of the upper: none of its rows becomes a device', () => {
    const sheet = sheetOf([...controllers.slice(1), [], ['Kürzel', 'Bedeutung', 'Bemerkung'], ['A', 'außer Betrieb', 'seit 2019'], ['B', 'in Betrieb', '–']]);
    const { headerRow, recordCount, others } = understand(sheet);
    expect([headerRow, recordCount, others]).toEqual([1, 3, [{ sheet: 'Inventar', headerRow: 6, records: 2 }]]);
  });
});
