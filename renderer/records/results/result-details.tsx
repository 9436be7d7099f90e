import { useMemo, type ReactNode } from 'react';
import { isWaiting, type AnsweredResult } from '../../../shared/checks/answers';
import { describeResult } from '../../../shared/checks/texts';
import { formatDate, formatInstant } from '../../../shared/i18n/format';
import { findRecord, getRecord, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, FlagIcon, HistoryIcon, Notice, WandSparklesIcon } from '../../ui';
import { recordTitle } from '../field-text';
import { AnswerForm, type AnswerMode } from './answer-form';
import { changeLines } from './fix-text';
import { fixesOf, type ResultActions } from './result-actions';
import './results.css';

interface ResultDetailsProps {
  readonly result: AnsweredResult;
  readonly actions: ResultActions;
  /** The form that is open, if one is. */
  readonly mode: AnswerMode | undefined;
  readonly onMode: (mode: AnswerMode | undefined) => void;
  /** A press on an object; without it the room of the object is entered. */
  readonly onObject?: (id: RecordId) => void;
}

/** Why a result matters, whom it is about, the quick fix, and its answer. */
export function ResultDetails({ result, actions, mode, onMode, onObject = actions.go }: ResultDetailsProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { text, explanation } = describeResult(language, result);
  return (
    <div className="zw-result">
      <p className="zw-result__text">{text}</p>
      <Reopened result={result} />
      <p className="zw-result__why">{explanation}</p>
      <Objects result={result} model={model} onObject={onObject} />
      <QuickFix result={result} model={model} onFix={() => actions.fix([result])} />
      {isWaiting(result) ? null : <GivenAnswer result={result} actions={actions} />}
      {mode === undefined ? (
        <div className="zw-result__answers" role="group" aria-label={translate('checks.answer')}>
          {result.state === 'finding' ? null : (
            <Button size="small" variant={isWaiting(result) ? 'primary' : 'default'} icon={<FlagIcon aria-hidden />} onPress={() => actions.find(result)}>
              {translate('checks.answer.finding')}
            </Button>
          )}
          <Button size="small" onPress={() => onMode('accepted')}>
            {translate('checks.answer.accept')}
          </Button>
          <Button size="small" onPress={() => onMode('modelIsWrong')}>
            {translate('checks.answer.wrong')}
          </Button>
        </div>
      ) : (
        <AnswerForm
          key={mode}
          mode={mode}
          onCancel={() => onMode(undefined)}
          onAnswer={(fields) => {
            onMode(undefined);
            actions.answer([result], fields);
          }}
        />
      )}
    </div>
  );
}

/** Why an answered result is open again, and what was answered. */
function Reopened({ result: { state, answer } }: { readonly result: AnsweredResult }): ReactNode {
  const { env } = useApp();
  const translate = useTranslate();
  const language = useUi((store) => store.language);
  if (state !== 'reopened' || answer === undefined) return null;
  const { kind, reason = '', until, answeredAt, answeredBy } = answer;
  const isOver = until !== undefined && until < env.now().slice(0, 10);
  const date = answeredAt === undefined ? '' : formatInstant(language, answeredAt);
  const by = answeredBy ?? translate('app.status.author.none');
  return (
    <Notice tone="warning" title={isOver ? translate('checks.reopened.until', { date: formatDate(language, until) }) : translate('checks.reopened.changed')}>
      {translate('checks.reopened.was', { kind: translate(`choice.answerKind.${kind}`), by, date })}
      {reason === '' ? null : <span className="zw-result__said">{reason}</span>}
    </Notice>
  );
}

function Objects({ result, model, onObject }: { readonly result: AnsweredResult; readonly model: Model; readonly onObject: (id: RecordId) => void }): ReactNode {
  const translate = useTranslate();
  const records = result.objects.flatMap((id) => findRecord(model, id) ?? []);
  return (
    <ul className="zw-result__objects" aria-label={translate('checks.objects')}>
      {records.slice(0, mostObjects).map((record) => (
        <li key={record.id}>
          <button type="button" onClick={() => onObject(record.id)}>
            <span className="zw-muted">{translate(`entity.${record.type}`, { count: 1 })}</span> {recordTitle(record)}
          </button>
        </li>
      ))}
      {records.length > mostObjects ? <li className="zw-muted">{translate('checks.objects.more', { count: records.length - mostObjects })}</li> : null}
    </ul>
  );
}

const mostObjects = 8;
const mostLines = 4;

function QuickFix({ result, model, onFix }: { readonly result: AnsweredResult; readonly model: Model; readonly onFix: () => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const lines = useMemo(() => changeLines(fixesOf(model, [result]), model, language), [model, result, language]);
  if (lines.length === 0) return null;
  return (
    <div className="zw-result__fix">
      <ul>
        {lines.slice(0, mostLines).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostLines ? <li>{translate('checks.fix.more', { count: lines.length - mostLines })}</li> : null}
      </ul>
      <Button size="small" icon={<WandSparklesIcon aria-hidden />} onPress={onFix}>
        {translate('checks.fix')}
      </Button>
    </div>
  );
}

function GivenAnswer({ result: { answer, state }, result, actions }: { readonly result: AnsweredResult; readonly actions: ResultActions }): ReactNode {
  const translate = useTranslate();
  const language = useUi((store) => store.language);
  const model = useModel();
  if (answer === undefined || state === 'open' || state === 'reopened') return null;
  const finding = getRecord(model, 'finding', answer.findingId);
  const by = answer.answeredBy ?? translate('app.status.author.none');
  return (
    <div className="zw-result__answer">
      <strong>{translate(`choice.answerKind.${state}`)}</strong>
      {answer.until === undefined ? null : <span>{translate('checks.answer.validUntil', { date: formatDate(language, answer.until) })}</span>}
      <span className="zw-muted">{answer.answeredAt === undefined ? by : translate('checks.answer.by', { by, date: formatInstant(language, answer.answeredAt) })}</span>
      {answer.reason === undefined ? null : <span className="zw-result__said">{answer.reason}</span>}
      <span className="zw-result__answers">
        {finding === undefined ? null : (
          <Button size="small" icon={<FlagIcon aria-hidden />} onPress={() => actions.go(finding.id)}>
            {translate('checks.told.open')}
          </Button>
        )}
        <Button size="small" variant="quiet" icon={<HistoryIcon aria-hidden />} onPress={() => actions.takeBack(result)}>
          {translate('checks.answer.takeBack')}
        </Button>
      </span>
    </div>
  );
}
