import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import type { Workspace } from './workspace';

/** The rounds: the present one is closed here, and its frozen copy handed over. */
export interface RoundsPage {
  close(): Promise<void>;
  /** The checksum of the frozen copy, as it is shown. */
  checksum(): Promise<string>;
  /** Saves the frozen copy; returns its path. */
  saveCopy(name: string): Promise<string>;
}

export function roundsPage({ page, t, saved }: Workspace, app: RunningApp): RoundsPage {
  const main = page.getByRole('main');
  return {
    close: async () => {
      await main.getByRole('button', { name: t('rounds.close') }).first().click();
      await expect(main.getByRole('button', { name: t('rounds.frozen.save') })).toBeVisible({ timeout: 30_000 });
      await saved();
    },
    checksum: async () => (await main.locator('.zw-rounds-hash code').innerText()).trim(),
    saveCopy: async (name) => {
      const path = join(app.profile.files, name);
      await app.dialogs.nextSave(path);
      await main.getByRole('button', { name: t('rounds.frozen.save') }).click();
      await expect(page.getByText(t('app.saved-file.title', { name })).first()).toBeVisible({ timeout: 30_000 });
      expect(existsSync(path)).toBe(true);
      return path;
    },
  };
}
