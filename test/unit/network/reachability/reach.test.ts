import { describe, expect, it } from 'vitest';
import { describeHop } from '../../../../shared/network/reachability/texts';
import { compareReach, countPlaces, reachOf, reachWithout, type ReachPath } from '../../../../shared/network/reachability/reach';
import { jewelTable } from '../../../../shared/network/reachability/ways-in';
import type { AnyRecord } from '../../../../shared/model/registry';
import { allRecords, findRecord, modelOf, withRecords, type Model } from '../../../../shared/model/model';
import { languages } from '../../../../shared/i18n/message';
import { sampleModel } from '../plant';

/** Internet – office – DMZ – operations – line, a safety zone inside the line, a stick and a remote access. */
const records: readonly AnyRecord[] = [
  { id: 'zone:net', type: 'zone', name: 'Internet', kind: 'external' },
  { id: 'zone:office', type: 'zone', name: 'Office', kind: 'enterprise' },
  { id: 'zone:dmz', type: 'zone', name: 'DMZ', kind: 'dmz' },
  { id: 'zone:ops', type: 'zone', name: 'Operations', kind: 'control' },
  { id: 'zone:line', type: 'zone', name: 'Line', kind: 'control' },
  { id: 'zone:safe', type: 'zone', name: 'Safety', kind: 'safety', parentId: 'zone:line' },
  { id: 'zone:loose', type: 'zone', name: 'Scale', kind: 'control', parentId: 'zone:line' },
  { id: 'asset:pc', type: 'asset', name: 'Office PC', zoneId: 'zone:office' },
  { id: 'asset:fw', type: 'asset', name: 'Firewall', kind: 'firewall', zoneId: 'zone:dmz' },
  { id: 'asset:jump', type: 'asset', name: 'Jump host', kind: 'jumpHost', zoneId: 'zone:dmz' },
  { id: 'asset:eng', type: 'asset', name: 'Engineering', kind: 'engineeringStation', zoneId: 'zone:ops' },
  { id: 'asset:plc', type: 'asset', name: 'Filler', kind: 'plc', zoneId: 'zone:line', criticalityAvailability: 'high' },
  { id: 'asset:sis', type: 'asset', name: 'F-PLC', kind: 'safetyController', zoneId: 'zone:safe' },
  { id: 'asset:scale', type: 'asset', name: 'Scale', zoneId: 'zone:loose' },
  { id: 'asset:island', type: 'asset', name: 'Pest trap', safetyRelated: true },
  { id: 'conduit:mail', type: 'conduit', name: 'Gateway', kind: 'network', zoneIds: ['zone:net', 'zone:office'] },
  { id: 'flow:mail', type: 'flow', name: 'Mail', fromId: 'zone:net', toId: 'asset:pc', initiator: 'from', protocols: ['smtp'], conduitId: 'conduit:mail' },
  { id: 'conduit:dmz', type: 'conduit', name: 'Office – DMZ', kind: 'network', zoneIds: ['zone:office', 'zone:dmz'], enforcingAssetIds: ['asset:fw'], trusted: true },
  { id: 'flow:rdp', type: 'flow', name: 'Admin', fromId: 'asset:pc', toId: 'asset:jump', initiator: 'from', protocols: ['rdp'], conduitId: 'conduit:dmz', verdict: 'toRestrict' },
  { id: 'conduit:ops', type: 'conduit', name: 'DMZ – operations', kind: 'network', zoneIds: ['zone:dmz', 'zone:ops'], enforcingAssetIds: ['asset:fw'] },
  { id: 'flow:any', type: 'flow', name: 'Rule 14', fromId: 'zone:dmz', toId: 'zone:ops', initiator: 'both', protocols: ['any'], conduitId: 'conduit:ops', verdict: 'toRemove' },
  { id: 'conduit:line', type: 'conduit', name: 'Operations – line', kind: 'network', zoneIds: ['zone:ops', 'zone:line'] },
  { id: 'conduit:safe', type: 'conduit', name: 'Line – safety', kind: 'network', zoneIds: ['zone:line', 'zone:safe'] },
  { id: 'flow:safe', type: 'flow', name: 'Status', fromId: 'asset:sis', toId: 'asset:plc', initiator: 'to', protocols: ['modbus-tcp'], conduitId: 'conduit:safe' },
  { id: 'conduit:stick', type: 'conduit', name: 'Recipes', kind: 'removableMedia', zoneIds: ['zone:office', 'zone:line'] },
  { id: 'access:vendor', type: 'access', name: 'Service', contractor: 'Kellmann', technology: 'vpnClient', multiFactor: 'yes', approvalPerSession: 'yes', jumpHostId: 'asset:jump', assetIds: ['asset:eng'] },
];
const model = modelOf(records);
const change = (id: string, fields: object): Model => modelOf(records.map((record) => (record.id === id ? { ...record, ...fields } : record)));
const without = (...ids: readonly string[]): Model => modelOf(records.filter(({ id }) => !ids.includes(id)));

