import { useMemo, type ReactNode } from 'react';
import { fixesOf } from '../../records/results/result-actions';
import { AnswerForm } from '../../records/results/answer-form';
import { useTranslate } from '../../store/stores';
import { Button, WandSparklesIcon } from '../../ui';
import { describeResult } from '../../../shared/checks/texts';
import { useUi } from '../../store/stores';
import { isWaiting } from '../../../shared/checks/answers';
import type { ListedGroup } from './check-list';
import type { ChecksDesk } from './use-checks-desk';

/** A whole group at once: why it matters (for a rule), every quick fix, one answer for all that wait. */
export function GroupPanel({ group, desk }: { readonly group: ListedGroup; readonly desk: ChecksDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const waiting = useMemo(() => group.results.filter(isWaiting), [group]);
  const fixable = useMemo(() => waiting.filter((result) => fixesOf(desk.model, [result]).size > 0), [waiting, desk.model]);
  const [first] = waiting;
  if (first === undefined) return <p className="zw-muted">{translate('checks.group.answered')}</p>;
  return (
    <div className="zw-result">
      {desk.by === 'rule' ? <p className="zw-result__why">{describeResult(language, first).explanation}</p> : null}
      <p className="zw-muted">{translate('checks.group.waiting', { count: waiting.length })}</p>
      {fixable.length === 0 ? null : (
        <div className="zw-result__fix">
          <span>{translate('checks.group.fixable', { count: fixable.length })}</span>
          <Button size="small" icon={<WandSparklesIcon aria-hidden />} onPress={() => desk.actions.fix(fixable)}>
            {translate('checks.group.fix', { count: fixable.length })}
          </Button>
        </div>
      )}
      {desk.mode === undefined ? (
        <div className="zw-result__answers">
          <Button size="small" onPress={() => desk.setMode('accepted')}>
            {translate('checks.group.accept')}
          </Button>
        </div>
      ) : (
        <AnswerForm
          mode={desk.mode}
          count={waiting.length}
          onCancel={() => desk.setMode(undefined)}
          onAnswer={(fields) => {
            desk.setMode(undefined);
            desk.actions.answer(waiting, fields);
          }}
        />
      )}
    </div>
  );
}
