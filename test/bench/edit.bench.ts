import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inMilliseconds, median, printFigures, quantile, roundsOf, type Figure } from './support/figures';
import { openBareAppend } from './support/bare-append';
import { clockDifference, watchFlushes } from './support/host-flushes';
import { journalBytes } from './support/journal-bytes';
import { watchWork, workBetween, type Work } from './support/main-thread';
import { packedPlant } from './support/plant';
import { inWindow, profileWith } from './support/window';

/**
 * One edit in the grid at 5,000 assets, in the running application: from the Enter key to the journal on the disk (the
 * host's clock, when the flush came back), to *Saved* (the page knows it), and to the paint. Beside each edit, the bytes
 * it added to the journal are appended bare and flushed.
 */
const assets = 5_000;
const rounds = roundsOf(40);

/** Milliseconds from the key, except for `frames`. */
interface Edit {
  /** The key itself, by the clock page and host share. */
  readonly start: number;
  readonly saved: number;
  readonly painted: number;
  /** Frames begun from the key to the one that shows the edit. */
  readonly frames: number;
}

/** Has the page note the times of the next Enter key; `text` is what the cell shows at the end. */
async function watchNextEdit(page: Page, text: string): Promise<void> {
  await page.evaluate((shown) => {
    const times: { start?: number; saved?: number; painted?: number; frames?: number } = {};
    const root = document.documentElement;
    const before = root.dataset['savedSequence'];
    const isShown = (): boolean => document.querySelector('.zw-grid .zw-cell--active > .zw-cell__content')?.textContent === shown;
    Object.assign(window, {
      zonewalkEdit: new Promise((resolve) => {
        const noteKey = (event: KeyboardEvent): void => {
          if (event.key !== 'Enter') return;
          removeEventListener('keydown', noteKey, true);
          const start = performance.now();
          times.start = performance.timeOrigin + start;
          const tell = (): void => {
            if (times.saved !== undefined && times.painted !== undefined) resolve(times);
          };
          const watcher = new MutationObserver(() => {
            if (root.dataset['savedSequence'] === before) return;
            watcher.disconnect();
            times.saved = performance.now() - start;
            tell();
          });
          watcher.observe(root, { attributeFilter: ['data-saved-sequence'] });
          let frames = 0;
          const noteFrame = (): void => {
            frames += 1;
            if (!isShown()) {
              requestAnimationFrame(noteFrame);
              return;
            }
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              port1.close();
              Object.assign(times, { painted: performance.now() - start, frames });
              tell();
            };
            port2.postMessage(undefined);
          };
          requestAnimationFrame(noteFrame);
        };
        addEventListener('keydown', noteKey, true);
      }),
    });
  }, text);
}

const frameMilliseconds = 17;

/**
 * Until what was typed is drawn, as nobody presses Enter within the same frame; and then some milliseconds, another number
 * in every round, so that the key comes at every place of a frame and not at its beginning.
 */
async function untilDrawn(page: Page, round: number): Promise<void> {
  await page.evaluate((rest) => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve, rest))));
  }), ((round + frameMilliseconds) * 7) % frameMilliseconds);
}

const { profile, path } = profileWith('plant.zonewalk', packedPlant(assets));
await inWindow(profile, { words: [path] }, async ({ app, desk }) => {
  const { page } = app;
  await desk.go('inventory');
  await desk.saved();
  await page.locator('[role="gridcell"]', { hasText: /^V0\.0$/ }).first().click();
  const bare = await openBareAppend(join(profile.files, 'bare'));
  const lastFlush = await watchFlushes(app);
  const work = await watchWork(page);
  const ahead = await clockDifference(app);
  const edits: Edit[] = [];
  const flushed: number[] = [];
  const appends: number[] = [];
  const works: Work[] = [];
  const idle: Work[] = [];
  let size = journalBytes(profile.userData);
  for (let round = -5; round < rounds; round += 1) {
    await page.keyboard.press('F2');
    await page.keyboard.type(`V9.${round + 5}`);
    await watchNextEdit(page, `V9.${round + 5}`);
    await untilDrawn(page, round);
    // What asking and pressing a key that does nothing costs by itself.
    const first = await work();
    await page.keyboard.press('Shift');
    const second = await work();
    await untilDrawn(page, round);
    await page.keyboard.press('Enter');
    const edit = await page.evaluate(async () => {
      const times: Edit = await Reflect.get(window, 'zonewalkEdit');
      return times;
    });
    const third = await work();
    const onDisk = (await lastFlush()) - (edit.start - ahead);
    const grown = journalBytes(profile.userData);
    const append = await bare.append(new Uint8Array(grown - size).fill(0x61));
    size = grown;
    if (round < 0) continue;
    edits.push(edit);
    flushed.push(onDisk);
    appends.push(append);
    works.push(workBetween(second, third));
    idle.push(workBetween(first, second));
  }
  await bare.close();
  const compared = (name: string, values: readonly number[], target?: string): Figure[] => [
    { name, value: inMilliseconds(median(values)), ratio: median(values) / median(appends), ...(target === undefined ? {} : { target }) },
    { name: `${name}, slowest tenth`, value: inMilliseconds(quantile(values, 0.9)), ratio: quantile(values, 0.9) / quantile(appends, 0.9) },
  ];
  const busy = (part: keyof Work): string => inMilliseconds(Math.max(0, median(works.map((each) => each[part])) - median(idle.map((each) => each[part]))));
  const painted = edits.map((edit) => edit.painted);
  printFigures(`One edit at ${assets} assets, medians of ${rounds} edits`, [
    { name: 'bare append + fdatasync', value: inMilliseconds(median(appends)) },
    { name: 'bare append, slowest tenth', value: inMilliseconds(quantile(appends, 0.9)) },
    ...compared('key to journal on disk', flushed, '≤ 2 ×'),
    ...compared('key to Saved in the page', edits.map((edit) => edit.saved)),
    { name: 'key to paint', value: inMilliseconds(median(painted)), target: 'one frame, 16.7 ms' },
    { name: 'key to paint, slowest tenth', value: inMilliseconds(quantile(painted, 0.9)) },
    { name: 'frames from key to paint', value: `${median(edits.map((edit) => edit.frames))}` },
    { name: 'painted in the first frame', value: `${Math.round((100 * edits.filter(({ frames }) => frames === 1).length) / Math.max(1, edits.length))} %` },
    { name: 'work of the main thread', value: busy('all'), target: 'one frame, 16.7 ms' },
    { name: '  of it script', value: busy('script') },
    { name: '  of it styles', value: busy('style') },
    { name: '  of it layout', value: busy('layout') },
  ]);
});
