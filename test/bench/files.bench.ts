import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMebibytes, inMilliseconds, median, printFigures, roundsOf, type Figure } from './support/figures';
import { taskRunner } from './support/in-own-process';
import { packedPlant } from './support/plant';
import { inWindow, profileWith } from './support/window';

/** Opening a file of 5,000 assets, in a process of its own and in the running window; writing the sample's Word and Excel files. */
const assets = 5_000;
const rounds = roundsOf(5);
const packed = packedPlant(assets);
const folder = mkdtempSync(join(tmpdir(), 'zonewalk-files-'));
const path = join(folder, 'plant.zonewalk');
writeFileSync(path, packed);
const runTask = await taskRunner();

function measureTask(name: string, task: 'unpack' | 'word' | 'excel', file?: string): readonly Figure[] {
  const results = Array.from({ length: rounds }, () => runTask(task, file));
  const grown = median(results.map(({ before, peak }) => peak - before));
  const size = results[0]?.size ?? 0;
  return [
    { name, value: inMilliseconds(median(results.map(({ milliseconds }) => milliseconds))) },
    { name: '  peak memory of the process', value: inMebibytes(median(results.map(({ peak }) => peak))) },
    { name: '  of it for the task', value: inMebibytes(grown) },
    ...(size === 0 ? [] : [{ name: '  size of the file', value: inMebibytes(size) }]),
  ];
}

/** From choosing the file on the Start screen to an overview that says *Saved*, and to a working copy that has caught up. */
async function openInWindow(): Promise<{ readonly shown: number; readonly caughtUp: number }> {
  const { profile, path: brought } = profileWith('plant.zonewalk', packed);
  return inWindow(profile, {}, async ({ app, desk }) => {
    const { page, dialogs } = app;
    await dialogs.nextOpen([brought]);
    await page.evaluate((railLabel) => {
      const root = document.documentElement;
      Object.assign(window, {
        zonewalkOpening: new Promise((resolve) => {
          let start = 0;
          let shown = 0;
          addEventListener('click', () => (start = performance.now()), { capture: true, once: true });
          const look = (): void => {
            const isShown = document.querySelector(`nav[aria-label="${railLabel}"] [aria-current="page"]`) !== null && document.querySelector('[data-saved="saved"]') !== null;
            if (shown === 0 && isShown) shown = performance.now() - start;
            const sequence = Number(root.dataset['savedSequence'] ?? 0);
            if (shown > 0 && sequence > 0 && Number(root.dataset['workingCopy'] ?? 0) >= sequence) resolve({ shown, caughtUp: performance.now() - start });
            else requestAnimationFrame(look);
          };
          look();
        }),
      });
    }, desk.t('app.rail'));
    await page.getByRole('button', { name: desk.t('command.assessment.open') }).click();
    return page.evaluate(async () => {
      const times: { shown: number; caughtUp: number } = await Reflect.get(window, 'zonewalkOpening');
      return times;
    });
  });
}

const opened: Awaited<ReturnType<typeof openInWindow>>[] = [];
for (let round = 0; round < rounds; round += 1) opened.push(await openInWindow());
printFigures(`A file of ${assets} assets (${inMebibytes(packed.byteLength)}), medians of ${rounds} rounds`, [
  ...measureTask('unpacked and verified (job, cold process)', 'unpack', path),
  { name: 'in the window: file chosen to overview and Saved', value: inMilliseconds(median(opened.map(({ shown }) => shown))) },
  { name: 'in the window: working copy caught up', value: inMilliseconds(median(opened.map(({ caughtUp }) => caughtUp))) },
]);
printFigures(`The sample plant as documents (job, cold process), medians of ${rounds} rounds`, [
  ...measureTask('Word report', 'word'),
  ...measureTask('Excel workbook', 'excel'),
]);
rmSync(folder, { recursive: true, force: true });
