import { draftChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape, isBox } from '../closed-box';
import { bottomOf, overlaps, rightOf, snap, snapCorner, type Point } from '../geometry';
import { assetFootprint, assetPitch, assetSize, zoneHead, zonePadding } from '../measures';
import { zoneAt } from '../membership';
import { childZones, zonePath } from '../zone-tree';
import { inSteps, type EditStep } from './in-steps';
import { assetPlaceIn } from './asset-place';
import { shiftElements } from './shift';
import { reaching } from './zone-size';

const gapBetweenAssets = 5;

/**
 * Puts assets without a place into free places of their zone, row by row; the zone grows downwards when it is full and
 * pushes down what is in its way. Assets whose zone is not on the drawing are left alone.
 */
export function placeAssets(model: Model, { assetIds }: { readonly assetIds?: readonly RecordId[] } = {}): Change {
  const chosen = assetIds ?? listOf(model, 'asset').map(({ id }) => id);
  const byZone = new Map<RecordId, RecordId[]>();
  for (const id of chosen) {
    const asset = getRecord(model, 'asset', id);
    if (asset === undefined || asset.shape !== undefined || asset.zoneId === undefined) continue;
    const group = byZone.get(asset.zoneId);
    if (group === undefined) byZone.set(asset.zoneId, [id]);
    else group.push(id);
  }
  return inSteps(
    model,
    [...byZone].map(([zoneId, ids]): EditStep => (current) => placeInZone(current, zoneId, ids)),
  );
}

/** Gives assets to a zone and puts them into free places there. */
export function placeInto(model: Model, args: { readonly assetIds: readonly RecordId[]; readonly zoneId: RecordId }): Change {
  return inSteps(model, [
    (current) => {
      const draft = draftChange(current);
      for (const id of args.assetIds) draft.patch('asset', id, { zoneId: args.zoneId, shape: undefined });
      return draft.build();
    },
    (current) => placeAssets(current, { assetIds: args.assetIds }),
  ]);
}

/**
 * Drops assets at a point (centre of the first one). They belong to the zone there, in one change with their place;
 * outside every zone they belong to none. Several assets stand in rows beside each other.
 */
export function dropAsset(model: Model, args: { readonly assetIds: readonly RecordId[]; readonly at: Point }): Change {
  const zone = zoneAt(model, args.at);
  // Into a closed zone everything goes where there is room: nobody sees where.
  if (zone !== undefined && isBox(model, zone)) return placeInto(model, { assetIds: args.assetIds, zoneId: zone.id });
  const first = snapCorner({ ...assetSize, x: args.at.x - assetSize.width / 2, y: args.at.y - assetSize.height / 2 });
  const [firstId, ...others] = args.assetIds;
  if (firstId === undefined) return draftChange(model).build();
  return inSteps(model, [
    (current) => {
      const draft = draftChange(current);
      const shape = zone?.shape === undefined ? first : assetPlaceIn(zone.shape, first);
      draft.patch('asset', firstId, { zoneId: zone?.id, shape });
      others.forEach((id, index) => {
        const place = { ...first, x: first.x + ((index + 1) % 4) * assetPitch.x, y: first.y + Math.floor((index + 1) / 4) * assetPitch.y };
        draft.patch('asset', id, { zoneId: zone?.id, shape: zone === undefined ? place : undefined });
      });
      return draft.build();
    },
    (current) => placeAssets(current, { assetIds: others }),
  ]);
}

function placeInZone(model: Model, zoneId: RecordId, assetIds: readonly RecordId[]): Change {
  const zone = getRecord(model, 'zone', zoneId);
  if (zone?.shape === undefined) return draftChange(model).build();
  const places = freePlaces(zone.shape, obstaclesIn(model, zoneId), assetIds.length);
  const lowest = places.reduce<Shape>((shape, place) => reaching(shape, { ...place, ...assetFootprint }), zone.shape);
  return inSteps(model, [
    (current) => growZone(current, zoneId, lowest),
    (current) => {
      const draft = draftChange(current);
      assetIds.forEach((id, index) => {
        const place = places[index];
        if (place !== undefined) draft.patch('asset', id, { shape: { ...place, ...assetSize } });
      });
      return draft.build();
    },
  ]);
}

