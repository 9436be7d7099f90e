import type { AppError } from '../../shared/app/errors';
import type { HostBridge } from '../../shared/host/bridge';
import { unpackValue } from '../../shared/host/packed';
import type { HostResult } from '../../shared/host/contract';
import type { ChosenFile, ProjectMeta, SnapshotReason } from '../../shared/host/records';
import { createAppError } from '../../shared/app/errors';
import { fileNameOf } from '../../shared/app/file-name';
import type { MergeOutput } from '../../shared/jobs/merge-assessment';
import type { UnpackOutput } from '../../shared/jobs/unpack-assessment';
import type { MessageKey } from '../../shared/i18n/en';
import { assessmentOf } from '../../shared/model/model';
import { typeOfId, type RecordId } from '../../shared/model/record-type';
import { newRecordId, type Environment } from '../../shared/model/identifier';
import type { AnyRecord } from '../../shared/model/registry';
import type { WorkerClient } from '../host/worker-client';
import type { Stores } from '../store/stores';
import type { SettingsKeeper } from './settings';
import { mergeAssessment, packAssessment } from './worker-jobs';
import type { Replica } from '../../shared/sync/replica';
import type { Source } from '../../shared/sync/stamps';

/** Records and attachments to begin an assessment with. */
export interface Beginning {
  readonly records: readonly AnyRecord[];
  readonly attachments: readonly { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** Where records came from, when it is known. */
  readonly sources?: ReadonlyMap<RecordId, Source>;
}

/** Opening, closing, saving and merging assessments. Every failure is an AppError. */
export interface Session {
  readonly recent: () => readonly ProjectMeta[];
  readonly openProject: (projectId: string) => Promise<void>;
  readonly begin: (beginning: Beginning) => Promise<void>;
  /** Opens a `.zonewalk` file: into a new place, or merged into the same assessment when it is already here. */
  readonly openFile: (file: ChosenFile) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly snapshot: (reason: SnapshotReason) => Promise<void>;
  /** Saves a copy as a file; undefined when the user cancelled. */
  readonly saveFile: (askWhere: boolean) => Promise<SavedFile | undefined>;
  /** Works out what a colleague's file would bring; nothing is changed yet. */
  readonly previewMerge: (file: ChosenFile) => Promise<PreparedMerge>;
  readonly applyMerge: (prepared: PreparedMerge) => Promise<void>;
  readonly removeProject: (projectId: string) => Promise<void>;
}

export interface SavedFile {
  readonly name: string;
  readonly place: string;
  readonly sha256: string;
  readonly missingAttachments: number;
  /** Captions of photos a document does not show since they cannot be handed over. */
  readonly photosLeftOut?: readonly string[];
}

export interface PreparedMerge {
  readonly file: string;
  readonly theirs: UnpackOutput;
  readonly merge: MergeOutput;
}

export interface SessionSurroundings extends Stores {
  readonly host: HostBridge;
  readonly worker: WorkerClient;
  readonly env: Environment;
  readonly settings: SettingsKeeper;
  readonly version: string;
  readonly projects: readonly ProjectMeta[];
}

const losesTail = new Set(['journal-behind-mark', 'journal-damaged', 'journal-gap']);

/** The value of a host call, or its failure thrown. */
export async function valueOf<Value>(call: Promise<HostResult<Value>>): Promise<Value> {
  const answer = await call;
  if (answer.ok) return answer.value;
  throw createAppError(answer.code, answer.parameters, answer.detail);
}

export function createSession(surroundings: SessionSurroundings): Session {
  const { host, worker, env, project, history, journal, ui, settings, version } = surroundings;
  let projects = surroundings.projects;
  let saveToken: string | undefined;
  let jobs = 0;

  const start = async (
    projectId: string,
    create: boolean,
    attachments: Beginning['attachments'] = [],
  ): Promise<{ readonly isNew: boolean }> => {
    const opened = await valueOf(host['project.open']({ projectId, create }));
    await storeAttachments(projectId, attachments);
    const { states, opened: brought } = await worker.open(projectId, opened);
    const replica: Replica = {
      states: new Map(states.map((state) => [state.id, state])),
      vector: brought.vector,
      latestTime: brought.latestTime,
    };
    const author = ui.getState().author;
    const notices = [...opened.notices, ...brought.notices];
    // Whoever begins anew, or lost the end of the journal, must not count on under the old name: two different commits
    // would carry the same number.
    const fresh = brought.from === 'nothing' || notices.some(({ code }) => losesTail.has(code));
    project.open({ projectId, replicaId: settings.replicaFor(projectId, fresh), author }, replica);
    history.clear();
    journal.start(brought);
    saveToken = undefined;
    // A walk that was cut off goes on where it was.
    const { walkPlaces, practiceWalks } = ui.getState();
    const isOnPractices = practiceWalks[projectId]?.isWalking === true;
    ui.go(walkPlaces[projectId]?.isWalking === true ? 'walkDown' : isOnPractices ? 'practiceWalk' : 'overview');
    if (ui.getState().screen === 'practiceWalk') ui.tell({ tone: 'info', titleKey: 'app.walk-resumed' });
    for (const { code, parameters } of notices) {
      ui.tell({ tone: 'warning', titleKey: noticeKey(code), parameters });
    }
    return { isNew: brought.from === 'nothing' };
  };

  const rememberOpen = (): void => {
    const meta = journal.meta();
    if (meta !== undefined) projects = [meta, ...projects.filter(({ projectId }) => projectId !== meta.projectId)];
  };

  const unpack = async (file: ChosenFile): Promise<UnpackOutput> => {
    jobs += 1;
    const run = host['job.run']({ jobId: `unpack-${jobs}`, name: 'assessment.unpack', files: [file.token], input: {} });
    return unpacked<UnpackOutput>((await valueOf(run)).output);
  };

  const storeAttachments = async (projectId: string, list: Beginning['attachments']): Promise<void> => {
    for (const { sha256, bytes } of list) await valueOf(host['attachment.write']({ projectId, sha256, bytes }));
  };

  const snapshot = async (reason: SnapshotReason): Promise<void> => {
    const { session, model } = project.state.getState();
    if (session === undefined) return;
    if (journal.state.getState().kind !== 'saved') await journal.settled();
    if (project.state.getState().model !== model) return;
    const after = journal.position();
    const mark = journal.mark();
    const facts = { ...packFacts('snapshot'), journal: after };
    const packed = await worker.run(packAssessment, { facts, withAttachments: false }, after.sequence);
    const { projectId } = session;
    const hasMovedOn = project.state.getState().model !== model || journal.position().sequence !== after.sequence;
    if (hasMovedOn && (!isOfBefore(reason) || project.state.getState().session?.projectId !== projectId)) return;
    // What it was taken for goes to the disk first.
    if (hasMovedOn) await journal.settled();
    const bytes = new Uint8Array(packed.bytes);
    await valueOf(host['project.snapshot']({ projectId, sequence: after.sequence, bytes, mark, reason }));
  };

  const packFacts = (kind: 'assessment' | 'snapshot') => {
    const { session, model } = project.state.getState();
    const assessment = assessmentOf(model);
    return {
      kind,
      programVersion: version,
      assessment: { id: assessment?.id ?? '', title: assessment?.name ?? '', language: ui.getState().language },
      savedAt: env.now(),
      author: session?.author ?? '',
      replica: session?.replicaId ?? '',
    } as const;
  };

  const close = async (): Promise<void> => {
    const { session } = project.state.getState();
    if (session === undefined) return;
    const saved = await journal.settled();
    if (saved.kind === 'notSaved') throw createAppError(saved.error.code, saved.error.parameters, saved.error.detail);
    await snapshot('close').catch(() => undefined);
    rememberOpen();
    worker.close();
    project.close();
    history.clear();
    journal.stop();
  };

  const previewMerge = async (file: ChosenFile): Promise<PreparedMerge> => {
    const theirs = await unpack(file);
    await journal.settled();
    const merge = await worker.run(mergeAssessment, { file: file.name, theirs }, journal.position().sequence);
    return { file: file.name, theirs, merge };
  };

  const applyMerge = async ({ theirs, merge }: PreparedMerge): Promise<void> => {
    const { session } = project.state.getState();
    if (session === undefined) return;
    await snapshot('merge');
    await storeAttachments(session.projectId, ownBytes(theirs.attachments));
    if (merge.nothingNew) return;
    project.adopt(merge.states, merge.vector, { origin: 'merge', label: { key: 'command.sync.merge' } });
  };

  return {
    recent: () => projects,
    openProject: async (projectId) => {
      await close();
      await start(projectId, false);
      rememberOpen();
    },
    begin: async ({ records, attachments, sources = new Map() }) => {
      await close();
      const id = records.find(({ type }) => type === 'assessment')?.id ?? newRecordId('assessment', env);
      const projectId = projectIdOf(id, env.newId());
      await start(projectId, true, attachments);
      const change = new Map(records.map((after) => [after.id, { before: undefined, after }]));
      const result = project.commit(change, { origin: 'load', label: { key: 'command.assessment.new' }, sources });
      if (!result.ok) throw invalidChange(result.problems[0]);
      await journal.settled();
      rememberOpen();
    },
    openFile: async (file) => {
      // Read first: a damaged file must not take the open assessment from the user.
      const theirs = await unpack(file);
      await close();
      const projectId = projectIdOf(theirs.manifest.assessment.id);
      const { isNew } = await start(projectId, true, ownBytes(theirs.attachments));
      const merge = await worker.run(mergeAssessment, { file: file.name, theirs }, journal.position().sequence);
      if (!isNew) {
        await snapshot('open');
        ui.tell({ tone: 'info', titleKey: 'app.merged-opened' });
      }
      if (!merge.nothingNew) {
        project.adopt(merge.states, merge.vector, { origin: isNew ? 'load' : 'merge', label: { key: 'command.assessment.open' } });
        await journal.settled();
      }
      rememberOpen();
    },
    close,
    snapshot,
    saveFile: async (askWhere) => {
      await journal.settled();
      const facts = packFacts('assessment');
      const packed = await worker.run(packAssessment, { facts, withAttachments: true }, journal.position().sequence);
      const suggestedName = fileNameOf([facts.assessment.title], 'zonewalk');
      const bytes = new Uint8Array(packed.bytes);
      const token = askWhere ? undefined : saveToken;
      const request = { purpose: 'assessment', suggestedName, bytes, ...(token === undefined ? {} : { token }) } as const;
      const saved = await valueOf(host['file.save'](request));
      if (saved === null) return undefined;
      saveToken = saved.token;
      return { name: saved.name, place: saved.place, sha256: saved.sha256, missingAttachments: packed.missing.length };
    },
    previewMerge,
    applyMerge,
    removeProject: async (projectId) => {
      await valueOf(host['project.remove']({ projectId }));
      projects = projects.filter((meta) => meta.projectId !== projectId);
    },
  };
}

/**
 * A snapshot of the state before something is wanted as it was, although that something has been written by now. The
 * worker packs it before it follows on, since it was asked first.
 */
function isOfBefore(reason: SnapshotReason): boolean {
  return reason === 'import';
}

const decoder = new TextDecoder();

/** The large output of a job of the killable process, which travels packed. */
function unpacked<Output>(output: unknown): Output {
  if (!(output instanceof Uint8Array)) throw createAppError('job-failed');
  return unpackValue(output, (bytes) => decoder.decode(bytes)) as Output;
}

/** The folder name of an assessment: its id without the type, so that the same assessment is the same place. */
function projectIdOf(assessmentId: string, otherwise = 'unnamed'): string {
  const name = typeOfId(assessmentId) === 'assessment' ? assessmentId.slice('assessment:'.length) : otherwise;
  return `a-${name}`;
}

function ownBytes(list: UnpackOutput['attachments']): Beginning['attachments'] {
  return list.map(({ sha256, bytes }) => ({ sha256, bytes: new Uint8Array(bytes) }));
}

function noticeKey(code: string): MessageKey {
  return `notice.${code}` as MessageKey;
}

function invalidChange(problem: { readonly type: string; readonly field: string } | undefined): AppError & Error {
  return createAppError('change-invalid', { type: problem?.type ?? '', field: problem?.field ?? '' });
}
