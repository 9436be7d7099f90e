import { createStore, type StoreApi } from 'zustand/vanilla';
import { toAppError, type AppError } from '../../shared/app/errors';
import type { HostApi } from '../../shared/host/contract';
import type { Mark, ProjectMeta } from '../../shared/host/records';
import { digestOf, frameText, noDigest, type Frame } from '../../shared/sync/frames';
import type { Language } from '../../shared/i18n/message';
import type { EncodedFrame } from './commit';
import { nextTask } from './next-task';
import { outlineOf, type Outline } from './outline';
import type { ProjectStore } from './project-store';

export type SavedState =
  | { readonly kind: 'saved'; readonly sequence: number }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'notSaved'; readonly error: AppError };

/** A frame that stands in the journal: what a follower (the working copy) may write now. */
export interface JournalledFrame {
  readonly sequence: number;
  readonly payload: Uint8Array<ArrayBuffer>;
  /** The payload goes on with bytes that host and worker were handed ahead; this is the CRC-32 of those. */
  readonly rest?: number;
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
/** Records. */
const smallCommit = 250;
/** Bounds of one append; the host refuses more. */
const framesAtOnce = 500;
const bytesAtOnce = 64 * 1024 * 1024;

/** A commit on its way, with what the mark says once it stands in the journal. */
interface Waiting {
  readonly projectId: string;
  readonly frame: Frame;
  readonly encoded: EncodedFrame | undefined;
  readonly outline: Outline;
}

export function createJournalWriter(surroundings: Surroundings): JournalWriter {
  const { project, append, language, now, onJournalled } = surroundings;
  const state = createStore<SavedState>(() => nothing);
  let queue: readonly Waiting[] = [];
  let position: JournalPosition = { sequence: 0, digest: noDigest };
  // Counts the assessments opened; what still runs for an earlier one must not touch the present one.
  let opening = 0;
  let running = false;
  let waiters: ((saved: SavedState) => void)[] = [];

  project.onWriting(({ projectId, frame, encoded, outline }) => {
    queue = [...queue, { projectId, frame, encoded, outline }];
    if (state.getState().kind === 'notSaved') return;
    // First on its way to the disk, then applied and shown: the disk works meanwhile. To encode thousands of records takes
    // its time, too: that is a task of its own, so that it does not add to the drawing.
    if (encoded !== undefined || isSmall(frame)) void flush();
    else void nextTask().then(flush);
    state.setState({ kind: 'saving', waiting: queue.length }, true);
  });

  const settle = (saved: SavedState): void => {
    if (!isSaid(state.getState(), saved)) state.setState(saved, true);
    if (state.getState().kind === 'saving') return;
    const told = waiters;
    waiters = [];
    for (const tell of told) tell(saved);
  };

  const flush = async (): Promise<void> => {
    if (running) return;
    running = true;
    const mine = opening;
    let failure: AppError | undefined;
    try {
      while (queue.length > 0 && failure === undefined && mine === opening) failure = await writeBatch(mine);
    } catch (error) {
      failure = toAppError(error);
    } finally {
      running = false;
    }
    if (mine !== opening) {
      if (queue.length > 0) void flush();
      return;
    }
    settle(failure === undefined ? { kind: 'saved', sequence: position.sequence } : { kind: 'notSaved', error: failure });
  };

  /** Brings the first commits in line to the journal; the failure when the host refused. */
  const writeBatch = async (mine: number): Promise<AppError | undefined> => {
    let { sequence, digest } = position;
    let bytes = 0;
    let last: Waiting | undefined;
    const frames: JournalledFrame[] = [];
    for (const waiting of queue.slice(0, framesAtOnce)) {
      const prepared = waiting.encoded?.previous === digest ? waiting.encoded : undefined;
      const encoded = prepared?.payload ?? encodeFrame(waiting.frame, digest);
      const payload = encoded instanceof Uint8Array ? encoded : await encoded;
      if (last !== undefined && bytes + payload.byteLength > bytesAtOnce) break;
      sequence += 1;
      digest = prepared?.digest ?? digestOf(payload);
      bytes += payload.byteLength;
      last = waiting;
      frames.push({ sequence, payload, ...(prepared === undefined ? {} : { rest: prepared.rest }) });
    }
    if (last === undefined || mine !== opening) return undefined;
    const next = { sequence, digest };
    const { projectId, outline } = last;
    const answer = await append({ projectId, ...outline, language: language(), updatedAt: now(), digest, frames });
    if (mine !== opening) return undefined;
    if (!answer.ok) {
      // Whatever the host held ahead is gone with the first try: encoded here, the frame lacks nothing.
      const isRestLost = answer.code === 'host-call-invalid' && frames.some(({ rest }) => rest !== undefined);
      queue = queue.map((waiting) => ({ ...waiting, encoded: undefined }));
      return isRestLost ? undefined : toAppError(answer);
    }
    queue = queue.slice(frames.length);
    position = next;
    // Said before anything else is done with it.
    if (queue.length > 0) state.setState({ kind: 'saving', waiting: queue.length }, true);
    else state.setState({ kind: 'saved', sequence }, true);
    queueMicrotask(() => onJournalled(frames, next));
    return undefined;
  };

  const begin = (at: JournalPosition): void => {
    opening += 1;
    queue = [];
    position = at;
    settle({ kind: 'saved', sequence: at.sequence });
  };

  return {
    state,
    start: begin,
    stop: () => begin({ sequence: 0, digest: noDigest }),
    position: () => position,
    retry: () => {
      if (state.getState().kind !== 'notSaved') return;
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
    mark: () => ({ ...position, counts: { ...outlineOf(project.state.getState().model).counts } }),
    meta: () => {
      const { session, model } = project.state.getState();
      if (session === undefined) return undefined;
      return { projectId: session.projectId, ...outlineOf(model), language: language(), updatedAt: now(), sequence: position.sequence };
    },
  };
}

function isSaid(present: SavedState, next: SavedState): boolean {
  return present.kind === 'saved' && next.kind === 'saved' && present.sequence === next.sequence;
}

/** What is encoded and handed over within a millisecond or two. */
function isSmall(frame: Frame): boolean {
  return frame.kind === 'entry' && frame.entry.writes.length <= smallCommit;
}

const encoder = new TextEncoder();
const breathAfterMilliseconds = 12;

/** Encodes a frame, an edit at once and in one piece; a long one (an import) lets the window breathe between its pieces. */
function encodeFrame(frame: Frame, previous: string): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> {
  if (isSmall(frame)) return encoder.encode([...frameText(frame, previous)].join(''));
  const pieces: Uint8Array[] = [];
  const texts = frameText(frame, previous);
  return encodePieces(texts, pieces) ? joinPieces(pieces) : encodeSlowly(texts, pieces);
}

async function encodeSlowly(texts: Iterator<string>, pieces: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  do await nextTask();
  while (!encodePieces(texts, pieces));
  return joinPieces(pieces);
}

/** Encodes until there is no more, or until it takes long; true at the end. */
function encodePieces(texts: Iterator<string>, pieces: Uint8Array[]): boolean {
  const start = performance.now();
  for (let next = texts.next(); next.done !== true; next = texts.next()) {
    pieces.push(encoder.encode(next.value));
    if (performance.now() - start > breathAfterMilliseconds) return false;
  }
  return true;
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const payload = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    payload.set(piece, offset);
    offset += piece.byteLength;
  }
  return payload;
}
