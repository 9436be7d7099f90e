import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import type { Language } from '../../../shared/i18n/message';
import type { Workspace } from './workspace';

/** The deliverables room: writes Word and Excel. */
export interface DeliverablesPage {
  chooseLanguage(language: Language): Promise<void>;
  /** Writes the file under the given name; returns its path. */
  write(kind: 'word' | 'excel', name: string): Promise<string>;
}

export function deliverablesPage({ page, t }: Workspace, app: RunningApp): DeliverablesPage {
  const main = page.getByRole('main');
  return {
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
