import { draftChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { bottomOf, contains, gridStep, overlaps, rightOf, snap, unite } from '../geometry';
import { insideOf, zoneGap, zoneHead, zonePadding } from '../measures';
import { childZones, zonePath } from '../zone-tree';
import { inSteps } from './in-steps';
import { growZone } from './place';
import { shiftElements } from './shift';
import { reaching } from './zone-size';

/**
 * Brings a zone with all that lies in it to a free place of the zone it belongs to, which grows when it is full; an
 * outermost zone goes beside the others. A zone that already stands well is left where it is.
 */
export function fitZone(model: Model, zoneId: RecordId): Change {
  const zone = getRecord(model, 'zone', zoneId);
  const parent = zonePath(model, zoneId)[1];
  const shape = zone === undefined ? undefined : drawnShape(model, zone);
  if (shape === undefined) return draftChange(model).build();
  if (parent === undefined) return moveTo(model, zoneId, placeOutside(model, zoneId, shape));
  if (parent.shape === undefined) return draftChange(model).build();
  const place = placeInside(model, zoneId, shape, parent.shape);
  return inSteps(model, [
    (current) => moveTo(current, zoneId, place),
    (current) => growZone(current, parent.id, reaching(parent.shape ?? place, place)),
  ]);
}

function moveTo(model: Model, zoneId: RecordId, place: Shape): Change {
  const shape = getRecord(model, 'zone', zoneId)?.shape ?? place;
  return shiftElements(model, { zoneIds: [zoneId], dx: place.x - shape.x, dy: place.y - shape.y });
}

/** Where it stands when nothing is in its way there, else the next free place. */
function placeInside(model: Model, zoneId: RecordId, shape: Shape, parent: Shape): Shape {
  const parentId = getRecord(model, 'zone', zoneId)?.parentId ?? '';
  const isFree = contains(insideOf(parent), shape) && !takenIn(model, parentId, zoneId).some((other) => overlaps(other, shape));
  return isFree ? shape : { ...shape, ...freeRoomIn(model, parentId, shape, zoneId) };
}

function takenIn(model: Model, parentId: RecordId, exceptId: RecordId): readonly Shape[] {
  return [
    ...childZones(model, parentId).flatMap((child) => (child.id === exceptId ? [] : (drawnShape(model, child) ?? []))),
    ...recordsWith(model, 'asset', 'zoneId', parentId).flatMap((asset) => asset.shape ?? []),
  ];
}

/** The first free place of a size in a zone, row by row, on the grid; below everything in it when it is full. */
export function freeRoomIn(model: Model, parentId: RecordId, { width, height }: { readonly width: number; readonly height: number }, exceptId: RecordId): Shape {
  const parent = getRecord(model, 'zone', parentId)?.shape ?? { x: 0, y: 0, width: 0, height: 0 };
  const taken = takenIn(model, parentId, exceptId);
  const inside = insideOf(parent);
  const start = { x: parent.x + zonePadding, y: parent.y + zoneHead };
  const besides = distinct([start.x, ...taken.map((other) => rightOf(other) + zonePadding)]);
  const belows = distinct([start.y, ...taken.map((other) => bottomOf(other) + zonePadding)]);
  for (const y of belows) {
    for (const x of besides) {
      const place = { x, y, width, height };
      if (contains(inside, place) && !taken.some((other) => overlaps(other, place))) return place;
    }
  }
  const content = unite(taken);
  return { x: snap(start.x), y: snap(content === undefined ? start.y : bottomOf(content) + zonePadding), width, height };
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values.map((value) => Math.ceil(value / gridStep) * gridStep))].toSorted((first, second) => first - second);
}

/** Where it stands when it is free there, else right of the outermost zones of its level, or of all. */
function placeOutside(model: Model, zoneId: RecordId, shape: Shape): Shape {
  const level = getRecord(model, 'zone', zoneId)?.purdueLevel;
  const others = listOf(model, 'zone').flatMap((zone) => {
    const drawn = zone.id !== zoneId && zonePath(model, zone.id).length === 1 ? drawnShape(model, zone) : undefined;
    return drawn === undefined ? [] : { shape: drawn, level: zone.purdueLevel };
  });
  const blocker = (place: Shape): Shape | undefined => others.find((other) => overlaps(other.shape, place, 10))?.shape;
  if (blocker(shape) === undefined) return shape;
  const lane = unite(others.flatMap((other) => (other.level === level ? other.shape : []))) ?? unite(others.map((other) => other.shape)) ?? shape;
  let place = { ...shape, x: snap(rightOf(lane) + zoneGap), y: lane.y };
  for (let other = blocker(place); other !== undefined; other = blocker(place)) place = { ...place, x: snap(rightOf(other) + zoneGap) };
  return place;
}
