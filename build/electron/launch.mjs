import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../setup/paths.mjs';
import { asUserArguments, findOrdinaryUser, reachableApplication } from '../setup/ordinary-user.mjs';

const wrapper = join(dirname(fileURLToPath(import.meta.url)), 'as-ordinary-user.sh');
const enoughSharedMemory = 512 * 1024 * 1024;

/**
 * How to start Electron on this machine: as an ordinary user and with the sandbox on, wherever that is possible.
 * @typedef {object} Launch
 * @property {string} command program to start
 * @property {string[]} switches switches that go before the application folder
 * @property {string} application folder of the application
 * @property {boolean} sandbox
 * @property {import('../setup/ordinary-user.mjs').OrdinaryUser | undefined} user
 * @property {Record<string, string>} env to be added to the environment
 */

/**
 * @param {import('../setup/report.mjs').Report} report
 * @param {string} executable
 * @returns {Launch}
 */
export function planLaunch(report, executable) {
  const user = findOrdinaryUser();
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const sandbox = (!isRoot || user !== undefined) && hasSandbox(executable, user);
  const { folder, copied } = reachableApplication(user, root);
  report.step('account', `${user ? 'ordinary (started by root)' : isRoot ? 'root' : 'yours'}, sandbox ${sandbox ? 'on' : 'off: this system offers none'}`);
  if (copied) report.step('application', `copied to ${folder}, since the repository is closed to other accounts`);
  const switches = [...(sandbox ? [] : ['--no-sandbox']), ...(hasSharedMemory() ? [] : ['--disable-dev-shm-usage'])];
  if (!user) return { command: executable, switches, application: folder, sandbox, user, env: {} };
  const env = { ZONEWALK_ELECTRON: executable, ZONEWALK_RUN_UID: String(user.uid), ZONEWALK_RUN_GID: String(user.gid) };
  return { command: wrapper, switches, application: folder, sandbox, user, env };
}

/**
 * Chromium's sandbox needs user namespaces, or its small helper owned by root with the set-uid bit.
 * @param {string} executable
 * @param {import('../setup/ordinary-user.mjs').OrdinaryUser | undefined} user
 */
function hasSandbox(executable, user) {
  if (process.platform !== 'linux') return true;
  const probe = user
    ? spawnSync('setpriv', [...asUserArguments(user), 'unshare', '--user', '--map-root-user', 'true'])
    : spawnSync('unshare', ['--user', '--map-root-user', 'true']);
  if (probe.status === 0) return true;
  const sandboxHelper = join(dirname(executable), 'chrome-sandbox');
  if (!mayBecomeAdministrator() || !existsSync(sandboxHelper) || statSync(sandboxHelper).uid !== 0) return false;
  if (user) chmodSync(sandboxHelper, 0o4755);
  return (statSync(sandboxHelper).mode & 0o4000) !== 0;
}

/** In a locked-down container not even a set-uid program gets the one right (CAP_SYS_ADMIN, bit 21) that the sandbox needs. */
function mayBecomeAdministrator() {
  const bounds = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return bounds !== null && ((BigInt(`0x${bounds[1]}`) >> 21n) & 1n) === 1n;
}

/** Containers often give 64 MB, too little for a page with a big inventory. */
function hasSharedMemory() {
  if (process.platform !== 'linux') return true;
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize >= enoughSharedMemory;
  } catch {
    return false;
  }
}
