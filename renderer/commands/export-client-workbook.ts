import { createAppError } from '../../shared/app/errors';
import { unpackValue } from '../../shared/host/packed';
import type { Language } from '../../shared/i18n/message';
import type { ImportedList } from '../../shared/inventory/imported-list';
import type { PatchedList } from '../../shared/office/patch-list';
import type { App } from './app-context';
import { valueOf, type SavedFile } from './session';
import { clientWorkbook } from './worker-jobs';

export interface ClientWorkbookChoices {
  readonly list: ImportedList;
  readonly language: Language;
}

let lastJob = 0;

/**
 * Writes the client's own list with what the assessment knows better, and saves it where the user says; a text table comes
 * with a second file that lists the changes. The kept file is read and changed in the killable process only.
 * @returns the files saved; none when cancelled
 */
export async function exportClientWorkbook(
  app: App,
  { list, language }: ClientWorkbookChoices,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<readonly SavedFile[]> {
  const { session } = app.project.state.getState();
  const kept = session === undefined ? null : await valueOf(app.host['attachment.read']({ projectId: session.projectId, sha256: list.sha256 }));
  if (kept === null) throw createAppError('attachment-missing', { file: list.file });
  const content = { name: list.file.slice(0, 255), bytes: kept.bytes };
  const workbook = bytesOf(await runUntrusted(app, 'workbook.read', content, { text: list.text ?? {} }, signal));
  onProgress(0.4);
  await app.journal.settled();
  const input = { listId: list.id, workbook, language, date: app.env.now() };
  const { patch, fileName, changesFileName } = await app.worker.run(clientWorkbook, input, app.journal.position().sequence, { signal, transfer: [workbook.buffer] });
  onProgress(0.6);
  const decoder = new TextDecoder();
  const packed = bytesOf(await runUntrusted(app, 'workbook.patch', content, { patch, text: list.text ?? {} }, signal));
  const patched = unpackValue(packed, (bytes) => decoder.decode(bytes)) as PatchedList;
  onProgress(1);
  const saved = await save(app, fileName, patched.list);
  if (saved === undefined || patched.changes === undefined) return saved === undefined ? [] : [saved];
  const changes = await save(app, changesFileName, patched.changes);
  return changes === undefined ? [saved] : [saved, changes];
}

interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function runUntrusted({ host }: App, name: 'workbook.read' | 'workbook.patch', dropped: FileContent, input: object, signal: AbortSignal): Promise<unknown> {
  lastJob += 1;
  const jobId = `client-workbook-${lastJob}`;
  const cancel = (): void => void host['job.run']({ jobId, cancel: true });
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return (await valueOf(host['job.run']({ jobId, name, files: [], dropped, input }))).output;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function bytesOf(output: unknown): Uint8Array<ArrayBuffer> {
  if (!(output instanceof Uint8Array) || !(output.buffer instanceof ArrayBuffer)) throw createAppError('job-failed');
  return new Uint8Array(output.buffer, output.byteOffset, output.byteLength);
}

async function save({ host }: App, suggestedName: string, bytes: Uint8Array): Promise<SavedFile | undefined> {
  const purpose = /\.xls[xm]$/.test(suggestedName) ? 'excel' : 'text';
  const saved = await valueOf(host['file.save']({ purpose, suggestedName, bytes: new Uint8Array(bytes) }));
  return saved === null ? undefined : { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: 0 };
}
