import { fieldLabelKey } from '../../../shared/i18n/labels';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import { applyChange, type Change } from '../../../shared/model/change';
import type { LooseRecord } from '../../../shared/model/entity';
import type { Model } from '../../../shared/model/model';
import { entityOf, type AnyRecord } from '../../../shared/model/registry';
import { sameValue } from '../../../shared/model/same-value';
import { fieldText, recordTitle } from '../field-text';

/** What a change does, a line for each field: whose, which, and what it becomes. Places on the drawing are not told. */
export function changeLines(change: Change, model: Model, language: Language): readonly string[] {
  const after = applyChange(model, change);
  return [...change.values()].flatMap((entry): readonly string[] => {
    const { before: earlier, after: later } = entry;
    if (later === undefined) return earlier === undefined ? [] : [translate(language, 'checks.fix.remove', { name: recordTitle(earlier) })];
    if (earlier === undefined) return [translate(language, 'checks.fix.add', { entity: translate(language, `entity.${later.type}`, { count: 1 }), name: recordTitle(later) })];
    return fieldLines(earlier, later, after, language);
  });
}

function fieldLines(earlier: AnyRecord, later: AnyRecord, after: Model, language: Language): readonly string[] {
  const [before, now]: readonly [LooseRecord, LooseRecord] = [earlier, later];
  return Object.entries(entityOf(later.type).fields).flatMap(([name, field]) => {
    if (field.kind === 'shape' || field.kind === 'points' || sameValue(before[name], now[name])) return [];
    const value = fieldText(field, now[name], after, language);
    const parameters = { name: recordTitle(later), field: translate(language, fieldLabelKey(later.type, name)), value: value === '' ? '–' : value };
    return [translate(language, 'checks.fix.set', parameters)];
  });
}
