import { spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, cpSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isProgramInstalled } from './run.mjs';

/**
 * Chromium's sandbox is not available to root, and an application that reads files of others has no
 * business running as root anyway. Started by root, everything Electron runs as `nobody`.
 * @typedef {{ uid: number; gid: number }} OrdinaryUser
 */

/** The account to run Electron as, or undefined when we are not root. @returns {OrdinaryUser | undefined} */
export function findOrdinaryUser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isProgramInstalled('setpriv')) return undefined;
  const numberOf = (/** @type {string} */ option) => Number(spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout);
  const user = { uid: numberOf('-u'), gid: numberOf('-g') };
  return user.uid > 0 && user.gid > 0 ? user : undefined;
}

/** Arguments of `setpriv` that run a program as this account; it becomes that program, so the process id stays. @param {OrdinaryUser} user */
export const asUserArguments = (user) => [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];

/** May this account read and enter the folder? @param {OrdinaryUser} user @param {string} folder */
export function canReach(user, folder) {
  const test = spawnSync('setpriv', [...asUserArguments(user), 'sh', '-c', 'test -r "$0" && test -x "$0"', folder]);
  return test.status === 0;
}

/** A new folder in the system's temporary folder that belongs to the account (or to us). @param {OrdinaryUser | undefined} user @param {string} name */
export function makePrivateFolder(user, name) {
  const folder = mkdtempSync(join(tmpdir(), `zonewalk-${name}-`));
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Gives a folder and all in it to the account. @param {OrdinaryUser | undefined} user @param {string} folder */
export function giveTo(user, folder) {
  if (!user) return;
  lchownSync(folder, user.uid, user.gid);
  if (!statSync(folder).isDirectory()) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(user, path);
    else lchownSync(path, user.uid, user.gid);
  }
}

/** What the application reads when it runs; the last two are what the command line draws pictures with. */
const applicationParts = [
  'package.json', 'assets', 'out/cli', 'out/main', 'out/preload', 'out/renderer', 'out/untrusted',
  'node_modules/@resvg', 'node_modules/@fontsource/ibm-plex-sans/files',
];

/**
 * Application folder the account can read: the repository itself, or, when it lies in a place closed
 * to others (as /root is), a copy of the parts that an application consists of, removed when we end.
 * @param {OrdinaryUser | undefined} user
 * @param {string} repository
 */
export function reachableApplication(user, repository) {
  if (!user || canReach(user, join(repository, 'out'))) return { folder: repository, copied: false };
  const folder = mkdtempSync(join(tmpdir(), 'zonewalk-app-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const part of applicationParts) {
    const from = join(repository, part);
    try {
      accessSync(from, constants.R_OK);
    } catch {
      continue;
    }
    mkdirSync(dirname(join(folder, part)), { recursive: true });
    cpSync(from, join(folder, part), { recursive: true });
  }
  giveTo(user, folder);
  return { folder, copied: true };
}
