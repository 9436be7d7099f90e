import { noChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { bottomOf, movedInto, overlaps, rightOf, snap, type Point } from '../geometry';
import { insideOf } from '../measures';
import { besides, drawnElement, type DrawnElement } from './drawn-elements';
import { inSteps, type EditStep } from './in-steps';
import { growZone } from './place';
import { shiftElements } from './shift';
import { reaching } from './zone-size';

/** Which way an element may give way when it comes to stand on another one. */
export type Axis = 'x' | 'y';

const gap = 10;

/**
 * Moves elements to new corners, on the grid and inside the zones they belong to. What would come to stand on something
 * that it did not stand on before goes on along `axis` until it is free; a zone that becomes too small grows. `before` is the drawing with which that is
 * compared, when the elements were changed already.
 */
export function shiftTo(model: Model, corners: ReadonlyMap<RecordId, Point>, axis: Axis, before: Model = model): Change {
  const order = [...corners.keys()]
    .flatMap((id) => drawnElement(model, id) ?? [])
    .toSorted((first, second) => (corners.get(first.id)?.[axis] ?? 0) - (corners.get(second.id)?.[axis] ?? 0) || first.shape[axis] - second.shape[axis]);
  const waiting = new Set(order.map(({ id }) => id));
  return inSteps(
    model,
    order.flatMap((element): EditStep[] => [
      (current) => {
        waiting.delete(element.id);
        const corner = corners.get(element.id) ?? element.shape;
        return shiftElement(current, element.id, placeFor(current, { before, element, corner, axis, waiting }));
      },
      (current) => growAround(current, element.id),
    ]),
  );
}

interface Placing {
  readonly before: Model;
  readonly element: DrawnElement;
  readonly corner: Point;
  readonly axis: Axis;
  /** Elements that will move themselves. */
  readonly waiting: ReadonlySet<RecordId>;
}

function placeFor(model: Model, { before, element, corner, axis, waiting }: Placing): Point {
  const outer = getRecord(model, 'zone', element.outerId)?.shape;
  const wanted: Shape = roomOf({ ...element.shape, x: snap(corner.x), y: snap(corner.y) });
  let place = outer === undefined ? wanted : movedInto(insideOf(outer), wanted);
  const others = besides(model, element).filter(({ id }) => !waiting.has(id) && !coveredBefore(before, element, id));
  for (let other = others.find(({ shape }) => overlaps(shape, place)); other !== undefined; other = others.find(({ shape }) => overlaps(shape, place))) {
    place = axis === 'x' ? { ...place, x: snapUp(rightOf(other.shape) + gap) } : { ...place, y: snapUp(bottomOf(other.shape) + gap) };
  }
  return place;
}

function snapUp(value: number): number {
  return Math.ceil(value / gap) * gap;
}

function coveredBefore(before: Model, { id }: DrawnElement, otherId: RecordId): boolean {
  const [own, other] = [drawnElement(before, id), drawnElement(before, otherId)];
  return own !== undefined && other !== undefined && overlaps(other.shape, own.shape);
}

/** The room an element takes on the grid: an asset is a little lower than that. */
function roomOf(shape: Shape): Shape {
  return { ...shape, width: snapUp(shape.width), height: snapUp(shape.height) };
}

function shiftElement(model: Model, id: RecordId, to: Point): Change {
  const element = drawnElement(model, id);
  if (element === undefined) return noChange;
  const [dx, dy] = [to.x - element.shape.x, to.y - element.shape.y];
  return shiftElements(model, element.type === 'zone' ? { zoneIds: [id], dx, dy } : { zoneIds: [], assetIds: [id], dx, dy });
}

/** The zones around an element grow to the right and downwards as far as it needs, and push what is in their way. */
export function growAround(model: Model, id: RecordId): Change {
  const element = drawnElement(model, id);
  const outer = getRecord(model, 'zone', element?.outerId);
  if (element === undefined || outer?.shape === undefined) return noChange;
  return growZone(model, outer.id, reaching(outer.shape, roomOf(element.shape)));
}
