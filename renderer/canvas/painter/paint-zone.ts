import type { Translate } from '../../../shared/i18n/translate';
import { hatchPath, rounded, zoneOutline } from '../../../shared/network/borders';
import { levelColumnsSize } from '../../../shared/network/level-mark';
import { levelMarkWidth, zoneTextStart, type SceneZone } from '../../../shared/network/scene';
import { stateDash, zoneLook, type ZoneStyle } from '../../../shared/network/styles';
import { fitText, fitTwoLines, textWidth } from '../../../shared/network/text-fit';
import type { Detail } from '../viewport';
import { fillPath, inPlace, sharedPath, strokePath, write, type Brush } from './brush';
import { paintStateMark } from './paint-signs';

interface ZonePaths {
  readonly fill: Path2D;
  readonly outline: Path2D;
  readonly hatch: Path2D | undefined;
}

const made = new WeakMap<SceneZone, ZonePaths>();

function pathsOf(zone: SceneZone): ZonePaths {
  const known = made.get(zone);
  if (known !== undefined) return known;
  const paths: ZonePaths = {
    fill: new Path2D(rounded(0, zone.shape, 8)),
    outline: new Path2D(zoneOutline(zone.shape, zoneLook(zone))),
    hatch: zone.state === 'toBeRemoved' ? new Path2D(hatchPath(zone.shape)) : undefined,
  };
  made.set(zone, paths);
  return paths;
}

/** The ground and the border of a zone. */
export function paintZone(brush: Brush, zone: SceneZone): void {
  const style = zoneLook(zone);
  const { fill, outline, hatch } = pathsOf(zone);
  inPlace(brush, zone.shape.x, zone.shape.y, 1, () => {
    fillPath(brush, fill, style.fill);
    if (hatch !== undefined) {
      brush.context.globalAlpha *= 0.35;
      strokePath(brush, hatch, { colour: 'state-remove', width: 1 });
      brush.context.globalAlpha /= 0.35;
    }
    strokePath(brush, outline, { colour: style.line, width: style.width, dash: stateDash[zone.state] ?? style.dash });
  });
}

interface HeadLook {
  readonly detail: Detail;
  readonly t: Translate;
  /** How much further right than usual the name begins, behind a mark. */
  readonly nameFrom: number;
}

/** Name, the line under it and the security levels; the further away, the larger and the fewer. */
export function paintZoneHead(brush: Brush, zone: SceneZone, look: HeadLook): void {
  const { detail, t } = look;
  const style = zoneLook(zone);
  inPlace(brush, zone.shape.x, zone.shape.y, 1, () => {
    paintWords(brush, zone, style, look);
    if (zone.levels !== undefined && detail !== 'far') paintLevels(brush, zone, style, t);
    paintStateMark(brush, zone.state, zone.shape.width - 2, 2);
  });
}

function paintWords(brush: Brush, zone: SceneZone, style: ZoneStyle, { detail, t, nameFrom }: HeadLook): void {
  const width = zone.shape.width - nameFrom;
  const tone = zone.difference === 'same' ? 'text-muted' : 'text';
  const title = (text: string, x: number, y: number, size: number): void => write(brush, text, nameFrom + x, y, { size, weight: 600, colour: tone });
  const meta = (text: string, x: number, y: number, size: number): void => write(brush, text, x, y, { size, weight: 400, colour: 'text-muted' });
  if (detail === 'far') {
    const lines = zone.headRoom < 84 || zone.closed !== undefined ? [fitText(zone.name, width - 32, 30, true)] : fitTwoLines(zone.name, (width - 32) / 1.06, 30);
    title(lines[0] ?? '', 16, 38, 30);
    title(lines[1] ?? '', 16, 72, 30);
    if ((zone.assetCount > 0 || zone.closed !== undefined) && zone.headRoom >= (lines.length > 1 ? 112 : 80)) {
      meta(fitText(zone.closed?.words ?? t('drawing.count.assets', { count: zone.assetCount }), zone.shape.width - (zone.closed === undefined ? 32 : 56), 24), 16, lines.length > 1 ? 102 : 68, 24);
    }
    return;
  }
  if (detail === 'mid') {
    const text = fitText(zone.name, width - zoneTextStart - (zone.levels === undefined ? 6 : levelMarkWidth + 6), 26, true);
    paintBack(brush, zone, style, nameFrom + textWidth(text, 26, true));
    title(text, zoneTextStart, 31, 26);
    return;
  }
  paintBack(brush, zone, style, Math.max(textWidth(zone.title, 14, true), textWidth(zone.meta, 10.5)));
  title(zone.title, zoneTextStart, 19, 14);
  meta(zone.meta, zoneTextStart, 33, 10.5);
}

/** Ground under the words, so that no line runs through them. */
function paintBack({ context, colour }: Brush, zone: SceneZone, style: ZoneStyle, textSpace: number): void {
  context.fillStyle = colour(style.fill);
  context.fillRect(zoneTextStart - 4, 6, Math.max(0, Math.min(textSpace + 8, zone.shape.width - zoneTextStart - 6)), 31);
}

function paintLevels(brush: Brush, { levels, shape }: SceneZone, { line }: ZoneStyle, t: Translate): void {
  if (levels === undefined) return;
  const { context, colour } = brush;
  const left = shape.width - levelMarkWidth - 4;
  context.beginPath();
  context.roundRect(left, 9, levelMarkWidth - 2, 22, 4);
  context.fillStyle = colour('canvas');
  context.fill();
  context.strokeStyle = colour(line);
  context.lineWidth = 1;
  context.setLineDash([]);
  context.stroke();
  write(brush, t('zones.slTarget.short'), left + 5, 18.5, { size: 7.5, weight: 600, colour: 'text-muted' });
  write(brush, levels.text, left + 5, 28, { size: 9.5, weight: 600, colour: 'text' });
  inPlace(brush, left + levelMarkWidth - levelColumnsSize.width - 6, 13, 1, () => {
    fillPath(brush, sharedPath(levels.columns), line);
    strokePath(brush, sharedPath(levels.base), { colour: line, width: 0.8 });
  });
}
