import type { PracticeDomain } from '../catalog';
import { levelOf, type MaturityLevel, type RatingValue } from '../rating';

/** One step of a domain's staircase: how many of the rated practices stand on it or higher. */
export interface Step {
  readonly level: Exclude<MaturityLevel, 0>;
  readonly reached: number;
}

export interface Stairs {
  readonly domain: string;
  readonly steps: readonly Step[];
  /** Rated practices that apply; a step is climbed when all of them have reached it. */
  readonly rated: number;
  /** Practices without an answer: the staircase is an upper bound while there are any. */
  readonly open: number;
}

const levels = [1, 2, 3, 4] as const;

/** The steps of each domain. */
export function listStairs(values: ReadonlyMap<string, RatingValue>, domains: readonly PracticeDomain[]): readonly Stairs[] {
  return domains.map(({ id, practices }) => {
    const rated = practices.flatMap((practice) => {
      const level = levelOf(values.get(practice.id));
      return level === undefined ? [] : [level];
    });
    return {
      domain: id,
      steps: levels.map((level) => ({ level, reached: rated.filter((own) => own >= level).length })),
      rated: rated.length,
      open: practices.filter((practice) => !values.has(practice.id)).length,
    };
  });
}
