import type { Asset } from '../model/entities/asset';
import type { Zone } from '../model/entities/zone';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { ipAddress, networkFinder, type IpAddress } from './addresses';
import { isAnything } from './protocol-ports';

/** What a text names: one record, several, nothing we know, or everything. */
export interface NamedEnd {
  readonly id: RecordId | undefined;
  readonly reason: 'tag' | 'name' | 'address' | 'zone' | 'subnet' | 'several' | 'unknown' | 'anything' | 'chosen';
  readonly candidates: readonly RecordId[];
}

/** Finds the assets and zones of an assessment by what logs, scans and lists call them. */
export interface KnownEnds {
  /** Assets with an interface of this address; several when the address stands twice. */
  readonly assetsAt: (address: IpAddress) => readonly RecordId[];
  readonly assetsWithMac: (mac: string) => readonly RecordId[];
  /** The zone whose smallest subnet holds the address; for public ones the external zone, when there is one only. */
  readonly zoneOf: (address: IpAddress) => Zone | undefined;
  readonly externalZone: Zone | undefined;
  readonly isBroadcast: (address: IpAddress) => boolean;
  readonly named: (text: string) => NamedEnd;
}

type Index = ReadonlyMap<string, readonly RecordId[]>;

/** Twelve digits, whatever stands between them. */
export function macKey(mac: string): string {
  return mac.toUpperCase().replace(/[^0-9A-F]/g, '');
}

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

export function knownEnds(model: Model): KnownEnds {
  const assets = listOf(model, 'asset');
  const zones = listOf(model, 'zone');
  const byAddress = indexOf(assets, ({ interfaces = [] }) => interfaces.flatMap(({ ip }) => addressKeys(ip)));
  const byMac = indexOf(assets, ({ interfaces = [] }) => interfaces.flatMap(({ mac }) => (mac === undefined ? [] : [macKey(mac)])));
  const names: readonly (readonly [NamedEnd['reason'], Index])[] = [
    ['tag', indexOf(assets, ({ tag = '' }) => [fold(tag)])],
    ['name', indexOf(assets, ({ name }) => [fold(name)])],
    ['zone', indexOf(zones, ({ code = '' }) => [fold(code)])],
    ['zone', indexOf(zones, ({ name }) => [fold(name)])],
  ];
  const networks = networkFinder(zones.flatMap((zone) => (zone.subnets ?? []).map((subnet): readonly [string, Zone] => [subnet, zone])));
  const external = zones.filter(({ kind }) => kind === 'external');
  const byName = (text: string): NamedEnd | undefined => {
    for (const [reason, index] of names) {
      const found = index.get(fold(text));
      if (found !== undefined) return found.length === 1 ? { id: found[0], reason, candidates: found } : { id: undefined, reason: 'several', candidates: found };
    }
    return undefined;
  };
  const byNumber = (text: string): NamedEnd | undefined => {
    const address = ipAddress(text);
    const found = address === undefined || /\/(?!32|128)/.test(text) ? [] : (byAddress.get(address.key) ?? []);
    if (found.length > 1) return { id: undefined, reason: 'several', candidates: found };
    if (found.length === 1) return { id: found[0], reason: 'address', candidates: found };
    const mac = /^[\da-f]{2}([:-][\da-f]{2}){5}$/i.test(text.trim()) ? byMac.get(macKey(text)) : undefined;
    if (mac?.length === 1) return { id: mac[0], reason: 'address', candidates: mac };
    const zone = networks.findNetwork(text);
    return zone === undefined ? undefined : { id: zone.id, reason: 'subnet', candidates: [zone.id] };
  };
  const exact = (text: string): NamedEnd | undefined => byName(text) ?? byNumber(text);
  return {
    assetsAt: ({ key }) => byAddress.get(key) ?? [],
    assetsWithMac: (mac) => byMac.get(macKey(mac)) ?? [],
    zoneOf: (address) => networks.find(address),
    externalZone: external.length === 1 ? external[0] : undefined,
    isBroadcast: (address) => networks.isBroadcast(address),
    named: (text) => (isAnything(text) ? { id: undefined, reason: 'anything', candidates: [] } : (exact(text) ?? byParts(text, exact))),
  };
}

/** `K1 (10.1.0.5)` or `plc1.plant.local`: the parts that name something, if all of them mean the same. */
function byParts(text: string, exact: (part: string) => NamedEnd | undefined): NamedEnd {
  const parts = text.split(/[\s,;()[\]]+/).flatMap((part) => [part, ...(/^[\w-]+(\.[a-z][\w-]*)+$/i.test(part) ? [part.split('.')[0] ?? ''] : [])]);
  const found = parts.flatMap((part) => (part.length < 2 ? [] : (exact(part) ?? [])));
  // An address inside a zone says less than the asset that is named beside it.
  const sure = found.filter(({ reason }) => reason !== 'subnet');
  const ids = new Set((sure.length > 0 ? sure : found).flatMap(({ candidates }) => candidates));
  const [first] = sure.length > 0 ? sure : found;
  if (first === undefined) return { id: undefined, reason: 'unknown', candidates: [] };
  return ids.size === 1 ? first : { id: undefined, reason: 'several', candidates: [...ids] };
}

function indexOf<Kind extends Asset | Zone>(records: readonly Kind[], keysOf: (record: Kind) => readonly string[]): Index {
  const index = new Map<string, RecordId[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      if (key === '') continue;
      const known = index.get(key);
      if (known === undefined) index.set(key, [record.id]);
      else known.push(record.id);
    }
  }
  return index;
}

function addressKeys(ip: string | undefined): readonly string[] {
  return (ip ?? '').split(/[\s,;]+/).flatMap((part) => ipAddress(part)?.key ?? []);
}

/** How an end is called on the screen and in the names of flows. */
export function endTitle(model: Model, id: RecordId): string {
  const asset = getRecord(model, 'asset', id);
  if (asset !== undefined) return asset.tag === undefined || asset.tag === '' ? asset.name : asset.tag;
  const zone = getRecord(model, 'zone', id);
  return zone === undefined ? '' : zone.name;
}
