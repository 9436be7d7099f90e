import type { MessageKey } from '../i18n/en';
import type { Language } from '../i18n/message';
import { translator, type Translate } from '../i18n/translate';
import { allRecords, assessmentOf, getRecord, modelOf, type Model } from '../model/model';
import { arrangedModel } from './edits/layout';
import { bottomOf, grow, overlaps, rightOf, unite } from './geometry';
import type { Lane } from './lanes';
import { paintLegend } from './painting/legend';
import { paintClosed, paintSheetBehind } from './painting/paint-closed';
import { paintCallout } from './painting/paint-callout';
import { paintAsset, paintConduitBadge, paintConduitLine, paintZoneBody, paintZoneHead } from './painting/paint-elements';
import { paintFlowLabel, paintFlowLine } from './painting/paint-flows';
import { paintOverview } from './painting/paint-overview';
import { createBrush, drawingFonts, element, escapeXml, group, type Brush } from './painting/svg';
import { sceneOf, type Expanded, type Scene, type View } from './scene';
import type { DrawingTheme } from './styles';
import { fitText, textWidth } from './text-fit';
import { isWithin } from './zone-tree';

export interface DrawingOptions {
  readonly language: Language;
  readonly view: View;
  readonly theme: DrawingTheme;
  /** Families for the text, the wanted one first; without it the usual ones of office programs. */
  readonly fonts?: string;
  /** A line with the name of the assessment above the drawing, for a picture that stands alone. */
  readonly hasHeading?: boolean;
  /** `overview` writes zone names large and counts assets by kind: for a page on which single assets cannot be read. */
  readonly detail?: 'full' | 'overview';
  /** Only this zone with what lies in it and the conduits inside. */
  readonly zoneId?: string;
  /** The same for several zones, with the conduits between them. */
  readonly zoneIds?: readonly string[];
  /** Whose flows are drawn one by one; see `SceneOptions`. */
  readonly expanded?: Expanded;
  readonly protocolName?: (protocol: string) => string;
  /** False leaves out the bands of the Purdue levels, for a part of the plant in which they would only take room. */
  readonly hasLanes?: boolean;
  /** What of the plant is drawn, added to the title; without it the whole plant. */
  readonly part?: string;
  /** The named view whose notes are printed; its places must be in the model already. */
  readonly viewId?: string;
}

export interface ZoneDrawing {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** What the drawing shows in words, for those who cannot see it. */
  readonly description: string;
  /** Zones shown; 0 when there is nothing to look at. */
  readonly zoneCount: number;
}

const titleKeys = { asIs: 'drawing.title.asIs', target: 'drawing.title.target', difference: 'drawing.title.difference' } as const satisfies Readonly<Record<View, MessageKey>>;

const margin = 30;
const laneLabelWidth = 150;
const headingHeight = 50;

/**
 * Draws zones, conduits and assets as an SVG text of its own: as they are (existing and to be removed) or as planned
 * (existing and planned). Elements without a place are given one for the drawing. Needs no font: texts are cut to
 * estimated widths.
 */
export function drawZones(model: Model, options: DrawingOptions): ZoneDrawing {
  const t = translator(options.language);
  const { view, viewId, expanded, protocolName } = options;
  const chosen = options.zoneIds ?? (options.zoneId === undefined ? undefined : [options.zoneId]);
  const arranged = arrangedModel(chosen === undefined ? model : branchesOf(model, chosen));
  const seen = sceneOf(arranged, { view, t, viewId, expanded, protocolName });
  const scene = options.hasLanes === false ? { ...seen, lanes: [] } : seen;
  const whole = t(titleKeys[view]);
  const title = options.part === undefined ? whole : t('drawing.title.part', { title: whole, part: options.part });
  const description = describe(scene, title, t);
  const content = contentOf(scene);
  const brush = createBrush(options.theme);
  const left = scene.lanes.length > 0 ? laneLabelWidth : 0;
    const isOverview = options.detail === 'overview';
  const width = Math.round(isOverview ? widenedToPage(left + content.width + 2 * margin, content.height) : left + content.width + 2 * margin);
  const heading = options.hasHeading === true ? headingOf(brush, arranged, title, width) : undefined;
  const top = margin + (heading?.height ?? 0);
  const legendScale = isOverview ? 1.65 : 1;
  const legend = paintLegend(brush, scene, { width: (width - 2 * margin) / legendScale, t, hasAssets: isOverview });
  const legendHeight = legend.height * legendScale;
  const height = Math.round(top + content.height + (legendHeight > 0 ? legendHeight + 24 : 0) + margin);
  const parts = [
    element('title', {}, [escapeXml(title)]),
    element('desc', {}, [escapeXml(description)]),
    brush.box(0, 0, width, height, { fill: 'canvas' }),
    heading?.svg ?? '',
    ...scene.lanes.map((lane, index) => paintLane(brush, lane, index, { x: margin, y: top - content.y, width: width - 2 * margin, scale: isOverview ? 1.35 : 1 }, t)),
    group(margin + left - content.x, top - content.y, isOverview ? paintOverview(brush, scene) : paintScene(brush, scene)),
    group(margin, top + content.height + 24, [legend.svg], legendScale),
  ];
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': options.fonts ?? drawingFonts, role: 'img' },
    parts.filter((part) => part !== ''),
  );
  return { svg, widthPx: width, heightPx: height, title, description, zoneCount: scene.zones.length };
}

