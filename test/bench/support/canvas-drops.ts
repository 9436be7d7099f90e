import type { Page } from '@playwright/test';
import { median } from './figures';
import { processorTime } from './process-tree';

export interface DropFigures {
  /** Processor time of all processes for a whole drop, in milliseconds. */
  readonly perDrop: number;
  /** The longest time between two frames, in milliseconds. */
  readonly worst: number;
  /** From letting go until the picture with the asset at its new place is painted, in milliseconds. */
  readonly untilPainted: number;
}

export type DropName = 'drop' | 'dropFit';
export const dropNames: readonly DropName[] = ['drop', 'dropFit'];

/** An even number, so that the asset ends where it began. */
const dropCount = 10;
const movesOfOne = 8;
/** What is left for later, such as writing to the disk, counts as well; in milliseconds. */
const aftermath = 600;

/**
 * Carries one asset to and fro between two zones with `window.drops[name]`: taken hold of, moved once a frame, let go, and
 * two frames to show it. Everybody gets the same number of frames.
 * @param root process whose descendants' processor time counts
 */
export async function measureDrops(page: Page, root: number, name: DropName): Promise<DropFigures> {
  await page.evaluate((gesture) => (Reflect.get(window, 'drops') as Readonly<Record<string, Pick<Drop, 'begin'>>>)[gesture]?.begin(), name);
  const before = processorTime(root);
  const { worst, painted } = await page.evaluate(
    async ([gesture, count, moves, rest]) => {
      const drops: Readonly<Record<string, Drop>> = Reflect.get(window, 'drops');
      const found = drops[gesture];
      if (found === undefined) throw new Error(`no drop ${gesture}`);
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      // A message sent while a frame is made arrives when the page is done with it.
      const afterPaint = (): Promise<void> =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(undefined);
        });
      let last = await nextFrame();
      let longest = 0;
      const frame = async (): Promise<void> => {
        const now = await nextFrame();
        longest = Math.max(longest, now - last);
        last = now;
      };
      const times: number[] = [];
      for (let drop = 0; drop < count; drop += 1) {
        found.down();
        await frame();
        for (let step = 1; step <= moves; step += 1) {
          found.move(step / moves);
          await frame();
        }
        const start = performance.now();
        found.up();
        await frame();
        await afterPaint();
        times.push(performance.now() - start);
        await frame();
      }
      await new Promise((resolve) => setTimeout(resolve, rest));
      return { worst: longest, painted: times };
    },
    [name, dropCount, movesOfOne, aftermath] as const,
  );
  return { perDrop: (processorTime(root) - before) / dropCount, worst, untilPainted: median(painted) };
}

interface Drop {
  readonly begin: () => unknown;
  readonly down: () => void;
  readonly move: (share: number) => void;
  readonly up: () => void;
}

/** Runs in the page: one drop at 50 % that is not counted, so that what came of it can be looked at. */
export async function dropOnce(): Promise<void> {
  const { drop }: { readonly drop: Drop } = Reflect.get(window, 'drops');
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  await drop.begin();
  drop.down();
  await frame();
  for (const share of [0.3, 0.6, 1]) {
    drop.move(share);
    await frame();
  }
  drop.up();
  await frame();
}
