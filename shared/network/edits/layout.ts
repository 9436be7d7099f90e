import { compareText } from '../../i18n/format';
import { applyChange, draftChange, type Change, type ChangeDraft } from '../../model/change';
import type { Zone } from '../../model/entities/zone';
import type { Shape } from '../../model/field';
import { listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { bottomOf, overlaps, rightOf, snap, unite, type Point } from '../geometry';
import { planZone, type PlannedZone } from '../layout-plan';
import { assetSize, zoneGap } from '../measures';
import { childZones, zonePath } from '../zone-tree';
import { encloseZone } from './enclose';
import { inSteps, type EditStep } from './in-steps';
import { freePlaces, growZone, placeAssets } from './place';
import { reaching } from './zone-size';

/** From the enterprise down to the process; zones without a level come last, beside the others. */
const levelsFromTop = ['5', '4', '3.5', '3', '2', '1', '0', undefined] as const;
const origin: Point = { x: 240, y: 40 };
const laneGap = 80;
const widestLane = 2400;

/**
 * Puts zones on the drawing, outermost ones in lanes by Purdue level. `missing` keeps everything that has a place and
 * adds the rest beside it; `all` lays out everything anew and lets conduits find new ways.
 */
export function layoutZones(model: Model, { scope }: { readonly scope: 'missing' | 'all' }): Change {
  if (scope === 'all' || listOf(model, 'zone').every(({ shape }) => shape === undefined)) return layoutAll(model);
  const missing = listOf(model, 'zone').filter(({ shape }) => shape === undefined);
  const outermost = missing.filter(({ id }) => zonePath(model, id).slice(1).every(({ shape }) => shape !== undefined));
  return inSteps(model, [
    ...outermost.map((zone): EditStep => (current) => addZone(current, zone)),
    (current) => placeAssets(current),
  ]);
}

/** The model as it looks when everything without a place is given one, for drawings made without a window. */
export function arrangedModel(model: Model): Model {
  const hasAll = listOf(model, 'zone').every(({ shape }) => shape !== undefined);
  const arranged = hasAll ? model : applyChange(model, layoutZones(model, { scope: 'missing' }));
  return applyChange(arranged, placeAssets(arranged));
}

function layoutAll(model: Model): Change {
  const draft = draftChange(model);
  const outermost = listOf(model, 'zone').filter(({ id }) => zonePath(model, id).length === 1);
  let { y } = origin;
  for (const level of levelsFromTop) {
    const lane = outermost.filter((zone) => zone.purdueLevel === level).sort(byCode).map((zone) => planZone(model, zone));
    if (lane.length > 0) y = writeLane(draft, lane, y) + laneGap;
  }
  for (const { id, bends } of listOf(model, 'conduit')) if (bends !== undefined) draft.patch('conduit', id, { bends: undefined });
  return draft.build();
}

function byCode(first: Zone, second: Zone): number {
  return compareText('en')(first.code ?? first.name, second.code ?? second.name);
}

/** Writes the zones of a lane from left to right, in several rows when they are many; returns where the lane ends. */
function writeLane(draft: ChangeDraft, lane: readonly PlannedZone[], top: number): number {
  let x = origin.x;
  let y = top;
  let bottom = top;
  for (const zone of lane) {
    if (x > origin.x && x + zone.width > origin.x + widestLane) {
      x = origin.x;
      y = bottom + zoneGap;
    }
    writePlan(draft, zone, { x, y });
    x += snap(zone.width) + zoneGap;
    bottom = Math.max(bottom, y + zone.height);
  }
  return snap(bottom);
}

function writePlan(draft: ChangeDraft, zone: PlannedZone, at: Point): void {
  draft.patch('zone', zone.id, { shape: { ...at, width: snap(zone.width), height: snap(zone.height) } });
  for (const child of zone.children) writePlan(draft, child.zone, { x: at.x + child.x, y: at.y + child.y });
  for (const asset of zone.assets) draft.patch('asset', asset.id, { shape: { x: at.x + asset.x, y: at.y + asset.y, ...assetSize } });
}

function addZone(model: Model, zone: Zone): Change {
  const plan = planZone(model, zone);
  const parent = zonePath(model, zone.id)[1];
  return parent?.shape === undefined ? addOutermost(model, zone, plan) : addNested(model, parent.id, parent.shape, plan);
}

function addNested(model: Model, parentId: RecordId, parent: Shape, plan: PlannedZone): Change {
  const taken = childZones(model, parentId).flatMap(({ shape }) => shape ?? []);
  const assets = listOf(model, 'asset').flatMap((asset) => (asset.zoneId === parentId ? (asset.shape ?? []) : []));
  const content = unite([...taken, ...assets]);
  const [free] = freePlaces(parent, [], 1);
  const at = { x: parent.x + 20, y: content === undefined ? (free?.y ?? parent.y) : snap(bottomOf(content) + 20) };
  return inSteps(model, [
    (current) => growZone(current, parentId, reaching(parent, { ...at, width: plan.width + 10, height: plan.height + 10 })),
    (current) => {
      const draft = draftChange(current);
      writePlan(draft, plan, at);
      return draft.build();
    },
    (current) => encloseZone(current, plan.id),
  ]);
}

/** Beside the zones of the same level, or below everything. */
function addOutermost(model: Model, zone: Zone, plan: PlannedZone): Change {
  const others = listOf(model, 'zone').filter(({ id }) => id !== zone.id && zonePath(model, id).length === 1);
  const all = unite(others.flatMap(({ shape }) => shape ?? []));
  const lane = unite(others.flatMap((other) => (other.purdueLevel === zone.purdueLevel ? (other.shape ?? []) : [])));
  const start = lane === undefined ? { x: all?.x ?? origin.x, y: all === undefined ? origin.y : bottomOf(all) + laneGap } : { x: rightOf(lane) + zoneGap, y: lane.y };
  let place: Shape = { x: snap(start.x), y: snap(start.y), width: plan.width, height: plan.height };
  const blocking = (): Shape | undefined => others.flatMap(({ shape }) => shape ?? []).find((shape) => overlaps(shape, place, 10));
  for (let blocker = blocking(); blocker !== undefined; blocker = blocking()) place = { ...place, x: snap(rightOf(blocker) + zoneGap) };
  const draft = draftChange(model);
  writePlan(draft, plan, { x: place.x, y: place.y });
  return draft.build();
}
