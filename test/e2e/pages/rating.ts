import { expect, type Locator } from '@playwright/test';
import type { RatingValue } from '../../../shared/practices/rating';
import { practicesPage, type PracticesPage } from './practices';
import { escaped, type Workspace } from './workspace';

/** The room of practices with places, raters, filters and differences. */
export interface RatingPage extends PracticesPage {
  /** Chooses the place that is rated; without a name the whole organisation. */
  choosePlace(from: string | undefined, to: string | undefined): Promise<void>;
  rateAs(name: string, options?: { readonly isIndependent?: boolean }): Promise<void>;
  openDifferences(): Promise<void>;
  openList(): Promise<void>;
  difference(practice: string): Locator;
  /** Takes a value as agreed. */
  agree(practice: string, value: RatingValue): Promise<void>;
  chip(name: string): Locator;
  filterBy(select: string, choice: string): Promise<void>;
  /** The practices that are listed, in order. */
  listed(): Promise<readonly string[]>;
  /** A warning of the panel, with its answers. */
  notice(title: string): Locator;
  /** The count of warnings in the heading of a domain. */
  warnings(domain: string): Locator;
  evidence(title: string): Locator;
  readonly newEvidence: Locator;
  addEvidence(title: string, where: string): Promise<void>;
  readonly interviewees: Locator;
  readonly history: Locator;
  /** The findings about the selected practice. */
  readonly findings: Locator;
  openPlaces(): Promise<void>;
}

export function ratingPage(desk: Workspace): RatingPage {
  const { page, t } = desk;
  const main = page.getByRole('main');
  const practices = practicesPage(desk);
  const view = (name: string): Promise<void> => main.getByRole('radiogroup', { name: t('practices.view') }).getByRole('radio', { name: new RegExp(`^${escaped(name)}`) }).click();
  const placeName = (name: string | undefined): string => name ?? t('practices.place.organisation');
  const difference = (practice: string): Locator => main.getByRole('article', { name: new RegExp(`^${practice}`) });
  return {
    ...practices,
    choosePlace: async (from, to) => {
      await main.getByRole('button', { name: t('practices.place.button', { place: placeName(from) }), exact: true }).click();
      const pane = page.getByRole('dialog');
      if (to !== undefined) await pane.getByRole('searchbox').fill(to);
      await pane.getByRole('button', { name: new RegExp(`^${escaped(placeName(to))}`) }).first().click();
      await expect(pane).toBeHidden();
      await expect(main.getByRole('button', { name: t('practices.place.button', { place: placeName(to) }), exact: true })).toBeVisible();
    },
    rateAs: async (name, { isIndependent = false } = {}) => {
      await main.getByRole('button', { name: new RegExp(`^${escaped(t('practices.rater.button', { name: '' }))}`) }).click();
      const pane = page.getByRole('dialog');
      await pane.getByRole('textbox', { name: t('practices.rater.name') }).fill(name);
      await pane.getByRole('textbox', { name: t('practices.rater.name') }).press('Enter');
      const independent = pane.getByRole('switch', { name: new RegExp(`^${t('practices.rater.independent')}`) });
      if ((await independent.isChecked()) !== isIndependent) await independent.press('Space');
      await page.keyboard.press('Escape');
      await expect(main.getByRole('button', { name: t(isIndependent ? 'practices.rater.buttonIndependent' : 'practices.rater.button', { name }), exact: true })).toBeVisible();
    },
    openDifferences: () => view(t('practices.view.differences')),
    openList: () => view(t('practices.view.list')),
    difference,
    agree: async (practice, value) => {
      await difference(practice).getByRole('button', { name: t('practices.agree.take', { level: t(`choice.ratingValue.${value}`) }) }).click();
    },
    chip: (name) => main.getByRole('button', { name, exact: true }),
    filterBy: async (select, choice) => {
      await main.getByRole('button', { name: new RegExp(`${escaped(select)}$`) }).click();
      await page.getByRole('option', { name: choice, exact: true }).click();
    },
    listed: () => main.locator('.zw-practices-row__id').allTextContents(),
    notice: (title) => practices.details.locator('.zw-notice', { hasText: title }),
    warnings: (domain) => main.locator('.zw-practices-domain', { has: page.locator('.zw-practices-row__id', { hasText: `${domain}-01` }) }).locator('.zw-practices-heading__warnings .zw-visually-hidden'),
    evidence: (title) => practices.details.locator(`.zw-practices-evidence input[value="${title}"]`),
    newEvidence: practices.details.getByRole('textbox', { name: t('practices.evidence.new'), exact: true }),
    addEvidence: async (title, where) => {
      const group = practices.details.getByRole('group', { name: t('practices.evidence.add') });
      await group.getByRole('textbox', { name: t('practices.evidence.new'), exact: true }).fill(title);
      await group.getByRole('textbox', { name: t('practices.evidence.new.where') }).fill(where);
      await group.getByRole('button', { name: t('practices.evidence.add.short'), exact: true }).click();
      await expect(group.getByRole('textbox', { name: t('practices.evidence.new'), exact: true })).toHaveValue('');
    },
    interviewees: practices.details.getByRole('textbox', { name: t('practices.interviewees.label') }),
    history: practices.details.locator('section', { has: page.getByRole('heading', { name: t('practices.history.title') }) }),
    findings: practices.details.locator('section', { has: page.getByRole('heading', { name: t('entity.finding', { count: 2 }), exact: true }) }).getByRole('listitem'),
    openPlaces: async () => {
      await main.getByRole('button', { name: new RegExp(`^${escaped(t('practices.place.button', { place: '' }))}`) }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  };
}
