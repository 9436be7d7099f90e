import { translator } from '../../i18n/translate';
import { applyChange, draftChange } from '../../model/change';
import { listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { closedBox } from '../closed-box';
import { arrangedModel } from '../edits/layout';
import { bottomOf, overlaps, rightOf } from '../geometry';
import { smallestText } from '../painting/paint-elements';
import { branchesIn, withAllBelow, type Branch } from './branches';
import type { SheetWish } from './draw-sheet';
import { leastPoints, paperSize, pointsPerUnit } from './paper';
import { planTiles } from './plan-tiles';
import { measured, type PlannedSheet } from './planned-sheet';
import { solidsOf, squeezed, squeezedLength, usualGap, type Solids } from './squeeze';

export type PlanOptions = Omit<SheetWish, 'isOverview' | 'zoneId' | 'zoneIds' | 'part' | 'crop' | 'hasLanes'>;

/** What sheets are planned from. */
interface PlanGround {
  readonly model: Model;
  readonly options: PlanOptions;
}

/** Several zones share a sheet as long as they are written this large, or about as large as each would be alone. */
const comfortablePoints = 5.5;
const aboutAsLarge = 0.97;
/** With more names cut than this, or larger writing, the zones furthest inside are not shown on an overview. */
const mostCutNames = 0.15;
const largestWriting = 26;

/** Which sheets a drawing is printed on; none when nothing is drawn. */
export function planSheets(model: Model, options: PlanOptions): readonly PlannedSheet[] {
  const ground = { model: arrangedModel(model), options };
  const roots = branchesIn(ground.model, options.view);
  if (roots.length === 0) return [];
  const whole: PlannedSheet = { model: ground.model, wish: { ...options, isOverview: false }, zoneIds: idsOf(withAllBelow(roots)), beside: [] };
  if (measured(whole).smallestPoints >= leastPoints) return [whole];
  const part = translator(options.language)('drawing.title.overview');
  const [only, ...others] = roots;
  const parts = others.length === 0 && only?.assets.length === 0 ? only.children : roots;
  return [planOverview(ground, { ...options, isOverview: true, part }, roots), ...planParts(ground, parts.length === 0 ? roots : parts)];
}

function idsOf(branches: readonly Branch[]): readonly RecordId[] {
  return branches.map(({ zone }) => zone.id);
}

/** All zones, or of a large plant those further outside, the others closed in them: as deep as most names can be read. */
function planOverview(ground: PlanGround, wish: SheetWish, branches: readonly Branch[]): PlannedSheet {
  const levels = levelsOf(branches);
  const isWhole = wish.zoneIds === undefined;
  let planned: PlannedSheet = { model: ground.model, wish, zoneIds: [], beside: [] };
  for (let depth = levels.length - 2; depth >= (isWhole ? 0 : 1) && isCrowded(planned); depth -= 1) {
    planned = { ...planned, model: closedFrom(ground.model, levels.slice(0, depth + 1)) };
  }
  return planned;
}

function isCrowded(planned: PlannedSheet): boolean {
  const { cutNames, leastText } = measured(planned);
  return cutNames > mostCutNames || leastText > largestWriting;
}

/** The branches by how deep they lie. */
function levelsOf(branches: readonly Branch[]): readonly (readonly Branch[])[] {
  return branches.length === 0 ? [] : [branches, ...levelsOf(branches.flatMap(({ children }) => children))];
}

/** Where lines have to do with less. */
const narrowGap = 60;
const headHeight = 50;
const rim = 20;

/** The model with the zones of the last level closed to small boxes and the ground they leave narrowed. */
function closedFrom(model: Model, levels: readonly (readonly Branch[])[], gap = usualGap): Model {
  const outer = levels.slice(0, -1).flat();
  const last = levels.at(-1) ?? [];
  const draft = draftChange(model);
  for (const { zone, children, assets } of last) if (children.length + assets.length > 0) draft.patch('zone', zone.id, { collapsed: true });
  const boxes = last.map(({ zone, shape, children, assets }) => (children.length + assets.length > 0 ? closedBox(zone, shape) : shape));
  const solids = [...outer.map(rimOf), solidsOf([...boxes, ...outer.flatMap(({ assets, children }) => (children.length === 0 ? [] : assets))]), ...outer.map(leafOf)];
  return squeezed(applyChange(model, draft.build()), { across: solids.flatMap(({ across }) => across), down: solids.flatMap(({ down }) => down) }, gap);
}

/** The border of a zone with room for its name. */
function rimOf({ shape }: Branch): Solids {
  const [right, bottom] = [rightOf(shape), bottomOf(shape)];
  return { across: [[shape.x, Math.min(right, shape.x + 260)], [right - rim, right, 'rim']], down: [[shape.y, Math.min(bottom, shape.y + headHeight)], [bottom - rim, bottom, 'rim']] };
}

function leafOf({ shape, children }: Branch): Solids {
  return solidsOf(children.length === 0 ? [shape] : []);
}

/** Neighbours share a sheet as long as they can be read well on it. */
function planParts(ground: PlanGround, branches: readonly Branch[]): readonly PlannedSheet[] {
  const sheets: PlannedSheet[] = [];
  let rest = branches;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    let count = mostTogether(ground, rest);
    let planned = planTogether(ground, rest.slice(0, count));
    while (count > 1 && !isComfortable(ground, planned, rest.slice(0, count))) {
      count -= 1;
      planned = planTogether(ground, rest.slice(0, count));
    }
    sheets.push(...(count > 1 || measured(planned).smallestPoints >= leastPoints ? [planned] : planLarge(ground, first)));
    rest = rest.slice(count);
  }
  return sheets;
}

