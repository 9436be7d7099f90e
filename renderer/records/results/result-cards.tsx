import { useState, type ReactNode } from 'react';
import type { AnsweredResult } from '../../../shared/checks/answers';
import { describeResult } from '../../../shared/checks/texts';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { RecordId } from '../../../shared/model/record-type';
import { useTranslate, useUi } from '../../store/stores';
import { ChevronDownIcon, ChevronRightIcon, SeverityMark } from '../../ui';
import type { AnswerMode } from './answer-form';
import { useResultActions, type ResultActions } from './result-actions';
import { ResultDetails } from './result-details';
import { StateBadge } from './state-badge';
import './results.css';

interface ResultCardsProps {
  readonly results: readonly AnsweredResult[];
  readonly label: string;
  readonly onObject?: (id: RecordId) => void;
}

/** Results as a list whose entries unfold; answered in place. */
export function ResultCards({ results, label, onObject }: ResultCardsProps): ReactNode {
  const actions = useResultActions();
  const [unfolded, setUnfolded] = useState<string>();
  return (
    <ul className="zw-result-cards" aria-label={label}>
      {results.map((result) => {
        const key = `${result.check.id} ${result.subjectId} ${result.part ?? ''}`;
        const isOpen = unfolded === key;
        return <ResultCard key={key} result={result} actions={actions} isOpen={isOpen} onToggle={() => setUnfolded(isOpen ? undefined : key)} onObject={onObject} />;
      })}
    </ul>
  );
}

interface ResultCardProps {
  readonly result: AnsweredResult;
  readonly actions: ResultActions;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onObject: ((id: RecordId) => void) | undefined;
}

function ResultCard({ result, actions, isOpen, onToggle, onObject }: ResultCardProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [mode, setMode] = useState<AnswerMode>();
  const { check, state } = result;
  return (
    <li className="zw-result-card">
      <button type="button" className="zw-result-card__head" aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
        <span className="zw-result-card__title">{isOpen ? translate(check.titleKey) : describeResult(language, result).text}</span>
        <StateBadge state={state} />
        <span className="zw-result-card__facts">
          <SeverityMark severity={check.severity} word={translate(choiceLabelKey('severity', check.severity))} />
          <span className="zw-mono">{check.clause}</span>
        </span>
      </button>
      {isOpen ? (
        <div className="zw-result-card__body">
          <ResultDetails result={result} actions={actions} mode={mode} onMode={setMode} {...(onObject === undefined ? {} : { onObject })} />
        </div>
      ) : null}
    </li>
  );
}
