import { join } from 'node:path';
import { throwAppError } from '../../../shared/app/errors';
import type { Mark, SnapshotInfo, SnapshotReason } from '../../../shared/host/records';
import { renamePatiently, writeNewFile, type Surroundings } from './atomic-file';
import { isDiskFull, systemErrorCode, type FileSystem } from './file-system';
import { decodeSnapshot, decodeSnapshotHead, encodeSnapshot, snapshotHeadBytes, snapshotInfo } from './snapshot-file';
import { newerFirst, snapshotsToKeep } from './snapshot-retention';

const ending = '.zws';

export interface SnapshotContent {
  readonly id: string;
  readonly sequence: number;
  readonly mark: Mark;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The kept copies of one project's whole state. */
export class Snapshots {
  readonly #files: FileSystem;
  readonly #surroundings: Surroundings;
  readonly #folder: string;

  constructor(files: FileSystem, surroundings: Surroundings, folder: string) {
    this.#files = files;
    this.#surroundings = surroundings;
    this.#folder = folder;
  }

  /** Every kept snapshot, newest first. Damaged ones are not listed. */
  async list(): Promise<readonly SnapshotInfo[]> {
    const infos: SnapshotInfo[] = [];
    for (const id of await this.#ids()) {
      const start = await this.#files.readStart(this.#path(id), snapshotHeadBytes);
      const head = start === null ? null : decodeSnapshotHead(start);
      if (head !== null) infos.push(snapshotInfo(id, head));
    }
    return infos.sort(newerFirst);
  }

  /** Writes a snapshot, reads it back, and thins out the older ones. Returns its id. */
  async write(content: { sequence: number; bytes: Uint8Array; mark: Mark; reason: SnapshotReason }): Promise<string> {
    const at = this.#surroundings.now();
    const id = `s${String(content.sequence).padStart(16, '0')}-${at.replace(/\D/g, '')}`;
    const file = encodeSnapshot({ sequence: content.sequence, at, reason: content.reason, mark: content.mark }, content.bytes);
    const temporary = join(this.#folder, `.${id}.${this.#surroundings.newToken()}.tmp`);
    try {
      await this.#files.makeFolder(this.#folder);
      await writeNewFile(this.#files, temporary, file);
      await this.#verify(temporary);
      await renamePatiently(this.#files, this.#surroundings, temporary, this.#path(id));
      await this.#files.syncFolder(this.#folder);
    } catch (error) {
      await this.#files.remove(temporary).catch(() => undefined);
      if (isDiskFull(error)) throwAppError('disk-full');
      throwAppError('snapshot-write-failed', {}, systemErrorCode(error));
    }
    await this.#thin();
    return id;
  }

  /** The content of one snapshot. Fails with `snapshot-missing` or `snapshot-damaged`. */
  async read(id: string): Promise<SnapshotContent> {
    const file = (await this.#ids()).includes(id) ? await this.#files.read(this.#path(id)) : null;
    if (file === null) throwAppError('snapshot-missing');
    const decoded = decodeSnapshot(file);
    if (decoded === null) throwAppError('snapshot-damaged');
    return { id, sequence: decoded.head.sequence, mark: decoded.head.mark, bytes: decoded.bytes };
  }

  /**
   * The newest snapshot that proves sound, and how many newer ones did not. The damaged ones are renamed, so that
   * they count neither as copies nor for thinning out.
   */
  async readNewest(): Promise<{ readonly content: SnapshotContent | null; readonly damaged: number }> {
    let damaged = 0;
    for (const id of [...(await this.#ids())].reverse()) {
      const file = await this.#files.read(this.#path(id));
      const decoded = file === null ? null : decodeSnapshot(file);
      if (decoded !== null) {
        const content = { id, sequence: decoded.head.sequence, mark: decoded.head.mark, bytes: decoded.bytes };
        return { content, damaged };
      }
      damaged += 1;
      await this.#files.rename(this.#path(id), `${this.#path(id)}.damaged`);
    }
    return { content: null, damaged };
  }

  async #verify(path: string): Promise<void> {
    const written = await this.#files.read(path);
    if (written === null || decodeSnapshot(written) === null) throwAppError('snapshot-write-failed');
  }

  async #thin(): Promise<void> {
    const infos = await this.list();
    const kept = snapshotsToKeep(infos);
    for (const info of infos) {
      if (!kept.has(info.id)) await this.#files.remove(this.#path(info.id));
    }
  }

  /** Ids in the order of their sequence numbers, then times: names are made to sort that way. */
  async #ids(): Promise<readonly string[]> {
    const names = await this.#files.list(this.#folder);
    return names.filter((name) => name.startsWith('s') && name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  }

  #path(id: string): string {
    return join(this.#folder, `${id}${ending}`);
  }
}
