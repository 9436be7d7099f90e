import type { Change } from '../model/change';
import { problemsIn } from '../model/change-problems';
import { withRecords, type Model } from '../model/model';
import { presentChange } from '../model/rebase';
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

export type Drafted =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The copy shows all of it already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'written'; readonly frame: Frame; /** The change as it is written: on top of what the copy holds. */ readonly change: Change };

export type Committed = Exclude<Drafted, { readonly kind: 'written' }> | (Extract<Drafted, { readonly kind: 'written' }> & Copy);

/**
 * The frame that writes a change into a copy, before it is applied. The change may have been worked out on an earlier
 * state: only the cells it was about are touched. Refused when a value it brings is not valid.
 */
export function draftCommit({ replica, model }: Copy, requested: Change, { writer, now, origin, label, sources, settle }: CommitFacts): Drafted {
  const change = presentChange(requested, model);
  // Undo and redo bring back what was there: a value that no longer passes must not lock them.
  const problems = origin === 'undo' || origin === 'redo' ? [] : problemsIn(change);
  if (problems.length > 0) return { kind: 'refused', problems };
  const writes = writesOf(replica, change, { sources, settle });
  if (writes.length === 0) return { kind: 'unchanged' };
  return { kind: 'written', change, frame: { kind: 'entry', entry: { stamp: nextStamp(replica, writer, now), origin, label, writes } } };
}

/** The copy after a frame. The records are read back from the replica, so that memory and a replayed journal cannot differ. */
export function afterFrame({ replica: before, model }: Copy, frame: Frame): Copy {
  const replica = applyFrame(before, frame);
  const written = frame.kind === 'entry' ? frame.entry.writes : frame.states;
  return { replica, model: withRecords(model, recordsOf(replica, written.map(({ id }) => id))) };
}

/** The copy after a change, and the frame for its journal. */
export function commitChange(copy: Copy, requested: Change, facts: CommitFacts): Committed {
  const drafted = draftCommit(copy, requested, facts);
  return drafted.kind === 'written' ? { ...drafted, ...afterFrame(copy, drafted.frame) } : drafted;
}
