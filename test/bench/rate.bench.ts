import { practices } from '../../shared/practices/catalog';
import { packAssessment } from '../../shared/file/pack';
import type { AnyRecord } from '../../shared/model/registry';
import { inMilliseconds, median, printFigures, quantile, roundsOf } from './support/figures';
import { inBareWindow } from './support/bare-window';
import { keyTimes, untilDrawn, watchNextKey, watchStamps, type KeyTimes } from './support/key-watch';
import { watchWork, workBetween } from './support/main-thread';
import { makeRecords, replicaOf } from './support/plant';
import { inWindow, profileWith } from './support/window';

/**
 * Rating one practice at 5,000 assets and 93 rated practices, in the running application: from the key to the paint of
 * its new level in the list. Beside it a bare page of the same Electron in which a key changes one text.
 */
const assets = 5_000;
const rounds = roundsOf(40);
const warmUps = 5;

const ratings = practices.map(({ id }): AnyRecord => ({
  id: `rating:${id}`,
  type: 'rating',
  practice: id,
  value: 'ml2',
  note: 'Seen at the filling line, with the shift lead',
  evidence: [{ id: 'e1', kind: 'seen', title: 'Cabinet of line 2', where: 'Line 2' }],
}));
const bytes = packAssessment(replicaOf([...makeRecords(assets), ...ratings]), new Map(), {
  kind: 'assessment',
  programVersion: '0.1.0',
  assessment: { id: 'assessment:01m2f80fr00000000000000000', title: 'Bench plant', language: 'en' },
  savedAt: '2026-09-14T08:00:00.000Z',
  author: 'Bench',
  replica: '0'.repeat(26),
});

const bare = await inBareWindow(async (page) => {
  const times: KeyTimes[] = [];
  await watchStamps(page);
  for (let round = -warmUps; round < rounds; round += 1) {
    const text = `V9.${round + warmUps}`;
    await page.evaluate((wanted) => Object.assign(window, { wanted: { text: wanted, bytes: new Uint8Array(1) } }), text);
    await watchNextKey(page, { selector: '#shown', text, waitsForSaved: false });
    await untilDrawn(page, round);
    await page.keyboard.press('Enter');
    if (round >= 0) times.push(await keyTimes(page));
    else await keyTimes(page);
  }
  return times;
});

const { profile, path } = profileWith('plant.zonewalk', bytes);
await inWindow(profile, { words: [path] }, async ({ app, desk }) => {
  const { page } = app;
  await desk.go('practices');
  await desk.saved();
  await page.getByRole('main').getByRole('button', { name: /^REM-03/ }).click();
  await watchStamps(page);
  const work = await watchWork(page);
  const times: KeyTimes[] = [];
  const busy: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const level = (round + warmUps) % 2 === 0 ? '3' : '1';
    await watchNextKey(page, { selector: '.zw-practices-row[aria-current="true"] .zw-ml__word', text: `ML${level}`, waitsForSaved: true, key: level });
    await untilDrawn(page, round);
    const before = await work();
    await page.keyboard.press(level);
    const rated = await keyTimes(page);
    await untilDrawn(page, round);
    if (round < 0) continue;
    times.push(rated);
    busy.push(workBetween(before, await work()).all);
  }
  const painted = (keys: readonly KeyTimes[]): readonly number[] => keys.map((key) => key.painted);
  const inFirstFrame = (keys: readonly KeyTimes[]): string => `${Math.round((100 * keys.filter(({ frames }) => frames === 1).length) / keys.length)} %`;
  printFigures(`Rating a practice at ${assets} assets, medians of ${rounds} ratings`, [
    { name: 'bare page: key to paint', value: inMilliseconds(median(painted(bare))) },
    { name: 'bare page: painted in the first frame', value: inFirstFrame(bare) },
    { name: 'key to paint', value: inMilliseconds(median(painted(times))), ratio: median(painted(times)) / median(painted(bare)), target: 'one frame, 16.7 ms' },
    { name: 'key to paint, slowest tenth', value: inMilliseconds(quantile(painted(times), 0.9)), ratio: quantile(painted(times), 0.9) / quantile(painted(bare), 0.9) },
    { name: 'painted in the first frame', value: inFirstFrame(times), target: '≥ 95 %' },
    { name: 'key to Saved in the page', value: inMilliseconds(median(times.map(({ saved }) => saved))) },
    { name: 'work of the main thread until it rests', value: inMilliseconds(median(busy)) },
  ]);
});
