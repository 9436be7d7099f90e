import { translator } from '../i18n/translate';
import type { Zone } from '../model/entities/zone';
import type { Shape } from '../model/field';
import { recordsWith } from '../model/indexes';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { withClosed } from './closed';
import { drawZones, type DrawingOptions, type ZoneDrawing } from './drawing';
import { arrangedModel } from './edits/layout';
import { unite } from './geometry';
import { smallestText } from './painting/paint-elements';
import { drawingMargin } from './painting/paint-frame';
import { isShown } from './shown';
import { isWithin, zonesInOrder } from './zone-tree';

/** A sheet on its side: what of it can be printed on, in millimetres. */
const sheets = { A3: { widthMm: 396, heightMm: 273 }, A4: { widthMm: 277, heightMm: 186 } } as const;

export type Paper = keyof typeof sheets;

/** Nothing may be printed smaller. */
const leastPoints = 5;
const pointsPerMm = 72 / 25.4;
/** Room a part of the plant takes on its page besides its zones: rim, heading and legend, in drawing units. */
const around = { width: 100, height: 350 } as const;

export interface DrawingPage extends ZoneDrawing {
  /** How large the smallest writing of single assets is printed; undefined on an overview, which counts them. */
  readonly smallestPoints: number | undefined;
  /** The outermost zones on the page. */
  readonly zoneIds: readonly RecordId[];
}

export type PagesOptions = Omit<DrawingOptions, 'detail' | 'zoneId' | 'zoneIds' | 'part' | 'hasLanes'> & { readonly paper: Paper };

/**
 * The drawing for print on sheets on their side: one page where everything can be read on it, otherwise an overview and
 * pages with as many zones as can be read. A zone too large for a page is shown in overview, and what lies in it on pages
 * of its own; one with assets of its own in several parts. Nothing is written smaller than can be read. No pages when
 * nothing is drawn.
 */
export function drawingPages(model: Model, { paper, ...options }: PagesOptions): readonly DrawingPage[] {
  const arranged = arrangedModel(model);
  const whole = drawZones(arranged, options);
  if (whole.zoneCount === 0) return [];
  const roots = branchesIn(arranged, options);
  const zoneIds = roots.map(({ zone }) => zone.id);
  if (pointsOn(paper, whole) >= leastPoints) return [{ ...whole, smallestPoints: pointsOn(paper, whole), zoneIds }];
  const part = translator(options.language)('drawing.title.overview');
  const ground = { model: arranged, options: { paper, ...options } };
  return [{ ...drawOverview(ground, { part }), smallestPoints: undefined, zoneIds }, ...pagesOf(ground, roots)];
}

/** How large the smallest writing becomes when the drawing fills the sheet, in points; never larger than drawn. */
function pointsOn(paper: Paper, drawing: Pick<ZoneDrawing, 'widthPx' | 'heightPx'>): number {
  return pointsPerUnit(paper, drawing) * smallestText;
}

function pointsPerUnit(paper: Paper, { widthPx, heightPx }: Pick<ZoneDrawing, 'widthPx' | 'heightPx'>): number {
  const { widthMm, heightMm } = sheets[paper];
  return Math.min(0.75, Math.min(widthMm / widthPx, heightMm / heightPx) * pointsPerMm);
}

interface PagesGround {
  readonly model: Model;
  readonly options: PagesOptions;
}

const mostTries = 6;

/** An overview whose writing grows until it can be read; a larger legend may need a larger drawing, and so on. */
function drawOverview({ model, options: { paper, ...options } }: PagesGround, more: Partial<DrawingOptions>): ZoneDrawing {
  let leastText = 0;
  let drawn = drawZones(model, { ...options, ...more, detail: 'overview', leastText });
  for (let tries = 0; tries < mostTries; tries += 1) {
    const needed = leastPoints / pointsPerUnit(paper, drawn);
    if (needed <= leastText) break;
    leastText = Math.ceil(needed * 10) / 10;
    drawn = drawZones(model, { ...options, ...more, detail: 'overview', leastText });
  }
  return drawn;
}

function proportionOf(paper: Paper): number {
  return sheets[paper].widthMm / sheets[paper].heightMm;
}

interface Branch {
  readonly zone: Zone;
  readonly shape: Shape;
  readonly children: readonly Branch[];
}

/** The zones shown as a tree, siblings as they are read: row by row. What lies in a closed zone is not shown. */
function branchesIn(model: Model, { view }: Pick<PagesOptions, 'view'>): readonly Branch[] {
  const { model: seen } = withClosed(model, view);
  const shown = zonesInOrder(seen).filter(({ zone }) => isShown(zone.state, view) && zone.shape !== undefined);
  const ids = new Set(shown.map(({ zone }) => zone.id));
  const inside = (parentId: RecordId | undefined): readonly Branch[] =>
    shown
      .flatMap(({ zone }) => {
        const parent = zone.parentId !== undefined && ids.has(zone.parentId) ? zone.parentId : undefined;
        return parent !== parentId || zone.shape === undefined ? [] : [{ zone, shape: zone.shape, children: inside(zone.id) }];
      })
      .sort((one, other) => one.shape.y - other.shape.y || one.shape.x - other.shape.x);
  return inside(undefined);
}

function pagesOf(ground: PagesGround, branches: readonly Branch[]): readonly DrawingPage[] {
  return groupsOf(branches, ground.options.paper).flatMap((group) => groupPages(ground, group));
}

