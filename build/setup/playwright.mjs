import { join } from 'node:path';
import { startVirtualDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Runs Playwright on the real application, on a display in memory.
 * @param {import('../electron/launch.mjs').Launch} launch
 * @param {'e2e' | 'demo'} project
 * @param {readonly string[]} words further words for Playwright: a file, `--grep` …
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit code
 */
export async function runPlaywright(launch, project, words, env = {}) {
  const { display, stop } = await startVirtualDisplay();
  try {
    const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const result = await run(process.execPath, [program, 'test', '--config', 'build/playwright.config.ts', `--project=${project}`, ...words], {
      cwd: root,
      show: true,
      env: { ...process.env, ...(display ? { DISPLAY: display } : {}), ZONEWALK_LAUNCH: JSON.stringify(launch), ...env },
    });
    return result.code;
  } finally {
    stop();
  }
}
