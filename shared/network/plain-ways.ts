import type { Shape } from '../model/field';
import { bottomOf, centreOf, clamp, rightOf, type Point } from './geometry';

const cornerRoom = 24;
export const spread = 26;
const offsets = [0, -spread, spread, -2 * spread, 2 * spread, -3 * spread, 3 * spread] as const;

/** Only upright and level lines: a slanted one gets a corner. Points that change nothing are left out. */
export function squared(points: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  const add = (point: Point): void => {
    const last = corners.at(-1);
    const before = corners.at(-2);
    if (last?.x === point.x && last.y === point.y) return;
    if (last !== undefined && before !== undefined && isStraight(before, last, point)) corners.pop();
    corners.push(point);
  };
  for (const point of points) {
    const last = corners.at(-1);
    if (last !== undefined && last.x !== point.x && last.y !== point.y) add({ x: point.x, y: last.y });
    add(point);
  }
  return corners;
}

function isStraight(first: Point, second: Point, third: Point): boolean {
  return (first.x === second.x && second.x === third.x) || (first.y === second.y && second.y === third.y);
}

/** Plain ways from zone to zone, straight or with few corners; they do not know what lies between. */
export function* waysBetween(from: Shape, to: Shape): Generator<readonly Point[]> {
  yield* uprightWays(from, to);
  for (const way of uprightWays(turned(from), turned(to))) yield way.map(({ x, y }) => ({ x: y, y: x }));
}

/** The rectangle with x and y exchanged, so that level ways are upright ways of the turned drawing. */
function turned({ x, y, width, height }: Shape): Shape {
  return { x: y, y: x, width: height, height: width };
}

/** Ways that leave the upper zone at its lower side and enter the lower one from above, and ways round beside both. */
function* uprightWays(from: Shape, to: Shape): Generator<readonly Point[]> {
  const isDown = bottomOf(from) <= to.y;
  const isUp = bottomOf(to) <= from.y;
  if (isDown || isUp) {
    const startY = isDown ? bottomOf(from) : from.y;
    const endY = isDown ? to.y : bottomOf(to);
    const left = Math.max(from.x, to.x) + cornerRoom;
    const right = Math.min(rightOf(from), rightOf(to)) - cornerRoom;
    for (const offset of offsets) {
      const x = clamp((left + right) / 2 + offset, left, right);
      if (left <= right) yield [{ x, y: startY }, { x, y: endY }];
      const startX = alongSide(from, centreOf(to).x, offset);
      const endX = alongSide(to, centreOf(from).x, offset);
      for (const middle of [(startY + endY) / 2, startY + (isDown ? 1 : -1) * 20, endY - (isDown ? 1 : -1) * 20]) {
        const y = Math.round(middle + offset / 2);
        yield squared([{ x: startX, y: startY }, { x: startX, y }, { x: endX, y }, { x: endX, y: endY }]);
      }
    }
  }
  for (const offset of offsets.slice(0, 5)) {
    for (const x of [Math.min(from.x, to.x) - 30 - Math.abs(offset), Math.max(rightOf(from), rightOf(to)) + 30 + Math.abs(offset)]) {
      const isLeft = x < from.x;
      const startY = alongHeight(from, centreOf(to).y, offset);
      const endY = alongHeight(to, centreOf(from).y, offset);
      yield squared([{ x: isLeft ? from.x : rightOf(from), y: startY }, { x, y: startY }, { x, y: endY }, { x: isLeft ? to.x : rightOf(to), y: endY }]);
    }
  }
}

function alongSide(shape: Shape, wanted: number, offset: number): number {
  return Math.round(clamp(clamp(wanted, shape.x + cornerRoom, rightOf(shape) - cornerRoom) + offset, shape.x + 10, rightOf(shape) - 10));
}

function alongHeight(shape: Shape, wanted: number, offset: number): number {
  return Math.round(clamp(clamp(wanted, shape.y + cornerRoom, bottomOf(shape) - cornerRoom) + offset, shape.y + 10, bottomOf(shape) - 10));
}
