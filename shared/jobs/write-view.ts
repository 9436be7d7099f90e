import { strToU8 } from 'fflate';
import { fileNameOf } from '../app/file-name';
import { delimiterOf, describeViewTable, viewTexts, type ViewTable } from '../deliverables/view-table';
import type { Language } from '../i18n/message';
import { csvText } from '../office/write-csv';
import { writeWorkbook } from '../office/write-workbook';
import { defineProjectJob } from './project-jobs';
import type { WriteDeliverableOutput } from './write-deliverable';

export interface WriteViewInput {
  readonly view: ViewTable;
  readonly format: 'xlsx' | 'csv';
  readonly language: Language;
  /** Calendar date in the file and its name. */
  readonly date: string;
  readonly author?: string;
}

/** Writes what a grid shows as an Excel table or a text table. CSV: UTF-8 with a mark, and no text that starts like a formula. */
export const writeViewJob = defineProjectJob('view.write', async ({ view, format, language, date, author = '' }: WriteViewInput, { progress }): Promise<WriteDeliverableOutput> => {
  progress(0, 'writing');
  const fileName = fileNameOf([view.title, date.slice(0, 10)], format);
  if (format === 'csv') {
    const text = csvText(viewTexts(view, language), { delimiter: delimiterOf(language), quote: '"', lineBreak: '\r\n' });
    return { fileName, mediaType: 'text/csv', bytes: strToU8(`\ufeff${text}`) };
  }
  const bytes = await writeWorkbook(describeViewTable(view, { language, date, author }));
  return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes };
});
