import type { Asset } from '../../../shared/model/entities/asset';
import type { Zone } from '../../../shared/model/entities/zone';
import type { Shape } from '../../../shared/model/field';

const pitch = { x: 140, y: 60 };
const head = 50;
const rim = 20;
const gap = 60;
const perLane = 5;
const levels = ['5', '4', '3.5', '3', '2', '1', '0'] as const;

type Places = Map<string, Shape>;

/**
 * Places by id for zones and their assets: assets in a grid at the top of their zone, nested zones in rows below, outermost
 * zones in lanes by Purdue level. Own arithmetic, so that a new layout of the program does not change the scene.
 */
export function placeZones(zones: readonly Zone[], assetsOf: ReadonlyMap<string, readonly Asset[]>): ReadonlyMap<string, Shape> {
  const children = new Map<string, Zone[]>();
  for (const zone of zones) children.set(zone.parentId ?? '', [...(children.get(zone.parentId ?? '') ?? []), zone]);
  const places: Places = new Map();
  let y = 40;
  for (const level of levels) {
    const lane = (children.get('') ?? []).filter(({ purdueLevel }) => purdueLevel === level);
    for (let start = 0; start < lane.length; start += perLane) {
      const bottom = placeRow(lane.slice(start, start + perLane), { x: 40, y }, { children, assetsOf, places });
      y = bottom + gap;
    }
  }
  return places;
}

interface Ground {
  readonly children: ReadonlyMap<string, readonly Zone[]>;
  readonly assetsOf: ReadonlyMap<string, readonly Asset[]>;
  readonly places: Places;
}

/** Places zones from left to right; returns the lowest border. */
function placeRow(zones: readonly Zone[], at: { readonly x: number; readonly y: number }, ground: Ground): number {
  let { x } = at;
  let bottom = at.y;
  for (const zone of zones) {
    const shape = placeZone(zone, { x, y: at.y }, ground);
    x = shape.x + shape.width + gap;
    bottom = Math.max(bottom, shape.y + shape.height);
  }
  return bottom;
}

function placeZone(zone: Zone, at: { readonly x: number; readonly y: number }, ground: Ground): Shape {
  const assets = ground.assetsOf.get(zone.id) ?? [];
  const nested = ground.children.get(zone.id) ?? [];
  const columns = nested.length > 0 ? 8 : Math.max(3, Math.ceil(Math.sqrt(assets.length * 2)));
  for (const [index, asset] of assets.entries()) {
    ground.places.set(asset.id, { x: at.x + rim + (index % columns) * pitch.x, y: at.y + head + Math.floor(index / columns) * pitch.y, width: 120, height: 44 });
  }
  let y = at.y + head + Math.ceil(assets.length / columns) * pitch.y;
  let right = at.x + rim + Math.min(columns, assets.length) * pitch.x;
  const perRow = Math.ceil(Math.sqrt(nested.length));
  for (let start = 0; start < nested.length; start += perRow) {
    const row = nested.slice(start, start + perRow);
    y = placeRow(row, { x: at.x + rim, y }, ground) + gap;
    for (const { id } of row) {
      const shape = ground.places.get(id);
      if (shape !== undefined) right = Math.max(right, shape.x + shape.width + rim);
    }
  }
  const shape = { x: at.x, y: at.y, width: Math.max(200, right - at.x), height: Math.max(120, y - at.y) };
  ground.places.set(zone.id, shape);
  return shape;
}
