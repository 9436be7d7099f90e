import { describe, expect, it } from 'vitest';
import { addFromTexts, clearCells, fillDown, replaceInCells, setInRows, setTexts } from '../../../renderer/records/cell-edits';
import { findByName } from '../../../renderer/records/reference-names';
import { applyChange } from '../../../shared/model/change';
import { modelOf } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';

const id = (type: string, number: number): string => `${type}:${String(number).padStart(26, '0')}`;
const one: AnyRecord = { id: id('asset', 1), type: 'asset', name: 'Press', tag: 'A-1', vendor: 'Siemens', kind: 'plc' };
const two: AnyRecord = { id: id('asset', 2), type: 'asset', name: 'Saw', vendor: 'Beckhoff' };
const zone: AnyRecord = { id: id('zone', 1), type: 'zone', name: 'Cell', code: 'Z-1', kind: 'control' };
const model = modelOf([one, two, zone]);
const find = findByName(model);
const rowIds = [one.id, two.id];
const after = (change: Parameters<typeof applyChange>[1]): readonly unknown[] => [...applyChange(model, change).tables.asset.values()];

describe('edits of cells', () => {
  it('sets what the texts stand for and tells what they do not', () => {
    const result = setTexts(
      model,
      'asset',
      [
        { rowId: one.id, columnId: 'zoneId', text: 'z-1' },
        { rowId: two.id, columnId: 'kind', text: 'SPS' },
        { rowId: two.id, columnId: 'name', text: '' },
        { rowId: two.id, columnId: 'clientColumns', text: 'rot' },
        { rowId: two.id, columnId: 'interfaces', text: '10.0.0.1' },
        { rowId: one.id, columnId: 'vendor', text: 'Siemens' },
      ],
      find,
    );
    expect(after(result.change)).toEqual([{ ...one, zoneId: zone.id }, { ...two, kind: 'plc', interfaces: [{ id: 'interface-1', ip: '10.0.0.1' }] }]);
    expect([result.count, result.refused.map(({ columnId, refusal }) => `${columnId} ${refusal}`)]).toEqual([3, ['name missing', 'clientColumns notHere']]);
  });

  it('copies the first row down, empty cells too, and leaves the details alone', () => {
    const result = fillDown(model, 'asset', { rowIds: [two.id, one.id], columnIds: ['vendor', 'kind', 'interfaces'] });
    expect(after(result.change)).toEqual([{ id: one.id, type: 'asset', name: 'Press', tag: 'A-1', vendor: 'Beckhoff' }, two]);
    expect(result.count).toBe(2);
  });

  it('empties cells, never a required one', () => {
    const result = clearCells(model, 'asset', { rowIds, columnIds: ['name', 'vendor'] }, find);
    expect(after(result.change)).toEqual([{ id: one.id, type: 'asset', name: 'Press', tag: 'A-1', kind: 'plc' }, { id: two.id, type: 'asset', name: 'Saw' }]);
    expect(result.refused.map(({ refusal }) => refusal)).toEqual(['missing', 'missing']);
  });

  it('sets the same in several rows', () => {
    const result = setInRows(model, rowIds, new Map<string, unknown>([['vendor', 'Acme'], ['kind', undefined]]));
    expect(after(result.change)).toEqual([{ id: one.id, type: 'asset', name: 'Press', tag: 'A-1', vendor: 'Acme' }, { ...two, vendor: 'Acme' }]);
    expect(result.count).toBe(3);
  });

  it('replaces where it finds, and leaves what would be no value', () => {
    const textOf = (rowId: string, columnId: string): string => String(Reflect.get(rowId === one.id ? one : two, columnId) ?? '');
    const how = { find: 'p', replacement: 'q', isCaseKept: false, isWholeCell: false, textOf, findByName: find };
    const result = replaceInCells(model, 'asset', { rowIds, columnIds: ['name', 'kind'] }, how);
    expect(after(result.change)).toEqual([{ ...one, name: 'qress' }, two]);
    expect([result.found, result.count, result.refused.map(({ text, refusal }) => `${text} ${refusal}`)]).toEqual([2, 1, ['qlc notChoice']]);
  });

  it('makes records of rows that are too many', () => {
    const env = { now: () => '2026-11-23T00:00:00Z', newId: () => '9'.repeat(26) };
    const result = addFromTexts('asset', [{ tag: 'N-1', kind: 'nothing', zoneId: 'Cell' }], 'New asset', find, env);
    expect([...result.change.values()].map(({ after: added }) => added)).toEqual([{ id: `asset:${'9'.repeat(26)}`, type: 'asset', name: 'New asset', tag: 'N-1', zoneId: zone.id }]);
    expect(result.refused.map(({ columnId, refusal }) => `${columnId} ${refusal}`)).toEqual(['kind notChoice']);
  });
});
