import type { Asset } from '../../model/entities/asset';
import type { Zone } from '../../model/entities/zone';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { waysOf, type Architecture, type Way, type Ways } from './ways';

/** Where an attacker may start: outside the plant, with what comes and goes, in a remote access, or in the office. */
export type Untrusted = 'external' | 'supplier' | 'temporary' | 'access' | 'enterprise';

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

/** The zone a place lies in; assets without a zone and unseen origins stand for themselves. */
function areaOf({ assets }: Ways, id: RecordId): RecordId {
  return assets.get(id)?.zoneId ?? id;
}

function untrustedKind(ways: Ways, area: RecordId): Untrusted | undefined {
  if (ways.origins.has(area)) return 'access';
  const kind: Zone['kind'] = ways.zones.get(area)?.kind;
  return outsideAndOffice.find((untrusted) => untrusted === kind);
}

/** Where one gets from zone to zone. Inside a zone everything reaches everything, so zones say whether there is a way. */
interface Areas {
  readonly ways: Ways;
  readonly next: ReadonlyMap<RecordId, readonly RecordId[]>;
  readonly kinds: ReadonlyMap<RecordId, Untrusted | undefined>;
  readonly borders: readonly { readonly from: RecordId; readonly to: RecordId; readonly way: Way }[];
}

const known = new WeakMap<Ways, Areas>();

function areasOf(ways: Ways): Areas {
  const made = known.get(ways) ?? findAreas(ways);
  known.set(ways, made);
  return made;
}

function findAreas(ways: Ways): Areas {
  const next = new Map<RecordId, Set<RecordId>>();
  const kinds = new Map<RecordId, Untrusted | undefined>();
  const borders: { from: RecordId; to: RecordId; way: Way }[] = [];
  for (const way of ways.ways) {
    const [from, to] = [areaOf(ways, way.from), areaOf(ways, way.to)];
    if (from === to) continue;
    borders.push({ from, to, way });
    const neighbours = next.get(from);
    if (neighbours === undefined) next.set(from, new Set([to]));
    else neighbours.add(to);
    for (const area of [from, to]) if (!kinds.has(area)) kinds.set(area, untrustedKind(ways, area));
  }
  return { ways, next: new Map([...next].map(([area, areas]) => [area, [...areas]])), kinds, borders };
}

/** The doors out of untrusted places of the given kinds, in the order of their records. */
function doorsOf({ borders, kinds }: Areas, untrusted: readonly Untrusted[]): readonly Door[] {
  const doors = new Map<RecordId, { into: Set<RecordId>; from: Set<Untrusted> }>();
  const isUntrusted = (kind: Untrusted | undefined): kind is Untrusted => kind !== undefined && untrusted.includes(kind);
  for (const { from, to, way } of borders) {
    const kind = kinds.get(from);
    const recordId = way.conduit?.id ?? way.flow?.id ?? way.access?.id ?? (way.kind === 'nested' ? from : undefined);
    if (recordId === undefined || !isUntrusted(kind) || isUntrusted(kinds.get(to))) continue;
    const door = doors.get(recordId) ?? { into: new Set(), from: new Set() };
    door.into.add(to);
    door.from.add(kind);
    doors.set(recordId, door);
  }
  const ordered = [...doors].sort(([first], [second]) => (first < second ? -1 : 1));
  return ordered.map(([recordId, { into, from }]) => ({ recordId, into: [...into], from: [...from] }));
}

/** The zones reached from some without passing through `avoided`. */
function spread({ next }: Areas, starts: readonly RecordId[], isAvoided: (area: RecordId) => boolean): ReadonlySet<RecordId> {
  const reached = new Set(starts.filter((area) => !isAvoided(area)));
  for (const area of reached) for (const other of next.get(area) ?? []) if (!isAvoided(other)) reached.add(other);
  return reached;
}

/** For each zone (or asset without one) the doors from which a way leads there without going out again. */
function doorsByArea(areas: Areas, untrusted: readonly Untrusted[]): ReadonlyMap<RecordId, readonly Door[]> {
  const isAvoided = (area: RecordId): boolean => {
    const kind = areas.kinds.get(area);
    return kind !== undefined && untrusted.includes(kind);
  };
  const found = new Map<RecordId, Door[]>();
  const reaches = new Map<string, ReadonlySet<RecordId>>();
  for (const door of doorsOf(areas, untrusted)) {
    const key = door.into.join(' ');
    const reached = reaches.get(key) ?? spread(areas, door.into, isAvoided);
    reaches.set(key, reached);
    for (const area of reached) {
      const doors = found.get(area);
      if (doors === undefined) found.set(area, [door]);
      else doors.push(door);
    }
  }
  return found;
}

/** Doors from outside the plant (not from the office) that lead to a zone, by zone. */
export function doorsFromOutside(model: Model, view: Architecture): ReadonlyMap<RecordId, readonly Door[]> {
  return doorsByArea(areasOf(waysOf(model, view)), outside);
}

/** Doors out of the office from which a way leads to a zone that passes no DMZ, by zone. */
export function doorsFromOfficePastDmz(model: Model, view: Architecture): ReadonlyMap<RecordId, readonly Door[]> {
  const areas = areasOf(waysOf(model, view));
  const isAvoided = (area: RecordId): boolean => areas.kinds.get(area) !== undefined || getRecord(model, 'zone', area)?.kind === 'dmz';
  const found = new Map<RecordId, Door[]>();
  for (const door of doorsOf(areas, outsideAndOffice)) {
    if (!door.from.includes('enterprise')) continue;
    for (const area of spread(areas, door.into, isAvoided)) found.set(area, [...(found.get(area) ?? []), door]);
  }
  return found;
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
  const areas = areasOf(waysOf(model, view));
  const { ways } = areas;
  const ofPlant = doorsByArea(areas, outsideAndOffice);
  const ofOffice = doorsByArea(areas, outside);
  const rows = [...ways.assets.values()].filter((asset) => isCrownJewel(asset, from)).map((asset): JewelReach => {
    const area = areaOf(ways, asset.id);
    const kind = untrustedKind(ways, area);
    const doors = kind === undefined ? ofPlant.get(area) : kind === 'enterprise' ? ofOffice.get(area) : undefined;
    return { asset, doors: doors ?? [], isOutside: kind !== undefined && kind !== 'enterprise' };
  });
  return rows.sort((first, second) => second.doors.length - first.doors.length || (first.asset.id < second.asset.id ? -1 : 1));
}
