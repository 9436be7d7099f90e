import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { openBareAppend } from './support/bare-append';
import { inMebibytes, inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { peerNames, peerReaders, taskRunner, type PeerReader } from './support/in-own-process';
import { journalBytes } from './support/journal-bytes';
import { makeList } from './support/list';
import { inWindow, profileWith, watchLongTasks, type LongTasks } from './support/window';

/**
 * 10,000 rows × 15 columns through the import dialog of the running window, a new profile each round, against the bare
 * reading of the same bytes by the same reader in a new process; its commit against a bare write of the journal's bytes.
 * Two libraries, kept for tests, read the same bytes in new processes beside that.
 * A person needs a second to choose the file, and looks at the plan for another every other round.
 */
const rows = 10_000;
const rounds = roundsOf(5);
const chooseMilliseconds = 1000;
const lookMilliseconds = 1000;
const bytes = await makeList(rows);
const folder = mkdtempSync(join(tmpdir(), 'zonewalk-import-'));
const listPath = join(folder, 'list.xlsx');
writeFileSync(listPath, bytes);
const runTask = await taskRunner();

interface Noticed {
  /** Milliseconds from the click until it stands in the document. */
  readonly stands: number;
  /** Until a frame finds it there. */
  readonly seen: number;
}

/** How long after the next click `isDone` holds: as soon as it stands in the document, and seen frame by frame. */
async function timeNextClick(page: Page, isDone: 'planned' | 'saved', click: () => Promise<void>): Promise<Noticed> {
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
          let stands: number | undefined;
          const watcher = new MutationObserver(() => {
            if (checks[what]()) stands ??= performance.now() - start;
          });
          watcher.observe(root, { subtree: true, childList: true, attributeFilter: ['data-saved', 'data-saved-sequence'] });
          const look = (): void => {
            if (!checks[what]()) {
              requestAnimationFrame(look);
              return;
            }
            watcher.disconnect();
            const seen = performance.now() - start;
            resolve({ stands: stands ?? seen, seen });
          };
          look();
        }, { capture: true, once: true });
      }),
    });
  }, isDone);
  await click();
  return page.evaluate(async () => {
    const noticed: Noticed = await Reflect.get(window, 'zonewalkTime');
    return noticed;
  });
}

/** Milliseconds from a click until the answer of a call with which the host does nothing, seen frame by frame as well. */
async function timeEmptyCall(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener('click', () => {
          const start = performance.now();
          let isAnswered = false;
          const call: (input: object) => Promise<unknown> = Reflect.get(Reflect.get(window, 'zonewalk'), 'job.run');
          void call({ jobId: 'none', cancel: true }).then(() => {
            isAnswered = true;
          });
          const look = (): void => {
            if (isAnswered) resolve(performance.now() - start);
            else requestAnimationFrame(look);
          };
          look();
        }, { capture: true, once: true });
        document.body.click();
      }),
  );
}

async function importOnce(look: boolean) {
  const { profile, path } = profileWith('list.xlsx', bytes);
  return inWindow(profile, {}, async ({ app, desk }) => {
    const { page, dialogs } = app;
    await desk.newAssessment('Bench');
    await desk.go('inventory');
    await dialogs.nextOpen([path]);
    await page.getByRole('button', { name: desk.t('command.inventory.import') }).first().click();
    const dialog = page.getByRole('dialog');
    await setTimeout(chooseMilliseconds);
    const longTasks = await watchLongTasks(app);
    const { seen: planned } = await timeNextClick(page, 'planned', () => dialog.getByRole('button', { name: desk.t('inventory.import.choose-file') }).click());
    const whileReading = await longTasks();
    if (look) await setTimeout(lookMilliseconds);
    const whileLooking = await longTasks();
    const before = journalBytes(profile.userData);
    const apply = dialog.getByRole('button', { name: desk.t('inventory.import.apply', { count: rows }) });
    const { seen: saved, stands } = await timeNextClick(page, 'saved', () => apply.click());
    const grown = journalBytes(profile.userData) - before;
    const start = performance.now();
    await page.waitForFunction(() => Number(document.documentElement.dataset['workingCopy']) >= Number(document.documentElement.dataset['savedSequence']));
    const caughtUp = performance.now() - start;
    // The list is drawn behind Saved: that counts as well.
    const whileWriting = await longTasks();
    const empty = await timeEmptyCall(page);
    const bare = await openBareAppend(join(profile.files, 'bare'));
    const written = await bare.append(new Uint8Array(grown).fill(0x61));
    await bare.close();
    return { look, planned, saved, stands, caughtUp, grown, written, empty, whileReading: longestOf(whileReading, whileLooking), whileWriting: whileWriting.longest };
  });
}

