import type { HostOutput } from '../../shared/host/contract';
import type { Mark } from '../../shared/host/records';
import { currentVersions } from '../../shared/model/migrate';
import { countRecords } from '../../shared/model/model';
import { sameValue } from '../../shared/model/same-value';
import { unpackAssessment } from '../../shared/file/unpack';
import { applyFrame, digestOf, noDigest, withoutWrites, type Frame } from '../../shared/sync/frames';
import { parseFrame } from '../../shared/sync/read-frames';
import { emptyReplica, modelOfReplica, type Replica } from '../../shared/sync/replica';
import type { PreparedWrites } from '../../shared/jobs/import-jobs';
import type { FollowedFrame, OpenedProject } from '../../shared/jobs/window-protocol';
import type { LoadedCopy, Position, WorkingCopy } from '../db/working-copy';
import { replayJournal, writtenIds, type ReplayStart } from './replay';

type Opened = HostOutput<'project.open'>;

/** An assessment as the worker holds it: brought up from the best source, then following the journal frame by frame. */
export interface Follower {
  readonly replica: () => Replica;
  readonly position: () => Position;
  /**
   * Applies frames of the journal; returns the ids of the records they wrote.
   * @param prepared what a frame goes on with of which only the beginning is given
   * @throws RangeError when a frame does not follow the last one, or its end is not what was prepared
   */
  readonly follow: (frames: readonly FollowedFrame[], prepared?: () => PreparedWrites | undefined) => readonly string[];
}

const decoder = new TextDecoder();

/**
 * Brings up an assessment: from the working copy when it fits the journal, else from the snapshot and the journal, and
 * then the working copy is rebuilt. Says what it did. `touched` are the records of which the working copy is behind.
 * @throws AppError `assessment-…` when the snapshot is damaged, or written by a newer version
 */
export async function openProject(
  opened: Opened,
  copy: WorkingCopy,
): Promise<{
  readonly follower: Follower;
  readonly opened: OpenedProject;
  readonly rebuilt: boolean;
  readonly touched: readonly string[];
}> {
  const loaded = await copy.load().catch(() => undefined);
  const { frames } = opened;
  const fresh = opened.mark === null && frames.length === 0 && opened.snapshot === null;
  const usable = loaded !== undefined && fitsJournal(loaded, opened);
  const start: ReplayStart = usable ? { ...loaded, schema: currentVersions() } : fromSnapshot(opened);
  const { replica, position, touched, hasGap } = replayJournal(start, frames);
  const notices: OpenedProject['notices'][number][] = [];
  if (!fresh && !usable) notices.push({ code: 'working-copy-rebuilt', parameters: {} });
  notices.push(...comparedWithMark(replica, position, opened, hasGap));
  const { vector, latestTime } = replica;
  const from = fresh ? 'nothing' : usable ? 'workingCopy' : 'journal';
  const told: OpenedProject = { ...position, vector, latestTime, from, notices };
  return { follower: createFollower(replica, position), opened: told, rebuilt: !usable, touched };
}

/** The working copy is used only when the journal continues exactly where it ends. */
function fitsJournal(loaded: LoadedCopy, { frames, mark, snapshot }: Opened): boolean {
  const next = frames.find(({ sequence }) => sequence > loaded.sequence);
  if (next !== undefined) {
    return next.sequence === loaded.sequence + 1 && previousOf(next) === loaded.digest;
  }
  const last = frames.at(-1);
  if (last !== undefined) return last.sequence === loaded.sequence && digestOf(last.payload) === loaded.digest;
  if (snapshot !== null && snapshot.sequence !== loaded.sequence) return false;
  return mark !== null && mark.sequence === loaded.sequence && mark.digest === loaded.digest;
}

function previousOf({ payload }: FollowedFrame): string | undefined {
  try {
    return parseFrame(decoder.decode(payload)).previous;
  } catch {
    return undefined;
  }
}

function fromSnapshot({ snapshot }: Opened): ReplayStart {
  if (snapshot === null) return { replica: emptyReplica, sequence: 0, digest: noDigest, schema: {} };
  const { replica, manifest } = unpackAssessment(snapshot.bytes, 'snapshot', { asWritten: true });
  const { schema, journal } = manifest;
  return { replica, sequence: snapshot.sequence, digest: journal?.digest ?? noDigest, schema };
}

/** The high-water mark knows how much there was; less than that is told, never passed over. */
function comparedWithMark(
  replica: Replica,
  position: Position,
  { mark }: Opened,
  hasGap: boolean,
): OpenedProject['notices'] {
  if (mark !== null && position.sequence < mark.sequence) {
    return [{ code: 'journal-behind-mark', parameters: { count: mark.sequence - position.sequence } }];
  }
  return hasGap || (mark !== null && differs(replica, position, mark)) ? [{ code: 'journal-gap', parameters: {} }] : [];
}

/** A mark follows the journal within a second: an earlier one says nothing of the present. One without digest is a start. */
function differs(replica: Replica, position: Position, mark: Mark): boolean {
  if (position.sequence !== mark.sequence || mark.digest === '') return false;
  return position.digest !== mark.digest || !sameValue(countRecords(modelOfReplica(replica)), mark.counts);
}

function createFollower(first: Replica, at: Position): Follower {
  let replica = first;
  let position = at;
  return {
    replica: () => replica,
    position: () => position,
    follow: (frames, prepared = () => undefined) => {
      const touched: string[] = [];
      for (const followed of frames) {
        const { sequence } = followed;
        if (sequence <= position.sequence) continue;
        const { frame, previous, digest } = readFollowed(followed, prepared);
        if (sequence !== position.sequence + 1 || previous !== position.digest) {
          throw new RangeError(`frame ${sequence} does not follow ${position.sequence}`);
        }
        replica = applyFrame(replica, frame);
        position = { sequence, digest };
        touched.push(...writtenIds(frame));
      }
      return touched;
    },
  };
}

interface ReadFrame {
  readonly frame: Frame;
  readonly previous: string;
  readonly digest: string;
}

/** The frame; the long end of an import's was worked out here and is not read again. */
function readFollowed({ sequence, payload, rest }: FollowedFrame, prepared: () => PreparedWrites | undefined): ReadFrame {
  const text = decoder.decode(payload);
  if (rest === undefined) return { ...parseFrame(text), digest: digestOf(payload) };
  const end = prepared();
  const { frame, previous } = parseFrame(withoutWrites(text));
  if (end?.checksum !== rest || frame.kind !== 'entry') throw new RangeError(`frame ${sequence} is not the one prepared`);
  return { frame: { kind: 'entry', entry: { ...frame.entry, writes: end.writes } }, previous, digest: digestOf(payload, end) };
}
