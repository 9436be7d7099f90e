/**
 * `npm test`: does all set-up and runs everything: types, layers, lint, unit, property, golden, arch,
 * and the end-to-end tests in the real Electron. The last line is `N passed, N failed`.
 *
 *   npm test -- --only check                 everything that needs no Electron
 *   npm test -- --only e2e [file, --grep …]  end-to-end tests, or some of them
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, reportsFolder, root } from './setup/paths.mjs';
import { runPlaywright } from './setup/playwright.mjs';
import { prepareSources, prepareWindow } from './setup/prepare.mjs';
import { createReport, runScript, SetupFailure } from './setup/report.mjs';
import { run } from './setup/run.mjs';

/** @typedef {{ name: string; passed: number; failed: number }} Outcome */

const report = createReport();

await runScript(async () => {
  const { only, words } = readWords(process.argv.slice(2));
  const started = Date.now();
  process.stdout.write('Set-up\n');
  await prepareSources(report);
  /** @type {Outcome[]} */
  const outcomes = [];
  if (only !== 'e2e') outcomes.push(await runCheck());
  if (only !== 'check') outcomes.push(await runEndToEnd(words));
  return summarise(outcomes, Date.now() - started);
});

/** @param {string[]} words */
function readWords(words) {
  if (words.length === 0) return { only: undefined, words: [] };
  const [option, only, ...rest] = words;
  if (option !== '--only' || (only !== 'check' && only !== 'e2e')) {
    throw new SetupFailure(`Not understood: ${words.join(' ')}`, 'npm test, npm test -- --only check, or npm test -- --only e2e [file]');
  }
  return { only, words: rest };
}

/** A part that failed without a failing test (types, lint, …) counts as one failure. @returns {Promise<Outcome>} */
async function runCheck() {
  process.stdout.write('\nTypes, layers, lint, tests without Electron\n');
  const file = join(outFolder, 'check-result.json');
  rmSync(file, { force: true });
  const { code } = await run(process.execPath, [join(root, 'build', 'check.mjs'), '--whole'], { cwd: root, show: true });
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, steps: [] };
  const brokenSteps = result.steps.filter((step) => !step.ok && !(step.name.startsWith('tests') && result.failed > 0)).length;
  const failed = result.failed + brokenSteps;
  return { name: 'check', passed: result.passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string[]} words @returns {Promise<Outcome>} */
async function runEndToEnd(words) {
  process.stdout.write('\nEnd to end, in Electron\n');
  const file = join(reportsFolder, 'e2e.json');
  rmSync(file, { force: true });
  const { launch } = await prepareForTests();
  if (!launch) return { name: 'end to end', passed: 0, failed: 1 };
  const code = await runPlaywright(launch, 'e2e', words);
  if (!existsSync(file)) return { name: 'end to end', passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { name: 'end to end', passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** A failing set-up must not hide what the other half of the tests found. */
async function prepareForTests() {
  try {
    return await prepareWindow(report, { virtualDisplay: true });
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    if (error.detail) process.stdout.write(`${error.detail.trimEnd()}\n`);
    process.stdout.write(`Failed: ${error.message}\n${error.type ? `  Type: ${error.type}\n` : ''}`);
    return { launch: undefined };
  }
}

/** @param {Outcome[]} outcomes @param {number} milliseconds */
function summarise(outcomes, milliseconds) {
  process.stdout.write('\nSummary\n');
  for (const { name, passed, failed } of outcomes) report.step(name, `${passed} passed, ${failed} failed`);
  const seconds = Math.round(milliseconds / 1000);
  report.step('time', `${Math.floor(seconds / 60)} min ${seconds % 60} s`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
