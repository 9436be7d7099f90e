/**
 * `npm run bench [-- NAME …]`: runs test/bench/*.bench.{ts,mjs} one after the other and prints what they print.
 * Figures never fail a run; only a benchmark that cannot run does.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startVirtualDisplay } from './setup/display.mjs';
import { outFolder, root } from './setup/paths.mjs';
import { prepareSources, prepareWindow } from './setup/prepare.mjs';
import { createReport, runScript, SetupFailure } from './setup/report.mjs';
import { run } from './setup/run.mjs';

const folder = join(root, 'test', 'bench');

await runScript(async () => {
  const report = createReport();
  const wanted = process.argv.slice(2);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.bench\.(ts|mjs)$/.test(name)).sort() : [];
  const chosen = files.filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new SetupFailure(`No benchmark ${wanted.length === 0 ? 'in test/bench' : `is called ${wanted.join(' or ')}`}.`, `npm run bench   (there are: ${files.join(', ') || 'none'})`);
  await prepareSources(report);
  const { launch } = await prepareWindow(report, { virtualDisplay: true });
  const { display, stop } = await startVirtualDisplay();
  const env = { ...process.env, ...(display ? { DISPLAY: display } : {}), ZONEWALK_LAUNCH: JSON.stringify(launch) };
  const broken = [];
  for (const name of chosen) {
    process.stdout.write(`\n${basename(name).replace(/\.bench\.\w+$/, '')}\n`);
    const { code } = await run(process.execPath, ['--expose-gc', await asScript(name)], { cwd: root, show: true, env });
    if (code !== 0) broken.push(name);
  }
  stop();
  if (broken.length > 0) process.stdout.write(`\nDid not run to the end: ${broken.join(', ')}\n`);
  return broken.length === 0 ? 0 : 1;
});

/** @param {string} name @returns {Promise<string>} a file Node can run */
async function asScript(name) {
  if (name.endsWith('.mjs')) return join(folder, name);
  const { build } = await import('esbuild');
  const outfile = join(outFolder, 'bench', name.replace(/\.ts$/, '.mjs'));
  mkdirSync(join(outFolder, 'bench'), { recursive: true });
  await build({ absWorkingDir: root, entryPoints: [join(folder, name)], outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
  return outfile;
}
