import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../../shared/sync/conflicts';
import { deletedShare, mergeReplicas, summariseMerge } from '../../../shared/sync/merge';
import { emptyReplica } from '../../../shared/sync/replica';
import { buildAsset, buildConduit, buildFlow, buildRisk, buildZone, exampleId } from '../../support/builders';
import { createCopy, fingerprint, valuesAt, type Copy } from '../../support/copies';

const asset = buildAsset();
const zone = buildZone();

/** Two copies that know the same records. */
function pair(...records: readonly Parameters<Copy['write']>[0][string][]): { readonly anna: Copy; readonly ben: Copy } {
  const anna = createCopy('anna');
  anna.write(Object.fromEntries(records.flatMap((record) => (record === undefined ? [] : [[record.id, record]]))));
  const ben = createCopy('ben', '2026-05-01T09:00:00.000Z');
  ben.merge(anna);
  return { anna, ben };
}

function exchange(first: Copy, second: Copy): void {
  first.merge(second);
  second.merge(first);
  expect(fingerprint(first.replica())).toBe(fingerprint(second.replica()));
}

const openConflicts = (copy: Copy): readonly unknown[] =>
  conflictsOf(copy.replica()).map(({ id, cell, kind, versions }) => ({ id, cell, kind, values: versions.map(({ value }) => value) }));

describe('edits on two copies', () => {
  it('of different fields never conflict', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, model: 'S7-1200' } });
    exchange(anna, ben);
    expect([anna.model().tables.asset.get(asset.id), openConflicts(anna)]).toEqual([{ ...asset, vendor: 'KHS', model: 'S7-1200' }, []]);
  });

  it('of the same field are both kept, the later one shown, and listed until decided', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    exchange(anna, ben);
    expect([anna.model().tables.asset.get(asset.id)?.vendor, openConflicts(anna), openConflicts(ben)]).toEqual([
      'Krones',
      [{ id: asset.id, cell: 'vendor', kind: 'values', values: ['Krones', 'KHS'] }],
      [{ id: asset.id, cell: 'vendor', kind: 'values', values: ['Krones', 'KHS'] }],
    ]);
  });

  it('of the same field to the same value are no conflict', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    exchange(anna, ben);
    expect([valuesAt(anna, asset.id, 'vendor'), openConflicts(anna)]).toEqual([['KHS', 'KHS'], []]);
  });

  it('where one saw the other are no conflict, even with clocks wrong by years', () => {
    const anna = createCopy('anna', '2031-01-01T00:00:00.000Z');
    anna.write({ [asset.id]: asset });
    const ben = createCopy('ben', '2019-01-01T00:00:00.000Z');
    ben.merge(anna);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.merge(anna);
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    exchange(anna, ben);
    expect([valuesAt(anna, asset.id, 'vendor'), openConflicts(anna)]).toEqual([['Krones'], []]);
  });

  it('of positions take the later one without a question', () => {
    const { anna, ben } = pair(zone);
    const shape = { x: 5, y: 5, width: 50, height: 50 };
    anna.write({ [zone.id]: { ...zone, shape: { ...shape, x: 7 } } });
    ben.write({ [zone.id]: { ...zone, shape } });
    exchange(anna, ben);
    expect([anna.model().tables.zone.get(zone.id)?.shape, openConflicts(anna)]).toEqual([shape, []]);
  });
});

