import type { Round } from '../../model/entities/round';
import { findRecord, listOf, type Model } from '../../model/model';
import type { PracticeDomain } from '../catalog';
import { placeFields, placePath, type PlaceId } from '../place';
import type { RatedPractice } from '../rating';
import { scorePractices, shownMean, type MaturityScore } from '../score';

/** How the figures of a frozen round name the mean level of a domain. */
const meanPrefix = 'meanMl.';

/** What an earlier round was frozen with, as far as it speaks of maturity. */
export interface EarlierRound {
  readonly id: Round['id'];
  readonly name: string;
  readonly closedOn: string | undefined;
  /** Mean level by domain. */
  readonly means: ReadonlyMap<string, number>;
  /** What counted for each practice in each place; empty for rounds that were written down as figures alone. */
  readonly levels: readonly RatedPractice[];
}

/** The rounds with figures or levels of maturity, the oldest first. */
export function earlierRounds(model: Model): readonly EarlierRound[] {
  return [...listOf(model, 'round')]
    .sort((left, right) => (left.number ?? 0) - (right.number ?? 0) || ((left.closedOn ?? '') < (right.closedOn ?? '') ? -1 : 1))
    .map((round) => ({ id: round.id, name: round.name, closedOn: round.closedOn, means: meansOf(round), levels: levelsOf(model, round) }))
    .filter(({ means, levels }) => means.size > 0 || levels.length > 0);
}

function meansOf({ figures = [] }: Round): ReadonlyMap<string, number> {
  return new Map(figures.flatMap((figure) => (figure.name.startsWith(meanPrefix) ? [[figure.name.slice(meanPrefix.length), figure.value] as const] : [])));
}

/** The levels of a round as ratings; what was rated in a place that is gone is left out. */
function levelsOf(model: Model, { levels = [] }: Round): readonly RatedPractice[] {
  return levels.flatMap(({ practice, place, value }): RatedPractice[] => {
    if (place === undefined) return [{ practice, value }];
    const id = findRecord(model, place)?.id;
    return id === undefined ? [] : [{ practice, value, ...placeFields(id) }];
  });
}

/**
 * The rounds as seen from a place: means of what counted there. Rounds that kept no levels know nothing of a place and are
 * left out. For the whole organisation the means stay as they were printed then.
 */
export function roundsAt(model: Model, rounds: readonly EarlierRound[], place: PlaceId, domains: readonly PracticeDomain[]): readonly EarlierRound[] {
  const areaPath = placePath(model, place);
  if (areaPath.length === 0) return rounds;
  return rounds
    .filter(({ levels }) => levels.length > 0)
    .map((round) => {
      const scores = scorePractices({ ratings: round.levels, areaPath }, domains).domains;
      return { ...round, means: new Map(scores.flatMap(({ domain, mean }) => (mean === null ? [] : [[domain, mean] as const]))) };
    });
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
