import { join } from 'node:path';
import { throwAppError } from '../../../shared/app/errors';
import { replaceFile, type Surroundings } from './atomic-file';
import { sha256 } from './checksum';
import type { FileSystem } from './file-system';

/** Photos and documents of a project, each stored once under the SHA-256 of its bytes. */
export class Attachments {
  readonly #files: FileSystem;
  readonly #surroundings: Surroundings;

  constructor(files: FileSystem, surroundings: Surroundings) {
    this.#files = files;
    this.#surroundings = surroundings;
  }

  /** Has the bytes on the disk when it returns. Fails with `attachment-mismatch` when they are not what they should be. */
  async write(projectFolder: string, hash: string, bytes: Uint8Array): Promise<void> {
    if (sha256(bytes) !== hash) throwAppError('attachment-mismatch');
    const folder = this.#folder(projectFolder, hash);
    const path = join(folder, hash);
    if ((await this.#files.size(path)) === bytes.byteLength) return;
    await this.#files.makeFolder(folder);
    await replaceFile(this.#files, this.#surroundings, path, bytes, { keepPrevious: false, verify: false });
  }

  /** The bytes, or null when there are none of that hash. Fails with `attachment-damaged`. */
  async read(projectFolder: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#files.read(join(this.#folder(projectFolder, hash), hash));
    if (bytes !== null && sha256(bytes) !== hash) throwAppError('attachment-damaged');
    return bytes;
  }

  #folder(projectFolder: string, hash: string): string {
    return join(projectFolder, 'attachments', hash.slice(0, 2));
  }
}
