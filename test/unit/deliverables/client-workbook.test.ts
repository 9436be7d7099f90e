import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { patchList } from '../../../shared/office/patch-list';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { describeDifference, markAsset } from '../../../shared/inventory/walk-edits';
import { modelOfReplica } from '../../../shared/sync/replica';
import { plantList } from '../office/patch-samples';
import { number, sheetOf } from '../inventory/sheet-samples';
import { after, assessmentWith, assetNamed, changesIn, walkedAt } from './client-lists';

const file = 'liste.xlsx';
const noCounts = { corrected: 0, filled: 0, added: 0, gone: 0, noted: 0 };
const rowOf = (hall: string | undefined, line: string | undefined, name: string) =>
  [undefined, hall, line, undefined, name, undefined, undefined, undefined, undefined, undefined].map((text) => (text === undefined ? undefined : { kind: 'text', text }));
const walker = { author: 'Holm', now: walkedAt };

describe('the client’s own workbook', () => {
  it('has nothing to change after the import alone, for every list of the fixtures', async () => {
    const inventories = resolve(import.meta.dirname, '../../fixtures/inventories');
    const names = ['bms_points_list.xlsx', 'fedramp_integrated_inventory_template.xlsx', 'haus_geraete_semikolon.csv', 'otlab_assets.csv', 'otlab_governance_asset_inventory.csv'];
    const books = [[file, readWorkbook(file, await plantList())] as const, ...names.map((name) => [name, readWorkbook(name, readFileSync(join(inventories, name)))] as const)];
    for (const [name, workbook] of books) {
      const { patch, counts } = changesIn(workbook, assessmentWith(workbook, name));
      expect({ name, counts, cells: patch.cells, gone: patch.goneRows, rows: patch.appended.rows }).toEqual({ name, counts: noCounts, cells: [], gone: [], rows: [] });
    }
  });

  it('is changed in the columns of the list alone where another stands beside it', () => {
    const rows = [
      ['Name', 'IP-Adresse', 'Hersteller', '', 'Name', 'IP-Adresse', 'Hersteller', 'Standort'],
      ['SPS 1', '10.0.0.1', 'Siemens', '', 'Switch 1', '10.0.0.201', 'Moxa', 'Halle 1'],
      ['SPS 2', '10.0.0.2', 'Siemens', '', 'Switch 2', '10.0.0.202', 'Moxa', 'Halle 1'],
      ['SPS 3', '10.0.0.3', 'Siemens'],
    ];
    const workbook = { sheets: [sheetOf(rows, { name: 'Geräte' })], notices: [] };
    const listed = assessmentWith(workbook, file);
    const found = { id: 'asset:box', type: 'asset', name: 'Fernwartungsbox', walkState: 'notListed', walkAt: walkedAt, walkBy: 'Holm' } as const;
    const { patch } = changesIn(workbook, after(listed, [{ ...assetNamed(listed, 'Switch 2'), location: 'Halle 2' }, found]));
    const { sheet, cells, appended } = patch;
    expect({ sheet, cells: cells.map(({ row, column, content }) => [row, column, content]), at: appended.at, added: appended.rows.map((row) => row.slice(0, 5)) }).toEqual({
      sheet: 'Geräte', cells: [[2, 7, { kind: 'text', text: 'Halle 2' }]], at: 5, added: [[undefined, undefined, undefined, undefined, { kind: 'text', text: 'Fernwartungsbox' }]],
    });
  });

  it('holds what was seen on site: corrected, filled, added and missing, in the client’s words', async () => {
    const original = await plantList();
    const workbook = readWorkbook(file, original);
    const listed = assessmentWith(workbook, file);
    const plc = assetNamed(listed, 'Steuerung Abfüller');
    const model = modelOfReplica(listed);
    const difference = describeDifference(model, plc.id, { ip: '10.0.0.99', name: 'Steuerung Abfüller 2' }, '', walker).get(plc.id)?.after;
    const missing = markAsset(model, assetNamed(listed, 'Bedienpult').id, 'notFound', walker).get(assetNamed(listed, 'Bedienpult').id)?.after;
    if (difference?.type !== 'asset' || missing?.type !== 'asset') throw new Error('no asset');
    const seen = after(listed, [
      { ...difference, criticalityAvailability: 'veryHigh' },
      missing,
      { id: 'asset:box', type: 'asset', tag: 'K9', name: '=Fernwartungsbox', walkState: 'notListed', walkAt: walkedAt, walkBy: 'Holm', endOfSupport: '2030-01-31', interfaces: [{ id: 'interface-1', ip: '10.0.0.50' }], notes: 'nur für uns' },
    ]);
    const written = after(seen, [{ ...assetNamed(seen, 'Switch'), endOfSupport: '2028-03-31' }], { kind: 'document', note: 'Herstellermeldung' });
    const { patch, counts } = changesIn(workbook, written);
    expect(counts).toEqual({ corrected: 3, filled: 1, added: 1, gone: 1, noted: 0 });
    expect(patch.changes.rows).toEqual([
      ['1', 'Berichtigt', 'K1', 'Steuerung Abfüller 2', 'Inventar', 'B4', 'Bezeichnung', 'Steuerung Abfüller', 'Steuerung Abfüller 2', 'Vor Ort gesehen', 'Holm', '23.11.2026', ''],
      ['2', 'Berichtigt', 'K1', 'Steuerung Abfüller 2', 'Inventar', 'C4', 'IP-Adresse', '10.0.0.1', '10.0.0.99', 'Vor Ort gesehen', 'Holm', '23.11.2026', ''],
      ['3', 'Berichtigt', 'K1', 'Steuerung Abfüller 2', 'Inventar', 'D4', 'Schutzbedarf', 'hoch', 'sehr hoch', 'Vor Ort gesehen', 'Holm', '23.11.2026', ''],
      ['4', 'Vor Ort nicht gefunden', 'K2', 'Bedienpult', 'Inventar', '5', '', '', '', 'Vor Ort gesehen', 'Holm', '23.11.2026', ''],
      ['5', 'Ergänzt', 'K3', 'Switch', 'Inventar', 'E6', 'Ende Support', '', '31.03.2028', 'Dokument: Herstellermeldung', 'Holm', '23.11.2026', ''],
      ['6', 'Zeile hinzugefügt', 'K9', '=Fernwartungsbox', 'Inventar', '7', '', '', '', 'Vor Ort gesehen', 'Holm', '23.11.2026', ''],
    ]);
    const { list, layout } = patchList(file, original, patch);
    expect(layout).toBe('own');
    expect(readWorkbook(file, list).sheets[1]?.shown.slice(3)).toEqual([
      ['K1', 'Steuerung Abfüller 2', '10.0.0.99', 'sehr hoch', '2027-12-31', '4'],
      ['K2', 'Bedienpult', '10.0.0.2', 'normal', '2026-06-30', '4'],
      ['K3', 'Switch', '10.0.0.3', 'sehr hoch', '2028-03-31', '4'],
      ['K9', '=Fernwartungsbox', '10.0.0.50', '', '2030-01-31'],
    ]);
  });

  it('speaks the language it is asked for', async () => {
    const workbook = readWorkbook(file, await plantList());
    const listed = assessmentWith(workbook, file);
    const { patch } = changesIn(workbook, after(listed, [{ ...assetNamed(listed, 'Switch'), serial: 'X', vendor: 'Hirschmann', tag: 'K3a' }], null), 'en');
    expect([patch.changes.name, patch.changes.columns.map(({ heading }) => heading), patch.changes.rows]).toEqual([
      'Changes',
      ['No.', 'Change', 'Tag', 'Name', 'Sheet', 'Cell', 'Column', 'Before', 'After', 'Source', 'By', 'On', 'Remark'],
      [['1', 'Corrected', 'K3a', 'Switch', 'Inventar', 'A6', 'Kennz.', 'K3', 'K3a', 'Entered', 'Holm', '23 Nov 2026', '']],
    ]);
  });

  it('leaves joined cells, counters and remarks of the assessor alone, and finds the one column of several that is meant', () => {
    const sheet = sheetOf(
      [
        ['Lfd. Nr.', 'Halle', 'Linie', 'Tag', 'Bezeichnung', 'IP 1', 'IP 2', 'Bemerkung', 'VLAN', 'Farbe'],
        [number('1'), 'Halle 1', 'Linie 1', 'P1', 'Pumpe', '10.0.0.1', '10.1.0.1', 'läuft', number('10'), 'rot'],
        [number('2'), '', 'Linie 2', 'P2', 'Ventil', '10.0.0.2', '', '', number('20'), 'blau'],
        [number('3'), 'Halle 2', 'Linie 3', 'P3', 'Sensor', '10.0.0.3', '', '', number('20'), 'gelb'],
        ['', '', '', '', '', '', '', '', '', ''],
        ['Stand: 01.11.2026, Werkstatt', '', '', '', '', '', '', '', '', ''],
      ],
      { merges: [{ top: 1, left: 4, bottom: 2, right: 4 }] },
    );
    const workbook = { sheets: [sheet], notices: [] };
    const listed = assessmentWith(workbook, file);
    const pump = assetNamed(listed, 'Pumpe');
    const valve = assetNamed(listed, 'Ventil');
    const lineOf = (line: string): string => [...modelOfReplica(listed).tables.area.values()].find(({ name }) => name === line)?.id ?? '';
    const seen = after(listed, [
      { ...pump, name: 'Kreiselpumpe', notes: 'läuft\nintern: laut', interfaces: [{ ...pump.interfaces![0]!, ip: '10.9.9.9', vlan: '11' }, ...pump.interfaces!.slice(1).map((face) => ({ ...face, vlan: '11' }))], clientColumns: pump.clientColumns!.map((column) => (column.name === 'Farbe' ? { ...column, value: 'grün' } : column)) },
      { ...valve, state: 'toBeRemoved' },
      { id: 'asset:new', type: 'asset', name: 'Waage', areaId: lineOf('Linie 1') },
      { id: 'asset:other', type: 'asset', name: 'Zaun' },
    ]);
    const { patch, counts } = changesIn(workbook, after(seen, [{ deleted: assetNamed(seen, 'Sensor').id }], null));
    expect({ counts, cells: patch.cells, gone: patch.goneRows, appended: patch.appended }).toEqual({
      counts: { corrected: 3, filled: 0, added: 2, gone: 2, noted: 1 },
      cells: [
        { row: 1, column: 5, content: { kind: 'text', text: '10.9.9.9' }, line: 1 },
        { row: 1, column: 8, content: { kind: 'number', value: 11 }, line: 2 },
        { row: 1, column: 9, content: { kind: 'text', text: 'grün' }, line: 3 },
      ],
      gone: [2, 3],
      // Below the remark at the end of the sheet, with an empty row between.
      appended: { below: 3, at: 7, rows: [rowOf('Halle 1', 'Linie 1', 'Waage'), rowOf(undefined, undefined, 'Zaun')] },
    });
    expect(patch.changes.rows.map((row) => [row[1], row[5], row[8], row[12]])).toEqual([
      ['Bitte prüfen', 'E2', 'Kreiselpumpe', 'Verbundene Zellen; unverändert.'],
      ['Berichtigt', 'F2', '10.9.9.9', ''],
      ['Berichtigt', 'I2', '11', ''],
      ['Berichtigt', 'J2', 'grün', ''],
      ['Wird entfernt', '3', '', ''],
      ['Aus dem Inventar genommen', '4', '', ''],
      ['Zeile hinzugefügt', '8', '', ''],
      ['Zeile hinzugefügt', '9', '', ''],
    ]);
  });

  it('writes several columns of one meaning where it is plain which one is meant, and says so where it is not', () => {
    const heading = ['Tag', 'Bezeichnung', 'Etage', 'Raum', 'Schrank', 'IP 1', 'IP 2'];
    const workbook = { sheets: [sheetOf([heading, ['P1', 'Pumpe', '2', 'E-Raum', '', '10.0.0.1', ''], ['P2', 'Ventil', 'EG', '12', 'S1', '10.0.0.2', '10.1.0.2'], ['P3', 'Sensor', 'EG', '', 'S3', '10.0.0.3', '']])], notices: [] };
    const listed = assessmentWith(workbook, file);
    const [pump, valve, sensor] = ['Pumpe', 'Ventil', 'Sensor'].map((name) => assetNamed(listed, name));
    expect([changesIn(workbook, listed).counts, pump!.location, valve!.location]).toEqual([noCounts, 'Etage 2 / E-Raum', 'EG / Raum 12 / S1']);
    const face = (id: number, ip: string) => ({ id: `interface-${id}`, ip });
    const { patch, counts } = changesIn(workbook, after(listed, [
      { ...pump!, location: 'Etage 3 / E-Raum / S9', interfaces: [face(1, '10.0.0.1'), face(2, '10.1.0.1')] },
      { ...valve!, location: 'EG / Raum 14 / S1', interfaces: [face(1, '10.7.0.2'), face(2, '10.8.0.2')] },
      { ...sensor!, location: 'Hof' },
    ]));
    expect([counts, patch.cells.map(({ row, column, content }) => [row, heading[column], 'text' in content ? content.text : content])]).toEqual([
      { corrected: 2, filled: 2, added: 0, gone: 0, noted: 2 },
      [[1, 'Etage', '3'], [1, 'Schrank', 'S9'], [1, 'IP 2', '10.1.0.1'], [2, 'Raum', '14']],
    ]);
    const remark = 'Mehrere Spalten enthalten das; die Zellen sind unverändert.';
    expect(patch.changes.rows.filter((row) => row[1] === 'Bitte prüfen').map((row) => [row[5], row[8], row[12]])).toEqual([['F3', '10.7.0.2, 10.8.0.2', remark], ['C4', 'Hof', remark]]);
  });

  it('exchanges the parts of a column that is cut, and leaves a cell that cannot be put together', () => {
    const heading = ['Tag', 'Bezeichnung', 'Hersteller/Typ'];
    const workbook = { sheets: [sheetOf([heading, ['P1', 'Pumpe', 'KSB  / Etanorm'], ['P2', 'Ventil', 'Samson / 3241'], ['P3', 'Sensor', 'ifm / TA2'], ['P4', 'Waage', '']])], notices: [] };
    const decisions = new Map([[2, { split: ['vendor', 'model'], at: '/' } as const]]);
    const listed = assessmentWith(workbook, file, undefined, undefined, decisions);
    const [pump, valve, sensor, scale] = ['Pumpe', 'Ventil', 'Sensor', 'Waage'].map((name) => assetNamed(listed, name));
    expect([changesIn(workbook, listed).counts, pump!.vendor, pump!.model]).toEqual([noCounts, 'KSB', 'Etanorm']);
    const { patch, counts } = changesIn(workbook, after(listed, [
      { ...pump!, model: 'Etanorm 2' }, { ...valve!, vendor: 'ARCA/Samson' }, { ...sensor!, vendor: 'Festo', model: 'TX1' }, { ...scale!, vendor: 'Mettler', model: 'IND570' }, { id: 'asset:new', type: 'asset', tag: 'P9', name: 'Presse', vendor: 'Bosch', model: 'X/1' },
    ]));
    expect([counts, patch.cells.map(({ row, content }) => [row, 'text' in content ? content.text : content]), patch.appended.rows.map((cells) => cells[2])]).toEqual([
      { corrected: 2, filled: 1, added: 1, gone: 0, noted: 1 },
      [[1, 'KSB  / Etanorm 2'], [3, 'Festo / TX1'], [4, 'Mettler / IND570']],
      [{ kind: 'text', text: 'Bosch / X/1' }],
    ]);
    expect(patch.changes.rows.filter((row) => row[1] === 'Bitte prüfen').map((row) => [row[5], row[7], row[8], row[12]])).toEqual([
      ['C3', 'Samson / 3241', 'ARCA/Samson / 3241', 'Eine Spalte enthält mehrere Angaben, die sich nicht wieder so zusammensetzen lassen; die Zelle ist unverändert.'],
    ]);
  });

  it('writes a text table back in its own notation', () => {
    const bytes = Uint8Array.from(Buffer.from('sep=;\r\nTag;Gerät;IP;Ort\r\n"K1";Pumpe;10.0.0.1;"Halle ""A"""\r\nK2;Behälter;10.0.0.2;Hof\r\n', 'latin1'));
    const workbook = readWorkbook('l.csv', bytes);
    const listed = assessmentWith(workbook, 'l.csv');
    const tank = assetNamed(listed, 'Behälter');
    const seen = after(listed, [{ ...tank, interfaces: [{ ...tank.interfaces![0]!, ip: '10.0.0.7' }], location: '-Hof; Süd' }, { id: 'asset:new', type: 'asset', tag: 'K3', name: '=Müller' }]);
    const { patch } = changesIn(workbook, seen);
    const { list, changes, keepsEncoding } = patchList('l.csv', bytes, patch);
    expect({ list: Buffer.from(list).toString('latin1'), keepsEncoding }).toEqual({
      list: 'sep=;\r\nTag;Gerät;IP;Ort\r\n"K1";Pumpe;10.0.0.1;"Halle ""A"""\r\nK2;Behälter;10.0.0.7;"\'-Hof; Süd"\r\nK3;\'=Müller;;\r\n',
      keepsEncoding: true,
    });
    expect(Buffer.from(changes!).toString('latin1').split('\r\n').slice(0, 2)).toEqual([
      'Nr.;Änderung;Kennzeichen;Bezeichnung;Blatt;Zelle;Spalte;Vorher;Nachher;Quelle;Von;Am;Bemerkung',
      '1;Berichtigt;K2;Behälter;l;C3;IP;10.0.0.2;10.0.0.7;Vor Ort gesehen;Holm;23.11.2026;',
    ]);
    const { patch: other } = changesIn(workbook, after(listed, [{ ...tank, name: 'Ωmega' }]));
    const wide = patchList('l.csv', bytes, other);
    expect({ keepsEncoding: wide.keepsEncoding, start: [...wide.list.subarray(0, 3)], read: readWorkbook('l.csv', wide.list).sheets[0]?.shown[2] }).toEqual({ keepsEncoding: false, start: [0xef, 0xbb, 0xbf], read: ['K2', 'Ωmega', '10.0.0.2', 'Hof'] });
  });
});
