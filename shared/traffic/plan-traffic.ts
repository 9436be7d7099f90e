import { draftChange } from '../model/change';
import type { Flow } from '../model/entities/flow';
import { newRecordId, type Environment } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { ipAddress, reachOf } from './addresses';
import { knownEnds, type KnownEnds } from './known-ends';
import type { ConnectionLog, ObservedPair } from './observed';
import { type PlannedHosts, planHosts, portText } from './plan-hosts';
import { decidedMeaning, isOpenMeaning, meaningOf, type PortMeaning, protocolTitle } from './protocol-ports';
import { flowFinder, objectionsTo, type RecordedFlow } from './recorded-flows';
import { countsAfter, firstCounts, type Seen, together } from './seen-counts';
import type { FlowReason, GroupTraffic, PlannedFlow, TrafficChoices, TrafficCounts, TrafficPlan } from './traffic-plan';

/**
 * What a capture would bring: communications nobody has recorded become flows to decide about, recorded ones are
 * confirmed with their counts, and what contradicts a decision is told. The same capture once more changes nothing.
 * @param file name of the log, without folders
 */
export function planTraffic(log: ConnectionLog, file: string, model: Model, env: Pick<Environment, 'newId'>, choices: TrafficChoices = {}): TrafficPlan {
  const ends = knownEnds(model);
  const { single, groups } = separateGroups(log.pairs, ends);
  const planned = planHosts(single, model, ends, choices.hosts ?? new Map(), env);
  const lines = lineUp(single, planned).map((line) => ({ ...line, ...decidedMeaning(line, choices.protocols?.get(line.key)) }));
  const finder = flowFinder(model);
  const draft = draftChange(model);
  const conduits = conduitFinder(model, planned);
  const flows: PlannedFlow[] = [];
  const usedAssets = new Set<RecordId>();
  const confirmed = new Map<RecordId, { readonly flow: Flow; seen: Seen; readonly protocols: readonly string[]; readonly lines: number[] }>();
  for (const line of lines) {
    const { fromId, toId } = line;
    const found = fromId === undefined || toId === undefined ? undefined : finder.find({ ...line, fromId, toId });
    const fate = fateOf(line, found, choices.flows?.get(line.key));
    const base = plannedFlow(line, fate);
    if (base.fate === 'new') {
      const flow = newFlow(base, conduits(fromId, toId), env);
      draft.put(flow);
      for (const id of [fromId, toId]) if (id !== undefined) usedAssets.add(id);
      flows.push({ ...base, flowId: flow.id, isChanged: true, conduitId: flow.conduitId });
      continue;
    }
    if (found !== undefined && base.fate !== 'left-out') {
      const known = confirmed.get(found.flow.id);
      if (known === undefined) confirmed.set(found.flow.id, { flow: found.flow, seen: line, protocols: line.ambiguous.length > 0 ? line.protocols : [], lines: [flows.length] });
      else {
        known.seen = together(known.seen, line);
        known.lines.push(flows.length);
      }
    }
    flows.push({ ...base, flowId: found?.flow.id, conduitId: found?.flow.conduitId });
  }
  // Several lines may confirm one flow; their counts go into it together.
  for (const { flow, seen, protocols, lines: places } of confirmed.values()) {
    const patch = { ...countsAfter(flow, seen), ...(protocols.length > 0 && (flow.protocols ?? []).length === 0 ? { protocols } : {}) };
    if (Object.keys(patch).length === 0) continue;
    draft.patch('flow', flow.id, patch);
    for (const place of places) {
      const line = flows[place];
      if (line !== undefined) flows[place] = { ...line, isChanged: true };
    }
  }
  // A host a person wants as an asset is one also when no communication with it is taken.
  const wanted = new Set(planned.hosts.flatMap(({ reason, endId }) => (reason === 'chosen' && endId !== undefined ? [endId] : [])));
  for (const asset of planned.newAssets) if (usedAssets.has(asset.id) || wanted.has(asset.id)) draft.put(asset);
  const { firstSeen, lastSeen } = log;
  return { file, firstSeen, lastSeen, hosts: planned.hosts, flows, groups, counts: countsOf(log, planned, flows), change: draft.build() };
}

