/**
 * `npm run demo [-- --out DIR]`: the main job, unattended, in the real application, on a display in memory.
 * What it makes (documents, files, pictures of every screen) lies in DIR afterwards; `out/demo` if none is named.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup/paths.mjs';
import { runPlaywright } from './setup/playwright.mjs';
import { prepareSources, prepareWindow } from './setup/prepare.mjs';
import { createReport, runScript, SetupFailure } from './setup/report.mjs';

const script = join(root, 'test', 'e2e', 'demo');

/**
 * @param {import('./setup/report.mjs').Report} report
 * @param {readonly string[]} words words of the command line
 * @returns {Promise<number>} exit code
 */
export async function runDemo(report, words) {
  const folder = resolve(readFolder(words));
  const started = Date.now();
  await prepareSources(report);
  const { launch } = await prepareWindow(report, { virtualDisplay: true });
  if (!existsSync(script) || !readdirSync(script).some((name) => name.endsWith('.demo.ts'))) {
    throw new SetupFailure('There is no demo to run: test/e2e/demo holds no *.demo.ts.');
  }
  mkdirSync(folder, { recursive: true });
  report.step('ready', `after ${((Date.now() - started) / 1000).toFixed(1)} s, the demo starts`);
  const code = await runPlaywright(launch, 'demo', [], { ZONEWALK_DEMO_OUT: folder });
  report.step('demo', `${code === 0 ? 'done' : 'FAILED'}: ${readdirSync(folder).length} files and folders in ${folder}`);
  return code;
}

/** @param {readonly string[]} words */
function readFolder(words) {
  const [option, folder, ...rest] = words;
  if (option === undefined) return join(root, 'out', 'demo');
  if (option !== '--out' || folder === undefined || rest.length > 0) throw new SetupFailure('The demo knows one option, --out DIR.', 'npm run demo -- --out DIR');
  return folder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(() => runDemo(createReport(), process.argv.slice(2)));
}
