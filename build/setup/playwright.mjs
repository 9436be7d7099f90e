import { join } from 'node:path';
import { startVirtualDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/** One for each worker: a window that opens takes the focus from every other on its display. */
const displaysOf = { e2e: 2, demo: 1 };

/**
 * Runs Playwright on the real application, on displays in memory.
 * @param {import('../electron/launch.mjs').Launch} launch
 * @param {'e2e' | 'demo'} project
 * @param {readonly string[]} words further words for Playwright: a file, `--grep` …
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit code
 */
export async function runPlaywright(launch, project, words, env = {}) {
  const displays = await Promise.all(Array.from({ length: displaysOf[project] }, () => startVirtualDisplay()));
  const names = displays.flatMap(({ display }) => display ?? []);
  try {
    const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const result = await run(process.execPath, [program, 'test', '--config', 'build/playwright.config.ts', `--project=${project}`, ...words], {
      cwd: root,
      show: true,
      env: { ...process.env, ...(names[0] ? { DISPLAY: names[0], ZONEWALK_DISPLAYS: names.join(' ') } : {}), ZONEWALK_LAUNCH: JSON.stringify(launch), ...env },
    });
    return result.code;
  } finally {
    for (const { stop } of displays) stop();
  }
}
