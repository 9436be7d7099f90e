import { createAppError } from '../../shared/app/errors';
import { hostLimits } from '../../shared/host/limits';
import { unpackValue } from '../../shared/host/packed';
import { draftChange } from '../../shared/model/change';
import { listOf } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import type { QuestionnairePlan } from '../../shared/questionnaires/plan-questionnaire';
import type { QuestionnaireFile } from '../../shared/questionnaires/questionnaire';
import type { Source } from '../../shared/sync/stamps';
import type { CommitResult } from '../store/commit';
import type { App } from './app-context';
import type { ImportFile } from './import-inventory';
import { valueOf, type SavedFile } from './session';
import { planQuestionnaire, writeQuestionnaire } from './worker-jobs';

interface ReadOptions {
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
}

const mebibyte = 1024 * 1024;
let lastJob = 0;

/** Reads a client's questionnaire in the killable process and says what it would bring. Ends with `cancelled` when the signal says so. */
export async function openQuestionnaire(app: App, source: ImportFile, { onProgress, signal }: ReadOptions): Promise<QuestionnairePlan> {
  lastJob += 1;
  const jobId = `questionnaire-${lastJob}`;
  const stop = app.host.on('job.progress', (progress) => {
    if (progress.jobId === jobId) onProgress(progress.fraction);
  });
  const cancel = (): void => void app.host['job.run']({ jobId, cancel: true });
  signal.addEventListener('abort', cancel);
  try {
    const given = 'token' in source ? { files: [source.token] } : { files: [], dropped: { name: source.name, bytes: await droppedBytes(source.dropped) } };
    const { output } = await valueOf(app.host['job.run']({ jobId, name: 'questionnaire.read', ...given, input: {} }));
    if (signal.aborted) throw createAppError('cancelled');
    if (!(output instanceof Uint8Array)) throw createAppError('job-failed');
    const decoder = new TextDecoder();
    const content = unpackValue(output, (bytes) => decoder.decode(bytes)) as QuestionnaireFile;
    await app.journal.settled();
    return await app.worker.run(planQuestionnaire, { content, file: source.name }, app.journal.position().sequence, { signal });
  } finally {
    stop();
    signal.removeEventListener('abort', cancel);
  }
}

/** The bytes of a dropped file; the host refuses the same size of one that was chosen. */
async function droppedBytes(dropped: File): Promise<Uint8Array<ArrayBuffer>> {
  const { name, size } = dropped;
  if (size > hostLimits.inventory) throw createAppError('file-too-large', { file: name, size: Math.ceil(size / mebibyte), limit: hostLimits.inventory / mebibyte });
  if (size === 0) throw createAppError('file-empty', { file: name });
  return new Uint8Array(await dropped.arrayBuffer());
}

/** Takes the practices of a questionnaire over as one step that can be undone. */
export function applyQuestionnaire({ project }: App, { change, sources }: QuestionnairePlan): CommitResult {
  const named = new Map([...sources].map(([id, source]): [RecordId, Source] => [id, { kind: 'import', ...source }]));
  return project.commit(change, { origin: 'import', label: { key: 'questionnaire.done' }, sources: named });
}

/** Takes a questionnaire out as one step that can be undone; its ratings stay. */
export function removeQuestionnaire({ project }: App, name: string): CommitResult {
  const { model } = project.state.getState();
  const draft = draftChange(model);
  for (const practice of listOf(model, 'clientPractice')) if ((practice.catalog ?? '') === name) draft.remove(practice.id);
  return project.commit(draft.build(), { origin: 'user', label: { key: 'questionnaire.removed', parameters: { name } } });
}

/** Saves the template, or a questionnaire of the assessment, as Excel where the user says; undefined when cancelled. */
export async function saveQuestionnaire(app: App, catalog: string | undefined): Promise<SavedFile | undefined> {
  const { language, author } = app.ui.getState();
  await app.journal.settled();
  const wish = { language, date: app.env.now(), author, ...(catalog === undefined ? {} : { catalog }) };
  const { fileName, bytes } = await app.worker.run(writeQuestionnaire, wish, app.journal.position().sequence);
  const saved = await valueOf(app.host['file.save']({ purpose: 'excel', suggestedName: fileName, bytes: new Uint8Array(bytes) }));
  return saved === null ? undefined : { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: 0 };
}
