import type { Conduit } from '../model/entities/conduit';
import type { Shape } from '../model/field';
import type { RecordId } from '../model/record-type';
import { orientedBends } from './bends';
import { bottomOf, centreOf, clamp, contains, grow, nearestOnBorder, overlaps, rightOf, unite, type Point } from './geometry';

/** The line of a conduit: its way from the first zone to the second, and for more zones a line from each to the hub. */
export interface Route {
  readonly paths: readonly (readonly Point[])[];
}

/** How far a gate between a zone and the zone around it reaches out of the inner one. */
const gateLength = 14;
const cornerRoom = 24;
const spread = 26;
/** How far beside its two zones a way may lead. */
const detour = 120;

/** Finds the way of conduits; remembers the ways already given so that later ones keep off them. */
export interface Router {
  readonly routeOf: (conduit: Conduit) => Route | undefined;
  /** Takes a way over from before; later ones keep off it as well. */
  readonly keep: (route: Route) => void;
}

/** A router between the zones of a drawing. `outer` tells which zones lie around a zone. */
export function createRouter(shapes: ReadonlyMap<RecordId, Shape>, outer: (zoneId: RecordId) => readonly RecordId[]): Router {
  const used: Segment[] = [];
  const between = (first: RecordId, second: RecordId, bends: readonly Point[]): readonly Point[] => {
    const from = shapes.get(first);
    const to = shapes.get(second);
    if (from === undefined || to === undefined) return [];
    if (contains(from, to) || contains(to, from)) return gate(contains(from, to) ? to : from, contains(from, to) ? from : to, bends, used);
    if (bends.length > 0) return withBends(from, to, bends);
    const passable = new Set([first, second, ...outer(first), ...outer(second)]);
    const region = grow(unite([from, to]) ?? from, detour);
    const near = [...shapes].filter(([, shape]) => overlaps(shape, region));
    const obstacles = near.flatMap(([id, shape]) => (passable.has(id) ? [] : shape));
    const lines = used.filter((segment) => overlaps(boxOf(segment), region));
    return findWay(from, to, { obstacles, borders: near.map(([, shape]) => shape), used: lines });
  };
  const remember = (path: readonly Point[]): readonly Point[] => {
    used.push(...segmentsOf(path));
    return path;
  };
  return {
    routeOf: (conduit) => {
      const placed = (conduit.zoneIds ?? []).filter((id) => shapes.has(id));
      const [first, second] = placed;
      if (first === undefined || second === undefined) return undefined;
      if (placed.length === 2) return { paths: [remember(between(first, second, conduit.bends ?? []))] };
      const hub = conduit.bends?.[0] ?? hubOf(placed.flatMap((id) => shapes.get(id) ?? []));
      return { paths: placed.map((id) => remember(spoke(shapes.get(id), hub))) };
    },
    keep: ({ paths }) => {
      for (const path of paths) remember(path);
    },
  };
}

function hubOf(shapes: readonly Shape[]): Point {
  const centres = shapes.map(centreOf);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(centres.map(({ x }) => x)), y: mean(centres.map(({ y }) => y)) };
}

function spoke(shape: Shape | undefined, hub: Point): readonly Point[] {
  if (shape === undefined) return [];
  return squared([nearestOnBorder(shape, hub), hub]);
}

/** From border to border over the points drawn by hand. */
function withBends(from: Shape, to: Shape, drawn: readonly Point[]): readonly Point[] {
  const bends = orientedBends(drawn, from, to);
  const [first] = bends;
  const last = bends.at(-1);
  if (first === undefined || last === undefined) return [];
  return squared([nearestOnBorder(from, first), ...bends, nearestOnBorder(to, last)]);
}

/** Only upright and level lines: a slanted one gets a corner. Points that change nothing are left out. */
function squared(points: readonly Point[]): readonly Point[] {
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

/** A short line across the border of the inner zone: the conduit between a zone and the one around it. */
function gate(inner: Shape, outer: Shape, bends: readonly Point[], used: readonly Segment[]): readonly Point[] {
  const [wanted] = bends;
  const at = wanted === undefined ? freeGate(inner, outer, used) : nearestOnBorder(inner, wanted);
  const isUpright = at.y === inner.y || at.y === bottomOf(inner);
  const away = isUpright ? (at.y === inner.y ? -1 : 1) : at.x === inner.x ? -1 : 1;
  const end = (distance: number): Point => (isUpright ? { x: at.x, y: at.y + away * distance } : { x: at.x + away * distance, y: at.y });
  return [end(gateLength), end(-gateLength)];
}

/** The side of the inner zone with the most room to the outer one, the first place on it where no other gate is. */
function freeGate(inner: Shape, outer: Shape, used: readonly Segment[]): Point {
  const middle = centreOf(inner);
  const sides: readonly (readonly [number, (along: number) => Point])[] = [
    [inner.y - outer.y - 30, (along) => ({ x: middle.x + along, y: inner.y })],
    [inner.x - outer.x, (along) => ({ x: inner.x, y: middle.y + along })],
    [rightOf(outer) - rightOf(inner), (along) => ({ x: rightOf(inner), y: middle.y + along })],
    [bottomOf(outer) - bottomOf(inner), (along) => ({ x: middle.x + along, y: bottomOf(inner) })],
  ];
  const [, place] = sides.reduce((best, side) => (side[0] > best[0] ? side : best));
  const isTaken = (point: Point): boolean => used.some((segment) => distanceTo(segment, point) < spread);
  const along = [0, 40, -40, 80, -80, 120, -120].find((offset) => !isTaken(place(offset))) ?? 0;
  return place(along);
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

function boxOf({ from, to }: Segment): Shape {
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x) + 1, height: Math.abs(to.y - from.y) + 1 };
}

