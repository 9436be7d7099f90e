import { draftChange, noChange, type Change, type Patch } from '../../model/change';
import type { Metric } from '../../model/entities/metric';
import type { Environment } from '../../model/identifier';
import { getRecord, type Model } from '../../model/model';
import { organisationRatings, ownRating, patchRating, type RatingSpot } from '../edits';
import type { MetricValue } from './metrics';

type MetricId = Metric['id'];
export type PeriodFields = Omit<MetricValue, 'id'>;

function patchMetric(model: Model, metricId: MetricId, fields: Patch<'metric'>): Change {
  if (getRecord(model, 'metric', metricId) === undefined) return noChange;
  const draft = draftChange(model);
  draft.patch('metric', metricId, fields);
  return draft.build();
}

/** Adds the value of a period. */
export function addPeriod(model: Model, metricId: MetricId, fields: PeriodFields, env: Pick<Environment, 'newId'>): Change {
  const present = getRecord(model, 'metric', metricId)?.values ?? [];
  return patchMetric(model, metricId, { values: [...present, { id: env.newId(), ...fields }] });
}

/** Changes the value of a period; an id that is gone changes nothing. */
export function changePeriod(model: Model, metricId: MetricId, valueId: string, fields: PeriodFields): Change {
  const present = getRecord(model, 'metric', metricId)?.values ?? [];
  if (!present.some(({ id }) => id === valueId)) return noChange;
  return patchMetric(model, metricId, { values: present.map((entry) => (entry.id === valueId ? { id: entry.id, ...fields } : entry)) });
}

/** Takes the value of a period away. */
export function removePeriod(model: Model, metricId: MetricId, valueId: string): Change {
  const present = getRecord(model, 'metric', metricId)?.values ?? [];
  const values = present.filter(({ id }) => id !== valueId);
  return values.length === present.length ? noChange : patchMetric(model, metricId, { values: values.length === 0 ? undefined : values });
}

/** Says which practices a metric speaks of. */
export function setMetricPractices(model: Model, metricId: MetricId, practices: readonly string[]): Change {
  return patchMetric(model, metricId, { practices: practices.length === 0 ? undefined : practices.join('\n') });
}

/** True when a rating of the organisation rests on the metric. */
export function isMetricEvidence(model: Model, metricId: MetricId, practice: string): boolean {
  return organisationRatings(model, practice).some(({ metricIds = [] }) => metricIds.includes(metricId));
}

/** Makes a metric evidence of a rater's rating of a practice for the whole organisation. */
export function takeAsEvidence(model: Model, metricId: MetricId, spot: RatingSpot): Change {
  if (isMetricEvidence(model, metricId, spot.practice)) return noChange;
  const present = ownRating(model, spot)?.metricIds ?? [];
  return patchRating(model, spot, { metricIds: [...present, metricId] });
}

/** No rating of the practice for the whole organisation rests on the metric any more. */
export function dropAsEvidence(model: Model, metricId: MetricId, practice: string): Change {
  const draft = draftChange(model);
  for (const { id, metricIds = [] } of organisationRatings(model, practice)) {
    if (!metricIds.includes(metricId)) continue;
    const kept = metricIds.filter((other) => other !== metricId);
    draft.patch('rating', id, { metricIds: kept.length === 0 ? undefined : kept });
  }
  return draft.build();
}
