import { strFromU8, strToU8 } from 'fflate';
import { fileNameOf } from '../app/file-name';
import { throwAppError } from '../app/errors';
import { delimiterOf, describeViewTable, viewTexts, type ViewTable } from '../deliverables/view-table';
import type { Language } from '../i18n/message';
import { csvText } from '../office/write-csv';
import { writeWorkbook } from '../office/write-workbook';
import { defineProjectJob } from './project-jobs';
import type { WriteDeliverableOutput } from './write-deliverable';

export interface WriteViewInput {
  readonly view: Omit<ViewTable, 'rows'>;
  /** The rows in their order, some in each part, as JSON in UTF-8: handed over, since copying a long list blocks the window. */
  readonly rows: readonly Uint8Array[];
  readonly format: 'xlsx' | 'csv';
  readonly language: Language;
  /** Calendar date in the file and its name. */
  readonly date: string;
  readonly author?: string;
}

function unpackRows(parts: readonly Uint8Array[]): ViewTable['rows'] {
  return parts.flatMap((part) => JSON.parse(strFromU8(part)) as ViewTable['rows']);
}

/** Shares of the work, by time. */
const described = 0.15;
const written = 0.75;

/** Writes what a grid shows as an Excel table or a text table. CSV: UTF-8 with a mark, and no text that starts like a formula. */
export const writeViewJob = defineProjectJob('view.write', async (input: WriteViewInput, { progress, cancelled, turn }): Promise<WriteDeliverableOutput> => {
  const { format, language, date, author = '' } = input;
  progress(0, 'writing');
  const view: ViewTable = { ...input.view, rows: unpackRows(input.rows) };
  const fileName = fileNameOf([view.title, date.slice(0, 10)], format);
  if (format === 'csv') {
    const text = csvText(viewTexts(view, language), { delimiter: delimiterOf(language), quote: '"', lineBreak: '\r\n' });
    return { fileName, mediaType: 'text/csv', bytes: strToU8(`\ufeff${text}`) };
  }
  const description = describeViewTable(view, { language, date, author });
  progress(described, 'writing');
  const bytes = await writeWorkbook(description, {
    progress: (fraction) => progress(described + fraction * (written - described), 'writing'),
    pause: async () => {
      await turn?.();
      if (cancelled()) throwAppError('cancelled');
    },
  });
  return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes };
});
