import type { Shape } from '../../model/field';
import { bottomOf, centreOf, clamp, gridStep, rightOf, snap } from '../geometry';

/** A line to draw while something is moved: what it runs along stands on one line with what is moved. */
export interface Guide {
  /** `x` for an upright line at that x, `y` for a level one. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Guided {
  /** Where the shape goes: to the nearest guide, else to the grid. */
  readonly shape: Shape;
  readonly guides: readonly Guide[];
}

export interface GuideOptions {
  /** How far a guide draws, in drawing units; the screen's tolerance divided by the zoom. */
  readonly tolerance?: number;
}

const usualTolerance = 8;

/**
 * Where a moved shape should snap to: edges and middles of its neighbours within the tolerance, else the grid. All places
 * are on the grid, so guides that would lead off it are left out.
 */
export function guidesFor(moving: Shape, others: readonly Shape[], { tolerance = usualTolerance }: GuideOptions = {}): Guided {
  const dx = bestShift('x', moving, others, tolerance);
  const dy = bestShift('y', moving, others, tolerance);
  const shape = { ...moving, x: dx === undefined ? snap(moving.x) : moving.x + dx, y: dy === undefined ? snap(moving.y) : moving.y + dy };
  return { shape, guides: [...(dx === undefined ? [] : linesAt('x', shape, others)), ...(dy === undefined ? [] : linesAt('y', shape, others))] };
}

function stops(axis: 'x' | 'y', shape: Shape): readonly number[] {
  return axis === 'x' ? [shape.x, centreOf(shape).x, rightOf(shape)] : [shape.y, centreOf(shape).y, bottomOf(shape)];
}

/** The least shift that brings an edge or the middle onto one of a neighbour; nearer neighbours win a tie. */
function bestShift(axis: 'x' | 'y', moving: Shape, others: readonly Shape[], tolerance: number): number | undefined {
  let best: number | undefined;
  const own = stops(axis, moving);
  for (const other of others) {
    for (const stop of stops(axis, other)) {
      for (const from of own) {
        const shift = stop - from;
        if (Math.abs(shift) > tolerance || (best !== undefined && Math.abs(shift) >= Math.abs(best))) continue;
        const place = (axis === 'x' ? moving.x : moving.y) + shift;
        if (Math.abs(place - Math.round(place / gridStep) * gridStep) < 1e-6) best = shift;
      }
    }
  }
  return best;
}

/** One line for every edge or middle that meets, from the outermost neighbour on it to the other end. */
function linesAt(axis: 'x' | 'y', shape: Shape, others: readonly Shape[]): readonly Guide[] {
  return [...new Set(stops(axis, shape))].flatMap((at) => {
    const meeting = others.filter((other) => stops(axis, other).some((stop) => Math.abs(stop - at) < 1e-6));
    if (meeting.length === 0) return [];
    const along = [shape, ...meeting].map((one) => (axis === 'x' ? [one.y, bottomOf(one)] : [one.x, rightOf(one)])).flat();
    return [{ axis, at, from: Math.min(...along), to: Math.max(...along) }];
  });
}

/** The neighbours that can guide a shape: those nearest to it, which are all a person looks at. */
export function nearestShapes(moving: Shape, shapes: readonly Shape[], most = 40): readonly Shape[] {
  if (shapes.length <= most) return shapes;
  const centre = centreOf(moving);
  const measured = shapes.map((shape) => {
    const x = clamp(centre.x, shape.x, rightOf(shape)) - centre.x;
    const y = clamp(centre.y, shape.y, bottomOf(shape)) - centre.y;
    return { shape, distance: x * x + y * y };
  });
  return measured.sort((first, second) => first.distance - second.distance).slice(0, most).map(({ shape }) => shape);
}
