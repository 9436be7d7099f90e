import { draftChange, type Change } from '../../model/change';
import { recordsWith } from '../../model/indexes';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { overlaps } from '../geometry';
import { inSteps } from './in-steps';
import { placeAssets } from './place';

/** Assets that a nested zone would cover get another place in their own zone, so that none seems to lie in the wrong one. */
export function clearGround(model: Model, zoneId: RecordId): Change {
  const zone = getRecord(model, 'zone', zoneId);
  const draft = draftChange(model);
  const shape = zone === undefined ? undefined : drawnShape(model, zone);
  if (shape === undefined || zone?.parentId === undefined) return draft.build();
  const covered = recordsWith(model, 'asset', 'zoneId', zone.parentId).filter((asset) => asset.shape !== undefined && overlaps(asset.shape, shape));
  for (const { id } of covered) draft.patch('asset', id, { shape: undefined });
  return inSteps(model, [() => draft.build(), (current) => placeAssets(current, { assetIds: covered.map(({ id }) => id) })]);
}
