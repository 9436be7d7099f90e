import { patched } from '../model/change';
import type { Zone } from '../model/entities/zone';
import type { Shape } from '../model/field';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { bottomOf, centreOf, clamp, contains, overlaps, rightOf, snapCorner, unite, type Point } from './geometry';
import { laneRank } from './layout/levels';
import { spreadRow } from './layout/spread';
import { closedZone } from './measures';
import { textWidth } from './text-fit';
import type { ViewContent } from './view-content';

interface NeighbourGround {
  /** The view without neighbours. */
  readonly inner: Model;
  readonly content: ViewContent;
  readonly own: (zoneId: RecordId) => Shape | undefined;
  /** Without it closed boxes. */
  readonly look?: NeighbourLook;
}

/** How neighbours are drawn. */
export interface NeighbourLook {
  readonly sizeOf: (zone: Zone) => Neighbour['size'];
  /** From the view to the first row of neighbours, and from row to row: room for lines with their labels. */
  readonly distance: number;
  /** From the view to what stands left or right of it: labels lie along the lines there and need more room. */
  readonly beside: number;
  readonly gap: number;
  /** Those of one level in a row of their own; else all of one side in one row. */
  readonly isByLevel: boolean;
}

type Side = 'above' | 'below' | 'left' | 'right';

interface Neighbour {
  readonly zone: Zone;
  readonly size: { readonly width: number; readonly height: number };
  /** The middle of what it is joined with. */
  readonly aim: Point;
}

/**
 * The zones at the other end of conduits as closed boxes around what the view shows: on the side on which they lie
 * plant-wide, in rows by level, each as near as it can be to what it is joined with.
 */
export function placeNeighbours(model: Model, { inner, content, own, look = boxes }: NeighbourGround): readonly (readonly [RecordId, Zone])[] {
  const around = unite(listOf(inner, 'zone').flatMap(({ shape }) => shape ?? [])) ?? { x: 240, y: 40, width: 0, height: 0 };
  const plantWide = unite(content.zones.flatMap(({ shape }) => shape ?? []));
  const taken: Shape[] = content.neighbours.flatMap(({ id }) => own(id) ?? []);
  const shapes = new Map<RecordId, Shape>();
  const rows = new Map<Side, Map<number, Neighbour[]>>();
  for (const zone of content.neighbours) {
    const shape = own(zone.id);
    if (shape !== undefined) shapes.set(zone.id, shape);
    else {
      const side = sideOf(zone, plantWide);
      const bySide = rows.get(side) ?? new Map<number, Neighbour[]>();
      rows.set(side, bySide);
      const rank = look.isByLevel && (side === 'above' || side === 'below') ? laneRank(model, zone) : 0;
      bySide.set(rank, [...(bySide.get(rank) ?? []), { zone, size: look.sizeOf(zone), aim: aimOf(zone.id, inner, content) ?? centreOf(around) }]);
    }
  }
  if (!look.isByLevel) stackRest(rows, around, look);
  for (const [side, bySide] of rows) {
    // The lowest of the upper levels stands nearest, as does the highest of the lower ones.
    const ranks = [...bySide.keys()].toSorted((first, second) => (side === 'above' ? second - first : first - second));
    ranks.forEach((rank, index) => {
      for (const [id, shape] of placeRow(side, bySide.get(rank) ?? [], { around, index, look })) {
        const free = freed(shape, side, taken, look.gap);
        taken.push(free);
        shapes.set(id, free);
      }
    });
  }
  return content.neighbours.map((zone) => [zone.id, patched(zone, { shape: shapes.get(zone.id), parentId: undefined, collapsed: true })]);
}

/** Room for a row of names at least, however narrow what they stand beside. */
const leastRow = 480;

