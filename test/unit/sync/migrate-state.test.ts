import { describe, expect, it } from 'vitest';
import type { Migration } from '../../../shared/model/entity';
import { conflictsOf } from '../../../shared/sync/conflicts';
import { liftReplica, migrateState } from '../../../shared/sync/migrate-state';
import { currentRecord, type RecordState } from '../../../shared/sync/record-state';
import { buildAsset, buildZone } from '../../support/builders';
import { createCopy, valuesAt } from '../../support/copies';

/** Artificial: the code moves into the owner field; two texts become one; the subnets get a prefix. */
const steps: readonly Migration[] = [
  { version: 1, why: 'code is now called owner', up: ({ code, ...rest }) => (code === undefined ? { ...rest, id: rest.id, type: rest.type } : { ...rest, id: rest.id, type: rest.type, owner: code }) },
  { version: 2, why: 'boundaries are one text', up: ({ logicalBoundary = '', ...rest }) => ({ ...rest, id: rest.id, type: rest.type, physicalBoundary: `${String(rest['physicalBoundary'] ?? '')}${String(logicalBoundary)}` }) },
  { version: 3, why: 'subnets say what they are', up: (record) => (Array.isArray(record['subnets']) ? { ...record, subnets: record['subnets'].map((subnet) => `net ${subnet}`) } : record) },
];

const zone = buildZone({ code: 'Z1', physicalBoundary: 'Zaun', subnets: ['a'] });

function conflicting(): RecordState {
  const anna = createCopy('anna');
  anna.write({ [zone.id]: zone });
  const ben = createCopy('ben', '2026-05-01T10:00:00.000Z');
  ben.merge(anna);
  anna.write({ [zone.id]: { ...zone, code: 'Z2', subnets: ['a', 'b'] } });
  ben.write({ [zone.id]: { ...zone, code: 'Z3', logicalBoundary: '+VLAN', subnets: [] } });
  anna.merge(ben);
  return anna.replica().states.get(zone.id)!;
}

describe('migrating a state', () => {
  it('gives the record the migration would give, with every version of every cell', () => {
    const state = conflicting();
    const lifted = migrateState(state, 0, steps);
    const values = (cell: string) => lifted.cells.get(cell)?.map(({ value, stamp }) => [value, stamp.replica]);
    expect([currentRecord(lifted), values('owner'), values('code'), values('physicalBoundary'), values('subnets/net b'), values('subnets/net a')]).toEqual([
      { ...zone, code: undefined, owner: 'Z3', physicalBoundary: 'Zaun+VLAN', subnets: ['net b'] },
      [['Z3', 'ben'], ['Z2', 'anna']], undefined, [['Zaun+VLAN', 'ben']], [[true, 'anna']], [[undefined, 'ben']],
    ]);
  });

  it('runs only what comes after the version a record was written in', () => {
    const state = conflicting();
    expect(currentRecord(migrateState(state, 2, steps.slice(2)))).toEqual({ ...currentRecord(state), subnets: ['net b'] });
    expect(migrateState(state, 3, [])).toEqual(state);
  });

  it('keeps a conflict a conflict and a deletion a deletion', () => {
    const state = migrateState(conflicting(), 0, steps);
    expect(conflictsOf({ states: new Map([[zone.id, state]]), vector: new Map(), latestTime: '' }).map(({ cell }) => cell)).toEqual(['owner']);
    const copy = createCopy('anna');
    copy.write({ [zone.id]: zone });
    copy.write({ [zone.id]: undefined });
    expect(currentRecord(migrateState(copy.replica().states.get(zone.id)!, 0, steps))).toBe(undefined);
  });
});

describe('lifting a replica', () => {
  it('changes nothing that is of the present version, and notes the version of types not known here', () => {
    const copy = createCopy('anna');
    const widget = { id: 'widget:1', type: 'widget', size: 3 };
    copy.write({ [buildAsset().id]: buildAsset(), 'widget:1': widget as never });
    const same = liftReplica(copy.replica(), {});
    const noted = liftReplica(copy.replica(), { widget: 4 });
    expect([same === copy.replica(), noted.states.get('widget:1')?.version, noted.states.get(buildAsset().id) === copy.replica().states.get(buildAsset().id)]).toEqual([true, 4, true]);
    expect(liftReplica(noted, {}).states.get('widget:1')?.version).toBe(4);
    expect(valuesAt(copy, 'widget:1', 'size')).toEqual([3]);
  });
});
