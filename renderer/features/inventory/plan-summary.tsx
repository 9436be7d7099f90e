import type { ReactNode } from 'react';
import type { PlannedRow } from '../../../shared/inventory/import-plan';
import type { Excerpt, ImportSummary } from '../../../shared/jobs/import-jobs';
import type { MessageKey } from '../../../shared/i18n/en';
import { formatNumber } from '../../../shared/i18n/format';
import { useTranslate, useUi } from '../../store/stores';

/** What the import will do: counts for rows and columns, then what deserves a look. Nothing is passed over silently. */
export function PlanSummary({ plan }: { readonly plan: ImportSummary }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const format = (value: number): string => formatNumber(language, value);
  const { added, updated, unchanged, rejected } = plan.counts;
  const figures: readonly (readonly [MessageKey, number])[] = [
    ['inventory.import.added', added],
    ['inventory.import.updated', updated],
    ['inventory.import.unchanged', unchanged],
    ['inventory.import.rejected', rejected],
  ];
  const fates = (fate: ImportSummary['columns'][number]['fate']): number => plan.columns.filter((column) => column.fate === fate).length;
  return (
    <section className="zw-import__plan" aria-label={translate('inventory.import.plan')}>
      <dl className="zw-import__figures">
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{translate(key)}</dt>
            <dd>{format(value)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {translate('inventory.import.columns-account', {
          matched: format(fates('matched')),
          kept: format(fates('kept')),
          left: format(fates('left-out')),
          empty: format(fates('empty')),
        })}
      </p>
      {plan.newZones.length > 0 && <p>{translate('inventory.import.new-zones', { count: plan.newZones.length, names: plan.newZones.join(', ') })}</p>}
      {plan.newAreas.length > 0 && <p>{translate('inventory.import.new-areas', { count: plan.newAreas.length, names: plan.newAreas.join(', ') })}</p>}
      <Listed
        title={translate('inventory.import.flags', { count: plan.flags.total })}
        items={plan.flags}
        lineOf={(flag) => translate('inventory.import.flag-line', { row: flag.row, heading: flag.heading, text: flag.text, why: translate(`inventory.flag.${flag.code}`) })}
      />
      <Listed
        title={translate('inventory.import.conflicts', { count: plan.conflicts.total })}
        items={plan.conflicts}
        lineOf={(conflict) => translate('inventory.import.conflict-line', { row: conflict.row, field: translate(`field.asset.${conflict.field}` as MessageKey), mine: String(conflict.mine), theirs: String(conflict.theirs) })}
      />
      <Listed
        title={translate('inventory.import.refused', { count: plan.refused.total })}
        items={plan.refused}
        lineOf={(row) => translate('inventory.import.refused-line', { row: row.row, why: reasonText(row, translate) })}
      />
    </section>
  );
}

function reasonText({ reason, sameAs }: PlannedRow, translate: ReturnType<typeof useTranslate>): string {
  return reason === undefined ? '' : translate(`inventory.rejection.${reason}`, { row: sameAs ?? '' });
}

function Listed<Item>({ title, items, lineOf }: { readonly title: string; readonly items: Excerpt<Item>; readonly lineOf: (item: Item) => string }): ReactNode {
  const translate = useTranslate();
  if (items.total === 0) return null;
  const lines = items.first.map(lineOf);
  return (
    <details className="zw-import__listed">
      <summary>{title}</summary>
      <ul>
        {lines.map((line, index) => (
          <li key={`${index} ${line}`}>{line}</li>
        ))}
      </ul>
      {items.total > lines.length && <p>{translate('inventory.import.more', { count: items.total - lines.length })}</p>}
    </details>
  );
}