const into = (of: Model, placeId: string, view: 'asIs' | 'target' = 'asIs') => reachOf(of, { placeId, direction: 'into', view });
const short = (path: ReachPath | undefined) =>
  path === undefined ? 'no way' : { hops: path.hops.map(({ from, to, kind, recordId, cost, barriers }) => [from, to, kind, recordId, cost, barriers.map((barrier) => barrier.kind).join(' ')]), cost: path.cost, weakest: path.weakest?.recordId };

describe('reachability', () => {
  it('finds the shortest and the cheapest path with what allows each hop and what stands in its way', () => {
    const reach = into(model, 'asset:sis');
    expect(short(reach.path('zone:net', 'shortest'))).toEqual({
      hops: [
        ['zone:net', 'asset:pc', 'flow', 'flow:mail', 1, ''],
        ['asset:pc', 'zone:line', 'carried', 'conduit:stick', 4, 'byHand'],
        ['zone:line', 'asset:plc', 'sameZone', 'zone:line', 1, ''],
        ['asset:plc', 'asset:sis', 'flow', 'flow:safe', 1, ''],
      ],
      cost: 7,
      weakest: 'flow:mail',
    });
    const noStick = into(without('conduit:stick'), 'asset:sis');
    expect(short(noStick.path('asset:pc', 'cheapest'))).toEqual({
      hops: [
        ['asset:pc', 'asset:jump', 'flow', 'flow:rdp', 6, 'device trusted authenticated'],
        ['asset:jump', 'zone:ops', 'flow', 'flow:any', 1, ''],
        ['zone:ops', 'zone:line', 'open', 'conduit:line', 1, ''],
        ['zone:line', 'asset:plc', 'sameZone', 'zone:line', 1, ''],
        ['asset:plc', 'asset:sis', 'flow', 'flow:safe', 1, ''],
      ],
      cost: 10,
      weakest: 'flow:any',
    });
  });

  it('goes over remote access through its jump host, from where nobody has drawn', () => {
    const path = into(model, 'asset:eng').path('access:vendor', 'cheapest');
    expect(short(path)).toEqual({
      hops: [
        ['access:vendor', 'asset:jump', 'access', 'access:vendor', 7, 'multiFactor approval'],
        ['asset:jump', 'zone:ops', 'flow', 'flow:any', 1, ''],
        ['zone:ops', 'asset:eng', 'sameZone', 'zone:ops', 1, ''],
      ],
      cost: 9,
      weakest: 'flow:any',
    });
    const shortest = into(model, 'asset:eng').path('access:vendor', 'shortest');
    expect(shortest?.hops.map(({ barriers }) => barriers.map(({ kind }) => kind))).toEqual([['multiFactor', 'approval'], ['jumpHost']]);
  });

  it('leaves out what is decided to be removed and counts what is to be restricted, in the target only', () => {
    const target = into(without('conduit:stick', 'access:vendor'), 'asset:plc', 'target');
    expect([target.path('asset:jump', 'shortest'), target.reached.has('zone:ops')]).toEqual([undefined, true]);
    const jump = reachOf(model, { placeId: 'asset:pc', direction: 'outOf', view: 'target' }).path('asset:jump', 'cheapest');
    expect(jump?.hops.map(({ barriers }) => barriers.map(({ kind }) => kind))).toEqual([['device', 'restricted', 'trusted', 'authenticated']]);
  });

  it('takes a conduit as closed once somebody has recorded what passes, and says when it counts as open', () => {
    const recorded = modelOf([...records, { id: 'flow:line', type: 'flow', name: 'Values', fromId: 'zone:line', toId: 'zone:ops', initiator: 'from', conduitId: 'conduit:line' }]);
    expect([into(recorded, 'asset:plc').reached.has('zone:ops'), into(model, 'asset:plc').reached.has('zone:ops')]).toEqual([false, true]);
    const [hop] = into(model, 'zone:line').path('zone:ops', 'shortest')?.hops ?? [];
    expect(hop === undefined ? '' : describeHop('en', model, hop).reason).toBe('Nothing is recorded on the conduit “Operations – line”: counts as open.');
  });

  it('follows who opens the connection, and both ways where nobody knows', () => {
    expect([into(model, 'asset:plc').reached.has('asset:sis'), into(change('flow:safe', { initiator: 'unknown' }), 'asset:plc').reached.has('asset:sis')]).toEqual([false, true]);
  });

  it('opens a nested zone without a border of its own, and no other', () => {
    expect(short(into(model, 'asset:scale').path('asset:plc', 'shortest'))).toMatchObject({ hops: [['asset:plc', 'zone:loose', 'nested', undefined, 1, ''], ['zone:loose', 'asset:scale', 'sameZone', 'zone:loose', 1, '']] });
    expect(into(without('flow:safe', 'conduit:stick'), 'asset:sis').path('asset:eng', 'shortest')?.hops.map(({ kind }) => kind)).toEqual(['open', 'open', 'sameZone']);
  });

  it('answers for the plant as it is now, whatever was asked before', () => {
    const asked = (of: Model) => [into(of, 'asset:sis').reached.has('asset:eng'), jewelTable(of, 'asIs', 'high').map(({ asset, doors }) => `${asset.id} ${doors.length}`)];
    const edits: readonly (readonly [string, object])[] = [
      ['asset:plc', { zoneId: 'zone:ops' }], ['asset:sis', { name: 'Guard' }], ['asset:jump', { state: 'planned' }], ['conduit:line', { state: 'planned' }], ['flow:any', { initiator: 'to' }], ['zone:office', { kind: 'control' }], ['access:vendor', { assetIds: ['asset:plc'] }],
    ];
    let current = model;
    for (const [id, fields] of edits) {
      const record = findRecord(current, id);
      asked(current);
      current = withRecords(current, record === undefined ? [] : [[id, { ...record, ...fields }]]);
      const now = asked(current);
      asked(sampleModel());
      expect(now).toEqual(asked(modelOf(allRecords(current))));
    }
  });

  it('shows what a cut changes', () => {
    const { difference, after } = reachWithout(model, { placeId: 'asset:sis', direction: 'into', view: 'asIs' }, new Set(['conduit:stick']));
    const ids = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id).sort();
    expect({ lost: ids(difference.lost), gained: difference.gained, harder: ids(difference.harder.map(({ before }) => before)) }).toEqual({ lost: [], gained: [], harder: ['asset:pc', 'zone:net', 'zone:office'] });
    const cut = reachWithout(model, { placeId: 'asset:sis', direction: 'into', view: 'asIs', without: new Set(['conduit:stick', 'access:vendor']) }, new Set(['conduit:ops']));
    expect([ids(cut.difference.lost), countPlaces(after)]).toEqual([['asset:fw', 'asset:jump', 'asset:pc', 'zone:dmz', 'zone:net', 'zone:office'], { assets: 6, zones: 7, accesses: 1 }]);
    // In the target the rule that lets everything through is gone; what is left is the way on from the jump host.
    const change = compareReach(into(model, 'zone:ops'), into(model, 'zone:ops', 'target'));
    expect([change.lost, ids(change.harder.map(({ after }) => after)).includes('asset:fw')]).toEqual([[], true]);
  });

  it('answers nothing about a place that is not there', () => {
    expect([into(model, 'asset:gone').places, into(model, 'asset:gone').path('asset:pc', 'shortest'), into(model, 'asset:plc').path('asset:gone', 'shortest')]).toEqual([[], undefined, undefined]);
    expect(into(model, 'asset:island').places).toEqual([]);
  });

  it.each(languages)('says every hop of the sample plant in %s', (language) => {
    const sample = sampleModel(language);
    const texts = [...sample.tables.asset.keys()].slice(0, 60).flatMap((placeId) => {
      const reach = into(sample, placeId);
      return reach.places.slice(0, 20).flatMap(({ id }) => reach.path(id, 'cheapest')?.hops.map((hop) => describeHop(language, sample, hop)) ?? []);
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap(({ from, to, reason, barriers }) => [from, to, reason, ...barriers]).filter((text) => text === '' || /[{}]|“”|„“|undefined/.test(text))).toEqual([]);
  });
});

