import type { Shape } from '../model/field';
import { zoneHead } from './measures';

/** The parts of zones in which their names stand, which no label may cover. */
export function headsOf(shapes: Iterable<Shape>): readonly Shape[] {
  return [...shapes].map((shape) => ({ ...shape, y: shape.y + 7, height: zoneHead - 8 }));
}
