import { draftChange, noChange, type Change } from '../model/change';
import type { Rating } from '../model/entities/rating';
import type { Model } from '../model/model';
import { keepEarlier, ownAmong, ratingId, ratingsAt, type RatingSpot } from './edits';
import { placeFields, placeOf, type PlaceId } from './place';
import { countingValue, type RatingValue } from './rating';

/** A practice that several people rated in one place, and not alike. */
export interface Difference {
  readonly practice: string;
  readonly place: PlaceId;
  /** What each of them found; the earliest rated first. */
  readonly ratings: readonly Rating[];
  readonly agreed: Rating | undefined;
  /** `outdated`: somebody rated anew after it was agreed. */
  readonly state: 'open' | 'agreed' | 'outdated';
}

/** Whether raters differ about a practice in one place; undefined when fewer than two rated or all say the same. */
export function differenceAmong(practice: string, place: PlaceId, ratings: readonly Rating[]): Difference | undefined {
  const agreed = ratings.find(({ isAgreed, value }) => isAgreed === true && value !== undefined);
  const single = ratings.filter(({ isAgreed, value }) => isAgreed !== true && value !== undefined);
  if (new Set(single.map(({ value }) => value)).size < 2) return undefined;
  const since = agreed?.ratedAt ?? '';
  const isOutdated = single.some(({ ratedAt = '', value }) => ratedAt > since && value !== agreed?.value);
  const inTime = [...single].sort((first, second) => compare(first.ratedAt ?? '', second.ratedAt ?? '') || compare(first.id, second.id));
  return { practice, place, ratings: inTime, agreed, state: agreed === undefined ? 'open' : isOutdated ? 'outdated' : 'agreed' };
}

/** Every difference between raters, those of the whole organisation and of single places alike. */
export function listDifferences(ratings: Iterable<Rating>): readonly Difference[] {
  return [...bySpot(ratings).values()].flatMap((group) => {
    const [first] = group;
    const difference = first === undefined ? undefined : differenceAmong(first.practice, placeOf(first), group);
    return difference === undefined ? [] : [difference];
  });
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

function bySpot(ratings: Iterable<Rating>): ReadonlyMap<string, readonly Rating[]> {
  const groups = new Map<string, Rating[]>();
  for (const rating of ratings) {
    const key = `${rating.practice}\n${placeOf(rating) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rating]);
    else group.push(rating);
  }
  return groups;
}

/**
 * What a rater may see while rating independently: the own ratings, and those of the others where the own value is
 * given. What was agreed is known to all.
 */
export function visibleRatings(ratings: readonly Rating[], author: string): readonly Rating[] {
  const visible = [...bySpot(ratings).values()].map((group) => visibleAmong(group, author));
  return visible.flat();
}

/** The same for the ratings of one practice in one place. */
export function visibleAmong(ratings: readonly Rating[], author: string): readonly Rating[] {
  const own = ownAmong(ratings, author);
  return own?.value !== undefined ? ratings : ratings.filter(({ id, isAgreed }) => id === own?.id || isAgreed === true);
}

/** Takes a value as agreed by the raters; it counts from then on, and what each of them found stays. */
export function agreeOn(model: Model, { practice, place, author }: RatingSpot, value: RatingValue, now: string): Change {
  const ratings = ratingsAt(model, practice, place);
  const present = ratings.find(({ isAgreed }) => isAgreed === true);
  const reason = value === 'notApplicable' ? ratings.find((rating) => rating.value === value && rating.reason !== undefined)?.reason : undefined;
  const id = present?.id ?? ratingId(practice, place, ' agreed');
  const draft = draftChange(model);
  draft.put({
    ...(present ?? { id, type: 'rating', practice, ...placeFields(place) }),
    ...keepEarlier(present, author, now),
    value,
    isAgreed: true,
    ratedAt: now,
    ...(author === '' ? {} : { rater: author }),
    ...(reason === undefined ? {} : { reason }),
  });
  return draft.build();
}

/** Takes an agreement back; the most cautious value counts again. */
export function withdrawAgreement(model: Model, practice: string, place: PlaceId): Change {
  const present = ratingsAt(model, practice, place).find(({ isAgreed }) => isAgreed === true);
  if (present === undefined) return noChange;
  const draft = draftChange(model);
  draft.remove(present.id);
  return draft.build();
}

/** What several raters know of a practice in one place, taken together. */
export interface PooledRating extends Pick<Rating, 'value' | 'reason' | 'target' | 'metricIds' | 'isOnlyPlace'> {
  readonly evidence: NonNullable<Rating['evidence']>;
  readonly hasNote: boolean;
  readonly interviewees: readonly string[];
}

/** The counting value with the evidence, metrics and people of all raters. */
export function poolRatings(ratings: readonly Rating[]): PooledRating {
  const value = countingValue(ratings);
  const reason = ratings.find((rating) => rating.value === value && (rating.reason ?? '').trim() !== '')?.reason;
  const target = ratings.find((rating) => rating.target !== undefined)?.target;
  return {
    ...(value === undefined ? {} : { value }),
    ...(reason === undefined ? {} : { reason }),
    ...(target === undefined ? {} : { target }),
    metricIds: ratings.flatMap(({ metricIds = [] }) => metricIds),
    isOnlyPlace: ratings.some(({ isOnlyPlace }) => isOnlyPlace === true),
    evidence: ratings.flatMap(({ evidence = [] }) => evidence),
    hasNote: ratings.some(({ note }) => (note ?? '') !== ''),
    interviewees: [...new Set(ratings.flatMap(({ interviewees = '' }) => namesIn(interviewees)))],
  };
}

/** The names in a list that was typed: divided by commas or semicolons. */
function namesIn(text: string): readonly string[] {
  return text.split(/[,;]/u).map((name) => name.trim()).filter((name) => name !== '');
}
