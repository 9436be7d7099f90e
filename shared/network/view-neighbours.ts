import { patched } from '../model/change';
import type { Zone } from '../model/entities/zone';
import type { Shape } from '../model/field';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { bottomOf, centreOf, contains, overlaps, rightOf, snap, unite, type Point } from './geometry';
import { closedZone } from './measures';
import type { ViewContent } from './view-content';

interface NeighbourGround {
  /** The view without neighbours. */
  readonly inner: Model;
  readonly content: ViewContent;
  readonly own: (zoneId: RecordId) => Shape | undefined;
}

type Side = 'above' | 'below' | 'left' | 'right';

const distance = 80;
const gap = 40;

/**
 * The zones at the other end of conduits as closed boxes around what the view shows: on the side on which they lie
 * plant-wide, in a row, each as near as it can be to what it is joined with.
 */
export function placeNeighbours(model: Model, { inner, content, own }: NeighbourGround): readonly (readonly [RecordId, Zone])[] {
  const around = unite(listOf(inner, 'zone').flatMap(({ shape }) => shape ?? [])) ?? { x: 240, y: 40, width: 0, height: 0 };
  const plantWide = unite(content.zones.flatMap(({ shape }) => shape ?? []));
  const wanted = content.neighbours.map((zone) => {
    const side = sideOf(zone, plantWide);
    const aim = aimOf(zone.id, inner, content) ?? centreOf(around);
    return { zone, side, along: side === 'above' || side === 'below' ? aim.x : aim.y };
  });
  const taken = content.neighbours.flatMap(({ id }) => own(id) ?? []);
  const placed: (readonly [RecordId, Zone])[] = [];
  for (const { zone, side, along } of wanted.toSorted((first, second) => first.along - second.along)) {
    const shape = own(zone.id) ?? freePlace(side, along, around, taken);
    taken.push(shape);
    placed.push([zone.id, patched(zone, { shape, parentId: undefined, collapsed: true })]);
  }
  return placed;
}

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

function freePlace(side: Side, along: number, around: Shape, taken: readonly Shape[]): Shape {
  const isLevel = side === 'above' || side === 'below';
  const fixed = { above: around.y - distance - closedZone.height, below: bottomOf(around) + distance, left: around.x - distance - closedZone.width, right: rightOf(around) + distance }[side];
  const start = along - (isLevel ? closedZone.width : closedZone.height) / 2;
  const at = (position: number): Shape => ({ x: snap(isLevel ? position : fixed), y: snap(isLevel ? fixed : position), ...closedZone });
  let place = at(start);
  for (let blocker = blockerOf(place, taken); blocker !== undefined; blocker = blockerOf(place, taken)) {
    place = at((isLevel ? rightOf(blocker) : bottomOf(blocker)) + gap);
  }
  return place;
}

function blockerOf(place: Shape, taken: readonly Shape[]): Shape | undefined {
  return taken.find((shape) => overlaps(shape, place, gap - 10));
}
