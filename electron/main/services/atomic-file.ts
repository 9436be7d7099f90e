import { basename, dirname, join } from 'node:path';
import { throwAppError } from '../../../shared/app/errors';
import { sha256 } from './checksum';
import { systemErrorCode, type FileSystem } from './file-system';

/** Time and chance for the services, handed in by `main.ts` and by tests. */
export interface Surroundings {
  /** The present, ISO 8601. */
  readonly now: () => string;
  /** A text no one can guess, of letters, digits, `-` and `_`. */
  readonly newToken: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const renamePauses = [20, 40, 80, 160, 320, 640] as const;
/** Virus scanners and sync tools hold files open for a moment. */
const passingCodes: readonly string[] = ['EBUSY', 'EPERM', 'EACCES'];

/**
 * Puts bytes where a file is, or is not yet: all or nothing, also across a power cut.
 * With `keepPrevious` the file that was there stays beside it as `.<name>.bak`; with `verify` the file is read
 * back and compared before this returns. Fails with the system's error, or with `file-verify-failed`.
 */
export async function replaceFile(
  files: FileSystem,
  surroundings: Surroundings,
  path: string,
  bytes: Uint8Array,
  options: { readonly keepPrevious: boolean; readonly verify: boolean },
): Promise<void> {
  const folder = dirname(path);
  const beside = (ending: string) => join(folder, `.${basename(path)}.${ending}`);
  const temporary = beside(`${surroundings.newToken()}.tmp`);
  try {
    await writeNewFile(files, temporary, bytes);
    if (options.verify) await compare(files, temporary, path, bytes);
    if (options.keepPrevious) await keepPrevious(files, surroundings, path, beside);
    await renamePatiently(files, surroundings, temporary, path);
  } catch (error) {
    await removeQuietly(files, temporary);
    throw error;
  }
  await files.syncFolder(folder);
  if (options.verify) await compare(files, path, path, bytes);
}

/** Writes a file that does not exist yet and has it on the disk. */
export async function writeNewFile(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.openForWriting(path, 'new');
  try {
    await file.writeAt(0, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames, trying again for about a second while another program holds the file. */
export async function renamePatiently(
  files: FileSystem, surroundings: Surroundings, from: string, to: string,
): Promise<void> {
  for (const pause of renamePauses) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!passingCodes.includes(systemErrorCode(error))) throw error;
      await surroundings.pause(pause);
    }
  }
  await files.rename(from, to);
}

async function keepPrevious(
  files: FileSystem, surroundings: Surroundings, path: string, beside: (ending: string) => string,
): Promise<void> {
  if ((await files.size(path)) === null) return;
  const temporary = beside(`${surroundings.newToken()}.tmp`);
  try {
    await linkOrCopy(files, path, temporary);
    await renamePatiently(files, surroundings, temporary, beside('bak'));
    // Renaming one name of a file onto another name of the same file does nothing and leaves both.
    await removeQuietly(files, temporary);
  } catch (error) {
    await removeQuietly(files, temporary);
    throw error;
  }
}

/** A second name costs nothing; sticks formatted as FAT or exFAT need a copy. */
async function linkOrCopy(files: FileSystem, path: string, target: string): Promise<void> {
  try {
    await files.link(path, target);
    return;
  } catch (error) {
    if (['ENOSPC', 'EIO'].includes(systemErrorCode(error))) throw error;
  }
  const previous = await files.read(path);
  if (previous !== null) await writeNewFile(files, target, previous);
}

async function compare(files: FileSystem, written: string, path: string, bytes: Uint8Array): Promise<void> {
  const found = await files.read(written);
  if (found === null || found.byteLength !== bytes.byteLength || sha256(found) !== sha256(bytes)) {
    throwAppError('file-verify-failed', { file: basename(path) });
  }
}

async function removeQuietly(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    // The work has already failed or succeeded; a temporary file left behind changes neither.
  }
}
