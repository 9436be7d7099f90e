import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inMilliseconds, median, printFigures, quantile, roundsOf } from './support/figures';
import { packedPlant } from './support/plant';
import { inWindow, profileWith } from './support/window';

/**
 * Opening the catalogue: fetching the guide to its 93 practices (why, questions, anchors) into the window, as new each round;
 * and the room of practices from the press to its first anchors on the screen.
 */
const rounds = roundsOf(15);
const assets = join('out', 'renderer', 'assets');

/** The file of the English guide in the page; the others of that name only pass it on. */
function chunkOfGuide(): string {
  const [largest] = readdirSync(assets)
    .filter((name) => /^guide-en-.*\.js$/.test(name))
    .sort((left, right) => statSync(join(assets, right)).size - statSync(join(assets, left)).size);
  if (largest === undefined) throw new Error('the guide is no file of its own');
  return largest;
}

const { profile, path } = profileWith('plant.zonewalk', packedPlant(5000));
await inWindow(profile, { words: [path] }, async ({ app, desk }) => {
  const { page } = app;
  const opened = await page.evaluate(() => performance.now());
  await desk.go('practices');
  await page.locator('.zw-levels').first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  const guide = `./assets/${chunkOfGuide()}`;
  const fetches: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    fetches.push(await page.evaluate(async (address) => {
      const start = performance.now();
      await import(new URL(address, location.href).href);
      return performance.now() - start;
    }, `${guide}?round=${String(round)}`));
  }
  printFigures('The catalogue, 93 practices at 5,000 assets', [
    { name: 'guide fetched, parsed and at hand', value: inMilliseconds(median(fetches)), target: '< 50 ms' },
    { name: 'guide, slowest', value: inMilliseconds(quantile(fetches, 1)), target: '< 50 ms' },
    { name: 'room opened for the first time, to its first anchors', value: inMilliseconds(shown - opened) },
  ]);
});
