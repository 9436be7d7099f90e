import { drawZones, type ZoneDrawing } from '../../network/drawing';
import { allRecords, modelOf, type Model } from '../../model/model';
import type { Zone } from '../../model/entities/zone';
import { nameOf, type DeliverableContext } from '../context';
import type { Block, FigureBlock, LandscapeBlock } from '../document';
import { drawing } from '../figures/svg';
import { fillSpans, reference } from '../inline';
import { figureBlock } from './figure-block';

/** Drawing units that fit a page so that the names of assets are printed in at least 6.5 points. */
const portrait = { width: 920, height: 1080 } as const;
const landscape = { width: 1420, height: 800 } as const;
const large = { width: 2100, height: 1280 } as const;
/** Larger drawings can be read in the program only. */
const largest = { width: 1750, height: 1300 } as const;
/** Above this number of assets single zones are not drawn any more. */
const mostAssets = 600;
const between = 30;

interface DrawnZone {
  readonly zone: Zone;
  readonly drawing: ZoneDrawing;
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
  const drawn = isOverview ? drawAll(context, 'overview') : full;
  const figure = figureBlock({ ...drawn, alternativeText: drawn.description }, { id: 'figure.zones', caption: drawn.title, source: context.t('report.source.own') });
  return { figure, page, isOverview };
});

function drawAll({ model, language, options }: DeliverableContext, detail: 'full' | 'overview'): ZoneDrawing {
  return drawZones(model, { language, view: options.view, theme: 'paper', detail });
}

function fits(drawn: ZoneDrawing, sheet: Sheet): boolean {
  return drawn.widthPx <= sheet.width && drawn.heightPx <= sheet.height;
}

/** Every outermost zone with its assets, where the drawing of all zones only counts them. Drawn once for a context. */
export const describeZoneSheets = once((context: DeliverableContext): readonly Block[] => {
  const { t, lists } = context;
  if (lists.asset.length === 0 || lists.asset.length > mostAssets || drawArchitecture(context)?.isOverview !== true) return [];
  const drawn = drawEach(context);
  const narrow = drawn.filter(({ drawing: { widthPx } }) => widthPx <= portrait.width);
  const wide = drawn.filter(({ drawing: { widthPx } }) => widthPx > portrait.width);
  if (drawn.length === 0) return [];
  const figures = figuresOf(context, narrow, portrait, 1);
  const wideFigures = figuresOf(context, wide, landscape, figures.length + 1);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: t('report.annex.zones.title'), id: 'annex.zones', annex: true },
    { kind: 'paragraph', text: fillSpans(t('report.annex.zones.text'), { figure: reference('figure.zones') }) },
    ...figures,
  ];
  const onItsSide: LandscapeBlock[] = wideFigures.length === 0 ? [] : [{ kind: 'landscape', blocks: wideFigures }];
  return [...blocks, ...onItsSide];
});

function drawEach({ model, lists, language, options }: DeliverableContext): readonly DrawnZone[] {
  const flat = withoutLanes(model);
  const shown = new Set(lists.zone.map(({ id }) => id));
  return lists.zone
    .filter(({ parentId }) => parentId === undefined || !shown.has(parentId))
    .map((zone) => ({ zone, drawing: drawZones(flat, { language, view: options.view, theme: 'paper', detail: 'full', zoneId: zone.id }) }))
    .filter(({ drawing: drawn }) => drawn.zoneCount > 0 && fits(drawn, largest));
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

/** Zones side by side in rows, as many as fit a page; all at one scale. */
function figuresOf(context: DeliverableContext, drawn: readonly DrawnZone[], sheet: Sheet, firstNumber: number): readonly FigureBlock[] {
  const pages: { zone: DrawnZone; x: number; y: number }[][] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const zone of drawn) {
    const { widthPx, heightPx } = zone.drawing;
    if (x > 0 && x + widthPx > sheet.width) {
      x = 0;
      y += rowHeight + between;
      rowHeight = 0;
    }
    const isFull = y + heightPx > sheet.height && (y > 0 || x > 0);
    if (pages.length === 0 || isFull) {
      pages.push([]);
      x = 0;
      y = 0;
      rowHeight = 0;
    }
    pages.at(-1)?.push({ zone, x, y });
    x += widthPx + between;
    rowHeight = Math.max(rowHeight, heightPx);
  }
  return pages.map((placed, index) => composeFigure(context, placed, sheet, firstNumber + index));
}

function composeFigure(context: DeliverableContext, placed: readonly { readonly zone: DrawnZone; readonly x: number; readonly y: number }[], sheet: Sheet, number: number): FigureBlock {
  const names = placed.map(({ zone }) => nameOf(context, zone.zone.id)).join(', ');
  const caption = context.t('report.annex.zones.caption', { list: names });
  const widthPx = Math.max(sheet.width, ...placed.map(({ zone, x }) => x + zone.drawing.widthPx));
  const heightPx = Math.max(...placed.map(({ zone, y }) => y + zone.drawing.heightPx));
  const parts = placed.map(({ zone, x, y }) => zone.drawing.svg.replace('<svg ', `<svg x="${x}" y="${y}" `));
  const alternativeText = placed.map(({ zone }) => zone.drawing.description).join(' ');
  return figureBlock({ svg: drawing(widthPx, heightPx, caption, parts), widthPx, heightPx, alternativeText }, { id: `figure.zones.${number}`, caption, source: context.t('report.source.own') });
}
