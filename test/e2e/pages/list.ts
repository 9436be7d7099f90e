import { expect, type Locator } from '@playwright/test';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Workspace } from './workspace';

/** What every list offers around its grid: view, groups, columns, filters, replace, several rows at once. */
export interface ListPage {
  readonly grid: Locator;
  readonly bar: Locator;
  /** The headings of groups, outermost first seen. */
  readonly bands: Locator;
  count(): Promise<string>;
  cell(row: number, heading: MessageKey): Promise<Locator>;
  /** The texts of the first rows under a heading. */
  texts(heading: MessageKey, rows: number): Promise<readonly string[]>;
  openFilter(heading: MessageKey): Promise<Locator>;
  /** Ticks or unticks a box in a pane. */
  tick(pane: Locator, name: string): Promise<void>;
  chooseView(name: string): Promise<void>;
  saveView(name: string): Promise<void>;
  groupBy(...headings: readonly MessageKey[]): Promise<void>;
  undo(): Promise<void>;
}

export function listPage({ page, t, saved }: Workspace): ListPage {
  const main = page.getByRole('main');
  const grid = main.getByRole('grid').or(main.getByRole('treegrid'));
  const bar = main.getByRole('group', { name: t('grid.bar') });
  const cell = async (row: number, heading: MessageKey): Promise<Locator> => {
    const column = await grid.getByRole('columnheader', { name: t(heading), exact: true }).getAttribute('aria-colindex');
    return grid.locator(`[role="row"][aria-rowindex="${String(row + 2)}"] [aria-colindex="${column ?? ''}"]`);
  };
  const viewButton = bar.getByRole('button', { name: new RegExp(`^(${t('grid.view', { name: '' }).trim()}|${t('grid.view.changed')})`) });
  const pick = async (button: Locator, title: string | RegExp): Promise<void> => {
    await button.click();
    await page.getByRole('menuitem', { name: title }).click();
  };
  return {
    grid,
    bar,
    bands: grid.locator('[role="row"][aria-expanded]'),
    count: () => main.locator('.zw-toolbar__count').innerText(),
    cell,
    texts: async (heading, rows) => {
      const texts: string[] = [];
      for (let row = 0; row < rows; row += 1) texts.push(await (await cell(row, heading)).innerText());
      return texts;
    },
    openFilter: async (heading) => {
      const head = grid.getByRole('columnheader', { name: t(heading), exact: true });
      await head.hover();
      await head.getByRole('button', { name: t('grid.filter.open', { column: t(heading) }) }).click();
      const pane = page.getByRole('dialog', { name: t(heading), exact: true });
      await expect(pane).toBeVisible();
      return pane;
    },
    tick: async (pane, name) => {
      await pane.locator('label').filter({ has: page.getByText(name, { exact: true }) }).click();
    },
    chooseView: (name) => pick(viewButton, name),
    saveView: async (name) => {
      await pick(viewButton, t('command.list.save-view'));
      const dialog = page.getByRole('dialog', { name: t('grid.view.save-title') });
      await dialog.getByRole('textbox').fill(name);
      await dialog.getByRole('button', { name: t('grid.view.save') }).click();
      await expect(dialog).toBeHidden();
    },
    groupBy: async (...headings) => {
      for (const heading of headings) await pick(bar.getByRole('button', { name: t('grid.group'), exact: true }), t(heading));
    },
    undo: async () => {
      await grid.focus();
      await page.keyboard.press('Control+z');
      await saved();
    },
  };
}
