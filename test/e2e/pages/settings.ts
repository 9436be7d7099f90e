import { expect } from '@playwright/test';
import type { Language } from '../../../shared/i18n/message';
import { workspace, type Workspace } from './workspace';

export type ThemeChoice = 'light' | 'dark' | 'contrast' | 'system';

/** The settings: who writes, language and appearance. */
export interface SettingsPage {
  /** Switches the language; the workspace of the new language is returned. */
  chooseLanguage(language: Language): Promise<Workspace>;
  chooseTheme(theme: ThemeChoice): Promise<void>;
  writeAs(name: string): Promise<void>;
}

export function settingsPage({ page, t }: Workspace): SettingsPage {
  const main = page.getByRole('main');
  return {
    chooseLanguage: async (language) => {
      await main.getByRole('radio', { name: t(`command.language.${language}`), exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      return workspace(page, language);
    },
    chooseTheme: async (theme) => {
      await main.getByRole('radio', { name: t(`command.theme.${theme}`), exact: true }).click();
      if (theme !== 'system') await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    },
    writeAs: async (name) => {
      const field = main.getByRole('textbox', { name: t('settings.author') });
      await field.fill(name);
      await field.press('Enter');
    },
  };
}
