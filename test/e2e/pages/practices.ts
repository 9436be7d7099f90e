import { expect, type Locator } from '@playwright/test';
import type { RatingValue } from '../../../shared/practices/rating';
import type { Workspace } from './workspace';

/** The room of practices: choose one, rate it with keys or mouse, note. */
export interface PracticesPage {
  readonly details: Locator;
  readonly note: Locator;
  readonly reason: Locator;
  row(practice: string): Locator;
  select(practice: string): Promise<void>;
  /** The button of a level of the selected practice. */
  level(value: RatingValue): Locator;
  rate(value: RatingValue): Promise<void>;
  /** "12 of 93 answered". */
  readonly progress: Locator;
}

export function practicesPage(desk: Workspace): PracticesPage {
  const { page, t, saved } = desk;
  const main = page.getByRole('main');
  const details = main.locator('.zw-panel, .zw-practices-walk');
  const row = (practice: string): Locator =>
    main.getByRole('group', { name: t('practices.list.label') }).getByRole('button', { name: new RegExp(`^${practice}`) });
  const level = (value: RatingValue): Locator => details.locator('.zw-levels').getByRole('button', { name: t(`choice.ratingValue.${value}`) });
  return {
    details,
    note: details.getByRole('textbox', { name: t('practices.note.label'), exact: true }),
    reason: details.getByRole('textbox', { name: new RegExp(`^${t('practices.reason.label')}`) }),
    row,
    select: async (practice) => {
      await row(practice).click();
      await expect(row(practice)).toHaveAttribute('aria-current', 'true');
      await expect(main.getByRole('complementary', { name: t('practices.detail.label', { practice }), exact: true })).toBeVisible();
    },
    level,
    rate: async (value) => {
      await level(value).click();
      await expect(level(value)).toHaveAttribute('aria-pressed', 'true');
      await saved();
    },
    progress: main.locator('.zw-toolbar__count'),
  };
}
