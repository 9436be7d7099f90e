import { draftChange, type Change } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import type { PlannedZone } from '../layout/plan';
import { freeRoomIn } from './fit-zone';
import { growZone } from './place';
import { inSteps } from './in-steps';
import { reaching } from './zone-size';
import { writePlan } from './write-plan';

/** Puts a planned zone into a free place of the zone it belongs to, which grows when it is full. */
export function addNested(model: Model, parentId: RecordId, plan: PlannedZone): Change {
  const parent = getRecord(model, 'zone', parentId)?.shape;
  if (parent === undefined) return draftChange(model).build();
  const place = freeRoomIn(model, parentId, plan, plan.id);
  return inSteps(model, [
    (current) => growZone(current, parentId, reaching(parent, place)),
    (current) => {
      const draft = draftChange(current);
      writePlan(draft, plan, place);
      return draft.build();
    },
  ]);
}
