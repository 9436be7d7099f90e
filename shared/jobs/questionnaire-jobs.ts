import { fileNameOf } from '../app/file-name';
import { translate } from '../i18n/translate';
import { describeQuestionnaire, type QuestionnaireWish } from '../questionnaires/describe-questionnaire';
import { planQuestionnaire, type QuestionnaireOptions, type QuestionnairePlan } from '../questionnaires/plan-questionnaire';
import type { QuestionnaireFile } from '../questionnaires/questionnaire';
import { writeWorkbook } from '../office/write-workbook';
import { defineProjectJob } from './project-jobs';
import type { WriteDeliverableOutput } from './write-deliverable';

export interface PlanQuestionnaireInput extends QuestionnaireOptions {
  readonly content: QuestionnaireFile;
}

/** What a questionnaire would bring to the open assessment. */
export const planQuestionnaireJob = defineProjectJob('questionnaire.plan', ({ content, ...options }: PlanQuestionnaireInput, { project }): QuestionnairePlan =>
  planQuestionnaire(content, project.model, options),
);

/** Writes the template, or a questionnaire of the assessment, as an Excel workbook. */
export const writeQuestionnaireJob = defineProjectJob('questionnaire.write', async (wish: QuestionnaireWish, { project }): Promise<WriteDeliverableOutput> => {
  const description = describeQuestionnaire(project.model, wish);
  const name = wish.catalog ?? translate(wish.language, 'questionnaire.file.template');
  return {
    fileName: fileNameOf([name], 'xlsx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook(description),
  };
});
