import { draftChange, type Change } from '../../model/change';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape, isBox } from '../closed-box';
import { contains, snapShape, unite } from '../geometry';
import { insideOf, zoneAround } from '../measures';
import { zonePath } from '../zone-tree';

/** Enlarges the zones around a zone, from inside to outside, until each holds what it should. */
export function encloseZone(model: Model, zoneId: RecordId): Change {
  const draft = draftChange(model);
  const [inner, ...outer] = zonePath(model, zoneId);
  let content = inner === undefined ? undefined : drawnShape(model, inner);
  for (const zone of outer) {
    if (content === undefined || zone.shape === undefined) break;
    if (contains(insideOf(zone.shape), content)) break;
    const shape = snapShape(unite([zone.shape, zoneAround(content)]) ?? zone.shape);
    draft.patch('zone', zone.id, { shape });
    // Around a closed one nothing needs to grow until it is opened.
    if (isBox(model, zone)) break;
    content = shape;
  }
  return draft.build();
}
