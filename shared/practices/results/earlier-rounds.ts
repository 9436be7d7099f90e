import type { Round } from '../../model/entities/round';
import { listOf, type Model } from '../../model/model';
import { shownMean, type MaturityScore } from '../score';

/** How the figures of a frozen round name the mean level of a domain. */
const meanPrefix = 'meanMl.';

/** What an earlier round was frozen with, as far as it speaks of maturity. */
export interface EarlierRound {
  readonly id: Round['id'];
  readonly name: string;
  readonly closedOn: string | undefined;
  /** Mean level by domain. */
  readonly means: ReadonlyMap<string, number>;
}

/** The rounds with figures of maturity, the oldest first. */
export function earlierRounds(model: Model): readonly EarlierRound[] {
  return [...listOf(model, 'round')]
    .sort((left, right) => (left.number ?? 0) - (right.number ?? 0) || ((left.closedOn ?? '') < (right.closedOn ?? '') ? -1 : 1))
    .map(({ id, name, closedOn, figures }) => ({
      id,
      name,
      closedOn,
      means: new Map((figures ?? []).flatMap((figure) => (figure.name.startsWith(meanPrefix) ? [[figure.name.slice(meanPrefix.length), figure.value] as const] : []))),
    }))
    .filter(({ means }) => means.size > 0);
}

export interface DomainChange {
  readonly domain: string;
  readonly now: number | null;
  /** One for each round, the oldest first; null where the round has no figure. */
  readonly before: readonly (number | null)[];
  /** Printed mean of now less that of the last round with a figure; null when one is missing. */
  readonly change: number | null;
}

/** Each domain's mean now beside those of the rounds. */
export function compareWithRounds(score: MaturityScore, rounds: readonly EarlierRound[]): readonly DomainChange[] {
  return score.domains.map(({ domain, mean }) => {
    const before = rounds.map(({ means }) => means.get(domain) ?? null);
    const last = before.findLast((value) => value !== null) ?? null;
    // Of the printed values, so that a reader who subtracts finds the same.
    const change = mean === null || last === null ? null : Math.round((shownMean(mean) - shownMean(last)) * 10) / 10;
    return { domain, now: mean, before, change };
  });
}
