import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import { levelText } from '../../../shared/practices/catalog';
import { levelOf, type MaturityLevel, type RatingState } from '../../../shared/practices/rating';
import type { Maturity } from '../../ui';

/** The level of a state as the marks draw it. */
export function markOf(state: RatingState): Maturity {
  const level = levelOf(state);
  if (level !== undefined) return markOfLevel(level);
  return state === 'notApplicable' ? 'not-applicable' : 'not-rated';
}

/** A level as the marks draw it; 0 is not in place. */
export function markOfLevel(level: MaturityLevel): Maturity {
  return level === 0 ? 'not-in-place' : level;
}

/** A target as the marks draw it: a tick at ML1 to ML4. */
export function tickOf(target: MaturityLevel | null): 1 | 2 | 3 | 4 | undefined {
  return target === null || target === 0 ? undefined : target;
}

/** "ML2", "Open", "n.a.": for narrow columns. */
export function shortState(language: Language, state: RatingState): string {
  if (state === 'notRated') return translate(language, 'practices.level.short.notRated');
  if (state === 'notApplicable') return translate(language, 'practices.level.short.notApplicable');
  return levelText(language, state).short;
}

/** "ML2 Managed", "Not rated": where there is room. */
export function longState(language: Language, state: RatingState): string {
  return state === 'notRated' ? translate(language, 'practices.level.notRated') : translate(language, choiceLabelKey('ratingValue', state));
}
