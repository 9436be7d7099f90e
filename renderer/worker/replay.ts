import { isAppError } from '../../shared/app/errors';
import type { FollowedFrame } from '../../shared/jobs/window-protocol';
import type { SchemaVersions } from '../../shared/model/migrate';
import { applyFrame, digestOf, type Frame } from '../../shared/sync/frames';
import { parseFrame, type ParsedFrame } from '../../shared/sync/read-frames';
import type { JournalEntry } from '../../shared/sync/journal-entry';
import { liftReplica } from '../../shared/sync/migrate-state';
import type { Replica } from '../../shared/sync/replica';
import type { ReplicaId } from '../../shared/sync/stamps';
import type { Position } from '../db/working-copy';

/** What a journal is replayed onto; `schema` says in which versions its records were written. */
export interface ReplayStart extends Position {
  readonly replica: Replica;
  readonly schema: SchemaVersions;
}

export interface Replayed {
  readonly replica: Replica;
  readonly position: Position;
  /** Records the frames wrote. */
  readonly touched: readonly string[];
  /** A frame is missing, unreadable or from elsewhere: everything else was applied all the same. */
  readonly hasGap: boolean;
}

const decoder = new TextDecoder();

/**
 * Applies the frames after the start, in the versions they were written in, then lifts everything to the present.
 * After a missing commit the later ones of the same replica count under another name: under the old one the copy would
 * claim to know what it never saw, and a merge would drop it elsewhere.
 * @throws AppError `assessment-newer` when a newer version of the program wrote the journal
 */
export function replayJournal(start: ReplayStart, frames: readonly FollowedFrame[]): Replayed {
  let { replica, sequence, digest, schema } = start;
  let hasGap = false;
  const touched: string[] = [];
  const renamed = new Map<ReplicaId, ReplicaId>();
  for (const { sequence: next, payload } of frames) {
    if (next <= sequence) continue;
    const parsed = readFrame(payload);
    if (parsed === undefined || next !== sequence + 1 || parsed.previous !== digest) hasGap = true;
    sequence = next;
    digest = digestOf(payload);
    if (parsed === undefined) continue;
    const reached = { ...schema, ...parsed.schema };
    replica = liftReplica(replica, schema, reached);
    schema = reached;
    const frame = contiguous(replica, parsed.frame, sequence, renamed);
    if (frame !== parsed.frame) hasGap = true;
    replica = applyFrame(replica, frame);
    touched.push(...writtenIds(frame));
  }
  const lifted = liftReplica(replica, schema);
  if (lifted !== replica) touched.push(...lifted.states.keys());
  return { replica: lifted, position: { sequence, digest }, touched, hasGap };
}

/** The records a frame writes. */
export function writtenIds(frame: Frame): readonly string[] {
  return frame.kind === 'entry' ? frame.entry.writes.map(({ id }) => id) : frame.states.map(({ id }) => id);
}

/** The frame; undefined when it cannot be read. */
function readFrame(payload: Uint8Array): ParsedFrame | undefined {
  try {
    return parseFrame(decoder.decode(payload));
  } catch (error) {
    if (isAppError(error)) throw error;
    return undefined;
  }
}

/** The frame as it can be applied: an entry whose predecessor is missing goes on under a name of its own. */
function contiguous(replica: Replica, frame: Frame, sequence: number, renamed: Map<ReplicaId, ReplicaId>): Frame {
  if (frame.kind !== 'entry') return frame;
  const { stamp } = frame.entry;
  const known = replica.vector.get(stamp.replica) ?? 0;
  if (!renamed.has(stamp.replica) && stamp.counter <= known + 1) return frame;
  const name = renamed.get(stamp.replica) ?? `${stamp.replica}.${sequence}`;
  renamed.set(stamp.replica, name);
  const counter = (replica.vector.get(name) ?? 0) + 1;
  const writes = frame.entry.writes.filter(({ id, created }) => created !== undefined || replica.states.has(id));
  const entry: JournalEntry = { ...frame.entry, stamp: { ...stamp, replica: name, counter }, writes };
  return { kind: 'entry', entry };
}
