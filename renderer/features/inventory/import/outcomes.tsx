import type { ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { CellFlag, RowOutcome } from '../../../../shared/inventory/import-plan';
import type { RowFilter } from '../../../../shared/inventory/plan-view';
import type { ImportSummary } from '../../../../shared/jobs/import-jobs';
import type { Translate } from '../../../../shared/i18n/translate';
import { useTranslate } from '../../../store/stores';
import { Badge } from '../../../ui';
import type { ImportState } from './import-desk';

export const filterKeys: Readonly<Record<RowFilter, MessageKey>> = {
  all: 'import.filter.all',
  conflict: 'import.filter.conflict',
  duplicate: 'import.filter.duplicate',
  gone: 'import.filter.gone',
  flagged: 'import.filter.flagged',
  added: 'inventory.import.added',
  updated: 'inventory.import.updated',
  unchanged: 'inventory.import.unchanged',
  grouped: 'import.filter.grouped',
  rejected: 'inventory.import.rejected',
};

/** How many rows each filter lets through. */
export function countsOf({ plan }: Pick<ImportState, 'plan'>): Readonly<Record<RowFilter, number>> {
  const { added = 0, updated = 0, unchanged = 0, conflicts = 0, duplicates = 0, grouped = 0, rejected = 0, gone = 0 } = plan?.counts ?? {};
  const all = added + updated + unchanged + conflicts + duplicates + grouped + rejected;
  return { all, added, updated, unchanged, conflict: conflicts, duplicate: duplicates, grouped, rejected, gone, flagged: plan?.flags.rows ?? 0 };
}

/** Rows that make or alter an asset. */
export function changesOf({ counts }: ImportSummary): number {
  return counts.added + counts.updated + counts.conflicts;
}

/** No row says what it is about: some column has to be told to. */
export function isNameless(plan: ImportSummary | undefined): boolean {
  if (plan === undefined) return false;
  const { added, updated, unchanged, conflicts } = plan.counts;
  return added + updated + unchanged + conflicts === 0 && plan.refused.some(({ reason }) => reason === 'no-name');
}

const outcomes = {
  added: { key: 'inventory.import.added', tone: 'success' },
  updated: { key: 'inventory.import.updated', tone: 'info' },
  unchanged: { key: 'inventory.import.unchanged', tone: 'neutral' },
  conflict: { key: 'import.contradicts', tone: 'warning' },
  duplicate: { key: 'import.filter.duplicate', tone: 'warning' },
  grouped: { key: 'import.filter.grouped', tone: 'neutral' },
  rejected: { key: 'inventory.import.rejected', tone: 'neutral' },
} as const satisfies Record<RowOutcome, { readonly key: MessageKey; readonly tone: string }>;

export function OutcomeBadge({ outcome }: { readonly outcome: RowOutcome }): ReactNode {
  const translate = useTranslate();
  const { key, tone } = outcomes[outcome];
  return <Badge tone={tone}>{translate(key)}</Badge>;
}

/** What is odd about a cell, with what stands there. */
export function flagText({ heading, text, code }: CellFlag, translate: Translate): string {
  const why = translate(`inventory.flag.${code}`);
  return heading === '' ? why : translate('import.flag-of', { heading, text, why });
}
