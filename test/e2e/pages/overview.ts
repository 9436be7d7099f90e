import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Workspace } from './workspace';

/** The overview: steps of the method, tiles, and first steps while nothing is there. */
export interface OverviewPage {
  readonly heading: Locator;
  tile(titleKey: MessageKey): Locator;
  readonly firstSteps: Locator;
}

export function overviewPage({ page, t }: Workspace): OverviewPage {
  const main = page.getByRole('main');
  return {
    heading: main.getByRole('heading', { name: t('command.go.overview'), level: 1 }),
    tile: (titleKey) => main.locator('.zw-overview-tile').filter({ has: page.getByRole('heading', { name: t(titleKey) }) }),
    firstSteps: main.getByRole('heading', { name: t('overview.first.title') }),
  };
}
