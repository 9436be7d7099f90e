import type { Asset } from '../../model/entities/asset';
import { listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { areaOf, areasOf, type Areas, type Untrusted } from './areas';
import { isIn, type Architecture } from './ways';

const outside: readonly Untrusted[] = ['external', 'supplier', 'temporary', 'access'];
/** Mail and the web arrive in the office, so for the plant it is no trusted place. */
const outsideAndOffice: readonly Untrusted[] = [...outside, 'enterprise'];

/** A way in: the conduit, or the flow or access without one, over which an untrusted place is left. */
export interface Door {
  readonly recordId: RecordId;
  /** Where it leads in: zones, and assets without a zone. */
  readonly into: readonly RecordId[];
  readonly from: readonly Untrusted[];
}

interface NumberedDoor {
  readonly door: Door;
  readonly into: readonly number[];
}

/** The doors out of untrusted places of the given kinds, in the order of their records. */
function doorsOf({ borders, untrusted, ids }: Areas, kinds: readonly Untrusted[]): readonly NumberedDoor[] {
  const doors = new Map<RecordId, { into: Set<number>; from: Set<Untrusted> }>();
  for (const { from, to, recordId } of borders) {
    const kind = untrusted[from];
    const other = untrusted[to];
    if (kind === undefined || !kinds.includes(kind) || (other !== undefined && kinds.includes(other))) continue;
    const door = doors.get(recordId) ?? { into: new Set(), from: new Set() };
    door.into.add(to);
    door.from.add(kind);
    doors.set(recordId, door);
  }
  const ordered = [...doors].sort(([first], [second]) => (first < second ? -1 : 1));
  return ordered.map(([recordId, { into, from }]) => ({ door: { recordId, into: [...into].map((number) => ids[number] ?? ''), from: [...from] }, into: [...into] }));
}

type DoorsByArea = ReadonlyMap<number, readonly Door[]>;

const known = new WeakMap<Areas, Map<string, DoorsByArea>>();

/** For each zone (or asset without one) the doors from which a way leads there that passes nothing avoided; kept with the zones. */
function doorsByArea(areas: Areas, name: string, doors: () => readonly NumberedDoor[], isAvoided: (area: number) => boolean): DoorsByArea {
  const made = known.get(areas) ?? new Map<string, DoorsByArea>();
  known.set(areas, made);
  const found = made.get(name) ?? spreadDoors(areas, doors(), isAvoided);
  made.set(name, found);
  return found;
}

function spreadDoors({ ids, next }: Areas, doors: readonly NumberedDoor[], isAvoided: (area: number) => boolean): DoorsByArea {
  const avoided = Uint8Array.from(ids, (_, area) => (isAvoided(area) ? 1 : 0));
  const found = new Map<number, Door[]>();
  const known = new Map<string, readonly number[]>();
  for (const { door, into } of doors) {
    const key = into.join(' ');
    const reached = known.get(key) ?? spread(next, into, avoided);
    known.set(key, reached);
    for (const area of reached) {
      const there = found.get(area);
      if (there === undefined) found.set(area, [door]);
      else there.push(door);
    }
  }
  return found;
}

/** What is reached from some zones without passing an avoided one. */
function spread(next: Areas['next'], starts: readonly number[], avoided: Uint8Array): readonly number[] {
  const isMet = avoided.slice();
  const reached: number[] = [];
  const meet = (area: number): void => {
    if (isMet[area] === 1) return;
    isMet[area] = 1;
    reached.push(area);
  };
  starts.forEach(meet);
  for (const area of reached) (next[area] ?? []).forEach(meet);
  return reached;
}

const isOneOf = ({ untrusted }: Areas, area: number, kinds: readonly Untrusted[]): boolean => {
  const kind = untrusted[area];
  return kind !== undefined && kinds.includes(kind);
};

function doorsPast(areas: Areas, kinds: readonly Untrusted[]): DoorsByArea {
  return doorsByArea(areas, kinds.join(' '), () => doorsOf(areas, kinds), (area) => isOneOf(areas, area, kinds));
}

/** By id of the zone (or of the asset without one), the doors from which a way leads there. */
export type DoorsTo = (placeId: RecordId, zoneId?: RecordId) => readonly Door[];

function lookup(areas: Areas, doors: DoorsByArea): DoorsTo {
  return (placeId, zoneId) => doors.get(areaOf(areas, placeId, zoneId) ?? -1) ?? [];
}

/** Doors from outside the plant (not from the office) that lead to a place. */
export function doorsFromOutside(model: Model, view: Architecture): DoorsTo {
  const areas = areasOf(model, view);
  return lookup(areas, doorsPast(areas, outside));
}

/** Doors out of the office from which a way leads to a place that passes no DMZ. */
export function doorsFromOfficePastDmz(model: Model, view: Architecture): DoorsTo {
  const areas = areasOf(model, view);
  const ofOffice = (): readonly NumberedDoor[] => doorsOf(areas, outsideAndOffice).filter(({ door }) => door.from.includes('enterprise'));
  return lookup(areas, doorsByArea(areas, 'past the DMZ', ofOffice, (area) => areas.isDmz[area] === true || isOneOf(areas, area, outsideAndOffice)));
}

/** An asset the plant depends on, with the ways in. */
export interface JewelReach {
  readonly asset: Asset;
  /** Over which one gets to it from places the plant cannot trust; each counts once. */
  readonly doors: readonly Door[];
  /** It stands in an untrusted zone itself. */
  readonly isOutside: boolean;
}

/** How critical an asset has to be at least; safety is always one. */
export type JewelThreshold = 'high' | 'veryHigh';

/** True for an asset whose loss hurts most: safety, or critical in any respect. */
export function isCrownJewel({ safetyRelated, kind, ...asset }: Asset, from: JewelThreshold): boolean {
  const { criticalityAvailability, criticalityIntegrity, criticalityConfidentiality, criticalitySafety } = asset;
  const criticalities = [criticalityAvailability, criticalityIntegrity, criticalityConfidentiality, criticalitySafety];
  return safetyRelated === true || kind === 'safetyController' || criticalities.includes('veryHigh') || (from === 'high' && criticalities.includes('high'));
}

/**
 * The crown jewels of an architecture with their ways in, most ways first. For what stands in the office only ways from
 * outside count.
 */
export function jewelTable(model: Model, view: Architecture, from: JewelThreshold): readonly JewelReach[] {
  const areas = areasOf(model, view);
  const ofPlant = doorsPast(areas, outsideAndOffice);
  const ofOffice = doorsPast(areas, outside);
  const jewels = listOf(model, 'asset').filter((asset) => isIn(view, asset) && isCrownJewel(asset, from));
  const rows = jewels.map((asset): JewelReach => {
    const area = areaOf(areas, asset.id, asset.zoneId) ?? -1;
    const kind = areas.untrusted[area];
    const doors = kind === undefined ? ofPlant.get(area) : kind === 'enterprise' ? ofOffice.get(area) : undefined;
    return { asset, doors: doors ?? [], isOutside: kind !== undefined && kind !== 'enterprise' };
  });
  return rows.sort((first, second) => second.doors.length - first.doors.length || (first.asset.id < second.asset.id ? -1 : 1));
}
