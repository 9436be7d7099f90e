import { join } from 'node:path';
import { hostLimits } from '../../../shared/host/limits';
import type { FileSystem, WritableFile } from './file-system';
import { frameOverhead } from './frames';

/** Bytes at the start of a staged segment that are left free for what stands before the rest of its only frame. */
const stagedHeadLength = frameOverhead + hostLimits.frameHead;

const stagedName = 'staged.part';
const restMilliseconds = 40;

/** A staged frame that stands in the journal: its file, still open, and its length in bytes. */
export interface SealedSegment {
  readonly file: WritableFile;
  readonly length: number;
}

/**
 * The long end of a frame to come, on the disk before anybody decides that it is committed: a file beside the journal's
 * that no reader of the journal sees. With the head written into it and a new name it is the journal's next segment, so
 * that the commit of an import writes a page, not megabytes. What fails here is no loss: the frame is then written as
 * any other.
 */
export class StagedSegment {
  readonly #files: FileSystem;
  readonly #path: string;
  #file: WritableFile | null = null;
  #length = 0;
  #isSound = false;
  #working: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(files: FileSystem, folder: string) {
    this.#files = files;
    this.#path = join(folder, stagedName);
  }

  /** Takes a piece; the first one begins another frame. */
  take(piece: Uint8Array, isFirst: boolean): void {
    if (isFirst) {
      this.#length = 0;
      this.#isSound = true;
      this.#then(async () => {
        this.#file ??= await this.#files.openForWriting(this.#path, 'keep');
        await this.#file.truncate(0);
      });
    }
    const position = stagedHeadLength + this.#length;
    this.#length += piece.byteLength;
    this.#then(async () => this.#file?.writeAt(position, piece));
    this.#flushSoon();
  }

  /**
   * Completes the file and gives it a name in the journal; null when it cannot be used. Fails only once the journal may
   * hold it.
   * @param head as long as the room left for it
   * @param length bytes of what was taken in
   */
  async seal(head: Uint8Array, length: number, path: string): Promise<SealedSegment | null> {
    this.#stopTimer();
    await this.#working;
    if (!this.#isSound || head.byteLength !== stagedHeadLength || length !== this.#length) return null;
    this.#then(async () => {
      await this.#file?.writeAt(0, head);
      await this.#file?.syncData();
    });
    await this.#working;
    const file = this.#file;
    if (!this.#isSound || file === null) return null;
    this.#isSound = false;
    this.#file = null;
    try {
      await this.#files.rename(this.#path, path);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    return { file, length: stagedHeadLength + length };
  }

  /** Lets go of what was taken in; also removes what an earlier run left. */
  async discard(): Promise<void> {
    this.#stopTimer();
    await this.#working;
    this.#isSound = false;
    await this.#closeFile().catch(() => undefined);
    // What cannot be removed is passed over by every reader, and the next frame is staged over it.
    await this.#files.remove(this.#path).catch(() => undefined);
  }

  /** One after the other; after a failure nothing more is done to the file. */
  #then(work: () => Promise<void>): void {
    this.#working = this.#working.then(async () => {
      if (!this.#isSound) return;
      try {
        await work();
      } catch {
        this.#isSound = false;
        await this.#closeFile().catch(() => undefined);
        // The room it takes may be what is missing.
        await this.#files.remove(this.#path).catch(() => undefined);
      }
    });
  }

  /** Once no more comes: nobody waits for it yet. */
  #flushSoon(): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => this.#then(async () => this.#file?.syncData()), restMilliseconds);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }
}
