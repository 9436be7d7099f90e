import { throwAppError } from '../app/errors';
import { readForeign } from '../office/foreign-file';
import { readPlainText } from '../office/read-plain-text';
import { readWorkbook } from '../office/read-workbook';
import type { QuestionnaireFile } from '../questionnaires/questionnaire';
import { defineJob } from './job';
import type { ReadForeignInput } from './read-foreign';

/** Reads a questionnaire of unknown origin, a workbook or JSON; meant for the process that may be killed. */
export const readQuestionnaireJob = defineJob('questionnaire.read', ({ name, bytes }: ReadForeignInput, { progress }): QuestionnaireFile => {
  if (/\.json$/iu.test(name)) return { kind: 'json', value: readForeign(name, () => parsed(name, readPlainText(bytes))) };
  return { kind: 'workbook', workbook: readWorkbook(name, bytes, { progress: (fraction) => progress(fraction, 'reading') }) };
});

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return throwAppError('questionnaire-not-json', { file, place: error instanceof Error ? error.message : '' });
  }
}
