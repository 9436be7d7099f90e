import { join } from 'node:path';
import { createAppError, throwAppError } from '../../../shared/app/errors';
import type { Frame } from '../../../shared/host/records';
import { encodeFrameHead, encodeFrames, type WrittenFrame } from './frames';
import { isDiskFull, systemErrorCode, type FileSystem, type WritableFile } from './file-system';
import type { Reserve } from './reserve';
import { readSegments, segmentPath, type Segment, type SegmentDamage } from './segments';
import { StagedSegment } from './staged-segment';

const largestSegment = 64 * 1024 * 1024;

interface Waiting {
  readonly frames: readonly WrittenFrame[];
  /** The one frame ends with what was staged. */
  readonly isStaged: boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface OpenedJournal {
  readonly journal: Journal;
  readonly frames: readonly Frame[];
  readonly damage: readonly SegmentDamage[];
}

/** Opens the journal of a project: reads all of it, cuts what was torn, is ready to append. */
export async function openJournal(files: FileSystem, folder: string, reserve: Reserve): Promise<OpenedJournal> {
  await files.makeFolder(folder);
  const reading = await readSegments(files, folder, join(folder, 'damaged'));
  const staged = new StagedSegment(files, folder);
  await staged.discard();
  return { journal: new Journal(files, folder, reserve, staged, reading.segments), frames: reading.frames, damage: reading.damage };
}

/**
 * The append-only record of a project's commits. A frame is on the disk when `append` returns.
 * Calls that arrive while the disk is busy are written together with one flush (group commit).
 */
export class Journal {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #reserve: Reserve;
  readonly #staged: StagedSegment;
  #segments: readonly Segment[];
  #file: WritableFile | null = null;
  #rotate = false;
  #last: number;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  #state: 'writing' | 'disk-full' | 'broken' = 'writing';

  constructor(files: FileSystem, folder: string, reserve: Reserve, staged: StagedSegment, segments: readonly Segment[]) {
    this.#files = files;
    this.#folder = folder;
    this.#reserve = reserve;
    this.#staged = staged;
    this.#segments = segments;
    this.#last = segments.reduce((last, segment) => Math.max(last, segment.last), 0);
  }

  /** Sequence number of the last frame on the disk, or the one the journal continues from. */
  get lastSequence(): number {
    return this.#last;
  }

  /** True when no frame was ever written here. */
  get isEmpty(): boolean {
    return this.#segments.every((segment) => segment.last < segment.first);
  }

