import { extentOf, regionOf, type Mark, type Size } from './marks';
import { markShapes } from './shapes';

/** A place on the photo in thousandths. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How near to an arrow or a corner is meant, in thousandths of the longer side: a finger's width on a tablet. */
const reach = 18;

/** The uppermost mark at a place. */
export function markAt(marks: readonly Mark[], photo: Size, at: Place): Mark | undefined {
  const point = inPixels(at, photo);
  return marks.filter((mark) => isAt(mark, photo, point)).at(-1);
}

/** True at the corner that stretches a mark: of an arrow its point. */
export function isAtFarCorner(mark: Mark, photo: Size, at: Place): boolean {
  if (mark.kind === 'text') return false;
  const corner = inPixels(farCorner(mark), photo);
  const point = inPixels(at, photo);
  return Math.hypot(corner.x - point.x, corner.y - point.y) <= (reach * Math.max(photo.width, photo.height)) / 1000;
}

/** Where a mark ends, in thousandths. */
export function farCorner(mark: Mark): Place {
  const { width, height } = extentOf(mark);
  return { x: mark.x + width, y: mark.y + height };
}

function inPixels({ x, y }: Place, { width, height }: Size): Place {
  return { x: (x * width) / 1000, y: (y * height) / 1000 };
}

function isAt(mark: Mark, photo: Size, point: Place): boolean {
  const near = (reach * Math.max(photo.width, photo.height)) / 1000;
  const onPlate = markShapes([mark], photo).some((shape) => shape.kind === 'plate' && isWithin(shape, point, 0));
  if (onPlate) return true;
  if (mark.kind === 'arrow') return distanceToLine(inPixels(mark, photo), inPixels(farCorner(mark), photo), point) <= near;
  if (mark.kind === 'text') return isWithin({ ...inPixels(mark, photo), width: 0, height: 0 }, point, near);
  return isWithin(regionOf(mark, photo), point, near / 2);
}

function isWithin(box: Place & Size, { x, y }: Place, margin: number): boolean {
  return x >= box.x - margin && x <= box.x + box.width + margin && y >= box.y - margin && y <= box.y + box.height + margin;
}

function distanceToLine(from: Place, to: Place, point: Place): number {
  const [acrossX, acrossY] = [to.x - from.x, to.y - from.y];
  const length = acrossX * acrossX + acrossY * acrossY;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * acrossX + (point.y - from.y) * acrossY) / length));
  return Math.hypot(point.x - from.x - share * acrossX, point.y - from.y - share * acrossY);
}
