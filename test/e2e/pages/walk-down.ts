import { expect, type Locator } from '@playwright/test';
import type { Asset } from '../../../shared/model/entities/asset';
import type { Workspace } from './workspace';

export interface WalkDownPage {
  /** The walk through an area. */
  readonly walk: Locator;
  readonly card: Locator;
  readonly heading: Locator;
  readonly undo: Locator;
  /** The sum line of the area walked through, such as "3 of 8 seen". */
  readonly progress: Locator;
  open(): Promise<void>;
  choose(area: string): Promise<void>;
  answer(result: NonNullable<Asset['walkState']>): Locator;
  showAll(): Promise<void>;
  leave(): Promise<void>;
}

export function walkDownPage({ page, t }: Workspace): WalkDownPage {
  const main = page.getByRole('main');
  const walk = main.getByRole('region', { name: t('walkDown.title'), exact: true });
  const card = walk.getByRole('article');
  return {
    walk,
    card,
    heading: card.getByRole('heading', { level: 2 }),
    undo: walk.getByRole('button', { name: t('walkDown.undo') }),
    progress: walk.locator('.zw-walk-head__progress'),
    open: async () => {
      await page.keyboard.press('Control+b');
      await expect(main.getByRole('heading', { name: t('walkDown.title'), exact: true })).toBeVisible();
    },
    choose: async (area) => {
      await main.getByRole('list', { name: t('walkDown.areas') }).getByRole('button').filter({ has: page.getByText(area, { exact: true }) }).click();
      await expect(walk).toBeVisible();
    },
    answer: (result) => walk.getByRole('group', { name: t('walkDown.answers') }).getByRole('button', { name: t(`choice.walkState.${result}`) }),
    showAll: async () => {
      await walk.getByRole('radiogroup', { name: t('walkDown.show') }).getByRole('radio').last().click();
    },
    leave: async () => {
      await walk.getByRole('button', { name: t('walkDown.areas'), exact: true }).click();
    },
  };
}
