import type { Translate } from '../../shared/i18n/translate';
import type { Shape } from '../../shared/model/field';
import { hatchPath, rounded, zoneOutline } from '../../shared/network/borders';
import { unite } from '../../shared/network/geometry';
import type { Lane } from '../../shared/network/lanes';
import { levelColumnsSize } from '../../shared/network/level-mark';
import {
  assetTextStart,
  levelMarkWidth,
  zoneTextStart,
  type Scene,
  type SceneAsset,
  type SceneConduit,
  type SceneZone,
} from '../../shared/network/scene';
import { conduitStyles, stateColour, stateDash, stateSign, zoneStyles, type ColourRole, type LifeState } from '../../shared/network/styles';
import { assetSymbols, signSymbols } from '../../shared/network/symbols';
import { fitText, fitTwoLines, textWidth } from '../../shared/network/text-fit';
import { tickMarks, wayOf } from '../../shared/network/ways';
import type { CellType } from './shapes';
import type { Detail } from './viewport';

type Attributes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One cell of the graph as plain data: what the projection compares and writes. */
export interface CellData {
  readonly id: string;
  readonly type: CellType;
  readonly position: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly z: number;
  readonly attrs: Attributes;
}

/** The colour of a role as the style sheet has it; it follows the theme without a new drawing. */
const colour = (role: ColourRole): string => `var(--zw-${role})`;
/** The text of a text element, see `shapes.ts`. */
const words = (text: string): Readonly<Record<string, unknown>> => ({ words: text });

const order = { lane: 0, zone: 10, line: 100, head: 200, asset: 300, badge: 400 } as const;

/** The cells of a scene, back to front, with as much writing as can be read. */
export function cellsOf(scene: Scene, detail: Detail, t: Translate): readonly CellData[] {
  const around = unite(scene.zones.map(({ shape }) => shape));
  return [
    ...scene.lanes.map((lane, index) => laneCell(lane, index, around)),
    ...scene.zones.map(zoneCell),
    ...scene.conduits.map(lineCell),
    ...scene.zones.map((zone) => headCell(zone, detail, t)),
    ...scene.assets.map(assetCell),
    ...scene.conduits.map((conduit) => badgeCell(conduit, detail)),
  ];
}

const laneReach = 4000;

function laneCell(lane: Lane, index: number, around: Shape | undefined): CellData {
  const left = around?.x ?? 0;
  const height = lane.bottom - lane.top;
  return {
    id: `lane:${lane.level}`,
    type: 'zw.LaneBand',
    position: { x: left - laneReach, y: lane.top },
    size: { width: (around?.width ?? 0) + 2 * laneReach, height },
    z: order.lane,
    attrs: {
      band: { width: (around?.width ?? 0) + 2 * laneReach, height, fill: colour(index % 2 === 0 ? 'lane-even' : 'lane-odd'), stroke: colour('line'), 'stroke-width': 0.6 },
    },
  };
}

function placed(shape: Shape): Pick<CellData, 'position' | 'size'> {
  return { position: { x: shape.x, y: shape.y }, size: { width: shape.width, height: shape.height } };
}

function zoneCell(zone: SceneZone): CellData {
  const style = zoneStyles[zone.kind];
  return {
    id: zone.id,
    type: 'zw.ZoneBody',
    ...placed(zone.shape),
    z: order.zone + zone.depth,
    attrs: {
      fill: { d: rounded(0, zone.shape, 8), fill: colour(style.fill) },
      hatch: { d: zone.state === 'toBeRemoved' ? hatchPath(zone.shape) : '', stroke: colour('state-remove'), 'stroke-width': 1, opacity: 0.35 },
      outline: {
        d: zoneOutline(zone.shape, style),
        stroke: colour(style.line),
        'stroke-width': style.width,
        'stroke-dasharray': stateDash[zone.state] ?? style.dash ?? 'none',
      },
    },
  };
}

