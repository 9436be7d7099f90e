import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inMilliseconds, median, printFigures, quantile, roundsOf, type Figure } from './support/figures';
import { openBareAppend } from './support/bare-append';
import { inBareWindow } from './support/bare-window';
import { clockDifference, watchFlushes } from './support/host-flushes';
import { journalBytes } from './support/journal-bytes';
import { keyTimes, untilDrawn, watchNextKey, watchStamps, type KeyTimes } from './support/key-watch';
import { watchWork, workBetween, type Work } from './support/main-thread';
import { packedPlant } from './support/plant';
import { inWindow, profileWith } from './support/window';

/**
 * One edit in the grid at 5,000 assets, in the running application: from the Enter key, and from the moment the edit is made
 * (commit), to the journal on the disk (the host's clock, when the flush came back), to *Saved* (the page knows it), and to
 * the paint. Beside each edit, the bytes
 * it added to the journal are appended bare and flushed. Before that, in a bare page of the same Electron, a key changes
 * one text and has its host append as many bytes: what this machine needs for any program.
 */
const assets = 5_000;
const rounds = roundsOf(40);
const warmUps = 5;
const bareRounds = Math.min(rounds, 25);
const usualBytes = 420;

interface Keys {
  readonly times: KeyTimes[];
  /** Milliseconds from the key to the flush. */
  readonly flushed: number[];
  readonly works: Work[];
  readonly idle: Work[];
}

function noKeys(): Keys {
  return { times: [], flushed: [], works: [], idle: [] };
}

/** Presses Enter, as prepared, and waits until the window rests. Beside it, a key that does nothing: what asking costs. */
async function pressEnter(page: Page, work: () => Promise<Work>, round: number): Promise<{ times: KeyTimes; spent: Work; idle: Work }> {
  await untilDrawn(page, round);
  const first = await work();
  await page.keyboard.press('Shift');
  await untilDrawn(page, round);
  const second = await work();
  await page.keyboard.press('Enter');
  const times = await keyTimes(page);
  await untilDrawn(page, round);
  return { times, spent: workBetween(second, await work()), idle: workBetween(first, second) };
}

function keep(keys: Keys, { times, spent, idle }: Awaited<ReturnType<typeof pressEnter>>, flushed: number): void {
  keys.times.push(times);
  keys.flushed.push(flushed);
  keys.works.push(spent);
  keys.idle.push(idle);
}

const bare = await inBareWindow(async (page, electron) => {
  const keys = noKeys();
  await watchStamps(page);
  const work = await watchWork(page);
  const ahead = await clockDifference({ electron });
  for (let round = -warmUps; round < bareRounds; round += 1) {
    const text = `V9.${round + warmUps}`;
    await page.evaluate((wanted) => Object.assign(window, { wanted: { text: wanted.text, bytes: new Uint8Array(wanted.length).fill(0x61) } }), { text, length: usualBytes });
    await watchNextKey(page, { selector: '#shown', text, waitsForSaved: false });
    const pressed = await pressEnter(page, work, round);
    const flushed = await electron.evaluate(() => Number(Reflect.get(globalThis, 'zonewalkFlushed')));
    if (round >= 0) keep(keys, pressed, flushed - (pressed.times.start - ahead));
  }
  return keys;
});

const { profile, path } = profileWith('plant.zonewalk', packedPlant(assets));
await inWindow(profile, { words: [path] }, async ({ app, desk }) => {
  const { page } = app;
  await desk.go('inventory');
  await desk.saved();
  await page.locator('[role="gridcell"]', { hasText: /^V0\.0$/ }).first().click();
  const append = await openBareAppend(join(profile.files, 'bare'));
  const lastFlush = await watchFlushes(app);
  await watchStamps(page);
  const work = await watchWork(page);
  const ahead = await clockDifference(app);
  const keys = noKeys();
  const appends: number[] = [];
  let size = journalBytes(profile.userData);
  for (let round = -warmUps; round < rounds; round += 1) {
    const text = `V9.${round + warmUps}`;
    await page.keyboard.press('F2');
    await page.keyboard.type(text);
    await watchNextKey(page, { selector: '.zw-grid .zw-cell--active > .zw-cell__content', text, waitsForSaved: true });
    const pressed = await pressEnter(page, work, round);
    const flushed = (await lastFlush()) - (pressed.times.start - ahead);
    const grown = journalBytes(profile.userData);
    const appended = await append.append(new Uint8Array(grown - size).fill(0x61));
    size = grown;
    if (round < 0) continue;
    keep(keys, pressed, flushed);
    appends.push(appended);
  }
  await append.close();

  const compared = (name: string, values: readonly number[], against: readonly number[], target?: string): Figure[] => [
    { name, value: inMilliseconds(median(values)), ratio: median(values) / median(against), ...(target === undefined ? {} : { target }) },
    { name: `${name}, slowest tenth`, value: inMilliseconds(quantile(values, 0.9)), ratio: quantile(values, 0.9) / quantile(against, 0.9) },
  ];
  const painted = ({ times }: Keys): readonly number[] => times.map((each) => each.painted);
  const written = ({ times, flushed }: Keys): readonly number[] => flushed.map((each, index) => each - (times[index]?.committed ?? 0));
  const inFirstFrame = ({ times }: Keys): string => `${Math.round((100 * times.filter(({ frames }) => frames === 1).length) / Math.max(1, times.length))} %`;
  const busy = ({ works, idle }: Keys, part: keyof Work): number => Math.max(0, median(works.map((each) => each[part])) - median(idle.map((each) => each[part])));
  printFigures(`One edit at ${assets} assets, medians of ${rounds} edits`, [
    { name: 'bare append + fdatasync', value: inMilliseconds(median(appends)) },
    { name: 'bare append, slowest tenth', value: inMilliseconds(quantile(appends, 0.9)) },
    ...compared('bare page: commit to append on disk', written(bare), appends),
    ...compared('commit to journal on disk', written(keys), appends, '≤ 2 ×'),
    ...compared('bare page: key to append on disk', bare.flushed, appends),
    ...compared('key to journal on disk', keys.flushed, appends, '≤ 2 ×'),
    ...compared('key to Saved in the page', keys.times.map((edit) => edit.saved), appends),
    { name: 'bare page: key to paint', value: inMilliseconds(median(painted(bare))) },
    { name: 'bare page: painted in the first frame', value: inFirstFrame(bare) },
    { name: 'bare page: work of the main thread', value: inMilliseconds(busy(bare, 'all')) },
    ...compared('key to paint', painted(keys), painted(bare), 'one frame, 16.7 ms'),
    { name: 'painted in the first frame', value: inFirstFrame(keys), target: '≥ 95 %' },
    { name: 'work of the main thread until it rests', value: inMilliseconds(busy(keys, 'all')), ratio: busy(keys, 'all') / busy(bare, 'all'), target: 'one frame, 16.7 ms' },
    { name: '  of it script', value: inMilliseconds(busy(keys, 'script')) },
    { name: '  of it styles', value: inMilliseconds(busy(keys, 'style')) },
    { name: '  of it layout', value: inMilliseconds(busy(keys, 'layout')) },
  ]);
});
