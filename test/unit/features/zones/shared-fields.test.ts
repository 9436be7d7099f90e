import { describe, expect, it } from 'vitest';
import { commonFields, setOnAll } from '../../../../renderer/features/zones/panel/shared-fields';
import { applyChange } from '../../../../shared/model/change';
import { getRecord, modelOf } from '../../../../shared/model/model';
import type { AnyRecord } from '../../../../shared/model/registry';

const filler: AnyRecord = { id: 'asset:1', type: 'asset', name: 'Filler', tag: 'F-1', owner: 'Kolb', purdueLevel: '1' };
const capper: AnyRecord = { id: 'asset:2', type: 'asset', name: 'Capper', tag: 'F-2', owner: 'Kolb', purdueLevel: '2' };
const labeller: AnyRecord = { id: 'asset:3', type: 'asset', name: 'Labeller', owner: 'Kolb', purdueLevel: '2' };
const zone: AnyRecord = { id: 'zone:1', type: 'zone', name: 'Line 1', owner: 'Voss' };
const names = (records: readonly AnyRecord[]): readonly string[] => commonFields(records).map(({ name }) => name);

describe('fields of several records', () => {
  it('say which values there are, the most frequent first', () => {
    const common = new Map(commonFields([filler, capper, labeller]).map(({ name, values }) => [name, values]));
    expect(common.get('owner')).toEqual([{ value: 'Kolb', count: 3 }]);
    expect(common.get('purdueLevel')).toEqual([{ value: '2', count: 2 }, { value: '1', count: 1 }]);
    expect(common.get('vendor')).toEqual([{ value: undefined, count: 3 }]);
  });

  it('leave out what belongs to one record alone', () => {
    expect(names([filler, capper]).filter((name) => ['name', 'tag', 'serial', 'zoneId', 'shape', 'attachmentIds', 'interfaces'].includes(name))).toEqual([]);
  });

  it('of different kinds are those that mean the same in both', () => {
    expect(names([filler, zone])).toEqual(['purdueLevel', 'owner', 'state', 'notes']);
  });

  it('include levels of zones', () => {
    expect(names([zone])).toContain('slTarget');
  });

  it('are set on all, or cleared, in one change', () => {
    const model = modelOf([filler, capper, zone]);
    const ids = ['asset:1', 'asset:2', 'zone:1', 'zone:gone'];
    const after = applyChange(model, setOnAll(model, ids, 'owner', 'Berger'));
    expect(['asset:1', 'asset:2'].map((id) => getRecord(after, 'asset', id)?.owner)).toEqual(['Berger', 'Berger']);
    expect(getRecord(after, 'zone', 'zone:1')?.owner).toBe('Berger');
    expect(getRecord(applyChange(model, setOnAll(model, ids, 'owner', undefined)), 'asset', 'asset:1')).toEqual({ id: 'asset:1', type: 'asset', name: 'Filler', tag: 'F-1', purdueLevel: '1' });
  });
});