function separateGroups(pairs: readonly ObservedPair[], ends: KnownEnds): { readonly single: readonly ObservedPair[]; readonly groups: readonly GroupTraffic[] } {
  const single: ObservedPair[] = [];
  const groups = new Map<string, { group: GroupTraffic; readonly senders: Set<string> }>();
  for (const pair of pairs) {
    const [from, to] = [ipAddress(pair.from), ipAddress(pair.to)];
    const reached = to === undefined ? 'one' : ends.isBroadcast(to) || looksLikeBroadcast(pair) ? 'everybody' : reachOf(to);
    const reach = reached === 'one' && from !== undefined && reachOf(from) === 'nobody' ? 'nobody' : reached;
    if (reach === 'one') {
      single.push(pair);
      continue;
    }
    const port = portText(pair);
    const key = `${pair.to} ${port} ${pair.transport}`;
    const known = groups.get(key);
    const { firstSeen, lastSeen, connections, bytes } = pair;
    const seen = { firstSeen, lastSeen, connections, bytes };
    const senders = known?.senders ?? new Set<string>();
    senders.add(pair.from);
    const { protocols, ambiguous } = meaningOf(pair.transport, pair.port, pair.services);
    const group = { to: pair.to, reach, port, protocols: [...protocols, ...ambiguous], ...(known === undefined ? seen : together(known.group, seen)), senders: senders.size };
    groups.set(key, { group, senders });
  }
  return { single, groups: [...groups.values()].map(({ group }) => group).sort((one, other) => other.connections - one.connections) };
}

/** The last address of the sender's own 256: a broadcast in the usual network, also where nobody has recorded the subnet. */
function looksLikeBroadcast({ from, to, transport }: ObservedPair): boolean {
  const network = /^(\d+\.\d+\.\d+\.)255$/.exec(to)?.[1];
  return network !== undefined && transport === 'udp' && from.startsWith(network);
}

/** Pairs between the same two ends over the same port. */
interface Line extends Seen, PortMeaning {
  readonly key: string;
  readonly fromId: RecordId | undefined;
  readonly toId: RecordId | undefined;
  readonly from: string;
  readonly to: string;
  readonly addresses: readonly string[];
  readonly transport: string;
  readonly port: number | undefined;
  readonly lastPort: number | undefined;
  readonly answered: number;
  readonly turned: number;
}

function lineUp(pairs: readonly ObservedPair[], { byAddress }: PlannedHosts): readonly Line[] {
  const lines = new Map<string, Line & { readonly services: readonly string[] }>();
  for (const pair of pairs) {
    const [from, to] = [byAddress.get(pair.from), byAddress.get(pair.to)];
    const nameOf = (host: typeof from, address: string): string => (host?.as === 'known' || host?.as === 'zone' ? (host.endId ?? address) : address);
    const key = `${nameOf(from, pair.from)} ${nameOf(to, pair.to)} ${portText(pair)} ${pair.transport}`;
    const known = lines.get(key);
    const seen = known === undefined ? pair : together(known, pair);
    const services = [...new Set([...(known?.services ?? []), ...pair.services])];
    const { firstSeen, lastSeen, connections, bytes } = seen;
    lines.set(key, {
      key,
      firstSeen, lastSeen, connections, bytes,
      fromId: from?.endId,
      toId: to?.endId,
      from: from?.name ?? pair.from,
      to: to?.name ?? pair.to,
      addresses: [...new Set([...(known?.addresses ?? []), pair.from, pair.to])].slice(0, 20),
      transport: pair.transport,
      port: pair.port,
      lastPort: pair.lastPort,
      answered: (known?.answered ?? 0) + pair.answered,
      turned: (known?.turned ?? 0) + pair.turned,
      services,
      ...meaningOf(pair.transport, pair.lastPort === undefined ? pair.port : undefined, services),
    });
  }
  return [...lines.values()];
}

type Fate = Pick<PlannedFlow, 'fate' | 'reason' | 'objections'>;

