import type { ElectronApplication } from '@playwright/test';

interface FileHandles {
  readonly open: (path: string, mode: string) => Promise<{ readonly datasync: () => Promise<void>; readonly close: () => Promise<void> }>;
}

/**
 * Has the host note when each flush of a file's content came back, by the clock that page and host share
 * (`performance.timeOrigin + performance.now()`). The program itself stays as it is.
 */
export async function watchFlushes({ electron }: { readonly electron: ElectronApplication }): Promise<() => Promise<number>> {
  await electron.evaluate(async () => {
    const files: FileHandles = process.mainModule?.require('node:fs/promises');
    const sample = await files.open(process.execPath, 'r');
    const prototype = Object.getPrototypeOf(sample);
    await sample.close();
    const { datasync } = prototype;
    const note = (): void => void Object.assign(globalThis, { zonewalkFlushed: performance.timeOrigin + performance.now() });
    prototype.datasync = async function flush(this: unknown): Promise<void> {
      await datasync.call(this);
      note();
    };
    const module = process.mainModule?.require('node:fs');
    const { fdatasyncSync } = module;
    module.fdatasyncSync = (descriptor: number): void => {
      fdatasyncSync(descriptor);
      note();
    };
  });
  return () => electron.evaluate(() => Number(Reflect.get(globalThis, 'zonewalkFlushed')));
}

/** How far the page's clock is ahead of the host's, in milliseconds, good to about a tenth. */
export function clockDifference({ electron }: { readonly electron: ElectronApplication }): Promise<number> {
  return electron.evaluate(async ({ webContents }) => {
    const [page] = webContents.getAllWebContents();
    let best = { took: Infinity, ahead: 0 };
    for (let round = 0; round < 30 && page !== undefined; round += 1) {
      const sent = performance.timeOrigin + performance.now();
      const there = Number(await page.executeJavaScript('performance.timeOrigin + performance.now()'));
      const back = performance.timeOrigin + performance.now();
      if (back - sent < best.took) best = { took: back - sent, ahead: there - (sent + back) / 2 };
    }
    return best.ahead;
  });
}
