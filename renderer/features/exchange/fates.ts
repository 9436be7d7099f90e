import type { Translate } from '../../../shared/i18n/translate';
import type { Choice } from '../../ui';
import type { Fate } from './fate-mark';
import type { PlanAction, PlanFilter } from './plan-grid';

const fates: readonly Fate[] = ['contradicts', 'new', 'confirmed', 'left-out'];

/** The fates of communications to look at one by one, what deserves a look first. */
export function fateFilters(translate: Translate): readonly PlanFilter<{ readonly fate: Fate }>[] {
  return fates.map((fate) => ({ id: fate, title: translate(`traffic.fate.${fate}`), test: (row) => row.fate === fate }));
}

/** What can be decided about a communication: it is taken, or left out. */
export function takeChoices(translate: Translate): readonly Choice[] {
  return [
    { id: 'take', title: translate('exchange.take') },
    { id: 'leave', title: translate('exchange.leave') },
  ];
}

export function takeActions(translate: Translate, take: (keys: readonly string[], isTaken: boolean) => void): readonly PlanAction<{ readonly key: string }>[] {
  return [
    { id: 'take', title: translate('exchange.take'), run: (rows) => take(rows.map(({ key }) => key), true) },
    { id: 'leave', title: translate('exchange.leave'), run: (rows) => take(rows.map(({ key }) => key), false) },
  ];
}

export function fateOrder({ fate }: { readonly fate: Fate }): number {
  return fates.indexOf(fate);
}
