import type { Asset } from '../model/entities/asset';
import type { Rating } from '../model/entities/rating';
import { listOf, type Model } from '../model/model';
import { practices } from '../practices/catalog';
import { organisationRatings } from '../practices/edits';

export type EvidenceStrength = 'measured' | 'document' | 'seen' | 'said' | 'noEvidence' | 'open';
export type WalkCoverage = NonNullable<Asset['walkState']> | 'open';

/** How well the assessment is founded: what was seen, said, read, and what is still open. */
export interface Coverage {
  /** Practices by their strongest evidence; those that do not apply are left out. */
  readonly practices: Readonly<Record<EvidenceStrength, number>>;
  /** Assets of the plant by what the walk-down said; planned ones are left out. */
  readonly assets: Readonly<Record<WalkCoverage, number>>;
  readonly assetsWithoutZone: number;
}

const strengths = ['measured', 'document', 'seen', 'said'] as const;

/** Counts how each practice and each asset is founded. */
export function coverageOf(model: Model): Coverage {
  const byEvidence: Record<EvidenceStrength, number> = { measured: 0, document: 0, seen: 0, said: 0, noEvidence: 0, open: 0 };
  for (const { id } of practices) {
    const rating = organisationRatings(model, id)[0];
    if (rating?.value !== 'notApplicable') byEvidence[strengthOf(rating)] += 1;
  }
  const byWalk: Record<WalkCoverage, number> = { seen: 0, different: 0, notListed: 0, notFound: 0, open: 0 };
  const assets = listOf(model, 'asset');
  for (const { state, walkState } of assets) if (state !== 'planned') byWalk[walkState ?? 'open'] += 1;
  return { practices: byEvidence, assets: byWalk, assetsWithoutZone: assets.filter(({ zoneId }) => zoneId === undefined).length };
}

function strengthOf(rating: Rating | undefined): EvidenceStrength {
  if (rating?.value === undefined) return 'open';
  return strengths.find((kind) => rating.evidence?.some((entry) => entry.kind === kind)) ?? 'noEvidence';
}
