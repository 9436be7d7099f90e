import type { MessageKey } from '../i18n/en';
import type { Language } from '../i18n/message';
import { translator, type Translate } from '../i18n/translate';
import type { Shape } from '../model/field';
import { applyChange } from '../model/change';
import { allRecords, assessmentOf, getRecord, modelOf, type Model } from '../model/model';
import { closeZones } from './edits/close-zones';
import { arrangedModel } from './edits/layout';
import { bottomOf, centreOf, containsPoint, grow, overlaps, rightOf, unite, type Point } from './geometry';
import { paintLegend } from './painting/legend';
import { overviewType } from './painting/overview-type';
import { paintClosed, paintSheetBehind } from './painting/paint-closed';
import { paintCallout } from './painting/paint-callout';
import { paintAsset, paintConduitBadge, paintConduitLine, paintZoneBody, paintZoneHead } from './painting/paint-elements';
import { paintFlowLabel, paintFlowLine } from './painting/paint-flows';
import { drawingMargin, laneLabelWidth, paintHeading, paintLane } from './painting/paint-frame';
import { paintOverview } from './painting/paint-overview';
import { paintStub } from './painting/paint-stub';
import { createBrush, drawingFonts, element, escapeXml, group, type Brush } from './painting/svg';
import { sceneOf, type Expanded, type Scene, type View } from './scene';
import type { DrawingTheme } from './styles';
import type { Sheet } from './stubs';
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
  /** How small text may become on an overview, in drawing units; what is written smaller there otherwise is larger. */
  readonly leastText?: number;
  /** How wide the page is against its height: a narrow drawing stands in its middle and its legend has the room beside it. */
  readonly proportion?: number;
  /** Only what lies in this rectangle of the drawing. */
  readonly crop?: Shape;
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
  /** The part of the plant the model is, so that conduits that leave it end in stubs; of some zones this is known. */
  readonly sheet?: Sheet | undefined;
  /** The named view whose notes are printed; its places must be in the model already. */
  readonly viewId?: string | undefined;
}

export interface ZoneDrawing {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** What the drawing shows in words, for those who cannot see it. */
  readonly description: string;
  /** The rectangle of the drawing that is shown, in its own units. */
  readonly content: Shape;
  /** Zones shown; 0 when there is nothing to look at. */
  readonly zoneCount: number;
}

const titleKeys = { asIs: 'drawing.title.asIs', target: 'drawing.title.target', difference: 'drawing.title.difference' } as const satisfies Readonly<Record<View, MessageKey>>;

/**
 * Draws zones, conduits and assets as an SVG text of its own: as they are (existing and to be removed) or as planned
 * (existing and planned). Elements without a place are given one for the drawing. Needs no font: texts are cut to
 * estimated widths.
 */
export function drawZones(model: Model, options: DrawingOptions): ZoneDrawing {
  const t = translator(options.language);
  const { view, viewId, expanded, protocolName } = options;
  const chosen = options.zoneIds ?? (options.zoneId === undefined ? undefined : [options.zoneId]);
  const arranged = arrangedModel(chosen === undefined ? model : branchesOf(model, chosen, options.zoneId));
  const sheet = sheetIn(model, options);
  const seen = sceneOf(arranged, { view, t, viewId, expanded, protocolName, sheet });
  const cut = options.crop === undefined ? seen : cutScene(seen, options.crop);
  const scene = options.hasLanes === false ? { ...cut, lanes: [] } : cut;
  const whole = t(titleKeys[view]);
  const title = options.part === undefined ? whole : t('drawing.title.part', { title: whole, part: options.part });
  const description = describe(scene, title, t);
  const content = options.crop ?? contentOf(scene);
  const brush = createBrush(options.theme);
  const type = options.detail === 'overview' ? overviewType(options.leastText ?? 0) : undefined;
  const left = scene.lanes.length > 0 ? laneLabelWidth * Math.max(1, (type?.lane ?? 1) / 1.35) : 0;
  const needed = left + content.width + 2 * drawingMargin;
  const width = Math.round(type === undefined ? Math.max(needed, content.height * (options.proportion ?? 0)) : widenedToPage(needed, content.height));
  const drawingLeft = drawingMargin + left + (type === undefined ? (width - needed) / 2 : 0);
  const heading = options.hasHeading === true ? paintHeading(brush, { name: assessmentOf(arranged)?.name ?? '', title, width, scale: type?.heading ?? 1 }) : undefined;
  const top = drawingMargin + (heading?.height ?? 0);
  const legend = paintLegend(brush, scene, { width: (width - 2 * drawingMargin) / (type?.legend ?? 1), t, overview: type });
  const legendHeight = legend.height * (type?.legend ?? 1);
  const height = Math.round(top + content.height + (legendHeight > 0 ? legendHeight + 24 : 0) + drawingMargin);
  const area = { x: drawingMargin, y: top - content.y, width: width - 2 * drawingMargin, scale: type?.lane ?? 1 };
  const painted = type === undefined ? paintScene(brush, scene) : paintOverview(brush, scene, type);
  const parts = [
    element('title', {}, [escapeXml(title)]),
    element('desc', {}, [escapeXml(description)]),
    brush.box(0, 0, width, height, { fill: 'canvas' }),
    heading?.svg ?? '',
    ...scene.lanes.map((lane, index) => paintLane(brush, lane, { index, area, t })),
    options.crop === undefined ? group(drawingLeft - content.x, top - content.y, painted) : windowOn(options.crop, { x: drawingLeft, y: top }, painted),
    group(drawingMargin, top + content.height + 24, [legend.svg], type?.legend ?? 1),
  ];
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': options.fonts ?? drawingFonts, role: 'img' },
    parts.filter((part) => part !== ''),
  );
  return { svg, widthPx: width, heightPx: height, title, description, content, zoneCount: scene.zones.length };
}

