import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { listOf, type Model } from '../../../shared/model/model';
import { problemsIn } from '../../../shared/model/change-problems';
import { acceptObserved, discardObserved, refuseObserved, waitingFlows } from '../../../shared/traffic/observed-edits';
import { readConnectionLog } from '../../../shared/traffic/connection-log';
import { planTraffic } from '../../../shared/traffic/plan-traffic';
import type { TrafficChoices } from '../../../shared/traffic/traffic-plan';
import { buildAsset, buildFlow, exampleId } from '../../support/builders';
import { fixture, namedEnv, plantModel } from './connections';

const log = readConnectionLog(fixture('conn.log'), 'conn.log');
const env = namedEnv();
const plan = (model: Model, choices?: TrafficChoices) => planTraffic(log, 'conn.log', model, env, choices);

describe('planTraffic', () => {
  it('says for every address and communication what it becomes and why', () => {
    const { hosts, flows, groups, counts } = plan(plantModel());
    expect(hosts.map(({ address, as, reason, name }) => [address, as, reason, name].join(' '))).toEqual([
      '10.1.0.20 known address-known H1', '10.1.0.10 known address-known K1', '10.1.0.11 known address-known K2',
      '10.1.0.99 zone in-subnet Line 1', '10.2.0.5 known address-known S1', '192.168.77.7 asset private-address 192.168.77.7', '203.0.113.9 leave public-address 203.0.113.9',
    ]);
    expect(flows.map(({ from, to, port, protocols, ambiguous, fate, reason, objections }) => [`${from}>${to}`, port, protocols.join(), ambiguous.join(), fate, reason, objections.join()])).toEqual([
      ['H1>K1', '102/tcp', '', 's7comm,s7commplus,iec61850-mms', 'confirmed', 'same-port', ''],
      ['H1>K2', '502/tcp', 'modbus-tcp', '', 'contradicts', 'same-protocol', 'to-remove,not-necessary'],
      ['S1>K1', '443/tcp', '', 'bacnet-sc,teamviewer,anydesk,openvpn,https', 'new', 'not-recorded', ''],
      ['Line 1>K1', '102/tcp', '', 's7comm,s7commplus,iec61850-mms', 'new', 'not-recorded', ''],
      ['192.168.77.7>K1', '80/tcp', 'http', '', 'new', 'not-recorded', ''],
      ['H1>203.0.113.9', '443/tcp', '', 'bacnet-sc,teamviewer,anydesk,openvpn,https', 'left-out', 'host-left-out', ''],
      ['H1>K1', '23/tcp', 'telnet', '', 'left-out', 'unanswered', ''],
      ['H1>K1', '', 'icmp', '', 'new', 'not-recorded', ''],
    ]);
    expect(groups.map(({ to, reach, port, senders }) => [to, reach, port, senders].join(' '))).toEqual(['224.0.0.251 many 5353/udp 1', '10.1.0.255 everybody 137/udp 1', '255.255.255.255 everybody 67/udp 1', 'ff02:0:0:0:0:0:1:2 many 547/udp 1']);
    expect(counts).toEqual({
      connections: 19, pairs: 12, unreadable: 0, hostsKnown: 4, hostsNew: 1, hostsOfZones: 1, hostsLeftOut: 1,
      flowsNew: 4, flowsConfirmed: 1, flowsContradicting: 1, flowsLeftOut: 2, flowsChanged: 6, ambiguous: 3,
    });
  });

  it('makes flows that wait for a decision, in the one conduit that fits', () => {
    const model = plantModel();
    const { change } = plan(model);
    const after = applyChange(model, change);
    expect(problemsIn(change)).toEqual([]);
    expect(waitingFlows(after).map(({ id: _id, ...flow }) => flow)[0]).toEqual({
      type: 'flow', name: 'S1 → K1 (443/tcp)', fromId: exampleId('asset', 4), toId: exampleId('asset', 1), ports: ['443/tcp'], initiator: 'from', necessary: 'unknown', verdict: 'undecided', observed: true,
      observedFrom: '2026-03-02T08:00:30.000Z', observedUntil: '2026-03-02T08:00:30.500Z', observedConnections: 1, observedBytes: 400, conduitId: exampleId('conduit', 1),
    });
    const { observed, observedConnections, verdict } = after.tables.flow.get(exampleId('flow', 1)) ?? {};
    expect({ observed, observedConnections, verdict }).toEqual({ observed: undefined, observedConnections: 6, verdict: 'allowed' });
    expect(listOf(after, 'asset').at(-1)).toMatchObject({ name: '192.168.77.7', interfaces: [{ id: 'if1', ip: '192.168.77.7' }] });
  });

  it('takes the protocol a person chose, for new flows and for recorded ones that name none', () => {
    const silent = plantModel(buildFlow({ id: exampleId('flow', 1), name: 'F-01', fromId: exampleId('asset', 2), toId: exampleId('asset', 1), protocols: [], ports: ['102/tcp'], initiator: 'from', verdict: 'allowed' }));
    const keys = plan(silent).flows.filter(({ ambiguous }) => ambiguous.length > 0).map(({ key }) => key);
    const { flows, change, counts } = plan(silent, { protocols: new Map(keys.map((key, index) => [key, index === 0 ? 's7comm' : 'https'])) });
    expect(flows.map(({ protocols, ambiguous }) => `${protocols.join()} of ${ambiguous.length}`)).toEqual(['s7comm of 3', 'modbus-tcp of 0', 'https of 5', ' of 3', 'http of 0', 'https of 5', 'telnet of 0', 'icmp of 0']);
    expect(counts.ambiguous).toBe(1);
    const after = applyChange(silent, change);
    expect(after.tables.flow.get(exampleId('flow', 1))).toMatchObject({ protocols: ['s7comm'], observedConnections: 6 });
    expect(waitingFlows(after)[0]).toMatchObject({ name: 'S1 → K1 (HTTPS, 443/tcp)', protocols: ['https'] });
  });

  it('changes nothing the second time', () => {
    const model = plantModel();
    const after = applyChange(model, plan(model).change);
    const again = plan(after);
    expect(again.change.size).toBe(0);
    expect(again.counts).toMatchObject({ flowsNew: 0, flowsConfirmed: 5, flowsContradicting: 1, flowsChanged: 0 });
  });

  it('adds what another capture saw at another time, and nothing for a part of a known one', () => {
    const model = plantModel();
    const after = applyChange(model, plan(model).change);
    const later = { ...log, pairs: log.pairs.map((pair) => ({ ...pair, firstSeen: pair.firstSeen.replace('2026-03-02', '2026-03-09'), lastSeen: pair.lastSeen.replace('2026-03-02', '2026-03-09') })) };
    const both = applyChange(after, planTraffic(later, 'conn.log', after, env).change);
    const { observedConnections, observedFrom, observedUntil } = both.tables.flow.get(exampleId('flow', 1)) ?? {};
    expect({ observedConnections, observedFrom, observedUntil }).toEqual({ observedConnections: 12, observedFrom: '2026-03-02T08:00:00.000Z', observedUntil: '2026-03-09T08:04:00.500Z' });
    expect(planTraffic(log, 'conn.log', both, env).change.size + planTraffic(later, 'conn.log', both, env).change.size).toBe(0);
  });

  it('does what a person decided about hosts and flows', () => {
    const model = plantModel();
    const hosts = new Map([
      ['10.1.0.99', { as: 'asset' }], ['192.168.77.7', { as: 'known', assetId: exampleId('asset', 4) }], ['203.0.113.9', { as: 'zone', zoneId: exampleId('zone', 2) }], ['10.2.0.5', { as: 'leave' }],
    ] as const);
    const first = plan(model, { hosts });
    const unanswered = first.flows.find(({ reason }) => reason === 'unanswered')?.key ?? '';
    const icmp = first.flows.find(({ protocols }) => protocols.includes('icmp'))?.key ?? '';
    const { flows, change } = plan(model, { hosts, flows: new Map([[unanswered, true], [icmp, false]]) });
    expect(flows.filter(({ fate }) => fate === 'new').map(({ from, to, port }) => `${from}>${to} ${port}`)).toEqual(['10.1.0.99>K1 102/tcp', 'S1>K1 80/tcp', 'H1>Servers 443/tcp', 'H1>K1 23/tcp']);
    expect([...change.values()].flatMap(({ after }) => (after?.type === 'asset' ? [after.name, after.zoneId] : []))).toEqual(['10.1.0.99', exampleId('zone', 1)]);
  });

  it('asks when an address stands twice', () => {
    const { hosts } = plan(plantModel(buildAsset({ id: exampleId('asset', 9), tag: 'K9', interfaces: [{ id: 'a', ip: '10.1.0.10' }] })));
    expect(hosts.filter(({ reason }) => reason === 'address-shared').map(({ address, as, candidates }) => ({ address, as, candidates }))).toEqual([
      { address: '10.1.0.10', as: 'leave', candidates: [exampleId('asset', 1), exampleId('asset', 9)] },
    ]);
  });

  it('knows a flow between the zones around, and one that allows anything', () => {
    const model = plantModel(
      { id: exampleId('flow', 8), type: 'flow', name: 'F-08', fromId: exampleId('zone', 2), toId: exampleId('zone', 1), protocols: ['https'], ports: ['443/tcp'], verdict: 'allowed' },
      { id: exampleId('flow', 9), type: 'flow', name: 'F-09', fromId: exampleId('asset', 2), toId: exampleId('asset', 1), protocols: ['icmp'], initiator: 'both', state: 'planned' },
    );
    expect(plan(model).flows.filter(({ flowId }) => flowId === exampleId('flow', 8) || flowId === exampleId('flow', 9)).map(({ fate, reason, objections }) => [fate, reason, objections.join()])).toEqual([
      ['confirmed', 'between-zones', ''], ['contradicts', 'same-protocol', 'planned'],
    ]);
  });
});

describe('observed flows', () => {
  it('are accepted, refused or thrown away, one or many', () => {
    const before = plantModel();
    const model = applyChange(before, plan(before).change);
    const [first, second, third, fourth] = waitingFlows(model).map(({ id }) => id);
    const kept = applyChange(model, acceptObserved(model, [first ?? '', exampleId('flow', 1)], { verdict: 'allowed', decidedBy: 'P. Holm' }));
    const refused = applyChange(kept, refuseObserved(kept, [second ?? '', third ?? '']));
    const done = applyChange(refused, discardObserved(refused, [fourth ?? '', first ?? '']));
    const facts = [first, second, third, fourth].map((id) => done.tables.flow.get(id ?? '')).map((flow) => flow && [flow.observed, flow.necessary, flow.verdict, flow.decidedBy]);
    expect(facts).toEqual([[undefined, 'yes', 'allowed', 'P. Holm'], [undefined, 'no', 'toRemove', undefined], [undefined, 'no', 'toRemove', undefined], undefined]);
    expect(waitingFlows(done)).toEqual([]);
    expect(plan(done).counts).toMatchObject({ flowsContradicting: 3, flowsNew: 1 });
  });
});