describe('lists', () => {
  it('keep what both added', () => {
    const { anna, ben } = pair(zone, buildConduit({ zoneIds: [exampleId('zone')] }));
    anna.write({ [zone.id]: { ...zone, subnets: ['10.1.0.0/24', '10.2.0.0/24'] }, [exampleId('conduit')]: buildConduit({ zoneIds: [exampleId('zone'), exampleId('zone', 2)] }) });
    ben.write({ [zone.id]: { ...zone, subnets: ['10.1.0.0/24', '10.3.0.0/24'] } });
    exchange(anna, ben);
    expect([anna.model().tables.zone.get(zone.id)?.subnets, anna.model().tables.conduit.get(exampleId('conduit'))?.zoneIds, openConflicts(anna)]).toEqual([
      ['10.1.0.0/24', '10.2.0.0/24', '10.3.0.0/24'], [exampleId('zone'), exampleId('zone', 2)], [],
    ]);
  });

  it('lose what one removed and nobody touched', () => {
    const { anna, ben } = pair(buildFlow({ protocols: ['http', 's7comm'] }));
    anna.write({ [exampleId('flow')]: buildFlow({ protocols: ['s7comm'] }) });
    ben.write({ [exampleId('flow')]: buildFlow({ protocols: ['http', 's7comm'], name: 'neu' }) });
    exchange(anna, ben);
    expect(anna.model().tables.flow.get(exampleId('flow'))).toEqual(buildFlow({ protocols: ['s7comm'], name: 'neu' }));
  });

  it('keep what one removed while the other added it anew', () => {
    const { anna, ben } = pair(buildFlow({ protocols: ['http'] }));
    const flow = (protocols?: readonly string[]) => ({ [exampleId('flow')]: buildFlow(protocols === undefined ? {} : { protocols }) });
    anna.write(flow(['ftp', 'http']));
    anna.write(flow(['http']));
    ben.write(flow(['ftp', 'http']));
    // Removed last by the clock: adding wins all the same.
    anna.write(flow(['http', 'ssh']));
    exchange(anna, ben);
    expect([anna.model().tables.flow.get(exampleId('flow'))?.protocols, openConflicts(anna)]).toEqual([['ftp', 'http', 'ssh'], []]);
  });

  it('of entries keep both entries, and ask only about the same one', () => {
    const { anna, ben } = pair(asset);
    const first = asset.interfaces?.[0];
    anna.write({ [asset.id]: { ...asset, interfaces: [{ ...first, id: 'if1', vlan: '10' }, { id: 'if2', ip: '10.0.0.2' }] } });
    ben.write({ [asset.id]: { ...asset, interfaces: [{ ...first, id: 'if1', vlan: '20' }, { id: 'if3', ip: '10.0.0.3' }] } });
    exchange(anna, ben);
    expect([anna.model().tables.asset.get(asset.id)?.interfaces, openConflicts(anna)]).toEqual([
      [{ ...first, id: 'if1', vlan: '20' }, { id: 'if2', ip: '10.0.0.2' }, { id: 'if3', ip: '10.0.0.3' }],
      [{ id: asset.id, cell: 'interfaces/if1', kind: 'values', values: [{ ...first, id: 'if1', vlan: '20' }, { ...first, id: 'if1', vlan: '10' }] }],
    ]);
  });

  it('show an entry that one removed and the other edited, and ask', () => {
    const { anna, ben } = pair(asset);
    const edited = { id: 'if1', ip: '10.9.9.9' };
    anna.write({ [asset.id]: { ...asset, interfaces: [edited] } });
    ben.write({ [asset.id]: { ...asset, interfaces: [] } });
    exchange(anna, ben);
    expect([anna.model().tables.asset.get(asset.id)?.interfaces, openConflicts(anna)]).toEqual([
      [edited], [{ id: asset.id, cell: 'interfaces/if1', kind: 'values', values: [edited, undefined] }],
    ]);
  });

  it('of levels merge requirement by requirement', () => {
    const { anna, ben } = pair(zone);
    anna.write({ [zone.id]: { ...zone, slTarget: { IAC: 3, UC: 2, RA: 1 } } });
    ben.write({ [zone.id]: { ...zone, slTarget: { IAC: 4, UC: 2, DC: 1 } } });
    exchange(anna, ben);
    expect([anna.model().tables.zone.get(zone.id)?.slTarget, openConflicts(anna)]).toEqual([
      { IAC: 4, UC: 2, DC: 1, RA: 1 }, [{ id: zone.id, cell: 'slTarget/IAC', kind: 'values', values: [4, 3] }],
    ]);
  });
});

describe('deleting', () => {
  it('here and editing there is a conflict; the record stays until somebody decides', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: undefined });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    exchange(anna, ben);
    expect([anna.model().tables.asset.get(asset.id)?.vendor, openConflicts(anna)]).toEqual([
      'Krones', [{ id: asset.id, cell: '@deleted', kind: 'deletedAndEdited', values: [true] }],
    ]);
  });

  it('decided for deletion: gone on both, not asked again', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: undefined });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    exchange(anna, ben);
    ben.write({ [asset.id]: undefined });
    exchange(anna, ben);
    expect([anna.model().tables.asset.size, openConflicts(anna)]).toEqual([0, []]);
  });

  it('decided for the record: stays on both, not asked again', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: undefined });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    exchange(anna, ben);
    anna.write({}, { settle: [{ id: asset.id, cell: '@deleted' }] });
    exchange(anna, ben);
    expect([ben.model().tables.asset.get(asset.id)?.vendor, openConflicts(ben)]).toEqual(['Krones', []]);
  });

  it('on both sides is no conflict', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: undefined });
    ben.write({ [asset.id]: undefined });
    exchange(anna, ben);
    expect([anna.model().tables.asset.size, openConflicts(anna)]).toEqual([0, []]);
  });

  it('on both sides, one of which had seen the edit, was knowing', () => {
    const { anna, ben } = pair(asset);
    const carla = createCopy('carla', '2030-01-01T00:00:00.000Z');
    carla.merge(anna);
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    ben.write({ [asset.id]: undefined });
    carla.write({ [asset.id]: undefined });
    exchange(ben, carla);
    expect([ben.model().tables.asset.size, openConflicts(ben)]).toEqual([0, []]);
  });

  it('here and restoring there is a conflict, and the record is shown', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: undefined });
    anna.write({ [asset.id]: asset });
    ben.write({ [asset.id]: undefined });
    exchange(anna, ben);
    expect([anna.model().tables.asset.size, openConflicts(anna)]).toEqual([
      1, [{ id: asset.id, cell: '@deleted', kind: 'deletedAndEdited', values: [true, false] }],
    ]);
  });

  it('leaves the questions about other fields of a record that stays', () => {
    const { anna, ben } = pair(asset);
    const carla = createCopy('carla');
    carla.merge(anna);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    carla.write({ [asset.id]: undefined });
    anna.merge(carla);
    exchange(anna, ben);
    expect(conflictsOf(anna.replica()).map(({ cell, kind }) => [cell, kind])).toEqual([['@deleted', 'deletedAndEdited'], ['vendor', 'values']]);
  });
});

