import type { Page } from '@playwright/test';

/** Milliseconds from the key, except for `start` and `frames`. */
export interface KeyTimes {
  /** The key itself, by the clock page and host share. */
  readonly start: number;
  /** The edit is decided and its writing begins. */
  readonly committed: number;
  readonly painted: number;
  /** Frames begun from the key to the one that shows the text. */
  readonly frames: number;
  /** When the page said *Saved*; 0 where nobody says so. */
  readonly saved: number;
}

interface Watched {
  /** Where the text is to be seen. */
  readonly selector: string;
  readonly text: string;
  readonly waitsForSaved: boolean;
  /** Enter when not given. */
  readonly key?: string;
}

/**
 * Has the page note when an edit is stamped with the time, the first thing its writing does; the program itself stays as it
 * is. To be asked for once, before the first key is watched.
 */
export async function watchStamps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stamps: number[] = [];
    Object.assign(window, { zonewalkStamps: stamps });
    const { toISOString } = Date.prototype;
    Date.prototype.toISOString = function stamp(this: Date): string {
      stamps.push(performance.now());
      return toISOString.call(this);
    };
  });
}

/** Has the page note what follows the next Enter key (or another one), until the text is painted and, where wanted, *Saved*. */
export async function watchNextKey(page: Page, watched: Watched): Promise<void> {
  await page.evaluate(({ selector, text, waitsForSaved, key = 'Enter' }) => {
    const stamps: number[] = Reflect.get(window, 'zonewalkStamps');
    const times: { start?: number; committed?: number; saved?: number; painted?: number; frames?: number } = waitsForSaved ? {} : { saved: 0 };
    const root = document.documentElement;
    const before = root.dataset['savedSequence'];
    Object.assign(window, {
      zonewalkKey: new Promise((resolve) => {
        const noteKey = (event: KeyboardEvent): void => {
          if (event.key !== key) return;
          removeEventListener('keydown', noteKey, true);
          const start = performance.now();
          times.start = performance.timeOrigin + start;
          stamps.length = 0;
          const tell = (): void => {
            if (times.saved === undefined || times.painted === undefined) return;
            times.committed = (stamps[0] ?? start) - start;
            resolve(times);
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
            if (document.querySelector(selector)?.textContent !== text) {
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
  }, watched);
}

/** What followed the key that was watched for. */
export async function keyTimes(page: Page): Promise<KeyTimes> {
  return page.evaluate(async () => {
    const times: KeyTimes = await Reflect.get(window, 'zonewalkKey');
    return times;
  });
}

const frameMilliseconds = 17;

/**
 * Until what was done is drawn and the window rests, as nobody presses Enter within the same frame; and then some
 * milliseconds, another number in every round, so that the key comes at every place of a frame and not at its beginning.
 */
export async function untilDrawn(page: Page, round: number): Promise<void> {
  await page.evaluate((rest) => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve, rest))));
  }), ((round + frameMilliseconds) * 7) % frameMilliseconds);
}
