import type { Asset } from '../model/entities/asset';
import type { Zone } from '../model/entities/zone';
import { lookupBy } from './sight';

/** A network of IPv4 addresses; both numbers unsigned 32-bit. */
interface Subnet {
  readonly base: number;
  readonly mask: number;
}

/** The address as a number; undefined for anything but four octets. */
function addressNumber(text: string): number | undefined {
  const octets = text.trim().split('.');
  if (octets.length !== 4) return undefined;
  let value = 0;
  for (const octet of octets) {
    if (!/^\d{1,3}$/.test(octet) || Number(octet) > 255) return undefined;
    value = value * 256 + Number(octet);
  }
  return value;
}

function subnetOf(text: string): Subnet | undefined {
  const [address = '', length = '32'] = text.trim().split('/');
  const base = addressNumber(address);
  const bits = Number(length);
  if (base === undefined || !/^\d{1,2}$/.test(length) || bits > 32) return undefined;
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  return { base: (base & mask) >>> 0, mask };
}

/** The networks of a zone; undefined when one of them is written in a way this program does not read. */
function subnetsOf(zone: Zone): readonly Subnet[] | undefined {
  const subnets = (zone.subnets ?? []).map(subnetOf);
  return subnets.every((subnet) => subnet !== undefined) ? subnets : undefined;
}

/** The IPv4 addresses of an asset. */
export function addressesOf(asset: Asset): readonly string[] {
  return (asset.interfaces ?? []).flatMap(({ ip }) => (ip !== undefined && addressNumber(ip) !== undefined ? [ip.trim()] : []));
}

/** A zone with networks that can be judged. */
export interface AddressedZone {
  readonly zone: Zone;
  readonly contains: (address: string) => boolean;
}

const known = new WeakMap<Zone, AddressedZone | 'none'>();

/** The networks of a zone; undefined when there are none, or one is written in a way this program does not read. */
export function addressedZone(zone: Zone): AddressedZone | undefined {
  let addressed = known.get(zone);
  if (addressed === undefined) {
    const subnets = subnetsOf(zone);
    addressed = subnets === undefined || subnets.length === 0 ? 'none' : { zone, contains: (address) => isIn(subnets, address) };
    known.set(zone, addressed);
  }
  return addressed === 'none' ? undefined : addressed;
}

function isIn(subnets: readonly Subnet[], address: string): boolean {
  const value = addressNumber(address);
  return value !== undefined && subnets.some(({ base, mask }) => ((value & mask) >>> 0) === base);
}

/** Finds every zone whose networks can be judged, under the empty key. */
export const zonesWithNetworks = lookupBy('zones with networks', 'zone', (zone) => (addressedZone(zone) === undefined ? [] : ['']));

/** The network of an address as small plants cut it, `192.168.51.0/24`. */
export function usualNetwork(address: string): string {
  return `${address.split('.').slice(0, 3).join('.')}.0/24`;
}
