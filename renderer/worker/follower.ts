import type { HostOutput } from '../../shared/host/contract';
import { countRecords } from '../../shared/model/model';
import { sameValue } from '../../shared/model/same-value';
import { unpackAssessment } from '../../shared/file/unpack';
import { applyFrame, digestOf, noDigest, parseFrame } from '../../shared/sync/frames';
import { emptyReplica, modelOfReplica, type Replica } from '../../shared/sync/replica';
import type { FollowedFrame, OpenedProject } from '../../shared/jobs/window-protocol';
import type { LoadedCopy, Position, WorkingCopy } from '../db/working-copy';

type Opened = HostOutput<'project.open'>;

/** An assessment as the worker holds it: brought up from the best source, then following the journal frame by frame. */
export interface Follower {
  readonly replica: () => Replica;
  readonly position: () => Position;
  /** Applies frames of the journal; returns the ids of the records they wrote. */
  readonly follow: (frames: readonly FollowedFrame[]) => readonly string[];
}

const decoder = new TextDecoder();

/**
 * Brings up an assessment: from the working copy when it fits the journal, else from the snapshot and the journal, and
 * then the working copy is rebuilt. Says what it did.
 */
export async function openProject(
  opened: Opened,
  copy: WorkingCopy,
): Promise<{ readonly follower: Follower; readonly opened: OpenedProject; readonly rebuilt: boolean }> {
  const loaded = await soon(copy.load()).catch(() => undefined);
  const frames = opened.frames;
  const fresh = opened.mark === null && frames.length === 0 && opened.snapshot === null;
  const usable = loaded !== undefined && fitsJournal(loaded, opened);
  const start = usable ? loaded : fromSnapshot(opened);
  const { replica, position } = replay(start, frames);
  const follower = createFollower(replica, position);
  const notices: OpenedProject['notices'][number][] = [];
  if (!fresh && !usable) notices.push({ code: 'working-copy-rebuilt', parameters: {} });
  notices.push(...comparedWithMark(replica, position, opened));
  const { vector, latestTime } = replica;
  const from = fresh ? 'nothing' : usable ? 'workingCopy' : 'journal';
  return { follower, opened: { ...position, vector, latestTime, from, notices }, rebuilt: !usable };
}

const longestLoadMilliseconds = 8_000;

/** The loaded copy, or undefined when a damaged database neither answers nor fails. */
function soon<Value>(loading: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([
    loading,
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), longestLoadMilliseconds);
    }),
  ]);
}

/** The working copy is used only when the journal continues exactly where it ends. */
function fitsJournal(loaded: LoadedCopy, { frames, mark, snapshot }: Opened): boolean {
  const next = frames.find(({ sequence }) => sequence > loaded.sequence);
  if (next !== undefined) {
    return next.sequence === loaded.sequence + 1 && parseFrame(decoder.decode(next.payload)).previous === loaded.digest;
  }
  const last = frames.at(-1);
  if (last !== undefined) return last.sequence === loaded.sequence && digestOf(last.payload) === loaded.digest;
  if (snapshot !== null && snapshot.sequence !== loaded.sequence) return false;
  return mark !== null && mark.sequence === loaded.sequence && mark.digest === loaded.digest;
}

function fromSnapshot({ snapshot }: Opened): LoadedCopy {
  if (snapshot === null) return { replica: emptyReplica, sequence: 0, digest: noDigest };
  const { replica, manifest } = unpackAssessment(snapshot.bytes, 'snapshot');
  return { replica, sequence: snapshot.sequence, digest: manifest.journal?.digest ?? noDigest };
}

function replay(
  start: LoadedCopy,
  frames: readonly FollowedFrame[],
): { readonly replica: Replica; readonly position: Position } {
  let { replica, sequence, digest } = start;
  for (const frame of frames) {
    if (frame.sequence <= sequence) continue;
    replica = applyFrame(replica, parseFrame(decoder.decode(frame.payload)).frame);
    sequence = frame.sequence;
    digest = digestOf(frame.payload);
  }
  return { replica, position: { sequence, digest } };
}

/** The high-water mark knows how much there was; less than that is told, never passed over. */
function comparedWithMark(replica: Replica, position: Position, { mark }: Opened): OpenedProject['notices'] {
  if (mark === null) return [];
  if (position.sequence < mark.sequence) {
    return [{ code: 'journal-behind-mark', parameters: { count: mark.sequence - position.sequence } }];
  }
  const counts = countRecords(modelOfReplica(replica));
  const same = position.sequence > mark.sequence || sameValue(counts, mark.counts);
  return same ? [] : [{ code: 'journal-gap', parameters: {} }];
}

function createFollower(first: Replica, at: Position): Follower {
  let replica = first;
  let position = at;
  return {
    replica: () => replica,
    position: () => position,
    follow: (frames) => {
      const touched: string[] = [];
      for (const { sequence, payload } of frames) {
        const { frame } = parseFrame(decoder.decode(payload));
        replica = applyFrame(replica, frame);
        position = { sequence, digest: digestOf(payload) };
        const written = frame.kind === 'entry' ? frame.entry.writes : frame.states;
        for (const { id } of written) touched.push(id);
      }
      return touched;
    },
  };
}
