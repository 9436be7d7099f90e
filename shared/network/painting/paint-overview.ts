import type { Shape } from '../../model/field';
import { closedSymbolSize } from '../closed-layout';
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

/** The drawing for a small page: zones with large names and how many assets of which kind they hold. */
export function paintOverview(brush: Brush, scene: Scene, type: OverviewType): readonly string[] {
  return [
    ...scene.zones.map((zone) => paintSheetBehind(brush, zone) + paintZoneBody(brush, zone)),
    ...scene.conduits.map((conduit) => paintConduitLine(brush, conduit)),
    ...scene.zones.map((zone) => {
      const head = largeHead(brush, zone, type);
      return head.svg + paintCounts(brush, zone, { scene, type, headHeight: head.height });
    }),
    ...scene.conduits.map((conduit) => paintLargeBadge(brush, conduit, type)),
    ...scene.stubs.map((stub) => paintStub(brush, stub)),
  ];
}

/** The name in one or two lines and what stands under it, with their height. */
function largeHead(brush: Brush, zone: SceneZone, { title, meta, level }: OverviewType): { readonly svg: string; readonly height: number } {
  const line = title + 3;
  const most = Math.min(zone.headRoom, zone.shape.height - (zone.assetCount > 0 ? cell.height : 0));
  const room = zone.shape.width - 28 - (zone.levels === undefined || level === undefined ? 0 : 84 * level);
  const lines = most < 2 * line + 34 ? [fitText(zone.name, room, title, true)] : fitTwoLines(zone.name, room / 1.06, title);
  const words = [zone.code, zone.levels === undefined || level !== undefined ? '' : `SL-T ${zone.levels.text}`].filter((word) => word !== '').join(' · ');
  const isShort = most < 7 + lines.length * line + meta + 5;
  const under = isShort ? '' : fitText(words, room, meta);
  const width = Math.max(...lines.map((text) => textWidth(text, title, true)), textWidth(under, meta)) + 6;
  const height = 7 + lines.length * line + (under === '' ? 0 : meta + 5);
  const parts = [
    brush.box(11, 8, Math.min(width, room + 6), height - 6, { fill: zoneLook(zone).fill }),
    ...lines.map((text, index) => brush.text(14, 7 + title + index * line, text, { size: title, bold: true })),
    brush.text(14, 7 + lines.length * line + meta, under, { size: meta, colour: 'text-muted' }),
    zone.levels === undefined || level === undefined ? '' : group(zone.shape.width - 82 * level, 9, [paintLevels(brush, zone)], level),
    paintStateSign(brush, zone.state, { x: zone.shape.width - 2, y: 2 }),
  ];
  return { svg: group(zone.shape.x, zone.shape.y, parts), height };
}

interface CountGround {
  readonly scene: Scene;
  readonly type: OverviewType;
  readonly headHeight: number;
}

/** Symbols with numbers where the zone's own assets stand. */
function paintCounts(brush: Brush, zone: SceneZone, { scene, type, headHeight }: CountGround): string {
  const scale = type.count;
  const own = scene.assets.filter(({ zoneId }) => zoneId === zone.id);
  const inside = insideOf(zone.shape);
  const area = zone.closed === undefined ? unite(own.map(({ shape }) => shape)) : inside;
  if (area === undefined) return '';
  const [width, height] = [cell.width * scale, cell.height * scale];
  const top = Math.max(area.y, zone.shape.y + headHeight + 6);
  const free: Shape = { x: zone.shape.x + 14, y: top, width: rightOf(inside) - zone.shape.x - 14, height: Math.max(Math.min(height, zone.shape.y + zone.shape.height - top), bottomOf(area) - top) };
  const columns = Math.max(1, Math.floor(Math.min(free.width, Math.max(area.width + 20, 250)) / width));
  const rows = Math.max(zone.closed === undefined ? 1 : 0, Math.floor(free.height / height));
  return (zone.closed?.kinds ?? countKinds(own))
    .slice(0, columns * rows)
    .map(([kind, count], index) =>
      group(free.x + (index % columns) * width, free.y + Math.floor(index / columns) * height, [
        paintSymbol(brush, assetSymbols[kind], { x: 0, y: 4 }, zone.closed === undefined ? symbolSize : closedSymbolSize, 'text', 1.5),
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
