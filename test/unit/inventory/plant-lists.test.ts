import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { emptyModel, listOf, type Model } from '../../../shared/model/model';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import type { SheetData } from '../../../shared/office/workbook';
import { countingIds, date, meanings, number, sheetOf, understand } from './sheet-samples';

const env = { now: () => '2026-05-01T08:00:00.000Z', ...countingIds() };
const rows = Array.from({ length: 12 }, (_, index) => index);

function planOf(sheet: SheetData, model: Model = emptyModel) {
  const found = understand(sheet);
  return planImport({ model, sheet, headerRow: found.headerRow ?? 1, mapping: proposedMapping(found.columns), options: { file: 'liste.xlsx' } }, env);
}

describe('lists as plants keep them', () => {
  it('take the plant designation for the tag, whatever number of the accounts stands beside it', () => {
    const sheet = sheetOf([['Anlagenkennzeichen', 'Bezeichnung', 'Gerätetyp', 'SAP-Nummer'], ...rows.map((index) => [`TAG-${index}`, `Gerät ${index}`, 'SPS', number(String(100_000 + index))])]);
    expect(meanings(understand(sheet))).toEqual({ Anlagenkennzeichen: 'tag', Bezeichnung: 'name', Gerätetyp: 'kind' });
  });

  it('take ranges of addresses for addresses, not for areas', () => {
    const sheet = sheetOf([['Pos.', 'Bezeichnung', 'Hersteller', 'IP-Bereich'], ['1', 'Peripherie', 'Siemens', '10.8.0.10-14'], ['2', 'Umrichter', 'Danfoss', '10.8.0.20'], ['3', 'Steuerung', 'Siemens', '10.8.0.5']]);
    expect([meanings(understand(sheet))['IP-Bereich'], planOf(sheet).newAreas]).toEqual(['ip', []]);
  });

  it('find round numbers odd among texts, and not where numbers are counted on', () => {
    const odd = sheetOf([['AKZ', 'Bezeichnung', 'Seriennummer'], ...rows.map((index) => [`K${index}`, `Gerät ${index}`, index === 3 ? number('1200000') : `SC-${index}`])]);
    const counted = sheetOf([['AKZ', 'Bezeichnung', 'Seriennummer'], ...rows.map((index) => [`K${index}`, `Gerät ${index}`, number(String(1_200_000 + index))])]);
    expect([odd, counted].map((sheet) => planOf(sheet).flags.map(({ row, code }) => [row, code]))).toEqual([[[5, 'excel-exponent']], []]);
  });

  it('find a date odd, and not under a heading that speaks of one', () => {
    const withDate = (heading: string): SheetData => sheetOf([['AKZ', 'Bezeichnung', heading], ['K1', 'Steuerung', date('2025-04-12')], ['K2', 'Panel', '03/2024'], ['K3', 'Switch', 'unklar']]);
    expect(['Ausbaustufe', 'Letztes Update', 'Inbetriebnahme'].map((heading) => planOf(withDate(heading)).flags.map(({ code }) => code))).toEqual([['excel-date'], [], []]);
  });

  it('take a lone word over full rows for a section, where its column holds codes', () => {
    const device = (index: number): readonly string[] => [`A0${index}+K1`, `Pumpe ${index}`, 'Pumpe', 'KSB', `10.0.0.${index}`];
    const sheet = sheetOf([['AKZ', 'Bezeichnung', 'Gerätetyp', 'Hersteller', 'IP'], ['Abfüllung', '', '', '', ''], ...[1, 2, 3].map(device), ['Versorgung', '', '', '', ''], ...[4, 5, 6].map(device)]);
    expect([understand(sheet).recordCount, planOf(sheet).newAreas]).toEqual([6, ['Abfüllung', 'Versorgung']]);
  });

  it('keep a device of which only the name is known, where names stand in the first column', () => {
    const device = (name: string): readonly string[] => [name, 'SPS', 'Siemens', 'Halle', 'Anna'];
    const sheet = sheetOf([['Bezeichnung', 'Gerätetyp', 'Hersteller', 'Standort', 'Zuständig'], ...['Mischer', 'Ofen', 'Füller'].map(device), ['Verpacker', '', '', '', ''], ...['Presse', 'Waage', 'Kessel'].map(device)]);
    expect(understand(sheet).recordCount).toBe(7);
  });

  it('tell what a spreadsheet has damaged also where rows are put together', () => {
    const list = sheetOf([['Name', 'Device ID', 'Exp:Num', 'Object ID'], ...rows.map((index) => [`Punkt ${index}`, `DEV:${index % 2}`, index === 4 ? date('02:15:00') : `0:${index}`, `AI:${index}`])]);
    const found = understand(list);
    const plan = planImport({ model: emptyModel, sheet: list, headerRow: 1, mapping: proposedMapping(found.columns), options: { file: 'punkte.xlsx', groupBy: 1 } }, env);
    expect([plan.counts.added, plan.counts.grouped, plan.flags.map(({ row, heading, code, text }) => [row, heading, code, text])]).toEqual([2, 10, [[6, 'Exp:Num', 'excel-date', '02:15:00']]]);
  });

  it('keep the name a list with tags gave where a scan without tags knows another, and change nothing the second time', () => {
    const plant = sheetOf([['AKZ', 'Bezeichnung', 'MAC'], ['A1', 'Bedienpanel Füller', '00:1B:1B:11:AA:03'], ['A2', 'Umrichter', '00:1B:1B:11:AA:04']]);
    const scan = sheetOf([['Asset', 'MAC address', 'Vendor'], ['dev_1', '001b1b11aa03', 'Siemens'], ['dev_2', '001b1b11aa04', 'SEW']]);
    const first = applyChange(emptyModel, planOf(plant).change);
    const laid = planOf(scan, first);
    const after = applyChange(first, laid.change);
    expect([listOf(after, 'asset').map(({ tag, name, vendor }) => [tag, name, vendor]), planOf(scan, after).counts.unchanged]).toEqual([[['A1', 'Bedienpanel Füller', 'Siemens'], ['A2', 'Umrichter', 'SEW']], 2]);
  });

  it('know a list of variables by the addresses in it, and a record of changes by its headings', () => {
    const variables = sheetOf([['Name', 'Steuerung', 'Datentyp', 'Adresse', 'Kommentar'], ...rows.map((index) => [`Motor_${index}_Ein`, `SPS_${index % 2}`, 'Bool', `%M${index}.${index % 8}`, `Motor ${index}`])]);
    const changes = sheetOf([['Date', 'Description', 'Version', 'Author'], ['1.2.2026', 'First issue', '1.0', 'A. Smith'], ['3.2.2026', 'Switch added', '1.1', 'A. Smith']]);
    expect([variables, changes].map((sheet) => understand(sheet).kind)).toEqual(['pointsList', 'changeLog']);
  });
});
