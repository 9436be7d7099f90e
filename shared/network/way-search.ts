import type { Shape } from '../model/field';
import { bottomOf, centreOf, clamp, grow, overlaps, rightOf, unite, type Point } from './geometry';
import { squared } from './plain-ways';
import { perCorner, type Obstacles, type WayGround } from './way-ground';

/** Ways run this far beside zones, several side by side where there is room. */
const besideZone = [14, 32] as const;
/** Half of the room between the rows and columns of assets. */
const besideAsset = 8;
/** How far beside its two ends a way may lead. */
const detour = 160;
/** Nearer lines of the net are one. */
const sameLine = 5;
const mostLines = 150;
const mostSteps = 1_000;
const endRoom = 14;

/**
 * Finds a way round what lies between two ends over a net of lines beside all obstacles; undefined when there is none
 * within reach. An end is a zone, left at any place of its border, or a point (a rectangle without size).
 */
export function searchWay(from: Shape, to: Shape, obstacles: Obstacles, ground: WayGround): readonly Point[] | undefined {
  const region = grow(unite([from, to]) ?? from, detour);
  const near = (shapes: readonly Shape[]): readonly Shape[] => shapes.filter((shape) => overlaps(shape, region));
  const kept: Obstacles = { zones: [...near(obstacles.zones), ...[from, to].filter(({ width }) => width > 0)], assets: near(obstacles.assets), heads: near(obstacles.heads) };
  const xs = linesOf(kept, 'x', [from, to], region);
  const ys = linesOf(kept, 'y', [from, to], region);
  if (xs.length > mostLines || ys.length > mostLines) return undefined;
  const net = { xs, ys, from, to, obstacles: kept, ground };
  return walk(net, careful) ?? walk(net, hurried);
}

function linesOf({ zones, assets, heads }: Obstacles, axis: 'x' | 'y', ends: readonly Shape[], region: Shape): readonly number[] {
  const span = (shape: Shape): readonly [number, number] => (axis === 'x' ? [shape.x, rightOf(shape)] : [shape.y, bottomOf(shape)]);
  const [low, high] = span(region);
  const wanted = ends.flatMap((end) => {
    const [start, stop] = span(end);
    const middle = axis === 'x' ? centreOf(end).x : centreOf(end).y;
    const others = ends.map((other) => (axis === 'x' ? centreOf(other).x : centreOf(other).y));
    return stop - start < 2 * endRoom ? [start, stop, middle] : [start, stop, middle, ...others.map((other) => clamp(other, start + endRoom, stop - endRoom)), start + (stop - start) / 4, stop - (stop - start) / 4];
  });
  const beside = [
    ...zones.flatMap((shape) => besideZone.flatMap((gap) => [span(shape)[0] - gap, span(shape)[1] + gap])),
    ...[...assets, ...heads].flatMap((shape) => [span(shape)[0] - besideAsset, span(shape)[1] + besideAsset]),
  ];
  const lines = [...new Set(wanted.map(Math.round))].sort((one, other) => one - other);
  for (const line of beside.map(Math.round).sort((one, other) => one - other)) {
    if (line < low || line > high) continue;
    if (!lines.some((other) => Math.abs(other - line) < sameLine)) lines.push(line);
  }
  return lines.sort((one, other) => one - other);
}

interface Net {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly from: Shape;
  readonly to: Shape;
  readonly obstacles: Obstacles;
  readonly ground: WayGround;
}

/** Steps right, down, left, up. */
const steps = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const;
interface Pace {
  /** How much more the way still to go counts than the one behind: a little hurry saves most of the search. */
  readonly hurry: number;
  /** How much dearer it is to run on another way's line. */
  readonly perShared: number;
}

const careful: Pace = { hurry: 2, perShared: 2.5 };
/** Where it is so crowded that looking for a line of its own takes too long. */
const hurried: Pace = { hurry: 2.5, perShared: 1.3 };

