import type { Zone } from '../model/entities/zone';
import { recordsWith } from '../model/indexes';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';

/** The zones directly inside a zone. */
export function childZones(model: Model, zoneId: RecordId): readonly Zone[] {
  return recordsWith(model, 'zone', 'parentId', zoneId);
}

/** From the zone itself outwards; ends at a parent that is missing or was met before. */
export function zonePath(model: Model, zoneId: RecordId | undefined): readonly Zone[] {
  const path: Zone[] = [];
  for (let zone = getRecord(model, 'zone', zoneId); zone !== undefined; zone = getRecord(model, 'zone', zone.parentId)) {
    if (path.includes(zone)) break;
    path.push(zone);
  }
  return path;
}

/** True when the zone is the other one or lies somewhere in it. */
export function isWithin(model: Model, zoneId: RecordId, outerId: RecordId): boolean {
  return zonePath(model, zoneId).some(({ id }) => id === outerId);
}

/** The zone and every zone inside it, parents before children. */
export function zoneBranch(model: Model, zoneId: RecordId): readonly RecordId[] {
  const found = new Set<RecordId>([zoneId]);
  for (const id of found) for (const child of childZones(model, id)) found.add(child.id);
  return [...found];
}

/** A zone with how deep it lies, 0 for the outermost. */
export interface ZoneAtDepth {
  readonly zone: Zone;
  readonly depth: number;
}

/** All zones, parents before children, siblings in order of creation; zones in a ring of parents count as outermost. */
export function zonesInOrder(model: Model): readonly ZoneAtDepth[] {
  const ordered: ZoneAtDepth[] = [];
  const met = new Set<RecordId>();
  const visit = (zone: Zone, depth: number): void => {
    if (met.has(zone.id)) return;
    met.add(zone.id);
    ordered.push({ zone, depth });
    for (const child of childZones(model, zone.id)) visit(child, depth + 1);
  };
  const zones = listOf(model, 'zone');
  for (const zone of zones) if (getRecord(model, 'zone', zone.parentId) === undefined) visit(zone, 0);
  for (const zone of zones) visit(zone, 0);
  return ordered;
}
