import { expect } from '@playwright/test';
import type { Workspace } from './workspace';

/** Waits until the room is drawn: its code is there, its lists are filled, nothing fades in any more. */
export async function roomLoaded({ page, t }: Workspace): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.getByRole('status', { name: t('app.loading') })).toBeHidden();
  await expect(main).toContainText(/./);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}
