import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBareAppend } from './support/bare-append';
import { inMebibytes, inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { taskRunner } from './support/in-own-process';
import { journalBytes } from './support/journal-bytes';
import { makeList } from './support/list';
import { inWindow, profileWith, watchLongTasks } from './support/window';

/**
 * 10,000 rows × 15 columns through the import dialog of the running window, a new profile each round, against the bare
 * reading of the same bytes by the same reader in a new process; its commit against a bare write of the journal's bytes.
 */
const rows = 10_000;
const rounds = roundsOf(5);
const bytes = await makeList(rows);
const folder = mkdtempSync(join(tmpdir(), 'zonewalk-import-'));
const listPath = join(folder, 'list.xlsx');
writeFileSync(listPath, bytes);
const runTask = await taskRunner();

/** Milliseconds from the next click until `isDone` holds, seen frame by frame in the page. */
async function timeNextClick(page: Page, isDone: 'planned' | 'saved', click: () => Promise<void>): Promise<number> {
  await page.evaluate((what) => {
    const root = document.documentElement;
    const before = Number(root.dataset['savedSequence'] ?? 0);
    const checks = {
      planned: () => document.querySelector('.zw-import__plan') !== null,
      saved: () => Number(root.dataset['savedSequence']) > before && document.querySelector('[data-saved="saved"]') !== null,
    };
    Object.assign(window, {
      zonewalkTime: new Promise((resolve) => {
        addEventListener('click', () => {
          const start = performance.now();
          const look = (): void => {
            if (checks[what]()) resolve(performance.now() - start);
            else requestAnimationFrame(look);
          };
          look();
        }, { capture: true, once: true });
      }),
    });
  }, isDone);
  await click();
  return page.evaluate(async () => {
    const time: number = await Reflect.get(window, 'zonewalkTime');
    return time;
  });
}

async function importOnce() {
  const { profile, path } = profileWith('list.xlsx', bytes);
  return inWindow(profile, {}, async ({ app, desk }) => {
    const { page, dialogs } = app;
    await desk.newAssessment('Bench');
    await desk.go('inventory');
    await dialogs.nextOpen([path]);
    await page.getByRole('button', { name: desk.t('command.inventory.import') }).first().click();
    const dialog = page.getByRole('dialog');
    const longTasks = await watchLongTasks(app);
    const planned = await timeNextClick(page, 'planned', () => dialog.getByRole('button', { name: desk.t('inventory.import.choose-file') }).click());
    const whileReading = await longTasks();
    const before = journalBytes(profile.userData);
    const apply = dialog.getByRole('button', { name: desk.t('inventory.import.apply', { count: rows }) });
    const saved = await timeNextClick(page, 'saved', () => apply.click());
    const grown = journalBytes(profile.userData) - before;
    const whileWriting = await longTasks();
    const start = performance.now();
    await page.waitForFunction(() => Number(document.documentElement.dataset['workingCopy']) >= Number(document.documentElement.dataset['savedSequence']));
    const caughtUp = performance.now() - start;
    const bare = await openBareAppend(join(profile.files, 'bare'));
    const written = await bare.append(new Uint8Array(grown).fill(0x61));
    await bare.close();
    return { planned, saved, caughtUp, grown, written, whileReading, whileWriting };
  });
}

const imports: Awaited<ReturnType<typeof importOnce>>[] = [];
const readings: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  readings.push(runTask('read', listPath).milliseconds);
  imports.push(await importOnce());
}
rmSync(folder, { recursive: true, force: true });

const middle = (pick: (one: (typeof imports)[number]) => number): number => median(imports.map(pick));
const whole = middle(({ planned, saved }) => planned + saved);
printFigures(`Import of ${rows} rows × 15 columns in the window, medians of ${rounds} rounds`, [
  { name: 'bare reading, same reader, new process', value: inMilliseconds(median(readings)) },
  { name: 'file chosen to plan shown', value: inMilliseconds(middle(({ planned }) => planned)), ratio: middle(({ planned }) => planned) / median(readings) },
  { name: 'plan applied to Saved', value: inMilliseconds(middle(({ saved }) => saved)) },
  { name: 'end to end', value: inMilliseconds(whole), ratio: whole / median(readings), target: '≤ 1.5 ×' },
  { name: `bare write of the same ${inMebibytes(middle(({ grown }) => grown))}`, value: inMilliseconds(middle(({ written }) => written)) },
  { name: 'plan applied to Saved, against that', value: inMilliseconds(middle(({ saved }) => saved)), ratio: middle(({ saved }) => saved) / middle(({ written }) => written), target: '≤ 1.3 ×' },
  { name: 'working copy caught up after that', value: inMilliseconds(middle(({ caughtUp }) => caughtUp)) },
  { name: 'longest block of the window while reading', value: inMilliseconds(middle(({ whileReading }) => whileReading.longest)), target: '≤ 50 ms' },
  { name: 'longest block of the window while writing', value: inMilliseconds(middle(({ whileWriting }) => whileWriting.longest)), target: '≤ 50 ms' },
]);
