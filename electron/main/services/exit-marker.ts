import { join } from 'node:path';
import type { Surroundings } from './atomic-file';
import type { FileSystem } from './file-system';

const largestCopy = 256 * 1024 * 1024;
const keptCopies = 2;

/**
 * Knows whether the program was ended properly last time: a file stands in the data folder while it runs.
 * After an improper end the browser's database is copied aside before any page can open it, because opening a
 * damaged one deletes it.
 */
export class ExitMarker {
  readonly #files: FileSystem;
  readonly #surroundings: Surroundings;
  readonly #folder: string;

  constructor(files: FileSystem, surroundings: Surroundings, dataFolder: string) {
    this.#files = files;
    this.#surroundings = surroundings;
    this.#folder = dataFolder;
  }

  /** Sets the marker. True when the last run ended properly (or there was none). */
  async begin(): Promise<boolean> {
    await this.#files.makeFolder(this.#folder);
    const wasClean = (await this.#files.size(this.#path())) === null;
    if (wasClean) {
      const file = await this.#files.openForWriting(this.#path(), 'keep');
      await file.sync();
      await file.close();
      await this.#files.syncFolder(this.#folder);
    }
    return wasClean;
  }

  /** The program ends properly. */
  async end(): Promise<void> {
    await this.#files.remove(this.#path());
    await this.#files.syncFolder(this.#folder);
  }

  /** Copies the browser's database aside, unless it is too large. Returns whether a copy was made. */
  async copyDatabaseAside(): Promise<boolean> {
    const database = join(this.#folder, 'IndexedDB');
    const aside = join(this.#folder, 'aside');
    const size = await this.#folderSize(database);
    if (size === 0 || size > largestCopy || (await this.#files.freeBytes(this.#folder)) < 4 * size) return false;
    await this.#files.makeFolder(aside);
    const older = await this.#files.list(aside);
    for (const name of older.slice(0, Math.max(0, older.length - keptCopies + 1))) await this.#files.remove(join(aside, name));
    await this.#files.copy(database, join(aside, `IndexedDB-${this.#surroundings.now().replace(/\D/g, '')}`));
    return true;
  }

  async #folderSize(folder: string): Promise<number> {
    let total = 0;
    for (const name of await this.#files.list(folder)) {
      const path = join(folder, name);
      const inner = await this.#files.list(path);
      total += inner.length > 0 ? await this.#folderSize(path) : (await this.#files.size(path)) ?? 0;
    }
    return total;
  }

  #path(): string {
    return join(this.#folder, 'running');
  }
}
