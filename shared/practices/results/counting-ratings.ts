import type { Rating } from '../../model/entities/rating';
import { placeOf } from '../place';

type Placed = Pick<Rating, 'practice' | 'areaId' | 'zoneId' | 'contractorId' | 'value'>;

/**
 * The ratings behind the value that counts, by practice: those of the nearest place on the path, at last the
 * organisation's. Without a path the organisation's own, else those of all places.
 */
export function countingRatings<Some extends Placed>(ratings: Iterable<Some>, path: readonly string[] = []): ReadonlyMap<string, readonly Some[]> {
  const byPractice = new Map<string, Map<string, Some[]>>();
  for (const rating of ratings) {
    if (rating.value === undefined) continue;
    const places = byPractice.get(rating.practice) ?? new Map<string, Some[]>();
    byPractice.set(rating.practice, places);
    const place = placeOf(rating) ?? '';
    places.set(place, [...(places.get(place) ?? []), rating]);
  }
  const counting = new Map<string, readonly Some[]>();
  for (const [practice, places] of byPractice) {
    const place = [...path, ''].find((candidate) => places.has(candidate));
    const chosen = place === undefined ? (path.length === 0 ? [...places.values()].flat() : []) : (places.get(place) ?? []);
    if (chosen.length > 0) counting.set(practice, chosen);
  }
  return counting;
}
