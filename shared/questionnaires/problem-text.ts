import type { Translate } from '../i18n/translate';
import type { QuestionnairePlan } from './plan-questionnaire';
import type { Problem } from './questionnaire';

/** A problem in words: where, what, and how it is mended. */
export function problemText({ sheet }: Pick<QuestionnairePlan, 'sheet'>, { code, row, column, parameters }: Problem, t: Translate): string {
  return t('questionnaire.problem.line', { place: placeText(sheet, row, column, t), what: t(`questionnaire.problem.${code}`, parameters) });
}

function placeText(sheet: string, row: number, column: string, t: Translate): string {
  if (sheet === '') return column === '' ? t('questionnaire.place.entry', { row }) : t('questionnaire.place.member', { row, column });
  return column === '' ? t('questionnaire.place.row', { sheet, row }) : t('questionnaire.place.cell', { sheet, row, column });
}