function headCell(zone: SceneZone, detail: Detail, t: Translate): CellData {
  const style = zoneStyles[zone.kind];
  const { width } = zone.shape;
  const left = width - levelMarkWidth - 4;
  const hasLevels = zone.levels !== undefined && detail !== 'far';
  const display = hasLevels ? 'inline' : 'none';
  const columns = { display, transform: `translate(${left + levelMarkWidth - levelColumnsSize.width - 6} 13)` };
  return {
    id: `${zone.id}#head`,
    type: 'zw.ZoneHead',
    position: { x: zone.shape.x, y: zone.shape.y },
    size: { width, height: zone.shape.height },
    z: order.head,
    attrs: {
      ...headTexts(zone, detail, t),
      levelFrame: { display, x: left, y: 9, width: levelMarkWidth - 2, height: 22, rx: 4, fill: colour('canvas'), stroke: colour(style.line) },
      levelWord: { x: left + 5, y: 18.5, ...words(hasLevels ? t('zones.slTarget.short') : '') },
      levelText: { x: left + 5, y: 28, ...words(hasLevels ? (zone.levels?.text ?? '') : '') },
      levelColumns: { d: zone.levels?.columns ?? '', fill: colour(style.line), ...columns },
      levelBase: { d: zone.levels?.base ?? '', fill: 'none', stroke: colour(style.line), 'stroke-width': 0.8, ...columns },
      ...stateMark(zone.state, width - 2, 2),
    },
  };
}

/** Name and the line under it, the larger the further away they are read. */
function headTexts(zone: SceneZone, detail: Detail, t: Translate): Attributes {
  const { width } = zone.shape;
  const at = (x: number, y: number, size: number, text: string): Readonly<Record<string, unknown>> => ({ x, y, 'font-size': size, ...words(text) });
  const back = (textSpace: number, height: number): Readonly<Record<string, unknown>> => ({
    x: zoneTextStart - 4,
    y: 6,
    width: Math.max(0, Math.min(textSpace + 8, width - zoneTextStart - 6)),
    height,
    fill: colour(zoneStyles[zone.kind].fill),
  });
  if (detail === 'far') {
    const lines = zone.headRoom < 84 ? [fitText(zone.name, width - 32, 30, true)] : fitTwoLines(zone.name, (width - 32) / 1.06, 30);
    const hasCount = zone.assetCount > 0 && zone.headRoom >= (lines.length > 1 ? 112 : 80);
    return {
      back: back(0, 0),
      title: at(16, 38, 30, lines[0] ?? ''),
      second: at(16, 72, 30, lines[1] ?? ''),
      meta: at(16, lines.length > 1 ? 102 : 68, 24, hasCount ? t('drawing.count.assets', { count: zone.assetCount }) : ''),
    };
  }
  if (detail === 'mid') {
    const title = fitText(zone.name, width - zoneTextStart - (zone.levels === undefined ? 6 : levelMarkWidth + 6), 26, true);
    return { back: back(textWidth(title, 26, true), 31), title: at(zoneTextStart, 31, 26, title), second: at(0, 0, 26, ''), meta: at(0, 0, 10.5, '') };
  }
  return {
    back: back(Math.max(textWidth(zone.title, 14, true), textWidth(zone.meta, 10.5)), 31),
    title: at(zoneTextStart, 19, 14, zone.title),
    second: at(0, 0, 14, ''),
    meta: at(zoneTextStart, 33, 10.5, zone.meta),
  };
}

/** Disc and sign for what is planned or to be removed, at a place in the cell. */
function stateMark(state: LifeState, x: number, y: number): Attributes {
  const sign = stateSign[state];
  const tone = colour(stateColour[state]);
  const display = sign === undefined ? 'none' : 'inline';
  return {
    stateDisc: { display, cx: x, cy: y, fill: colour('canvas'), stroke: tone, 'stroke-width': 1.2 },
    stateSign: { display, d: sign === undefined ? '' : signSymbols[sign].lines, transform: `translate(${x - 5.5} ${y - 5.5}) scale(0.458)`, stroke: tone, 'stroke-width': 2.6 },
  };
}

function lineCell(conduit: SceneConduit): CellData {
  const points = conduit.paths.flat();
  const around = unite(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 };
  const paths = conduit.paths.map((path) => path.map(({ x, y }) => ({ x: x - around.x, y: y - around.y })));
  const style = conduitStyles[conduit.kind];
  const way = wayOf(paths);
  const ends = paths.length === 1 ? [paths[0]?.[0], paths[0]?.at(-1)] : paths.map(([first]) => first);
  return {
    id: conduit.id,
    type: 'zw.ConduitLine',
    position: { x: around.x, y: around.y },
    size: { width: Math.max(1, around.width), height: Math.max(1, around.height) },
    z: order.line,
    attrs: {
      edge: { d: way, stroke: colour('canvas'), 'stroke-width': style.width + 4 },
      line: { d: way, stroke: colour(style.line), 'stroke-width': style.width, 'stroke-dasharray': stateDash[conduit.state] ?? style.dash ?? 'none' },
      ticks: { d: style.ticks ? tickMarks(paths, 18, 5) : '', stroke: colour(style.line), 'stroke-width': 1.4 },
      struck: { d: conduit.state === 'toBeRemoved' ? tickMarks(paths, 26, 5, true) : '', stroke: colour('state-remove'), 'stroke-width': 1.6 },
      ends: {
        d: ends.map((end) => (end === undefined ? '' : `M${end.x - 3.5} ${end.y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z`)).join(''),
        fill: colour(style.line),
        stroke: colour('canvas'),
      },
    },
  };
}

