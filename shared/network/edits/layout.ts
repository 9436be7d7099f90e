import { applyChange, draftChange, squash, type Change, type ChangeDraft } from '../../model/change';
import type { Zone } from '../../model/entities/zone';
import type { Shape } from '../../model/field';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../closed-box';
import { bottomOf, overlaps, rightOf, snap, unite, type Point } from '../geometry';
import { liftLinks, zoneLinks } from '../layout/links';
import { planZone, type PlanGround, type PlannedZone } from '../layout/plan';
import { placeInLanes, proportionsFor } from '../layout/plant-plan';
import { assetPitch, assetSize, zoneGap } from '../measures';
import { zonePath } from '../zone-tree';
import { encloseZone } from './enclose';
import { inSteps } from './in-steps';
import { addNested } from './layout-nested';
import { layoutSelection } from './layout-selection';
import { placeAssets } from './place';
import { writePlan } from './write-plan';

/** What is laid out: everything, what has no place yet, or the elements named (of one zone, what lies in it). */
export type LayoutScope = 'all' | 'missing' | { readonly ids: readonly RecordId[] };

export interface LayoutArguments {
  readonly scope: LayoutScope;
  /** With `all`: what has a place stays there, as with `missing`. */
  readonly keepPlaced?: boolean;
}

const origin: Point = { x: 240, y: 40 };
const laneGap = 80;

/**
 * Puts zones on the drawing, outermost ones in lanes by Purdue level, linked ones near each other. `missing` keeps
 * everything that has a place and adds the rest beside it; `all` lays out everything anew and lets conduits find new
 * ways. The same model always gives the same drawing.
 */
export function layoutZones(model: Model, args: LayoutArguments): Change {
  const steps = layoutSteps(model, args);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same step by step, each yielding how much is done (0 to 1), for those who show progress and may stop. */
export function* layoutSteps(model: Model, { scope, keepPlaced = false }: LayoutArguments): Generator<number, Change> {
  const ground: PlanGround = { model, links: liftLinks(model, zoneLinks(model)) };
  yield 0.05;
  if (typeof scope === 'object') return layoutSelection(ground, scope.ids);
  const hasNone = listOf(model, 'zone').every(({ shape }) => shape === undefined);
  if (hasNone || (scope === 'all' && !keepPlaced)) return yield* layoutAll(ground);
  return yield* layoutMissing(ground);
}

/** The model as it looks when everything without a place is given one, for drawings made without a window. */
export function arrangedModel(model: Model): Model {
  const hasAll = listOf(model, 'zone').every(({ shape }) => shape !== undefined);
  const arranged = hasAll ? model : applyChange(model, layoutZones(model, { scope: 'missing' }));
  return applyChange(arranged, placeAssets(arranged));
}

function* layoutAll({ model, links }: PlanGround): Generator<number, Change> {
  const outermost = outermostZones(model);
  const ground: PlanGround = { model, links, proportions: proportionsFor(model, outermost) };
  const plans: PlannedZone[] = [];
  for (const zone of outermost) {
    plans.push(planZone(ground, zone));
    yield 0.05 + (0.65 * plans.length) / outermost.length;
  }
  const placed = placeInLanes(ground, plans, origin);
  yield 0.85;
  const draft = draftChange(model);
  for (const { zone, at } of placed) writePlan(draft, zone, at);
  const bottom = Math.max(origin.y, ...placed.map(({ zone, at }) => at.y + zone.height));
  placeLoose(model, draft, { x: origin.x, y: snap(bottom + laneGap) });
  for (const { id, bends } of listOf(model, 'conduit')) if (bends !== undefined) draft.patch('conduit', id, { bends: undefined });
  return draft.build();
}

/** Zones without a zone around them; of zones in a ring of parents, the one that was made first. */
function outermostZones(model: Model): readonly Zone[] {
  const inRing = new Set<RecordId>();
  return listOf(model, 'zone').filter((zone) => {
    const path = zonePath(model, zone.id);
    if (getRecord(model, 'zone', path.at(-1)?.parentId) === undefined) return path.length === 1;
    if (path.some(({ id }) => inRing.has(id))) return false;
    inRing.add(zone.id);
    return true;
  });
}

/** Assets on the ground stand where zones may come to lie: they go below everything, in rows. */
function placeLoose(model: Model, draft: ChangeDraft, at: Point): void {
  const loose = listOf(model, 'asset').filter(({ zoneId, shape }) => shape !== undefined && getRecord(model, 'zone', zoneId) === undefined);
  loose.forEach(({ id }, index) => {
    draft.patch('asset', id, { shape: { x: at.x + (index % 8) * assetPitch.x, y: at.y + Math.floor(index / 8) * assetPitch.y, ...assetSize } });
  });
}

function* layoutMissing(ground: PlanGround): Generator<number, Change> {
  const { model } = ground;
  const missing = listOf(model, 'zone').filter(({ shape }) => shape === undefined);
  const outermost = missing.filter(({ id }) => zonePath(model, id).slice(1).every(({ shape }) => shape !== undefined));
  let whole: Change = new Map();
  let current = model;
  let done = 0;
  for (const zone of outermost) {
    const plan = planZone(ground, zone);
    const parentId = zonePath(model, zone.id)[1]?.id;
    const change = parentId === undefined ? addOutermost(current, zone, plan) : addNested(current, parentId, plan);
    current = applyChange(current, change);
    whole = squash(whole, change);
    done += 1;
    yield 0.05 + (0.85 * done) / outermost.length;
  }
  return squash(whole, placeAssets(current));
}

/** Beside the zones of the same level, or below everything. */
function addOutermost(model: Model, zone: Zone, plan: PlannedZone): Change {
  const others = listOf(model, 'zone').filter(({ id }) => id !== zone.id && zonePath(model, id).length === 1);
  const taken = others.flatMap((other) => drawnShape(model, other) ?? []);
  const all = unite(taken);
  const lane = unite(others.flatMap((other) => (other.purdueLevel === zone.purdueLevel ? (drawnShape(model, other) ?? []) : [])));
  const start = lane === undefined ? { x: all?.x ?? origin.x, y: all === undefined ? origin.y : bottomOf(all) + laneGap } : { x: rightOf(lane) + zoneGap, y: lane.y };
  let place: Shape = { x: snap(start.x), y: snap(start.y), width: plan.width, height: plan.height };
  const blocking = (): Shape | undefined => taken.find((shape) => overlaps(shape, place, 10));
  for (let blocker = blocking(); blocker !== undefined; blocker = blocking()) place = { ...place, x: snap(rightOf(blocker) + zoneGap) };
  const draft = draftChange(model);
  writePlan(draft, plan, { x: place.x, y: place.y });
  return inSteps(model, [() => draft.build(), (current) => encloseZone(current, zone.id)]);
}
