import type { Theme } from '../../shared/host/records';
import type { RecordId } from '../../shared/model/record-type';
import type { WalkWish } from '../../shared/practices/walk-cards';

export type WalkFilter = WalkWish;

/** Where the walk through the practices of an assessment stands: remembered, so that it goes on at the same card after a crash. */
export interface PracticeWalk {
  readonly practiceId?: string;
  /** An area, a zone or a contractor; without it the whole organisation is rated. */
  readonly placeId?: RecordId;
  readonly filter: WalkFilter;
  /** True from starting the walk until leaving it. */
  readonly isWalking: boolean;
}

export const hintNames = ['why', 'ask', 'lookAt', 'askFor'] as const;
export type HintName = (typeof hintNames)[number];

/** How the user likes to walk; the same in every assessment. */
export interface WalkHabits {
  /** A rating leads on to the next practice. */
  readonly goesOn: boolean;
  /** Larger letters. */
  readonly isLarge: boolean;
  /** The hints that are folded away; without a choice the width of the window decides. */
  readonly folded?: readonly HintName[];
  /** The theme to return to when the glare theme is switched off again. */
  readonly themeBefore?: Theme;
}

export const wholeWalk: WalkFilter = { show: 'all' };
export const firstWalkHabits: WalkHabits = { goesOn: true, isLarge: false };

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Habits from what was stored, with defaults for what is missing or odd. */
export function readWalkHabits(stored: unknown): WalkHabits {
  const { goesOn, isLarge, folded, themeBefore } = Object(stored) as { readonly [Key in keyof WalkHabits]?: unknown };
  const theme = themes.find((known) => known === themeBefore);
  return {
    goesOn: goesOn !== false,
    isLarge: isLarge === true,
    ...(Array.isArray(folded) ? { folded: hintNames.filter((name) => folded.includes(name)) } : {}),
    ...(theme === undefined ? {} : { themeBefore: theme }),
  };
}

/** The walks from what was stored; what is odd is left out. */
export function readPracticeWalks(stored: unknown): Readonly<Record<string, PracticeWalk>> {
  return Object.fromEntries(
    Object.entries(Object(stored) as object).flatMap(([projectId, value]) => (typeof value === 'object' && value !== null ? [[projectId, readWalk(value)]] : [])),
  );
}

function readWalk(stored: object): PracticeWalk {
  const { practiceId, placeId, filter, isWalking } = stored as { readonly [Key in keyof PracticeWalk]?: unknown };
  const { show, domain, topic, personId, interviewId, quickWins } = Object(filter) as { readonly [Key in keyof WalkFilter]?: unknown };
  return {
    ...texts({ practiceId, placeId }),
    filter: { show: show === 'open' ? 'open' : 'all', ...texts({ domain, topic, personId, interviewId }), ...(quickWins === true ? { quickWins } : {}) },
    isWalking: isWalking === true,
  };
}

/** The fields that are texts. */
function texts<Name extends string>(fields: { readonly [Key in Name]: unknown }): { readonly [Key in Name]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string')) as { readonly [Key in Name]?: string };
}