export function segmentsOf(path: readonly Point[]): readonly Segment[] {
  return path.flatMap((from, index) => {
    const to = path[index + 1];
    return to === undefined ? [] : [{ from, to }];
  });
}

function distanceTo({ from, to }: Segment, point: Point): number {
  const x = clamp(point.x, Math.min(from.x, to.x), Math.max(from.x, to.x));
  const y = clamp(point.y, Math.min(from.y, to.y), Math.max(from.y, to.y));
  return Math.hypot(point.x - x, point.y - y);
}

/** The best of some plain ways: few zones crossed, no line on another, short, few corners. */
function findWay(from: Shape, to: Shape, ground: Ground): readonly Point[] {
  let best: readonly Point[] = [];
  let bestCost = Infinity;
  for (const candidate of waysBetween(from, to)) {
    const cost = costOf(candidate, ground, bestCost);
    if (cost >= bestCost) continue;
    best = candidate;
    bestCost = cost;
  }
  return best;
}

const offsets = [0, -spread, spread, -2 * spread, 2 * spread, -3 * spread, 3 * spread] as const;

function* waysBetween(from: Shape, to: Shape): Generator<readonly Point[]> {
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

const perCorner = 60;
const perCrossedZone = 4000;
const perSharedLine = 900;
const perCrossedLine = 40;

/** What a way has to keep off. */
interface Ground {
  readonly obstacles: readonly Shape[];
  readonly borders: readonly Shape[];
  readonly used: readonly Segment[];
}

function costOf(path: readonly Point[], { obstacles, borders, used }: Ground, limit: number): number {
  const segments = segmentsOf(path);
  let cost = (path.length - 2) * perCorner;
  for (const { from, to } of segments) cost += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  for (const segment of segments) {
    if (cost >= limit) return cost;
    for (const obstacle of obstacles) if (crosses(segment, obstacle)) cost += perCrossedZone;
    for (const border of borders) if (runsAlong(segment, border)) cost += perSharedLine;
    for (const other of used) cost += meetingCost(segment, other);
  }
  return cost;
}

function crosses({ from, to }: Segment, shape: Shape): boolean {
  const left = Math.min(from.x, to.x);
  const right = Math.max(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const bottom = Math.max(from.y, to.y);
  return left < rightOf(shape) && right > shape.x && top < bottomOf(shape) && bottom > shape.y;
}

/** True when a line would be taken for part of a zone's border. */
function runsAlong({ from, to }: Segment, shape: Shape): boolean {
  const isUpright = from.x === to.x;
  const [at, start, end] = isUpright ? [from.x, from.y, to.y] : [from.y, from.x, to.x];
  const [low, high, first, last] = isUpright ? [shape.x, rightOf(shape), shape.y, bottomOf(shape)] : [shape.y, bottomOf(shape), shape.x, rightOf(shape)];
  const shared = Math.min(Math.max(start, end), last) - Math.max(Math.min(start, end), first);
  return shared > 12 && Math.min(Math.abs(at - low), Math.abs(at - high)) < 6;
}

function meetingCost(one: Segment, other: Segment): number {
  const isUpright = one.from.x === one.to.x;
  const otherIsUpright = other.from.x === other.to.x;
  if (isUpright !== otherIsUpright) return (isUpright ? isCrossed(one, other) : isCrossed(other, one)) ? perCrossedLine : 0;
  const distance = isUpright ? one.from.x - other.from.x : one.from.y - other.from.y;
  if (Math.abs(distance) >= 10) return 0;
  const shared = isUpright
    ? Math.min(Math.max(one.from.y, one.to.y), Math.max(other.from.y, other.to.y)) - Math.max(Math.min(one.from.y, one.to.y), Math.min(other.from.y, other.to.y))
    : Math.min(Math.max(one.from.x, one.to.x), Math.max(other.from.x, other.to.x)) - Math.max(Math.min(one.from.x, one.to.x), Math.min(other.from.x, other.to.x));
  return shared > 0 ? perSharedLine : 0;
}

function isCrossed(upright: Segment, level: Segment): boolean {
  const { x } = upright.from;
  const { y } = level.from;
  return (
    x > Math.min(level.from.x, level.to.x) && x < Math.max(level.from.x, level.to.x) && y >= Math.min(upright.from.y, upright.to.y) && y <= Math.max(upright.from.y, upright.to.y)
  );
}
