import type { Shape } from '../../model/field';
import { getRecord, listOf, type Model } from '../../model/model';
import { recordsWith } from '../../model/indexes';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { childZones, isWithin, zonePath } from '../zone-tree';

/** A zone or an asset with its place on the drawing. */
export interface DrawnElement {
  readonly id: RecordId;
  readonly type: 'zone' | 'asset';
  readonly shape: Shape;
  /** The zone it lies in. */
  readonly outerId: RecordId | undefined;
}

/** The element as it is drawn; undefined for what is no zone or asset or has no place. */
export function drawnElement(model: Model, id: RecordId): DrawnElement | undefined {
  const zone = getRecord(model, 'zone', id);
  const drawn = zone === undefined ? undefined : drawnShape(model, zone);
  if (drawn !== undefined) return { id, type: 'zone', shape: drawn, outerId: zonePath(model, id)[1]?.id };
  const asset = getRecord(model, 'asset', id);
  return asset?.shape === undefined ? undefined : { id, type: 'asset', shape: asset.shape, outerId: getRecord(model, 'zone', asset.zoneId)?.id };
}

/** The elements chosen, each once, without those that move with a chosen zone around them. */
export function chosenElements(model: Model, ids: readonly RecordId[]): readonly DrawnElement[] {
  const chosen = [...new Set(ids)].flatMap((id) => drawnElement(model, id) ?? []);
  const zones = chosen.filter(({ type }) => type === 'zone');
  return chosen.filter(({ id, outerId }) => outerId === undefined || !zones.some((zone) => zone.id !== id && isWithin(model, outerId, zone.id)));
}

/** Everything that stands on the same ground: in the same zone, or in none. */
export function besides(model: Model, { id, outerId }: DrawnElement): readonly DrawnElement[] {
  const zones = outerId === undefined ? listOf(model, 'zone').filter((zone) => zonePath(model, zone.id).length === 1) : childZones(model, outerId);
  const assets = outerId === undefined ? listOf(model, 'asset').filter(({ zoneId }) => getRecord(model, 'zone', zoneId) === undefined) : recordsWith(model, 'asset', 'zoneId', outerId);
  return [
    ...zones.flatMap((zone): DrawnElement[] => {
      const shape = zone.id === id ? undefined : drawnShape(model, zone);
      return shape === undefined ? [] : [{ id: zone.id, type: 'zone', shape, outerId }];
    }),
    ...assets.flatMap((asset): DrawnElement[] => (asset.id === id || asset.shape === undefined ? [] : [{ id: asset.id, type: 'asset', shape: asset.shape, outerId }])),
  ];
}
