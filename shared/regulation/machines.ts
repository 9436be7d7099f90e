import { draftChange, type Change } from '../model/change';
import type { Area } from '../model/entities/area';
import type { Asset } from '../model/entities/asset';
import type { Requirement } from '../model/entities/requirement';
import type { Language } from '../i18n/message';
import { recordsWith } from '../model/indexes';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { findAnswer, type Place, type Subject } from './answers';
import { machineryPhases, machineryQuestions, machineryText, type MachineryPhase, type MachineryQuestion } from './catalog';

export const machineryAnswers = ['yes', 'partly', 'no', 'notApplicable'] as const;
export type MachineryAnswer = (typeof machineryAnswers)[number];

/** A machine or line, or a component that is looked at as one. */
export interface Machine {
  readonly subject: Subject & { readonly kind: 'area' | 'asset' };
  readonly name: string;
  readonly record: Area | Asset;
  /** What is under way with it; without a phase nothing is asked. */
  readonly phases: readonly MachineryPhase[];
  /** Questions of these phases. */
  readonly asked: readonly MachineryQuestion[];
  /** Not answered yet. */
  readonly open: number;
  /** Answered with no or partly. */
  readonly gaps: number;
}

export function machineryPlace(question: string, subject: Subject): Place {
  return { regulation: 'machinery', question, subject };
}

export const phaseQuestion = (phase: MachineryPhase): string => `phase.${phase}`;

/** Areas that are machines or lines, and components somebody has taken up; those under way first. */
export function listMachines(model: Model): readonly Machine[] {
  const areas = listOf(model, 'area').filter(({ kind, state }) => (kind === 'machine' || kind === 'line') && state !== 'toBeRemoved');
  const answers = recordsWith(model, 'dutyAnswer', 'regulation', 'machinery');
  const others = new Set(answers.flatMap(({ areaId, assetId }) => [areaId, assetId]));
  for (const { id } of areas) others.delete(id);
  const taken = [...others].flatMap((id) => {
    const record = getRecord(model, 'asset', id) ?? getRecord(model, 'area', id);
    return record === undefined ? [] : [record];
  });
  return [...areas, ...taken].map((record) => machineOf(model, record)).sort((first, second) => Number(second.phases.length > 0) - Number(first.phases.length > 0));
}

function machineOf(model: Model, record: Area | Asset): Machine {
  const subject = { kind: record.type, id: record.id };
  const phases = machineryPhases.filter((phase) => findAnswer(model, machineryPlace(phaseQuestion(phase), subject))?.value === 'yes');
  const asked = machineryQuestions.filter(({ phase }) => phases.includes(phase));
  const answers = asked.map(({ id }) => machineryAnswer(model, id, subject));
  return {
    subject,
    name: record.type === 'asset' && record.tag !== undefined && record.tag !== record.name ? `${record.tag} ${record.name}` : record.name,
    record,
    phases,
    asked,
    open: answers.filter((answer) => answer === undefined).length,
    gaps: answers.filter((answer) => answer === 'no' || answer === 'partly').length,
  };
}

/** The answer about a machine; undefined while the question is open. */
export function machineryAnswer(model: Model, questionId: string, subject: Subject): MachineryAnswer | undefined {
  const value = findAnswer(model, machineryPlace(questionId, subject))?.value;
  return machineryAnswers.find((answer) => answer === value);
}

/** The id a requirement from a question about a machine always has, so that it is made once. */
export function requirementId({ id }: MachineryQuestion, { subject }: Machine): RecordId {
  return `requirement:machinery.${id}.${subject.id.replace(':', '-')}`;
}

/** Questions of a machine that are neither met nor ruled out and have no requirement yet. */
export function requirementCandidates(model: Model, machine: Machine): readonly MachineryQuestion[] {
  return machine.asked.filter((question) => {
    const answer = machineryAnswer(model, question.id, machine.subject);
    return answer !== 'yes' && answer !== 'notApplicable' && !model.tables.requirement.has(requirementId(question, machine));
  });
}

/** What a new requirement is called, besides its text. */
export interface RequirementNaming {
  readonly language: Language;
  /** The source as it is cited, from the reference of a question. */
  readonly source: (reference: string) => string;
  /** The next free number after these. */
  readonly code: (present: readonly Requirement[]) => string;
}

/** Makes requirements of the questions, in the language they are read in. */
export function makeRequirements(model: Model, machine: Machine, questions: readonly MachineryQuestion[], { language, source, code }: RequirementNaming): Change {
  const draft = draftChange(model);
  const present = [...listOf(model, 'requirement')];
  for (const question of questions) {
    const { requirement, criterion } = machineryText(language, question.id);
    const record: Requirement = {
      id: requirementId(question, machine),
      type: 'requirement',
      code: code(present),
      title: requirement,
      kind: question.kind,
      source: 'regulation',
      sourceReference: source(question.reference),
      acceptanceCriterion: criterion,
      state: 'draft',
      ...(machine.subject.kind === 'area' ? { areaIds: [machine.subject.id] } : { assetIds: [machine.subject.id] }),
    };
    draft.put(record);
    present.push(record);
  }
  return draft.build();
}
