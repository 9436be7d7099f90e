import { strFromU8 } from 'fflate';
import { throwAppError } from '../app/errors';
import { fileNameOf } from '../app/file-name';
import type { ChangeCounts } from '../deliverables/client-workbook/change-lines';
import { describeClientWorkbook } from '../deliverables/client-workbook/client-workbook';
import { unpackValue } from '../host/packed';
import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import { importedLists, type ImportedList } from '../inventory/imported-list';
import { listsOf } from '../inventory/side-by-side';
import type { WorkbookData } from '../office/workbook';
import type { WorkbookPatch } from '../office/workbook-patch';
import { defineProjectJob } from './project-jobs';

export interface ClientWorkbookJobInput {
  /** Id of the attachment that is the list. */
  readonly listId: string;
  /** The kept file as the reading process answered it, packed. */
  readonly workbook: Uint8Array;
  readonly language: Language;
  /** Calendar date printed on the sheet of changes. */
  readonly date: string;
}

export interface ClientWorkbookJobOutput {
  /** For `workbook.patch`, beside the kept file. */
  readonly patch: WorkbookPatch;
  readonly counts: ChangeCounts;
  readonly fileName: string;
  /** For the second file of a text table. */
  readonly changesFileName: string;
}

/** Works out what has to be changed in a client's own list so that it says what the assessment knows. */
export const clientWorkbookJob = defineProjectJob('deliverable.client-workbook', (input: ClientWorkbookJobInput, { project }): ClientWorkbookJobOutput => {
  const { listId, workbook: packed, language, date } = input;
  const { replica, model } = project;
  const list = importedLists(model).find(({ id }) => id === listId) ?? throwAppError('unexpected', {}, 'no such list');
  const workbook = unpackValue(packed, (bytes) => strFromU8(bytes)) as WorkbookData;
  const sheet = listsOf(workbook).find(({ name }) => name === list.sheet) ?? throwAppError('sheet-missing', { file: list.file, sheet: list.sheet });
  const described = describeClientWorkbook({ list, sheet, replica, model, language, date, isText: workbook.text !== undefined });
  return { ...described, ...namesOf(list, language, workbook.text !== undefined) };
});

function namesOf({ file }: ImportedList, language: Language, isText: boolean): Pick<ClientWorkbookJobOutput, 'fileName' | 'changesFileName'> {
  const [, stem = file, ending = ''] = /^(.*)\.([a-z0-9]{1,5})$/i.exec(file) ?? [];
  const kept = isText ? /^(csv|tsv|txt)$/i : /^(xlsx|xlsm)$/i;
  const suffix = kept.test(ending) ? ending.toLowerCase() : isText ? 'csv' : 'xlsx';
  return {
    fileName: fileNameOf([translate(language, 'clientWorkbook.file', { name: stem })], suffix),
    changesFileName: fileNameOf([translate(language, 'clientWorkbook.changes-file', { name: stem })], suffix),
  };
}
