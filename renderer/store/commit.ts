import type { MessageKey } from '../../shared/i18n/en';
import type { MessageParameters } from '../../shared/i18n/message';
import type { Change } from '../../shared/model/change';
import type { Model } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import type { Problem } from '../../shared/model/validate';
import type { Frame } from '../../shared/sync/frames';
import type { CommitOrigin, RecordWrite } from '../../shared/sync/journal-entry';
import type { CellPlace } from '../../shared/sync/replica';
import type { Source, Stamp } from '../../shared/sync/stamps';
import type { Outline } from './outline';

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
  /**
   * Conflicts this commit decides. The value each of these cells has after the change is written as a new version that
   * covers the others, also when it was the one shown; `@deleted` decides that the record stays.
   */
  readonly settle?: readonly CellPlace[];
}

export type CommitResult = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Told of everything that was written, in order. */
export type CommitListener = (commit: Commit) => void;

export interface Commit {
  readonly projectId: string;
  readonly frame: Frame;
  /** What changed, compared with the model before; empty when states were taken over. */
  readonly change: Change;
  readonly options: CommitOptions;
  readonly before: Model;
  readonly after: Model;
}

/** A commit that is decided and not yet in memory: the journal hears of it first, so that the disk works meanwhile. */
export interface Writing {
  readonly projectId: string;
  readonly frame: Frame;
  /** The frame's bytes, when the worker has prepared them. */
  readonly encoded?: EncodedFrame | undefined;
  /** What the assessment is called and holds after it. */
  readonly outline: Outline;
}

/**
 * A frame of which the host holds the long end already; good only right behind the frame whose digest it names. `payload`
 * is its beginning and `rest` the CRC-32 of its end.
 */
export interface EncodedFrame {
  readonly previous: string;
  readonly digest: string;
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly rest: number;
}

/**
 * A large commit that comes in parts, so that the window never blocks. Nothing of it is to be seen before `finish`, which
 * makes all of it visible in one step: one frame in the journal, one step of undo.
 */
export interface IncomingCommit {
  readonly take: (writes: readonly RecordWrite[]) => void;
  /** Stamps all of it with the present moment and whoever writes now: it may have waited for a decision. */
  readonly stampNow: () => Stamp;
  /** False, and nothing is written, when something else was written or opened since `receive`. */
  readonly finish: (encoded?: EncodedFrame) => boolean;
}