function isComfortable(ground: PlanGround, planned: PlannedSheet, group: readonly Branch[]): boolean {
  const together = measured(planned).smallestPoints;
  if (together >= comfortablePoints) return true;
  return together >= leastPoints && together >= aboutAsLarge * Math.min(...group.map((branch) => measured(planTogether(ground, [branch])).smallestPoints));
}

/** How many of the first branches could stand on a sheet if they had no conduits; one at least. */
function mostTogether({ options: { paper } }: PlanGround, branches: readonly Branch[]): number {
  const { width, height } = paperSize(paper);
  const scale = leastPoints / (smallestText * pointsPerUnit);
  let count = 1;
  while (count < branches.length && isBesideAny(branches.slice(0, count), branches[count])) {
    const { across, down } = solidsOf(branches.slice(0, count + 1).map(({ shape }) => shape));
    if (squeezedLength(across) * scale > width || squeezedLength(down) * scale > height) break;
    count += 1;
  }
  return count;
}

/** Beside or above one of the others, not across from all of them: together they would leave most of a sheet empty. */
function isBesideAny(group: readonly Branch[], branch: Branch | undefined): boolean {
  return branch !== undefined && group.some(({ shape }) => overlaps({ ...shape, x: branch.shape.x }, branch.shape) || overlaps({ ...shape, y: branch.shape.y }, branch.shape));
}

function planTogether({ model, options }: PlanGround, group: readonly Branch[]): PlannedSheet {
  const shapes = group.map(({ shape }) => shape);
  const notes = listOf(model, 'callout').flatMap(({ shape }) => (shape !== undefined && shapes.some((other) => overlaps(other, shape)) ? shape : []));
  return {
    model: squeezed(model, solidsOf([...shapes, ...notes])),
    wish: { ...options, isOverview: false, zoneIds: idsOf(group), hasLanes: false, part: group.map(({ zone }) => zone.name).join(', ') },
    zoneIds: idsOf(withAllBelow(group)),
    beside: [],
  };
}

/** A zone too large for a sheet: with those in it closed, and then these; what has none in it is cut. */
function planLarge(ground: PlanGround, branch: Branch): readonly PlannedSheet[] {
  const { zone, children, assets } = branch;
  const wish: SheetWish = { ...ground.options, isOverview: false, zoneIds: [zone.id], hasLanes: false, part: zone.name };
  if (children.length === 0) return planTiles({ model: ground.model, wish, zoneIds: [zone.id], beside: [] });
  if (assets.length === 0) return [{ ...planOverview(ground, { ...wish, isOverview: true }, [branch]), zoneIds: [zone.id] }, ...planParts(ground, children)];
  const hasContent = (child: Branch): boolean => child.children.length + child.assets.length > 0;
  const here = children.filter((child) => !hasContent(child));
  const closed = [usualGap, narrowGap].map((gap): PlannedSheet => ({ model: closedFrom(ground.model, [[branch], children], gap), wish, zoneIds: [zone.id, ...idsOf(here)], beside: [] }));
  const legible = closed.find((sheet) => measured(sheet).smallestPoints >= leastPoints);
  const own = legible === undefined ? closed.slice(-1).flatMap(planTiles) : [legible];
  return [...own, ...planParts(ground, children.filter(hasContent))];
}