/** The cheapest way over the net: states are crossings with the direction they were reached in, so that corners cost. */
function walk({ xs, ys, from, to, obstacles, ground }: Net, { hurry, perShared }: Pace): readonly Point[] | undefined {
  const columns = xs.length;
  const xOf = (node: number): number => xs[node % columns] ?? 0;
  const yOf = (node: number): number => ys[Math.floor(node / columns)] ?? 0;
  const pointAt = (node: number): Point => ({ x: xOf(node), y: yOf(node) });
  const costs = new Float64Array(columns * ys.length * 4).fill(Infinity);
  const cameFrom = new Int32Array(columns * ys.length * 4).fill(-1);
  const blocked = blockedEdges(obstacles, xs, ys);
  const edges = [new Float64Array(columns * ys.length).fill(-1), new Float64Array(columns * ys.length).fill(-1)] as const;
  const edgeCost = (one: number, other: number, isUpright: 0 | 1): number => {
    const first = Math.min(one, other);
    if (blocked[isUpright][first] === 1) return Infinity;
    const known = edges[isUpright][first] ?? -1;
    if (known >= 0) return known;
    const [from, to] = [pointAt(one), pointAt(other)];
    const length = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    const cost = length * (ground.isShared(from, to) ? perShared : 1) + ground.crossingCost(from, to);
    edges[isUpright][first] = cost;
    return cost;
  };
  const left = (node: number): number => {
    const across = Math.max(to.x - xOf(node), 0, xOf(node) - rightOf(to));
    const along = Math.max(to.y - yOf(node), 0, yOf(node) - bottomOf(to));
    return (across + along + (across > 0 && along > 0 ? perCorner : 0)) * hurry;
  };
  const open = createQueue();
  for (const node of borderNodes(from, xs, ys)) {
    for (const way of leaving(from, xOf(node), yOf(node))) {
      costs[node * 4 + way] = 0;
      open.put(node * 4 + way, left(node));
    }
  }
  const done = new Uint8Array(costs.length);
  for (let count = 0; count < mostSteps; ) {
    const state = open.take();
    if (state === undefined) return undefined;
    if (done[state] === 1) continue;
    done[state] = 1;
    count += 1;
    const node = state >> 2;
    const direction = state & 3;
    const isStart = cameFrom[state] === -1;
    if (!isStart && leaving(to, xOf(node), yOf(node)).includes((direction + 2) % 4)) return traced(state, cameFrom, pointAt);
    for (let next = 0; next < 4; next += 1) {
      // A way starts straight out of its zone, and never turns back.
      if ((next + 2) % 4 === direction || (next !== direction && isStart)) continue;
      const [dx, dy] = steps[next] ?? steps[0];
      const column = (node % columns) + dx;
      const row = Math.floor(node / columns) + dy;
      if (column < 0 || column >= columns || row < 0 || row >= ys.length) continue;
      const reached = row * columns + column;
      const total = (costs[state] ?? 0) + (next === direction ? 0 : perCorner) + edgeCost(node, reached, next % 2 === 0 ? 0 : 1);
      if (total === Infinity || (costs[reached * 4 + next] ?? 0) <= total) continue;
      costs[reached * 4 + next] = total;
      cameFrom[reached * 4 + next] = state;
      open.put(reached * 4 + next, total + left(reached));
    }
  }
  return undefined;
}

