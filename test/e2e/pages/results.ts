import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import type { MessageKey } from '../../../shared/i18n/en';
import type { PracticeChangeKind } from '../../../shared/practices/results/practice-changes';
import type { Workspace } from './workspace';

type Tab = 'profile' | 'radar' | 'stairs' | 'heat' | 'confidence' | 'comparison' | 'lift';

/** The results, reached from the practices: figures with their numbers. */
export interface ResultsPage {
  open(): Promise<void>;
  choosePlace(name: string): Promise<void>;
  chooseRound(name: string): Promise<void>;
  show(tab: Tab): Promise<void>;
  readonly facts: Locator;
  /** The figure on the screen; its name says what it shows. */
  readonly figure: Locator;
  /** The parts of the figure that can be clicked. */
  part(id: string): Locator;
  /** The cells of a domain's row in the table of numbers. */
  numbersOf(domain: string): Promise<readonly string[]>;
  domain(name: string): Locator;
  /** The practices that fell, rose, were added or dropped since the round compared with. */
  changes(kind: PracticeChangeKind): Locator;
  /** What would lift a domain. */
  lift(domain: string): Locator;
  /** Saves the figure on the screen; answers its bytes. */
  save(app: RunningApp, format: 'svg' | 'png', name: string): Promise<Buffer>;
}

export function resultsPage({ page, t, go }: Workspace): ResultsPage {
  const main = page.getByRole('main');
  const shown = main.getByRole('tabpanel');
  const domain = (name: string): Locator => shown.getByRole('row').getByRole('button', { name, exact: true });
  const choose = async (labelKey: 'results.place' | 'results.round', name: string): Promise<void> => {
    await main.getByRole('group', { name: t('results.title') }).getByRole('button', { name: new RegExp(`${t(labelKey)}$`) }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  return {
    open: async () => {
      await go('practices');
      await main.getByRole('button', { name: t('results.title'), exact: true }).click();
      await expect(main.getByRole('heading', { name: t('results.title'), level: 1 })).toBeVisible();
    },
    choosePlace: (name) => choose('results.place', name),
    chooseRound: (name) => choose('results.round', name),
    show: async (tab) => {
      const button = main.getByRole('tab', { name: t(`results.tab.${tab}` satisfies MessageKey), exact: true });
      await button.click();
      await expect(button).toHaveAttribute('aria-selected', 'true');
    },
    facts: main.getByRole('list', { name: t('results.facts') }),
    figure: shown.getByRole('img').first(),
    part: (id) => shown.locator(`.zw-figure [data-part="${id}"]`),
    numbersOf: async (name) => shown.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) }).getByRole('cell').allTextContents(),
    domain,
    changes: (kind) => shown.locator('.zw-results-changes section').filter({ has: page.getByRole('heading', { name: new RegExp(`^${t(`results.changes.${kind}`, { count: 0 }).split(' (')[0] ?? ''}`) }) }).getByRole('listitem'),
    lift: (name) => shown.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) }),
    save: async (app, format, name) => {
      const path = join(app.profile.files, name);
      await app.dialogs.nextSave(path);
      await shown.getByRole('button', { name: t(format === 'svg' ? 'results.save.svg' : 'results.save.png'), exact: true }).click();
      await expect(page.getByText(new RegExp(name)).first()).toBeVisible();
      return readFileSync(path);
    },
  };
}
