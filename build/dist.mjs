/**
 * `npm run dist`: an unpacked application for this system in dist/, with the switches of a shipped one;
 * they are read back, and the application is started once.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryCommandLine } from './packaging/first-command.mjs';
import { listArchive, startOnce } from './packaging/first-start.mjs';
import { canReach, giveTo, makePrivateFolder } from './setup/ordinary-user.mjs';
import { outFolder, root } from './setup/paths.mjs';
import { prepareSources, prepareWindow } from './setup/prepare.mjs';
import { createReport, runScript, SetupFailure } from './setup/report.mjs';
import { lastLines, run } from './setup/run.mjs';

const distFolder = join(root, 'dist');
const targets = {
  linux: { option: '--linux', executable: 'zonewalk', resources: 'resources' },
  darwin: { option: '--mac', executable: 'Zonewalk.app/Contents/MacOS/Zonewalk', resources: 'Zonewalk.app/Contents/Resources' },
  win32: { option: '--win', executable: 'Zonewalk.exe', resources: 'resources' },
};
const target = targets[process.platform] ?? targets.linux;

await runScript(async () => {
  const report = createReport();
  await prepareSources(report);
  const { electron, launch } = await prepareWindow(report, { virtualDisplay: true });
  await pack(report, electron);
  const folder = join(distFolder, readdirSync(distFolder).find((name) => /unpacked$|^mac/.test(name)) ?? 'missing');
  const executable = join(folder, target.executable);
  await describe(report, folder, executable);
  const { title, commands } = await tryOut(folder, launch);
  if (!title.includes(' – ')) throw new SetupFailure(`The packaged application did not open the sample plant; its window is called "${title}".`);
  report.step('first start', `the sample plant is open, window "${title}", picture in out/dist-first-start.png`);
  report.step('commands', commands);
  report.step('done', folder);
  return 0;
});

/** @param {import('./setup/report.mjs').Report} report @param {{ folder: string; version: string }} electron */
async function pack(report, electron) {
  report.busy('pack', `electron-builder with Electron ${electron.version}`);
  // A copy: the runtime's own loader for folders must not be shipped, and links are followed.
  const electronFolder = mkdtempSync(join(tmpdir(), 'zonewalk-electron-'));
  try {
    cpSync(electron.folder, electronFolder, { recursive: true, dereference: true, filter: (path) => !path.endsWith('default_app.asar') });
    rmSync(distFolder, { recursive: true, force: true });
    const program = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const words = [target.option, 'dir', '--publish', 'never', `-c.electronDist=${electronFolder}`, `-c.electronVersion=${electron.version}`];
    const result = await run(process.execPath, [program, ...words], { cwd: root, timeoutMs: 15 * 60_000 });
    if (result.code !== 0) throw new SetupFailure('electron-builder failed.', undefined, lastLines(result.output));
  } finally {
    rmSync(electronFolder, { recursive: true, force: true });
  }
}

/** The sample plant as a file, made by the command line that was just bundled. */
async function makeSample() {
  const file = join(outFolder, 'sample.zonewalk');
  rmSync(file, { force: true });
  const words = [join(outFolder, 'cli', 'cli.cjs'), 'new', '--sample', '--lang', 'en', '--out', file];
  const result = await run(process.execPath, words, { cwd: root, timeoutMs: 60_000 });
  if (result.code !== 0) throw new SetupFailure('The sample plant could not be made.', 'npm run zonewalk -- new --sample --out FILE', lastLines(result.output));
  return file;
}

/** Uses it from where it lies, or from a copy when the ordinary account cannot reach that place. @param {string} folder @param {import('./electron/launch.mjs').Launch} launch */
async function tryOut(folder, launch) {
  const sample = await makeSample();
  const picture = join(outFolder, 'dist-first-start.png');
  const startFrom = async (/** @type {string} */ executable) => ({
    commands: await tryCommandLine(executable, sample, launch),
    title: await startOnce(executable, sample, launch, picture),
  });
  if (!launch.user || canReach(launch.user, folder)) return startFrom(join(folder, target.executable));
  const copy = makePrivateFolder(launch.user, 'dist');
  try {
    cpSync(folder, copy, { recursive: true });
    giveTo(launch.user, copy);
    return await startFrom(join(copy, target.executable));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Says what was packed, and refuses what should not be shipped. @param {import('./setup/report.mjs').Report} report @param {string} folder @param {string} executable */
async function describe(report, folder, executable) {
  const { names, bytes } = await listArchive(join(folder, target.resources));
  const foreign = names.filter((name) => name.startsWith('/node_modules'));
  if (foreign.length > 0) throw new SetupFailure(`Libraries were packed beside the bundles: ${foreign.slice(0, 5).join(', ')}.`, 'put bundled libraries into devDependencies');
  report.step('archive', `${names.length} files and folders, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
  // Loaded late: it needs a library that the set-up may only just have installed.
  const { readFuses } = await import('./packaging/flip-fuses.mjs');
  const fuses = await readFuses(executable);
  for (const { name, state } of fuses) report.step('fuse', `${name.padEnd(40)} ${state}`);
  const wrong = fuses.filter((fuse) => !fuse.asWanted).map((fuse) => fuse.name);
  if (wrong.length > 0) throw new SetupFailure(`These switches of the executable are not set as they should be: ${wrong.join(', ')}.`);
}
