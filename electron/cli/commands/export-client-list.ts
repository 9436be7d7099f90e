import { dirname, extname, join, resolve } from 'node:path';
import { throwAppError } from '../../../shared/app/errors';
import { unpackValue } from '../../../shared/host/packed';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import { importedLists, type ImportedList } from '../../../shared/inventory/imported-list';
import { clientWorkbookJob } from '../../../shared/jobs/client-workbook';
import type { PatchedList } from '../../../shared/office/patch-list';
import { runProjectJob, type OpenedAssessment } from '../assessment';
import type { Outcome } from '../command';
import { Refusal } from '../failures';
import { runUntrusted } from '../run-untrusted';
import type { Surroundings } from '../surroundings';
import { table } from '../words';
import { makeFolder, writeFiles } from '../write-files';

export interface ClientListWish {
  /** File name of an imported list, with `#sheet` where one file was imported with several. */
  readonly list: string;
  /** File to write. */
  readonly out: string;
  readonly language: Language;
  readonly date: string;
}

/** The client's own list with what the assessment knows better; a text table with a second file of changes beside it. */
export async function exportClientList(opened: OpenedAssessment, { list: wanted, out, language, date }: ClientListWish, t: Translate, surroundings: Surroundings): Promise<Outcome> {
  const list = chosenList(importedLists(opened.project.model), wanted);
  const kept = opened.attachments.get(list.sha256);
  if (kept === undefined) return throwAppError('attachment-missing', { file: list.file });
  // Bytes of their own for each job: the thread takes them over.
  const file = (): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } => ({ name: list.file, bytes: Uint8Array.from(kept) });
  const text = list.text ?? {};
  const workbook = await runUntrusted('workbook.read', file(), surroundings, { text });
  const { patch, counts, changesFileName } = await runProjectJob(clientWorkbookJob, { listId: list.id, workbook, language, date }, opened.project, surroundings);
  const decoder = new TextDecoder();
  const patched = unpackValue(await runUntrusted('workbook.patch', file(), surroundings, { patch, text }), (bytes) => decoder.decode(bytes)) as PatchedList;
  const path = resolve(surroundings.folder, out);
  const files = [{ path, bytes: patched.list }];
  if (patched.changes !== undefined) files.push({ path: join(dirname(path), changesFileName.replace(/\.[^.]*$/, '') + extname(path)), bytes: patched.changes });
  const unmake = await makeFolder(dirname(path));
  const written = await writeFiles(files, { keepPrevious: false }, surroundings).catch(async (error: unknown) => {
    await unmake();
    throw error;
  });
  return {
    json: { file: opened.file, sha256: opened.sha256, language, date, list: list.file, sheet: list.sheet, layout: patched.layout, counts, files: written },
    lines: [t('cli.export.client-counts', { ...counts }), ...table(written.map(({ file: name, sha256 }) => [sha256, name]))],
  };
}

function chosenList(lists: readonly ImportedList[], wanted: string): ImportedList {
  const nameOf = ({ file, sheet }: ImportedList): string => `${file}#${sheet}`;
  const exact = lists.find((list) => nameOf(list) === wanted);
  if (exact !== undefined) return exact;
  const found = lists.filter(({ file }) => file === wanted);
  const [first] = found;
  if (first === undefined) throw new Refusal('list-unknown', { list: wanted, known: [...new Set(lists.map(({ file }) => file))].join(', ') || '–' });
  // The latest of one name; several sheets of it are a question.
  if (found.some(({ sha256, sheet }) => sha256 === first.sha256 && sheet !== first.sheet)) throw new Refusal('lists-several', { list: wanted, known: found.map(nameOf).join(', ') });
  return first;
}