/**
 * The overview stands on a page on its side, where its height decides the scale: a narrow one gets the room beside it for
 * lanes and legend, so that the legend can be read without the drawing becoming smaller.
 */
function widenedToPage(width: number, height: number): number {
  return Math.max(width, Math.min(width * 1.3, height * 1.9));
}

/** The sheet some zones of a model make, or the one the model is itself. */
function sheetIn(model: Model, { sheet, zoneIds, leastText }: DrawingOptions): Sheet | undefined {
  const textSize = leastText === undefined ? {} : { textSize: leastText };
  if (zoneIds !== undefined) return { whole: sheet?.whole ?? model, view: { id: '', type: 'view', name: '', zoneIds }, ...textSize };
  return sheet === undefined ? undefined : { ...sheet, ...textSize };
}

/** What of a scene is seen in a rectangle. Assets, notes and badges stand in one that holds their middle. */
function cutScene(scene: Scene, crop: Shape): Scene {
  const isHere = ({ shape }: { readonly shape: Shape }): boolean => containsPoint(crop, centreOf(shape));
  return { ...scene, zones: scene.zones.filter(({ shape }) => overlaps(shape, crop)), assets: scene.assets.filter(isHere), callouts: scene.callouts.filter(isHere), stubs: scene.stubs.filter(isHere) };
}

/** A part of the drawing, cut at its edges. */
function windowOn(crop: Shape, at: Point, painted: readonly string[]): string {
  return element('svg', { ...at, width: crop.width, height: crop.height, viewBox: `${crop.x} ${crop.y} ${crop.width} ${crop.height}` }, painted);
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
    ...scene.stubs.map((stub) => paintStub(brush, stub)),
    ...scene.callouts.map((callout) => paintCallout(brush, callout)),
  ];
}

/** The rectangle around everything, lanes in height and lines in width included. */
function contentOf(scene: Scene): Shape {
  const points = scene.conduits.flatMap(({ paths }) => paths.flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const around = unite([...scene.zones, ...scene.assets, ...scene.callouts, ...scene.stubs].map(({ shape }) => shape).concat(points, scene.conduits.map(({ badge }) => badge)));
  if (around === undefined) return { x: 0, y: 0, width: 480, height: 60 };
  const framed = grow(around, 20);
  const top = Math.min(framed.y, ...scene.lanes.map((lane) => lane.top));
  const bottom = Math.max(bottomOf(framed), ...scene.lanes.map((lane) => lane.bottom));
  return { x: framed.x, y: top, width: rightOf(framed) - framed.x, height: bottom - top };
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

/** A model with some zones, what lies in them, and everything that is no part of the drawing; notes only where they lie in one of the zones. `openId` is shown open. */
function branchesOf(model: Model, zoneIds: readonly string[], openId: string | undefined): Model {
  const isInside = (id: string | undefined): boolean => id !== undefined && zoneIds.some((zoneId) => isWithin(model, id, zoneId));
  const shapes = zoneIds.flatMap((id) => getRecord(model, 'zone', id)?.shape ?? []);
  return modelOf(
    [...allRecords(openId === undefined ? model : applyChange(model, closeZones(model, { zoneIds: [openId], isClosed: false })))].filter((record) => {
      if (record.type === 'zone') return isInside(record.id);
      if (record.type === 'callout') return record.shape !== undefined && shapes.some((shape) => overlaps(shape, record.shape ?? shape));
      return record.type !== 'asset' || isInside(record.zoneId);
    }),
  );
}
