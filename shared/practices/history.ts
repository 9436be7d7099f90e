import type { Rating } from '../model/entities/rating';
import { listOf, type Model } from '../model/model';
import { domainIdIn } from './client';
import { ratingsAt } from './edits';
import type { PlaceId } from './place';
import type { RatingValue } from './rating';

/** A value a practice once had, or a figure of its domain in a closed round. */
export type PastValue =
  | { readonly kind: 'rating'; readonly id: string; readonly at: string; readonly value: RatingValue; readonly rater: string | undefined; readonly isAgreed: boolean; readonly isPresent: boolean }
  | { readonly kind: 'round'; readonly id: string; readonly at: string; readonly round: string; readonly mean: number };

/** How a practice was rated in a place over time, the latest first, with who said so and what closed rounds say of its domain. */
export function historyOf(model: Model, practice: string, place: PlaceId, ratings: readonly Rating[] = ratingsAt(model, practice, place)): readonly PastValue[] {
  const rated = ratings.flatMap(({ id, value, ratedAt, rater, isAgreed = false, earlier = [] }): PastValue[] => [
    ...(value === undefined || ratedAt === undefined ? [] : [{ kind: 'rating', id, at: ratedAt, value, rater, isAgreed, isPresent: true } as const]),
    ...earlier.map((entry): PastValue => ({ kind: 'rating', id: `${id} ${entry.id}`, at: entry.at, value: entry.value, rater: entry.rater, isAgreed, isPresent: false })),
  ]);
  const figure = `meanMl.${domainIdIn(model, practice) ?? ''}`;
  const rounds = place !== undefined ? [] : listOf(model, 'round').flatMap(({ id, name, closedOn, figures = [] }): PastValue[] => {
    const mean = figures.find((entry) => entry.name === figure)?.value;
    return mean === undefined || closedOn === undefined ? [] : [{ kind: 'round', id, at: closedOn, round: name, mean }];
  });
  return [...rated, ...rounds].sort((first, second) => (first.at < second.at ? 1 : first.at > second.at ? -1 : 0));
}
