import type { Locator } from '@playwright/test';
import type { Workspace } from './workspace';

/** The help: first steps and glossary. */
export interface HelpPage {
  readonly dialog: Locator;
  /** The steps of the manual. */
  readonly steps: Locator;
  /** What the glossary shows. */
  readonly terms: Locator;
  openGlossary(): Promise<void>;
  /** A word of the manual that leads somewhere. */
  way(title: string): Locator;
}

export function helpPage({ page, t }: Workspace): HelpPage {
  const dialog = page.getByRole('dialog', { name: t('menu.help') });
  return {
    dialog,
    steps: dialog.getByRole('listitem'),
    terms: dialog.getByRole('term'),
    openGlossary: () => dialog.getByRole('tab', { name: t('command.app.glossary') }).click(),
    way: (title) => dialog.getByRole('button', { name: title, exact: true }).first(),
  };
}
