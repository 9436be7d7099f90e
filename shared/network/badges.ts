import type { Shape } from '../model/field';
import type { RecordId } from '../model/record-type';
import { sameValue } from '../model/same-value';
import { distance, grow, overlaps, unite, type Point } from './geometry';
import { segmentsOf } from './routes';
import { createSpaceIndex, type SpaceIndex } from './space-index';
import { textWidth } from './text-fit';

/** The label of a conduit, centred on its line. */
export type Badge = Shape;

const badgeHeight = 20;
export const badgeTextSize = 10.5;
export const badgeCountSize = 9.5;

/** Where what stands in the badge of a conduit begins: after lock and sign the label, then sign and number of its flows. */
export interface BadgeLayout {
  readonly width: number;
  readonly labelX: number;
  /** The sign of the worst verdict, 10 units wide, and the number; only with flows. */
  readonly verdictX: number;
  readonly countX: number;
}

export function badgeLayout(label: string, flowCount: number): BadgeLayout {
  const labelX = 38;
  const labelEnd = labelX + textWidth(label, badgeTextSize, true);
  const verdictX = Math.round(labelEnd + 7);
  const countX = verdictX + 12;
  const end = flowCount === 0 ? labelEnd : countX + textWidth(String(flowCount), badgeCountSize);
  return { width: Math.round(end + 8), labelX, verdictX, countX };
}

const clearance = 3;
const shares = [0.5, 0.3, 0.7, 0.15, 0.85] as const;

/** A line that wants its badge. */
export interface Badged {
  readonly paths: readonly (readonly Point[])[];
  readonly width: number;
}

interface Places {
  readonly placed: Pick<SpaceIndex<Badge>, 'near'>;
  readonly obstacles: Pick<SpaceIndex<Shape>, 'near'>;
}

/** Finds a place on its line for each badge: free of other badges first, then of zone heads and assets, then on the longest part. `kept` are badges that stay. */
export function placeBadges(lines: readonly Badged[], obstacles: readonly Shape[], kept: readonly Badge[] = []): readonly Badge[] {
  if (lines.length === 0) return [];
  const places = { placed: createSpaceIndex<Badge>(), obstacles: createSpaceIndex<Shape>() };
  const around = unite(lines.map(({ paths }) => aroundOf(paths)));
  // While a single zone is dragged, most of the plant is too far away to matter.
  const reach = around === undefined ? undefined : grow(around, Math.max(...lines.map(({ width }) => width)));
  for (const obstacle of obstacles) if (reach === undefined || overlaps(obstacle, reach)) places.obstacles.add(obstacle, obstacle);
  for (const badge of kept) places.placed.add(badge, badge);
  const result: Badge[] = [];
  for (const { line, index } of byRoom(lines)) {
    const badge = bestPlace(line, places);
    places.placed.add(badge, badge);
    result[index] = badge;
  }
  return result;
}

/** A line whose badge may stay where it is. */
interface KeptLine extends Badged {
  readonly id: RecordId;
}

interface Before {
  /** Looked at only when some badge has to be placed anew. */
  readonly obstacles: () => readonly Shape[];
  /** Lines and badges as they were. */
  readonly before: ReadonlyMap<RecordId, { readonly paths: Badged['paths']; readonly badge: Badge; readonly badgeWidth: number }>;
  /** Obstacles that came, and those that went. */
  readonly changed: readonly Shape[];
}

