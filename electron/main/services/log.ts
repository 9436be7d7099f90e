import { join } from 'node:path';
import { isAppError } from '../../../shared/app/errors';
import { systemErrorCode, type FileSystem } from './file-system';

const largestLog = 1024 * 1024;
const keptLogs = 3;

/** What may stand in the log beside its code: numbers and ids, never texts of a project. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

/** A log of codes and ids in the user's data folder. Writing it never fails the work it reports on. */
export class Log {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #now: () => string;
  #waiting: string[] = [];
  #storing: Promise<void> | null = null;

  constructor(files: FileSystem, dataFolder: string, now: () => string) {
    this.#files = files;
    this.#folder = join(dataFolder, 'logs');
    this.#now = now;
  }

  write(level: 'info' | 'warning' | 'error', code: string, facts: LogFacts = {}): void {
    this.#waiting.push(`${JSON.stringify({ at: this.#now(), level, code, ...facts })}\n`);
    this.#storing ??= this.#store().finally(() => {
      this.#storing = null;
    });
  }

  /** Records a failure by its code, and for the unforeseen by its place in the program. */
  failure(place: string, error: unknown): void {
    if (isAppError(error)) this.write('warning', error.code, { place, detail: error.detail ?? '' });
    else this.write('error', 'unexpected', { place, name: errorName(error), system: systemErrorCode(error), stack: stackPlaces(error) });
  }

  /** Waits until everything is stored. */
  async flush(): Promise<void> {
    while (this.#storing !== null) await this.#storing;
  }

  async #store(): Promise<void> {
    while (this.#waiting.length > 0) {
      const lines = new TextEncoder().encode(this.#waiting.join(''));
      this.#waiting = [];
      try {
        await this.#append(lines);
      } catch {
        // A log that cannot be written must not stop the work it reports on.
      }
    }
  }

  async #append(lines: Uint8Array): Promise<void> {
    await this.#files.makeFolder(this.#folder);
    const path = this.#path(0);
    let size = (await this.#files.size(path)) ?? 0;
    if (size > largestLog) {
      for (let age = keptLogs - 1; age > 0; age -= 1) {
        if ((await this.#files.size(this.#path(age - 1))) !== null) await this.#files.rename(this.#path(age - 1), this.#path(age));
      }
      size = 0;
    }
    const file = await this.#files.openForWriting(path, 'keep');
    try {
      await file.writeAt(size, lines);
    } finally {
      await file.close();
    }
  }

  #path(age: number): string {
    return join(this.#folder, age === 0 ? 'zonewalk.log' : `zonewalk.${age}.log`);
  }
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Functions, files without folders, and lines: messages and paths could name a client. */
function stackPlaces(error: unknown): string {
  const stack = error instanceof Error ? error.stack ?? '' : '';
  const places = [...stack.matchAll(/at (?:([\w.#$<>]+) )?.*?([\w.-]+\.(?:c|m)?[jt]s:\d+:\d+)/g)];
  return places.slice(0, 8).map((place) => `${place[1] ?? ''}@${place[2] ?? ''}`).join(' ');
}
