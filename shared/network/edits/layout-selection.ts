import { draftChange, noChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import { getRecord, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { bottomOf, overlaps, snap, unite } from '../geometry';
import { inReadingOrder } from '../layout/asset-order';
import { laneRank } from '../layout/levels';
import { packRows } from '../layout/pack';
import { byLane, planZone, type PlanGround, type PlannedZone } from '../layout/plan';
import { zoneGap, zonePadding } from '../measures';
import { childZones, zoneBranch, zonePath } from '../zone-tree';
import { encloseZone } from './enclose';
import { keepInParent } from './move';
import { inSteps, type EditStep } from './in-steps';
import { growZone, placeAssets } from './place';
import { shiftElements } from './shift';
import { writePlan } from './write-plan';

/**
 * Lays out what is named: of a single zone what lies in it, several zones of one zone beside each other from the corner
 * where they begin, assets in rows in their zone. Everything else stays, and makes room only where it must.
 */
export function layoutSelection(ground: PlanGround, ids: readonly RecordId[]): Change {
  const { model } = ground;
  const chosen = new Set(ids.filter((id) => typeOfId(id) === 'zone' && getRecord(model, 'zone', id)?.shape !== undefined));
  const tops = [...chosen].filter((id) => !zonePath(model, id).slice(1).some((zone) => chosen.has(zone.id)));
  const groups = new Map<RecordId | undefined, RecordId[]>();
  for (const id of tops) {
    const parentId = zonePath(model, id)[1]?.id;
    const group = groups.get(parentId);
    if (group === undefined) groups.set(parentId, [id]);
    else group.push(id);
  }
  const isInside = (zoneId: RecordId | undefined): boolean => zonePath(model, zoneId).some((zone) => tops.includes(zone.id));
  const assets = ids.flatMap((id) => getRecord(model, 'asset', id) ?? []).filter(({ zoneId, shape }) => shape !== undefined && zoneId !== undefined && !isInside(zoneId));
  return inSteps(model, [
    ...[...groups.values()].map((group): EditStep => (current) => {
      const [only, ...others] = group;
      return only !== undefined && others.length === 0 ? layoutInside({ ...ground, model: current }, only) : layoutBeside({ ...ground, model: current }, group);
    }),
    (current) => layoutAssets(current, inReadingOrder(assets).map(({ id }) => id)),
  ]);
}

/** What lies in a zone anew; the zone keeps its corner and becomes as large as it has to be. */
function layoutInside(ground: PlanGround, zoneId: RecordId): Change {
  const { model } = ground;
  const zone = getRecord(model, 'zone', zoneId);
  if (zone?.shape === undefined) return noChange;
  const parents = zonePath(model, zoneId).slice(1).map(({ id }) => id);
  const plan = planZone(ground, zone, parents);
  const wanted: Shape = { x: zone.shape.x, y: zone.shape.y, width: snap((plan.open ?? plan).width), height: snap((plan.open ?? plan).height) };
  const branch = zoneBranch(model, zoneId);
  return inSteps(model, [
    (current) => growZone(current, zoneId, wanted),
    (current) => {
      const draft = draftChange(current);
      const corner = getRecord(current, 'zone', zoneId)?.shape ?? wanted;
      writePlan(draft, plan, { x: corner.x, y: corner.y });
      for (const id of branch) for (const conduit of recordsWith(current, 'conduit', 'zoneIds', id)) draft.patch('conduit', conduit.id, { bends: undefined });
      return draft.build();
    },
    (current) => encloseZone(current, zoneId),
    ...clearBelow(zoneId),
  ]);
}

/** Assets of the zone around that the grown zone covers make room. */
function clearBelow(zoneId: RecordId): readonly EditStep[] {
  return [
    (current) => {
      const zone = getRecord(current, 'zone', zoneId);
      const draft = draftChange(current);
      const shape = zone === undefined ? undefined : drawnShape(current, zone);
      if (zone?.parentId === undefined || shape === undefined) return draft.build();
      const covered = recordsWith(current, 'asset', 'zoneId', zone.parentId).filter((asset) => asset.shape !== undefined && overlaps(asset.shape, shape));
      for (const { id } of covered) draft.patch('asset', id, { shape: undefined });
      return inSteps(current, [() => draft.build(), (next) => placeAssets(next, { assetIds: covered.map(({ id }) => id) })]);
    },
  ];
}

/** Several zones of one zone in rows, each as it is. */
function layoutBeside({ model, links }: PlanGround, group: readonly RecordId[]): Change {
  const parentId = zonePath(model, group[0])[1]?.id;
  const zones = group.flatMap((id) => getRecord(model, 'zone', id) ?? []);
  const drawn = zones.flatMap((zone) => {
    const shape = drawnShape(model, zone);
    return shape === undefined ? [] : [{ zone, shape }];
  });
  const boxes = drawn.map(({ zone, shape: { width, height } }): PlannedZone => ({ id: zone.id, rank: laneRank(model, zone), width, height, assets: [], rows: [] }));
  const around = unite(drawn.map(({ shape }) => shape));
  if (around === undefined) return noChange;
  const gap = parentId === undefined ? zoneGap : zonePadding * 2;
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const limit = Math.max(...boxes.map(({ width }) => width), Math.sqrt(area * 2.4));
  let y = around.y;
  const places = new Map<RecordId, { readonly x: number; readonly y: number }>();
  for (const lane of byLane(model, boxes, links, parentId)) {
    for (const row of packRows(lane, { limit, gap, rowGap: gap, left: around.x, top: y })) {
      for (const column of row.columns) for (const { thing, y: top } of column.things) places.set(thing.id, { x: snap(column.x), y: snap(top) });
      y = row.y + row.height + gap;
    }
  }
  const block = unite(boxes.map(({ id, width, height }) => ({ ...(places.get(id) ?? around), width, height }))) ?? around;
  const down = distanceDown(model, parentId, new Set(group), block);
  return inSteps(model, [
    ...boxes.map(({ id }): EditStep => (current) => {
      const [from, to] = [getRecord(current, 'zone', id)?.shape, places.get(id)];
      return from === undefined || to === undefined ? noChange : shiftElements(current, { zoneIds: [id], dx: to.x - from.x, dy: to.y + down - from.y });
    }),
    ...boxes.flatMap(({ id }): EditStep[] => [(current) => keepInParent(current, id), (current) => encloseZone(current, id)]),
    ...boxes.flatMap(({ id }) => clearBelow(id)),
  ]);
}

/** How far a block has to go down to stand on nothing else of its zone. */
function distanceDown(model: Model, parentId: RecordId | undefined, moving: ReadonlySet<RecordId>, block: Shape): number {
  const beside = parentId === undefined ? [...model.tables.zone.values()].filter(({ id }) => zonePath(model, id).length === 1) : childZones(model, parentId);
  const taken = beside.flatMap((zone) => (moving.has(zone.id) ? [] : (drawnShape(model, zone) ?? [])));
  let place = block;
  for (let other = taken.find((shape) => overlaps(shape, place)); other !== undefined; other = taken.find((shape) => overlaps(shape, place))) {
    place = { ...place, y: snap(bottomOf(other) + zonePadding) };
  }
  return place.y - block.y;
}

/** Assets in rows, in reading order, in free places of their zone. */
function layoutAssets(model: Model, assetIds: readonly RecordId[]): Change {
  const draft = draftChange(model);
  for (const id of assetIds) draft.patch('asset', id, { shape: undefined });
  return inSteps(model, [() => draft.build(), (current) => placeAssets(current, { assetIds })]);
}
