import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import type { Language } from '../../../shared/i18n/message';
import type { Workspace } from './workspace';

/** The deliverables room: writes Word and Excel. */
export interface DeliverablesPage {
  chooseLanguage(language: Language): Promise<void>;
  /** Writes the file under the given name; returns its path. */
  write(kind: 'word' | 'excel', name: string): Promise<string>;
  /** The logo on the cover, once one is chosen. */
  readonly logo: Locator;
  chooseLogo(path: string): Promise<void>;
  removeLogo(): Promise<void>;
}

export function deliverablesPage({ page, t, saved }: Workspace, app: RunningApp): DeliverablesPage {
  const main = page.getByRole('main');
  const logo = main.getByRole('img', { name: t('field.assessment.logoId') });
  return {
    logo,
    chooseLogo: async (path) => {
      await app.dialogs.nextOpen([app.profile.bring(path)]);
      await main.getByRole('button', { name: t('deliverables.logo.choose') }).click();
      await expect(logo).toBeVisible();
      await saved();
    },
    removeLogo: async () => {
      await main.getByRole('button', { name: t('deliverables.logo.remove'), exact: true }).click();
      await expect(logo).toBeHidden();
      await saved();
    },
    chooseLanguage: async (language) => {
      await main.getByRole('radio', { name: t(`choice.language.${language}`) }).click();
    },
    write: async (kind, name) => {
      const path = join(app.profile.files, name);
      await app.dialogs.nextSave(path);
      await main.getByRole('button', { name: t(kind === 'word' ? 'deliverables.write-word' : 'deliverables.write-excel') }).first().click();
      await expect(main.getByText(t('app.saved-file.title', { name }), { exact: true }).first()).toBeVisible({ timeout: 90_000 });
      expect(existsSync(path)).toBe(true);
      return path;
    },
  };
}
