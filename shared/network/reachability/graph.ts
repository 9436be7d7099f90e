import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { barriersOf, bareStep, costOf } from './barriers';
import { waysOf, type Architecture, type Way, type Ways } from './ways';

/** A step between two places by number. Being in the network of one's own zone costs nothing and is no hop. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly hops: 0 | 1;
  /** Undefined inside a zone. */
  readonly way?: Way;
}

/** Places by number with the steps that leave and reach each. */
export interface Graph {
  readonly ways: Ways;
  readonly places: readonly RecordId[];
  readonly numbers: ReadonlyMap<RecordId, number>;
  readonly leaving: readonly (readonly Step[])[];
  readonly reaching: readonly (readonly Step[])[];
}

const graphs = new WeakMap<Ways, Graph>();

/** The graph of an architecture; kept as long as its ways. */
export function graphOf(model: Model, view: Architecture): Graph {
  const ways = waysOf(model, view);
  const graph = graphs.get(ways) ?? build(ways);
  graphs.set(ways, graph);
  return graph;
}

function build(ways: Ways): Graph {
  const places = [...ways.zones.keys(), ...ways.assets.keys(), ...ways.origins.keys()];
  const numbers = new Map(places.map((id, number) => [id, number]));
  const leaving: Step[][] = places.map(() => []);
  const reaching: Step[][] = places.map(() => []);
  const add = (step: Step): void => {
    leaving[step.from]?.push(step);
    reaching[step.to]?.push(step);
  };
  for (const { id, zoneId } of ways.assets.values()) {
    const [asset, zone] = [numbers.get(id), zoneId === undefined ? undefined : numbers.get(zoneId)];
    if (asset === undefined || zone === undefined) continue;
    add({ from: asset, to: zone, cost: 0, hops: 0 });
    add({ from: zone, to: asset, cost: bareStep, hops: 1 });
  }
  for (const way of ways.ways) {
    const [from, to] = [numbers.get(way.from), numbers.get(way.to)];
    if (from !== undefined && to !== undefined) add({ from, to, cost: costOf(barriersOf(way, ways)), hops: 1, way });
  }
  return { ways, places, numbers, leaving, reaching };
}