  /** Appends frames that follow the last one without a gap. Fails with `journal-gap`, `disk-full`, `journal-write-failed`. */
  append(frames: readonly WrittenFrame[]): Promise<void> {
    const isStaged = frames.length === 1 && frames[0]?.rest !== undefined;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ frames, isStaged, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Brings a piece of the rest of a frame to come to the disk, ahead of its commit; the first begins anew. */
  stage(piece: Uint8Array, isFirst: boolean): void {
    this.#staged.take(piece, isFirst);
  }

  /** The state up to this sequence number is held elsewhere (a snapshot): go on from there in a new segment. */
  async continueFrom(sequence: number): Promise<void> {
    await this.#settled();
    this.#last = Math.max(this.#last, sequence);
    this.#rotate = true;
  }

  /** Removes segments that hold only frames up to this sequence number. */
  async trim(sequence: number): Promise<void> {
    await this.#settled();
    const active = this.#rotate ? null : this.#segments.at(-1);
    const old = this.#segments.filter((segment) => segment !== active && segment.last <= sequence);
    for (const segment of old) {
      if (segment === this.#segments.at(-1)) await this.#closeFile();
      await this.#files.remove(segment.path);
    }
    this.#segments = this.#segments.filter((segment) => !old.includes(segment));
  }

  /** Waits for what is being written and lets go of the file. */
  async close(): Promise<void> {
    await this.#settled();
    await this.#closeFile();
    await this.#staged.discard();
  }

  async #settled(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  async #work(): Promise<void> {
    // Let the calls of the same turn join the first group.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      // A staged frame is a segment of its own.
      const next = this.#waiting.findIndex(({ isStaged }) => isStaged);
      const group = next === -1 ? this.#waiting : this.#waiting.slice(0, Math.max(1, next));
      this.#waiting = this.#waiting.slice(group.length);
      await this.#writeGroup(group);
    }
    this.#working = null;
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    const accepted: Waiting[] = [];
    let expected = this.#last;
    for (const waiting of group) {
      if (waiting.frames.every((frame, index) => frame.sequence === expected + index + 1)) {
        accepted.push(waiting);
        expected += waiting.frames.length;
      } else {
        waiting.reject(createAppError('journal-gap', {}, `expected ${expected + 1}, got ${waiting.frames[0]?.sequence ?? 0}`));
      }
    }
    if (accepted.length === 0) return;
    try {
      const [staged] = accepted.flatMap(({ isStaged, frames }) => (isStaged ? frames : []));
      if (staged === undefined || !(await this.#adopt(staged))) await this.#store(accepted.flatMap((waiting) => waiting.frames));
      for (const waiting of accepted) waiting.resolve();
    } catch (error) {
      for (const waiting of accepted) waiting.reject(error);
    }
  }

  async #store(frames: readonly WrittenFrame[]): Promise<void> {
    if (this.#state === 'broken') throwAppError('journal-write-failed');
    if (this.#state === 'disk-full') await this.#resumeWithRoom();
    const bytes = encodeFrames(frames);
    try {
      await this.#write(frames, bytes);
    } catch (error) {
      if (!isDiskFull(error)) return this.#breakOff(error);
      await this.#finishFromReserve(frames, bytes);
    }
  }

  /** Makes what was staged the next segment; false when the frame has to be written as any other. */
  async #adopt(frame: WrittenFrame): Promise<boolean> {
    if (this.#state !== 'writing') return false;
    const path = segmentPath(this.#folder, frame.sequence);
    try {
      const sealed = await this.#staged.seal(encodeFrameHead(frame), frame.rest?.length ?? 0, path);
      if (sealed === null) return false;
      try {
        await this.#files.syncFolder(this.#folder);
      } catch (error) {
        await sealed.file.close().catch(() => undefined);
        throw error;
      }
      const before = this.#file;
      this.#file = sealed.file;
      // Nobody waits for it: all that stands in it was flushed.
      before?.close().catch(() => undefined);
      const segment: Segment = { path, first: frame.sequence, last: frame.sequence, length: sealed.length };
      this.#segments = [...this.#segments.filter((other) => other.path !== path), segment];
    } catch (error) {
      return this.#breakOff(error);
    }
    this.#last = frame.sequence;
    this.#rotate = false;
    return true;
  }

  async #write(frames: readonly Frame[], bytes: Uint8Array): Promise<void> {
    const first = frames[0]?.sequence ?? 0;
    const segment = await this.#openSegment(first);
    await this.#file?.writeAt(segment.length, bytes);
    await this.#file?.syncData();
    const grown = { ...segment, last: first + frames.length - 1, length: segment.length + bytes.byteLength };
    this.#segments = [...this.#segments.slice(0, -1), grown];
    this.#last = grown.last;
  }

  async #openSegment(first: number): Promise<Segment> {
    const current = this.#segments.at(-1);
    if (current !== undefined && !this.#rotate && current.length < largestSegment) {
      this.#file ??= await this.#files.openForWriting(current.path, 'keep');
      return current;
    }
    await this.#closeFile();
    const path = segmentPath(this.#folder, first);
    this.#file = await this.#files.openForWriting(path, 'keep');
    await this.#file.truncate(0);
    await this.#files.syncFolder(this.#folder);
    const segment: Segment = { path, first, last: first - 1, length: 0 };
    this.#segments = [...this.#segments.filter((other) => other.path !== path), segment];
    this.#rotate = false;
    return segment;
  }

  /** The disk is full: what is being written is finished with the room kept back; nothing after it. */
  async #finishFromReserve(frames: readonly Frame[], bytes: Uint8Array): Promise<void> {
    this.#state = 'disk-full';
    try {
      await this.#cutUnfinished();
      await this.#reserve.release();
      await this.#write(frames, bytes);
    } catch (error) {
      if (!isDiskFull(error)) return this.#breakOff(error);
      await this.#cutUnfinished().catch(() => undefined);
      throwAppError('disk-full');
    }
  }

  async #resumeWithRoom(): Promise<void> {
    if (!(await this.#reserve.hasRoom())) throwAppError('disk-full');
    await this.#cutUnfinished();
    this.#state = 'writing';
    void this.#reserve.fill();
  }

  /** After a failed write or flush the disk's state is unknown: nothing more is written behind it. */
  async #breakOff(error: unknown): Promise<never> {
    this.#state = 'broken';
    await this.#cutUnfinished().catch(() => undefined);
    throwAppError('journal-write-failed', {}, systemErrorCode(error));
  }

  async #cutUnfinished(): Promise<void> {
    const length = this.#segments.at(-1)?.length ?? 0;
    await this.#file?.truncate(length);
    await this.#file?.sync();
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }
}
