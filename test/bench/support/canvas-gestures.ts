import type { Page } from '@playwright/test';
import { dropNames, measureDrops, type DropFigures, type DropName } from './canvas-drops';
import { processorTime } from './process-tree';

export interface GestureFigures {
  readonly framesPerSecond: number;
  /** The longest time between two frames, in milliseconds. */
  readonly worst: number;
  /** Processor time of all processes for a frame, in milliseconds. */
  readonly perFrame: number;
}

export type GestureName = 'panFit' | 'panFull' | 'zoom' | 'drag' | 'dragFit';
export const gestureNames: readonly GestureName[] = ['panFit', 'panFull', 'zoom', 'drag', 'dragFit'];

/**
 * Runs `window.steps[name](time)` once a frame for a while, and says how many frames there were and what they cost. The
 * steps begin with one that is not counted.
 * @param root process whose descendants' processor time counts
 */
async function measureGesture(page: Page, root: number, name: GestureName, milliseconds: number): Promise<GestureFigures> {
  // Looking at the right place and taking hold is no part of the gesture, for nobody.
  await page.evaluate((gesture) => (Reflect.get(window, 'steps') as Readonly<Record<string, { readonly begin: () => unknown }>>)[gesture]?.begin(), name);
  const before = processorTime(root);
  const { frames, worst, lasted } = await page.evaluate(
    async ([gesture, length]) => {
      const steps: Readonly<Record<string, { readonly step: (time: number) => void; readonly end: () => void }>> = Reflect.get(window, 'steps');
      const found = steps[gesture];
      if (found === undefined) throw new Error(`no gesture ${gesture}`);
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      let last = await nextFrame();
      const start = last;
      let count = 0;
      let longest = 0;
      while (last - start < length) {
        found.step(last - start);
        const now = await nextFrame();
        longest = Math.max(longest, now - last);
        last = now;
        count += 1;
      }
      found.end();
      return { frames: count, worst: longest, lasted: last - start };
    },
    [name, milliseconds] as const,
  );
  return { framesPerSecond: (frames * 1000) / lasted, worst, perFrame: (processorTime(root) - before) / frames };
}

/** What is measured of a drawing, whosever it is. */
export interface Drawn {
  readonly first: { readonly wall: number; readonly processor: number };
  readonly gestures: Readonly<Record<GestureName, GestureFigures>>;
  readonly drops: Readonly<Record<DropName, DropFigures>>;
}

const gestureMilliseconds = 2000;

/** Every gesture and every drop, one after the other. */
export async function measureAll(page: Page, root: number): Promise<Pick<Drawn, 'gestures' | 'drops'>> {
  const gestures: Partial<Record<GestureName, GestureFigures>> = {};
  for (const name of gestureNames) gestures[name] = await measureGesture(page, root, name, gestureMilliseconds);
  const drops: Partial<Record<DropName, DropFigures>> = {};
  for (const name of dropNames) drops[name] = await measureDrops(page, root, name);
  return { gestures, drops } as Pick<Drawn, 'gestures' | 'drops'>;
}
