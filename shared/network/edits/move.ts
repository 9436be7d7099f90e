import { draftChange, type Change } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape, isBox } from '../closed-box';
import { insideOf } from '../measures';
import { centreOf, isLarger, movedInto, snap, snapCorner } from '../geometry';
import { zoneAt } from '../membership';
import { isWithin, zoneBranch, zonePath } from '../zone-tree';
import { assetPlaceIn } from './asset-place';
import { clearGround } from './clear-ground';
import { encloseZone } from './enclose';
import { inSteps } from './in-steps';
import { placeAssets } from './place';
import { shiftElements } from './shift';

export interface MoveArguments {
  readonly zoneIds?: readonly RecordId[];
  readonly assetIds?: readonly RecordId[];
  readonly dx: number;
  readonly dy: number;
  /** False keeps every element in the zone it is in; otherwise it belongs to the zone it lands on. */
  readonly changesMembership?: boolean;
}

/**
 * Moves zones and assets on the drawing, in drawing units, to the grid. What lies in a moved zone moves along. Each
 * moved element belongs afterwards to the zone under its centre and is kept inside it; a zone that is too small for it
 * grows, and assets of that zone make room.
 */
export function moveElements(model: Model, args: MoveArguments): Change {
  const { zoneIds = [], assetIds = [], changesMembership = true } = args;
  const chosen = new Set(zoneIds);
  const zones = zoneIds.filter((id) => !zonePath(model, id).some((zone) => zone.id !== id && chosen.has(zone.id)));
  const assets = assetIds.filter((id) => {
    const { zoneId } = getRecord(model, 'asset', id) ?? {};
    return zoneId === undefined || !zones.some((outer) => isWithin(model, zoneId, outer));
  });
  const moving = new Set(zones.flatMap((id) => zoneBranch(model, id)));
  return inSteps(model, [
    (current) => shiftElements(current, { zoneIds: zones, assetIds: assets, dx: snap(args.dx), dy: snap(args.dy) }),
    ...zones.flatMap((id) => [
      (current: Model) => (changesMembership ? adoptZone(current, id, moving) : draftChange(current).build()),
      (current: Model) => keepInParent(current, id),
      (current: Model) => encloseZone(current, id),
    ]),
    (current) => settleAssets(current, assets, changesMembership),
    (current) => placeAssets(current, { assetIds: assets.filter((id) => getRecord(model, 'asset', id)?.shape !== undefined) }),
    ...zones.map((id) => (current: Model) => clearGround(current, id)),
  ]);
}

/** Moves one zone with everything in it; see `moveElements`. */
export function moveZone(model: Model, args: { readonly zoneId: RecordId; readonly dx: number; readonly dy: number }): Change {
  return moveElements(model, { zoneIds: [args.zoneId], dx: args.dx, dy: args.dy });
}

/** The zone under its centre becomes the parent, if that is larger; zones that move along do not count. */
function adoptZone(model: Model, zoneId: RecordId, moving: ReadonlySet<RecordId>): Change {
  const draft = draftChange(model);
  const zone = getRecord(model, 'zone', zoneId);
  const shape = zone === undefined ? undefined : drawnShape(model, zone);
  if (zone === undefined || shape === undefined) return draft.build();
  const under = zoneAt(model, centreOf(shape), moving);
  const parent = zonePath(model, under?.id).find(
    (candidate) => candidate.id === zone.parentId || isLarger(drawnShape(model, candidate) ?? shape, shape),
  );
  draft.patch('zone', zoneId, { parentId: parent?.id });
  return draft.build();
}

/** Pushes a zone back into the zone it belongs to. */
export function keepInParent(model: Model, zoneId: RecordId): Change {
  const [zone, parent] = zonePath(model, zoneId);
  const shape = zone === undefined ? undefined : drawnShape(model, zone);
  if (shape === undefined || parent?.shape === undefined) return draftChange(model).build();
  const place = movedInto(insideOf(parent.shape), shape);
  return shiftElements(model, { zoneIds: [zoneId], dx: place.x - shape.x, dy: place.y - shape.y });
}

/** Keeps assets in their zone, or first gives each to the zone under its centre. In a closed one nobody sees where: they wait for a free place. */
function settleAssets(model: Model, assetIds: readonly RecordId[], changesMembership: boolean): Change {
  const draft = draftChange(model);
  for (const id of assetIds) {
    const asset = getRecord(model, 'asset', id);
    if (asset?.shape === undefined) continue;
    const zone = changesMembership ? zoneAt(model, centreOf(asset.shape)) : getRecord(model, 'zone', asset.zoneId);
    const isHidden = zone !== undefined && zone.id !== asset.zoneId && isBox(model, zone);
    const shape = zone?.shape === undefined ? snapCorner(asset.shape) : assetPlaceIn(zone.shape, asset.shape);
    draft.patch('asset', id, { zoneId: zone?.id, shape: isHidden ? undefined : shape });
  }
  return draft.build();
}
