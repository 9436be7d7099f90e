import type { Rating } from '../model/entities/rating';

/** The values a rating can store. A practice without a value is not rated yet. */
export type RatingValue = NonNullable<Rating['value']>;
/** The values that say how far a practice is: everything but "not applicable". */
export type MaturityValue = Exclude<RatingValue, 'notApplicable'>;
export type RatingState = RatingValue | 'notRated';

/** 0 is not in place, 1–4 are ML1–ML4. */
export type MaturityLevel = 0 | 1 | 2 | 3 | 4;

/** What scoring needs of a rating record. */
export type RatedPractice = Pick<Rating, 'practice' | 'areaId' | 'zoneId' | 'contractorId' | 'value' | 'isAgreed'>;

/** From weakest to strongest. */
export const maturityValues = ['notInPlace', 'ml1', 'ml2', 'ml3', 'ml4'] as const satisfies readonly MaturityValue[];

/** All states in the order in which they are counted and drawn. */
export const ratingStates = [...maturityValues, 'notApplicable', 'notRated'] as const satisfies readonly RatingState[];

const levels: Readonly<Record<MaturityValue, MaturityLevel>> = { notInPlace: 0, ml1: 1, ml2: 2, ml3: 3, ml4: 4 };

/** The level of a value, 0–4; undefined for "not applicable", "not rated" and no value. */
export function levelOf(value: RatingState | undefined): MaturityLevel | undefined {
  return value === undefined || value === 'notApplicable' || value === 'notRated' ? undefined : levels[value];
}

/** The value that stands for a level. */
export function valueOfLevel(level: MaturityLevel): MaturityValue {
  return maturityValues[level];
}

/** Of two values for the same practice and place the more cautious one; an applicable value beats "not applicable". */
function moreCautious(left: RatingValue, right: RatingValue): RatingValue {
  const leftLevel = levelOf(left);
  const rightLevel = levelOf(right);
  if (leftLevel === undefined) return right;
  if (rightLevel === undefined) return left;
  return rightLevel < leftLevel ? right : left;
}

/** The value that counts among those given in one place: what was agreed, else the most cautious. */
export function countingValue(ratings: Iterable<Pick<Rating, 'value' | 'isAgreed'>>): RatingValue | undefined {
  let counting: Found | undefined;
  for (const { value, isAgreed = false } of ratings) if (value !== undefined) counting = better(counting, { value, isAgreed });
  return counting?.value;
}

interface Found {
  readonly value: RatingValue;
  readonly isAgreed: boolean;
}

function better(present: Found | undefined, found: Found): Found {
  if (present === undefined || (found.isAgreed && !present.isAgreed)) return found;
  if (present.isAgreed && !found.isAgreed) return present;
  return { value: moreCautious(present.value, found.value), isAgreed: present.isAgreed };
}

/**
 * The value that counts for each practice; a practice that is missing is not rated.
 *
 * For a place give its path, nearest first (the area itself, its parent, …): the nearest rating counts, at last the
 * organisation's. Without a path the whole organisation is meant: its own rating, else the weakest of the places.
 * Several ratings of one practice in one place: what the raters agreed on counts, until then the most cautious.
 */
export function effectiveValues(
  ratings: Iterable<RatedPractice>,
  areaPath?: readonly string[],
): ReadonlyMap<string, RatingValue> {
  const places = new Map<string, Map<string, Found>>();
  for (const rating of ratings) {
    const { practice, value, isAgreed = false } = rating;
    if (value === undefined) continue;
    const values = places.get(practice) ?? new Map<string, Found>();
    places.set(practice, values);
    const place = rating.areaId ?? rating.zoneId ?? rating.contractorId ?? '';
    values.set(place, better(values.get(place), { value, isAgreed }));
  }
  const effective = new Map<string, RatingValue>();
  for (const [practice, found] of places) {
    const values = new Map([...found].map(([place, { value }]) => [place, value]));
    const value = areaPath === undefined ? wholeOrganisation(values) : nearest(values, areaPath);
    if (value !== undefined) effective.set(practice, value);
  }
  return effective;
}

function wholeOrganisation(values: ReadonlyMap<string, RatingValue>): RatingValue | undefined {
  return values.get('') ?? [...values.values()].reduce(moreCautious);
}

function nearest(values: ReadonlyMap<string, RatingValue>, areaPath: readonly string[]): RatingValue | undefined {
  const place = [...areaPath, ''].find((candidate) => values.has(candidate));
  return place === undefined ? undefined : values.get(place);
}
