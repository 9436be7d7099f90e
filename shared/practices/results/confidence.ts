import type { Metric } from '../../model/entities/metric';
import type { Rating } from '../../model/entities/rating';
import type { PracticeDomain } from '../catalog';
import { effectiveValues, levelOf } from '../rating';
import { countingRatings } from './counting-ratings';

/** What a rating rests on, from the strongest to nothing. */
export const evidenceStrengths = ['measured', 'document', 'seen', 'said', 'none'] as const;
export type EvidenceStrength = (typeof evidenceStrengths)[number];

type Rated = Pick<Rating, 'practice' | 'areaId' | 'zoneId' | 'contractorId' | 'value' | 'isAgreed' | 'evidence' | 'metricIds'>;

/** How well the ratings of a domain are supported. A practice counts once, with its strongest evidence. */
export interface Confidence {
  readonly domain: string;
  /** Practices with a level; "not applicable" needs no evidence. */
  readonly rated: number;
  readonly counts: Readonly<Record<EvidenceStrength, number>>;
  /** Share of the rated practices with any evidence, 0–1; null when none is rated. */
  readonly share: number | null;
}

/** The strongest evidence of the ratings of one practice; a linked metric with a value is something measured. */
function strongestEvidence(ratings: readonly Pick<Rating, 'evidence' | 'metricIds'>[], metrics: ReadonlyMap<string, Metric>): EvidenceStrength {
  const kinds = new Set<string>(ratings.flatMap(({ evidence }) => (evidence ?? []).map(({ kind }) => kind)));
  const hasMetric = ratings.some(({ metricIds }) => (metricIds ?? []).some((id) => (metrics.get(id)?.values ?? []).length > 0));
  if (hasMetric) return 'measured';
  return evidenceStrengths.find((strength) => kinds.has(strength)) ?? 'none';
}

/** How well the ratings of each domain are supported, for the organisation or a place (its path, nearest first). */
export function listConfidence(
  ratings: readonly Rated[],
  metrics: ReadonlyMap<string, Metric>,
  domains: readonly PracticeDomain[],
  path: readonly string[] = [],
): readonly Confidence[] {
  const counting = countingRatings(ratings, path);
  const values = effectiveValues(ratings, path.length === 0 ? undefined : path);
  return domains.map(({ id, practices }) => {
    const counts: Record<EvidenceStrength, number> = { measured: 0, document: 0, seen: 0, said: 0, none: 0 };
    let rated = 0;
    for (const practice of practices) {
      if (levelOf(values.get(practice.id)) === undefined) continue;
      rated += 1;
      counts[strongestEvidence(counting.get(practice.id) ?? [], metrics)] += 1;
    }
    return { domain: id, rated, counts, share: rated === 0 ? null : (rated - counts.none) / rated };
  });
}

/** All domains together. */
export function sumConfidence(parts: readonly Confidence[]): Confidence {
  const counts: Record<EvidenceStrength, number> = { measured: 0, document: 0, seen: 0, said: 0, none: 0 };
  for (const part of parts) for (const strength of evidenceStrengths) counts[strength] += part.counts[strength];
  const rated = parts.reduce((sum, part) => sum + part.rated, 0);
  return { domain: '', rated, counts, share: rated === 0 ? null : (rated - counts.none) / rated };
}
