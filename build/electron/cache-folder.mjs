import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where root keeps it: open to every account, since root starts Electron as an ordinary user. */
const sharedCache = '/var/cache/zonewalk';

/**
 * Folders outside the repository in which an unpacked Electron may already lie, best first.
 * The last one is ours to write to. Fresh clones on the same machine find what an earlier one fetched.
 * @returns {string[]}
 */
export function cacheFolders() {
  if (process.env.ZONEWALK_CACHE) return [process.env.ZONEWALK_CACHE];
  if (process.getuid?.() === 0) return [sharedCache];
  const own = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zonewalk');
  return process.platform === 'linux' ? [sharedCache, own] : [own];
}

/** The folder to write to; created when missing. */
export function writableCache() {
  const folder = /** @type {string} */ (cacheFolders().at(-1));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** @param {string} path @returns {boolean} */
export function isReadable(path) {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
