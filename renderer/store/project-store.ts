import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageKey } from '../../shared/i18n/en';
import type { MessageParameters } from '../../shared/i18n/message';
import { withoutNoOps, type Change } from '../../shared/model/change';
import type { Environment } from '../../shared/model/identifier';
import type { LooseRecord } from '../../shared/model/entity';
import { emptyModel, withRecords, type Model } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';
import { validateRecord, type Problem } from '../../shared/model/validate';
import type { CommitOrigin } from '../../shared/sync/journal-entry';
import { applyFrame, type Frame } from '../../shared/sync/frames';
import { currentRecord, type RecordState } from '../../shared/sync/record-state';
import { emptyReplica, modelOfReplica, writesOf, type Replica } from '../../shared/sync/replica';
import { nextTime, type ReplicaId, type Source, type VersionVector } from '../../shared/sync/stamps';

/** What a commit is called in the history: a message with its values, translated when shown. */
export interface CommitLabel {
  readonly key: MessageKey;
  readonly parameters?: MessageParameters;
}

export interface CommitOptions {
  readonly origin: CommitOrigin;
  readonly label: CommitLabel;
  /** Where the records came from, for imports. */
  readonly sources?: ReadonlyMap<RecordId, Source>;
  /** Commits with the same key in a row are one step of undo (typing, nudging). */
  readonly mergeKey?: string;
}

export type CommitResult = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Told of everything that was written, in order. */
export type CommitListener = (commit: {
  readonly frame: Frame;
  readonly change: Change;
  readonly options: CommitOptions;
  readonly before: Model;
}) => void;

/** Who writes: which assessment, as which copy, under which name. */
export interface Session {
  readonly projectId: string;
  readonly replicaId: ReplicaId;
  readonly author: string;
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
  /** Takes over states from a merge or a restored copy; nothing is stamped anew. */
  readonly adopt: (states: readonly RecordState[], vector: VersionVector, options: CommitOptions) => void;
  readonly open: (session: Session, replica: Replica) => void;
  readonly close: () => void;
  readonly listen: (listener: CommitListener) => () => void;
}

const closed: ProjectState = { session: undefined, model: emptyModel, replica: emptyReplica, revision: 0 };

export function createProjectStore(env: Environment): ProjectStore {
  const state = createStore<ProjectState>(() => closed);
  const listeners = new Set<CommitListener>();
  const announce: CommitListener = (commit) => {
    for (const listener of listeners) listener(commit);
  };

  const commit = (requested: Change, options: CommitOptions): CommitResult => {
    const { session, model: before, replica, revision } = state.getState();
    if (session === undefined) throw new Error('commit without an open assessment');
    const change = withoutNoOps(requested);
    const problems = problemsIn(change);
    if (problems.length > 0) return { ok: false, problems };
    const writes = writesOf(replica, change, options.sources);
    if (writes.length === 0) return { ok: true };
    const counter = (replica.vector.get(session.replicaId) ?? 0) + 1;
    const time = nextTime(replica.latestTime, env.now());
    const stamp = { replica: session.replicaId, counter, time, author: session.author };
    const entry = { stamp, origin: options.origin, label: options.label.key, writes };
    const frame: Frame = { kind: 'entry', entry };
    const nextReplica = applyFrame(replica, frame);
    const model = withRecords(before, writtenRecords(nextReplica, change.keys()));
    state.setState({ session, model, replica: nextReplica, revision: revision + 1 });
    announce({ frame, change, options, before });
    return { ok: true };
  };

  const adopt: ProjectStore['adopt'] = (states, vector, options) => {
    const { session, model: before, replica, revision } = state.getState();
    if (session === undefined) throw new Error('merge without an open assessment');
    const frame: Frame = { kind: 'states', origin: options.origin, label: options.label.key, states, vector };
    const nextReplica = applyFrame(replica, frame);
    const ids = states.map(({ id }) => id);
    const model = withRecords(before, writtenRecords(nextReplica, ids));
    state.setState({ session, model, replica: nextReplica, revision: revision + 1 });
    announce({ frame, change: new Map(), options, before });
  };

  return {
    state,
    commit,
    adopt,
    open: (session, replica) => state.setState({ session, replica, model: modelOfReplica(replica), revision: 0 }),
    close: () => state.setState(closed),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function problemsIn(change: Change): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { after } of change.values()) if (after !== undefined) problems.push(...validateRecord(after));
  return problems;
}

/** The records as the replica shows them, so that memory and a replayed journal can never differ. */
function* writtenRecords(
  replica: Replica,
  ids: Iterable<RecordId>,
): Generator<readonly [RecordId, AnyRecord | LooseRecord | undefined]> {
  for (const id of ids) {
    const state = replica.states.get(id);
    if (state !== undefined) yield [id, currentRecord(state)];
  }
}
