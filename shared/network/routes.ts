import type { Conduit } from '../model/entities/conduit';
import type { Shape } from '../model/field';
import type { RecordId } from '../model/record-type';
import { orientedBends } from './bends';
import { bottomOf, centreOf, contains, containsPoint, grow, nearestOnBorder, rightOf, unite, type Point } from './geometry';
import { levelMarkWidth, zoneHead, zoneTextStart } from './measures';
import { spread, squared, waysBetween } from './plain-ways';
import { createWayGround, perCorner, type Obstacles, type WayGround } from './way-ground';
import { searchWay } from './way-search';

/** The line of a conduit: its way from the first zone to the second, and for more zones a line from each to the hub. */
export interface Route {
  readonly paths: readonly (readonly Point[])[];
}

/** How far a gate between a zone and the zone around it reaches out of the inner one. */
const gateLength = 14;
/** A plain way that costs more than this besides its length and corners is worth a search for a better one. */
const worthSearching = 500;
/** The title of a zone is kept free this far. */
const titleWidth = 190;

/** Finds the way of conduits; remembers the ways already given so that later ones keep off them. */
export interface Router {
  readonly routeOf: (conduit: Conduit) => Route | undefined;
  /** Takes a way over from before; later ones keep off it as well. */
  readonly keep: (route: Route) => void;
}

export interface RouterGround {
  /** The zones shown. */
  readonly shapes: ReadonlyMap<RecordId, Shape>;
  readonly assets: readonly { readonly shape: Shape; readonly zoneId: RecordId | undefined }[];
  /** The zones around a zone, the nearest first. */
  readonly outer: (zoneId: RecordId) => readonly RecordId[];
}

/** How far beside its ends, its bends and its hub a route looks at what is there, and how far from the middle a hub is looked for. */
const looksBeside = 200;
const hubReach = 800;

/** The part of the drawing on which the route between zones depends, whatever way it takes there. */
export function reachOfRoute(ends: readonly Shape[], bends: readonly Point[]): Shape {
  const points = bends.map((point) => ({ ...point, width: 0, height: 0 }));
  const middle = ends.length > 2 && points.length === 0 ? [grow({ ...meanOf(ends), width: 0, height: 0 }, hubReach)] : [];
  return grow(unite([...ends, ...points, ...middle]) ?? { x: 0, y: 0, width: 0, height: 0 }, looksBeside);
}

/** A router between the zones of a drawing. */
export function createRouter({ shapes, assets, outer }: RouterGround): Router {
  const ground = createWayGround();
  for (const shape of shapes.values()) ground.addBorder(shape);
  const obstaclesOf = createObstacles({ shapes, assets, outer });
  const between = (first: RecordId, second: RecordId, bends: readonly Point[]): readonly Point[] => {
    const from = shapes.get(first);
    const to = shapes.get(second);
    if (from === undefined || to === undefined) return [];
    if (contains(from, to) || contains(to, from)) return gate(contains(from, to) ? to : from, contains(from, to) ? from : to, bends, ground);
    if (bends.length > 0) return withBends(from, to, bends);
    return findWay(from, to, obstaclesOf([first, second]), ground);
  };
  const remember = (path: readonly Point[]): readonly Point[] => {
    ground.addWay(path);
    return path;
  };
  return {
    routeOf: (conduit) => {
      const placed = (conduit.zoneIds ?? []).filter((id) => shapes.has(id));
      const [first, second] = placed;
      if (first === undefined || second === undefined) return undefined;
      if (placed.length === 2) return { paths: [remember(between(first, second, conduit.bends ?? []))] };
      const obstacles = obstaclesOf(placed);
      const hub = conduit.bends?.[0] ?? freeHub(placed.flatMap((id) => shapes.get(id) ?? []), obstacles);
      return { paths: placed.map((id) => remember(spoke(shapes.get(id), hub, obstacles, ground))) };
    },
    keep: ({ paths }) => {
      for (const path of paths) remember(path);
    },
  };
}

/** What lies in the way of a conduit: all zones but its own and those around them, and in these what is written and stands. */
function createObstacles({ shapes, assets, outer }: RouterGround): (zoneIds: readonly RecordId[]) => Obstacles {
  const inner = new Map<RecordId | undefined, RecordId[]>();
  for (const id of shapes.keys()) {
    const parent = outer(id).find((zoneId) => shapes.has(zoneId));
    inner.set(parent, [...(inner.get(parent) ?? []), id]);
  }
  const standing = new Map<RecordId | undefined, Shape[]>();
  for (const { shape, zoneId } of assets) {
    const key = zoneId !== undefined && shapes.has(zoneId) ? zoneId : undefined;
    const known = standing.get(key);
    if (known === undefined) standing.set(key, [shape]);
    else known.push(shape);
  }
  return (zoneIds) => {
    const around = new Set<RecordId | undefined>([undefined, ...zoneIds.flatMap(outer)]);
    const passable = new Set<RecordId | undefined>([...around, ...zoneIds]);
    const places = [...around];
    return {
      // What lies in a zone that is in the way is in the way with it.
      zones: places.flatMap((place) => inner.get(place) ?? []).flatMap((id) => (passable.has(id) ? [] : (shapes.get(id) ?? []))),
      assets: places.flatMap((place) => standing.get(place) ?? []),
      heads: places.flatMap((place) => headsOf(shapes.get(place ?? ''))),
    };
  };
}

