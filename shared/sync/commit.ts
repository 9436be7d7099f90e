import { withoutNoOps, type Change } from '../model/change';
import { problemsIn } from '../model/change-problems';
import { withRecords, type Model } from '../model/model';
import { rebased } from '../model/rebase';
import type { Problem } from '../model/validate';
import { applyFrame, type Frame } from './frames';
import type { CommitOrigin } from './journal-entry';
import { nextStamp, recordsOf, writesOf, type Replica, type WriteOptions, type Writer } from './replica';

/** One copy of an assessment: what it knows, and the records this shows. */
export interface Copy {
  readonly replica: Replica;
  readonly model: Model;
}

export interface CommitFacts extends WriteOptions {
  readonly writer: Writer;
  /** The wall clock, ISO 8601. */
  readonly now: string;
  readonly origin: CommitOrigin;
  /** Key of the message the commit is called by. */
  readonly label: string;
}

export type Committed =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The copy shows all of it already. */
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'written'; readonly frame: Frame; /** The change as it was written: on top of what the copy held. */ readonly change: Change } & Copy);

/**
 * A copy after a change, and the frame for its journal. The change may have been worked out on an earlier state: only the
 * cells it was about are touched. Refused when a value it brings is not valid.
 */
export function commitChange({ replica, model }: Copy, requested: Change, { writer, now, origin, label, sources, settle }: CommitFacts): Committed {
  const change = withoutNoOps(rebased(requested, model));
  // Undo and redo bring back what was there: a value that no longer passes must not lock them.
  const problems = origin === 'undo' || origin === 'redo' ? [] : problemsIn(change);
  if (problems.length > 0) return { kind: 'refused', problems };
  const writes = writesOf(replica, change, { sources, settle });
  if (writes.length === 0) return { kind: 'unchanged' };
  const frame: Frame = { kind: 'entry', entry: { stamp: nextStamp(replica, writer, now), origin, label, writes } };
  const written = applyFrame(replica, frame);
  return { kind: 'written', frame, change, replica: written, model: withRecords(model, recordsOf(written, writes.map(({ id }) => id))) };
}
