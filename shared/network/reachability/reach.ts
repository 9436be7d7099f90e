import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { graphOf, type Graph } from './graph';
import { hopsOf, type Hop } from './hops';
import { search, type Distances, type PathOrder } from './search';
import type { Architecture } from './ways';

export interface ReachQuestion {
  /** An asset or a zone. */
  readonly placeId: RecordId;
  /** Who gets into the place, or where one gets out of it. */
  readonly direction: 'into' | 'outOf';
  readonly view: Architecture;
  /** Conduits, flows or remote accesses that are taken away for the answer. */
  readonly without?: ReadonlySet<RecordId>;
}

/** A place that reaches or is reached. */
export interface ReachedPlace {
  readonly id: RecordId;
  /** Hops of the shortest path. */
  readonly hops: number;
  /** Cost of the cheapest path: 1 for each hop and what stands in its way. */
  readonly cost: number;
}

/** A path from the attacker's side to the place reached. */
export interface ReachPath {
  readonly hops: readonly Hop[];
  readonly cost: number;
  /** The hop over a border with least in its way; undefined when no border is crossed. */
  readonly weakest: Hop | undefined;
}

export interface Reach {
  readonly question: ReachQuestion;
  /** Nearest first, the place itself left out. */
  readonly places: readonly ReachedPlace[];
  readonly reached: ReadonlyMap<RecordId, ReachedPlace>;
  /** The best path from or to a place; undefined where there is none. */
  readonly path: (otherId: RecordId, order: PathOrder) => ReachPath | undefined;
}

const none: ReadonlySet<RecordId> = new Set();

/** Who can reach a place, or what can be reached from it. A place that is not in the architecture is reached by nobody. */
export function reachOf(model: Model, question: ReachQuestion): Reach {
  const { placeId, direction, view, without = none } = question;
  const graph = graphOf(model, view);
  const start = graph.numbers.get(placeId);
  const best: Partial<Record<PathOrder, Distances>> = {};
  const distances = (order: PathOrder): Distances | undefined => {
    if (start !== undefined) best[order] ??= search(graph, start, direction, order, without);
    return best[order];
  };
  const places = start === undefined ? [] : placesReached(graph, start, distances('shortest'), distances('cheapest'));
  const path = (otherId: RecordId, order: PathOrder): ReachPath | undefined => {
    const other = graph.numbers.get(otherId);
    const found = distances(order);
    if (other === undefined || start === undefined || found === undefined || (found.hops[other] ?? -1) < 0) return undefined;
    return pathTo(graph, found, { start, other, direction });
  };
  return { question, places, reached: new Map(places.map((place) => [place.id, place])), path };
}

function placesReached({ places }: Graph, start: number, shortest: Distances | undefined, cheapest: Distances | undefined): readonly ReachedPlace[] {
  const found: ReachedPlace[] = [];
  for (const [number, id] of places.entries()) {
    const hops = shortest?.hops[number] ?? -1;
    // No hop: the zone around the place, or what lies in the zone that is asked about.
    if (number !== start && hops > 0) found.push({ id, hops, cost: cheapest?.cost[number] ?? 0 });
  }
  return found.sort((first, second) => first.hops - second.hops || first.cost - second.cost || (first.id < second.id ? -1 : 1));
}

interface Ends {
  readonly start: number;
  readonly other: number;
  readonly direction: ReachQuestion['direction'];
}

function pathTo(graph: Graph, { steps, cost }: Distances, { start, other, direction }: Ends): ReachPath {
  const walked = [];
  for (let place = other; place !== start; ) {
    const step = steps[place];
    if (step === undefined) break;
    walked.push(step);
    place = direction === 'into' ? step.to : step.from;
  }
  const hops = hopsOf(graph, direction === 'into' ? walked : walked.reverse());
  return { hops, cost: cost[other] ?? 0, weakest: weakestOf(hops) };
}

function weakestOf(hops: readonly Hop[]): Hop | undefined {
  const borders = hops.filter(({ isBorder }) => isBorder);
  return borders.reduce<Hop | undefined>((weakest, hop) => (weakest === undefined || hop.cost < weakest.cost ? hop : weakest), undefined);
}

/** How many places of each kind. */
export function countPlaces({ places }: Reach): { readonly assets: number; readonly zones: number; readonly accesses: number } {
  const count = (type: string): number => places.filter(({ id }) => id.startsWith(`${type}:`)).length;
  return { assets: count('asset'), zones: count('zone'), accesses: count('access') };
}

/** What taking ways away changes. */
export interface ReachDifference {
  /** Reached before and no more. */
  readonly lost: readonly ReachedPlace[];
  /** Still reached, but over a longer or dearer path; before and after. */
  readonly harder: readonly { readonly before: ReachedPlace; readonly after: ReachedPlace }[];
  /** Reached as before. */
  readonly same: readonly ReachedPlace[];
  /** Reached only afterwards, for example in the target architecture. */
  readonly gained: readonly ReachedPlace[];
}

/** Compares two answers about the same place: before and after a cut, or as-is and target. */
export function compareReach(before: Reach, after: Reach): ReachDifference {
  const lost: ReachedPlace[] = [];
  const harder: { before: ReachedPlace; after: ReachedPlace }[] = [];
  const same: ReachedPlace[] = [];
  for (const place of before.places) {
    const now = after.reached.get(place.id);
    if (now === undefined) lost.push(place);
    else if (now.hops > place.hops || now.cost > place.cost) harder.push({ before: place, after: now });
    else same.push(now);
  }
  return { lost, harder, same, gained: after.places.filter(({ id }) => !before.reached.has(id)) };
}

/** The same question before and after ways are taken away. */
export function reachWithout(model: Model, question: ReachQuestion, without: ReadonlySet<RecordId>): { readonly before: Reach; readonly after: Reach; readonly difference: ReachDifference } {
  const before = reachOf(model, question);
  const after = reachOf(model, { ...question, without: new Set([...(question.without ?? []), ...without]) });
  return { before, after, difference: compareReach(before, after) };
}