/** For level and upright steps from each crossing to the next one: 1 where an obstacle lies between. */
function blockedEdges({ zones, assets, heads }: Obstacles, xs: readonly number[], ys: readonly number[]): readonly [Uint8Array, Uint8Array] {
  const level = new Uint8Array(xs.length * ys.length);
  const upright = new Uint8Array(xs.length * ys.length);
  for (const shape of [...zones, ...assets, ...heads]) {
    const [left, right] = [shape.x, rightOf(shape)];
    const [top, bottom] = [shape.y, bottomOf(shape)];
    for (let row = firstAfter(ys, top) - 1; row < ys.length && (ys[row] ?? 0) < bottom; row += 1) {
      if (row < 0) continue;
      const isRowInside = (ys[row] ?? 0) > top;
      for (let column = firstAfter(xs, left) - 1; column < xs.length && (xs[column] ?? 0) < right; column += 1) {
        if (column < 0) continue;
        // A step starts at its crossing and ends at the next one, which lies past the border it is compared with.
        if (isRowInside) level[row * xs.length + column] = 1;
        if ((xs[column] ?? 0) > left) upright[row * xs.length + column] = 1;
      }
    }
  }
  return [level, upright];
}

/** The place of the first line beyond a value. */
function firstAfter(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The crossings of the net on the border of a zone. */
function borderNodes(zone: Shape, xs: readonly number[], ys: readonly number[]): readonly number[] {
  const columns = xs.map((x, column) => ({ x, column })).filter(({ x }) => x >= zone.x && x <= rightOf(zone));
  const rows = ys.map((y, row) => ({ y, row })).filter(({ y }) => y >= zone.y && y <= bottomOf(zone));
  const isBorder = (x: number, y: number): boolean => x === zone.x || x === rightOf(zone) || y === zone.y || y === bottomOf(zone);
  return rows.flatMap(({ y, row }) => columns.flatMap(({ x, column }) => (isBorder(x, y) ? row * xs.length + column : [])));
}

const nowhere: readonly number[] = [];
const everywhere = [0, 1, 2, 3] as const;
const [right, down, leftwards, up] = [[0], [1], [2], [3]] as const;

/** The directions in which a way can leave a zone at a point of its border; every direction from a point. */
function leaving(zone: Shape, x: number, y: number): readonly number[] {
  if (zone.width === 0) return x === zone.x && y === zone.y ? everywhere : nowhere;
  const isAcross = x >= zone.x + endRoom && x <= rightOf(zone) - endRoom;
  const isAlong = y >= zone.y + endRoom && y <= bottomOf(zone) - endRoom;
  if (isAcross && y === zone.y) return up;
  if (isAcross && y === bottomOf(zone)) return down;
  if (isAlong && x === zone.x) return leftwards;
  return isAlong && x === rightOf(zone) ? right : nowhere;
}

function traced(end: number, cameFrom: Int32Array, pointAt: (node: number) => Point): readonly Point[] {
  const points: Point[] = [];
  for (let state = end; state >= 0; state = cameFrom[state] ?? -1) points.push(pointAt(state >> 2));
  return squared(points.reverse());
}

interface Queue {
  readonly put: (state: number, cost: number) => void;
  /** The cheapest state; undefined when there is none. */
  readonly take: () => number | undefined;
}

/** A binary heap. */
function createQueue(): Queue {
  const states: number[] = [];
  const keys: number[] = [];
  const keyAt = (place: number): number => keys[place] ?? Infinity;
  const move = (from: number, to: number): void => {
    states[to] = states[from] ?? 0;
    keys[to] = keyAt(from);
  };
  return {
    put: (state, cost) => {
      let place = keys.length;
      for (; place > 0 && keyAt((place - 1) >> 1) > cost; place = (place - 1) >> 1) move((place - 1) >> 1, place);
      states[place] = state;
      keys[place] = cost;
    },
    take: () => {
      const first = states[0];
      const state = states.pop();
      const cost = keys.pop();
      if (state === undefined || cost === undefined || keys.length === 0) return first;
      let place = 0;
      for (;;) {
        const child = keyAt(2 * place + 2) < keyAt(2 * place + 1) ? 2 * place + 2 : 2 * place + 1;
        if (keyAt(child) >= cost) break;
        move(child, place);
        place = child;
      }
      states[place] = state;
      keys[place] = cost;
      return first;
    },
  };
}
