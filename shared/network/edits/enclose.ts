import { draftChange, type Change } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { contains, snapShape, unite } from '../geometry';
import { insideOf, zoneAround } from '../measures';
import { zonePath } from '../zone-tree';

/** Enlarges the zones around a zone, from inside to outside, until each holds what it should. */
export function encloseZone(model: Model, zoneId: RecordId): Change {
  const draft = draftChange(model);
  const [, ...outer] = zonePath(model, zoneId);
  let content = getRecord(model, 'zone', zoneId)?.shape;
  for (const zone of outer) {
    if (content === undefined || zone.shape === undefined) break;
    if (contains(insideOf(zone.shape), content)) break;
    const shape = snapShape(unite([zone.shape, zoneAround(content)]) ?? zone.shape);
    draft.patch('zone', zone.id, { shape });
    content = shape;
  }
  return draft.build();
}
