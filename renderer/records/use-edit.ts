import { fieldLabelKey } from '../../shared/i18n/labels';
import type { Change } from '../../shared/model/change';
import type { RecordType } from '../../shared/model/record-type';
import type { MessageKey } from '../../shared/i18n/en';
import { isMessageKey } from '../../shared/i18n/translate';
import { useStores, useTranslate } from '../store/stores';

export type EditKind = 'add' | 'edit' | 'remove' | 'paste' | 'fill' | 'clear' | 'replace' | 'rows';

const labels: Readonly<Record<EditKind, MessageKey>> = {
  add: 'records.change.add',
  edit: 'records.change.edit',
  remove: 'records.change.remove',
  paste: 'grid.change.paste',
  fill: 'grid.change.fill',
  clear: 'grid.change.clear',
  replace: 'grid.change.replace',
  rows: 'grid.change.rows',
};

/** Commits edits of records of a type and tells the user when one is refused. */
export function useEdit(type: RecordType): (kind: EditKind, change: Change) => boolean {
  const { project, ui } = useStores();
  const translate = useTranslate();
  return (kind, change) => {
    const entity = translate(`entity.${type}`, { count: 1 });
    const result = project.commit(change, { origin: 'user', label: { key: labels[kind], parameters: { entity } } });
    if (result.ok) return true;
    const [problem] = result.problems;
    if (problem !== undefined) {
      const fieldKey = fieldLabelKey(type, problem.field);
      const field = isMessageKey(fieldKey) ? translate(fieldKey) : problem.field;
      const parameters = { field, problem: translate(`problem.${problem.code}`) };
      ui.tell({ tone: 'danger', titleKey: 'records.refused', parameters });
    }
    return false;
  };
}