/** What does not fit beside each other above or below what is shown is stacked at its right. */
function stackRest(rows: Map<Side, Map<number, Neighbour[]>>, { width: room }: Shape, { gap }: NeighbourLook): void {
  const rest: Neighbour[] = [];
  for (const side of ['above', 'below'] as const) {
    let used = -gap;
    const row = (rows.get(side)?.get(0) ?? []).toSorted((first, second) => first.aim.x - second.aim.x || (first.zone.id < second.zone.id ? -1 : 1));
    const fitting = row.filter(({ size }) => {
      used += gap + size.width;
      return used <= Math.max(room, leastRow);
    });
    rows.get(side)?.set(0, fitting);
    rest.push(...row.filter((neighbour) => !fitting.includes(neighbour)));
  }
  if (rest.length === 0) return;
  const right = rows.get('right') ?? new Map<number, Neighbour[]>();
  rows.set('right', right.set(0, [...(right.get(0) ?? []), ...rest]));
}

/** Boxes as wide as the name needs. */
const boxes: NeighbourLook = {
  sizeOf: ({ name, slTarget }) => {
    const width = textWidth(name, 14, true) + 32 + (slTarget === undefined ? 0 : 80);
    return { width: Math.ceil(clamp(width, closedZone.width, closedZone.widest) / 10) * 10, height: closedZone.height };
  },
  distance: 90,
  beside: 90,
  gap: 40,
  isByLevel: true,
};

function sideOf({ shape, purdueLevel }: Zone, plantWide: Shape | undefined): Side {
  const isHigh = Number(purdueLevel ?? 0) >= 3;
  if (shape === undefined || plantWide === undefined || contains(shape, plantWide)) return isHigh ? 'above' : 'below';
  const centre = centreOf(shape);
  if (centre.y < plantWide.y) return 'above';
  if (centre.y > bottomOf(plantWide)) return 'below';
  return centre.x < centreOf(plantWide).x ? 'left' : 'right';
}

/** The middle of the zones of the view that the neighbour is joined with. */
function aimOf(zoneId: RecordId, inner: Model, content: ViewContent): Point | undefined {
  const joined = content.conduits.filter(({ zoneIds = [] }) => zoneIds.includes(zoneId)).flatMap(({ zoneIds = [] }) => zoneIds);
  const shapes = joined.flatMap((id) => getRecord(inner, 'zone', id)?.shape ?? []);
  if (shapes.length === 0) return undefined;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(shapes.map((shape) => centreOf(shape).x)), y: mean(shapes.map((shape) => centreOf(shape).y)) };
}

interface RowGround {
  readonly around: Shape;
  readonly index: number;
  readonly look: NeighbourLook;
}

function placeRow(side: Side, row: readonly Neighbour[], { around, index, look: { distance, beside, gap } }: RowGround): readonly (readonly [RecordId, Shape])[] {
  const isLevel = side === 'above' || side === 'below';
  const sorted = row.toSorted((first, second) => (isLevel ? first.aim.x - second.aim.x : first.aim.y - second.aim.y) || (first.zone.id < second.zone.id ? -1 : 1));
  const starts = spreadRow(sorted.map(({ size, aim }) => ({ width: isLevel ? size.width : size.height, aim: isLevel ? aim.x : aim.y, weight: 1 })), gap);
  const away = distance + index * (distance + closedZone.height);
  return sorted.map(({ zone, size }, place) => {
    const along = starts[place] ?? 0;
    const across = { above: around.y - away - size.height, below: bottomOf(around) + away, left: around.x - beside - size.width, right: rightOf(around) + beside }[side];
    return [zone.id, snapCorner({ x: isLevel ? along : across, y: isLevel ? across : along, ...size })];
  });
}

/** Further along its row when something placed by hand stands there. */
function freed(shape: Shape, side: Side, taken: readonly Shape[], gap: number): Shape {
  const isLevel = side === 'above' || side === 'below';
  let place = shape;
  const blocker = (): Shape | undefined => taken.find((other) => overlaps(other, place, 10));
  for (let other = blocker(); other !== undefined; other = blocker()) {
    place = snapCorner(isLevel ? { ...place, x: rightOf(other) + gap } : { ...place, y: bottomOf(other) + gap });
  }
  return place;
}
