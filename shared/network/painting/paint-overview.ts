import type { Shape } from '../../model/field';
import { bottomOf, rightOf, unite } from '../geometry';
import { insideOf } from '../measures';
import type { Scene, SceneAsset, SceneConduit, SceneZone } from '../scene';
import { conduitLook, zoneLook } from '../styles';
import { assetSymbols, type AssetKind } from '../symbols';
import { fitText, fitTwoLines, textWidth } from '../text-fit';
import type { OverviewType } from './overview-type';
import { paintSheetBehind } from './paint-closed';
import { paintConduitBadge, paintConduitLine, paintLevels, paintStateSign, paintSymbol, paintZoneBody } from './paint-elements';
import { paintStub } from './paint-stub';
import { group, type Brush } from './svg';

const symbolSize = 30;
const cell = { width: 88, height: 44 } as const;

interface OverviewLook {
  readonly type: OverviewType;
  /** Where a zone is drawn in detail, in words. */
  readonly placeOf?: (zoneId: string) => string | undefined;
}

/** The drawing for a small page: zones with large names and how many assets of which kind they hold. */
export function paintOverview(brush: Brush, scene: Scene, { type, placeOf }: OverviewLook): readonly string[] {
  return [
    ...scene.zones.map((zone) => paintSheetBehind(brush, zone) + paintZoneBody(brush, zone)),
    ...scene.conduits.map((conduit) => paintConduitLine(brush, conduit)),
    ...scene.zones.map((zone) => {
      const head = largeHead(brush, zone, { type, place: zone.closed === undefined ? placeOf?.(zone.id) : undefined });
      return head.svg + paintCounts(brush, zone, { scene, type, headHeight: head.height });
    }),
    ...scene.conduits.map((conduit) => paintLargeBadge(brush, conduit, type)),
    ...scene.stubs.map((stub) => paintStub(brush, stub)),
  ];
}

/** The name in one or two lines and what stands under it, with their height; where it is drawn stands beside the name when there is no room below. */
function largeHead(brush: Brush, zone: SceneZone, { type: { title, meta, level }, place }: { readonly type: OverviewType; readonly place: string | undefined }): { readonly svg: string; readonly height: number } {
  const line = title + 3;
  const most = Math.min(zone.headRoom, zone.shape.height - (zone.assetCount > 0 && zone.closed === undefined ? cell.height : 0));
  const roomWithMark = zone.shape.width - 28 - 84 * (level ?? 0);
  const hasMark = zone.levels !== undefined && level !== undefined && !fitTwoLines(zone.name, roomWithMark / 1.06, title).some((part) => part.endsWith('…') || part.endsWith('-'));
  const marks = hasMark ? 84 * level : 0;
  const hasRoomBelow = most >= 7 + line + meta + 5;
  const beside = place === undefined || hasRoomBelow ? '' : place;
  const room = zone.shape.width - 28 - marks - (beside === '' ? 0 : textWidth(beside, meta, true) + 10);
  const lines = most < 2 * line + Math.max(34, place === undefined ? 0 : meta + 12) ? [fitText(zone.name, room, title, true)] : fitTwoLines(zone.name, room / 1.06, title);
  const words = zone.closed?.words ?? [zone.code, zone.levels === undefined || hasMark ? '' : `SL-T ${zone.levels.text}`].filter((word) => word !== '').join(' · ');
  const isShort = most < 7 + lines.length * line + meta + 5;
  const first = place === undefined || isShort ? '' : place;
  const start = first === '' ? 0 : textWidth(`${first} · `, meta, true);
  const under = isShort ? '' : fitText(words, room - start, meta);
  const hasUnder = under !== '' || first !== '';
  const width = Math.max(...lines.map((text) => textWidth(text, title, true)), start + textWidth(under, meta)) + 6;
  const height = 7 + lines.length * line + (hasUnder ? meta + 5 : 0);
  const parts = [
    brush.box(11, 8, Math.min(width, room + 6), height - 6, { fill: zoneLook(zone).fill }),
    ...lines.map((text, index) => brush.text(14, 7 + title + index * line, text, { size: title, bold: true })),
    first === '' ? '' : brush.text(14, 7 + lines.length * line + meta, first, { size: meta, bold: true }),
    under === '' ? '' : brush.text(14 + start, 7 + lines.length * line + meta, under, { size: meta, colour: 'text-muted' }),
    isShort && place !== undefined ? brush.text(zone.shape.width - 14 - marks, 7 + title, place, { size: meta, bold: true, anchor: 'end' }) : '',
    !hasMark ? '' : group(zone.shape.width - 82 * level, 9, [paintLevels(brush, zone)], level),
    paintStateSign(brush, zone.state, { x: zone.shape.width - 2, y: 2 }),
  ];
  return { svg: group(zone.shape.x, zone.shape.y, parts), height };
}

