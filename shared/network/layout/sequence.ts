import type { RecordId } from '../../model/record-type';
import type { Link } from './links';

/** The order given is left only for links this much shorter. */
const worthLeaving = 0.8;

/**
 * The elements in an order in which linked ones stand near each other, as near as possible to the order given, which
 * decides wherever links do not.
 */
export function inSequence(ids: readonly RecordId[], links: readonly Link[]): readonly RecordId[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  const inner = links.filter(({ from, to }) => places.has(from) && places.has(to));
  if (inner.length === 0 || ids.length < 3) return ids;
  const neighbours = new Map<RecordId, Link[]>(ids.map((id) => [id, []]));
  for (const { from, to, weight } of inner) {
    neighbours.get(from)?.push({ from, to, weight });
    neighbours.get(to)?.push({ from: to, to: from, weight });
  }
  let best = ids;
  let bestCost = costOf(ids, inner);
  let current = ids;
  for (let round = 0; round < 6; round += 1) {
    current = byMean(current, neighbours);
    const cost = costOf(current, inner);
    if (cost < bestCost) [best, bestCost] = [current, cost];
  }
  const found = exchanged(best, neighbours);
  return costOf(found, inner) < costOf(ids, inner) * worthLeaving ? found : ids;
}

function costOf(ids: readonly RecordId[], links: readonly Link[]): number {
  const at = new Map(ids.map((id, index) => [id, index]));
  return links.reduce((sum, { from, to, weight }) => sum + weight * Math.abs((at.get(from) ?? 0) - (at.get(to) ?? 0)), 0);
}

/** Each element goes to the mean place of those it is linked with and its own. */
function byMean(ids: readonly RecordId[], neighbours: ReadonlyMap<RecordId, readonly Link[]>): readonly RecordId[] {
  const at = new Map(ids.map((id, index) => [id, index]));
  const aims = new Map(
    ids.map((id, index) => {
      let [sum, weights] = [index, 1];
      for (const { to, weight } of neighbours.get(id) ?? []) {
        sum += weight * (at.get(to) ?? 0);
        weights += weight;
      }
      return [id, sum / weights] as const;
    }),
  );
  return ids.toSorted((first, second) => (aims.get(first) ?? 0) - (aims.get(second) ?? 0) || (at.get(first) ?? 0) - (at.get(second) ?? 0));
}

/** Neighbours change places as long as that brings linked ones nearer. */
function exchanged(ids: readonly RecordId[], neighbours: ReadonlyMap<RecordId, readonly Link[]>): readonly RecordId[] {
  const order = [...ids];
  const at = new Map(order.map((id, index) => [id, index]));
  const pull = (id: RecordId, place: number, except: RecordId): number =>
    (neighbours.get(id) ?? []).reduce((sum, { to, weight }) => (to === except ? sum : sum + weight * Math.abs(place - (at.get(to) ?? 0))), 0);
  for (let round = 0, hasChanged = true; round < order.length && hasChanged; round += 1) {
    hasChanged = false;
    for (let index = 0; index + 1 < order.length; index += 1) {
      const [left = '', right = ''] = [order[index], order[index + 1]];
      const now = pull(left, index, right) + pull(right, index + 1, left);
      const then = pull(left, index + 1, right) + pull(right, index, left);
      if (then >= now - 1e-9) continue;
      order[index] = right;
      order[index + 1] = left;
      at.set(right, index);
      at.set(left, index + 1);
      hasChanged = true;
    }
  }
  return order;
}
