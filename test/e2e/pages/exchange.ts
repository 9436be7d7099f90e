import { expect, type Locator } from '@playwright/test';
import type { ExchangeKind } from '../../../renderer/commands/exchange-kinds';
import type { RunningApp } from '../../support/running-app';
import { escaped, type Workspace } from './workspace';

/** The dialog that brings in what was seen, scanned, listed or drawn elsewhere. */
export interface ExchangePage {
  readonly dialog: Locator;
  /** Opened from the communication room. */
  open(): Promise<void>;
  choose(app: RunningApp, path: string): Promise<void>;
  /** One of the lists of the dialog. */
  select(label: RegExp): Locator;
  pick(label: RegExp, option: string | RegExp): Promise<void>;
  /** The number beside a word of the summary; 0 when the word is not there. */
  figure(title: string): Promise<number>;
  take(): Promise<void>;
}

export function exchangePage({ page, t, saved }: Workspace, kind: ExchangeKind): ExchangePage {
  const dialog = page.getByRole('dialog', { name: t(`exchange.${kind}.title`) });
  const select = (label: RegExp): Locator => dialog.getByRole('button', { name: label });
  return {
    dialog,
    open: async () => {
      await page.getByRole('main').getByRole('button', { name: t('communication.import') }).click();
      await page.getByRole('menuitem', { name: t(`command.exchange.${kind}`) }).click();
      await expect(dialog).toBeVisible();
    },
    choose: async (app, path) => {
      await app.dialogs.nextOpen([app.profile.bring(path)]);
      await dialog.getByRole('button', { name: t('exchange.choose-file') }).click();
    },
    select,
    pick: async (label, option) => {
      await select(label).click();
      await page.getByRole('option', { name: option }).click();
      await expect(dialog.getByRole('grid').first()).toBeVisible();
    },
    figure: async (title) => {
      const figure = dialog.locator('.zw-exchange-figures > div').filter({ has: page.getByText(new RegExp(`^${escaped(title)}$`)) }).locator('dd');
      return (await figure.count()) === 0 ? 0 : Number((await figure.innerText()).replace(/\D/g, ''));
    },
    take: async () => {
      await dialog.locator('footer').getByRole('button').last().click();
      await expect(dialog).toBeHidden();
      await saved();
    },
  };
}
