import { expect, type CDPSession, type Locator } from '@playwright/test';
import type { RatingValue } from '../../../shared/practices/rating';
import type { Workspace } from './workspace';

/** Walk mode: one practice a screen. */
export interface PracticeWalkPage {
  readonly walk: Locator;
  readonly card: Locator;
  /** "3 of 6 answered". */
  readonly progress: Locator;
  readonly end: Locator;
  /** From the room of practices. */
  begin(): Promise<void>;
  /** Back to the room of practices. */
  leave(): Promise<void>;
  /** The practice on the card, such as `REM-02`. */
  practice(): Promise<string>;
  level(value: RatingValue): Locator;
  /** The pane that chooses which practices. */
  choice(): Promise<Locator>;
  choose(label: string, option: string): Promise<void>;
  closeChoice(): Promise<void>;
  /** Draws a finger over the card, to the left or to the right. */
  swipe(across: number): Promise<void>;
  tap(target: Locator): Promise<void>;
}

export function practiceWalkPage({ page, t }: Workspace): PracticeWalkPage {
  const main = page.getByRole('main');
  const walk = main.getByRole('region', { name: t('command.go.practice-walk'), exact: true });
  const card = walk.getByRole('article');
  const pane = page.locator('.zw-pwalk-choice');
  let fingers: Promise<CDPSession> | undefined;
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { readonly x: number; readonly y: number }[]): Promise<void> => {
    // A touch begins and ends in one session.
    fingers ??= page.context().newCDPSession(page);
    await (await fingers).send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  };
  return {
    walk,
    card,
    progress: walk.locator('.zw-pwalk-progress'),
    end: walk.locator('.zw-pwalk-end'),
    begin: async () => {
      await main.getByRole('button', { name: t('practices.walk.start') }).click();
      await expect(walk).toBeVisible();
    },
    leave: () => walk.getByRole('button', { name: t('practiceWalk.leave'), exact: true }).first().click(),
    practice: async () => (await card.getAttribute('data-practice')) ?? '',
    level: (value) => walk.getByRole('button', { name: t(`choice.ratingValue.${value}`) }),
    choice: async () => {
      await walk.getByRole('button', { name: t('practiceWalk.filter') }).click();
      await expect(pane).toBeVisible();
      return pane;
    },
    choose: async (label, option) => {
      // Its name is what is chosen, then the label.
      await pane.getByRole('button', { name: new RegExp(`${label}$`) }).click();
      await page.getByRole('listbox').getByRole('option', { name: option }).first().click();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    },
    closeChoice: async () => {
      await page.keyboard.press('Escape');
      await expect(pane).toHaveCount(0);
    },
    swipe: async (across) => {
      const box = await card.boundingBox();
      if (box === null) throw new Error('no card to swipe');
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await touch('touchStart', [from]);
      for (const part of [0.3, 0.6, 1]) await touch('touchMove', [{ x: from.x + across * part, y: from.y }]);
      await touch('touchEnd', []);
    },
    tap: async (target) => {
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      if (box === null) throw new Error('nothing to tap');
      const finger = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) };
      // Sent together: on a busy machine the answer to the first takes as long as a long press, which is no tap.
      await Promise.all([touch('touchStart', [finger]), touch('touchEnd', [])]);
    },
  };
}