/** The title and the mark of the target level at the upper border of a zone. */
function headsOf(shape: Shape | undefined): readonly Shape[] {
  if (shape === undefined) return [];
  const head = { y: shape.y + 4, height: zoneHead - 4 };
  return [
    { ...head, x: shape.x + zoneTextStart, width: Math.min(titleWidth, shape.width - 2 * zoneTextStart) },
    { ...head, x: rightOf(shape) - levelMarkWidth - 4, width: levelMarkWidth },
  ];
}

/** The best of some plain ways, and when that crosses something the best way round it. */
function findWay(from: Shape, to: Shape, obstacles: Obstacles, ground: WayGround): readonly Point[] {
  const ways = [...waysBetween(from, to)].map((way) => ({ way, length: lengthOf(way) })).sort((one, other) => one.length - other.length);
  let best: readonly Point[] = [];
  let bestCost = Infinity;
  let bestLength = 0;
  for (const { way, length } of ways) {
    if (length >= bestCost) break;
    const cost = length + ground.costOf(way, obstacles, bestCost - length);
    if (cost >= bestCost) continue;
    best = way;
    bestCost = cost;
    bestLength = length;
  }
  if (bestCost - bestLength < worthSearching) return best;
  const found = searchWay(from, to, obstacles, ground);
  return found !== undefined && lengthOf(found) + ground.costOf(found, obstacles, bestCost) < bestCost ? found : best;
}

/** Length and corners. */
function lengthOf(way: readonly Point[]): number {
  let length = (way.length - 2) * perCorner;
  for (let index = 1; index < way.length; index += 1) length += Math.abs((way[index]?.x ?? 0) - (way[index - 1]?.x ?? 0)) + Math.abs((way[index]?.y ?? 0) - (way[index - 1]?.y ?? 0));
  return length;
}

/** The middle of the zones joined, or the nearest place to it where nothing stands. */
function freeHub(zones: readonly Shape[], { zones: others, assets, heads }: Obstacles): Point {
  const middle = meanOf(zones);
  const taken = [...zones, ...others, ...assets, ...heads].map((shape) => grow(shape, 12));
  const isFree = (point: Point): boolean => !taken.some((shape) => containsPoint(shape, point));
  for (let ring = 0; ring < 40; ring += 1) {
    for (const [dx, dy] of [[0, 1], [0, -1], [1, 0], [-1, 0], [1, 1], [-1, -1], [1, -1], [-1, 1]] as const) {
      const point = { x: middle.x + dx * ring * 20, y: middle.y + dy * ring * 20 };
      if (isFree(point)) return point;
    }
  }
  return middle;
}

/** The mean of the middles of zones. */
function meanOf(zones: readonly Shape[]): Point {
  const centres = zones.map(centreOf);
  const mean = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  return { x: mean(centres.map(({ x }) => x)), y: mean(centres.map(({ y }) => y)) };
}

/** From a zone to the hub: straight with one corner, or round what lies between. */
function spoke(shape: Shape | undefined, hub: Point, obstacles: Obstacles, ground: WayGround): readonly Point[] {
  if (shape === undefined) return [];
  const plain = squared([nearestOnBorder(shape, hub), hub]);
  if (containsPoint(shape, hub) || ground.costOf(plain, obstacles, worthSearching) < worthSearching) return plain;
  return searchWay(shape, { ...hub, width: 0, height: 0 }, obstacles, ground) ?? plain;
}

/** From border to border over the points drawn by hand. */
function withBends(from: Shape, to: Shape, drawn: readonly Point[]): readonly Point[] {
  const bends = orientedBends(drawn, from, to);
  const [first] = bends;
  const last = bends.at(-1);
  if (first === undefined || last === undefined) return [];
  return squared([nearestOnBorder(from, first), ...bends, nearestOnBorder(to, last)]);
}

/** A short line across the border of the inner zone: the conduit between a zone and the one around it. */
function gate(inner: Shape, outer: Shape, bends: readonly Point[], ground: WayGround): readonly Point[] {
  const [wanted] = bends;
  const at = wanted === undefined ? freeGate(inner, outer, ground) : nearestOnBorder(inner, wanted);
  const isUpright = at.y === inner.y || at.y === bottomOf(inner);
  const away = isUpright ? (at.y === inner.y ? -1 : 1) : at.x === inner.x ? -1 : 1;
  const end = (distance: number): Point => (isUpright ? { x: at.x, y: at.y + away * distance } : { x: at.x + away * distance, y: at.y });
  return [end(gateLength), end(-gateLength)];
}

/** The side of the inner zone with the most room to the outer one, the first place on it where no other gate is. */
function freeGate(inner: Shape, outer: Shape, ground: WayGround): Point {
  const middle = centreOf(inner);
  const sides: readonly (readonly [number, (along: number) => Point])[] = [
    [inner.y - outer.y - 30, (along) => ({ x: middle.x + along, y: inner.y })],
    [inner.x - outer.x, (along) => ({ x: inner.x, y: middle.y + along })],
    [rightOf(outer) - rightOf(inner), (along) => ({ x: rightOf(inner), y: middle.y + along })],
    [bottomOf(outer) - bottomOf(inner), (along) => ({ x: middle.x + along, y: bottomOf(inner) })],
  ];
  const [, place] = sides.reduce((best, side) => (side[0] > best[0] ? side : best));
  const along = [0, 40, -40, 80, -80, 120, -120].find((offset) => !ground.isTaken(place(offset), spread)) ?? 0;
  return place(along);
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function segmentsOf(path: readonly Point[]): readonly Segment[] {
  return path.flatMap((from, index) => {
    const to = path[index + 1];
    return to === undefined ? [] : [{ from, to }];
  });
}
