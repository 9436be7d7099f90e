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
  const plain = text.replace(/^\uFEFF/u, '');
  try {
    return JSON.parse(plain);
  } catch (error) {
    return throwAppError('questionnaire-not-json', { file, ...placeOfMistake(plain, error instanceof Error ? error.message : '') });
  }
}

/** Where reading stopped, lines and columns from 1; the end of the text where the reader does not say. */
function placeOfMistake(text: string, message: string): { readonly line: number; readonly column: number } {
  const position = /position (\d+)/u.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
