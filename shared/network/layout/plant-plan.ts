import type { RecordId } from '../../model/record-type';
import type { Zone } from '../../model/entities/zone';
import type { Model } from '../../model/model';
import { clamp, snap, type Point } from '../geometry';
import { zoneGap } from '../measures';
import { alignRows, orderedWithin } from './arrange';
import { isFloor, laneRank } from './levels';
import { packRows, type PackedRow } from './pack';
import { byLane, evened, lineGap, type PlanGround, type PlannedZone } from './plan';

/** A planned zone with its place on the drawing. */
export interface PlacedPlan {
  readonly zone: PlannedZone;
  readonly at: Point;
}

const laneGap = 80;
const rowGap = 70;
/** Width to height of the whole, as a page on its side with a legend below has it. */
const pageShape = 1.7;

const mostInOneRow = 8;
const laneShape = 4.5;

/**
 * Width to height for zones of the plant floor, so that a lane of them suits a page: one alone is wide, six beside each
 * other are tall; many stand in several rows and need no help.
 */
export function proportionsFor(model: Model, outermost: readonly Zone[]): ReadonlyMap<RecordId, number> {
  const ranks = new Map(outermost.map((zone) => [zone.id, laneRank(model, zone)]));
  const counts = new Map<number, number>();
  for (const rank of ranks.values()) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return new Map(
    [...ranks].flatMap(([id, rank]) => {
      const count = counts.get(rank) ?? 1;
      return isFloor(rank) && count <= mostInOneRow ? [[id, clamp(laneShape / count, 0.7, 2.6)] as const] : [];
    }),
  );
}

/** Places outermost zones in lanes, the upper levels above, each lane in as many rows as a page asks for. */
export function placeInLanes(ground: PlanGround, plans: readonly PlannedZone[], origin: Point): readonly PlacedPlan[] {
  if (plans.length === 0) return [];
  const lanes = byLane(ground.model, plans, ground.links, undefined);
  const limit = pageWidth(lanes);
  const rows: PackedRow<PlannedZone>[] = [];
  let y = origin.y;
  for (const lane of lanes) {
    for (const row of evenRows(lane, limit, y)) {
      rows.push(evened(row));
      y = snap(row.y + row.height + rowGap);
    }
    y += laneGap - rowGap;
  }
  const ranks = new Map(plans.map(({ id, rank }) => [id, rank]));
  const links = ground.links.within(undefined);
  const isLined = links.some(({ from, to }) => ranks.get(from) === ranks.get(to));
  const aligned = alignRows(rows, links, isLined ? lineGap : zoneGap + 10);
  const first = Math.min(...aligned.flatMap(({ columns }) => columns.map(({ x }) => x)));
  return ordered(ground, placed(aligned, origin.x - first));
}

/** Rows of about the same length look better than full ones and a rest: the narrowest rows that are no more. */
function evenRows(lane: readonly PlannedZone[], limit: number, top: number): readonly PackedRow<PlannedZone>[] {
  const at = (width: number): readonly PackedRow<PlannedZone>[] => packRows(lane, { limit: width, gap: zoneGap, rowGap, left: 0, top });
  let best = at(limit);
  const most = best.length;
  for (let width = limit * 0.96; most > 1 && width > limit / 2; width *= 0.96) {
    const rows = at(width);
    if (rows.length > most) break;
    best = rows;
  }
  return best;
}

/** The width at which the whole comes nearest to the proportions of a page. */
function pageWidth(lanes: readonly (readonly PlannedZone[])[]): number {
  const widest = Math.max(...lanes.flat().map(({ width }) => width));
  const all = Math.max(...lanes.map((lane) => lane.reduce((sum, { width }) => sum + width + zoneGap, -zoneGap)));
  let best = { width: all, cost: Infinity };
  for (let width = widest; ; width = Math.min(all, width * 1.1 + 10)) {
    const packed = lanes.map((lane) => packRows(lane, { limit: width, gap: zoneGap, rowGap, left: 0, top: 0 }));
    const sizes = packed.flat();
    const height = sizes.reduce((sum, row) => sum + row.height + laneGap, 0);
    // Lines to a second row pass between the zones of the first: only a much better page is worth that.
    const further = packed.reduce((product, rowsOfLane, index) => product * ((lanes[index]?.length ?? 0) > mostInOneRow ? 1.06 : 1.25) ** (rowsOfLane.length - 1), 1);
    const cost = Math.max(Math.max(...sizes.map((row) => row.width)) / pageShape, height) * further;
    if (cost < best.cost * 0.999) best = { width, cost };
    if (width >= all) return best.width;
  }
}

function placed(rows: readonly PackedRow<PlannedZone>[], shift: number): readonly PlacedPlan[] {
  return rows.flatMap((row) => row.columns.flatMap(({ x, things }) => things.map(({ thing, y }) => ({ zone: thing, at: { x: snap(x + shift), y: snap(y) } }))));
}

/** Twice, because what stands nearer to its partners draws others along. */
function ordered({ links }: PlanGround, plans: readonly PlacedPlan[]): readonly PlacedPlan[] {
  let current = plans;
  for (let round = 0; round < 2; round += 1) {
    const at = new Map<RecordId, number>();
    for (const { zone, at: corner } of current) noteMiddles(zone, corner.x, at);
    current = current.map(({ zone, at: corner }) => ({ zone: orderedWithin(zone, corner.x, links, at), at: corner }));
  }
  return current;
}

function noteMiddles(zone: PlannedZone, left: number, at: Map<RecordId, number>): void {
  const middle = left + zone.width / 2;
  at.set(zone.id, middle);
  // Lines to what lies in a closed zone end at its box.
  for (const { columns } of zone.rows) for (const { x, things } of columns) for (const { thing } of things) noteMiddles(thing, zone.open === undefined ? left + x : middle - thing.width / 2, at);
}
