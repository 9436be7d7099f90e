import type { NamedView } from '../model/entities/view';
import type { Conduit } from '../model/entities/conduit';
import type { Zone } from '../model/entities/zone';
import { indexBy, recordsWith } from '../model/indexes';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { childZones, zoneBranch, zonePath, zonesInOrder } from './zone-tree';

/** What a named view shows. */
export interface ViewContent {
  /** Shown with what lies in them, parents before children. */
  readonly zones: readonly Zone[];
  /** Those of them that have no zone around them in the view. */
  readonly roots: ReadonlySet<RecordId>;
  /** Shown as closed boxes: they stand at the other end of a conduit. */
  readonly neighbours: readonly Zone[];
  readonly conduits: readonly Conduit[];
  /** The zone around all roots, which is the ground of the view; undefined where they have no common one. */
  readonly groundId: RecordId | undefined;
}

/** True when the view is of some zones and not of the whole plant. */
export function isPartial(view: NamedView): boolean {
  return (view.zoneIds ?? []).length > 0;
}

/** What the view shows of the model as it is now; zones that are gone are passed over. */
export function contentOfView(model: Model, view: NamedView): ViewContent {
  if (!isPartial(view)) {
    const zones = zonesInOrder(model);
    const roots = new Set(zones.flatMap(({ zone, depth }) => (depth === 0 ? zone.id : [])));
    return { zones: zones.map(({ zone }) => zone), roots, neighbours: [], conduits: listOf(model, 'conduit'), groundId: undefined };
  }
  const named = new Set((view.zoneIds ?? []).filter((id) => getRecord(model, 'zone', id) !== undefined));
  const isNamedAround = (id: RecordId): boolean => zonePath(model, id).some((zone) => zone.id !== id && named.has(zone.id));
  const roots = new Set([...named].filter((id) => !isNamedAround(id)));
  // Two zones in a ring of parents would each lie in the other.
  const ids = new Set((roots.size === 0 ? [...named] : [...roots]).flatMap((id) => zoneBranch(model, id)));
  const zones = [...ids].flatMap((id) => getRecord(model, 'zone', id) ?? []);
  return { zones, roots: roots.size === 0 ? named : roots, ...connections(model, view, ids), groundId: groundOf(model, roots) };
}

function connections(model: Model, view: NamedView, shown: ReadonlySet<RecordId>): Pick<ViewContent, 'neighbours' | 'conduits'> {
  const touching = listOf(model, 'conduit').filter(({ zoneIds = [] }) => zoneIds.some((id) => shown.has(id)));
  const isInside = (id: RecordId): boolean => shown.has(id);
  if (view.showsNeighbours !== true) return { neighbours: [], conduits: touching.filter(({ zoneIds = [] }) => zoneIds.filter(isInside).length > 1) };
  const others = new Set(touching.flatMap(({ zoneIds = [] }) => zoneIds.filter((id) => !shown.has(id))));
  const neighbours = [...others].flatMap((id) => getRecord(model, 'zone', id) ?? []).toSorted((first, second) => (first.id < second.id ? -1 : 1));
  return { neighbours, conduits: touching };
}

function groundOf(model: Model, roots: ReadonlySet<RecordId>): RecordId | undefined {
  const parents = new Set([...roots].map((id) => getRecord(model, 'zone', id)?.parentId));
  const [ground] = parents;
  return parents.size === 1 && getRecord(model, 'zone', ground) !== undefined ? ground : undefined;
}

/** The placements of a view by the element they place. */
export function placementsOf(model: Model, viewId: RecordId): ReadonlyMap<RecordId, { readonly shape?: Zone['shape']; readonly bends?: Conduit['bends'] }> {
  return new Map(recordsWith(model, 'placement', 'viewId', viewId).flatMap((placement) => (placement.elementId === undefined ? [] : [[placement.elementId, placement]])));
}

/** Zones directly inside a zone, and outermost ones for `undefined`, of those shown. */
export function shownChildren(model: Model, content: ViewContent, parentId: RecordId | undefined): readonly Zone[] {
  if (parentId !== undefined) return childZones(model, parentId);
  return content.zones.filter(({ id }) => content.roots.has(id));
}

/** The assets that stand on the ground of a view, in none of its zones. */
export function groundAssets(model: Model, view: NamedView, content: ViewContent): RecordId[] {
  const isPlaced = placementsOf(model, view.id);
  const loose = content.groundId === undefined ? looseAssets(model) : recordsWith(model, 'asset', 'zoneId', content.groundId).map(({ id }) => id);
  return isPartial(view) ? loose.filter((id) => isPlaced.has(id)) : loose;
}

function looseAssets(model: Model): RecordId[] {
  const zones = model.tables.zone;
  const groups = indexBy(model, 'asset', 'zoneId');
  const inZones = [...groups].reduce((sum, [zoneId, list]) => sum + (zones.has(zoneId) ? list.length : 0), 0);
  if (inZones === model.tables.asset.size) return [];
  return listOf(model, 'asset').flatMap(({ id, zoneId }) => (zoneId === undefined || !zones.has(zoneId) ? id : []));
}
