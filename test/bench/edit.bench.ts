import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inMilliseconds, median, printFigures, quantile, roundsOf } from './support/figures';
import { openBareAppend } from './support/bare-append';
import { journalBytes } from './support/journal-bytes';
import { packedPlant } from './support/plant';
import { inWindow, profileWith } from './support/window';

/**
 * One edit in the grid at 5,000 assets: from the Enter key to *Saved* (the journal on the disk) and to the paint, in the
 * running application. Beside each edit, the bytes it added to the journal are appended bare and flushed.
 */
const assets = 5_000;
const rounds = roundsOf(40);

interface Edit {
  /** Milliseconds from the key to the journal's answer, and to the frame that shows the edit. */
  readonly saved: number;
  readonly painted: number;
  /** How long until the page was ready to draw: commit and render done. */
  readonly rendered: number;
}

/** Has the page note the times of the next Enter key. */
async function watchNextEdit(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: { saved?: number; painted?: number; rendered?: number } = {};
    const root = document.documentElement;
    const before = root.dataset['savedSequence'];
    Object.assign(window, {
      zonewalkEdit: new Promise((resolve) => {
        const noteKey = (event: KeyboardEvent): void => {
          if (event.key !== 'Enter') return;
          removeEventListener('keydown', noteKey, true);
          const start = performance.now();
          const tell = (): void => {
            if (times.saved !== undefined && times.painted !== undefined && times.rendered !== undefined) resolve(times);
          };
          const watcher = new MutationObserver(() => {
            if (root.dataset['savedSequence'] === before) return;
            watcher.disconnect();
            times.saved = performance.now() - start;
            tell();
          });
          watcher.observe(root, { attributeFilter: ['data-saved-sequence'] });
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            times.painted = performance.now() - start;
            tell();
          };
          requestAnimationFrame(() => {
            times.rendered = performance.now() - start;
            port2.postMessage(undefined);
          });
        };
        addEventListener('keydown', noteKey, true);
      }),
    });
  });
}

const { profile, path } = profileWith('plant.zonewalk', packedPlant(assets));
await inWindow(profile, { words: [path] }, async ({ app, desk }) => {
  const { page } = app;
  await desk.go('inventory');
  await desk.saved();
  const cell = page.locator('[role="gridcell"]', { hasText: /^V0\.0$/ }).first();
  await cell.click();
  const bare = await openBareAppend(join(profile.files, 'bare'));
  const edits: Edit[] = [];
  const appends: number[] = [];
  let size = journalBytes(profile.userData);
  for (let round = -3; round < rounds; round += 1) {
    await page.keyboard.press('F2');
    await page.keyboard.type(`V9.${round + 3}`);
    await watchNextEdit(page);
    await page.keyboard.press('Enter');
    const edit = await page.evaluate(async () => {
      const times: Edit = await Reflect.get(window, 'zonewalkEdit');
      return times;
    });
    const grown = journalBytes(profile.userData);
    const append = await bare.append(new Uint8Array(grown - size).fill(0x61));
    size = grown;
    if (round < 0) continue;
    edits.push(edit);
    appends.push(append);
  }
  await bare.close();
  const saved = edits.map((edit) => edit.saved);
  const painted = edits.map((edit) => edit.painted);
  printFigures(`One edit at ${assets} assets, medians of ${rounds} edits`, [
    { name: 'bare append + fdatasync', value: inMilliseconds(median(appends)) },
    { name: 'bare append, slowest tenth', value: inMilliseconds(quantile(appends, 0.9)) },
    { name: 'edit to Saved', value: inMilliseconds(median(saved)), ratio: median(saved) / median(appends), target: '≤ 2 ×' },
    { name: 'edit to Saved, slowest tenth', value: inMilliseconds(quantile(saved, 0.9)), ratio: quantile(saved, 0.9) / quantile(appends, 0.9) },
    { name: 'edit to rendered (commit, React)', value: inMilliseconds(median(edits.map((edit) => edit.rendered))) },
    { name: 'edit to paint', value: inMilliseconds(median(painted)), target: 'one frame, 16.7 ms' },
    { name: 'edit to paint, slowest tenth', value: inMilliseconds(quantile(painted, 0.9)) },
  ]);
});
