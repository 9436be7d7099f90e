import { copyFile, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './failures';
import { sha256Of, systemCode } from './read-file';
import type { Surroundings } from './surroundings';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that was written and read back. */
export interface WrittenFile {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

interface Staged extends FileToWrite {
  readonly temporary: string;
  /** Where the file that was there before is kept meanwhile, or for good. */
  readonly previous: string;
  readonly sha256: string;
}

/**
 * Writes files so that either all of them are there or none: each beside its place first, on the disk and read back, then
 * all are moved. A file that was there before stays beside it as `.<name>.bak`.
 * @throws Refusal when something could not be written; what was there before is there again
 */
export async function writeFiles(
  files: readonly FileToWrite[],
  { keepPrevious }: { readonly keepPrevious: boolean },
  { env }: Surroundings,
): Promise<readonly WrittenFile[]> {
  const token = env.newId();
  const staged = files.map((file): Staged => {
    const beside = (ending: string): string => join(dirname(file.path), `.${basename(file.path)}.${ending}`);
    return { ...file, temporary: beside(`${token}.tmp`), previous: beside(keepPrevious ? 'bak' : `${token}.old`), sha256: sha256Of(file.bytes) };
  });
  const moved: (() => Promise<void>)[] = [];
  let current = '';
  try {
    for (const file of staged) {
      current = basename(file.path);
      await stage(file);
    }
    for (const file of staged) {
      current = basename(file.path);
      moved.push(await move(file));
    }
    await syncFolders(staged);
    for (const file of staged) await verify(file.path, file);
  } catch (error) {
    for (const undo of moved.reverse()) await undo().catch(() => undefined);
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
    throw refusalOf(error, current);
  }
  // What is handed over shall not carry older versions of itself.
  if (!keepPrevious) for (const { previous } of staged) await rm(previous, { force: true }).catch(() => undefined);
  return staged.map(({ path, bytes, sha256 }) => ({ file: basename(path), size: bytes.byteLength, sha256 }));
}

/**
 * Makes a folder with those above it.
 * @returns removes again what was made, for when the work that needed it fails
 */
export async function makeFolder(folder: string): Promise<() => Promise<void>> {
  try {
    const first = await mkdir(folder, { recursive: true });
    return async () => {
      if (first !== undefined) await rm(first, { recursive: true, force: true });
    };
  } catch (error) {
    throw refusalOf(error, basename(folder));
  }
}

async function stage(file: Staged): Promise<void> {
  const handle = await open(file.temporary, 'wx', 0o644);
  try {
    await handle.writeFile(file.bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await verify(file.temporary, file);
}

/** Puts a staged file in its place; what comes back undoes that. */
async function move({ path, temporary, previous }: Staged): Promise<() => Promise<void>> {
  const wasThere = await stat(path).then((facts) => facts.isFile(), () => false);
  if (wasThere) {
    await rm(previous, { force: true });
    // A second name costs nothing; sticks formatted as FAT or exFAT need a copy.
    await link(path, previous).catch(() => copyFile(path, previous));
  }
  await rename(temporary, path);
  return async () => {
    if (wasThere) await rename(previous, path);
    else await rm(path, { force: true });
  };
}

async function verify(written: string, { path, sha256 }: Staged): Promise<void> {
  if (sha256Of(await readFile(written)) !== sha256) throw new Refusal('not-verified', { file: basename(path) });
}

async function syncFolders(files: readonly Staged[]): Promise<void> {
  // Windows offers no way to flush a folder; its journal keeps renames in order.
  if (process.platform === 'win32') return;
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof Refusal) return error;
  const reason = systemCode(error);
  if (reason === '') return error;
  if (['ENOENT', 'ENOTDIR'].includes(reason)) return new Refusal('folder-missing', { file });
  if (['ENOSPC', 'EDQUOT'].includes(reason)) return new Refusal('disk-full', { file });
  return new Refusal('not-written', { file, reason });
}
