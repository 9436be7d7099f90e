import type { RecordId } from '../../model/record-type';
import type { LiftedLinks, Link } from './links';
import type { PackedColumn, PackedRow } from './pack';
import type { PlannedZone } from './plan';
import { spreadRow } from './spread';

type Row = PackedRow<PlannedZone>;
type Column = PackedColumn<PlannedZone>;

const sweeps = 8;
/** The order in which one reads is left only for lines this much shorter. */
const worthReordering = 0.85;

/**
 * Brings outermost zones in their rows above those they are linked with: the room between them, and, where that is worth
 * it, the order within each row. Rows and heights stay.
 */
export function alignRows(rows: readonly Row[], links: readonly Link[], gap: number): readonly Row[] {
  const pulls = pullsOf(links);
  const read = swept(rows, pulls, gap, false);
  const sorted = swept(rows, pulls, gap, true);
  return lengthOf(sorted, pulls) < lengthOf(read, pulls) * worthReordering ? sorted : read;
}

function swept(rows: readonly Row[], pulls: Pulls, gap: number, reorders: boolean): readonly Row[] {
  const widest = Math.max(...rows.map(({ width }) => width));
  let current = rows.map((row) => centred({ ...row, gap }, widest));
  let best = current;
  let bestCost = lengthOf(best, pulls);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = sweep % 2 === 0 ? [...current.keys()] : [...current.keys()].toReversed();
    const next = [...current];
    for (const index of order) {
      const row = next[index];
      if (row === undefined) continue;
      const sorted = reorders && sweep < sweeps - 2 ? reordered(row, middles(next), pulls) : row;
      next[index] = spread(sorted, middles(next.with(index, sorted)), pulls, gap);
    }
    current = next;
    const cost = lengthOf(current, pulls);
    if (cost < bestCost) [best, bestCost] = [current, cost];
  }
  return best;
}

type Pulls = ReadonlyMap<RecordId, readonly { readonly to: RecordId; readonly weight: number }[]>;

function pullsOf(links: readonly Link[]): Pulls {
  const pulls = new Map<RecordId, { to: RecordId; weight: number }[]>();
  const add = (from: RecordId, to: RecordId, weight: number): void => {
    const list = pulls.get(from);
    if (list === undefined) pulls.set(from, [{ to, weight }]);
    else list.push({ to, weight });
  };
  for (const { from, to, weight } of links) {
    add(from, to, weight);
    add(to, from, weight);
  }
  return pulls;
}

/** The row in the middle of the drawing, its columns close to each other. */
function centred(row: Row, widest: number): Row {
  let x = (widest - row.width) / 2;
  const columns = row.columns.map((column) => {
    const placed = { ...column, x };
    x += column.width + row.gap;
    return placed;
  });
  return { ...row, columns };
}

function middles(rows: readonly Row[]): ReadonlyMap<RecordId, number> {
  return new Map(rows.flatMap(({ columns }) => columns.flatMap(({ x, things, width }) => things.map(({ thing }) => [thing.id, x + width / 2] as const))));
}

/** Where what a column is linked with stands on average; undefined when it is linked with nothing elsewhere. */
function aimOf(column: Column, at: ReadonlyMap<RecordId, number>, pulls: Pulls): { readonly aim: number; readonly weight: number } | undefined {
  const own = new Set(column.things.map(({ thing }) => thing.id));
  let [sum, weights] = [0, 0];
  for (const id of own) {
    for (const { to, weight } of pulls.get(id) ?? []) {
      const place = at.get(to);
      if (place === undefined || own.has(to)) continue;
      sum += place * weight;
      weights += weight;
    }
  }
  return weights === 0 ? undefined : { aim: sum / weights, weight: weights };
}

function reordered(row: Row, at: ReadonlyMap<RecordId, number>, pulls: Pulls): Row {
  const aims = new Map(row.columns.map((column) => [column, aimOf(column, at, pulls)?.aim ?? column.x + column.width / 2]));
  const columns = row.columns.toSorted((first, second) => (aims.get(first) ?? 0) - (aims.get(second) ?? 0) || first.x - second.x);
  return centredLike(row, columns);
}

