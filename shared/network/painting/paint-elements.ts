import { hatchPath, rounded, zoneOutline } from '../borders';
import type { Point } from '../geometry';
import { levelColumnsSize } from '../level-mark';
import { badgeCountSize, badgeLayout, badgeTextSize } from '../badges';
import { assetTextStart, levelMarkWidth, zoneTextStart } from '../measures';
import type { SceneAsset, SceneConduit, SceneZone } from '../scene';
import {
  assetLook,
  conduitLook,
  conduitStyles,
  signColour,
  signLook,
  stateColour,
  stateDash,
  stateSign,
  verdictStyles,
  zoneLook,
  type ColourRole,
  type LifeState,
} from '../styles';
import { assetSymbols, signSymbols, type DrawnSymbol, type SignName } from '../symbols';
import { textWidth } from '../text-fit';
import { tickMarks, wayOf } from '../ways';
import { group, type Brush } from './svg';

/** Nothing on a drawing at full detail is written smaller, in drawing units. */
export const smallestText = 9;

/** A symbol in one colour; `size` is its edge in drawing units. */
export function paintSymbol(brush: Brush, symbol: DrawnSymbol, at: Point, size: number, colour: ColourRole, weight = 1.7): string {
  return group(at.x, at.y, [brush.path(symbol.lines, { stroke: colour, width: weight, round: true }), brush.path(symbol.solids ?? '', { fill: colour })], size / 24);
}

/** A sign on a small disc, so that it can be read over lines. */
export function paintSign(brush: Brush, sign: SignName, centre: Point, colour: ColourRole): string {
  const disc = `M${centre.x - 8} ${centre.y}a8 8 0 1 0 16 0a8 8 0 1 0-16 0z`;
  return brush.path(disc, { fill: 'canvas', stroke: colour, width: 1.2 }) + paintSymbol(brush, signSymbols[sign], { x: centre.x - 5.5, y: centre.y - 5.5 }, 11, colour, 2.4);
}

/** Plus or minus for what is planned or to be removed. */
export function paintStateSign(brush: Brush, state: LifeState, centre: Point): string {
  const sign = stateSign[state];
  return sign === undefined ? '' : paintSign(brush, sign, centre, stateColour[state]);
}

/** The body of a zone; its head is painted later, over the lines of conduits. */
export function paintZoneBody(brush: Brush, zone: SceneZone): string {
  const style = zoneLook(zone);
  const dash = stateDash[zone.state] ?? style.dash;
  const parts = [
    brush.path(rounded(0, zone.shape, 8), { fill: style.fill }),
    zone.state === 'toBeRemoved' ? brush.path(hatchPath(zone.shape), { stroke: 'state-remove', width: 1, opacity: 0.35 }) : '',
    brush.path(zoneOutline(zone.shape, style), { stroke: style.line, width: style.width, dash }),
  ];
  return group(zone.shape.x, zone.shape.y, parts);
}

/** Name, line under it, and mark of the target level. */
export function paintZoneHead(brush: Brush, zone: SceneZone): string {
  const style = zoneLook(zone);
  const width = Math.max(textWidth(zone.title, 14, true), textWidth(zone.meta, 10.5)) + 8;
  const parts = [
    brush.box(zoneTextStart - 4, 6, Math.min(width, zone.shape.width - zoneTextStart - 6), 31, { fill: style.fill }),
    brush.text(zoneTextStart, 19, zone.title, { size: 14, bold: true, colour: zone.difference === 'same' ? 'text-muted' : 'text' }),
    brush.text(zoneTextStart, 33, zone.meta, { size: 10.5, colour: zone.difference === 'same' ? 'text-faint' : 'text-muted' }),
    zone.levels === undefined ? '' : group(zone.shape.width - levelMarkWidth - 4, 9, [paintLevels(brush, zone)]),
    paintStateSign(brush, zone.state, { x: zone.shape.width - 2, y: 2 }),
  ];
  return group(zone.shape.x, zone.shape.y, parts);
}

/** The mark of a zone's target level. */
export function paintLevels(brush: Brush, zone: SceneZone): string {
  const { levels } = zone;
  if (levels === undefined) return '';
  const style = zoneLook(zone);
  return [
    brush.box(0, 0, levelMarkWidth - 2, 22, { fill: 'canvas', stroke: style.line, width: 1, radius: 4 }),
    brush.text(5, 9.5, 'SL-T', { size: smallestText, colour: 'text-muted', bold: true }),
    brush.text(5, 19, levels.text, { size: 9.5, bold: true }),
    group(levelMarkWidth - levelColumnsSize.width - 6, 4, [
      brush.path(levels.columns, { fill: style.line }),
      brush.path(levels.base, { stroke: style.line, width: 0.8 }),
    ]),
  ].join('');
}

