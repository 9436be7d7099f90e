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
  /** What a straight part costs besides its length. */
  readonly costOf: (from: Point, to: Point, obstacles: Obstacles) => number;
  /** True when a line of a way comes nearer than `gap` to the point. */
  readonly isTaken: (point: Point, gap: number) => boolean;
}

export function createWayGround(): WayGround {
  const borders = { upright: new Map<number, Line[]>(), level: new Map<number, Line[]>() };
  const used = { upright: new Map<number, Line[]>(), level: new Map<number, Line[]>() };
  const ways: Line[][] = [[], []];
  const [uprightWays = [], levelWays = []] = ways;
  const addLine = (shelf: Shelf, line: Line): void => {
    const place = Math.floor(line.at / shelfWidth);
    const known = shelf.get(place);
    if (known === undefined) shelf.set(place, [line]);
    else known.push(line);
  };
  return {
    addBorder: (shape) => {
      for (const at of [shape.x, rightOf(shape)]) addLine(borders.upright, { at, start: shape.y, end: bottomOf(shape) });
      for (const at of [shape.y, bottomOf(shape)]) addLine(borders.level, { at, start: shape.x, end: rightOf(shape) });
    },
    addWay: (path) => {
      for (let index = 1; index < path.length; index += 1) {
        const [from, to] = [path[index - 1], path[index]];
        if (from === undefined || to === undefined) continue;
        const isUpright = from.x === to.x;
        const line = isUpright ? lineOf(from.x, from.y, to.y) : lineOf(from.y, from.x, to.x);
        addLine(isUpright ? used.upright : used.level, line);
        (isUpright ? uprightWays : levelWays).push(line);
      }
    },
    costOf: (from, to, obstacles) => {
      const isUpright = from.x === to.x;
      const line = isUpright ? lineOf(from.x, from.y, to.y) : lineOf(from.y, from.x, to.x);
      let cost = obstacleCost(from, to, obstacles);
      if (sharesLine(isUpright ? borders.upright : borders.level, line, nearBorder, touching)) cost += perSharedLine;
      if (sharesLine(isUpright ? used.upright : used.level, line, nearLine, 0)) cost += perSharedLine;
      for (const other of isUpright ? levelWays : uprightWays) {
        if (other.at >= line.start && other.at <= line.end && line.at > other.start && line.at < other.end) cost += perCrossedLine;
      }
      return cost;
    },
    isTaken: ({ x, y }, gap) => [...uprightWays.map((line) => distanceTo(line, x, y)), ...levelWays.map((line) => distanceTo(line, y, x))].some((distance) => distance < gap),
  };
}

function lineOf(at: number, one: number, other: number): Line {
  return one < other ? { at, start: one, end: other } : { at, start: other, end: one };
}

function distanceTo({ at, start, end }: Line, across: number, along: number): number {
  return Math.hypot(across - at, along < start ? start - along : along > end ? along - end : 0);
}

function sharesLine(shelf: Shelf, { at, start, end }: Line, near: number, least: number): boolean {
  const last = Math.floor((at + near) / shelfWidth);
  for (let place = Math.floor((at - near) / shelfWidth); place <= last; place += 1) {
    const lines = shelf.get(place);
    if (lines === undefined) continue;
    for (const other of lines) {
      if (Math.abs(other.at - at) < near && Math.min(end, other.end) - Math.max(start, other.start) > least) return true;
    }
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