function longestOf(...noted: readonly LongTasks[]): number {
  return Math.max(...noted.map(({ longest }) => longest));
}

const imports: Awaited<ReturnType<typeof importOnce>>[] = [];
const readings: number[] = [];
const plainReadings: number[] = [];
const peers: Record<PeerReader, number[]> = { 'read-hucre': [], 'read-excel-file': [] };
for (let round = 0; round < rounds; round += 1) {
  readings.push(runTask('read', listPath).milliseconds);
  plainReadings.push(runTask('read-plain', listPath).milliseconds);
  for (const peer of peerReaders) peers[peer].push(runTask(peer, listPath).milliseconds);
  imports.push(await importOnce(false));
  imports.push(await importOnce(true));
}
rmSync(folder, { recursive: true, force: true });

type Picked = (one: (typeof imports)[number]) => number;
const middle = (pick: Picked): number => median(imports.map(pick));
const middleOf = (look: boolean, pick: Picked): number => median(imports.filter((one) => one.look === look).map(pick));
const worst = (pick: Picked): number => Math.max(...imports.map(pick));
const whole = middleOf(false, ({ planned, saved }) => planned + saved);
const atOnce = middleOf(false, ({ saved }) => saved);
const afterLook = middleOf(true, ({ saved }) => saved);
const standing = middleOf(true, ({ stands }) => stands);
const written = middle(({ written: bare }) => bare);
printFigures(`Import of ${rows} rows × 15 columns in the window, medians of ${rounds} rounds`, [
  { name: 'bare reading, our own reader, new process', value: inMilliseconds(median(readings)) },
  { name: 'file chosen to plan shown', value: inMilliseconds(middle(({ planned }) => planned)), ratio: middle(({ planned }) => planned) / median(readings) },
  { name: 'plan applied at once, to Saved', value: inMilliseconds(atOnce), ratio: atOnce / written },
  { name: 'end to end, applied at once', value: inMilliseconds(whole), ratio: whole / median(readings), target: '≤ 1.5 ×' },
  { name: `the same against the reader without native unpacking (${inMilliseconds(median(plainReadings))})`, value: inMilliseconds(whole), ratio: whole / median(plainReadings) },
  ...peerReaders.map((peer) => ({ name: `the same against bare reading, ${peerNames[peer]} (${inMilliseconds(median(peers[peer]))})`, value: inMilliseconds(whole), ratio: whole / median(peers[peer]) })),
  { name: `bare write of the same ${inMebibytes(middle(({ grown }) => grown))}`, value: inMilliseconds(written) },
  { name: 'a click that the host answers with nothing, seen the same way', value: inMilliseconds(middle(({ empty }) => empty)) },
  { name: 'plan applied after a look of 1 s, to Saved', value: inMilliseconds(afterLook), ratio: afterLook / written, target: '≤ 1.3 ×' },
  { name: 'the same, until Saved stands in the document', value: inMilliseconds(standing), ratio: standing / written, target: '≤ 1.3 ×' },
  { name: 'working copy caught up after that', value: inMilliseconds(middle(({ caughtUp }) => caughtUp)) },
  { name: 'longest block of the window up to applying', value: inMilliseconds(middle(({ whileReading }) => whileReading)), target: '≤ 50 ms' },
  { name: 'the longest of any round', value: inMilliseconds(worst(({ whileReading }) => whileReading)) },
  { name: 'longest block of the window while applying', value: inMilliseconds(middle(({ whileWriting }) => whileWriting)), target: '≤ 50 ms' },
  { name: 'the longest of any round', value: inMilliseconds(worst(({ whileWriting }) => whileWriting)) },
]);
