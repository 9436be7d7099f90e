import { expect, type Locator } from '@playwright/test';
import type { Workspace } from './workspace';

/** Whom to talk to about what, on which day. */
export interface AgendaPage {
  readonly main: Locator;
  readonly cards: Locator;
  readonly count: Locator;
  readonly panel: Locator;
  open(): Promise<void>;
  /** The card of an interview by its title. */
  card(title: string): Locator;
  /** What stands in a day, in its order. */
  titlesOf(day: string): Promise<readonly string[]>;
}

export function agendaPage(desk: Workspace): AgendaPage {
  const { page, t } = desk;
  const main = page.getByRole('main');
  return {
    main,
    cards: main.locator('.zw-agenda-card'),
    count: main.locator('.zw-toolbar__count'),
    panel: main.getByRole('complementary'),
    open: async () => {
      await desk.go('practices');
      await main.getByRole('button', { name: t('command.go.agenda'), exact: true }).click();
      await expect(main.getByRole('heading', { level: 1, name: new RegExp(`^${t('command.go.agenda')}`) })).toBeVisible();
    },
    card: (title) => main.locator('.zw-agenda-card').filter({ hasText: title }),
    titlesOf: (day) => main.locator(`[data-day="${day}"] .zw-agenda-card strong`).allInnerTexts(),
  };
}
