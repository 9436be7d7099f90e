import type { HostApi, HostFailure, HostInput } from '../../shared/host/contract';
import type { RecordId } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';
import { findRecord } from '../../shared/model/model';
import { emptyReplica, type Replica } from '../../shared/sync/replica';
import { noDigest } from '../../shared/sync/frames';
import { createHistory, type History } from '../../renderer/store/history';
import { createJournalWriter, type JournalWriter, type JournalledFrame } from '../../renderer/store/journal-writer';
import { createProjectStore, type CommitOptions, type CommitResult, type ProjectStore } from '../../renderer/store/project-store';

type Append = Extract<HostInput<'project.append'>, { frames: unknown }>;

/** A journal in memory in the place of the host's: keeps what it is given, can be slow, and can refuse. */
export interface MemoryJournal {
  readonly appends: readonly Append[];
  readonly frames: () => readonly { readonly sequence: number; readonly payload: Uint8Array<ArrayBuffer> }[];
  readonly append: HostApi['project.append'];
  /** The next calls answer with this failure, or break off with this error, until `recover`. */
  readonly refuse: (failure: HostFailure | Error) => void;
  readonly recover: () => void;
  /** Frames of which only the beginning is given are refused, as when the host no longer holds the rest. */
  readonly refuseRest: () => void;
  /** Calls wait until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
}

export function createMemoryJournal(): MemoryJournal {
  const appends: Append[] = [];
  let failure: HostFailure | Error | undefined;
  let holdsRest = true;
  let held: Promise<void> = Promise.resolve();
  let open = (): void => undefined;
  return {
    appends,
    frames: () => appends.flatMap(({ frames }) => frames),
    append: async (input) => {
      await held;
      if (failure instanceof Error) throw failure;
      if (failure !== undefined) return failure;
      if ('ahead' in input) return { ok: true, value: { sequence: 0 } };
      if (!holdsRest && input.frames.some(({ rest }) => rest !== undefined)) return { ok: false, code: 'host-call-invalid', parameters: {}, detail: '' };
      appends.push(input);
      return { ok: true, value: { sequence: input.frames.at(-1)?.sequence ?? 0 } };
    },
    refuse: (next) => {
      failure = next;
    },
    recover: () => {
      failure = undefined;
    },
    refuseRest: () => {
      holdsRest = false;
    },
    hold: () => {
      held = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => open(),
  };
}

export interface OpenAssessment {
  readonly project: ProjectStore;
  readonly history: History;
  readonly writer: JournalWriter;
  readonly journal: MemoryJournal;
  readonly journalled: readonly JournalledFrame[];
  readonly put: (record: AnyRecord, options?: Partial<CommitOptions>) => CommitResult;
  readonly remove: (id: RecordId, options?: Partial<CommitOptions>) => CommitResult;
  readonly replica: () => Replica;
}

/** The stores of the window over a journal in memory, with a clock that ticks a second per call. */
export function openAssessment(replica: Replica = emptyReplica, replicaId = 'anna'): OpenAssessment {
  let seconds = 0;
  const now = (): string => {
    seconds += 1;
    return new Date(Date.UTC(2026, 4, 1, 8, 0, seconds)).toISOString();
  };
  const project = createProjectStore({ now, newId: () => '0'.repeat(26) });
  const history = createHistory(project);
  const journal = createMemoryJournal();
  const journalled: JournalledFrame[] = [];
  const writer = createJournalWriter({
    project,
    append: journal.append,
    language: () => 'de',
    now: () => '2026-05-01T12:00:00.000Z',
    onJournalled: (frames) => journalled.push(...frames),
  });
  project.open({ projectId: 'p1', replicaId, author: 'Anna' }, replica);
  writer.start({ sequence: 0, digest: noDigest });
  const commit = (id: RecordId, after: AnyRecord | undefined, options: Partial<CommitOptions> = {}): CommitResult => {
    const before = findRecord(project.state.getState().model, id);
    return project.commit(new Map([[id, { before, after }]]), { origin: 'user', label: { key: 'command.edit.undo' }, ...options });
  };
  return {
    project,
    history,
    writer,
    journal,
    journalled,
    put: (record, options) => commit(record.id, record, options),
    remove: (id, options) => commit(id, undefined, options),
    replica: () => project.state.getState().replica,
  };
}
