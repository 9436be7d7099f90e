import { translator } from '../i18n/translate';
import type { Shape } from '../model/field';
import { assessmentOf, type Model } from '../model/model';
import { drawnScene, paintScene, windowOn, type SceneWish } from './drawn-scene';
import { paintLegend } from './painting/legend';
import { overviewType } from './painting/overview-type';
import { drawingMargin, laneLabelWidth, paintHeading, paintLane } from './painting/paint-frame';
import { paintOverview } from './painting/paint-overview';
import { createBrush, drawingFonts, element, escapeXml, group } from './painting/svg';
import type { DrawingTheme } from './styles';

export interface DrawingOptions extends SceneWish {
  readonly theme: DrawingTheme;
  /** A line with the name of the assessment above the drawing, for a picture that stands alone. */
  readonly hasHeading?: boolean;
  /** `overview` writes zone names large and counts assets by kind: for a page on which single assets cannot be read. */
  readonly detail?: 'full' | 'overview';
  /** How small text may become on an overview, in drawing units; what is written smaller there otherwise is larger. */
  readonly leastText?: number;
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

/**
 * Draws zones, conduits and assets as an SVG text of its own: as they are (existing and to be removed) or as planned
 * (existing and planned). Elements without a place are given one for the drawing. Needs no font: texts are cut to
 * estimated widths.
 */
export function drawZones(model: Model, options: DrawingOptions): ZoneDrawing {
  const t = translator(options.language);
  const { model: arranged, scene, content, title, description } = drawnScene(model, options);
  const brush = createBrush(options.theme);
  const type = options.detail === 'overview' ? overviewType(options.leastText ?? 0) : undefined;
  const left = scene.lanes.length > 0 ? laneLabelWidth * Math.max(1, (type?.lane ?? 1) / 1.35) : 0;
  const needed = left + content.width + 2 * drawingMargin;
  const width = Math.round(type === undefined ? needed : widenedToPage(needed, content.height));
  const heading = options.hasHeading === true ? paintHeading(brush, { name: assessmentOf(arranged)?.name ?? '', title, width, scale: type?.heading ?? 1 }) : undefined;
  const top = drawingMargin + (heading?.height ?? 0);
  const legend = paintLegend(brush, scene, { width: (width - 2 * drawingMargin) / (type?.legend ?? 1), t, overview: type });
  const legendHeight = legend.height * (type?.legend ?? 1);
  const height = Math.round(top + content.height + (legendHeight > 0 ? legendHeight + 24 : 0) + drawingMargin);
  const area = { x: drawingMargin, y: top - content.y, width: width - 2 * drawingMargin, scale: type?.lane ?? 1 };
  const at = { x: drawingMargin + left, y: top };
  const painted = type === undefined ? paintScene(brush, scene) : paintOverview(brush, scene, { type });
  const parts = [
    element('title', {}, [escapeXml(title)]),
    element('desc', {}, [escapeXml(description)]),
    brush.box(0, 0, width, height, { fill: 'canvas' }),
    heading?.svg ?? '',
    ...scene.lanes.map((lane, index) => paintLane(brush, lane, { index, area, t })),
    options.crop === undefined ? group(at.x - content.x, at.y - content.y, painted) : windowOn(options.crop, at, painted),
    group(drawingMargin, top + content.height + 24, [legend.svg], type?.legend ?? 1),
  ];
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': drawingFonts, role: 'img' },
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

/** The legend of several zones that are drawn alone, for one picture of them all, `width` wide. */
export function drawLegend(model: Model, zoneIds: readonly string[], { width, ...options }: Omit<DrawingOptions, 'zoneId' | 'zoneIds'> & { readonly width: number }): { readonly svg: string; readonly height: number } {
  const [first, ...others] = zoneIds.map((zoneId) => drawnScene(model, { ...options, zoneId }).scene);
  if (first === undefined) return { svg: '', height: 0 };
  const all = [first, ...others];
  const scene = { ...first, zones: all.flatMap(({ zones }) => zones), conduits: all.flatMap(({ conduits }) => conduits), assets: all.flatMap(({ assets }) => assets), flows: all.flatMap(({ flows }) => flows) };
  return paintLegend(createBrush(options.theme), scene, { width, t: translator(options.language), overview: undefined });
}
