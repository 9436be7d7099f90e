import { insideOf } from '../measures';
import { bottomOf, rightOf, unite } from '../geometry';
import type { Shape } from '../../model/field';
import type { Scene, SceneAsset, SceneConduit, SceneZone } from '../scene';
import { zoneLook } from '../styles';
import { assetSymbols, type AssetKind } from '../symbols';
import { fitText, fitTwoLines, textWidth } from '../text-fit';
import { paintClosed, paintSheetBehind } from './paint-closed';
import { paintConduitBadge, paintConduitLine, paintLevels, paintStateSign, paintSymbol, paintZoneBody } from './paint-elements';
import { group, type Brush } from './svg';

const titleSize = 22;
const metaSize = 14;
const badgeScale = 1.5;
const levelScale = 1.35;
const symbolSize = 30;
const cell = { width: 88, height: 44 } as const;

/** The drawing for a small page: zones with large names and how many assets of which kind they hold. */
export function paintOverview(brush: Brush, scene: Scene): readonly string[] {
  return [
    ...scene.zones.map((zone) => paintSheetBehind(brush, zone) + paintZoneBody(brush, zone)),
    ...scene.conduits.map((conduit) => paintConduitLine(brush, conduit)),
    ...scene.zones.map((zone) => paintLargeHead(brush, zone) + paintCounts(brush, zone, scene)),
    ...scene.conduits.map((conduit) => paintLargeBadge(brush, conduit)),
  ];
}

function paintLargeHead(brush: Brush, zone: SceneZone): string {
  const headHeight = Math.min(zone.headRoom, zone.shape.height - cell.height);
  const room = zone.shape.width - 28 - (zone.levels === undefined ? 0 : 84 * levelScale);
  const lines = headHeight < 84 ? [fitText(zone.name, room, titleSize, true)] : fitTwoLines(zone.name, room / 1.06, titleSize);
  const style = zoneLook(zone);
  const code = headHeight < 52 ? '' : zone.code;
  const width = Math.max(...lines.map((line) => textWidth(line, titleSize, true)), textWidth(code, metaSize)) + 6;
  const parts = [
    brush.box(11, 8, Math.min(width, room + 6), 26 * lines.length + (code === '' ? 0 : 18), { fill: style.fill }),
    ...lines.map((line, index) => brush.text(14, 29 + index * 25, line, { size: titleSize, bold: true })),
    brush.text(14, 29 + lines.length * 25 - 6, code, { size: metaSize, colour: 'text-muted' }),
    zone.levels === undefined ? '' : group(zone.shape.width - 82 * levelScale, 9, [paintLevels(brush, zone)], levelScale),
    paintStateSign(brush, zone.state, { x: zone.shape.width - 2, y: 2 }),
  ];
  return group(zone.shape.x, zone.shape.y, parts);
}

/** Symbols with numbers where the zone's own assets stand. */
function paintCounts(brush: Brush, zone: SceneZone, scene: Scene): string {
  if (zone.closed !== undefined) return paintClosed(brush, zone);
  const own = scene.assets.filter(({ zoneId }) => zoneId === zone.id);
  const inside = insideOf(zone.shape);
  const area = unite(own.map(({ shape }) => shape));
  if (area === undefined) return '';
  const headBottom = zone.shape.y + (zone.shape.height < 130 ? 58 : 82);
  const top = Math.max(area.y, headBottom);
  const free: Shape = { x: zone.shape.x + 14, y: top, width: rightOf(inside) - zone.shape.x - 14, height: Math.max(cell.height, bottomOf(area) - top) };
  const columns = Math.max(1, Math.floor(Math.min(free.width, Math.max(area.width + 20, 250)) / cell.width));
  const rows = Math.max(1, Math.floor(free.height / cell.height));
  return countKinds(own)
    .slice(0, columns * rows)
    .map(([kind, count], index) => {
      const x = free.x + (index % columns) * cell.width;
      const y = free.y + Math.floor(index / columns) * cell.height;
      return paintSymbol(brush, assetSymbols[kind], { x, y: y + 4 }, symbolSize, 'text', 1.5) + brush.text(x + symbolSize + 6, y + 26, `× ${count}`, { size: 18, colour: 'text-muted' });
    })
    .join('');
}

/** Kinds with their numbers, the most frequent first. */
function countKinds(assets: readonly SceneAsset[]): readonly (readonly [AssetKind, number])[] {
  const counts = new Map<AssetKind, number>();
  for (const { kind } of assets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1]);
}

function paintLargeBadge(brush: Brush, conduit: SceneConduit): string {
  const { x, y, width, height } = conduit.badge;
  const badge = paintConduitBadge(brush, { ...conduit, badge: { x: 0, y: 0, width, height } });
  return group(x - (width * (badgeScale - 1)) / 2, y - (height * (badgeScale - 1)) / 2, [badge], badgeScale);
}
