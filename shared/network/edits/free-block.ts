import type { Shape } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { bottomOf, contains, movedInto, overlaps, rightOf, snap } from '../geometry';
import { insideOf, zoneGap, zonePadding } from '../measures';
import { childZones, zonePath } from '../zone-tree';
import { freeRoomIn } from './fit-zone';

interface BlockArguments {
  readonly outerId: RecordId | undefined;
  readonly block: Shape;
  /** The block stands where its original does; the copy goes beside it. */
  readonly isCopy: boolean;
}

/** A free place for a block of new elements in a zone (or on the ground), as near to the one wanted as there is room. */
export function freeBlock(model: Model, { outerId, block, isCopy }: BlockArguments): Shape {
  const outer = getRecord(model, 'zone', outerId)?.shape;
  const taken = takenIn(model, outerId);
  const gap = outerId === undefined ? zoneGap : zonePadding;
  const isFree = (place: Shape): boolean => (outer === undefined || contains(insideOf(outer), place)) && !taken.some((shape) => overlaps(shape, place));
  const beside = { ...block, x: snap(rightOf(block) + gap) };
  const below = { ...block, y: snap(bottomOf(block) + gap) };
  const wanted = isCopy ? [beside, below] : [block, ...(outer === undefined ? [] : [movedInto(insideOf(outer), block)])];
  const free = wanted.find(isFree);
  if (free !== undefined) return free;
  if (outerId !== undefined && outer !== undefined) return { ...block, ...freeRoomIn(model, outerId, block, '') };
  let place = wanted[0] ?? block;
  for (let other = taken.find((shape) => overlaps(shape, place)); other !== undefined; other = taken.find((shape) => overlaps(shape, place))) {
    place = { ...place, x: snap(rightOf(other) + gap) };
  }
  return place;
}

function takenIn(model: Model, outerId: RecordId | undefined): readonly Shape[] {
  const zones = outerId === undefined ? listOf(model, 'zone').filter(({ id }) => zonePath(model, id).length === 1) : childZones(model, outerId);
  const assets = outerId === undefined ? listOf(model, 'asset').filter(({ zoneId }) => getRecord(model, 'zone', zoneId) === undefined) : recordsWith(model, 'asset', 'zoneId', outerId);
  return [...zones.flatMap((zone) => drawnShape(model, zone) ?? []), ...assets.flatMap(({ shape }) => shape ?? [])];
}
