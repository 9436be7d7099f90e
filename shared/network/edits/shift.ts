import { draftChange, type Change } from '../../model/change';
import { recordsWith } from '../../model/indexes';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { movedBends } from '../bends';
import { translated } from '../geometry';
import { zoneBranch } from '../zone-tree';

export interface ShiftArguments {
  readonly zoneIds: readonly RecordId[];
  readonly assetIds?: readonly RecordId[];
  readonly dx: number;
  readonly dy: number;
}

/** Moves zones with everything in them, and single assets; what belongs to what stays. Distances in drawing units. */
export function shiftElements(model: Model, { zoneIds, assetIds = [], dx, dy }: ShiftArguments): Change {
  const draft = draftChange(model);
  if (dx === 0 && dy === 0) return draft.build();
  const zones = new Set(zoneIds.flatMap((id) => zoneBranch(model, id)));
  const assets = new Set<RecordId>(assetIds);
  for (const zoneId of zones) {
    const shape = getRecord(model, 'zone', zoneId)?.shape;
    if (shape !== undefined) draft.patch('zone', zoneId, { shape: translated(shape, dx, dy) });
    for (const { id } of recordsWith(model, 'asset', 'zoneId', zoneId)) assets.add(id);
  }
  for (const assetId of assets) {
    const shape = getRecord(model, 'asset', assetId)?.shape;
    if (shape !== undefined) draft.patch('asset', assetId, { shape: translated(shape, dx, dy) });
  }
  const conduits = new Set([...zones].flatMap((id) => recordsWith(model, 'conduit', 'zoneIds', id)));
  for (const conduit of conduits) draft.patch('conduit', conduit.id, { bends: movedBends(conduit, zones, { dx, dy }, (id) => getRecord(model, 'zone', id)?.shape) });
  return draft.build();
}
