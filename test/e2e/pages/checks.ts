import { expect, type Locator } from '@playwright/test';
import { escaped, type Workspace } from './workspace';

/** The room of the checks: the list, the result beside it, and how results are answered. */
export interface ChecksPage {
  readonly list: Locator;
  readonly result: Locator;
  /** Opens the room by the count in the status bar. */
  open(): Promise<void>;
  /** The count in the status bar. */
  openCount(): Promise<number>;
  search(words: string): Promise<void>;
  groupBy(by: 'severity' | 'zone' | 'rule'): Promise<void>;
  /** Turns a filter on or off. */
  toggle(state: 'open' | 'reopened' | 'answered'): Promise<void>;
  /** A result by its sentence. */
  row(sentence: string | RegExp): Locator;
  choose(sentence: string | RegExp): Promise<void>;
  /** Presses one of the buttons beside the list. */
  press(key: 'checks.answer.finding' | 'checks.answer.accept' | 'checks.answer.takeBack' | 'checks.fix'): Promise<void>;
  accept(reason: string, until?: string): Promise<void>;
  undo(): Promise<void>;
}

export function checksPage(desk: Workspace): ChecksPage {
  const { page, t, saved } = desk;
  const main = page.getByRole('main');
  const list = main.getByRole('grid', { name: t('checks.list') });
  const result = main.getByRole('complementary', { name: t('checks.panel'), exact: true });
  const status = page.getByRole('contentinfo').getByRole('button', { name: new RegExp(escaped(t('checks.title')), 'i') });
  const counted = page.getByRole('contentinfo').getByRole('button', { name: /open check|offenes? Prüfergebnis/ });
  const row = (sentence: string | RegExp): Locator => list.getByRole('row').filter({ hasText: sentence }).first();
  const press: ChecksPage['press'] = async (key) => {
    await result.getByRole('button', { name: t(key), exact: true }).click();
    await saved();
  };
  return {
    list,
    result,
    open: async () => {
      await counted.or(status).first().click();
      await expect(main.getByRole('heading', { level: 1, name: new RegExp(`^${escaped(t('checks.title'))}`) })).toBeVisible();
    },
    openCount: async () => Number(((await counted.textContent()) ?? '').replaceAll(/\D/g, '')),
    search: (words) => main.getByRole('searchbox', { name: t('checks.search') }).fill(words),
    groupBy: (by) => main.getByRole('radio', { name: t(`checks.group.${by}`), exact: true }).click(),
    toggle: (state) => main.getByRole('button', { name: new RegExp(`^${escaped(t(`checks.state.${state}`))}( |\\d|$)`) }).click(),
    row,
    choose: (sentence) => row(sentence).click(),
    press,
    accept: async (reason, until) => {
      await result.getByRole('button', { name: t('checks.answer.accept'), exact: true }).click();
      await result.getByRole('textbox', { name: t('checks.answer.reason') }).fill(reason);
      if (until !== undefined) {
        const field = result.getByRole('textbox', { name: t('checks.answer.until') });
        await field.fill(until);
        await field.press('Tab');
      }
      await result.getByRole('button', { name: t('checks.answer.do.accepted'), exact: true }).click();
      await saved();
    },
    undo: async () => {
      await list.focus();
      await page.keyboard.press('Control+z');
      await saved();
    },
  };
}
