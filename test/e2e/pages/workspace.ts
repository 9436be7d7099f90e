import { expect, type Locator, type Page } from '@playwright/test';
import { translator, type Translate } from '../../../shared/i18n/translate';
import type { RunningApp } from '../../support/running-app';
import type { Language } from '../../../shared/i18n/message';

/** The window around every screen: rail, status bar, start screen, language. Names are looked up in the language shown. */
export interface Workspace {
  readonly page: Page;
  readonly t: Translate;
  readonly rail: Locator;
  openSample(): Promise<void>;
  newAssessment(name: string): Promise<void>;
  openRecent(name: string | RegExp): Promise<void>;
  /** Opens a file from the start screen; what is shown next is the assessment or a refusal. */
  offer(app: RunningApp, path: string): Promise<void>;
  openFile(app: RunningApp, path: string): Promise<void>;
  go(room: Room): Promise<void>;
  /** Closes every message at the lower right. */
  dismissMessages(): Promise<void>;
  /** Waits until the status bar says that everything is saved. */
  saved(): Promise<void>;
  /** Up to which commit the status bar called everything saved. */
  savedSequence(): Promise<number>;
  tab(name: string): Promise<void>;
}

/** Every room in the order of the rail. */
export const rooms = [
  'start', 'overview', 'scope', 'inventory', 'zones', 'communication', 'practices', 'findings',
  'risks', 'requirements', 'decisions', 'regulation', 'rounds', 'deliverables', 'sync', 'settings',
] as const;

export type Room = (typeof rooms)[number];

export function workspace(page: Page, language: Language = 'en'): Workspace {
  const t = translator(language);
  const rail = page.getByRole('navigation', { name: t('app.rail') });
  const saved = (): Promise<void> => expect(page.getByRole('contentinfo').locator('[data-saved="saved"]')).toBeVisible({ timeout: 30_000 });
  const roomButton = (room: Room): Locator => rail.getByRole('button', { name: new RegExp(`^${escaped(t(`command.go.${room}`))}`) });
  const opened = async (): Promise<void> => {
    // Opening ends in the overview, also when another assessment was open before.
    await expect(roomButton('overview')).toHaveAttribute('aria-current', 'page', { timeout: 30_000 });
    await saved();
  };
  const offer = async (app: RunningApp, path: string): Promise<void> => {
    await app.dialogs.nextOpen([app.profile.bring(path)]);
    await page.getByRole('main').getByRole('button', { name: t('command.assessment.open') }).click();
  };
  return {
    page,
    t,
    rail,
    openSample: async () => {
      await page.getByRole('button', { name: t('command.assessment.sample') }).click();
      await opened();
    },
    newAssessment: async (name) => {
      await page.getByRole('textbox', { name: t('field.assessment.name') }).fill(name);
      await page.getByRole('button', { name: t('start.new.create') }).click();
      await opened();
    },
    openRecent: async (name) => {
      await page.getByRole('main').getByRole('listitem').getByRole('button', { name }).first().click();
      await opened();
    },
    offer,
    openFile: async (app, path) => {
      await offer(app, path);
      await opened();
    },
    dismissMessages: async () => {
      const messages = page.getByRole('region', { name: t('app.toasts') }).getByRole('button', { name: t('app.close') });
      while ((await messages.count()) > 0) await messages.first().click();
    },
    go: async (room) => {
      await roomButton(room).click();
      await expect(roomButton(room)).toHaveAttribute('aria-current', 'page');
    },
    saved,
    savedSequence: async () => Number(await page.locator('html').getAttribute('data-saved-sequence')),
    tab: async (name) => page.getByRole('tab', { name }).click(),
  };
}

/** A text as the body of a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
