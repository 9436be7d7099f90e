import { expect, type Locator } from '@playwright/test';
import { escaped, type Workspace } from './workspace';

/** The answers beside the drawing: reachability, crown jewels, security levels. */
export interface ReachPage {
  /** The panel of the answer. */
  readonly panel: Locator;
  /** The lines of the answer: places or requirements. */
  readonly lines: Locator;
  /** Selects an element by its place in the outline. */
  select(name: RegExp): Promise<void>;
  /** Presses a button beside the drawing. */
  ask(key: 'reachPanel.ask.into' | 'reachPanel.ask.outOf' | 'reachPanel.ask.jewels' | 'levelsPanel.ask'): Promise<void>;
  /** How many places the answer has, as it is read aloud. */
  count(): Promise<number>;
  /** The line of a place. */
  line(name: string | RegExp): Locator;
  filter(filter: 'all' | 'asset' | 'zone' | 'untrusted'): Promise<void>;
  /** What could be cut on the path that is open, and is not yet. */
  readonly cuts: Locator;
  /** What the cut changes: no longer, harder, as before. */
  cutResult(): Promise<readonly number[]>;
  /** The row of the table of levels for one group of requirements, cell by cell. */
  levelsOf(group: string): Promise<{ readonly derived: string; readonly entered: string; readonly gap: string }>;
}

export function reachPage({ page, t }: Workspace): ReachPage {
  const main = page.getByRole('main');
  const panel = main.locator('.zw-zones-ask');
  const lines = panel.locator('[data-line]');
  return {
    panel,
    lines,
    cuts: panel.locator('.zw-zones-path label:not([data-selected])'),
    select: async (name) => {
      const show = main.getByRole('radiogroup', { name: t('zones.show'), exact: true });
      await show.getByRole('radio', { name: t('zones.show.outline') }).click();
      await main.getByRole('region', { name: t('zones.outline.label') }).getByRole('button', { name }).first().click();
      await show.getByRole('radio', { name: t('zones.show.drawing') }).click();
    },
    ask: async (key) => {
      await main.getByRole('toolbar', { name: t('reachPanel.side') }).getByRole('button', { name: t(key) }).click();
      await expect(panel).toBeVisible();
    },
    count: async () => Number(/\d+/.exec((await panel.locator('p[role="status"]').textContent()) ?? '')?.[0]),
    line: (name) => lines.filter({ hasText: name }).first(),
    filter: (filter) => panel.getByRole('radio', { name: new RegExp(`^${escaped(t(`reachPanel.filter.${filter}`))}`) }).click(),
    cutResult: async () => (await panel.locator('.zw-zones-cuts dd').allTextContents()).map((text) => Number.parseInt(text, 10)),
    levelsOf: async (group) => {
      const row = panel.getByRole('row', { name: new RegExp(`^${group}`) });
      const cells = await row.getByRole('cell').allInnerTexts();
      return { derived: (cells[2] ?? '').trim(), entered: await row.locator('.zw-select__value').innerText(), gap: (cells[4] ?? '').trim().split('\n')[0] ?? '' };
    },
  };
}