function obstaclesIn(model: Model, zoneId: RecordId): readonly Shape[] {
  return [
    ...childZones(model, zoneId).flatMap((child) => drawnShape(model, child) ?? []),
    ...recordsWith(model, 'asset', 'zoneId', zoneId).flatMap(({ shape }) => shape ?? []),
  ];
}

/** Corners of free places in a zone, row by row; further rows below its end when it is full. */
function freePlaces(zone: Shape, taken: readonly Shape[], count: number): readonly Point[] {
  const columns = Math.max(1, Math.floor((zone.width - 2 * zonePadding + assetPitch.x - assetSize.width) / assetPitch.x));
  const places: Point[] = [];
  for (let row = 0; places.length < count; row += 1) {
    const y = zone.y + zoneHead + row * assetPitch.y;
    for (let column = 0; column < columns && places.length < count; column += 1) {
      const place = { x: zone.x + zonePadding + column * assetPitch.x, y, ...assetSize };
      if (!taken.some((shape) => overlaps(shape, place, gapBetweenAssets))) places.push({ x: place.x, y });
    }
  }
  return places;
}

/** Gives a zone a larger rectangle; zones beside it that are newly in the way move down, zones around it grow as well. A closed one takes its room when it is opened. */
export function growZone(model: Model, zoneId: RecordId, shape: Shape): Change {
  const zone = getRecord(model, 'zone', zoneId);
  if (zone?.shape === undefined) return draftChange(model).build();
  const before = zone.shape;
  if (rightOf(shape) <= rightOf(before) && bottomOf(shape) <= bottomOf(before)) return draftChange(model).build();
  if (isBox(model, zone)) return patchShape(model, zoneId, shape);
  const inTheWay = siblingsOf(model, zoneId).filter(
    (sibling) => overlaps(sibling.shape, shape) && !overlaps(sibling.shape, before),
  );
  const distanceOf = (sibling: Shape): number =>
    sibling.y >= bottomOf(before) ? bottomOf(shape) - bottomOf(before) : snap(bottomOf(shape) + zonePadding - sibling.y);
  return inSteps(model, [
    (current) => patchShape(current, zoneId, shape),
    ...inTheWay.map(({ id, shape: sibling }): EditStep => (current) => pushDown(current, id, distanceOf(sibling), new Set([zoneId]))),
    (current) => {
      const parent = zonePath(current, zoneId)[1];
      if (parent?.shape === undefined) return draftChange(current).build();
      const content = siblingsOf(current, zoneId).flatMap((sibling) => sibling.shape ?? []);
      return growZone(current, parent.id, [shape, ...content].reduce(reaching, parent.shape));
    },
  ]);
}

function siblingsOf(model: Model, zoneId: RecordId): readonly { readonly id: RecordId; readonly shape: Shape }[] {
  const parentId = zonePath(model, zoneId)[1]?.id;
  const beside = parentId === undefined ? listOf(model, 'zone').filter(({ id }) => zonePath(model, id).length === 1) : childZones(model, parentId);
  return beside.flatMap((zone) => {
    const shape = drawnShape(model, zone);
    return zone.id === zoneId || shape === undefined ? [] : { id: zone.id, shape };
  });
}

function patchShape(model: Model, zoneId: RecordId, shape: Shape): Change {
  const draft = draftChange(model);
  draft.patch('zone', zoneId, { shape });
  return draft.build();
}

function pushDown(model: Model, zoneId: RecordId, distance: number, settled: ReadonlySet<RecordId>): Change {
  const zone = getRecord(model, 'zone', zoneId);
  const before = zone === undefined ? undefined : drawnShape(model, zone);
  if (before === undefined || settled.has(zoneId)) return draftChange(model).build();
  const after = { ...before, y: before.y + distance };
  const known = new Set([...settled, zoneId]);
  const inTheWay = siblingsOf(model, zoneId).filter(
    ({ id, shape }) => !known.has(id) && overlaps(shape, after) && !overlaps(shape, before),
  );
  return inSteps(model, [
    (current) => shiftElements(current, { zoneIds: [zoneId], dx: 0, dy: distance }),
    ...inTheWay.map(({ id }): EditStep => (current) => pushDown(current, id, distance, known)),
  ]);
}
