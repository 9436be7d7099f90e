import { draftChange, noChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { isBox } from '../closed-box';
import { snap } from '../geometry';
import { chosenElements, drawnElement, type DrawnElement } from './drawn-elements';
import { inSteps, type EditStep } from './in-steps';
import { growZone } from './place';
import { resizeZone } from './resize';
import { shiftTo } from './shift-to';

/**
 * Gives zones and assets the width, the height or both of the one chosen first. A zone never becomes smaller than what
 * lies in it; what stands in the way of a larger one makes room.
 */
export function sameSize(model: Model, { ids, of }: { readonly ids: readonly RecordId[]; readonly of: 'width' | 'height' | 'both' }): Change {
  const [first, ...others] = chosenElements(model, ids);
  if (first === undefined) return noChange;
  return inSteps(
    model,
    others.map(({ id }): EditStep => (current) => {
      const element = drawnElement(current, id);
      const zone = getRecord(current, 'zone', id);
      // A closed zone is as small as its name allows, whatever is asked.
      if (element === undefined || (zone !== undefined && isBox(current, zone))) return noChange;
      const { width, height } = first.shape;
      const shape = { ...element.shape, ...(of === 'height' ? {} : { width }), ...(of === 'width' ? {} : { height }) };
      return element.type === 'zone' ? sizeZone(current, element, shape) : sizeAsset(current, element, shape);
    }),
  );
}

function sizeZone(model: Model, { id, shape: before }: DrawnElement, shape: Shape): Change {
  const larger = { ...before, width: snap(Math.max(before.width, shape.width)), height: snap(Math.max(before.height, shape.height)) };
  return inSteps(model, [
    (current) => growZone(current, id, larger),
    (current) => resizeZone(current, { zoneId: id, shape: { ...shape, x: drawnElement(current, id)?.shape.x ?? shape.x, y: drawnElement(current, id)?.shape.y ?? shape.y } }),
  ]);
}

function sizeAsset(model: Model, { id }: DrawnElement, shape: Shape): Change {
  return inSteps(model, [
    (current) => {
      const draft = draftChange(current);
      draft.patch('asset', id, { shape });
      return draft.build();
    },
    (current) => shiftTo(current, new Map([[id, shape]]), 'y', model),
  ]);
}
