import type { Shape } from '../model/field';

/** A place on the drawing, in drawing units (1 unit = 1 px at 100 %). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Everything placed by hand lies on this grid, in drawing units. */
export const gridStep = 10;

/** The nearest place on the grid. */
export function snap(value: number): number {
  // Adding zero turns -0 into 0, which comparisons of stored values would tell apart.
  return Math.round(value / gridStep) * gridStep + 0;
}

/** The rectangle with its corner on the grid; the size stays. */
export function snapCorner(shape: Shape): Shape {
  return { ...shape, x: snap(shape.x), y: snap(shape.y) };
}

/** The rectangle with corner and size on the grid. */
export function snapShape(shape: Shape): Shape {
  return { x: snap(shape.x), y: snap(shape.y), width: snap(shape.width), height: snap(shape.height) };
}

/** The rectangle between two opposite corners, whichever way it was drawn. */
export function shapeBetween(first: Point, second: Point): Shape {
  return {
    x: Math.min(first.x, second.x),
    y: Math.min(first.y, second.y),
    width: Math.abs(second.x - first.x),
    height: Math.abs(second.y - first.y),
  };
}

export function centreOf(shape: Shape): Point {
  return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
}

export function rightOf(shape: Shape): number {
  return shape.x + shape.width;
}

export function bottomOf(shape: Shape): number {
  return shape.y + shape.height;
}

/** True when the point lies in the rectangle or on its border. */
export function containsPoint(shape: Shape, point: Point): boolean {
  return point.x >= shape.x && point.x <= rightOf(shape) && point.y >= shape.y && point.y <= bottomOf(shape);
}

/** True when the inner rectangle lies in the outer one; shared borders count as inside. */
export function contains(outer: Shape, inner: Shape): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer);
}

/** True when the outer rectangle has the larger area. */
export function isLarger(outer: Shape, inner: Shape): boolean {
  return outer.width * outer.height > inner.width * inner.height;
}

/** True when the rectangles share an area, or come nearer than `gap`. */
export function overlaps(one: Shape, other: Shape, gap = 0): boolean {
  return (
    one.x < rightOf(other) + gap && other.x < rightOf(one) + gap && one.y < bottomOf(other) + gap && other.y < bottomOf(one) + gap
  );
}

/** The smallest rectangle around all; undefined when there are none. */
export function unite(shapes: Iterable<Shape>): Shape | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const shape of shapes) {
    left = Math.min(left, shape.x);
    top = Math.min(top, shape.y);
    right = Math.max(right, rightOf(shape));
    bottom = Math.max(bottom, bottomOf(shape));
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far it is between two points along the axes, as lines run. */
export function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

/** The rectangle larger by `margin` on every side. */
export function grow(shape: Shape, margin: number): Shape {
  return { x: shape.x - margin, y: shape.y - margin, width: shape.width + 2 * margin, height: shape.height + 2 * margin };
}

export function translated(shape: Shape, dx: number, dy: number): Shape {
  return { ...shape, x: shape.x + dx, y: shape.y + dy };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The rectangle moved as little as possible to lie in the outer one; at its top left corner when it is too large. */
export function movedInto(outer: Shape, inner: Shape): Shape {
  const x = Math.max(outer.x, Math.min(inner.x, rightOf(outer) - inner.width));
  const y = Math.max(outer.y, Math.min(inner.y, bottomOf(outer) - inner.height));
  return { ...inner, x, y };
}

/** The place on the border of the rectangle nearest to a point outside or inside it. */
export function nearestOnBorder(shape: Shape, point: Point): Point {
  const x = clamp(point.x, shape.x, rightOf(shape));
  const y = clamp(point.y, shape.y, bottomOf(shape));
  if (x !== point.x || y !== point.y) return { x, y };
  const distances: readonly (readonly [number, Point])[] = [
    [y - shape.y, { x, y: shape.y }],
    [bottomOf(shape) - y, { x, y: bottomOf(shape) }],
    [x - shape.x, { x: shape.x, y }],
    [rightOf(shape) - x, { x: rightOf(shape), y }],
  ];
  return distances.reduce((best, candidate) => (candidate[0] < best[0] ? candidate : best))[1];
}
