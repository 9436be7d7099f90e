import { fileNameOf } from '../app/file-name';
import { describeSupplierQuestionnaire } from '../deliverables/supplier-questionnaire';
import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import { writeDocument } from '../office/write-document';
import { defineProjectJob, type ProjectJobContext } from './project-jobs';

export interface SupplierQuestionnaireInput {
  readonly vendor: string;
  readonly language: Language;
  /** Calendar date printed on the document. */
  readonly date: string;
  readonly author?: string;
}

export interface SupplierQuestionnaireOutput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Writes the questions to one vendor as the bytes of a Word file. */
export const supplierQuestionnaireJob = defineProjectJob(
  'supplier.questionnaire',
  async (input: SupplierQuestionnaireInput, { project, progress }: ProjectJobContext): Promise<SupplierQuestionnaireOutput> => {
    const { vendor, language, ...facts } = input;
    progress(0.1, 'describing');
    const bytes = await writeDocument(describeSupplierQuestionnaire(project.model, language, { ...facts, view: 'asIs' }, vendor));
    progress(1, 'done');
    return { fileName: fileNameOf([translate(language, 'supplierLetter.fileName'), vendor, input.date.slice(0, 10)], 'docx'), bytes };
  },
);