function fateOf(line: Line, found: RecordedFlow | undefined, wanted: boolean | undefined): Fate {
  const leftOut = (reason: FlowReason): Fate => ({ fate: 'left-out', reason, objections: [] });
  if (line.fromId === undefined || line.toId === undefined) return leftOut('host-left-out');
  if (line.fromId === line.toId) return leftOut('inside-zone');
  if (wanted === false) return leftOut('chosen');
  if (found === undefined) {
    if (wanted === true) return { fate: 'new', reason: 'chosen', objections: [] };
    return line.answered === 0 ? leftOut('unanswered') : { fate: 'new', reason: 'not-recorded', objections: [] };
  }
  const objections = objectionsTo(found.flow, line.lastSeen);
  const isProposal = found.flow.observed === true && (found.flow.verdict ?? 'undecided') === 'undecided';
  return { fate: objections.length > 0 ? 'contradicts' : 'confirmed', reason: isProposal ? 'proposed-before' : found.reason, objections };
}

function plannedFlow({ transport: _transport, lastPort: _last, ...line }: Line, fate: Fate): PlannedFlow {
  const { key, fromId, toId, from, to, addresses, protocols, ambiguous, answered, turned, firstSeen, lastSeen, connections, bytes } = line;
  const port = portText({ transport: _transport, port: line.port, ...(_last === undefined ? {} : { lastPort: _last }) });
  const seen = { firstSeen, lastSeen, connections, bytes };
  return { key, ...fate, flowId: undefined, isChanged: false, fromId, toId, from, to, addresses, protocols, port, ambiguous, answered, turned, conduitId: undefined, ...seen };
}

function newFlow(line: PlannedFlow, conduitId: RecordId | undefined, env: Pick<Environment, 'newId'>): Flow {
  const { fromId, toId, from, to, protocols, port } = line;
  return {
    id: newRecordId('flow', env),
    type: 'flow',
    name: flowName(from, to, protocols, port),
    ...(fromId === undefined ? {} : { fromId }),
    ...(toId === undefined ? {} : { toId }),
    ...(protocols.length === 0 ? {} : { protocols }),
    ...(port === '' ? {} : { ports: [port] }),
    initiator: 'from',
    necessary: 'unknown',
    verdict: 'undecided',
    observed: true,
    ...firstCounts(line),
    ...(conduitId === undefined ? {} : { conduitId }),
  };
}

/** `K1 → HMI (Modbus/TCP, 502/tcp)`. */
export function flowName(from: string, to: string, protocols: readonly string[], port: string): string {
  const what = [...protocols.map(protocolTitle), port].filter((part) => part !== '').join(', ');
  const ends = from === '' ? `→ ${to}` : `${from} → ${to}`;
  return (what === '' ? ends : `${ends} (${what})`).slice(0, 200);
}

/** The one conduit that joins the zones of two ends; undefined when there is none or more than one. */
function conduitFinder(model: Model, { newAssets }: PlannedHosts): (fromId: RecordId | undefined, toId: RecordId | undefined) => RecordId | undefined {
  const zoneOf = new Map(newAssets.map(({ id, zoneId }) => [id, zoneId]));
  const zoneOfEnd = (id: RecordId | undefined): RecordId | undefined =>
    id === undefined ? undefined : model.tables.zone.has(id) ? id : (model.tables.asset.get(id)?.zoneId ?? zoneOf.get(id));
  const conduits = listOf(model, 'conduit').filter(({ state }) => state !== 'toBeRemoved');
  return (fromId, toId) => {
    const [from, to] = [zoneOfEnd(fromId), zoneOfEnd(toId)];
    if (from === undefined || to === undefined || from === to) return undefined;
    const joining = conduits.filter(({ zoneIds = [] }) => zoneIds.includes(from) && zoneIds.includes(to));
    return joining.length === 1 ? joining[0]?.id : undefined;
  };
}

function countsOf(log: ConnectionLog, { hosts }: PlannedHosts, flows: readonly PlannedFlow[]): TrafficCounts {
  const host = (as: string): number => hosts.filter((one) => one.as === as).length;
  const flow = (fate: string): number => flows.filter((one) => one.fate === fate).length;
  return {
    connections: log.connections,
    pairs: log.pairs.length,
    unreadable: log.unreadable,
    hostsKnown: host('known'),
    hostsNew: host('asset'),
    hostsOfZones: host('zone'),
    hostsLeftOut: host('leave'),
    flowsNew: flow('new'),
    flowsConfirmed: flow('confirmed'),
    flowsContradicting: flow('contradicts'),
    flowsLeftOut: flow('left-out'),
    flowsChanged: flows.filter(({ isChanged }) => isChanged).length,
    ambiguous: flows.filter((line) => line.fate !== 'left-out' && isOpenMeaning(line)).length,
  };
}
