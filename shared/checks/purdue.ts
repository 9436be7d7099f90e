import type { Conduit } from '../model/entities/conduit';
import type { Zone } from '../model/entities/zone';
import type { Sight } from './sight';

/** Ways over a network, where a border can be put in between. What is carried by hand has rules of its own. */
export const networkKinds: readonly Conduit['kind'][] = [undefined, 'network', 'serial', 'wireless', 'remoteAccess'];

/** The Purdue level of a zone, 0 to 5: its own, or that of the nearest zone around it that has one. */
export function levelOfZone(sight: Sight, zone: Zone): number | undefined {
  const met = new Set<Zone>();
  let current: Zone | undefined = zone;
  while (current !== undefined && !met.has(current)) {
    if (current.purdueLevel !== undefined) return Number(current.purdueLevel);
    met.add(current);
    current = sight.get('zone', current.parentId);
  }
  return undefined;
}

const business = 4;
const control = 2;

/** True when the zones reach from the business down to control and no DMZ is among them. */
export function skipsLevels(sight: Sight, zones: readonly Zone[]): boolean {
  if (zones.some(({ kind }) => kind === 'dmz')) return false;
  const levels = zones.flatMap((zone) => levelOfZone(sight, zone) ?? []);
  return levels.some((level) => level >= business) && levels.some((level) => level <= control);
}
