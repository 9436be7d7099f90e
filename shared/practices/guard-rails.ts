import type { Metric } from '../model/entities/metric';
import type { Rating } from '../model/entities/rating';
import { getRecord, type Model } from '../model/model';
import { levelOf } from './rating';

/** What a rating lacks to be believed. A warning, never a refusal. */
export type RatingNotice = 'reasonMissing' | 'evidenceMissing' | 'secondPlaceMissing' | 'figureMissing';

type GuardedRating = Pick<Rating, 'value' | 'reason' | 'evidence' | 'metricIds' | 'isOnlyPlace'>;

/**
 * Guard rails: "not applicable" needs a reason, ML2 a named piece of evidence, ML3 evidence from two systems or sites
 * (or the word that there is only one), ML4 a metric with values of two periods.
 */
export function ratingNotices(model: Model, rating: GuardedRating): readonly RatingNotice[] {
  if (rating.value === 'notApplicable') return (rating.reason ?? '').trim() === '' ? ['reasonMissing'] : [];
  const level = levelOf(rating.value) ?? 0;
  const evidence = rating.evidence ?? [];
  const notices: RatingNotice[] = [];
  if (level >= 2 && evidence.length === 0) notices.push('evidenceMissing');
  if (level >= 3 && evidence.length > 0 && rating.isOnlyPlace !== true && evidencePlaces(evidence).length < 2) notices.push('secondPlaceMissing');
  if (level >= 4 && !(rating.metricIds ?? []).some((id) => hasTwoPeriods(getRecord(model, 'metric', id)))) notices.push('figureMissing');
  return notices;
}

/** The systems and sites evidence was seen at, each once. */
export function evidencePlaces(evidence: NonNullable<Rating['evidence']>): readonly string[] {
  const places = new Map<string, string>();
  for (const { where } of evidence) {
    const place = (where ?? '').trim();
    if (place !== '' && !places.has(place.toLowerCase())) places.set(place.toLowerCase(), place);
  }
  return [...places.values()];
}

/** True when a metric has values of two different periods, so that one sees where it moves. */
export function hasTwoPeriods(metric: Pick<Metric, 'values'> | undefined): boolean {
  return new Set((metric?.values ?? []).map(({ until }) => until)).size >= 2;
}
