/**
 * `npm run build`: bundles the shell, the command line and the page into out/. Nothing is done when no source changed.
 *
 *   node build/bundle.mjs [--force]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePrograms, planPrograms } from './bundle/node-side.mjs';
import { bundlePage, hasPage } from './bundle/renderer.mjs';
import { hashSources, isStamped, writeStamp } from './bundle/stamp.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNodeVersion } from './setup/node-version.mjs';
import { outFolder, root } from './setup/paths.mjs';
import { createReport, runScript } from './setup/report.mjs';

const always = ['shared', 'assets', 'build/bundle', 'package.json', 'package-lock.json'];

/**
 * @param {import('./setup/report.mjs').Report} report
 * @param {{ page?: boolean; force?: boolean }} [options] `page: false` leaves the page out, as the command line does
 */
export async function ensureBundles(report, options = {}) {
  await ensurePrograms(report, options.force === true);
  if (options.page !== false) await ensurePage(report, options.force === true);
}

/** @param {import('./setup/report.mjs').Report} report @param {boolean} force */
async function ensurePrograms(report, force) {
  const { existing, missing } = planPrograms();
  const stamp = join(outFolder, '.programs-stamp');
  const hash = hashSources([...always, 'electron']);
  if (!force && isStamped(stamp, hash) && existing.every((file) => existsSync(join(root, file)))) {
    report.step('programs', 'up to date');
  } else {
    const started = Date.now();
    const files = await bundlePrograms();
    writeStamp(stamp, hash);
    report.step('programs', `${files.length} bundled in ${Date.now() - started} ms`);
  }
  if (missing.length > 0) report.step('programs', `not written yet: ${missing.join(', ')}`);
}

/** @param {import('./setup/report.mjs').Report} report @param {boolean} force */
async function ensurePage(report, force) {
  if (!hasPage()) {
    report.step('page', 'not written yet: renderer/index.html and renderer/main.tsx');
    return;
  }
  const stamp = join(outFolder, '.page-stamp');
  const hash = hashSources([...always, 'renderer']);
  if (!force && isStamped(stamp, hash) && existsSync(join(outFolder, 'renderer', 'index.html'))) {
    report.step('page', 'up to date');
    return;
  }
  const started = Date.now();
  const { startKilobytes, heavyAtStart } = await bundlePage();
  writeStamp(stamp, hash);
  report.step('page', `bundled in ${((Date.now() - started) / 1000).toFixed(1)} s, ${startKilobytes} KB of code at start`);
  if (heavyAtStart.length > 0) report.step('page', `careful: loaded at start although heavy: ${heavyAtStart.join(', ')}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    const report = createReport();
    ensureNodeVersion(report);
    await ensureDependencies(report);
    await ensureBundles(report, { force: process.argv.includes('--force') });
    return 0;
  });
}
