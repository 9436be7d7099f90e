import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { FigureName } from '../../../shared/regulation/nis2-answers';
import type { MachineryPhase } from '../../../shared/regulation/catalog';
import type { RunningApp } from '../../support/running-app';
import { escaped, type Workspace } from './workspace';

export type RegulationTab = 'nis2' | 'cra' | 'machinery' | 'dates';

/** The room of regulation: NIS2 check, suppliers, machines, dates. */
export interface RegulationPage {
  tab(tab: RegulationTab): Promise<void>;
  addActivity(title: string): Promise<void>;
  figure(name: FigureName, value: string, enterprise?: string): Promise<void>;
  addEnterprise(name: string): Promise<void>;
  /** The result under one law. */
  verdict(jurisdiction: 'de' | 'eu'): Locator;
  check(label: string): Promise<void>;
  /** A vendor, machine or line in the list. */
  row(name: string): Locator;
  readonly panel: Locator;
  /** Answers a question of the panel. */
  answer(question: string, answer: string): Promise<void>;
  phase(phase: MachineryPhase): Promise<void>;
  writeQuestionnaire(name: string): Promise<string>;
}

export function regulationPage({ page, t }: Workspace, app: RunningApp): RegulationPage {
  const main = page.getByRole('main');
  const panel = main.locator('.zw-panel');
  const choose = async (field: Locator, option: string): Promise<void> => {
    await field.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  return {
    tab: async (tab) => {
      const button = main.getByRole('tab', { name: t(`regulation.tab.${tab}`) });
      await button.click();
      await expect(button).toHaveAttribute('aria-selected', 'true');
    },
    addActivity: async (title) => {
      await main.getByRole('combobox', { name: t('regulation.nis2.activities.add') }).fill(title);
      await page.getByRole('option', { name: new RegExp(`^${escaped(title)}`) }).first().click();
      await expect(main.getByRole('button', { name: t('regulation.nis2.activities.remove', { name: title }) })).toBeVisible();
    },
    figure: async (name, value, enterprise) => {
      const label = t(`regulation.nis2.${name}`);
      const field = main.getByRole('textbox', { name: enterprise === undefined ? label : t('regulation.nis2.of', { figure: label, name: enterprise }), exact: true });
      await field.fill(value);
      await field.press('Enter');
    },
    addEnterprise: async (name) => {
      await main.getByRole('textbox', { name: t('regulation.nis2.enterprises.name') }).fill(name);
      await main.getByRole('button', { name: t('regulation.nis2.enterprises.add') }).click();
      await expect(main.getByRole('group', { name, exact: true })).toBeVisible();
    },
    verdict: (jurisdiction) => main.getByRole('region', { name: t(`regulation.jurisdiction.${jurisdiction}`) }),
    check: async (label) => {
      await main.locator('label').filter({ hasText: label }).click();
    },
    row: (name) => main.locator('.zw-regulation-rows').getByRole('button', { name: new RegExp(`^${escaped(name)}`) }),
    panel,
    answer: (question, answer) => choose(panel.getByRole('button', { name: new RegExp(escaped(question)) }).first(), answer),
    phase: async (phase) => {
      const button = panel.getByRole('button', { name: t(`regulation.machinery.phase.${phase}`), exact: true });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
    },
    writeQuestionnaire: async (name) => {
      const path = join(app.profile.files, name);
      await app.dialogs.nextSave(path);
      await panel.getByRole('button', { name: t('regulation.cra.letter.write') }).click();
      await expect(page.getByText(t('regulation.cra.letter.saved', { name }))).toBeVisible({ timeout: 60_000 });
      expect(existsSync(path)).toBe(true);
      return path;
    },
  };
}