/**
 * The overview stands on a page on its side, where its height decides the scale: a narrow one gets the room beside it for
 * lanes and legend, so that the legend can be read without the drawing becoming smaller.
 */
function widenedToPage(width: number, height: number): number {
  return Math.max(width, Math.min(width * 1.3, height * 1.9));
}

/** From back to front: bodies, lines, heads, assets, badges. */
function paintScene(brush: Brush, scene: Scene): readonly string[] {
  return [
    ...scene.zones.map((zone) => paintSheetBehind(brush, zone) + paintZoneBody(brush, zone)),
    ...scene.conduits.map((conduit) => paintConduitLine(brush, conduit)),
    ...scene.flows.map((flow) => paintFlowLine(brush, flow)),
    ...scene.zones.map((zone) => paintZoneHead(brush, zone) + paintClosed(brush, zone)),
    ...scene.assets.map((asset) => paintAsset(brush, asset)),
    ...scene.flows.map((flow) => paintFlowLabel(brush, flow)),
    ...scene.conduits.map((conduit) => paintConduitBadge(brush, conduit)),
    ...scene.callouts.map((callout) => paintCallout(brush, callout)),
  ];
}

/** The rectangle around everything, lanes in height and lines in width included. */
function contentOf(scene: Scene): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const points = scene.conduits.flatMap(({ paths }) => paths.flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const around = unite([...scene.zones, ...scene.assets, ...scene.callouts].map(({ shape }) => shape).concat(points, scene.conduits.map(({ badge }) => badge)));
  if (around === undefined) return { x: 0, y: 0, width: 480, height: 60 };
  const framed = grow(around, 20);
  const top = Math.min(framed.y, ...scene.lanes.map((lane) => lane.top));
  const bottom = Math.max(bottomOf(framed), ...scene.lanes.map((lane) => lane.bottom));
  return { x: framed.x, y: top, width: rightOf(framed) - framed.x, height: bottom - top };
}

/** The name of the assessment and what is shown beside it, or below it on a narrow drawing. */
function headingOf(brush: Brush, model: Model, title: string, width: number): { readonly svg: string; readonly height: number } {
  const name = assessmentOf(model)?.name ?? '';
  const room = width - 2 * margin;
  const first = brush.text(margin, margin + 16, fitText(name === '' ? title : name, room, 20, true), { size: 20, bold: true });
  if (name === '') return { svg: first, height: headingHeight };
  const isBeside = textWidth(name, 20, true) + textWidth(title, 15) + 40 <= room;
  if (isBeside) return { svg: first + brush.text(width - margin, margin + 16, title, { size: 15, colour: 'text-muted', anchor: 'end' }), height: headingHeight };
  return { svg: first + brush.text(margin, margin + 38, fitText(title, room, 15), { size: 15, colour: 'text-muted' }), height: headingHeight + 20 };
}

function paintLane(brush: Brush, lane: Lane, index: number, area: { readonly x: number; readonly y: number; readonly width: number; readonly scale: number }, t: Translate): string {
  const top = area.y + lane.top;
  const height = lane.bottom - lane.top;
  return [
    brush.box(area.x, top, area.width, height, { fill: index % 2 === 0 ? 'lane-even' : 'lane-odd' }),
    brush.path(`M${area.x} ${top}h${area.width}M${area.x} ${top + height}h${area.width}`, { stroke: 'line', width: 0.8 }),
    brush.text(area.x + 12, top + 24 * area.scale, t(`choice.purdueLevel.${lane.level}`), { size: 15 * area.scale, bold: true, colour: 'text-muted' }),
    brush.text(area.x + 12, top + 42 * area.scale, fitText(t(`drawing.lane.${lane.level}`), laneLabelWidth - 10, 12 * area.scale), { size: 12 * area.scale, colour: 'text-faint' }),
  ].join('');
}

function describe(scene: Scene, title: string, t: Translate): string {
  const counts = t('drawing.description', {
    title,
    zones: t('drawing.count.zones', { count: scene.zones.length }),
    conduits: t('drawing.count.conduits', { count: scene.conduits.length }),
    assets: t('drawing.count.assets', { count: scene.assets.length }),
  });
  return scene.zones.length === 0 ? t('drawing.empty', { title }) : counts;
}

/** A model with some zones, what lies in them, and everything that is no part of the drawing; notes only where they lie in one of the zones. */
function branchesOf(model: Model, zoneIds: readonly string[]): Model {
  const isInside = (id: string | undefined): boolean => id !== undefined && zoneIds.some((zoneId) => isWithin(model, id, zoneId));
  const shapes = zoneIds.flatMap((id) => getRecord(model, 'zone', id)?.shape ?? []);
  return modelOf(
    [...allRecords(model)].filter((record) => {
      if (record.type === 'zone') return isInside(record.id);
      if (record.type === 'callout') return record.shape !== undefined && shapes.some((shape) => overlaps(shape, record.shape ?? shape));
      return record.type !== 'asset' || isInside(record.zoneId);
    }),
  );
}
