import type { Change } from '../model/change';
import type { Rating } from '../model/entities/rating';
import type { Round } from '../model/entities/round';
import { newRecordId, type Environment } from '../model/identifier';
import { assessmentOf, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { placeOf } from '../practices/place';
import { countingValue } from '../practices/rating';

/** The number the round has that is closed next: the assessment's own, else one more than the last. */
export function nextRoundNumber(model: Model): number {
  const taken = new Set(listOf(model, 'round').map(({ number = 0 }) => number));
  const own = assessmentOf(model)?.roundNumber;
  return own === undefined || taken.has(own) ? Math.max(0, ...taken) + 1 : own;
}

interface Closing {
  readonly name: string;
  readonly number: number;
  /** Calendar date. */
  readonly closedOn: string;
  /** What documents count, by name. */
  readonly figures: ReadonlyMap<string, number>;
}

/** Freezes today's figures and levels as a round that later ones are compared with. Nothing else changes. */
export function closeRound(model: Model, closing: Closing, env: Pick<Environment, 'newId'>): { readonly id: RecordId; readonly change: Change } {
  const id = newRecordId('round', env);
  const after: Round = {
    id,
    type: 'round',
    name: closing.name,
    number: closing.number,
    closedOn: closing.closedOn,
    figures: [...closing.figures].map(([name, value]) => ({ id: name, name, value })),
    levels: levelsNow(model),
  };
  return { id, change: new Map([[id, { before: undefined, after }]]) };
}

/** What counts for each practice in each place, in the order of practices. */
function levelsNow(model: Model): NonNullable<Round['levels']> {
  const groups = new Map<string, Rating[]>();
  for (const rating of listOf(model, 'rating')) {
    const key = `${rating.practice} ${placeOf(rating) ?? ''}`.trimEnd();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rating]);
    else group.push(rating);
  }
  return [...groups].sort(([first], [second]) => (first < second ? -1 : 1)).flatMap(([id, ratings]) => {
    const [first] = ratings;
    const value = countingValue(ratings);
    if (first === undefined || value === undefined) return [];
    const place = placeOf(first);
    return [{ id, practice: first.practice, ...(place === undefined ? {} : { place }), value }];
  });
}
