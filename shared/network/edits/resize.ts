import { draftChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { snapShape } from '../geometry';
import { clearGround } from './clear-ground';
import { encloseZone } from './enclose';
import { inSteps } from './in-steps';
import { largeEnough } from './zone-size';

/**
 * Gives a zone another rectangle, on the grid: never smaller than what lies in it, and the zones around it grow when
 * it would stick out.
 */
export function resizeZone(model: Model, { zoneId, shape }: { readonly zoneId: RecordId; readonly shape: Shape }): Change {
  const zone = getRecord(model, 'zone', zoneId);
  if (zone === undefined) return draftChange(model).build();
  return inSteps(model, [
    (current) => {
      const draft = draftChange(current);
      draft.patch('zone', zoneId, { shape: largeEnough(current, zoneId, snapShape(shape)) });
      return draft.build();
    },
    (current) => encloseZone(current, zoneId),
    (current) => clearGround(current, zoneId),
  ]);
}
