import type { Shape } from '../model/field';
import { bottomOf, rightOf, type Point } from './geometry';

/** A straight part of a way: upright at an x, or level at a y, from `start` to `end`. */
interface Line {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Parallel lines by where they stand, so that those near a place are found at once. */
type Shelf = Map<number, Line[]>;

const shelfWidth = 12;
const nearLine = 10;
const nearBorder = 6;
/** Shared by less than this, a border and a line only touch. */
const touching = 12;

export const perCorner = 60;
const perCrossedZone = 4000;
const perCrossedAsset = 1500;
const perCrossedHead = 900;
const perSharedLine = 900;
const perCrossedLine = 40;

/** What one conduit has to keep off, the most important first. */
export interface Obstacles {
  readonly zones: readonly Shape[];
  readonly assets: readonly Shape[];
  readonly heads: readonly Shape[];
}

/** The borders of zones and the ways already given. */
export interface WayGround {
  readonly addBorder: (shape: Shape) => void;
  readonly addWay: (path: readonly Point[]) => void;
  /** What a way costs besides its length; any number beyond the limit when it is dearer than that. */
  readonly costOf: (way: readonly Point[], obstacles: Obstacles, limit: number) => number;
  /** True when a straight part would be taken for another way, or for part of a zone's border. */
  readonly isShared: (from: Point, to: Point) => boolean;
  /** What it costs that a straight part crosses other ways. */
  readonly crossingCost: (from: Point, to: Point) => number;
  /** True when a line of a way comes nearer than `gap` to the point. */
  readonly isTaken: (point: Point, gap: number) => boolean;
}

export function createWayGround(): WayGround {
  const borders = { upright: new Map<number, Line[]>(), level: new Map<number, Line[]>() };
  const used = { upright: new Map<number, Line[]>(), level: new Map<number, Line[]>() };
  const addLine = (shelf: Shelf, line: Line): void => {
    const place = Math.floor(line.at / shelfWidth);
    const known = shelf.get(place);
    if (known === undefined) shelf.set(place, [line]);
    else known.push(line);
  };
  const isShared = (from: Point, to: Point): boolean => {
    const line = lineBetween(from, to);
    const isUpright = from.x === to.x;
    return sharesLine(isUpright ? borders.upright : borders.level, line, nearBorder, touching) || sharesLine(isUpright ? used.upright : used.level, line, nearLine, 0);
  };
  const crossingCost = (from: Point, to: Point): number => countCrossings(from.x === to.x ? used.level : used.upright, lineBetween(from, to)) * perCrossedLine;
  return {
    addBorder: (shape) => {
      for (const at of [shape.x, rightOf(shape)]) addLine(borders.upright, { at, start: shape.y, end: bottomOf(shape) });
      for (const at of [shape.y, bottomOf(shape)]) addLine(borders.level, { at, start: shape.x, end: rightOf(shape) });
    },
    addWay: (path) => {
      for (let index = 1; index < path.length; index += 1) {
        const [from, to] = [path[index - 1], path[index]];
        if (from !== undefined && to !== undefined) addLine(from.x === to.x ? used.upright : used.level, lineBetween(from, to));
      }
    },
    costOf: (way, obstacles, limit) => {
      let cost = 0;
      // What is quickly found and costs most comes first.
      for (const part of [(from: Point, to: Point): number => obstacleCost(from, to, obstacles), (from: Point, to: Point): number => (isShared(from, to) ? perSharedLine : 0), crossingCost]) {
        for (let index = 1; index < way.length && cost <= limit; index += 1) {
          const [from, to] = [way[index - 1], way[index]];
          if (from !== undefined && to !== undefined) cost += part(from, to);
        }
      }
      return cost;
    },
    isShared,
    crossingCost,
    isTaken: ({ x, y }, gap) => isNear(used.upright, x, y, gap) || isNear(used.level, y, x, gap),
  };
}

function lineBetween(from: Point, to: Point): Line {
  return from.x === to.x ? lineOf(from.x, from.y, to.y) : lineOf(from.y, from.x, to.x);
}

function lineOf(at: number, one: number, other: number): Line {
  return one < other ? { at, start: one, end: other } : { at, start: other, end: one };
}

function countCrossings(shelf: Shelf, { at, start, end }: Line): number {
  let count = 0;
  const look = (lines: readonly Line[] | undefined): void => {
    if (lines === undefined) return;
    for (const other of lines) if (other.at >= start && other.at <= end && at > other.start && at < other.end) count += 1;
  };
  const [first, last] = [Math.floor(start / shelfWidth), Math.floor(end / shelfWidth)];
  if (last - first > shelf.size) for (const lines of shelf.values()) look(lines);
  else for (let place = first; place <= last; place += 1) look(shelf.get(place));
  return count;
}

function isNear(shelf: Shelf, across: number, along: number, gap: number): boolean {
  return someNear(shelf, across, gap, ({ at, start, end }) => Math.hypot(across - at, along < start ? start - along : along > end ? along - end : 0) < gap);
}

function sharesLine(shelf: Shelf, { at, start, end }: Line, near: number, least: number): boolean {
  return someNear(shelf, at, near, (other) => Math.abs(other.at - at) < near && Math.min(end, other.end) - Math.max(start, other.start) > least);
}

function someNear(shelf: Shelf, at: number, near: number, test: (line: Line) => boolean): boolean {
  const last = Math.floor((at + near) / shelfWidth);
  for (let place = Math.floor((at - near) / shelfWidth); place <= last; place += 1) {
    const lines = shelf.get(place);
    if (lines === undefined) continue;
    for (const line of lines) if (test(line)) return true;
  }
  return false;
}

function obstacleCost(from: Point, to: Point, { zones, assets, heads }: Obstacles): number {
  return countCrossed(from, to, zones) * perCrossedZone + countCrossed(from, to, assets) * perCrossedAsset + countCrossed(from, to, heads) * perCrossedHead;
}

function countCrossed(from: Point, to: Point, shapes: readonly Shape[]): number {
  const left = Math.min(from.x, to.x);
  const right = Math.max(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const bottom = Math.max(from.y, to.y);
  let count = 0;
  for (const shape of shapes) if (left < shape.x + shape.width && right > shape.x && top < shape.y + shape.height && bottom > shape.y) count += 1;
  return count;
}
