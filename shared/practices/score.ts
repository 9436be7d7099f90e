import { practiceDomains, type PracticeDomain } from './catalog';
import {
  effectiveValues,
  levelOf,
  ratingStates,
  type MaturityLevel,
  type RatedPractice,
  type RatingState,
  type RatingValue,
} from './rating';

/** The result of a group of practices. Levels are 0–4; null where nothing is rated or no target is set. */
export interface PracticeScore {
  readonly practices: number;
  readonly counts: Readonly<Record<RatingState, number>>;
  /** Share of practices with an answer ("not applicable" is one), 0–1. */
  readonly coverage: number;
  /** Highest level reached by all applicable practices that are rated; an upper bound until coverage is 1. */
  readonly staircase: MaturityLevel | null;
  /** Average level of the rated practices, unrounded; print it with `shownMean`. */
  readonly mean: number | null;
}

export interface DomainScore extends PracticeScore {
  readonly domain: string;
  readonly target: MaturityLevel | null;
  /** Levels the staircase lies below the target; 0 when reached. */
  readonly gap: number | null;
}

export interface OverallScore extends PracticeScore {
  readonly domainsWithTarget: number;
  readonly domainsAtTarget: number;
}

export interface MaturityScore {
  readonly domains: readonly DomainScore[];
  readonly overall: OverallScore;
  /** Practices that carry a rating but are not in this version's catalogue; they are not scored. */
  readonly unknownPractices: readonly string[];
}

/** The target of one domain, as stored in the assessment. */
export interface DomainTarget {
  readonly domain: string;
  readonly target: RatingValue;
}

export interface ScoreInput {
  readonly ratings: Iterable<RatedPractice>;
  readonly targets?: readonly DomainTarget[];
  /** Score one area: its path, nearest first. Without it the whole organisation is scored. */
  readonly areaPath?: readonly string[];
}

/** Scores all domains of a catalogue and the whole. Practices not rated never count as zero. */
export function scorePractices(
  input: ScoreInput,
  domains: readonly PracticeDomain[] = practiceDomains,
): MaturityScore {
  const values = effectiveValues(input.ratings, input.areaPath);
  const targets = new Map((input.targets ?? []).map((entry) => [entry.domain, levelOf(entry.target)]));
  const scored = domains.map((domain) => scoreDomain(domain, values, targets.get(domain.id) ?? null));
  const practiceIds = domains.flatMap((domain) => domain.practices.map((practice) => practice.id));
  const known = new Set(practiceIds);
  const withTarget = scored.filter((domain) => domain.target !== null);
  return {
    domains: scored,
    overall: {
      ...scoreGroup(practiceIds, values),
      domainsWithTarget: withTarget.length,
      domainsAtTarget: withTarget.filter((domain) => domain.gap === 0).length,
    },
    unknownPractices: [...values.keys()].filter((practice) => !known.has(practice)),
  };
}

function scoreDomain(
  domain: PracticeDomain,
  values: ReadonlyMap<string, RatingValue>,
  target: MaturityLevel | null,
): DomainScore {
  const score = scoreGroup(
    domain.practices.map((practice) => practice.id),
    values,
  );
  const gap = target === null || score.staircase === null ? null : Math.max(0, target - score.staircase);
  return { domain: domain.id, ...score, target, gap };
}

function scoreGroup(practiceIds: readonly string[], values: ReadonlyMap<string, RatingValue>): PracticeScore {
  const states = practiceIds.map((practice): RatingState => values.get(practice) ?? 'notRated');
  const levels = states.map(levelOf).filter((level) => level !== undefined);
  const sum = levels.reduce<number>((total, level) => total + level, 0);
  const answered = states.filter((state) => state !== 'notRated').length;
  return {
    practices: practiceIds.length,
    counts: countStates(states),
    coverage: practiceIds.length === 0 ? 1 : answered / practiceIds.length,
    staircase: levels.reduce<MaturityLevel | null>((low, level) => (low === null || level < low ? level : low), null),
    mean: levels.length === 0 ? null : sum / levels.length,
  };
}

function countStates(states: readonly RatingState[]): Readonly<Record<RatingState, number>> {
  const counts: Record<RatingState, number> = {
    notInPlace: 0,
    ml1: 0,
    ml2: 0,
    ml3: 0,
    ml4: 0,
    notApplicable: 0,
    notRated: 0,
  };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** A mean as it is printed: one decimal, rounded down, so that 3.97 never reads as 4.0. */
export function shownMean(mean: number): number {
  // The smallest distance between two different means is far above the tolerance, floating point noise far below.
  return Math.floor(mean * 10 + 1e-9) / 10;
}

/** The states of a score with a count above zero, weakest first; for bars and legends. */
export function countedStates(score: PracticeScore): readonly { readonly state: RatingState; readonly count: number }[] {
  return ratingStates
    .map((state) => ({ state, count: score.counts[state] }))
    .filter((entry) => entry.count > 0);
}