/** The same room, the columns in another order. */
function centredLike(row: Row, columns: readonly Column[]): Row {
  let x = Math.min(...row.columns.map((column) => column.x));
  return {
    ...row,
    columns: columns.map((column) => {
      const placed = { ...column, x };
      x += column.width + row.gap;
      return placed;
    }),
  };
}

function spread(row: Row, at: ReadonlyMap<RecordId, number>, pulls: Pulls, gap: number): Row {
  const elsewhere = new Map([...at].filter(([id]) => !row.columns.some(({ things }) => things.some(({ thing }) => thing.id === id))));
  const lefts = spreadRow(
    row.columns.map((column) => {
      const aim = aimOf(column, elsewhere, pulls);
      return { width: column.width, aim: aim?.aim ?? column.x + column.width / 2, weight: aim?.weight ?? 0.02 };
    }),
    gap,
  );
  return { ...row, columns: row.columns.map((column, index) => ({ ...column, x: lefts[index] ?? column.x })) };
}

function lengthOf(rows: readonly Row[], pulls: Pulls): number {
  const at = middles(rows);
  let length = 0;
  for (const [id, targets] of pulls) for (const { to, weight } of targets) length += weight * Math.abs((at.get(id) ?? 0) - (at.get(to) ?? 0));
  // The width of the whole counts a little, so that nothing goes far out for a weak link.
  const edges = rows.flatMap(({ columns }) => columns.flatMap(({ x, width }) => [x, x + width]));
  return length + (Math.max(...edges) - Math.min(...edges)) * 2;
}

/**
 * Changes the order of columns within the rows of nested zones where that brings them nearer to what they are linked
 * with anywhere on the drawing. Sizes stay. `at` gives the middle of each zone as placed so far.
 */
export function orderedWithin(zone: PlannedZone, left: number, links: LiftedLinks, at: ReadonlyMap<RecordId, number>): PlannedZone {
  if (zone.rows.length === 0) return zone;
  const rows = zone.rows.map((row) => {
    const aims = new Map(row.columns.map((column) => [column, pullOn(column, links, at) ?? left + column.x + column.width / 2]));
    const columns = row.columns.toSorted((first, second) => (aims.get(first) ?? 0) - (aims.get(second) ?? 0) || first.x - second.x);
    const moved = centredLike(row, columns);
    const better = reach(moved, left, links, at) < reach(row, left, links, at) - 1 ? moved : row;
    return { ...better, columns: better.columns.map((column) => ({ ...column, things: column.things.map(({ thing, y }) => ({ thing: orderedWithin(thing, left + column.x, links, at), y })) })) };
  });
  return { ...zone, rows };
}

function pullOn({ things }: Column, links: LiftedLinks, at: ReadonlyMap<RecordId, number>): number | undefined {
  let [sum, weights] = [0, 0];
  for (const { thing } of things) {
    for (const { to, weight } of links.leaving(thing.id)) {
      const place = at.get(to);
      if (place === undefined) continue;
      sum += place * weight;
      weights += weight;
    }
  }
  return weights === 0 ? undefined : sum / weights;
}

/** How far the columns of a row stand from what they are linked with, as `at` has it. */
function reach(row: Row, left: number, links: LiftedLinks, at: ReadonlyMap<RecordId, number>): number {
  // Columns of the same row that are linked with each other both move; their new places count.
  const here = new Map(row.columns.flatMap(({ x, width, things }) => things.map(({ thing }) => [thing.id, left + x + width / 2] as const)));
  let length = 0;
  for (const { x, width, things } of row.columns) {
    for (const { thing } of things) {
      for (const { to, weight } of links.leaving(thing.id)) length += weight * Math.abs(left + x + width / 2 - (here.get(to) ?? at.get(to) ?? left + x + width / 2));
    }
  }
  return length;
}
