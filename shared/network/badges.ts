import type { Shape } from '../model/field';
import { grow, overlaps, unite, type Point } from './geometry';
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
  readonly height?: number;
}

interface Places {
  readonly placed: SpaceIndex<Badge>;
  readonly obstacles: SpaceIndex<Shape>;
}

/** Finds a place on its line for each badge: free of other badges first, then of zone heads and assets, then on the longest part. `kept` are badges that stay. */
export function placeBadges(lines: readonly Badged[], obstacles: readonly Shape[], kept: readonly Badge[] = []): readonly Badge[] {
  if (lines.length === 0) return [];
  const places: Places = { placed: createSpaceIndex(), obstacles: createSpaceIndex() };
  const around = unite(lines.flatMap(({ paths }) => paths.flatMap((path) => path.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))));
  // While a single zone is dragged, most of the plant is too far away to matter.
  const reach = around === undefined ? undefined : grow(around, Math.max(...lines.map(({ width }) => width)));
  for (const obstacle of obstacles) if (reach === undefined || overlaps(obstacle, reach)) places.obstacles.add(obstacle, obstacle);
  for (const badge of kept) places.placed.add(badge, badge);
  const byRoom = lines.map((line, index) => ({ line, index, length: lengthOf(line.paths) })).toSorted((first, second) => first.length - second.length);
  const result: Badge[] = [];
  for (const { line, index } of byRoom) {
    const badge = bestPlace(line, places);
    places.placed.add(badge, badge);
    result[index] = badge;
  }
  return result;
}

function lengthOf(paths: readonly (readonly Point[])[]): number {
  return paths.flatMap(segmentsOf).reduce((sum, { from, to }) => sum + Math.abs(to.x - from.x) + Math.abs(to.y - from.y), 0);
}

function bestPlace({ paths, width, height = badgeHeight }: Badged, { placed, obstacles }: Places): Badge {
  const segments = paths.flatMap(segmentsOf).map(({ from, to }) => ({ from, to, length: Math.abs(to.x - from.x) + Math.abs(to.y - from.y) }));
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
