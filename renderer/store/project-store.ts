import { createStore, type StoreApi } from 'zustand/vanilla';
import { noChange, type Change, type RecordChange } from '../../shared/model/change';
import type { Environment } from '../../shared/model/identifier';
import { emptyModel, findRecord, growModel, type Model } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';
import { afterFrame, draftCommit } from '../../shared/sync/commit';
import type { Frame } from '../../shared/sync/frames';
import type { RecordWrite } from '../../shared/sync/journal-entry';
import { currentRecord, type RecordState } from '../../shared/sync/record-state';
import { emptyReplica, growReplica, modelOfReplica, nextStamp, type Replica, type Writer } from '../../shared/sync/replica';
import type { VersionVector } from '../../shared/sync/stamps';
import { createAnnouncer } from './announcer';
import type { CommitListener, CommitOptions, CommitResult, EncodedFrame, IncomingCommit, Writing } from './commit';
import { outlineAfter, outlineOf, type Outline } from './outline';

export type { Commit, CommitLabel, CommitListener, CommitOptions, CommitResult, IncomingCommit } from './commit';

/** Who writes: which assessment, as which copy, under which name. */
export interface Session extends Writer {
  readonly projectId: string;
}

export interface ProjectState {
  readonly session: Session | undefined;
  readonly model: Model;
  readonly replica: Replica;
  /** Counts the commits since the assessment was opened; changes whenever the replica does. */
  readonly revision: number;
}

/** The open assessment and the only way to write into it. */
export interface ProjectStore {
  readonly state: StoreApi<ProjectState>;
  readonly commit: (change: Change, options: CommitOptions) => CommitResult;
  /** Begins a large commit that our worker works out and checks on the present state. */
  readonly receive: (options: CommitOptions) => IncomingCommit;
  /** Takes over states from a merge or a restored copy; nothing is stamped anew. */
  readonly adopt: (states: readonly RecordState[], vector: VersionVector, options: CommitOptions) => void;
  readonly open: (session: Session, replica: Replica) => void;
  readonly close: () => void;
  readonly listen: (listener: CommitListener) => () => void;
  /** Told of every commit before it is applied and shown, in order of writing. Must not commit. */
  readonly onWriting: (listener: (writing: Writing) => void) => void;
}

const closed: ProjectState = { session: undefined, model: emptyModel, replica: emptyReplica, revision: 0 };

export function createProjectStore(env: Environment): ProjectStore {
  const state = createStore<ProjectState>(() => closed);
  const { listen, announce } = createAnnouncer();

  const writers: ((writing: Writing) => void)[] = [];
  const tellWriters = (projectId: string, frame: Frame, outline: Outline, encoded?: EncodedFrame): void => {
    for (const writer of writers) writer({ projectId, frame, outline, encoded });
  };

  const commit = (requested: Change, options: CommitOptions): CommitResult => {
    const present = state.getState();
    const { session, model } = present;
    if (session === undefined) throw new Error('commit without an open assessment');
    const { origin, label, sources, settle } = options;
    const drafted = draftCommit(present, requested, { writer: session, now: env.now(), origin, label: label.key, sources, settle });
    if (drafted.kind === 'refused') return { ok: false, problems: drafted.problems };
    if (drafted.kind === 'unchanged') return { ok: true };
    const { frame, change } = drafted;
    tellWriters(session.projectId, frame, outlineAfter(model, change));
    const next = applied(present, frame);
    announce({ projectId: session.projectId, frame, change, options, before: model, after: next.model }, () => state.setState(next));
    return { ok: true };
  };

  const receive: ProjectStore['receive'] = (options) => {
    const begun = state.getState();
    const { session, model: before, replica: earlier } = begun;
    if (session === undefined) throw new Error('commit without an open assessment');
    // What is taken in refers to it; the moment of the commit is written into it at the end.
    const stamp = { ...nextStamp(earlier, session, env.now()) };
    const growing = growReplica(earlier, stamp);
    const grown = growModel(before);
    const writes: RecordWrite[] = [];
    const change = new Map<RecordId, RecordChange>();
    return {
      stampNow: () => ({ ...Object.assign(stamp, nextStamp(earlier, state.getState().session ?? session, env.now())) }),
      take: (part) => {
        for (const write of part) {
          const record = currentRecord(growing.write(write)) as AnyRecord | undefined;
          change.set(write.id, { before: findRecord(before, write.id), after: record });
          grown.put(write.id, record);
          writes.push(write);
        }
      },
      finish: (encoded) => {
        const present = state.getState();
        if (present.replica !== earlier || present.session?.projectId !== session.projectId) return false;
        const frame: Frame = { kind: 'entry', entry: { stamp, origin: options.origin, label: options.label.key, writes } };
        const after = grown.done();
        tellWriters(session.projectId, frame, outlineOf(after), encoded);
        announce({ projectId: session.projectId, frame, change, options, before, after }, () => {
          state.setState({ session: present.session, model: after, replica: growing.done(), revision: present.revision + 1 });
        });
        return true;
      },
    };
  };

  const adopt: ProjectStore['adopt'] = (states, vector, options) => {
    const frame: Frame = { kind: 'states', origin: options.origin, label: options.label.key, states, vector };
    const before = state.getState();
    const { session } = before;
    if (session === undefined) throw new Error('commit without an open assessment');
    const next = applied(before, frame);
    tellWriters(session.projectId, frame, outlineOf(next.model));
    announce({ projectId: session.projectId, frame, change: noChange, options, before: before.model, after: next.model }, () => state.setState(next));
  };

  return {
    state,
    commit,
    receive,
    adopt,
    open: (session, replica) => state.setState({ session, replica, model: modelOfReplica(replica), revision: 0 }),
    close: () => state.setState(closed),
    listen,
    onWriting: (listener) => void writers.push(listener),
  };
}

/** The state after a frame. */
function applied(present: ProjectState, frame: Frame): ProjectState {
  return { ...present, ...afterFrame(present, frame), revision: present.revision + 1 };
}
