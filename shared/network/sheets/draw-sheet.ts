import { translator, type Translate } from '../../i18n/translate';
import type { Shape } from '../../model/field';
import { assessmentOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import type { ZoneDrawing } from '../drawing';
import { drawnScene, paintScene, windowOn, type DrawnScene, type SceneWish } from '../drawn-scene';
import { legendText, paintLegend } from '../painting/legend';
import { overviewType, type OverviewType } from '../painting/overview-type';
import { smallestText } from '../painting/paint-elements';
import { laneLabelWidth, paintLane } from '../painting/paint-frame';
import { paintOverview } from '../painting/paint-overview';
import { createBrush, drawingFonts, element, escapeXml, group, type Brush } from '../painting/svg';
import type { Scene } from '../scene';
import type { DrawingTheme } from '../styles';
import { fitText, textWidth } from '../text-fit';
import { paperSize, pointsPerUnit, type Paper } from './paper';
import { drawReadably } from './readable';

export interface SheetWish extends SceneWish {
  readonly theme: DrawingTheme;
  readonly paper: Paper;
  readonly isOverview: boolean;
}

/** What stands around the drawing on one sheet of several. */
export interface SheetFrame {
  /** Its number and how many there are; undefined where there is only one. */
  readonly number: { readonly number: number; readonly count: number } | undefined;
  /** Where else a zone is drawn, in words. */
  readonly placeOf: (zoneId: RecordId) => string | undefined;
  /** Where what is cut at the edges goes on. */
  readonly continued: readonly string[];
}

export interface DrawnSheet extends ZoneDrawing {
  /** How large the smallest writing of single assets is printed; undefined on an overview, which counts them. */
  readonly smallestPoints: number | undefined;
}

const headHeight = 48;
const rim = 8;
/** An overview explains every symbol and writes them smaller. */
const legendScales = { part: 9 / legendText, overview: 8 / legendText } as const;
const between = 10;
/** In units of the sheet for one of the drawing: a small part does not become larger than this. */
const largest = 1.2;

/** One sheet in the proportions of its paper: a head, the drawing as large as it can be, and the legend in a strip below. */
export function drawSheet(model: Model, wish: SheetWish, frame: SheetFrame): DrawnSheet {
  const t = translator(wish.language);
  const drawn = fitSheet(model, wish, frame);
  const { title, description, content, scene } = drawn.drawn;
  const { width, height } = paperSize(wish.paper);
  const brush = createBrush(wish.theme);
  const parts = [
    element('title', {}, [escapeXml(title)]),
    element('desc', {}, [escapeXml(description)]),
    brush.box(0, 0, width, height, { fill: 'canvas' }),
    paintHead(brush, { drawn: drawn.drawn, wish, frame, width, t }),
    paintContent(brush, drawn, { wish, frame, width, t }),
    drawn.legend.height === 0 ? '' : brush.path(`M0 ${height - drawn.legend.height - between / 2}h${width}`, { stroke: 'line', width: 0.8 }),
    group(0, height - drawn.legend.height, [drawn.legend.svg], drawn.legend.scale),
  ];
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': drawingFonts, role: 'img' }, parts.filter((part) => part !== ''));
  return {
    svg,
    widthPx: width,
    heightPx: height,
    title,
    description,
    content,
    zoneCount: scene.zones.length,
    smallestPoints: wish.isOverview ? undefined : drawn.smallestPoints,
  };
}

/** A drawing and how large it is on its sheet. */
export interface FittedSheet {
  readonly drawn: DrawnScene;
  readonly type: OverviewType | undefined;
  /** Room for the names of lanes, in units of the drawing. */
  readonly left: number;
  readonly scale: number;
  /** Between head and legend, in units of the sheet. */
  readonly room: number;
  readonly leastText: number;
  /** How large the smallest writing of single assets is. */
  readonly smallestPoints: number;
  /** The share of names on an overview that are cut. */
  readonly cutNames: number;
  readonly legend: { readonly svg: string; readonly scale: number; readonly height: number };
}

/** Works out what stands on a sheet and how large, without painting it. */
export function fitSheet(model: Model, wish: SheetWish, frame: Pick<SheetFrame, 'placeOf'>): FittedSheet {
  const fit = (leastText: number): FittedSheet => fitWith(model, wish, frame, leastText);
  return wish.isOverview ? drawReadably(fit, ({ scale }) => scale * pointsPerUnit) : fit(0);
}

function fitWith(model: Model, wish: SheetWish, { placeOf }: Pick<SheetFrame, 'placeOf'>, leastText: number): FittedSheet {
  const { width, height } = paperSize(wish.paper);
  const sheet = wish.sheet === undefined && wish.zoneIds === undefined ? undefined : { whole: model, view: { id: '', type: 'view' as const, name: '' }, ...wish.sheet, placeOf, textSize: leastText };
  const drawn = drawnScene(model, { ...wish, sheet, rim });
  const { scene, content } = drawn;
  const type = wish.isOverview ? overviewType(leastText) : undefined;
  const left = scene.lanes.length > 0 ? laneLabelWidth * Math.max(1, (type?.lane ?? 1) / 1.35) : 0;
  const legendScale = legendScales[wish.isOverview ? 'overview' : 'part'];
  const painted = paintLegend(createBrush(wish.theme), scene, { width: width / legendScale, t: translator(wish.language), overview: type });
  const legend = { svg: painted.svg, scale: legendScale, height: painted.height * legendScale };
  const room = height - headHeight - legend.height - between;
  // Drawings hold thousandths.
  const scale = Math.floor(Math.min(largest, width / (left + content.width), room / content.height) * 1000) / 1000;
  return {
    drawn,
    type,
    left,
    scale,
    room,
    leastText,
    smallestPoints: scale * smallestText * pointsPerUnit,
    cutNames: type === undefined ? 0 : shareOfCutNames(scene, type),
    legend,
  };
}

interface Around {
  readonly wish: SheetWish;
  readonly frame: SheetFrame;
  readonly width: number;
  readonly t: Translate;
}

/** What is drawn, large; below it of which assessment; at the right the number of the sheet and where it goes on. */
function paintHead(brush: Brush, { drawn, wish, frame, width, t }: Around & { readonly drawn: DrawnScene }): string {
  const { name = '', classification = '' } = assessmentOf(drawn.model) ?? {};
  const number = frame.number === undefined ? '' : t('drawing.sheet.numberOf', frame.number);
  const notes = [...frame.continued, ...(classification === '' ? [] : [classification])].join(' · ');
  const heading = wish.part ?? drawn.title;
  const under = [...(name === '' ? [] : [name]), ...(wish.part === undefined ? [] : [t(wholeTitles[wish.view])])].join(' · ');
  const [large, small] = [16, 11];
  return [
    brush.text(0, 17, fitText(heading, width - textWidth(number, 13, true) - 30, large, true), { size: large, bold: true }),
    brush.text(width, 17, number, { size: 13, bold: true, anchor: 'end' }),
    brush.text(0, 34, fitText(under, width - textWidth(notes, small) - 30, small), { size: small, colour: 'text-muted' }),
    notes === '' ? '' : brush.text(width, 34, notes, { size: small, colour: 'text-muted', anchor: 'end' }),
    brush.path(`M0 41h${width}`, { stroke: 'line-strong', width: 0.8 }),
  ].join('');
}

const wholeTitles = { asIs: 'drawing.title.asIs', target: 'drawing.title.target', difference: 'drawing.title.difference' } as const;

/** In the middle of its room; lanes go over the whole width. */
function paintContent(brush: Brush, { drawn: { scene, content }, type, left, scale, room }: FittedSheet, { wish, frame, width, t }: Around): string {
  const named = withPlaces(scene, frame.placeOf);
  const painted = type === undefined ? paintScene(brush, named) : paintOverview(brush, named, { type, placeOf: frame.placeOf });
  const x = scene.lanes.length > 0 ? left * scale : (width - content.width * scale) / 2;
  const y = headHeight + (room - content.height * scale) / 2;
  const area = { x: -left, y: -content.y, width: width / scale, scale: type?.lane ?? 1 };
  return group(x, y, [
    ...scene.lanes.map((lane, index) => paintLane(brush, lane, { index, area, t })),
    wish.crop === undefined ? group(-content.x, -content.y, painted) : windowOn(wish.crop, { x: 0, y: 0 }, painted),
  ], scale);
}

/** Closed zones say where what lies in them is drawn. */
function withPlaces(scene: Scene, placeOf: SheetFrame['placeOf']): Scene {
  return {
    ...scene,
    zones: scene.zones.map((zone) => {
      const place = zone.closed === undefined ? undefined : placeOf(zone.id);
      return zone.closed === undefined || place === undefined ? zone : { ...zone, closed: { ...zone.closed, words: `${place} · ${zone.closed.words}` } };
    }),
  };
}

function shareOfCutNames({ zones }: Scene, { title }: OverviewType): number {
  const cut = zones.filter(({ name, shape }: { readonly name: string; readonly shape: Shape }) => textWidth(name, title, true) > 1.9 * (shape.width - 28));
  return cut.length / Math.max(1, zones.length);
}
