import { translator } from '../i18n/translate';
import type { Zone } from '../model/entities/zone';
import type { Shape } from '../model/field';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { drawZones, type DrawingOptions, type ZoneDrawing } from './drawing';
import { arrangedModel } from './edits/layout';
import { unite } from './geometry';
import { smallestText } from './painting/paint-elements';
import { isShown } from './shown';
import { zonesInOrder } from './zone-tree';

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
 * of its own. No pages when nothing is drawn.
 */
export function drawingPages(model: Model, { paper, ...options }: PagesOptions): readonly DrawingPage[] {
  const arranged = arrangedModel(model);
  const whole = drawZones(arranged, options);
  if (whole.zoneCount === 0) return [];
  const roots = branchesIn(arranged, options);
  const zoneIds = roots.map(({ zone }) => zone.id);
  if (pointsOn(paper, whole) >= leastPoints) return [{ ...whole, smallestPoints: pointsOn(paper, whole), zoneIds }];
  const part = translator(options.language)('drawing.title.overview');
  const overview = drawZones(arranged, { ...options, detail: 'overview', part });
  return [{ ...overview, smallestPoints: undefined, zoneIds }, ...pagesOf(arranged, roots, { paper, ...options })];
}

/** How large the smallest writing becomes when the drawing fills the sheet, in points; never larger than drawn. */
function pointsOn(paper: Paper, { widthPx, heightPx }: Pick<ZoneDrawing, 'widthPx' | 'heightPx'>): number {
  const { widthMm, heightMm } = sheets[paper];
  return Math.min(0.75, Math.min(widthMm / widthPx, heightMm / heightPx) * pointsPerMm) * smallestText;
}

interface Branch {
  readonly zone: Zone;
  readonly shape: Shape;
  readonly children: readonly Branch[];
}

/** The zones shown as a tree, siblings as they are read: row by row. */
function branchesIn(model: Model, { view }: Pick<PagesOptions, 'view'>): readonly Branch[] {
  const shown = zonesInOrder(model).filter(({ zone }) => isShown(zone.state, view) && zone.shape !== undefined);
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

function pagesOf(model: Model, branches: readonly Branch[], options: PagesOptions): readonly DrawingPage[] {
  return groupsOf(branches, options.paper).flatMap((group) => {
    const [only] = group;
    const isTooLarge = only !== undefined && group.length === 1 && !fits([only.shape], options.paper) && only.children.length > 0;
    const page = drawPage(model, group, options, isTooLarge);
    return isTooLarge ? [page, ...pagesOf(model, only.children, options)] : [page];
  });
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

function drawPage(model: Model, group: readonly Branch[], { paper, ...options }: PagesOptions, isOverview: boolean): DrawingPage {
  const zoneIds = group.map(({ zone }) => zone.id);
  const drawn = drawZones(model, { ...options, zoneIds, hasLanes: false, detail: isOverview ? 'overview' : 'full', part: group.map(({ zone }) => zone.name).join(', ') });
  return { ...drawn, smallestPoints: isOverview ? undefined : pointsOn(paper, drawn), zoneIds };
}
