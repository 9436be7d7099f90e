import type { Zone } from '../model/entities/zone';
import type { Shape } from '../model/field';
import { recordsWith } from '../model/indexes';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { unite } from './geometry';
import { assetPitch, assetSize, smallestZone, zoneHead, zonePadding } from './measures';
import { childZones } from './zone-tree';

/** A zone with its size and, relative to its own corner, the corners of what lies in it. */
export interface PlannedZone {
  readonly id: RecordId;
  readonly width: number;
  readonly height: number;
  readonly children: readonly { readonly zone: PlannedZone; readonly x: number; readonly y: number }[];
  readonly assets: readonly { readonly id: RecordId; readonly x: number; readonly y: number }[];
}

const between = zonePadding;

/**
 * How large a zone must be for its assets (in columns) and nested zones (in rows below them), with the places of all.
 * `around` are the zones it lies in, so that zones in a ring of parents do not go on forever.
 */
export function planZone(model: Model, zone: Zone, around: readonly RecordId[] = []): PlannedZone {
  const assets = recordsWith(model, 'asset', 'zoneId', zone.id);
  const wide = columnsFor(zone, assets.length);
  const path = [...around, zone.id];
  const places = assets.map(({ id }, index) => ({
    id,
    x: zonePadding + (index % wide) * assetPitch.x,
    y: zoneHead + Math.floor(index / wide) * assetPitch.y,
  }));
  const assetBlock = unite(places.map(({ x, y }) => ({ x, y, width: assetSize.width, height: assetPitch.y - 10 })));
  const planned = childZones(model, zone.id).flatMap((child) => (path.includes(child.id) ? [] : planZone(model, child, path)));
  const widest = Math.max(assetBlock === undefined ? 0 : assetBlock.width, ...planned.map(({ width }) => width), rowWidth(zone));
  const children = placeInRows(planned, widest, assetBlock === undefined ? zoneHead : assetBlock.y + assetBlock.height + between);
  const content = unite([
    ...(assetBlock === undefined ? [] : [assetBlock]),
    ...children.map(({ x, y, zone: { width, height } }): Shape => ({ x, y, width, height })),
  ]);
  return {
    id: zone.id,
    width: Math.max(smallestZone.width, content === undefined ? 0 : content.x + content.width + zonePadding),
    height: Math.max(smallestZone.height, content === undefined ? 0 : content.y + content.height + (children.length > 0 ? zonePadding : 10)),
    children,
    assets: places,
  };
}

/** Zones of the plant floor stand beside each other and are tall; those above it are wide. */
function columnsFor(zone: Zone, assets: number): number {
  const isFloor = Number(zone.purdueLevel ?? 2) < 3;
  if (isFloor) return assets > 24 ? 3 : 2;
  return Math.max(2, Math.min(8, Math.ceil(assets / 2)));
}

function rowWidth(zone: Zone): number {
  return Number(zone.purdueLevel ?? 2) < 3 ? 0 : 900;
}

function placeInRows(zones: readonly PlannedZone[], widest: number, top: number): PlannedZone['children'] {
  const placed: { zone: PlannedZone; x: number; y: number }[] = [];
  let x = zonePadding;
  let y = top;
  let rowHeight = 0;
  for (const zone of zones) {
    if (x > zonePadding && x + zone.width > zonePadding + widest) {
      x = zonePadding;
      y += rowHeight + between;
      rowHeight = 0;
    }
    placed.push({ zone, x, y });
    x += zone.width + between;
    rowHeight = Math.max(rowHeight, zone.height);
  }
  return placed;
}
