import { practiceDomains, type PracticeDomain } from './catalog';
import { effectiveValues, levelOf, type MaturityLevel, type RatedPractice, type RatingValue } from './rating';

/** What would raise a domain's staircase by one level. */
export interface DomainLift {
  readonly domain: string;
  readonly from: MaturityLevel;
  readonly to: MaturityLevel;
  /** Practices on the staircase's level: each has to rise. */
  readonly raise: readonly string[];
  /** Practices without a rating: they may hold the domain back. */
  readonly rateFirst: readonly string[];
}

/** The practices that hold a domain on its level; null when nothing is rated or ML4 is reached everywhere. */
export function liftDomain(domain: PracticeDomain, values: ReadonlyMap<string, RatingValue>): DomainLift | null {
  const rated = domain.practices.flatMap(({ id }) => {
    const level = levelOf(values.get(id));
    return level === undefined ? [] : [{ id, level }];
  });
  const from = rated.reduce<MaturityLevel | null>((low, { level }) => (low === null || level < low ? level : low), null);
  const to = from === null ? undefined : nextLevel(from);
  if (from === null || to === undefined) return null;
  return {
    domain: domain.id,
    from,
    to,
    raise: rated.filter(({ level }) => level === from).map(({ id }) => id),
    rateFirst: domain.practices.map(({ id }) => id).filter((id) => !values.has(id)),
  };
}

/** The lifts of all domains, those that need the fewest practices first; equal ones in catalogue order. */
export function listLifts(
  ratings: Iterable<RatedPractice>,
  areaPath?: readonly string[],
  domains: readonly PracticeDomain[] = practiceDomains,
): readonly DomainLift[] {
  const values = effectiveValues(ratings, areaPath);
  const lifts = domains.map((domain) => liftDomain(domain, values)).filter((lift) => lift !== null);
  return [...lifts].sort((left, right) => left.raise.length - right.raise.length);
}

function nextLevel(level: MaturityLevel): MaturityLevel | undefined {
  const next: Readonly<Record<MaturityLevel, MaturityLevel | undefined>> = { 0: 1, 1: 2, 2: 3, 3: 4, 4: undefined };
  return next[level];
}
