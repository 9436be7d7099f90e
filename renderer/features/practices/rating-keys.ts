import type { RatingValue } from '../../../shared/practices/rating';

const values: ReadonlyMap<string, RatingValue> = new Map([
  ['0', 'notInPlace'],
  ['1', 'ml1'],
  ['2', 'ml2'],
  ['3', 'ml3'],
  ['4', 'ml4'],
  ['n', 'notApplicable'],
]);

/** The rating a key stands for, in the list and on the cards; undefined for other keys. Give letters in lower case. */
export function ratingOfKey(key: string): RatingValue | undefined {
  return values.get(key);
}
