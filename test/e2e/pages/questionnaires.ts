import { expect, type Locator } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import type { Workspace } from './workspace';

/** Own questionnaires in the room of practices: the menu, and the dialog that brings one in. */
export interface QuestionnairesPage {
  readonly dialog: Locator;
  /** A line of what would be taken over. */
  line(code: string): Locator;
  readonly problems: Locator;
  open(): Promise<void>;
  choose(app: RunningApp, path: string): Promise<void>;
  take(): Promise<void>;
  /** Saves the template, or the questionnaire of that name, as Excel. */
  save(app: RunningApp, path: string, name?: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export function questionnairesPage({ page, t, saved }: Workspace): QuestionnairesPage {
  const dialog = page.getByRole('dialog', { name: t('questionnaire.title') });
  const menu = async (entry: string): Promise<void> => {
    await page.getByRole('main').getByRole('button', { name: t('questionnaire.menu') }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  return {
    dialog,
    line: (code) => dialog.getByRole('grid', { name: t('questionnaire.list') }).getByRole('row').filter({ hasText: code }),
    problems: dialog.locator('.zw-questionnaire__problems li'),
    open: async () => {
      await menu(t('questionnaire.menu.import'));
      await expect(dialog).toBeVisible();
    },
    choose: async (app, path) => {
      await app.dialogs.nextOpen([app.profile.bring(path)]);
      await dialog.getByRole('button', { name: t('questionnaire.choose-file') }).click();
    },
    take: async () => {
      await dialog.locator('footer').getByRole('button').last().click();
      await expect(dialog).toBeHidden();
      await saved();
    },
    save: async (app, path, name) => {
      await app.dialogs.nextSave(path);
      await menu(name === undefined ? t('questionnaire.menu.template') : t('questionnaire.menu.save', { name }));
      await expect(page.getByRole('region', { name: t('app.toasts') }).getByText(path.split('/').at(-1) ?? '')).toBeVisible({ timeout: 30_000 });
    },
    remove: async (name) => {
      await menu(t('questionnaire.menu.remove', { name }));
      await saved();
    },
  };
}
