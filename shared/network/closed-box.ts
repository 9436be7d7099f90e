import type { Zone } from '../model/entities/zone';
import type { Shape } from '../model/field';
import { recordsWith } from '../model/indexes';
import type { Model } from '../model/model';
import { clamp } from './geometry';
import { closedZone, levelMarkWidth, zoneTextStart } from './measures';
import { textWidth } from './text-fit';
import { childZones } from './zone-tree';

/** The size in which a name is written from further away; the box is wide enough for most. */
const nameSize = 26;

/** True when a zone is closed and something lies in it that is hidden so. */
export function hidesContent(model: Model, zone: Zone): boolean {
  return zone.collapsed === true && (childZones(model, zone.id).length > 0 || recordsWith(model, 'asset', 'zoneId', zone.id).length > 0);
}

/** True when a zone is drawn as a small box. */
export function isBox(model: Model, zone: Zone): boolean {
  return zone.shape !== undefined && hidesContent(model, zone);
}

/** The small box a closed zone is drawn as, at the corner at which it begins when it is open. */
export function closedBox({ name, slTarget }: Pick<Zone, 'name' | 'slTarget'>, open: Shape): Shape {
  const wanted = textWidth(name, nameSize, true) + 2 * zoneTextStart + (slTarget === undefined ? 0 : levelMarkWidth);
  const width = Math.ceil(clamp(wanted, closedZone.width, closedZone.widest) / 10) * 10;
  return { x: open.x, y: open.y, width: Math.min(open.width, width), height: Math.min(open.height, closedZone.boxHeight) };
}

/** The rectangle in which a zone is drawn: its own, or the small box while it is closed. Its own stays what it opens to. */
export function drawnShape(model: Model, zone: Zone): Shape | undefined {
  return zone.shape !== undefined && isBox(model, zone) ? closedBox(zone, zone.shape) : zone.shape;
}
