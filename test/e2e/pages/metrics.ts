import { expect, type Locator } from '@playwright/test';
import type { Workspace } from './workspace';

/** The register of figures, reached from the results. */
export interface MetricsPage {
  open(): Promise<void>;
  add(title: string): Promise<void>;
  choose(title: string): Promise<void>;
  /** Adds the value of a period; days as 2026-03-31. */
  addPeriod(period: { readonly from: string; readonly until: string; readonly value: string }): Promise<void>;
  addPractice(id: string): Promise<void>;
  /** Makes the metric evidence of the practice's rating, or takes it off. */
  toggleEvidence(id: string): Promise<void>;
  evidence(id: string): Locator;
  readonly details: Locator;
  /** The line figure; its name says every value. */
  readonly figure: Locator;
  row(title: string): Locator;
}

export function metricsPage({ page, t, saved, go }: Workspace): MetricsPage {
  const main = page.getByRole('main');
  const details = main.getByRole('complementary', { name: t('records.details') });
  const next = details.getByRole('group', { name: t('metrics.period.new') });
  const fill = async (field: Locator, text: string): Promise<void> => {
    await field.fill(text);
    await field.press('Tab');
  };
  const evidence = (id: string): Locator => details.getByRole('switch', { name: t('metrics.practice.evidence', { practice: id }) });
  const row = (title: string): Locator => main.getByRole('row').filter({ hasText: title });
  return {
    open: async () => {
      await go('practices');
      await main.getByRole('button', { name: t('results.title'), exact: true }).click();
      await main.getByRole('button', { name: t('metrics.title'), exact: true }).click();
      await expect(main.getByRole('heading', { name: t('metrics.title'), level: 1 })).toBeVisible();
    },
    add: async (title) => {
      await main.getByRole('button', { name: new RegExp(`^${t('records.add', { entity: '' }).trim()}`, 'i') }).first().click();
      const field = details.getByRole('textbox', { name: new RegExp(`^${t('field.metric.title')}`) });
      await fill(field, title);
      await expect(details.getByRole('heading', { name: title })).toBeVisible();
    },
    choose: async (title) => {
      await row(title).getByRole('gridcell').nth(1).click();
      await expect(details.getByRole('heading', { name: title })).toBeVisible();
    },
    addPeriod: async ({ from, until, value }) => {
      await fill(next.getByRole('textbox', { name: t('field.metric.values.from') }), from);
      await fill(next.getByRole('textbox', { name: t('field.metric.values.until') }), until);
      await fill(next.getByRole('textbox', { name: t('field.metric.values.value') }), value);
      await next.getByRole('button', { name: t('metrics.period.add') }).click();
      await expect(next.getByRole('button', { name: t('metrics.period.add') })).toBeDisabled();
      await saved();
    },
    addPractice: async (id) => {
      const field = details.getByRole('combobox', { name: t('metrics.practice.add') });
      await field.scrollIntoViewIfNeeded();
      await field.focus();
      // Scrolling closes the list, and the scrolling of the panel may end after the field has the focus.
      await expect(async () => {
        await field.press('ArrowDown');
        await expect(page.getByRole('option').first()).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await field.pressSequentially(id);
      await page.getByRole('option', { name: new RegExp(`^${id}`) }).click();
      await details.getByRole('button', { name: t('metrics.practice.add.short'), exact: true }).last().click();
      await expect(evidence(id)).toBeVisible();
    },
    toggleEvidence: async (id) => {
      const wanted = !(await evidence(id).isChecked());
      await details.locator('label').filter({ hasText: t('metrics.practice.evidence', { practice: id }) }).click();
      await expect(evidence(id)).toBeChecked({ checked: wanted });
      await saved();
    },
    evidence,
    details,
    figure: details.getByRole('img'),
    row,
  };
}
