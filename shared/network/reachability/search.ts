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
export function isCut({ conduit, flow, access }: Way, without: ReadonlySet<RecordId>): boolean {
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
  const key = (index: number): number => keys[index] ?? Infinity;
  const swap = (one: number, other: number): void => {
    const [place = 0, weight = 0] = [places[one], keys[one]];
    places[one] = places[other] ?? 0;
    keys[one] = keys[other] ?? 0;
    places[other] = place;
    keys[other] = weight;
  };
  return {
    add: (place) => {
      let index = places.push(place) - 1;
      keys.push(weights[place] ?? 0);
      for (let parent = (index - 1) >> 1; index > 0 && key(index) < key(parent); parent = (index - 1) >> 1) {
        swap(index, parent);
        index = parent;
      }
    },
    take: () => {
      const [first] = places;
      if (first === undefined) return undefined;
      swap(0, places.length - 1);
      places.pop();
      keys.pop();
      for (let index = 0; ; ) {
        const left = 2 * index + 1;
        const child = key(left + 1) < key(left) ? left + 1 : left;
        if (key(child) >= key(index)) return first;
        swap(index, child);
        index = child;
      }
    },
  };
}
