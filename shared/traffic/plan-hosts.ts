import type { Asset } from '../model/entities/asset';
import { newRecordId, type Environment } from '../model/identifier';
import { getRecord, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { ipAddress, isPrivate } from './addresses';
import { endTitle, type KnownEnds } from './known-ends';
import type { ObservedPair } from './observed';
import { together, type Seen } from './seen-counts';
import type { HostChoice, HostReason, PlannedHost } from './traffic-plan';

export interface PlannedHosts {
  readonly hosts: readonly PlannedHost[];
  readonly byAddress: ReadonlyMap<string, PlannedHost>;
  /** Assets that are made for addresses nobody knew. */
  readonly newAssets: readonly Asset[];
}

interface Tally {
  seen: Seen;
  flows: number;
  readonly offers: Map<string, number>;
}

const offersShown = 12;

/** Decides for every address what it stands for. */
export function planHosts(pairs: readonly ObservedPair[], model: Model, ends: KnownEnds, choices: ReadonlyMap<string, HostChoice>, env: Pick<Environment, 'newId'>): PlannedHosts {
  const hosts: PlannedHost[] = [];
  const newAssets: Asset[] = [];
  for (const [address, { seen, flows, offers }] of tallies(pairs)) {
    const decided = decide(address, model, ends, choices.get(address));
    const { end } = decided;
    const asset = decided.as === 'asset' ? newAsset(address, decided.zoneId, env) : undefined;
    if (asset !== undefined) newAssets.push(asset);
    const endId = asset?.id ?? end;
    const name = asset?.name ?? (endId === undefined ? address : endTitle(model, endId));
    const sorted = [...offers].sort(([, one], [, other]) => other - one).map(([port]) => port);
    const { as, reason, zoneId, candidates } = decided;
    hosts.push({ address, as, reason, endId, name, zoneId, candidates, flows, offers: sorted.slice(0, offersShown), ...seen });
  }
  hosts.sort((one, other) => other.connections - one.connections || (one.address < other.address ? -1 : 1));
  return { hosts, byAddress: new Map(hosts.map((host) => [host.address, host])), newAssets };
}

function tallies(pairs: readonly ObservedPair[]): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  const count = (address: string, pair: ObservedPair): Tally => {
    const known = found.get(address);
    if (known === undefined) {
      const { firstSeen, lastSeen, connections, bytes } = pair;
      const tally = { seen: { firstSeen, lastSeen, connections, bytes }, flows: 1, offers: new Map<string, number>() };
      found.set(address, tally);
      return tally;
    }
    known.seen = together(known.seen, pair);
    known.flows += 1;
    return known;
  };
  for (const pair of pairs) {
    count(pair.from, pair);
    const { offers } = count(pair.to, pair);
    if (pair.answered > 0 && pair.port !== undefined) offers.set(portText(pair), (offers.get(portText(pair)) ?? 0) + pair.connections);
  }
  return found;
}

/** A port as flows hold it; empty for protocols without ports. */
export function portText({ port, lastPort, transport }: Pick<ObservedPair, 'port' | 'lastPort' | 'transport'>): string {
  if (port === undefined) return '';
  return lastPort === undefined || lastPort === port ? `${port}/${transport}` : `${port}-${lastPort}/${transport}`;
}

interface Decision {
  readonly as: PlannedHost['as'];
  readonly reason: HostReason;
  readonly end: RecordId | undefined;
  readonly zoneId: RecordId | undefined;
  readonly candidates: readonly RecordId[];
}

function decide(text: string, model: Model, ends: KnownEnds, choice: HostChoice | undefined): Decision {
  const address = ipAddress(text);
  const candidates = address === undefined ? [] : ends.assetsAt(address);
  const inside = address === undefined ? undefined : ends.zoneOf(address);
  const isInternal = address === undefined || isPrivate(address);
  const zoneId = (inside ?? (isInternal ? undefined : ends.externalZone))?.id;
  const facts = { zoneId, candidates };
  if (choice !== undefined) {
    const end = choice.as === 'known' ? getRecord(model, 'asset', choice.assetId)?.id : choice.as === 'zone' ? getRecord(model, 'zone', choice.zoneId)?.id : undefined;
    const isGone = end === undefined && (choice.as === 'known' || choice.as === 'zone');
    return { ...facts, as: isGone ? 'leave' : choice.as, reason: 'chosen', end };
  }
  if (candidates.length === 1) return { ...facts, as: 'known', reason: 'address-known', end: candidates[0] };
  // An address that stands twice says nothing: a person has to tell which one is meant.
  if (candidates.length > 1) return { ...facts, as: 'leave', reason: 'address-shared', end: undefined };
  if (inside !== undefined) return { ...facts, as: 'zone', reason: 'in-subnet', end: inside.id };
  if (isInternal) return { ...facts, as: 'asset', reason: 'private-address', end: undefined };
  return { ...facts, as: zoneId === undefined ? 'leave' : 'zone', reason: 'public-address', end: zoneId };
}

/** What is known of a host nobody has listed: its address, and the zone its subnet belongs to. */
export function newAsset(address: string, zoneId: RecordId | undefined, env: Pick<Environment, 'newId'>, facts: Partial<Asset> = {}): Asset {
  return {
    id: newRecordId('asset', env),
    type: 'asset',
    name: address,
    interfaces: [{ id: 'if1', ip: address.slice(0, 60) }],
    ...(zoneId === undefined ? {} : { zoneId }),
    ...facts,
  };
}
