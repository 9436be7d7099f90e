import { drawLegend, drawZones, type ZoneDrawing } from '../../network/drawing';
import { drawReadably } from '../../network/sheets/readable';
import { allRecords, modelOf, type Model } from '../../model/model';
import type { Zone } from '../../model/entities/zone';
import { nameOf, type DeliverableContext } from '../context';
import type { Block, FigureBlock, FlowBlock } from '../document';
import { drawing, element } from '../figures/svg';
import { fillSpans, reference } from '../inline';
import { figureBlock } from './figure-block';

/** Drawing units that fit a page so that the names of assets are printed in at least 6.5 points. */
const portrait = { width: 920, height: 1080 } as const;
const landscape = { width: 1420, height: 800 } as const;
/** All pages of single zones have one scale unless a row is wider. */
const usualWidth = 1360;
const large = { width: 2100, height: 1280 } as const;
/** Larger drawings can be read in the program only. */
const largest = { width: 1750, height: 1300 } as const;
/** Above this number of assets single zones are not drawn any more. */
const mostAssets = 600;
const between = 30;
/** What the legend takes of a page of single zones. */
const legendRoom = 64;
/** How much higher than the first zone of a row the others may be. */
const alike = 1.5;

interface DrawnZone {
  readonly zone: Zone;
  readonly drawing: ZoneDrawing;
  /** Size of the part that is shown, and where it starts in the drawing. */
  readonly width: number;
  readonly height: number;
  readonly offset: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

interface ArchitectureDrawing {
  readonly figure: FigureBlock;
  readonly page: 'portrait' | 'landscape' | 'large';
  /** Assets are counted, not named. */
  readonly isOverview: boolean;
}

/** Chapters that need the same drawing get the same one. */
function once<Result>(draw: (context: DeliverableContext) => Result): (context: DeliverableContext) => Result {
  const drawn = new WeakMap<DeliverableContext, { readonly result: Result }>();
  return (context) => {
    const known = drawn.get(context) ?? { result: draw(context) };
    drawn.set(context, known);
    return known.result;
  };
}

/** The drawing of all zones, on the smallest page on which it can be read. Drawn once for a context. */
export const drawArchitecture = once((context: DeliverableContext): ArchitectureDrawing | undefined => {
  const full = drawAll(context, 'full');
  if (full.zoneCount === 0) return undefined;
  const page = fits(full, portrait) ? 'portrait' : fits(full, landscape) ? 'landscape' : 'large';
  const isOverview = !fits(full, large) && page === 'large';
  const drawn = isOverview ? drawOverview(context) : full;
  const figure = figureBlock({ ...drawn, alternativeText: drawn.description }, { id: 'figure.zones', caption: drawn.title, source: context.t('report.source.own') });
  return { figure, page, isOverview };
});

function drawAll({ model, language, options }: DeliverableContext, detail: 'full' | 'overview', leastText = 0): ZoneDrawing {
  return drawZones(model, { language, view: options.view, theme: 'paper', detail, leastText });
}

/** In points: what a drawing unit is when the large page holds as many as can be read. */
const pointsOnLarge = 0.5;

/** The overview with writing that can be read on the large page. */
function drawOverview(context: DeliverableContext): ZoneDrawing {
  return drawReadably(
    (leastText) => drawAll(context, 'overview', leastText),
    ({ widthPx, heightPx }) => pointsOnLarge * Math.min(1, large.width / widthPx, large.height / heightPx),
  );
}

function fits(drawn: ZoneDrawing, sheet: Sheet): boolean {
  return drawn.widthPx <= sheet.width && drawn.heightPx <= sheet.height;
}

/** Every outermost zone with its assets, where the drawing of all zones only counts them. Drawn once for a context. */
export const describeZoneSheets = once((context: DeliverableContext): readonly Block[] => {
  const { t, lists } = context;
  if (lists.asset.length === 0 || lists.asset.length > mostAssets || drawArchitecture(context)?.isOverview !== true) return [];
  const drawn = drawEach(context);
  if (drawn.length === 0) return [];
  return [
    {
      kind: 'landscape',
      blocks: [
        { kind: 'heading', level: 1, text: t('report.annex.zones.title'), id: 'annex.zones', annex: true },
        { kind: 'paragraph', text: fillSpans(t('report.annex.zones.text'), { figure: reference('figure.zones') }) },
        // What begins a page may fill it.
        ...pagesOf(drawn).flatMap((rows, index): readonly FlowBlock[] => [...(index === 0 ? [] : [{ kind: 'pageBreak' as const }]), composeFigure(context, rows, index + 1)]),
      ],
    },
  ];
});

/** The lowest first, so that the first page has room for the heading. */
function drawEach({ model, lists, language, options }: DeliverableContext): readonly DrawnZone[] {
  const flat = withoutLanes(model);
  const shown = new Set(lists.zone.map(({ id }) => id));
  return lists.zone
    .filter(({ parentId }) => parentId === undefined || !shown.has(parentId))
    .flatMap((zone) => {
      const drawn = drawZones(flat, { language, view: options.view, theme: 'paper', detail: 'full', zoneId: zone.id });
      return drawn.zoneCount === 0 ? [] : [cut(zone, drawn)];
    })
    .filter(({ width, height }) => width <= largest.width && height <= largest.height)
    .sort((first, second) => first.height - second.height);
}

/** One zone fills one level: the bands of the levels would only take room. */
function withoutLanes(model: Model): Model {
  return modelOf(
    [...allRecords(model)].map((record) => {
      if (record.type !== 'zone') return record;
      const { purdueLevel: _level, ...zone } = record;
      return zone;
    }),
  );
}

/** From the zones to their legend. */
const legendGap = 24;

/** Room the drawing leaves around a zone that stands alone, and what is kept of it. */
const frame = 50;
const keptFrame = 14;

/** The drawing without its legend, which stands beside the drawing of all zones; whole where more than the zone is drawn. */
function cut(zone: Zone, drawn: ZoneDrawing): DrawnZone {
  const { shape } = zone;
  const whole = { zone, drawing: drawn, width: drawn.widthPx, height: drawn.heightPx, offset: 0 };
  if (shape === undefined || drawn.widthPx !== Math.round(shape.width) + 2 * frame) return whole;
  return { zone, drawing: drawn, width: shape.width + 2 * keptFrame, height: shape.height + 2 * keptFrame, offset: frame - keptFrame };
}

/** Zones side by side in rows, rows one below the other, as many as a page holds. */
function pagesOf(drawn: readonly DrawnZone[]): readonly (readonly (readonly DrawnZone[])[])[] {
  const rows: DrawnZone[][] = [];
  for (const zone of drawn) {
    const row = rows.at(-1);
    const used = row?.reduce((sum, { width }) => sum + width + between, 0) ?? 0;
    const isAlike = zone.height <= alike * (row?.[0]?.height ?? 0);
    if (row !== undefined && isAlike && used + zone.width <= landscape.width) row.push(zone);
    else rows.push([zone]);
  }
  const pages: DrawnZone[][][] = [];
  let used = 0;
  for (const row of rows) {
    const height = rowHeight(row);
    const page = pages.at(-1);
    if (page !== undefined && used + between + height <= landscape.height - legendRoom) page.push(row);
    else pages.push([row]);
    used = page === pages.at(-1) ? used + between + height : height;
  }
  return pages;
}

function rowHeight(row: readonly DrawnZone[]): number {
  return Math.max(...row.map(({ height }) => height));
}

function composeFigure(context: DeliverableContext, rows: readonly (readonly DrawnZone[])[], number: number): FigureBlock {
  const zones = rows.flat();
  const caption = context.t('report.annex.zones.caption', { list: zones.map(({ zone }) => nameOf(context, zone.id)).join(', ') });
  const parts: string[] = [];
  let widthPx: number = usualWidth;
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const zone of row) {
      parts.push(placed(zone, x, y));
      x += zone.width + between;
    }
    widthPx = Math.max(widthPx, x - between);
    y += rowHeight(row) + between;
  }
  const inset = keptFrame;
  const legend = drawLegend(context.model, zones.map(({ zone }) => zone.id), { language: context.language, view: context.options.view, theme: 'paper', width: widthPx - 2 * inset });
  parts.push(element('g', { transform: `translate(${inset} ${y - between + legendGap})` }, [legend.svg]));
  const heightPx = Math.ceil(y - between + legendGap + legend.height);
  const alternativeText = zones.map(({ drawing: drawn }) => drawn.description).join(' ');
  return figureBlock({ svg: drawing(widthPx, heightPx, caption, parts), widthPx, heightPx, alternativeText }, { id: `figure.zones.${number}`, caption, source: context.t('report.source.own') });
}

/** A drawing inside a drawing: its own frame decides which part of it is seen. */
function placed({ drawing: { svg }, width, height, offset }: DrawnZone, x: number, y: number): string {
  return svg.replace(/^<svg ([^>]*?)width="[^"]*" height="[^"]*" viewBox="[^"]*"/, `<svg $1x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${offset} ${offset} ${width} ${height}"`);
}
