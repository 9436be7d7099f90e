import type { Language } from '../i18n/message';
import { translator, type Translate } from '../i18n/translate';
import { practicePlaces, practiceTopics, topicName } from '../practices/catalog';
import type { QuestionnairePlan } from './plan-questionnaire';
import type { Problem } from './questionnaire';

/** A problem in words: where, what, and how it is mended. */
export function problemText({ sheet }: Pick<QuestionnairePlan, 'sheet'>, { code, row, column, parameters }: Problem, language: Language): string {
  const t = translator(language);
  return t('questionnaire.problem.line', { place: placeText(sheet, row, column, t), what: t(`questionnaire.problem.${code}`, { ...parameters, ...knownWords(code, language, t) }) });
}

/** What could have been written instead, in the reader's words; the file may use either language. */
function knownWords(code: Problem['code'], language: Language, t: Translate): { readonly known?: string } {
  if (code === 'place-unknown') return { known: practicePlaces.map((place) => t(`choice.practicePlace.${place}`)).join(', ') };
  if (code === 'topic-unknown') return { known: practiceTopics.map((topic) => topicName(language, topic)).join(', ') };
  return {};
}

function placeText(sheet: string, row: number, column: string, t: Translate): string {
  if (sheet === '') return column === '' ? t('questionnaire.place.entry', { row }) : t('questionnaire.place.member', { row, column });
  return column === '' ? t('questionnaire.place.row', { sheet, row }) : t('questionnaire.place.cell', { sheet, row, column });
}
