import type { Launch } from '../../build/electron/launch.mjs';

/** Name of the variable in which `build/` hands over how Electron is started on this machine. */
export const launchVariable = 'ZONEWALK_LAUNCH';

/** Reads what `npm test` and `npm run demo` worked out. Throws when a test was started in another way. */
export function readLaunchPlan(): Launch {
  const text = process.env[launchVariable];
  if (text === undefined) throw new Error('Start tests in Electron with: npm test -- --only e2e [file or title]');
  const plan: Launch = JSON.parse(text);
  return plan;
}
