import { noChange, type Change } from '../../model/change';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { centreOf, type Point } from '../geometry';
import { chosenElements } from './drawn-elements';
import { shiftTo } from './shift-to';

const leastGap = 10;

/**
 * Gives three or more elements the same room between them from left to right (or from top to bottom); the first one
 * stays, and the last one too unless there is not enough room.
 */
export function distributeElements(model: Model, { ids, direction }: { readonly ids: readonly RecordId[]; readonly direction: 'horizontal' | 'vertical' }): Change {
  const axis = direction === 'horizontal' ? 'x' : 'y';
  const side = direction === 'horizontal' ? 'width' : 'height';
  const row = chosenElements(model, ids).toSorted((one, other) => centreOf(one.shape)[axis] - centreOf(other.shape)[axis] || (one.id < other.id ? -1 : 1));
  const [first] = row;
  const last = row.at(-1);
  if (first === undefined || last === undefined || row.length < 3) return noChange;
  const taken = row.reduce((sum, { shape }) => sum + shape[side], 0);
  const span = last.shape[axis] + last.shape[side] - first.shape[axis];
  const gap = Math.max(leastGap, (span - taken) / (row.length - 1));
  const corners = new Map<RecordId, Point>();
  let at = first.shape[axis];
  for (const { id, shape } of row) {
    corners.set(id, { x: shape.x, y: shape.y, [axis]: at });
    at += shape[side] + gap;
  }
  return shiftTo(model, corners, axis);
}
