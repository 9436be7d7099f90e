import { expect } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Makes the window's content this large. */
export async function sizeWindow({ electron, page }: RunningApp, size: WindowSize): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setPosition(0, 0);
    window?.setContentSize(width, height);
  }, size);
  await expect.poll(() => page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))).toEqual(size);
}
