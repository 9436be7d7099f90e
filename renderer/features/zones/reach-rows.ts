import type { Zone } from '../../../shared/model/entities/zone';
import { getRecord, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { nameIn, type Hop } from '../../../shared/network/reachability/hops';
import { compareReach, reachOf, type Reach, type ReachDifference, type ReachedPlace, type ReachPath, type ReachQuestion } from '../../../shared/network/reachability/reach';
import type { PathOrder } from '../../../shared/network/reachability/search';
import { wordsOf } from '../../../shared/tables/text-filter';

/** The answer to a question, and what it becomes when something is cut. */
export interface ReachAnswer {
  readonly before: Reach;
  /** Undefined as long as nothing is cut. */
  readonly cut: Changed | undefined;
  /** As-is and target beside each other: `before` is the plant as it stands, this the target. Undefined where one of them is asked alone. */
  readonly target: Changed | undefined;
}

interface Changed {
  readonly after: Reach;
  readonly difference: ReachDifference;
}

/**
 * Asks for a place; what is named in `cuts` is taken away for the second answer.
 * @param isCompared as-is and target are compared; a cut asks the target alone
 */
export function answerOf(model: Model, question: ReachQuestion, cuts: ReadonlySet<RecordId>, isCompared = false): ReachAnswer {
  const before = reachOf(model, isCompared ? { ...question, view: cuts.size === 0 ? 'asIs' : 'target' } : question);
  const changed = (after: Reach): Changed => ({ after, difference: compareReach(before, after) });
  if (cuts.size > 0) return { before, cut: changed(reachOf(model, { ...before.question, without: cuts })), target: undefined };
  return { before, cut: undefined, target: isCompared ? changed(reachOf(model, { ...question, view: 'target' })) : undefined };
}

export const reachFilters = ['all', 'asset', 'zone', 'untrusted'] as const;
export type ReachFilter = (typeof reachFilters)[number];

/** One line of the list: who reaches the place, or what is reached from it. */
export interface ReachRow {
  readonly id: RecordId;
  readonly name: string;
  /** The zone it lies in; for a zone what lies around it. */
  readonly place: string;
  readonly hops: number;
  readonly isUntrusted: boolean;
  /** Only after a cut or in the target: no longer, only there, over a longer or better guarded way or over an easier one, or as before. */
  readonly change: 'none' | 'harder' | 'easier' | 'lost' | 'gained';
}

/** Every line, nearest and cheapest first; what a cut takes away stands before the rest. */
export function rowsOf(model: Model, { before, cut, target }: ReachAnswer): readonly ReachRow[] {
  const row = (place: ReachedPlace, change: ReachRow['change']): ReachRow => ({
    id: place.id,
    name: nameIn(model, place.id),
    place: aroundOf(model, place.id),
    hops: place.hops,
    isUntrusted: isUntrusted(model, place.id),
    change,
  });
  const changed = cut ?? target;
  if (changed === undefined) return before.places.map((place) => row(place, 'none'));
  const { lost, harder, gained } = changed.difference;
  const dearer = new Set(harder.map(({ after }) => after.id));
  const isEasier = ({ id, hops, cost }: ReachedPlace): boolean => {
    const was = before.reached.get(id);
    return was !== undefined && (hops < was.hops || cost < was.cost);
  };
  const left = changed.after.places.filter(({ id }) => before.reached.has(id));
  return [
    ...lost.map((place) => row(place, 'lost')),
    ...gained.map((place) => row(place, 'gained')),
    ...left.map((place) => row(place, dearer.has(place.id) ? 'harder' : isEasier(place) ? 'easier' : 'none')),
  ];
}

function aroundOf(model: Model, id: RecordId): string {
  const zoneId = getRecord(model, 'asset', id)?.zoneId ?? getRecord(model, 'zone', id)?.parentId;
  return zoneId === undefined ? '' : nameIn(model, zoneId);
}

const untrusted: readonly Zone['kind'][] = ['external', 'supplier', 'temporary', 'enterprise'];

/** Outside the plant, what comes and goes, the office, or a remote access that comes from nowhere drawn. */
function isUntrusted(model: Model, id: RecordId): boolean {
  const zone = getRecord(model, 'zone', getRecord(model, 'asset', id)?.zoneId ?? id);
  return typeOfId(id) === 'access' || untrusted.includes(zone?.kind);
}

/** The lines of a kind that contain all the words. */
export function filterRows(rows: readonly ReachRow[], filter: ReachFilter, words = ''): readonly ReachRow[] {
  const wanted = wordsOf(words);
  return rows.filter((row) => {
    const isKind = filter === 'all' || (filter === 'untrusted' ? row.isUntrusted : typeOfId(row.id) === filter);
    const text = `${row.name} ${row.place}`.toLowerCase();
    return isKind && wanted.every((word) => text.includes(word));
  });
}

/** The path that is left or new, or the one that is gone. */
export function pathIn({ before, cut, target }: ReachAnswer, otherId: RecordId, order: PathOrder): ReachPath | undefined {
  return (cut ?? target)?.after.path(otherId, order) ?? before.path(otherId, order);
}

/** What a hop can be cut at: its conduit, or the flow or access without one; undefined inside a zone. */
export function cutOf({ kind, conduitId, recordId }: Hop): RecordId | undefined {
  if (kind === 'sameZone' || kind === 'nested') return undefined;
  return conduitId ?? recordId;
}

/** Paths of so many zones are followed to find the conduits in use. */
const mostFollowed = 300;

/** What is pointed out on the drawing: the chosen path with its ends, else everything that reaches or is reached. */
export function pointedOut(model: Model, answer: ReachAnswer, chosen: { readonly id: RecordId; readonly order: PathOrder } | undefined): ReadonlySet<RecordId> {
  const { before, cut, target } = answer;
  const { placeId } = before.question;
  const strong = new Set<RecordId>([placeId]);
  const addPath = (path: ReachPath | undefined): void => {
    for (const { from, to, recordId, conduitId } of path?.hops ?? []) for (const id of [from, to, recordId, conduitId]) if (id !== undefined) strong.add(id);
  };
  if (chosen !== undefined) addPath(pathIn(answer, chosen.id, chosen.order));
  else {
    for (const left of target === undefined ? [cut?.after ?? before] : [before, target.after]) {
      for (const { id } of left.places) strong.add(id);
      const zones = left.places.filter(({ id }) => typeOfId(id) === 'zone').slice(0, mostFollowed);
      for (const { id } of zones) for (const { conduitId } of left.path(id, 'shortest')?.hops ?? []) if (conduitId !== undefined) strong.add(conduitId);
    }
  }
  for (const id of strong) {
    const zoneId = getRecord(model, 'asset', id)?.zoneId;
    if (zoneId !== undefined) strong.add(zoneId);
  }
  return strong;
}
