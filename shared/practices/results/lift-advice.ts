import type { Language } from '../../i18n/message';
import type { Model } from '../../model/model';
import type { Guide } from '../catalog';
import { practiceGuideIn, practiceTextIn } from '../client';
import { liftDomain } from '../lift';
import type { MaturityLevel } from '../rating';
import type { MaturityResult } from './result';

export interface AdvisedPractice {
  readonly id: string;
  readonly title: string;
  /** What to begin with; undefined while the guide is not there or says nothing. */
  readonly firstMeasure: string | undefined;
}

/** What would raise a domain by one level, and how to begin. */
export interface LiftAdvice {
  readonly domain: string;
  readonly from: MaturityLevel;
  readonly to: MaturityLevel;
  readonly target: MaturityLevel | null;
  readonly raise: readonly AdvisedPractice[];
  /** Practices without a rating that may hold the domain back. */
  readonly rateFirst: number;
}

/** The domains that do not stand at the top, those below their target first, then those that need the fewest practices. */
export function listLiftAdvice(model: Model, result: MaturityResult, language: Language, guide: Guide | undefined): readonly LiftAdvice[] {
  const advice = result.domains.flatMap((domain, index): LiftAdvice[] => {
    const lift = liftDomain(domain, result.values);
    if (lift === null) return [];
    return [
      {
        domain: lift.domain,
        from: lift.from,
        to: lift.to,
        target: result.score.domains[index]?.target ?? null,
        rateFirst: lift.rateFirst.length,
        raise: lift.raise.map((id) => ({
          id,
          title: practiceTextIn(model, language, id).title,
          firstMeasure: practiceGuideIn(model, guide, id)?.firstMeasure,
        })),
      },
    ];
  });
  const isBelow = ({ target, from }: LiftAdvice): number => (target !== null && from < target ? 0 : 1);
  return advice.sort((left, right) => isBelow(left) - isBelow(right) || left.raise.length - right.raise.length);
}
