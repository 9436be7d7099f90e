import { draftChange, patched, type Change } from '../../../shared/model/change';
import type { Attachment } from '../../../shared/model/entities/attachment';
import type { Round } from '../../../shared/model/entities/round';
import { newRecordId, type Environment } from '../../../shared/model/identifier';
import { assessmentOf, getRecord, listOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { App } from '../../commands/app-context';
import { valueOf } from '../../commands/session';
import { packAssessment } from '../../commands/worker-jobs';

/** The file an assessment was frozen into when the round was closed; undefined for rounds that were only written down. */
export function frozenCopyOf(model: Model, { frozenSha256 }: Round): Attachment | undefined {
  return frozenSha256 === undefined ? undefined : listOf(model, 'attachment').find(({ sha256 }) => sha256 === frozenSha256);
}

/** The frozen copy hung on its round. */
export function hangCopy(model: Model, roundId: RecordId, copy: { readonly sha256: string; readonly size: number }, env: Pick<Environment, 'newId'>): Change {
  const round = getRecord(model, 'round', roundId);
  if (round === undefined) return new Map();
  const draft = draftChange(model);
  draft.put({ ...copy, id: newRecordId('attachment', env), type: 'attachment', kind: 'document', caption: round.name, fileName: `${fileNameOf(round.name)}.zonewalk` });
  draft.put(patched(round, { frozenSha256: copy.sha256 }));
  return draft.build();
}

function fileNameOf(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|]/g, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120);
}

/**
 * Keeps the assessment as it stands as a file of its own beside the round, without photos: they stay in the assessment.
 * Part of the step that closed the round. Throws an AppError when it could not be kept.
 */
export async function freezeCopy(app: App, roundId: RecordId, mergeKey: string): Promise<void> {
  const { project, journal, worker, host, env, ui, version } = app;
  const { session } = project.state.getState();
  if (session === undefined) return;
  await journal.settled();
  const { model } = project.state.getState();
  const assessment = assessmentOf(model);
  const facts = {
    kind: 'assessment',
    programVersion: version,
    assessment: { id: assessment?.id ?? '', title: assessment?.name ?? '', language: ui.getState().language },
    savedAt: env.now(),
    author: session.author,
    replica: session.replicaId,
  } as const;
  const { bytes: packed } = await worker.run(packAssessment, { facts, withAttachments: false }, journal.position().sequence);
  const bytes = new Uint8Array(packed);
  const sha256 = await sha256Hex(bytes);
  await valueOf(host['attachment.write']({ projectId: session.projectId, sha256, bytes }));
  const change = hangCopy(project.state.getState().model, roundId, { sha256, size: bytes.length }, env);
  project.commit(change, { origin: 'user', label: { key: 'rounds.frozen.step' }, mergeKey });
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
