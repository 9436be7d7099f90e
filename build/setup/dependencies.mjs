import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmFailure, runNpm } from './npm.mjs';
import { root } from './paths.mjs';
import { SetupFailure } from './report.mjs';

const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.zonewalk-lock-hash');

/** Installs what the lock file names, if it is not there yet. @param {import('./report.mjs').Report} report */
export async function ensureDependencies(report) {
  const lockText = readFileSync(lockFile, 'utf8');
  const hash = createHash('sha256').update(lockText).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) {
    report.step('dependencies', 'up to date');
    return;
  }
  if (isInstalled(lockText)) {
    writeFileSync(stampFile, hash);
    report.step('dependencies', 'as in the lock file');
    return;
  }
  refuseBorrowedModules();
  report.busy('dependencies', 'installing from package-lock.json (once, some minutes)');
  const started = Date.now();
  // Install scripts are never run: what a package may do here is decided by our own scripts.
  const result = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root });
  if (result.code !== 0) throw npmFailure('The dependencies could not be installed.', 'npm ci --ignore-scripts', result);
  writeFileSync(stampFile, hash);
  report.step('dependencies', `installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Installing through a link would empty the folder of another project first. */
function refuseBorrowedModules() {
  if (!(lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() ?? false)) return;
  throw new SetupFailure('node_modules is a link to another folder and does not hold what package-lock.json names.', 'rm node_modules, then the same command again');
}

/**
 * npm notes what it installed in a second lock file inside node_modules; when both name the same
 * packages, nothing has to be fetched although our own stamp is missing.
 * @param {string} lockText
 */
function isInstalled(lockText) {
  const installedFile = join(modules, '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = installed[folder];
    if (found === undefined) return entry.optional === true || entry.peer === true;
    const sameBytes = [found.integrity, entry.integrity].includes(undefined) || found.integrity === entry.integrity;
    return found.version === entry.version && sameBytes;
  });
}
