/**
 * `npm run check`: types, layers, lint and the tests that need no Electron, in under a minute.
 *
 *   node build/check.mjs [--only types,layers,lint,tests] [--whole]
 *
 * `--whole`, as `npm test` has it: with coverage, with the tests that take long (`*.long.test.ts`), and with the types of each
 * layer checked by the compiler itself; otherwise the linter, which has the same compiler inside, tells of them in one go.
 *
 * One line per step with its time; a step's own output only when it fails. Exit 0 when all is well, 1 otherwise.
 * The counts of the tests go to out/check-result.json for build/test.mjs.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const testReport = join(root, 'out', 'check-tests.json');
const resultFile = join(root, 'out', 'check-result.json');
const sourceFolders = ['shared', 'electron', 'renderer', 'test', 'build'];
/** Lines of a failed step that are printed. */
const longestOutput = 1_500;
const slots = Math.max(2, Math.min(4, availableParallelism()));

/** Folders with a tsconfig of their own, and the folders whose files each leaves to another. */
const typeLayers = [
  'shared', 'shared/office', 'shared/jobs',
  'electron/main', 'electron/preload', 'electron/untrusted', 'electron/cli',
  'renderer', 'renderer/worker', 'test', 'build',
];

const tool = (...path) => join(root, 'node_modules', ...path);

function hasSources(folder, isOwn) {
  return readdirSync(join(root, folder), { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules') return false;
    if (entry.isDirectory()) return isOwn(path) && hasSources(path, isOwn);
    return /\.(ts|tsx|mjs|cjs)$/.test(entry.name);
  });
}

/** A layer without files is not an error here (an empty `tsc -p` is). */
const layersWithFiles = () =>
  typeLayers.filter((layer) => existsSync(join(root, layer, 'tsconfig.json')) && hasSources(layer, (path) => !typeLayers.includes(path)));

function planSteps({ isWhole, only }) {
  const isJoined = !isWhole && only.includes('types') && only.includes('lint');
  const existing = sourceFolders.filter((folder) => existsSync(join(root, folder)));
  const types = layersWithFiles().map((layer) => ({
    group: 'types',
    name: `types ${layer}`,
    // What it found is kept: the next run looks only at what changed since.
    arguments: [
      tool('typescript-native', 'bin', 'tsc'), '-p', join(root, layer), '--pretty', 'false',
      '--incremental', '--tsBuildInfoFile', join(root, 'out', 'types', `${layer.replaceAll('/', '-')}.tsbuildinfo`),
    ],
  }));
  const layers = {
    group: 'layers',
    name: 'layers',
    arguments: [tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', 'build/dependency-cruiser.cjs', '--output-type', 'err', ...existing.filter((folder) => folder !== 'test')],
  };
  const oxlint = {
    group: 'lint',
    name: isJoined ? 'types and lint oxlint' : 'lint oxlint',
    arguments: [tool('oxlint', 'bin', 'oxlint'), '--type-aware', ...(isJoined ? ['--type-check'] : []), '--deny-warnings', '--format', 'unix', ...existing],
  };
  const own = { group: 'lint', name: 'lint own rules', arguments: [join(root, 'build', 'lint', 'run.mjs')] };
  const tests = {
    group: 'tests',
    name: isWhole ? 'tests with coverage' : 'tests',
    arguments: [
      tool('vitest', 'vitest.mjs'), 'run', '--config', 'build/vitest.config.ts',
      '--reporter=dot', '--reporter=json', `--outputFile.json=${testReport}`, ...(isWhole ? ['--coverage'] : ['--exclude=**/*.long.test.ts']),
    ],
  };
  return [tests, oxlint, layers, own, ...(isJoined ? [] : types)];
}

const running = new Set();

/** Runs one tool with this Node; resolves with its output, exit code and time, never rejects. */
function runStep(step) {
  const start = performance.now();
  return new Promise((resolveStep) => {
    const child = spawn(process.execPath, step.arguments, { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const finish = (code, text) => {
      running.delete(child);
      resolveStep({ ...step, ok: code === 0, output: text, milliseconds: Math.round(performance.now() - start) });
    };
    child.on('error', (error) => finish(1, String(error)));
    child.on('close', (code) => finish(code ?? 1, output));
  });
}

/** The counts vitest wrote, or nothing when it did not come that far. */
function readTestCounts() {
  if (!existsSync(testReport)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(testReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Indented, without the endless lines and lists that hide the first cause. */
function readable(output) {
  const lines = output.trimEnd().split('\n');
  const shown = lines.slice(0, longestOutput).map((line) => `     ${line.length > 300 ? `${line.slice(0, 300)} …` : line}`);
  return [...shown, ...(lines.length > longestOutput ? [`     … and ${lines.length - longestOutput} more lines`] : [])].join('\n');
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;

function printResult(result, counts) {
  const detail = result.group === 'tests' ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${result.ok ? 'ok  ' : 'FAIL'} ${result.name.padEnd(26)} ${seconds(result.milliseconds)}${detail}`);
  if (result.ok) return;
  console.log(readable(result.output));
}

async function runAll(steps) {
  const waiting = [...steps];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      printResult(result, result.group === 'tests' ? readTestCounts() : undefined);
    }
  };
  await Promise.all(Array.from({ length: slots }, work));
  return results;
}

function readOptions(words) {
  const groups = ['types', 'layers', 'lint', 'tests'];
  const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '').split(',') : groups;
  const unknown = [...only.filter((name) => !groups.includes(name)), ...words.filter((word) => word.startsWith('--') && word !== '--only' && word !== '--whole')];
  if (unknown.length === 0) return { only, isWhole: words.includes('--whole') };
  console.error(`Unknown: ${unknown.join(', ')}. Use: node build/check.mjs [--only ${groups.join(',')}] [--whole]`);
  process.exit(2);
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (!existsSync(tool('vitest'))) {
    console.error('FAIL check: the dependencies are not installed. Type: npm ci (or npm start, which does all set-up).');
    process.exit(1);
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(testReport, { force: true });
  const start = performance.now();
  const results = await runAll(planSteps(options).filter((step) => options.only.includes(step.group)));
  const failed = results.filter((result) => !result.ok);
  const counts = readTestCounts();
  const milliseconds = Math.round(performance.now() - start);
  const steps = results.map(({ name, ok, milliseconds: time }) => ({ name, ok, milliseconds: time }));
  writeFileSync(resultFile, `${JSON.stringify({ ...counts, milliseconds, steps }, null, 2)}\n`);
  console.log(`${failed.length === 0 ? 'ok  ' : 'FAIL'} ${'check'.padEnd(26)} ${seconds(milliseconds)}${failed.length === 0 ? '' : `  failed: ${failed.map(({ name }) => name).join(', ')}`}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(130);
  });
}

await main();
