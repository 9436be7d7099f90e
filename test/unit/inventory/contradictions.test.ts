import { describe, expect, it } from 'vitest';
import { contradictionsOf, keepMine, takeTheirs } from '../../../shared/inventory/contradictions';
import type { Asset } from '../../../shared/model/entities/asset';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';

type Column = NonNullable<Asset['clientColumns']>[number];

const assetWith = (column: Omit<Column, 'id' | 'name'>, fields: Partial<Asset> = {}): Asset => ({ id: 'asset:1', type: 'asset', name: 'Pumpe', ...fields, clientColumns: [{ id: 'c', name: 'Spalte', ...column }] });
const model = modelOf([{ id: 'area:1', type: 'area', name: 'Linie 1' }, { id: 'zone:1', type: 'zone', name: 'Steuerung' }]);

const cases: readonly (readonly [string, Asset, Partial<Asset>])[] = [
  ['a text', assetWith({ field: 'vendor', value: 'KSB' }, { vendor: 'ABB' }), { vendor: 'KSB', clientColumns: [] }],
  ['a choice, whose word stays', assetWith({ field: 'criticalityAvailability', value: 'A', meant: 'veryHigh' }), { criticalityAvailability: 'veryHigh', clientColumns: [{ id: 'c', name: 'Spalte', value: 'A' }] }],
  ['yes or no', assetWith({ field: 'safetyRelated', value: 'ja', meant: 'true' }), { safetyRelated: true, clientColumns: [{ id: 'c', name: 'Spalte', value: 'ja' }] }],
  ['a number', assetWith({ field: 'quantity', value: '3 Stk.', meant: '3' }, { quantity: 2 }), { quantity: 3, clientColumns: [{ id: 'c', name: 'Spalte', value: '3 Stk.' }] }],
  ['an address', assetWith({ field: 'interfaces', value: '10.0.0.1', meant: 'ip' }, { interfaces: [{ id: 'i', ip: '10.0.0.9', vlan: '4' }] }), { interfaces: [{ id: 'i', ip: '10.0.0.1', vlan: '4' }], clientColumns: [{ id: 'c', name: 'Spalte', value: '10.0.0.1' }] }],
  ['a MAC', assetWith({ field: 'interfaces', value: '00-00-5e-00-53-01', meant: 'mac' }), { interfaces: [{ id: 'interface-1', mac: '00:00:5E:00:53:01' }], clientColumns: [{ id: 'c', name: 'Spalte', value: '00-00-5e-00-53-01' }] }],
  ['an area by its id', assetWith({ field: 'areaId', value: 'L1', meant: 'area:1' }), { areaId: 'area:1', clientColumns: [{ id: 'c', name: 'Spalte', value: 'L1' }] }],
  ['a zone by its name', assetWith({ field: 'zoneId', value: 'steuerung', meant: 'zone:gone' }), { zoneId: 'zone:1', clientColumns: [{ id: 'c', name: 'Spalte', value: 'steuerung' }] }],
  ['notes, which are added', assetWith({ field: 'notes', value: 'neu' }, { notes: 'alt' }), { notes: 'alt\nneu', clientColumns: [] }],
];

describe('a contradiction', () => {
  for (const [name, asset, expected] of cases) {
    it(`is open until the list is taken at its word: ${name}`, () => {
      const taken = takeTheirs(asset, 'c', model);
      expect([contradictionsOf(asset).map(({ columnId }) => columnId), taken]).toEqual([['c'], { ...asset, ...expected }]);
      expect([contradictionsOf(taken), validateRecord(taken)]).toEqual([[], []]);
    });
  }

  it('is settled by keeping the own value', () => {
    const asset = assetWith({ field: 'vendor', value: 'KSB' }, { vendor: 'ABB' });
    const kept = keepMine(asset, 'c');
    expect([contradictionsOf(asset), contradictionsOf(kept), kept]).toEqual([
      [{ columnId: 'c', heading: 'Spalte', field: 'vendor', text: 'KSB', meant: undefined }], [], { ...asset, clientColumns: [{ id: 'c', name: 'Spalte', field: 'vendor', value: 'KSB', kept: true }] },
    ]);
  });

  it('is none once the field says the same, and without a field', () => {
    expect([assetWith({ field: 'vendor', value: 'KSB' }, { vendor: 'KSB' }), assetWith({ value: 'KSB' })].map(contradictionsOf)).toEqual([[], []]);
  });

  it('cannot be taken when what it speaks of is no more', () => {
    const lost = [assetWith({ field: 'areaId', value: 'L9', meant: 'area:9' }), assetWith({ field: 'lifecycle', value: 'x', meant: 'x' }), assetWith({ field: 'interfaces', value: '–', meant: 'ip' }), assetWith({ field: 'quantity', value: 'viele' }), assetWith({ field: 'laterField', value: '1' })];
    expect(lost.map((asset) => takeTheirs(asset, 'c', emptyModel) === asset)).toEqual([true, true, true, true, true]);
    expect(takeTheirs(assetWith({ value: 'KSB' }), 'c', model)).toEqual(assetWith({ value: 'KSB' }));
  });
});
