import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, invert } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import { emptyModel, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import { importTargets } from '../../../shared/inventory/targets';
import { planImport } from '../../../shared/inventory/plan-import';
import type { ColumnDecision } from '../../../shared/inventory/import-plan';
import { countingIds, countsOf, date, imported, number, planOf, sheetOf } from './sheet-samples';

const heading = ['Kennzeichen', 'Bezeichnung', 'Typ', 'Modell', 'Seriennummer', 'IP-Adresse', 'Zone', 'Bereich', 'Schutzbedarf', 'Farbe', 'Passwort'];
const first = ['K1', 'Steuerung Abfüller', 'SPS', 'S7-1500', 'SN1', '10.0.0.1; 10.1.0.1', 'Steuerung (L1)', 'Linie 1', 'sehr hoch', 'grün', 'geheim'];
const second = ['K2', 'Bedienpult', 'Panel', 'TP1200', 'SN2', '10.0.0.2', 'Bedienung', 'Linie 1', 'normal', '-', 'geheim'];
const list = sheetOf([heading, first, second]);
const assetsOf = (model: Model): readonly Asset[] => [...model.tables.asset.values()];

describe('planImport', () => {
  it('makes one change of records, areas and zones, with the row each comes from', () => {
    const plan = planOf(list);
    expect({ ...plan, change: [...plan.change.values()].map(({ before, after }) => [before, after]), sources: [...plan.sources.values()].map(({ row }) => row) }).toEqual({
      file: 'liste.xlsx',
      sheet: 'Inventar',
      headerRow: 1,
      firstDataRow: 2,
      columns: heading.map((name, column) => ({
        column,
        heading: name,
        fate: name === 'Farbe' ? 'kept' : name === 'Passwort' ? 'left-out' : 'matched',
        target: ['tag', 'name', 'kind', 'model', 'serial', 'ip', 'zone', 'area', 'criticality', undefined, undefined][column],
        filled: 2,
      })),
      rows: [{ row: 2, outcome: 'added', assetId: 'asset:00000000000000000000000003' }, { row: 3, outcome: 'added', assetId: 'asset:00000000000000000000000005' }],
      counts: countsOf({ added: 2 }),
      newAreas: ['Linie 1'],
      newZones: ['Steuerung', 'Bedienung'],
      flags: [],
      conflicts: [],
      duplicates: [],
      gone: [],
      change: [
        [undefined, { id: 'area:00000000000000000000000001', type: 'area', name: 'Linie 1', kind: 'line' }],
        [undefined, { id: 'zone:00000000000000000000000002', type: 'zone', name: 'Steuerung', kind: 'control', purdueLevel: '1' }],
        [undefined, { id: 'zone:00000000000000000000000004', type: 'zone', name: 'Bedienung' }],
        [undefined, {
          id: 'asset:00000000000000000000000003', type: 'asset', tag: 'K1', name: 'Steuerung Abfüller', kind: 'plc', model: 'S7-1500', serial: 'SN1', vendor: 'Siemens',
          criticalityAvailability: 'veryHigh', purdueLevel: '1', areaId: 'area:00000000000000000000000001', zoneId: 'zone:00000000000000000000000002',
          interfaces: [{ id: 'interface-1', ip: '10.0.0.1' }, { id: 'interface-2', ip: '10.1.0.1' }],
          clientColumns: [
            { id: 'column-ip-adresse', name: 'IP-Adresse', value: '10.0.0.1; 10.1.0.1' },
            { id: 'column-farbe', name: 'Farbe', value: 'grün' },
          ],
        }],
        [undefined, {
          id: 'asset:00000000000000000000000005', type: 'asset', tag: 'K2', name: 'Bedienpult', kind: 'hmi', model: 'TP1200', serial: 'SN2', criticalityAvailability: 'medium',
          areaId: 'area:00000000000000000000000001', zoneId: 'zone:00000000000000000000000004', interfaces: [{ id: 'interface-1', ip: '10.0.0.2' }],
          clientColumns: [{ id: 'column-typ', name: 'Typ', value: 'Panel' }, { id: 'column-schutzbedarf', name: 'Schutzbedarf', value: 'normal' }],
        }],
      ],
      sources: [2, 2, 3, 2, 3],
    });
  });

  it('changes nothing the second time, and its inverse takes it back', () => {
    const plan = planOf(list);
    const model = applyChange(emptyModel, plan.change);
    expect([planOf(list, model).change.size, planOf(list, model).counts.unchanged, assetsOf(applyChange(model, invert(plan.change)))]).toEqual([0, 2, []]);
  });

  it('updates what a newer list says and leaves the rest alone', () => {
    const model = imported(list);
    const newer = sheetOf([heading, ['K1', 'Steuerung Abfüller neu', '', '', 'SN1', '10.0.0.9', '', '', '', 'rot', ''], ['K3', 'Waage', 'Waage', '', '', '', '', '', '', '', '']]);
    const plan = planOf(newer, model);
    const k1 = [...plan.change.values()].map(({ after }) => after).find((record) => record?.type === 'asset' && record.tag === 'K1');
    expect([plan.counts, plan.rows.map(({ outcome, matchedBy, fields }) => [outcome, matchedBy, fields])]).toEqual([
      countsOf({ added: 1, updated: 1 }), [['updated', 'tag', ['name', 'interfaces', 'clientColumns']], ['added', undefined, undefined]],
    ]);
    expect(k1).toMatchObject({ name: 'Steuerung Abfüller neu', model: 'S7-1500', clientColumns: [{ name: 'Farbe', value: 'rot' }] });
  });

  it('keeps protected values and reports the contradiction', () => {
    const model = imported(list);
    const plan = planOf(sheetOf([['Kennzeichen', 'Bezeichnung', 'Modell'], ['K1', 'Anders', 'S7-1200']]), model, { isProtected: (_, field) => field === 'name' });
    expect([plan.conflicts.map(({ row, field, mine, theirs }) => ({ row, field, mine, theirs })), plan.rows[0]?.fields]).toEqual([
      [{ row: 2, field: 'name', mine: 'Steuerung Abfüller', theirs: 'Anders' }], ['model', 'clientColumns'],
    ]);
  });

  it('recognises assets by serial number, MAC, IP and name, unless a stronger key contradicts', () => {
    const model = imported(sheetOf([
      ['Kennzeichen', 'Name', 'Seriennummer', 'MAC', 'IP'],
      ['A', 'Eins', 'S1', '00:00:00:00:00:01', '10.0.0.1'], ['B', 'Zwei', '', '00:00:00:00:00:02', '10.0.0.2'], ['', 'Drei', '', '', '10.0.0.3'], ['D', 'Vier', '', '', ''], ['', 'Fünf', '', '', ''],
    ]));
    const plan = planOf(sheetOf([
      ['Kennzeichen', 'Name', 'Seriennummer', 'MAC', 'IP'],
      ['', 'x', 'S1', '', ''], ['', 'y', '', '00-00-00-00-00-02', ''], ['', 'z', '', '', '10.0.0.3'], ['E', 'Vier', '', '', ''], ['', 'Fünf', '', '', ''],
    ]), model);
    expect(plan.rows.map(({ outcome, matchedBy }) => matchedBy ?? outcome)).toEqual(['serial', 'mac', 'ip', 'added', 'name']);
  });

  it('accounts for rows it does not take, with the reason', () => {
    const sheet = sheetOf([
      ['Tag', 'Name', 'IP', 'Zone', 'Bemerkung'], ['A', 'Eins', '10.0.0.1', '', ''], ['A', 'Eins nochmal', '', '', 'doppelt'], ['', '', '', 'Z', 'nur Bemerkung'], ['C', 'Drei', '10.0.0.1', '', ''], ['D', 'Vier', '', '', ''], [],
      ['Summe: 4', '', '', '', ''],
    ], { hiddenRows: [5] });
    const plan = planOf(sheet, emptyModel, { includeHiddenRows: false, rowDecisions: new Map([[5, { kind: 'exclude' }]]) });
    expect([plan.counts, plan.rows.map(({ row, reason, sameAs }) => [row, reason, sameAs])]).toEqual([
      countsOf({ added: 1, duplicates: 1, rejected: 4 }),
      [[2, undefined, undefined], [3, 'duplicate-row', 2], [4, 'no-name', undefined], [5, 'excluded', undefined], [6, 'hidden', undefined], [8, 'footer', undefined]],
    ]);
  });

  it('flags what may be damaged and never invents an address', () => {
    const plan = planOf(sheetOf([
      ['Tag', 'Name', 'IP', 'Seriennummer', 'Firmware'],
      ['A', 'Eins', number('10.1'), number('1200000', '12E5'), number('10.1')], ['B', 'Zwei', '10.0.0.2', date('2026-03-01'), '1.0.0'], ['C', 'Dr\u200bei', '10.0.0.2', 'X', '2.0'],
    ]));
    expect(plan.flags.map(({ row, heading: column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 IP ip-as-number', '2 Seriennummer excel-exponent', '2 Firmware excel-number', '3 Seriennummer excel-date', '4 Name hidden-characters', '4  same-address-in-list',
    ]);
    expect(assetsOf(applyChange(emptyModel, plan.change))[0]).toMatchObject({ clientColumns: [{ name: 'IP', value: '10.1' }] });
  });

  it('makes no areas or zones when told so, and uses those that exist', () => {
    const plan = planOf(list, emptyModel, { createAreas: false, createZones: false });
    expect([plan.newAreas, plan.newZones, [...plan.change.keys()].every((id) => id.startsWith('asset:'))]).toEqual([[], [], true]);
    expect(planOf(sheetOf([['Name', 'Zone'], ['neu', 'steuerung']]), imported(list)).newZones).toEqual([]);
  });

  it('takes secrets only when asked', () => {
    const mapping = new Map<number, ColumnDecision>([[0, 'tag'], [1, 'name'], [10, 'keep']]);
    const plan = planImport({ model: emptyModel, sheet: list, headerRow: 1, mapping, options: { file: 'x' } }, countingIds());
    expect(assetsOf(applyChange(emptyModel, plan.change))[0]?.clientColumns?.find(({ name }) => name === 'Passwort')?.value).toBe('geheim');
  });
});

describe('any table', () => {
  const word = fc.constantFrom('', 'Name', 'IP', 'Typ', 'Zone', '10.0.0.1', '10.0.0.256', 'SPS', '-', '31.12.2027', 'hoch', 'ja', '__proto__', 'constructor', '=1+1', '00:1B:1B:00:00:01', 'Ä', '12E5', '(L1)', 'Linie 1');
  const cell = fc.oneof(word, fc.string({ maxLength: 12 }), fc.constantFrom(number('10.1'), number('46023'), date('2026-01-01')));
  const table = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 12 });

  it('never throws, makes valid records, accounts for every row, column and cell, and nothing twice', () => {
    const decisions = fc.array(fc.constantFrom<ColumnDecision>('keep', 'leave', ...importTargets), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(table, decisions, fc.nat(11), (rows, chosen, header) => {
        const sheet = sheetOf(rows);
        const mapping = new Map(chosen.map((decision, column) => [column, decision]));
        const env = countingIds();
        const request = { model: emptyModel, sheet, headerRow: (header % rows.length) + 1, mapping, options: { file: 'x' } };
        const plan = planImport(request, env);
        const below = sheet.shown.slice(plan.headerRow).filter((row) => row.some((text) => text.trim() !== ''));
        expect([plan.rows.length, plan.columns.length]).toEqual([below.length, sheet.columnCount]);
        expect([...plan.change.values()].flatMap(({ after }) => (after === undefined ? [] : validateRecord(after)))).toEqual([]);
        expectCellsKept(plan, sheet.shown);
        const again = planImport({ ...request, model: applyChange(emptyModel, plan.change) }, env);
        expect(again.change.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is understood without an error, whatever stands in it', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const sheet = sheetOf([['Name', 'IP-Adresse', 'Typ'], ...rows]);
        const plan = planOf(sheet);
        expect(plan.counts.added + plan.counts.rejected).toBe(plan.rows.length);
      }),
      { numRuns: 200 },
    );
  });
});

/** Text of a kept column of an added row stands with the asset, letter for letter. */
function expectCellsKept(plan: ReturnType<typeof planImport>, shown: readonly (readonly string[])[]): void {
  for (const { row, outcome, assetId } of plan.rows) {
    if (outcome !== 'added' || assetId === undefined) continue;
    const after = plan.change.get(assetId)?.after;
    if (after?.type !== 'asset') continue;
    const kept = new Map((after.clientColumns ?? []).map(({ name, value }) => [name, value]));
    for (const { column, heading, fate } of plan.columns) {
      const text = (shown[row - 1]?.[column] ?? '').trim();
      if (fate === 'kept' && !/^[-–—/.?_\s]*$/.test(text)) expect(kept.get(heading)).toBe(text);
    }
  }
}
