import type { Asset } from '../model/entities/asset';
import type { Conduit } from '../model/entities/conduit';
import type { NamedView } from '../model/entities/view';
import type { Zone } from '../model/entities/zone';
import type { Shape } from '../model/field';
import { applyChange, patched } from '../model/change';
import { recordsWith } from '../model/indexes';
import { getRecord, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { fitZone } from './edits/fit-zone';
import { inSteps } from './edits/in-steps';
import { placeAssets } from './edits/place';
import { closedBox, isBox } from './closed-box';
import { contains, overlaps, translated, unite, type Point } from './geometry';
import { insideOf } from './measures';
import { placeNeighbours } from './view-neighbours';
import { contentOfView, groundAssets, placementsOf, shownChildren, type ViewContent } from './view-content';

/** Where the upper left corner of what a view shows stands. */
const viewOrigin: Point = { x: 240, y: 40 };

/** The zone (or the ground) in which things are placed: its rectangle in the view and how far it stands from the plant-wide one. */
interface Ground {
  readonly place: Shape | undefined;
  readonly offset: Point;
  /** It was placed in this view by hand, so that what lies in it plant-wide may not fit. */
  readonly isOwn: boolean;
}

interface Places {
  readonly zones: Map<RecordId, Shape | undefined>;
  readonly assets: Map<RecordId, Shape | undefined>;
  /** What stood in the way of something placed by hand in this view. */
  readonly crowdedZones: RecordId[];
  readonly crowdedAssets: RecordId[];
}

/** The model as a named view shows it, worked out afresh: other zones, assets and conduits are left out, places are the view's own. */
export function freshView(model: Model, view: NamedView): Model {
  const content = contentOfView(model, view);
  const places = placesIn(model, view, content);
  const inner = settled(innerModel(model, view.id, content, places), places);
  const own = placementsOf(model, view.id);
  const neighbours = placeNeighbours(model, { inner, content, own: (id) => own.get(id)?.shape });
  const zones = new Map([...inner.tables.zone, ...neighbours]);
  const conduits = new Map(content.conduits.map((conduit) => [conduit.id, conduitIn(conduit, { model, viewId: view.id, zones, own: own.get(conduit.id) })]));
  const callouts = new Map(recordsWith(model, 'callout', 'viewId', view.id).map((callout) => [callout.id, callout]));
  return { ...inner, tables: { ...inner.tables, zone: zones, conduit: conduits, callout: callouts } };
}

function placesIn(model: Model, view: NamedView, content: ViewContent): Places {
  const own = placementsOf(model, view.id);
  const places: Places = { zones: new Map(), assets: new Map(), crowdedZones: [], crowdedAssets: [] };
  const visit = (parentId: RecordId | undefined, ground: Ground, assets: readonly Asset[]): void => {
    const children = shownChildren(model, content, parentId).filter(({ id }) => !places.zones.has(id));
    const placed = placeGroup(model, children, ground, (id) => own.get(id)?.shape, places.zones, places.crowdedZones);
    const hasOwn = ground.isOwn || placed.length > 0;
    placeGroup(model, assets, { ...ground, isOwn: hasOwn }, (id) => own.get(id)?.shape, places.assets, places.crowdedAssets, placed);
    for (const child of children) {
      const place = places.zones.get(child.id);
      const isOwn = place !== undefined && own.get(child.id)?.shape === place;
      visit(child.id, { place, offset: offsetOf(child.shape, place) ?? ground.offset, isOwn }, recordsWith(model, 'asset', 'zoneId', child.id));
    }
  };
  const loose = groundAssets(model, view, content).flatMap((id) => getRecord(model, 'asset', id) ?? []);
  visit(undefined, { place: undefined, offset: shiftOf(content, loose), isOwn: false }, loose);
  return places;
}

/** How far everything moves together so that the view begins at its own origin. */
function shiftOf(content: ViewContent, loose: readonly Asset[]): Point {
  const roots = content.zones.filter(({ id }) => content.roots.has(id));
  const around = unite([...roots, ...(content.groundId === undefined ? loose : [])].flatMap(({ shape }) => shape ?? []));
  return around === undefined ? { x: 0, y: 0 } : { x: viewOrigin.x - around.x, y: viewOrigin.y - around.y };
}

function offsetOf(plantWide: Shape | undefined, place: Shape | undefined): Point | undefined {
  return plantWide === undefined || place === undefined ? undefined : { x: place.x - plantWide.x, y: place.y - plantWide.y };
}

/** Places what lies on one ground: by hand where that fits, else as it stands plant-wide. Returns what is covered by hand. */
function placeGroup(
  model: Model,
  elements: readonly (Zone | Asset)[],
  ground: Ground,
  ownPlace: (id: RecordId) => Shape | undefined,
  places: Map<RecordId, Shape | undefined>,
  crowded: RecordId[],
  taken: readonly Shape[] = [],
): readonly Shape[] {
  const drawn = (element: Zone | Asset, place: Shape): Shape => (element.type === 'zone' && isBox(model, element) ? closedBox(element, place) : place);
  const fits = (shape: Shape): boolean => ground.place === undefined || contains(insideOf(ground.place), shape);
  const byHand: Shape[] = [];
  for (const element of elements) {
    const place = ownPlace(element.id);
    const shape = place === undefined ? undefined : drawn(element, place);
    if (shape === undefined || !fits(shape)) continue;
    places.set(element.id, place);
    byHand.push(shape);
  }
  const blocking = [...taken, ...byHand];
  for (const element of elements) {
    const { id, shape } = element;
    if (places.has(id)) continue;
    const place = shape === undefined ? ownPlace(id) : translated(shape, ground.offset.x, ground.offset.y);
    places.set(id, place);
    const covered = place === undefined ? undefined : drawn(element, place);
    const isCrowded = covered !== undefined && (ground.isOwn || blocking.length > 0 || shape === undefined) && (!fits(covered) || blocking.some((other) => overlaps(other, covered)));
    if (isCrowded) crowded.push(id);
  }
  return byHand;
}

/** Zones and assets of the view, where the first look puts them. */
function innerModel(model: Model, viewId: RecordId, content: ViewContent, places: Places): Model {
  const zones = new Map(
    content.zones.map((zone) => {
      const parentId = content.roots.has(zone.id) && getRecord(model, 'zone', zone.parentId) !== undefined && !places.zones.has(zone.parentId ?? '') ? undefined : zone.parentId;
      return [zone.id, placedAs(viewId, zone, { shape: places.zones.get(zone.id), parentId })] as const;
    }),
  );
  const assets = new Map(
    [...places.assets].flatMap(([id, shape]) => {
      const asset = getRecord(model, 'asset', id);
      return asset === undefined ? [] : [[id, placedAs(viewId, asset, { shape, zoneId: asset.zoneId === content.groundId ? undefined : asset.zoneId })] as const];
    }),
  );
  return { ...model, tables: { ...model.tables, zone: zones, asset: assets, conduit: new Map() } };
}

const copies = new WeakMap<object, Map<RecordId, object>>();

/** The same record when nothing differs, and the same copy as long as nothing else does, so that what was derived from it holds. */
function placedAs<Record extends Zone | Asset | Conduit>(viewId: RecordId, record: Record, fields: { readonly [key: string]: unknown }): Record {
  const isPlaced = (candidate: object): boolean => Object.entries(fields).every(([key, value]) => sameField(Reflect.get(candidate, key), value));
  if (isPlaced(record)) return record;
  const ofViews = copies.get(record) ?? new Map<RecordId, object>();
  copies.set(record, ofViews);
  const known = ofViews.get(viewId);
  if (known !== undefined && isPlaced(known)) return known as Record;
  const copy = patched(record, fields);
  ofViews.set(viewId, copy);
  return copy;
}

function sameField(first: unknown, second: unknown): boolean {
  return first === second || (isShape(first) && isShape(second) && first.x === second.x && first.y === second.y && first.width === second.width && first.height === second.height);
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && 'width' in value;
}

/** Finds other places for what is in the way; zones grow for it as they do for anything new. */
function settled(inner: Model, { crowdedZones, crowdedAssets }: Places): Model {
  if (crowdedZones.length === 0 && crowdedAssets.length === 0) return inner;
  const cleared = new Map(
    crowdedAssets.flatMap((id) => {
      const before = getRecord(inner, 'asset', id);
      return before === undefined || before.zoneId === undefined ? [] : [[id, { before, after: patched(before, { shape: undefined }) }] as const];
    }),
  );
  return applyChange(
    inner,
    inSteps(inner, [
      () => cleared,
      ...crowdedZones.map((id) => (current: Model) => fitZone(current, id)),
      (current) => placeAssets(current, { assetIds: [...cleared.keys()] }),
    ]),
  );
}

interface ConduitGround {
  readonly model: Model;
  readonly viewId: RecordId;
  readonly zones: ReadonlyMap<RecordId, Zone>;
  readonly own: { readonly bends?: Conduit['bends'] } | undefined;
}

/** Bends drawn in this view; else the plant-wide ones, as long as both ends stand to each other as they do there. */
function conduitIn(conduit: Conduit, { model, viewId, zones, own }: ConduitGround): Conduit {
  if (own !== undefined) return placedAs(viewId, conduit, { bends: own.bends });
  if (conduit.bends === undefined) return conduit;
  const offsets = (conduit.zoneIds ?? []).map((id) => offsetOf(getRecord(model, 'zone', id)?.shape, zones.get(id)?.shape));
  const [first] = offsets;
  const isTogether = first !== undefined && offsets.every((offset) => offset?.x === first.x && offset.y === first.y);
  return placedAs(viewId, conduit, { bends: isTogether ? conduit.bends.map(({ x, y }) => ({ x: x + first.x, y: y + first.y })) : undefined });
}