/** One page, or when its lines and legend make it too large more of them. */
function groupPages(ground: PagesGround, group: readonly Branch[]): readonly DrawingPage[] {
  const page = drawPage(ground, group);
  if ((page.smallestPoints ?? 0) >= leastPoints) return [page];
  const half = Math.ceil(group.length / 2);
  if (group.length > 1) return [group.slice(0, half), group.slice(half)].flatMap((part) => groupPages(ground, part));
  const [only] = group;
  return only === undefined ? [] : largePages(ground, only, page);
}

/** A zone too large for a page. */
function largePages(ground: PagesGround, { zone, children }: Branch, { content }: ZoneDrawing): readonly DrawingPage[] {
  const { model } = ground;
  const hasOwn = recordsWith(model, 'asset', 'zoneId', zone.id).some(({ shape, state }) => shape !== undefined && isShown(state, ground.options.view));
  if (hasOwn || children.length === 0 || zone.collapsed === true) return tilePages(ground, zone, content);
  const overview = drawOverview(ground, { zoneIds: [zone.id], hasLanes: false, part: zone.name });
  return [{ ...overview, smallestPoints: undefined, zoneIds: [zone.id] }, ...pagesOf(ground, children)];
}

/** Neighbours share a page as long as all of it can be read. */
function groupsOf(branches: readonly Branch[], paper: Paper): readonly (readonly Branch[])[] {
  const groups: Branch[][] = [];
  for (const branch of branches) {
    const last = groups.at(-1);
    if (last !== undefined && fits([...last, branch].map(({ shape }) => shape), paper)) last.push(branch);
    else groups.push([branch]);
  }
  return groups;
}

function fits(shapes: readonly Shape[], paper: Paper): boolean {
  const content = unite(shapes);
  if (content === undefined) return true;
  return pointsOn(paper, { widthPx: content.width + around.width, heightPx: content.height + around.height }) >= leastPoints;
}

function drawPage({ model, options: { paper, ...options } }: PagesGround, group: readonly Branch[]): DrawingPage {
  const zoneIds = group.map(({ zone }) => zone.id);
  const drawn = drawZones(model, { ...options, zoneIds, hasLanes: false, proportion: proportionOf(paper), part: group.map(({ zone }) => zone.name).join(', ') });
  return { ...drawn, smallestPoints: pointsOn(paper, drawn), zoneIds };
}

/** The drawing of one zone cut into as many parts as it takes, each on a page of its own; no asset is cut. */
function tilePages({ model, options: { paper, ...options } }: PagesGround, zone: Zone, content: Shape): readonly DrawingPage[] {
  const { widthMm, heightMm } = sheets[paper];
  const unitsPerMm = (pointsPerMm * smallestText) / leastPoints;
  const standing = listOf(model, 'asset').flatMap(({ shape, zoneId }) => (shape !== undefined && zoneId !== undefined && isWithin(model, zoneId, zone.id) ? shape : []));
  let columns = Math.ceil(content.width / (widthMm * unitsPerMm - 2 * drawingMargin));
  let rows = Math.ceil(content.height / (heightMm * unitsPerMm - around.height));
  for (;;) {
    const crops = tilesOf(content, { columns, rows, standing });
    const drawn = crops.map((crop, index) => drawZones(model, { ...options, zoneIds: [zone.id], hasLanes: false, proportion: proportionOf(paper), crop, part: `${zone.name} (${index + 1}/${crops.length})` }));
    const worst = drawn.find((page) => pointsOn(paper, page) < leastPoints);
    if (worst === undefined || columns + rows > mostTiles) return drawn.map((page) => ({ ...page, smallestPoints: pointsOn(paper, page), zoneIds: [zone.id] }));
    if (worst.widthPx / widthMm > worst.heightPx / heightMm) columns += 1;
    else rows += 1;
  }
}

const mostTiles = 24;

interface Tiling {
  readonly columns: number;
  readonly rows: number;
  readonly standing: readonly Shape[];
}

/** A rectangle in parts, row by row, cut where nothing stands. */
function tilesOf(content: Shape, { columns, rows, standing }: Tiling): readonly Shape[] {
  const upright = cutsOf(content.x, content.width, columns, standing.map(({ x, width }) => [x, x + width] as const));
  const level = cutsOf(content.y, content.height, rows, standing.map(({ y, height }) => [y, y + height] as const));
  return level.slice(1).flatMap((bottom, row) =>
    upright.slice(1).map((right, column) => {
      const [x, y] = [upright[column] ?? content.x, level[row] ?? content.y];
      return { x, y, width: right - x, height: bottom - y };
    }),
  );
}

/** Begin, cuts and end of a length in about equal parts; a cut that would go through something goes before it, where there is room. */
function cutsOf(start: number, length: number, parts: number, spans: readonly (readonly [number, number])[]): readonly number[] {
  const cuts = [start];
  for (let part = 1; part < parts; part += 1) {
    const wanted = start + (length * part) / parts;
    let cut = wanted;
    for (let crossed = spanAt(spans, cut); crossed !== undefined; crossed = spanAt(spans, cut)) cut = crossed[0] - 4;
    cuts.push(cut > (cuts.at(-1) ?? start) + length / parts / 3 ? cut : wanted);
  }
  return [...cuts, start + length];
}

function spanAt(spans: readonly (readonly [number, number])[], at: number): readonly [number, number] | undefined {
  return spans.find(([first, last]) => first < at && at < last);
}
