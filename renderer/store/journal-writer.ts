import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/app/errors';
import type { HostApi } from '../../shared/host/contract';
import type { Mark, ProjectMeta } from '../../shared/host/records';
import { assessmentOf, countRecords } from '../../shared/model/model';
import { digestOf, frameText, noDigest, type Frame } from '../../shared/sync/frames';
import type { Language } from '../../shared/i18n/message';
import type { ProjectStore } from './project-store';

export type SavedState =
  | { readonly kind: 'saved'; readonly sequence: number }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'notSaved'; readonly error: AppError };

/** A frame that stands in the journal: what a follower (the working copy) may write now. */
export interface JournalledFrame {
  readonly sequence: number;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** Where the journal of the opened assessment ends. */
export interface JournalPosition {
  readonly sequence: number;
  readonly digest: string;
}

/** Brings every commit to the host's journal, in order; *Saved* is said only when it stands there. */
export interface JournalWriter {
  readonly state: StoreApi<SavedState>;
  readonly start: (position: JournalPosition) => void;
  readonly stop: () => void;
  readonly position: () => JournalPosition;
  /** Tries again after a failure, when the user asks. */
  readonly retry: () => void;
  /** Ends when everything committed so far is in the journal, or writing failed. */
  readonly settled: () => Promise<SavedState>;
  /** What a snapshot of the present state is marked with. */
  readonly mark: () => Mark;
  readonly meta: () => ProjectMeta | undefined;
}

interface Surroundings {
  readonly project: ProjectStore;
  readonly append: HostApi['project.append'];
  readonly language: () => Language;
  readonly now: () => string;
  readonly onJournalled: (frames: readonly JournalledFrame[], position: JournalPosition) => void;
}

const nothing: SavedState = { kind: 'saved', sequence: 0 };

export function createJournalWriter(surroundings: Surroundings): JournalWriter {
  const { project, append, language, now, onJournalled } = surroundings;
  const state = createStore<SavedState>(() => nothing);
  let queue: Frame[] = [];
  let position: JournalPosition = { sequence: 0, digest: noDigest };
  let running = false;
  let waiters: ((saved: SavedState) => void)[] = [];

  project.listen(({ frame }) => {
    queue.push(frame);
    if (state.getState().kind !== 'notSaved') state.setState({ kind: 'saving', waiting: queue.length });
    void flush();
  });

  const settle = (saved: SavedState): void => {
    state.setState(saved, true);
    const told = waiters;
    waiters = [];
    for (const tell of told) tell(saved);
  };

  const flush = async (): Promise<void> => {
    if (running || state.getState().kind === 'notSaved') return;
    running = true;
    try {
      while (queue.length > 0) {
        const error = await writeBatch();
        if (error !== undefined) {
          settle({ kind: 'notSaved', error });
          return;
        }
      }
      settle({ kind: 'saved', sequence: position.sequence });
    } finally {
      running = false;
    }
  };

  const writeBatch = async (): Promise<AppError | undefined> => {
    const batch = queue;
    const { session } = project.state.getState();
    if (session === undefined) return undefined;
    let { sequence, digest } = position;
    const frames: JournalledFrame[] = [];
    for (const frame of batch) {
      const payload = await encodeFrame(frame, digest);
      sequence += 1;
      digest = digestOf(payload);
      frames.push({ sequence, payload });
    }
    const next = { sequence, digest };
    const { projectId } = session;
    const answer = await append({ projectId, meta: metaAt(projectId, next), frames, mark: markAt(next) });
    if (!answer.ok) return answer;
    queue = queue.slice(batch.length);
    position = next;
    onJournalled(frames, next);
    return undefined;
  };

  const markAt = (at: JournalPosition): Mark => ({
    ...at,
    counts: { ...countRecords(project.state.getState().model) },
  });

  const metaAt = (projectId: string, at: JournalPosition): ProjectMeta => {
    const { model } = project.state.getState();
    return {
      projectId,
      title: assessmentOf(model)?.name ?? '',
      language: language(),
      updatedAt: now(),
      sequence: at.sequence,
      counts: { ...countRecords(model) },
    };
  };

  return {
    state,
    start: (at) => {
      queue = [];
      position = at;
      state.setState({ kind: 'saved', sequence: at.sequence }, true);
    },
    stop: () => {
      queue = [];
      state.setState(nothing, true);
    },
    position: () => position,
    retry: () => {
      state.setState({ kind: 'saving', waiting: queue.length }, true);
      void flush();
    },
    settled: () => {
      const saved = state.getState();
      if (saved.kind !== 'saving') return Promise.resolve(saved);
      return new Promise((resolve) => {
        waiters.push(resolve);
      });
    },
    mark: () => markAt(position),
    meta: () => {
      const { session } = project.state.getState();
      return session === undefined ? undefined : metaAt(session.projectId, position);
    },
  };
}

const encoder = new TextEncoder();

/** Encodes a frame; a long one (an import) lets the window breathe between its pieces. */
async function encodeFrame(frame: Frame, previous: string): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let sincePause = performance.now();
  for (const text of frameText(frame, previous)) {
    const piece = encoder.encode(text);
    pieces.push(piece);
    length += piece.byteLength;
    if (performance.now() - sincePause > 12) {
      await nextTask();
      sincePause = performance.now();
    }
  }
  const payload = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    payload.set(piece, offset);
    offset += piece.byteLength;
  }
  return payload;
}

/** Resolves in a task of its own, without the 4 ms a nested timer costs. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
