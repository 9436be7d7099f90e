import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inMilliseconds, median, printFigures, quantile, roundsOf } from './support/figures';
import { packedPlant } from './support/plant';
import { untilDrawn } from './support/key-watch';
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

/** Milliseconds from the press on the room's name until its first anchors are there. Runs in the page. */
async function timeOpening(name: string): Promise<number> {
  const button = [...document.querySelectorAll('nav button')].find((each) => each.textContent?.startsWith(name) === true);
  if (!(button instanceof HTMLElement)) throw new Error('no such room');
  const start = performance.now();
  button.click();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('.zw-levels') === null) requestAnimationFrame(look);
      else resolve(performance.now() - start);
    };
    look();
  });
}

const { profile, path } = profileWith('plant.zonewalk', packedPlant(5000));
await inWindow(profile, { words: [path] }, async ({ app, desk }) => {
  const { page } = app;
  const name = desk.t('command.go.practices');
  const openings: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await desk.go('overview');
    await untilDrawn(page, round);
    openings.push(await page.evaluate(timeOpening, name));
  }
  const [first = 0, ...again] = openings;
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
    { name: 'room opened for the first time, to its first anchors', value: inMilliseconds(first) },
    { name: 'room opened again', value: inMilliseconds(median(again)) },
  ]);
});
