import type { Rating } from '../model/entities/rating';
import type { Round } from '../model/entities/round';
import { listOf, type Model } from '../model/model';
import { domainIdIn } from './client';
import { ratingsAt } from './edits';
import type { PlaceId } from './place';
import type { RatingValue } from './rating';

/** A value a practice once had, what counted for it when a round was closed, or the figure of its domain where the round kept no levels. */
export type PastValue =
  | { readonly kind: 'rating'; readonly id: string; readonly at: string; readonly value: RatingValue; readonly rater: string | undefined; readonly isAgreed: boolean; readonly isPresent: boolean }
  | { readonly kind: 'level'; readonly id: string; readonly at: string; readonly round: string; readonly value: RatingValue }
  | { readonly kind: 'round'; readonly id: string; readonly at: string; readonly round: string; readonly mean: number };

/** How a practice was rated in a place over time, the latest first, with who said so and what closed rounds say of it. */
export function historyOf(model: Model, practice: string, place: PlaceId, ratings: readonly Rating[] = ratingsAt(model, practice, place)): readonly PastValue[] {
  const rated = ratings.flatMap(({ id, value, ratedAt, rater, isAgreed = false, earlier = [] }): PastValue[] => [
    ...(value === undefined || ratedAt === undefined ? [] : [{ kind: 'rating', id, at: ratedAt, value, rater, isAgreed, isPresent: true } as const]),
    ...earlier.map((entry): PastValue => ({ kind: 'rating', id: `${id} ${entry.id}`, at: entry.at, value: entry.value, rater: entry.rater, isAgreed, isPresent: false })),
  ]);
  const rounds = listOf(model, 'round').flatMap((round) => inRound(model, round, practice, place));
  return [...rated, ...rounds].sort((first, second) => (first.at < second.at ? 1 : first.at > second.at ? -1 : 0));
}

function inRound(model: Model, { id, name, closedOn, levels = [], figures = [] }: Round, practice: string, place: PlaceId): PastValue[] {
  if (closedOn === undefined) return [];
  const at = { id, at: closedOn, round: name };
  const value = levels.find((level) => level.practice === practice && level.place === place)?.value;
  if (value !== undefined) return [{ kind: 'level', ...at, value }];
  const figure = `meanMl.${domainIdIn(model, practice) ?? ''}`;
  const mean = place === undefined && levels.length === 0 ? figures.find((entry) => entry.name === figure)?.value : undefined;
  return mean === undefined ? [] : [{ kind: 'round', ...at, mean }];
}
