import type { ReactNode } from 'react';
import { findAnswer } from '../../../shared/regulation/answers';
import { machineryPhases, machineryText, type MachineryQuestion } from '../../../shared/regulation/catalog';
import { referenceText } from '../../../shared/regulation/law-reference';
import { machineryAnswer, machineryAnswers, machineryPlace, makeRequirements, phaseQuestion, requirementCandidates, requirementId, type Machine } from '../../../shared/regulation/machines';
import { codeSeries, nextCode } from '../../../shared/network/next-code';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, CheckIcon, ListChecksIcon, Panel, PanelSection, Select, TextArea, ToggleGroup } from '../../ui';
import { useDutyEdits, type DutyEdits } from './use-duty-edits';

/** One machine: what is under way with it, the questions of that, and requirements made of what is open. */
export function MachinePanel({ machine }: { readonly machine: Machine }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const edits = useDutyEdits();
  const makeAll = useRequire(machine, edits);
  const { record, subject, phases } = machine;
  const candidates = requirementCandidates(model, machine);
  const setPhases = (chosen: ReadonlySet<string>): void =>
    edits.answerAll(machineryPhases.map((phase) => [machineryPlace(phaseQuestion(phase), subject), { value: chosen.has(phase) ? 'yes' : undefined }]));
  return (
    <Panel label={translate('regulation.machinery.panel')} kicker={translate(`entity.${record.type}`, { count: 1 })} title={machine.name}>
      <PanelSection title={translate('regulation.machinery.phases')}>
        <ToggleGroup
          label={translate('regulation.machinery.phases')}
          options={machineryPhases.map((id) => ({ id, title: translate(`regulation.machinery.phase.${id}`) }))}
          values={new Set(phases)}
          onChange={setPhases}
        />
        <p className="zw-muted">{translate(phases.includes('retrofit') ? 'regulation.machinery.trap' : 'regulation.machinery.phases.help')}</p>
        {candidates.length === 0 ? null : (
          <Button icon={<ListChecksIcon aria-hidden />} onPress={() => makeAll(candidates)}>
            {translate('regulation.machinery.require.all', { count: candidates.length })}
          </Button>
        )}
      </PanelSection>
      {phases.map((phase) => (
        <PanelSection key={phase} title={translate(`regulation.machinery.phase.${phase}`)}>
          <ol className="zw-regulation-questions">
            {machine.asked
              .filter((question) => question.phase === phase)
              .map((question) => (
                <MachineQuestion key={question.id} question={question} machine={machine} edits={edits} canRequire={candidates.includes(question)} onRequire={() => makeAll([question])} />
              ))}
          </ol>
        </PanelSection>
      ))}
    </Panel>
  );
}

const open = 'open';

interface QuestionProps {
  readonly question: MachineryQuestion;
  readonly machine: Machine;
  readonly edits: DutyEdits;
  readonly canRequire: boolean;
  readonly onRequire: () => void;
}

function MachineQuestion({ question, machine, edits, canRequire, onRequire }: QuestionProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const place = machineryPlace(question.id, machine.subject);
  const text = machineryText(language, question.id).question;
  const options = [open, ...machineryAnswers].map((answer) => ({ id: answer, title: translate(`regulation.machinery.answer.${answer as typeof open}`) }));
  return (
    <li className="zw-regulation-question">
      <p className="zw-regulation-question__text">
        {text} <span className="zw-mono zw-muted zw-regulation-article">{referenceText(language, question.reference)}</span>
      </p>
      <Select label={text} hideLabel options={options} value={machineryAnswer(model, question.id, machine.subject) ?? open} placeholder="" onChange={(value) => edits.answer(place, { value: value === open ? undefined : value })} />
      <TextArea label={translate('regulation.note')} hideLabel placeholder={translate('regulation.note')} rows={1} maxLength={4000} value={findAnswer(model, place)?.note ?? ''} onCommit={(note) => edits.answer(place, { note })} />
      {canRequire ? (
        <Button size="small" variant="quiet" onPress={onRequire}>
          {translate('regulation.machinery.require')}
        </Button>
      ) : model.tables.requirement.has(requirementId(question, machine)) ? (
        <span className="zw-regulation-required">
          <CheckIcon aria-hidden /> {translate('regulation.machinery.required')}
        </span>
      ) : null}
    </li>
  );
}

/** Makes requirements of questions, and says so with the way there. */
function useRequire(machine: Machine, edits: DutyEdits): (questions: readonly MachineryQuestion[]) => void {
  const { ui } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  return (questions) => {
    const source = (reference: string): string => translate('regulation.machinery.reference', { reference: referenceText(language, reference) });
    const count = questions.length;
    const isDone = edits.commit((model) => makeRequirements(model, machine, questions, { language, source, code: (present) => nextCode(codeSeries(present, 'A'), present) }), { key: 'regulation.change.requirements', parameters: { count } });
    if (isDone) ui.tell({ tone: 'success', titleKey: 'regulation.machinery.made', parameters: { count }, actionKey: 'regulation.machinery.show', onAction: () => ui.go('requirements') });
  };
}
