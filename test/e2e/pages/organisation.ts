import { expect, type Locator } from '@playwright/test';
import type { Responsibility, Topic } from '../../../shared/organisation/responsibilities';
import { escaped, type Workspace } from './workspace';

/** The room of responsibilities and of the management system in production; reached from scope. */
export interface OrganisationPage {
  open(): Promise<void>;
  cell(person: string, topic: Topic): Locator;
  /** What the end of a topic's row says is missing. */
  gaps(topic: Topic): Locator;
  /** The name of a cell with the given parts. */
  named(person: string, topic: Topic, parts: readonly Responsibility[]): string;
  process(name: string): Locator;
}

export function organisationPage({ page, t, go }: Workspace): OrganisationPage {
  const main = page.getByRole('main');
  const topicName = (topic: Topic): string => t(`choice.responsibilityTopic.${topic}`);
  return {
    open: async () => {
      await go('scope');
      await main.getByRole('button', { name: t('organisation.open') }).first().click();
      await expect(main.getByRole('tab', { name: t('organisation.tab.responsibilities') })).toBeVisible();
    },
    cell: (person, topic) => main.getByRole('table').getByRole('button', { name: new RegExp(`^${escaped(`${person}, ${topicName(topic)}:`)}`) }),
    gaps: (topic) => main.getByRole('row').filter({ has: page.getByRole('rowheader', { name: topicName(topic), exact: true }) }).locator('.zw-organisation-gaps'),
    named: (person, topic, parts) =>
      t('organisation.cell', { name: person, topic: topicName(topic), parts: parts.length === 0 ? t('organisation.cell.none') : parts.map((kind) => t(`choice.responsibilityKind.${kind}`)).join(', ') }),
    process: (name) => main.getByRole('list', { name: t('organisation.alignment.list') }).getByRole('button', { name: new RegExp(`^${escaped(name)}`) }),
  };
}