describe('a decision', () => {
  it('for the value not shown is an ordinary edit, travels and is never asked again', () => {
    const { anna, ben } = pair(asset);
    const carla = createCopy('carla');
    carla.merge(anna);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    exchange(anna, ben);
    carla.merge(anna);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    exchange(anna, ben);
    exchange(ben, carla);
    expect([valuesAt(carla, asset.id, 'vendor'), openConflicts(carla), openConflicts(ben)]).toEqual([['KHS'], [], []]);
  });

  it('for the value shown is written, too', () => {
    const { anna, ben } = pair(asset);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    exchange(anna, ben);
    expect(anna.write({ [asset.id]: { ...asset, vendor: 'Krones' } })).toBe(undefined);
    expect(anna.write({}, { settle: [{ id: asset.id, cell: 'vendor' }] })?.writes).toEqual([{ id: asset.id, type: 'asset', cells: [['vendor', 'Krones']] }]);
    exchange(anna, ben);
    expect([valuesAt(ben, asset.id, 'vendor'), openConflicts(ben)]).toEqual([['Krones'], []]);
  });

  it('covers only what it saw', () => {
    const { anna, ben } = pair(asset);
    const carla = createCopy('carla');
    carla.merge(anna);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones' } });
    carla.write({ [asset.id]: { ...asset, vendor: 'Sidel' } });
    exchange(anna, ben);
    anna.write({}, { settle: [{ id: asset.id, cell: 'vendor' }] });
    exchange(anna, carla);
    expect([...valuesAt(anna, asset.id, 'vendor')].sort()).toEqual(['Krones', 'Sidel']);
  });

  it('where nothing is open, or the record is gone, writes nothing', () => {
    const { anna } = pair(asset, zone);
    anna.write({ [zone.id]: undefined });
    expect(anna.write({}, { settle: [{ id: asset.id, cell: 'vendor' }, { id: asset.id, cell: '@deleted' }, { id: zone.id, cell: '@deleted' }, { id: 'zone:none', cell: 'name' }] })).toBe(undefined);
  });
});

describe('the same record created twice', () => {
  it('becomes one; what differs is asked', () => {
    const anna = createCopy('anna');
    const ben = createCopy('ben', '2026-05-01T10:00:00.000Z');
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones', owner: 'Holm' } });
    exchange(anna, ben);
    expect([anna.model().tables.asset.get(asset.id), openConflicts(anna)]).toEqual([
      { ...asset, vendor: 'Krones', owner: 'Holm' }, [{ id: asset.id, cell: 'vendor', kind: 'values', values: ['Krones', 'KHS'] }],
    ]);
    const before = anna.replica();
    anna.merge(ben);
    expect(anna.replica().states.get(asset.id)).toBe(before.states.get(asset.id));
  });
});

describe('what a merge says it brings', () => {
  it('counts what a person would see', () => {
    const { anna, ben } = pair(asset, zone, buildRisk(), buildFlow());
    anna.write({ [exampleId('flow')]: undefined });
    ben.merge(anna);
    ben.write({ [zone.id]: { ...zone, name: 'Verpackung' }, [exampleId('risk')]: undefined, [exampleId('asset', 2)]: buildAsset({ id: exampleId('asset', 2) }), [exampleId('flow')]: buildFlow({ name: 'wieder da' }) });
    ben.write({ [exampleId('zone', 2)]: buildZone({ id: exampleId('zone', 2) }) });
    ben.write({ [exampleId('zone', 2)]: undefined });
    const merged = mergeReplicas(anna.replica(), ben.replica());
    expect([summariseMerge(anna.replica(), merged), deletedShare(anna.replica(), merged)]).toEqual([
      { added: { asset: 1, flow: 1 }, changed: { zone: 1 }, deleted: { risk: 1 } }, 1 / 3,
    ]);
    expect([summariseMerge(merged, mergeReplicas(merged, ben.replica())), deletedShare(emptyReplica, merged)]).toEqual([{ added: {}, changed: {}, deleted: {} }, 0]);
  });

  it('counts a record with a new question as changed, one with an equal value written twice not', () => {
    const { anna, ben } = pair(asset, zone);
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' }, [zone.id]: { ...zone, owner: 'Holm' } });
    ben.write({ [asset.id]: { ...asset, vendor: 'Bizerba' }, [zone.id]: { ...zone, owner: 'Holm' } });
    const later = ben.replica();
    expect(summariseMerge(later, mergeReplicas(later, anna.replica())).changed).toEqual({ asset: 1 });
  });
});