/** The line of a conduit with a light edge, so that crossings can be read. */
export function paintConduitLine(brush: Brush, conduit: SceneConduit): string {
  const style = conduitLook(conduit);
  const way = wayOf(conduit.paths);
  const isRemoved = conduit.state === 'toBeRemoved';
  return [
    brush.path(way, { stroke: 'canvas', width: style.width + 4 }),
    brush.path(way, { stroke: style.line, width: style.width, dash: stateDash[conduit.state] ?? style.dash }),
    style.ticks ? brush.path(tickMarks(conduit.paths, 18, 5), { stroke: style.line, width: 1.4 }) : '',
    isRemoved ? brush.path(tickMarks(conduit.paths, 26, 5, true), { stroke: 'state-remove', width: 1.6 }) : '',
    brush.path(endMarks(conduit.paths), { fill: style.line, stroke: 'canvas', width: 1 }),
  ].join('');
}

/** A small disc where a line meets a zone. */
function endMarks(paths: SceneConduit['paths']): string {
  const ends = paths.length === 1 ? [paths[0]?.[0], paths[0]?.at(-1)] : paths.map(([first]) => first);
  return ends.map((end) => (end === undefined ? '' : `M${end.x - 3.5} ${end.y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z`)).join('');
}

/** Lock, sign of the kind and code on the line, and how much communication it carries with its worst verdict. */
export function paintConduitBadge(brush: Brush, conduit: SceneConduit): string {
  const { badge, isTrusted, kind, state, label, difference, flowCount, worstVerdict } = conduit;
  const style = conduitLook(conduit);
  const layout = badgeLayout(label, flowCount);
  const verdict = worstVerdict === undefined ? undefined : verdictStyles[worstVerdict];
  const parts = [
    brush.box(0, 0, badge.width, badge.height, { fill: 'canvas', stroke: style.line, width: 1.2, radius: 10, dash: stateDash[state] }),
    paintSymbol(brush, signSymbols[isTrusted ? 'lockClosed' : 'lockOpen'], { x: 6, y: 3.5 }, 13, signLook(isTrusted ? 'conduit-trusted' : 'conduit-untrusted', difference), 2.2),
    paintSymbol(brush, signSymbols[conduitStyles[kind].sign], { x: 22, y: 4 }, 12, style.line, 2.2),
    brush.text(layout.labelX, 13.8, label, { size: badgeTextSize, bold: true, colour: difference === 'same' ? 'text-muted' : 'text' }),
    verdict === undefined ? '' : paintSymbol(brush, signSymbols[verdict.sign], { x: layout.verdictX, y: 5 }, 10, signLook(verdict.line, difference), 2.6),
    flowCount === 0 ? '' : brush.text(layout.countX, 13.6, String(flowCount), { size: badgeCountSize, colour: 'text-muted' }),
    paintStateSign(brush, state, { x: badge.width - 1, y: 0 }),
  ];
  return group(badge.x, badge.y, parts);
}

/** An asset: its symbol, tag and name. */
export function paintAsset(brush: Brush, asset: SceneAsset): string {
  const { width, height } = asset.shape;
  const lineCount = asset.lines.length + (asset.tag === '' ? 0 : 1);
  const first = height / 2 - (lineCount * 12) / 2 + 9.5;
  const look = assetLook(asset);
  const parts = [
    brush.box(0, 0, width, height, { fill: 'canvas', stroke: look.frame, width: asset.state === 'existing' ? 1 : 1.5, dash: stateDash[asset.state], radius: 4 }),
    asset.state === 'toBeRemoved' ? brush.path(hatchPath(asset.shape, 9), { stroke: 'state-remove', width: 0.8, opacity: 0.5 }) : '',
    paintSymbol(brush, assetSymbols[asset.kind], { x: 5, y: height / 2 - 11.5 }, 23, look.symbol, 1.6),
    brush.text(assetTextStart, first, asset.tag, { size: 9, bold: true, colour: 'text-muted' }),
    ...asset.lines.map((line, index) => brush.text(assetTextStart, first + (index + (asset.tag === '' ? 0 : 1)) * 12, line, { size: 10, colour: look.text })),
    ...paintSigns(brush, asset),
  ];
  return group(asset.shape.x, asset.shape.y, parts);
}

const signPitch = 17;

/** From the right corner: the signs, how many more there are, and the sign of the state. */
function paintSigns(brush: Brush, { signs, moreSigns, state, shape, difference }: SceneAsset): readonly string[] {
  const at = (place: number): Point => ({ x: shape.width - 4 - place * signPitch, y: 1 });
  const more = at(signs.length);
  return [
    ...signs.map((sign, index) => paintSign(brush, sign, at(index), signLook(signColour(sign), difference))),
    moreSigns === 0 ? '' : brush.box(more.x - 8, more.y - 8, 16, 16, { fill: 'canvas', stroke: 'line-strong', width: 1.2, radius: 8 }),
    moreSigns === 0 ? '' : brush.text(more.x, more.y + 3.2, `+${moreSigns}`, { size: smallestText, bold: true, anchor: 'middle', colour: 'text-muted' }),
    paintStateSign(brush, state, at(signs.length + (moreSigns === 0 ? 0 : 1))),
  ];
}
