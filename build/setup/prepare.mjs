import { ensureBundles } from '../bundle.mjs';
import { planLaunch } from '../electron/launch.mjs';
import { ensureElectron } from '../electron/runtime.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureLibraries } from './libraries.mjs';
import { ensureNodeVersion } from './node-version.mjs';

/**
 * All set-up that opening a window needs beyond `prepareSources`, in order; each step does nothing when it is done already.
 * @param {import('./report.mjs').Report} report
 * @param {{ virtualDisplay: boolean }} wanted
 */
export async function prepareWindow(report, wanted) {
  const electron = await ensureElectron(report);
  await ensureLibraries(report, electron.executable, wanted);
  await ensureBundles(report);
  return { electron, launch: planLaunch(report, electron.executable) };
}

/** What every command needs first. @param {import('./report.mjs').Report} report */
export async function prepareSources(report) {
  ensureNodeVersion(report);
  await ensureDependencies(report);
}
