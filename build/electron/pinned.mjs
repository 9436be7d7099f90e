import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { cacheFolders, isReadable, writableCache } from './cache-folder.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const reachableWithinMs = 4_000;
const downloadWithinMs = 10 * 60_000;
const askAgainAfterMs = 24 * 60 * 60_000;

/**
 * The executable of the pinned `electron` package.
 * @param {string} folder its dist folder, or one named by an override
 */
export function executableIn(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  return join(folder, names[process.platform] ?? 'electron');
}

/** The pinned Electron if its binary is there. @returns {{ executable: string; version: string } | undefined} */
export function findPinned() {
  if (!existsSync(join(packageFolder, 'package.json'))) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const dist = join(packageFolder, 'dist');
  const unpacked = existsSync(join(dist, 'version')) && readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  return unpacked === version && existsSync(executableIn(dist)) ? { executable: executableIn(dist), version } : undefined;
}

/**
 * Fetches the pinned binary with the package's own script, but only when its server answers at once.
 * @param {import('../setup/report.mjs').Report} report
 */
export async function fetchPinned(report) {
  if (!existsSync(join(packageFolder, 'package.json')) || wasRefusedLately()) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  if (!(await answers(version))) return undefined;
  report.busy('electron', `fetching ${version}`);
  await run(process.execPath, [join(packageFolder, 'install.js')], { cwd: packageFolder, timeoutMs: downloadWithinMs });
  return findPinned();
}

/** @param {string} version */
async function answers(version) {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/download/';
  const address = `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachableWithinMs) });
    return response.ok;
  } catch {
    return false;
  }
}

const refusalName = 'electron-download-refused.json';

function wasRefusedLately() {
  return cacheFolders().some((folder) => {
    const file = join(folder, refusalName);
    if (!isReadable(file)) return false;
    return Date.now() - Number(JSON.parse(readFileSync(file, 'utf8')).at) < askAgainAfterMs;
  });
}

/**
 * Remembers for a day that the binary was refused, so that the next start does not ask again. Only for when another
 * Electron was found: a computer that had no network at all shall ask as soon as it has one.
 */
export function rememberRefusal() {
  if (!wasRefusedLately()) writeFileSync(join(writableCache(), refusalName), `${JSON.stringify({ at: Date.now() })}\n`);
}
