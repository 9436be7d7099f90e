import type { DutyAnswer } from '../model/entities/duty-answer';
import { formatNumber } from '../i18n/format';
import { activityWeights } from '../regulation/nis2-activities';
import { craText, machineryPhases, machineryText, productClasses, regulationText, sectorTitle } from '../regulation/catalog';
import { figureNames, numberOf, yesNoQuestions } from '../regulation/nis2-answers';
import { machineryAnswers } from '../regulation/machines';
import { classQuestion, supplierAnswers, supportQuestion } from '../regulation/suppliers';
import { nameOf, type DeliverableContext } from './context';

/** Whom or what an answer is about. */
export function subjectWords(context: DeliverableContext, { areaId, assetId, vendor, enterprise }: DutyAnswer): string {
  if (areaId !== undefined || assetId !== undefined) return nameOf(context, areaId ?? assetId);
  return vendor ?? enterprise ?? '';
}

/** The question behind an answer as a person reads it; an unknown one shows its id. */
export function questionWords(context: DeliverableContext, { regulation, question }: DutyAnswer): string {
  const { t, language } = context;
  if (regulation === 'cra') {
    if (question === classQuestion) return t('report.regulation.productClass');
    return question === supportQuestion ? t('report.regulation.supportUntil') : craText(language, question).question;
  }
  if (regulation === 'machinery') {
    const phase = machineryPhases.find((candidate) => question === `phase.${candidate}`);
    return phase === undefined ? machineryText(language, question).question : t(`regulation.machinery.phase.${phase}`);
  }
  return companyQuestion(context, question);
}

function companyQuestion({ t, language }: DeliverableContext, question: string): string {
  const [group = '', name = ''] = split(question);
  if (group === 'activity') return name === 'none' ? t('regulation.nis2.activities.none') : sectorTitle(language, name);
  if (group === 'case') return regulationText(language, 'cases', name);
  if (question === 'incident.awareAt') return t('regulation.clock.aware');
  if (question === 'incident.notifiedAt') return t('regulation.clock.notified');
  if (question === 'share' || question === 'relation') return t(`regulation.nis2.${question}`);
  const asked = yesNoQuestions.find((candidate) => candidate === question);
  if (asked !== undefined) return t(`regulation.nis2.${asked}`);
  const figure = figureNames.find((candidate) => candidate === question || candidate === name);
  if (figure === undefined) return question;
  const label = t(`regulation.nis2.${figure}`);
  return group === 'previous' || group === 'earlier' ? t('regulation.nis2.of', { figure: label, name: t(`regulation.nis2.year.${group}`) }) : label;
}

/** The first part of a question's id, and all the rest. */
function split(question: string): readonly string[] {
  const at = question.indexOf('.');
  return at === -1 ? [question] : [question.slice(0, at), question.slice(at + 1)];
}

/** An answer as a person reads it; a text or a date of a person's own stays as it is. */
export function answerWords({ t, language }: DeliverableContext, { regulation, value }: DutyAnswer): string {
  if (value === undefined) return '';
  const machinery = machineryAnswers.find((answer) => answer === value);
  if (machinery !== undefined) return t(`regulation.machinery.answer.${machinery}`);
  const supplier = supplierAnswers.find((answer) => answer === value);
  if (supplier !== undefined) return t(`regulation.cra.answer.${supplier}`);
  const weight = activityWeights.find((candidate) => candidate === value);
  if (weight !== undefined) return t(`regulation.nis2.weight.${weight}`);
  if (value === 'linked' || value === 'partner') return t(`regulation.nis2.relation.${value}`);
  if (productClasses.some(({ id }) => id === value)) return regulationText(language, 'productClasses', value);
  const number = regulation === 'nis2' ? numberOf(value) : undefined;
  return number === undefined ? value : formatNumber(language, number);
}