function badgeCell(conduit: SceneConduit, detail: Detail): CellData {
  const { badge, isTrusted, kind, state, label } = conduit;
  const style = conduitStyles[kind];
  const lock = colour(isTrusted ? 'conduit-trusted' : 'conduit-untrusted');
  return {
    id: `${conduit.id}#badge`,
    type: 'zw.ConduitBadge',
    ...placed(badge),
    z: order.badge,
    attrs: {
      frame: { width: badge.width, height: badge.height, rx: 10, fill: colour('canvas'), stroke: colour(style.line), 'stroke-width': 1.2, 'stroke-dasharray': stateDash[state] ?? 'none' },
      lock: { d: signSymbols[isTrusted ? 'lockClosed' : 'lockOpen'].lines, transform: 'translate(6 3.5) scale(0.54)', stroke: lock, 'stroke-width': 2.2 },
      sign: { d: signSymbols[style.sign].lines, transform: 'translate(22 4) scale(0.5)', stroke: colour(style.line), 'stroke-width': 2.2 },
      label:
        detail === 'near'
          ? { x: 38, y: 13.8, 'font-size': 10.5, 'text-anchor': 'start', ...words(label) }
          : { x: badge.width / 2, y: 16, 'font-size': 17, 'text-anchor': 'middle', ...words(label) },
      ...stateMark(state, badge.width - 1, 0),
    },
  };
}

function assetCell(asset: SceneAsset): CellData {
  const { width, height } = asset.shape;
  const hasTag = asset.tag !== '';
  const first = height / 2 - ((asset.lines.length + (hasTag ? 1 : 0)) * 12) / 2 + 9.5;
  const firstName = first + (hasTag ? 12 : 0);
  const symbol = assetSymbols[asset.kind];
  const isExisting = asset.state === 'existing';
  const tone = colour(isExisting ? 'text' : stateColour[asset.state]);
  const at = { transform: `translate(5 ${height / 2 - 11.5}) scale(0.958)` };
  return {
    id: asset.id,
    type: 'zw.AssetBox',
    ...placed(asset.shape),
    z: order.asset,
    attrs: {
      box: { width, height, rx: 4, stroke: isExisting ? colour('line-strong') : tone, 'stroke-width': isExisting ? 1 : 1.5, 'stroke-dasharray': stateDash[asset.state] ?? 'none' },
      hatch: { d: asset.state === 'toBeRemoved' ? hatchPath(asset.shape, 9) : '', stroke: colour('state-remove'), 'stroke-width': 0.8, opacity: 0.5 },
      lines: { d: symbol.lines, stroke: tone, 'stroke-width': 1.6, ...at },
      solids: { d: symbol.solids ?? '', fill: tone, ...at },
      tag: { x: assetTextStart, y: first, ...words(asset.tag) },
      first: { x: assetTextStart, y: firstName, ...words(asset.lines[0] ?? '') },
      second: { x: assetTextStart, y: firstName + 12, ...words(asset.lines[1] ?? '') },
      ...assetSigns(asset),
      ...stateMark(asset.state, width - 4 - asset.signs.length * 17, 1),
    },
  };
}

/** Up to two marks at the upper right corner: safety, and what deserves attention. */
function assetSigns({ signs, shape }: SceneAsset): Attributes {
  const places = signs.map((sign, index) => ({ sign, x: shape.width - 4 - index * 17, y: 1 }));
  const safety = places.find(({ sign }) => sign === 'safety');
  const warning = places.find(({ sign }) => sign !== 'safety');
  const at = (place: { readonly x: number; readonly y: number } | undefined): string => `translate(${(place?.x ?? 0) - 5.5} ${(place?.y ?? 0) - 5.5}) scale(0.458)`;
  return {
    discs: { d: places.map(({ x, y }) => `M${x - 8} ${y}a8 8 0 1 0 16 0a8 8 0 1 0-16 0z`).join(''), fill: colour('canvas'), stroke: colour('line-strong') },
    safety: { d: safety === undefined ? '' : signSymbols.safety.lines, transform: at(safety), stroke: colour('zone-safety-line'), 'stroke-width': 2.4 },
    warning: { d: warning === undefined ? '' : signSymbols[warning.sign].lines, transform: at(warning), stroke: colour('conduit-untrusted'), 'stroke-width': 2.4 },
  };
}
