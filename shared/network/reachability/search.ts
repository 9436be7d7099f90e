import type { RecordId } from '../../model/record-type';
import type { Graph, Step } from './graph';
import type { Way } from './ways';

/** What comes first: as few hops as possible, or as little in the way as possible. */
export type PathOrder = 'shortest' | 'cheapest';

/** For each place by number: how far it is, and the step that leads there; -1 where no way leads. */
export interface Distances {
  readonly hops: Int32Array;
  readonly cost: Int32Array;
  readonly steps: readonly (Step | undefined)[];
}

/** One number orders by the first measure and, where that is equal, by the second. */
const major = 0x10000;

/** True for a way that is taken away: its conduit, flow or access is named. */
function isCut({ conduit, flow, access }: Way, without: ReadonlySet<RecordId>): boolean {
  return [conduit, flow, access].some((record) => record !== undefined && without.has(record.id));
}

/** The best paths between one place and all others; `into` follows the steps backwards. */
export function search({ places, leaving, reaching }: Graph, start: number, direction: 'into' | 'outOf', order: PathOrder, without: ReadonlySet<RecordId>): Distances {
  const weights = new Float64Array(places.length).fill(Infinity);
  const hops = new Int32Array(places.length).fill(-1);
  const cost = new Int32Array(places.length).fill(-1);
  const steps: (Step | undefined)[] = places.map(() => undefined);
  const heap = makeHeap(weights);
  weights[start] = 0;
  hops[start] = 0;
  cost[start] = 0;
  heap.add(start);
  for (let place = heap.take(); place !== undefined; place = heap.take()) {
    for (const step of (direction === 'into' ? reaching : leaving)[place] ?? []) {
      if (step.way !== undefined && without.size > 0 && isCut(step.way, without)) continue;
      const next = direction === 'into' ? step.from : step.to;
      const weight = (weights[place] ?? 0) + (order === 'shortest' ? step.hops * major + step.cost : step.cost * major + step.hops);
      if (weight >= (weights[next] ?? 0)) continue;
      weights[next] = weight;
      hops[next] = (hops[place] ?? 0) + step.hops;
      cost[next] = (cost[place] ?? 0) + step.cost;
      steps[next] = step;
      heap.add(next);
    }
  }
  return { hops, cost, steps };
}

interface Heap {
  readonly add: (place: number) => void;
  readonly take: () => number | undefined;
}

/** A binary heap of places by weight. A place may stand in it twice: the lighter one comes first, the other does nothing. */
function makeHeap(weights: Float64Array): Heap {
  const places: number[] = [];
  const keys: number[] = [];
  const put = (index: number, place: number, weight: number): void => {
    places[index] = place;
    keys[index] = weight;
  };
  const key = (index: number): number => keys[index] ?? Infinity;
  return {
    add: (place) => {
      const weight = weights[place] ?? 0;
      let index = places.length;
      places.push(place);
      keys.push(weight);
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (key(parent) <= weight) break;
        put(index, places[parent] ?? 0, key(parent));
        index = parent;
      }
      put(index, place, weight);
    },
    take: () => {
      const first = places[0];
      const last = places.pop();
      const weight = keys.pop();
      if (last === undefined || weight === undefined || places.length === 0) return first;
      let index = 0;
      for (;;) {
        const left = 2 * index + 1;
        if (left >= places.length) break;
        const child = left + 1 < places.length && key(left + 1) < key(left) ? left + 1 : left;
        if (key(child) >= weight) break;
        put(index, places[child] ?? 0, key(child));
        index = child;
      }
      put(index, last, weight);
      return first;
    },
  };
}
