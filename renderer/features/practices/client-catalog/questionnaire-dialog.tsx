import { useEffect, useRef, type ReactNode } from 'react';
import type { PlannedPractice, PracticeFate, QuestionnairePlan } from '../../../../shared/questionnaires/plan-questionnaire';
import { problemText } from '../../../../shared/questionnaires/problem-text';
import { useApp } from '../../../commands/app-context';
import { useTranslate, useUi } from '../../../store/stores';
import { Badge, BusyLine, Button, DataGrid, Dialog, FileDrop, FileInputIcon, Notice, type GridColumn, type Tone } from '../../../ui';
import { useQuestionnaire, type QuestionnaireDesk } from './use-questionnaire';
import './client-catalog.css';

/** Brings in a client's questionnaire: choose the file, look at what it would do or what is to be mended, take it over as one step. */
export function QuestionnaireDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const desk = useQuestionnaire();
  const { failure, plan, busy } = desk;
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: keys go on working in the dialog.
    if (busy === undefined && (plan !== undefined || failure !== undefined)) content.current?.focus();
  }, [busy, plan, failure]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={translate('questionnaire.title')}
      closeLabel={translate('app.close')}
      size={plan === undefined ? 'medium' : 'wizard'}
      footer={<Foot desk={desk} onClose={onClose} />}
    >
      <div className="zw-questionnaire" ref={content} tabIndex={-1}>
        {failure === undefined ? null : (
          <Notice tone="danger" title={translate('questionnaire.failed')} isUrgent>
            {translate(failure.key, failure.parameters)}
          </Notice>
        )}
        {plan === undefined ? <FileStep desk={desk} /> : <PlanView plan={plan} />}
      </div>
    </Dialog>
  );
}

function FileStep({ desk }: { readonly desk: QuestionnaireDesk }): ReactNode {
  const translate = useTranslate();
  const { busy } = desk;
  return (
    <>
      <FileDrop
        title={translate('questionnaire.choose')}
        text={translate('questionnaire.text')}
        chooseLabel={translate('questionnaire.choose-file')}
        icon={<FileInputIcon aria-hidden />}
        onChoose={() => void desk.choose()}
        onFiles={(files) => void desk.drop(files)}
        isDisabled={busy !== undefined}
      />
      {busy === undefined ? null : <BusyLine label={translate('questionnaire.reading')} fraction={busy} cancelLabel={translate('app.cancel')} onCancel={desk.cancel} />}
      <ul className="zw-questionnaire__facts">
        <li>{translate('questionnaire.fact-beside')}</li>
        <li>{translate('questionnaire.fact-again')}</li>
        <li>{translate('questionnaire.fact-undo')}</li>
      </ul>
    </>
  );
}

const tones = { added: 'success', updated: 'accent', unchanged: 'neutral' } as const satisfies Record<PracticeFate, Tone>;
const shownProblems = 50;
const allLevels = 4;

function PlanView({ plan }: { readonly plan: QuestionnairePlan }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { name, sheet, headerRow, practices, counts, leftOut, gone, problems } = plan;
  const columns: readonly GridColumn<PlannedPractice>[] = [
    { id: 'code', header: translate('questionnaire.column.number'), width: 120, mono: true, value: ({ code }) => code },
    { id: 'title', header: translate('questionnaire.column.title'), width: 320, grow: true, value: ({ title }) => title },
    { id: 'domain', header: translate('questionnaire.column.domain'), width: 200, value: ({ domain }) => domain },
    { id: 'levels', header: translate('questionnaire.column.levels'), width: 90, value: ({ anchors }) => `${anchors}/${allLevels}`, sortValue: ({ anchors }) => anchors },
    {
      id: 'fate', header: translate('questionnaire.column.fate'), width: 120, value: ({ fate }) => translate(`questionnaire.fate.${fate}`),
      render: ({ fate }) => <Badge tone={tones[fate]}>{translate(`questionnaire.fate.${fate}`)}</Badge>,
    },
  ];
  return (
    <>
      <p className="zw-questionnaire__lead">
        {translate('questionnaire.lead', { name, count: practices.length, ...counts })} {sheet === '' ? null : translate('questionnaire.found', { sheet, row: headerRow })}
      </p>
      {problems.length === 0 ? null : <Problems plan={plan} />}
      {gone.length === 0 ? null : <Notice tone="info" title={translate('questionnaire.gone', { count: gone.length, codes: gone.map(({ code }) => code).join(', ') })} />}
      {leftOut.length === 0 ? null : <p className="zw-questionnaire__lead">{translate('questionnaire.left-out', { columns: leftOut.join(', ') })}</p>}
      <div className="zw-questionnaire__grid">
        <DataGrid label={translate('questionnaire.list')} rows={practices} rowId={({ row }) => String(row)} columns={columns} locale={language} density="compact" />
      </div>
    </>
  );
}

function Problems({ plan }: { readonly plan: QuestionnairePlan }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { problems } = plan;
  const more = problems.length - shownProblems;
  return (
    <Notice tone="danger" title={translate('questionnaire.problems', { count: problems.length })} isUrgent>
      <ul className="zw-questionnaire__problems" tabIndex={0} aria-label={translate('questionnaire.problems', { count: problems.length })}>
        {problems.slice(0, shownProblems).map((problem, index) => (
          <li key={index}>{problemText(plan, problem, language)}</li>
        ))}
        {more > 0 ? <li>{translate('questionnaire.problems.more', { count: more })}</li> : null}
      </ul>
    </Notice>
  );
}

function Foot({ desk, onClose }: { readonly desk: QuestionnaireDesk; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const { ui, history, run } = useApp();
  const { plan, busy } = desk;
  const count = plan === undefined ? 0 : plan.counts.added + plan.counts.updated;
  const isReady = plan !== undefined && plan.problems.length === 0 && count > 0;
  const apply = (): void => {
    if (plan === undefined || !desk.apply()) return;
    const step = history.state.getState().undo.at(-1);
    const undo = (): void => {
      // Only the import itself is taken back, not what was done after it.
      if (history.state.getState().undo.at(-1) === step) run('edit.undo');
    };
    ui.tell({ tone: 'success', titleKey: 'questionnaire.told', parameters: { count, file: plan.file }, actionKey: 'command.edit.undo', onAction: undo });
    onClose();
  };
  return (
    <>
      <Button onPress={onClose}>{translate('app.cancel')}</Button>
      {plan === undefined ? null : <Button onPress={desk.startAgain}>{translate('questionnaire.other-file')}</Button>}
      {plan === undefined ? null : (
        <Button variant="primary" isDisabled={!isReady || busy !== undefined} onPress={apply}>
          {count === 0 ? translate('questionnaire.nothing') : translate('questionnaire.apply', { count })}
        </Button>
      )}
    </>
  );
}
