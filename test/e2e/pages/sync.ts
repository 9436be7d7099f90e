import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import type { Workspace } from './workspace';

/** The sync room: hand over, take back, conflicts. */
export interface SyncPage {
  readonly review: Locator;
  readonly conflicts: Locator;
  /** Saves the assessment as a file; returns its path. */
  exportTo(name: string): Promise<string>;
  /** Chooses a file to merge; what is shown next is what it brings or a refusal. */
  offer(path: string): Promise<void>;
  /** Shows what a file would bring. */
  preview(path: string): Promise<void>;
  apply(): Promise<void>;
  /** One of the values in conflict holds from now on. */
  choose(value: string): Promise<void>;
  /** Everywhere the newest value holds. */
  decideAllByLatest(): Promise<void>;
}

export function syncPage({ page, t, saved }: Workspace, app: RunningApp): SyncPage {
  const main = page.getByRole('main');
  const review = main.getByRole('table').filter({ has: page.getByRole('columnheader', { name: t('sync.review.added') }) });
  const offer = async (path: string): Promise<void> => {
    await app.dialogs.nextOpen([app.profile.bring(path)]);
    await main.getByRole('button', { name: t('command.sync.merge') }).click();
  };
  return {
    review,
    conflicts: main.getByRole('region', { name: t('sync.conflicts.title') }),
    exportTo: async (name) => {
      const path = join(app.profile.files, name);
      await app.dialogs.nextSave(path);
      await main.getByRole('button', { name: t('command.assessment.save-as') }).click();
      await expect(page.getByText(t('app.saved-file.title', { name })).first()).toBeVisible({ timeout: 60_000 });
      expect(existsSync(path)).toBe(true);
      return path;
    },
    offer,
    preview: async (path) => {
      await offer(path);
      await expect(main.getByRole('button', { name: t('sync.review.apply'), exact: true })).toBeVisible({ timeout: 60_000 });
    },
    apply: async () => {
      await main.getByRole('button', { name: t('sync.review.apply'), exact: true }).click();
      await expect(main.getByRole('button', { name: t('sync.review.apply'), exact: true })).toBeHidden({ timeout: 60_000 });
      await saved();
    },
    choose: async (value) => {
      await main.getByRole('listitem').filter({ hasText: value }).getByRole('button', { name: t('sync.conflicts.choose'), exact: true }).click();
      await saved();
    },
    decideAllByLatest: async () => {
      await main.getByRole('button', { name: t('sync.conflicts.all') }).click();
      await page.getByRole('menuitem', { name: t('sync.conflicts.all-latest') }).click();
      await saved();
    },
  };
}
