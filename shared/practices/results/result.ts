import { assessmentOf, listOf, type Model } from '../../model/model';
import type { PracticeDomain } from '../catalog';
import { placePath, type PlaceId } from '../place';
import { effectiveValues, type RatingValue } from '../rating';
import { scorePractices, type MaturityScore } from '../score';
import { listConfidence, type Confidence } from './confidence';
import { domainsWithResult } from './domains';
import { listStairs, type Stairs } from './stairs';

/** Where the organisation or one place stands. */
export interface MaturityResult {
  readonly place: PlaceId;
  readonly domains: readonly PracticeDomain[];
  /** The value that counts for each practice. */
  readonly values: ReadonlyMap<string, RatingValue>;
  readonly score: MaturityScore;
  readonly stairs: readonly Stairs[];
  readonly confidence: readonly Confidence[];
}

/** The result of the organisation, or of a place: its own ratings first, then those around it, at last the organisation's. */
export function resultOf(model: Model, place?: PlaceId): MaturityResult {
  const domains = domainsWithResult(model);
  const ratings = listOf(model, 'rating');
  const path = placePath(model, place);
  const areaPath = path.length === 0 ? undefined : path;
  const values = effectiveValues(ratings, areaPath);
  return {
    place,
    domains,
    values,
    score: scorePractices({ ratings, targets: assessmentOf(model)?.targets ?? [], ...(areaPath === undefined ? {} : { areaPath }) }, domains),
    stairs: listStairs(values, domains),
    confidence: listConfidence(ratings, model.tables.metric, domains, path),
  };
}
