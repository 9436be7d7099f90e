import type { Shape } from '../model/field';
import { bottomOf, centreOf, clamp, contains, nearestOnBorder, rightOf, type Point } from './geometry';
import { squared } from './plain-ways';

/** One end of a flow: an asset, or a zone where no asset is named. */
export interface FlowEnd {
  readonly box: Shape;
  readonly isAsset: boolean;
  /** Which of the flows at this asset it is, so that each leaves at a place of its own. */
  readonly port: number;
}

/** Half of the room between assets that stand beside and below each other. */
const gutter = { x: 10, y: 8 } as const;
const ports = [0, 1, -1, 2, -2] as const;
/** Between the border of a zone and the lines that run along it inside. */
const rim = 7;

/** How far beside the middle of its side a flow leaves an asset. */
function portOf({ port }: FlowEnd): number {
  return ports[port % ports.length] ?? 0;
}

/** The way of the conduit, moved beside itself by `offset` to its left as seen along it, so that flows lie side by side. */
export function besideWay(way: readonly Point[], offset: number): readonly Point[] {
  return way.map((point, index) => {
    const before = index === 0 ? undefined : sideways(way[index - 1], point, offset);
    const after = sideways(point, way[index + 1], offset);
    return { x: point.x + (before?.x === undefined || before.x === 0 ? (after?.x ?? 0) : before.x), y: point.y + (before?.y === undefined || before.y === 0 ? (after?.y ?? 0) : before.y) };
  });
}

function sideways(from: Point | undefined, to: Point | undefined, offset: number): Point | undefined {
  if (from === undefined || to === undefined || (from.x === to.x && from.y === to.y)) return undefined;
  return { x: -Math.sign(to.y - from.y) * offset + 0, y: Math.sign(to.x - from.x) * offset + 0 };
}

/** From an end of the flow to where the conduit's way begins at the border of a zone; `share` is 0…1 across the bundle. */
export function legTo(end: FlowEnd, gate: Point, next: Point | undefined, share: number): readonly Point[] {
  if (!end.isAsset) return contains(end.box, { ...gate, width: 0, height: 0 }) ? [] : [nearestOnBorder(end.box, gate)];
  const { box } = end;
  const middle = centreOf(box);
  const port = portOf(end);
  const depth = rim + 10 * share;
  if (next !== undefined && next.y === gate.y) {
    const x = gate.x - Math.sign(next.x - gate.x) * depth;
    const isBelow = gate.y >= middle.y;
    const startX = middle.x + port * 14;
    const y = (isBelow ? bottomOf(box) : box.y) + (isBelow ? 1 : -1) * (gutter.y + port * 2);
    return [{ x: startX, y: isBelow ? bottomOf(box) : box.y }, { x: startX, y }, { x, y }, { x, y: gate.y }];
  }
  const isUp = next !== undefined && next.y < gate.y;
  // Along the lower side of the head where the way leads up and out.
  const y = isUp ? gate.y + 33 + depth / 2 : gate.y - depth;
  const isRight = gate.x >= middle.x;
  const startY = middle.y + port * 6;
  const x = (isRight ? rightOf(box) : box.x) + (isRight ? 1 : -1) * (gutter.x + port * 2.5);
  return [{ x: isRight ? rightOf(box) : box.x, y: startY }, { x, y: startY }, { x, y }, { x: gate.x, y }];
}

/** A way from one end to the other where no conduit leads: between the rows and columns of assets. */
export function directWay(from: FlowEnd, to: FlowEnd): readonly Point[] {
  if (!from.isAsset || !to.isAsset) return zoneWay(from, to);
  const [one, other] = [centreOf(from.box), centreOf(to.box)];
  const isRight = other.x >= one.x;
  const isBelow = other.y >= one.y;
  if (Math.abs(one.y - other.y) < 8 && Math.abs(one.x - other.x) < from.box.width + 3 * gutter.x) {
    const y = one.y + portOf(from) * 6;
    return isRight ? [{ x: rightOf(from.box), y }, { x: to.box.x, y }] : [{ x: from.box.x, y }, { x: rightOf(to.box), y }];
  }
  const startY = one.y + portOf(from) * 6;
  const endX = other.x + portOf(to) * 14;
  const x = (isRight ? rightOf(from.box) : from.box.x) + (isRight ? 1 : -1) * (gutter.x + portOf(from) * 2.5);
  const endY = isBelow ? to.box.y : bottomOf(to.box);
  const y = endY + (isBelow ? -1 : 1) * (gutter.y + portOf(to) * 2);
  return squared([{ x: isRight ? rightOf(from.box) : from.box.x, y: startY }, { x, y: startY }, { x, y }, { x: endX, y }, { x: endX, y: endY }]);
}

/** Between zones, or a zone and an asset: from border to border; a short line inside where one lies in the other. */
function zoneWay(from: FlowEnd, to: FlowEnd): readonly Point[] {
  if (contains(from.box, to.box)) return squared([fromBorder(from.box, to.box), centreOnBorder(to.box)]);
  if (contains(to.box, from.box)) return squared([centreOnBorder(from.box), fromBorder(to.box, from.box)]);
  const [one, other] = [centreOf(from.box), centreOf(to.box)];
  const start = nearestOnBorder(from.box, { x: other.x + portOf(from) * 8, y: other.y + portOf(from) * 8 });
  const end = nearestOnBorder(to.box, { x: clamp(start.x, to.box.x, rightOf(to.box)), y: clamp(start.y, to.box.y, bottomOf(to.box)) });
  return one.x === other.x && one.y === other.y ? [start, end] : squared([start, end]);
}

function centreOnBorder(box: Shape): Point {
  return { x: centreOf(box).x, y: box.y };
}

function fromBorder(outer: Shape, inner: Shape): Point {
  return { x: centreOf(inner).x, y: outer.y };
}
