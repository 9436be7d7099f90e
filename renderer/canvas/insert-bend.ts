import type { Point } from '../../shared/network/geometry';

/** How near a bend must be grasped to be moved instead of adding another one, in drawing units. */
const reach = 14;

/** The bends of a line after one was dragged: the one that was grasped moves; elsewhere a new one comes between its neighbours. */
export function insertBend(bends: readonly Point[], from: Point, to: Point): readonly Point[] {
  const grasped = bends.findIndex((bend) => distance(bend, from) <= reach);
  if (grasped >= 0) return bends.with(grasped, to);
  let best = 0;
  let least = Infinity;
  for (let index = 0; index <= bends.length; index += 1) {
    const detour = lengthOf(bends.toSpliced(index, 0, from)) - lengthOf(bends);
    if (detour >= least) continue;
    least = detour;
    best = index;
  }
  return bends.toSpliced(best, 0, to);
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + distance(point, points[index] ?? point), 0);
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