describe('crown jewels', () => {
  it('count the doors out of untrusted places from which a way leads to them', () => {
    expect(jewelTable(model, 'asIs', 'high').map(({ asset, doors, isOutside }) => [asset.id, doors.map(({ recordId, from }) => `${recordId} ${from.join(' ')}`), isOutside])).toEqual([
      ['asset:plc', ['access:vendor access', 'conduit:dmz enterprise', 'conduit:stick enterprise'], false],
      ['asset:sis', ['access:vendor access', 'conduit:dmz enterprise', 'conduit:stick enterprise'], false],
      ['asset:island', [], false],
    ]);
    expect(jewelTable(model, 'target', 'veryHigh').map(({ asset, doors }) => [asset.id, doors.map(({ recordId }) => recordId)])).toEqual([
      ['asset:sis', ['access:vendor', 'conduit:dmz', 'conduit:stick']],
      ['asset:island', []],
    ]);
  });

  it('that stand in the office count ways from outside, and those outside none', () => {
    const office = change('asset:pc', { criticalityIntegrity: 'veryHigh' });
    expect(jewelTable(office, 'asIs', 'veryHigh').find(({ asset }) => asset.id === 'asset:pc')).toMatchObject({ doors: [{ recordId: 'access:vendor', from: ['access'], into: ['zone:dmz'] }, { recordId: 'conduit:mail', from: ['external'], into: ['zone:office'] }], isOutside: false });
    const outside = change('asset:pc', { criticalityIntegrity: 'veryHigh', zoneId: 'zone:net' });
    expect(jewelTable(outside, 'asIs', 'veryHigh').find(({ asset }) => asset.id === 'asset:pc')).toMatchObject({ doors: [], isOutside: true });
  });
});
