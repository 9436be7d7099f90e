import { join } from 'node:path';
import type { FileSystem } from './file-system';

const mebibyte = 1024 * 1024;

/** Room kept back for the day the disk is full, so that the journal can be finished then. Sizes in bytes. */
export interface ReserveSizes {
  readonly reserve: number;
  /** Below this much free space nothing new is begun. */
  readonly floor: number;
}

const reserveSizes: ReserveSizes = { reserve: 64 * mebibyte, floor: 192 * mebibyte };

/** A file of the given size that is removed when the disk is full. */
export class Reserve {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #sizes: ReserveSizes;

  constructor(files: FileSystem, folder: string, sizes: ReserveSizes = reserveSizes) {
    this.#files = files;
    this.#folder = folder;
    this.#sizes = sizes;
  }

  /** Makes the file when there is room for it. A disk without room is not an error here. */
  async fill(): Promise<void> {
    const present = await this.#files.size(this.#path());
    if (present !== null && present >= this.#sizes.reserve) return;
    if (!(await this.hasRoom())) return;
    try {
      await this.#write();
    } catch {
      await this.release();
    }
  }

  /** Gives the room back. */
  async release(): Promise<void> {
    await this.#files.remove(this.#path());
  }

  /** True when enough space is free to begin something new. */
  async hasRoom(): Promise<boolean> {
    return (await this.freeBytes()) >= this.#sizes.floor;
  }

  async freeBytes(): Promise<number> {
    await this.#files.makeFolder(this.#folder);
    return this.#files.freeBytes(this.#folder);
  }

  #path(): string {
    return join(this.#folder, 'reserve.bin');
  }

  async #write(): Promise<void> {
    const file = await this.#files.openForWriting(this.#path(), 'keep');
    try {
      // Not zeros: file systems that compress or leave holes would keep no room for them.
      const block = new Uint8Array(mebibyte);
      for (let index = 0; index < mebibyte; index += 1) block[index] = index * 197 + (index >>> 8);
      for (let position = 0; position < this.#sizes.reserve; position += mebibyte) {
        await file.writeAt(position, block);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