interface CountGround {
  readonly scene: Scene;
  readonly type: OverviewType;
  readonly headHeight: number;
}

/** Symbols with numbers where the zone's own assets stand. A closed zone says in words how many there are. */
function paintCounts(brush: Brush, zone: SceneZone, { scene, type, headHeight }: CountGround): string {
  const scale = type.count;
  const own = scene.assets.filter(({ zoneId }) => zoneId === zone.id);
  const inside = insideOf(zone.shape);
  const area = zone.closed === undefined ? unite(own.map(({ shape }) => shape)) : undefined;
  if (area === undefined) return '';
  const [width, height] = [cell.width * scale, cell.height * scale];
  const top = Math.max(area.y, zone.shape.y + headHeight + 6);
  const free: Shape = { x: zone.shape.x + 14, y: top, width: rightOf(inside) - zone.shape.x - 14, height: Math.max(Math.min(height, zone.shape.y + zone.shape.height - top), bottomOf(area) - top) };
  const columns = Math.max(1, Math.floor(Math.min(free.width, Math.max(area.width + 20, 250)) / width));
  const rows = Math.max(1, Math.floor(free.height / height));
  return countKinds(own)
    .slice(0, columns * rows)
    .map(([kind, count], index) =>
      group(free.x + (index % columns) * width, free.y + Math.floor(index / columns) * height, [
        paintSymbol(brush, assetSymbols[kind], { x: 0, y: 4 }, symbolSize, 'text', 1.5),
        brush.text(symbolSize + 6, 26, `× ${count}`, { size: 18, colour: 'text-muted' }),
      ], scale),
    )
    .join('');
}

/** Kinds with their numbers, the most frequent first. */
function countKinds(assets: readonly SceneAsset[]): readonly (readonly [AssetKind, number])[] {
  const counts = new Map<AssetKind, number>();
  for (const { kind } of assets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1]);
}

function paintLargeBadge(brush: Brush, conduit: SceneConduit, { badge: type }: OverviewType): string {
  const { x, y, width, height } = conduit.badge;
  if (type.isWhole) {
    const badge = paintConduitBadge(brush, { ...conduit, badge: { x: 0, y: 0, width, height } });
    return group(x - (width * (type.scale - 1)) / 2, y - (height * (type.scale - 1)) / 2, [badge], type.scale);
  }
  const size = { width: textWidth(conduit.label, type.size, true) + type.size * 0.8, height: type.size * 1.4 };
  return group(x + (width - size.width) / 2, y + (height - size.height) / 2, [
    brush.box(0, 0, size.width, size.height, { fill: 'canvas', stroke: conduitLook(conduit).line, width: 1.4, radius: size.height / 2 }),
    brush.text(size.width / 2, size.height / 2 + type.size * 0.35, conduit.label, { size: type.size, bold: true, anchor: 'middle' }),
    paintStateSign(brush, conduit.state, { x: size.width, y: 0 }),
  ]);
}
