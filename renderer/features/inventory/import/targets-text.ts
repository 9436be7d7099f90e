import { fieldLabelKey } from '../../../../shared/i18n/labels';
import { isMessageKey, type Translate } from '../../../../shared/i18n/translate';
import { isSplit, type ColumnDecision } from '../../../../shared/inventory/import-plan';
import { importTargets, plainFields } from '../../../../shared/inventory/targets';
import type { LightGroup, LightOption } from './light-choice';

/** What a column becomes, in words. */
export function targetTitle(target: string, translate: Translate): string {
  const key = plainFields.has(target) ? fieldLabelKey('asset', target) : `inventory.target.${target}`;
  return isMessageKey(key) ? translate(key) : target;
}

/** A field of an asset, in words. */
export function fieldTitle(field: string, translate: Translate): string {
  const key = fieldLabelKey('asset', field);
  return isMessageKey(key) ? translate(key) : targetTitle(field, translate);
}

export function decisionTitle(decision: ColumnDecision, translate: Translate): string {
  if (decision === 'keep') return translate('inventory.import.keep');
  if (decision === 'leave') return translate('inventory.import.leave');
  if (isSplit(decision)) return decision.split.map((target) => targetTitle(target, translate)).join(' + ');
  return targetTitle(decision, translate);
}

/** Every meaning a column can have, by name. */
export function targetOptions(translate: Translate): readonly LightOption[] {
  return importTargets.map((target) => ({ id: target, title: targetTitle(target, translate) })).sort((first, second) => first.title.localeCompare(second.title));
}

export const splitId = 'split';

/** The choices of one column: what it probably is, what can be done with any column, then every meaning. */
export function decisionGroups(likely: readonly string[], isSecret: boolean, all: readonly LightOption[], translate: Translate): readonly LightGroup[] {
  const leave = { id: 'leave', title: translate('inventory.import.leave') };
  const keep = { id: 'keep', title: translate(isSecret ? 'import.secret-anyway' : 'inventory.import.keep') };
  return [
    { title: translate('import.likely'), options: likely.map((id) => ({ id, title: targetTitle(id, translate) })) },
    { title: translate('import.any-column'), options: [keep, leave, { id: splitId, title: translate('import.split-choice') }] },
    { title: translate('import.all-meanings'), options: all },
  ].filter(({ options }) => options.length > 0);
}
