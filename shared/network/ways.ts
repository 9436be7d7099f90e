import type { Point } from './geometry';
import { segmentsOf } from './routes';

const cornerRadius = 8;

/** Path data of the lines with softened corners. */
export function wayOf(paths: readonly (readonly Point[])[]): string {
  return paths.map(softened).join('');
}

function softened(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${point.x} ${point.y}`;
      if (after === undefined) return `L${point.x} ${point.y}`;
      const start = towards(point, before);
      const end = towards(point, after);
      return `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`;
    })
    .join('');
}

/** A point on the way to the next one, at the corner's radius or half-way when that is nearer. */
function towards(from: Point, to: Point): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const share = length === 0 ? 0 : Math.min(cornerRadius, length / 2) / length;
  return { x: plain(from.x + (to.x - from.x) * share), y: plain(from.y + (to.y - from.y) * share) };
}

/** Short strokes over the lines, one every `pitch` units and `reach` to both sides; slanted ones strike the line through. */
export function tickMarks(paths: readonly (readonly Point[])[], pitch: number, reach: number, isSlanted = false): string {
  let marks = '';
  for (const { from, to } of paths.flatMap(segmentsOf)) {
    const isLevel = from.y === to.y;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const count = Math.floor((length - 10) / pitch);
    for (let index = 0; index < count; index += 1) {
      const share = (10 + (length - 10 - (count - 1) * pitch) / 2 - 5 + index * pitch) / length;
      const x = plain(from.x + (to.x - from.x) * share);
      const y = plain(from.y + (to.y - from.y) * share);
      if (isSlanted) marks += `M${x - reach} ${y + reach}L${x + reach} ${y - reach}`;
      else marks += isLevel ? `M${x} ${y - reach}v${2 * reach}` : `M${x - reach} ${y}h${2 * reach}`;
    }
  }
  return marks;
}

function plain(value: number): number {
  return Math.round(value * 100) / 100;
}
