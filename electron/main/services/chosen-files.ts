import { basename, dirname, join } from 'node:path';
import { createAppError, isAppError, throwAppError, type AppError, type ErrorCode } from '../../../shared/app/errors';
import { safeFileName } from '../../../shared/app/file-name';
import { hostLimits } from '../../../shared/host/limits';
import type { ChosenFile } from '../../../shared/host/records';
import { replaceFile, type Surroundings } from './atomic-file';
import { sha256 } from './checksum';
import { systemErrorCode, type FileSystem } from './file-system';

/** What a file was chosen for: decides how much of it is read and whether it may be written. */
export type ChosenPurpose = 'assessment' | 'inventory' | 'capture' | 'diagram' | 'questionnaire' | 'merge' | 'attachment' | 'folder' | 'saved';

interface Grant {
  readonly path: string;
  readonly purpose: ChosenPurpose;
}

export interface SavedFile {
  readonly token: string;
  readonly name: string;
  readonly sha256: string;
  /** Name of the folder it lies in, for the user's eyes. */
  readonly place: string;
}

const readLimits: Readonly<Record<ChosenPurpose, number>> = {
  assessment: hostLimits.file,
  merge: hostLimits.file,
  saved: hostLimits.file,
  inventory: hostLimits.inventory,
  capture: hostLimits.inventory,
  diagram: hostLimits.inventory,
  questionnaire: hostLimits.inventory,
  attachment: hostLimits.attachment,
  folder: 0,
};
const mebibyte = 1024 * 1024;

/**
 * The files and folders the user chose in a dialog or handed over at start. The page holds tokens; the paths
 * behind them stay here.
 */
export class ChosenFiles {
  readonly #files: FileSystem;
  readonly #surroundings: Surroundings;
  readonly #grants = new Map<string, Grant>();

  constructor(files: FileSystem, surroundings: Surroundings) {
    this.#files = files;
    this.#surroundings = surroundings;
  }

  /** Makes a path the user chose known, and returns what the page may know about it. */
  async grant(path: string, purpose: ChosenPurpose): Promise<ChosenFile> {
    const size = await this.#named(path, 'read', async () => this.#files.size(path));
    if (size === null) throwAppError('file-not-found', { file: basename(path) });
    return { token: this.#remember(path, purpose), name: basename(path), size: purpose === 'folder' ? 0 : size };
  }

  /** The content of a chosen file. Sizes in bytes; `limit` narrows what its purpose allows. */
  async read(token: string, limit = Number.POSITIVE_INFINITY): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
    const { path, purpose } = this.#granted(token);
    const file = basename(path);
    const largest = Math.min(limit, readLimits[purpose]);
    const bytes = await this.#named(path, 'read', async () => {
      const size = await this.#files.size(path);
      if (size !== null && size > largest) {
        throwAppError('file-too-large', { file, size: Math.ceil(size / mebibyte), limit: Math.floor(largest / mebibyte) });
      }
      return this.#files.read(path);
    });
    if (bytes === null) throwAppError('file-not-found', { file });
    if (bytes.byteLength > largest) throwAppError('file-too-large', { file, size: Math.ceil(bytes.byteLength / mebibyte), limit: Math.floor(largest / mebibyte) });
    return { name: file, bytes };
  }

  /** Saves to a path the user chose in a dialog just now. */
  async saveTo(path: string, bytes: Uint8Array): Promise<SavedFile> {
    await this.#named(path, 'write', async () =>
      replaceFile(this.#files, this.#surroundings, path, bytes, { keepPrevious: true, verify: true }));
    return { token: this.#remember(path, 'saved'), name: basename(path), sha256: sha256(bytes), place: basename(dirname(path)) };
  }

  /** Saves over a file saved or opened before, or under the given name into a chosen folder. */
  async saveAgain(token: string, suggestedName: string, bytes: Uint8Array): Promise<SavedFile> {
    const { path, purpose } = this.#granted(token);
    if (purpose === 'folder') return this.saveTo(join(path, safeFileName(suggestedName)), bytes);
    // What belongs to the client is read, never written.
    if (purpose !== 'saved' && purpose !== 'assessment') throwAppError('file-not-chosen');
    return { ...(await this.saveTo(path, bytes)), token };
  }

  #granted(token: string): Grant {
    return this.#grants.get(token) ?? throwAppError('file-not-chosen');
  }

  #remember(path: string, purpose: ChosenPurpose): string {
    const token = this.#surroundings.newToken();
    this.#grants.set(token, { path, purpose });
    return token;
  }

  async #named<Value>(path: string, action: 'read' | 'write', work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      throw isAppError(error) ? error : fileFailure(error, action, basename(path));
    }
  }
}

const writeCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EROFS: 'file-read-only', EACCES: 'file-read-only', EPERM: 'file-read-only', EBUSY: 'file-in-use',
};

function fileFailure(error: unknown, action: 'read' | 'write', file: string): Error & AppError {
  const system = systemErrorCode(error);
  if (action === 'read') return createAppError('file-unreadable', { file }, system);
  const code = Object.hasOwn(writeCodes, system) ? writeCodes[system] : undefined;
  return createAppError(code ?? 'file-write-failed', { file }, system);
}
