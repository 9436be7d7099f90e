import { expect, type Locator } from '@playwright/test';
import type { MessageKey } from '../../../shared/i18n/en';
import type { RunningApp } from '../../support/running-app';
import type { Workspace } from './workspace';

export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly rejected: number;
}

/** The inventory room: its grid, and the import of a list. */
export interface InventoryPage {
  readonly grid: Locator;
  readonly dialog: Locator;
  /** The first row that shows the text. */
  row(text: string | RegExp): Locator;
  /** The cell of a row under a heading. */
  cell(text: string | RegExp, heading: MessageKey): Promise<Locator>;
  /** Opens a cell, types and hands over with Enter. */
  edit(text: string | RegExp, heading: MessageKey, value: string): Promise<void>;
  filter(words: string): Promise<void>;
  /** Chooses a file in the import dialog; what is shown next is a plan or a refusal. */
  choose(path: string): Promise<void>;
  /** Imports the whole list as it was understood; returns what the dialog had announced. */
  importList(path: string): Promise<ImportCounts>;
  /** Opens the import dialog. */
  openImport(): Promise<void>;
  /** What importing the list would do; the dialog stays open. */
  plan(path: string): Promise<ImportCounts>;
  /** What the open dialog announces, once it is worked out. */
  counts(): Promise<ImportCounts>;
  /** Carries out what is announced; returns it. */
  apply(): Promise<ImportCounts>;
  cancelImport(): Promise<void>;
  /** Number of assets as the toolbar shows it. */
  count(): Promise<number>;
}

export function inventoryPage({ page, t, saved }: Workspace, app: RunningApp): InventoryPage {
  const dialog = page.getByRole('dialog', { name: t('inventory.import.title') });
  const main = page.getByRole('main');
  const planShown = dialog.getByRole('region', { name: t('inventory.import.plan') });
  const figure = async (key: Parameters<typeof t>[0]): Promise<number> => {
    const figures = planShown.locator('dl > div').filter({ has: page.getByText(t(key), { exact: true }) }).locator('dd');
    if ((await figures.count()) === 0) return 0;
    return Number((await figures.innerText()).replace(/[.,\s]/g, ''));
  };
  const counts = async (): Promise<ImportCounts> => {
    await expect(planShown).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
    return {
      added: await figure('inventory.import.added'),
      updated: await figure('inventory.import.updated'),
      unchanged: await figure('inventory.import.unchanged'),
      conflicts: await figure('import.filter.conflict'),
      rejected: await figure('inventory.import.rejected'),
    };
  };
  const grid = main.getByRole('grid');
  const row = (text: string | RegExp): Locator => grid.getByRole('row').filter({ has: page.getByRole('gridcell', { name: text }) }).first();
  const cell = async (text: string | RegExp, heading: MessageKey): Promise<Locator> => {
    const column = await grid.getByRole('columnheader', { name: t(heading), exact: true }).getAttribute('aria-colindex');
    return row(text).locator(`[aria-colindex="${column ?? ''}"]`);
  };
  const openImport = async (): Promise<void> => {
    await main.getByRole('button', { name: t('command.inventory.import') }).first().click();
    await expect(dialog).toBeVisible();
  };
  const choose = async (path: string): Promise<void> => {
    await openImport();
    await app.dialogs.nextOpen([app.profile.bring(path)]);
    await dialog.getByRole('button', { name: t('inventory.import.choose-file') }).click();
  };
  const plan = async (path: string): Promise<ImportCounts> => {
    await choose(path);
    await expect(planShown).toBeVisible({ timeout: 30_000 });
    return counts();
  };
  const apply = async (): Promise<ImportCounts> => {
    const announced = await counts();
    await dialog.getByRole('button', { name: t('inventory.import.apply', { count: announced.added + announced.updated + announced.conflicts }) }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await saved();
    return announced;
  };
  return {
    grid,
    dialog,
    row,
    cell,
    edit: async (text, heading, value) => {
      await (await cell(text, heading)).dblclick();
      const field = grid.getByRole('textbox', { name: t(heading), exact: true });
      await field.fill(value);
      await field.press('Enter');
      await expect(field).toBeHidden();
      await saved();
    },
    filter: async (words) => {
      await main.getByRole('searchbox', { name: t('records.filter') }).fill(words);
    },
    openImport,
    choose,
    plan,
    counts,
    apply,
    importList: async (path) => {
      await plan(path);
      return apply();
    },
    cancelImport: async () => {
      await dialog.getByRole('button', { name: t('app.cancel') }).click();
      await expect(dialog).toBeHidden();
    },
    count: async () => {
      const text = await main.locator('.zw-toolbar__count').innerText();
      return Number(text.replace(/[.,\s]/g, ''));
    },
  };
}
