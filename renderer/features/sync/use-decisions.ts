import { fieldLabelKey } from '../../../shared/i18n/labels';
import { isMessageKey } from '../../../shared/i18n/translate';
import { isRecordType } from '../../../shared/model/record-type';
import { useStores, useTranslate } from '../../store/stores';
import type { Decision } from './decide';

/** Writes a decision as one step that can be undone; a value that is not valid is told. False when it was refused. */
export function useDecisions(): (decision: Decision) => boolean {
  const { project, ui } = useStores();
  const translate = useTranslate();
  return ({ change, settle }) => {
    const result = project.commit(change, { origin: 'user', label: { key: 'sync.conflicts.decided' }, settle });
    const problem = result.ok ? undefined : result.problems[0];
    if (problem === undefined) return result.ok;
    const key = isRecordType(problem.type) ? fieldLabelKey(problem.type, problem.field) : problem.field;
    ui.tell({ tone: 'danger', titleKey: 'records.refused', parameters: { field: isMessageKey(key) ? translate(key) : problem.field, problem: translate(`problem.${problem.code}`) } });
    return false;
  };
}
