import type { Shape } from '../model/field';
import { overlaps, type Point } from './geometry';
import { segmentsOf } from './routes';

/** The label of a conduit, centred on its line. */
export type Badge = Shape;

const badgeHeight = 20;
const clearance = 3;
const places = [0.5, 0.3, 0.7, 0.15, 0.85] as const;

/** Finds a place on its line for each badge: free of other badges first, then of zone heads and assets, then on the longest part. `kept` are badges that stay. */
export function placeBadges(
  conduits: readonly { readonly paths: readonly (readonly Point[])[]; readonly width: number }[],
  obstacles: readonly Shape[],
  kept: readonly Badge[] = [],
): readonly Badge[] {
  const placed: Badge[] = [...kept];
  const byRoom = conduits.map((conduit, index) => ({ ...conduit, index, length: lengthOf(conduit.paths) })).toSorted((first, second) => first.length - second.length);
  const result: Badge[] = [];
  for (const { paths, width, index } of byRoom) {
    const badge = bestPlace(paths, width, placed, obstacles);
    placed.push(badge);
    result[index] = badge;
  }
  return result;
}

function lengthOf(paths: readonly (readonly Point[])[]): number {
  return paths.flatMap(segmentsOf).reduce((sum, { from, to }) => sum + Math.abs(to.x - from.x) + Math.abs(to.y - from.y), 0);
}

function bestPlace(paths: readonly (readonly Point[])[], width: number, placed: readonly Badge[], obstacles: readonly Shape[]): Badge {
  const segments = paths.flatMap(segmentsOf).map(({ from, to }) => ({ from, to, length: Math.abs(to.x - from.x) + Math.abs(to.y - from.y) }));
  const longestFirst = segments.toSorted((first, second) => second.length - first.length);
  let best: Badge = { x: 0, y: 0, width, height: badgeHeight };
  let bestCost = Infinity;
  for (const [order, { from, to, length }] of longestFirst.entries()) {
    for (const share of places) {
      const badge = {
        x: from.x + (to.x - from.x) * share - width / 2,
        y: from.y + (to.y - from.y) * share - badgeHeight / 2,
        width,
        height: badgeHeight,
      };
      const isLevel = from.y === to.y;
      const cost =
        placed.filter((other) => overlaps(other, badge, clearance)).length * 1000 +
        obstacles.filter((other) => overlaps(other, badge)).length * 100 +
        (length < (isLevel ? width : badgeHeight) + 8 ? 30 : 0) +
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
