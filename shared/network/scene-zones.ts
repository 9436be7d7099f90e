import type { Zone } from '../model/entities/zone';
import type { Translate } from '../i18n/translate';
import type { RecordId } from '../model/record-type';
import { contains } from './geometry';
import { levelMark } from './level-mark';
import { levelMarkWidth, zoneTextStart } from './measures';
import type { ClosedContent, SceneZone, View } from './scene-elements';
import { differenceIn } from './shown';
import { fitText } from './text-fit';
import type { ZoneAtDepth } from './zone-tree';

const titleSize = 14;
const metaSize = 10.5;

/** What a zone shows besides its own record. */
interface Surroundings {
  readonly depth: number;
  readonly assetCount: number;
  readonly headRoom: number;
  readonly hasContent: boolean;
  readonly closed: ClosedContent | undefined;
  readonly view: View;
  readonly t: Translate;
}

const made = new WeakMap<Zone, { readonly by: Surroundings; readonly zone: SceneZone }>();

interface ZoneLook {
  readonly view: View;
  readonly t: Translate;
  /** What lies in closed zones. */
  readonly contents: ReadonlyMap<RecordId, ClosedContent>;
}

/** The zones of the scene, in the order given. What did not change is the same object as the last time. */
export function sceneZones(zones: readonly ZoneAtDepth[], counts: ReadonlyMap<RecordId, number>, { view, t, contents }: ZoneLook): readonly SceneZone[] {
  const rooms = headRooms(zones);
  const parents = new Set(zones.map(({ zone }) => zone.parentId));
  return zones.flatMap(({ zone, depth }) => {
    const headRoom = rooms.get(zone.id);
    if (headRoom === undefined) return [];
    const closed = contents.get(zone.id);
    const assetCount = closed?.assetCount ?? counts.get(zone.id) ?? 0;
    const hasContent = closed !== undefined || assetCount > 0 || parents.has(zone.id);
    return sceneZone(zone, { depth, assetCount, headRoom, hasContent, closed, view, t }) ?? [];
  });
}

/** From each zone's upper border down to the first zone in it, or to its lower border. */
function headRooms(zones: readonly ZoneAtDepth[]): ReadonlyMap<RecordId, number> {
  const byId = new Map(zones.map(({ zone }) => [zone.id, zone]));
  const rooms = new Map<RecordId, number>();
  for (const { zone } of zones) {
    if (zone.shape === undefined) continue;
    rooms.set(zone.id, zone.shape.height);
    const met = new Set<RecordId>([zone.id]);
    // Parents come first, so that their room is known; a ring of parents ends where it began.
    for (let outer = byId.get(zone.parentId ?? ''); outer !== undefined && !met.has(outer.id); outer = byId.get(outer.parentId ?? '')) {
      met.add(outer.id);
      const room = rooms.get(outer.id);
      if (room !== undefined && outer.shape !== undefined && contains(outer.shape, zone.shape)) rooms.set(outer.id, Math.min(room, zone.shape.y - outer.shape.y));
    }
  }
  return rooms;
}

function sceneZone(zone: Zone, by: Surroundings): SceneZone | undefined {
  const known = made.get(zone);
  if (known !== undefined && isSame(known.by, by)) return known.zone;
  const drawn = drawZone(zone, by);
  if (drawn !== undefined) made.set(zone, { by, zone: drawn });
  return drawn;
}

function isSame(one: Surroundings, other: Surroundings): boolean {
  return (
    one.depth === other.depth && one.assetCount === other.assetCount && one.headRoom === other.headRoom && one.hasContent === other.hasContent && one.closed === other.closed && one.t === other.t && (one.view === 'difference') === (other.view === 'difference')
  );
}

function drawZone(zone: Zone, { depth, assetCount, headRoom, hasContent, closed, view, t }: Surroundings): SceneZone | undefined {
  if (zone.shape === undefined) return undefined;
  const levels = levelMark(zone.slTarget);
  const kind = zone.kind ?? 'control';
  const room = zone.shape.width - 2 * zoneTextStart - (levels === undefined ? 0 : levelMarkWidth);
  const words = [zone.code, zone.kind === undefined ? undefined : t(`choice.zoneKind.${zone.kind}`), zone.purdueLevel === undefined ? undefined : t(`choice.purdueLevel.${zone.purdueLevel}`)];
  return {
    id: zone.id,
    shape: zone.shape,
    depth,
    kind,
    hasKind: zone.kind !== undefined,
    state: zone.state ?? 'existing',
    difference: differenceIn(view, zone.state),
    name: zone.name,
    code: zone.code ?? '',
    title: fitText(zone.name, room, titleSize, true),
    meta: fitText(words.filter((word) => word !== undefined && word !== '').join(' · '), room, metaSize),
    levels,
    assetCount,
    hasContent,
    closed: closed === undefined ? undefined : { ...closed, words: contentWords(closed, t) },
    headRoom,
  };
}

/** How much lies in a closed zone; kinds of which there is nothing are left out. */
function contentWords({ zoneCount, assetCount, changeCount }: ClosedContent, t: Translate): string {
  const content = [...(zoneCount > 0 ? [t('drawing.count.zones', { count: zoneCount })] : []), ...(assetCount > 0 ? [t('drawing.count.assets', { count: assetCount })] : [])].join(', ');
  // First, because the end is cut where there is little room.
  return changeCount > 0 ? `${t('drawing.count.changes', { count: changeCount })} · ${content}` : content;
}