/** The same places as `placeBadges` finds, where only those are looked for anew that what changed can touch; the others are the same objects. */
export function replaceBadges(lines: readonly KeptLine[], { obstacles, before, changed }: Before): readonly Badge[] {
  const isKept = ({ id, paths, width }: KeptLine): boolean => before.get(id)?.paths === paths && before.get(id)?.badgeWidth === width;
  const keptIds = new Set(lines.flatMap((line) => (isKept(line) ? line.id : [])));
  const touched: Shape[] = [...changed, ...[...before].flatMap(([id, { badge }]) => (keptIds.has(id) ? [] : [grow(badge, clearance)]))];
  const placed: Badge[] = [];
  const result: Badge[] = [];
  let all: readonly Shape[] | undefined;
  for (const { line, index } of byRoom(lines)) {
    const known = keptIds.has(line.id) ? before.get(line.id)?.badge : undefined;
    const reach = touched.length === 0 && known !== undefined ? undefined : reachOfBadge(line);
    const isTouched = reach !== undefined && touched.some((shape) => overlaps(shape, reach));
    const badge = known !== undefined && !isTouched ? known : placeAgain(line, reach ?? reachOfBadge(line), (all ??= obstacles()), placed, known);
    if (badge !== known) touched.push(...[known, badge].flatMap((shape) => (shape === undefined ? [] : grow(shape, clearance))));
    placed.push(badge);
    result[index] = badge;
  }
  return result;
}

function placeAgain(line: Badged, reach: Shape, obstacles: readonly Shape[], placed: readonly Badge[], known: Badge | undefined): Badge {
  const near = (shapes: readonly Shape[]): { readonly near: () => readonly Shape[] } => {
    const found = shapes.filter((shape) => overlaps(shape, reach));
    return { near: () => found };
  };
  const badge = bestPlace(line, { placed: near(placed), obstacles: near(obstacles) });
  return known !== undefined && sameValue(known, badge) ? known : badge;
}

/** Where the badge of a line may lie, with what it keeps off. */
function reachOfBadge({ paths, width }: Badged): Shape {
  return grow(aroundOf(paths), Math.max(width, badgeHeight) / 2 + clearance + 1);
}

const arounds = new WeakMap<Badged['paths'], Shape>();

function aroundOf(paths: Badged['paths']): Shape {
  const known = arounds.get(paths) ?? unite(paths.flatMap((path) => path.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))) ?? { x: 0, y: 0, width: 0, height: 0 };
  arounds.set(paths, known);
  return known;
}

/** Those with the least room first. */
function byRoom<Line extends Badged>(lines: readonly Line[]): readonly { readonly line: Line; readonly index: number }[] {
  return lines.map((line, index) => ({ line, index, length: lengthOf(line.paths) })).toSorted((first, second) => first.length - second.length);
}

const lengths = new WeakMap<Badged['paths'], number>();

function lengthOf(paths: Badged['paths']): number {
  const known = lengths.get(paths) ?? paths.flatMap(segmentsOf).reduce((sum, { from, to }) => sum + distance(from, to), 0);
  lengths.set(paths, known);
  return known;
}

function bestPlace({ paths, width }: Badged, { placed, obstacles }: Places): Badge {
  const height = badgeHeight;
  const segments = paths.flatMap(segmentsOf).map(({ from, to }) => ({ from, to, length: distance(from, to) }));
  const longestFirst = segments.toSorted((first, second) => second.length - first.length);
  let best: Badge = { x: 0, y: 0, width, height };
  let bestCost = Infinity;
  for (const [order, { from, to, length }] of longestFirst.entries()) {
    for (const share of shares) {
      const badge = { x: from.x + (to.x - from.x) * share - width / 2, y: from.y + (to.y - from.y) * share - height / 2, width, height };
      const isLevel = from.y === to.y;
      const cost =
        countOf(placed.near(badge), badge, clearance) * 1000 +
        countOf(obstacles.near(badge), badge, 0) * 100 +
        (length < (isLevel ? width : height) + 8 ? 30 : 0) +
        order * 4 +
        Math.abs(share - 0.5) * 8;
      if (cost < bestCost) {
        best = badge;
        bestCost = cost;
      }
    }
    if (bestCost < 30) break;
  }
  return best;
}

function countOf(shapes: readonly Shape[], badge: Badge, gap: number): number {
  let count = 0;
  for (const shape of shapes) if (overlaps(shape, badge, gap)) count += 1;
  return count;
}
