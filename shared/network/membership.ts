import type { Zone } from '../model/entities/zone';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { drawnShape } from './closed-box';
import { containsPoint, type Point } from './geometry';
import { zonePath } from './zone-tree';

/**
 * The innermost zone at a place on the drawing: of all that contain it the one nested deepest, of those the smallest.
 * `except` are zones that do not count, for example the one being dragged and what lies in it.
 */
export function zoneAt(model: Model, point: Point, except: ReadonlySet<RecordId> = new Set()): Zone | undefined {
  let best: Zone | undefined;
  let bestDepth = -1;
  let bestArea = Infinity;
  for (const zone of listOf(model, 'zone')) {
    const shape = except.has(zone.id) ? undefined : drawnShape(model, zone);
    if (shape === undefined || !containsPoint(shape, point)) continue;
    const path = zonePath(model, zone.id);
    // What lies in a closed zone is not seen, and nothing can be put there.
    if (path.some((outer) => outer !== zone && outer.collapsed === true)) continue;
    const depth = path.length;
    const area = shape.width * shape.height;
    if (depth > bestDepth || (depth === bestDepth && area < bestArea)) {
      best = zone;
      bestDepth = depth;
      bestArea = area;
    }
  }
  return best;
}
