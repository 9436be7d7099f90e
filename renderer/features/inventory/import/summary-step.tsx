import type { ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import { formatNumber } from '../../../../shared/i18n/format';
import type { PlannedColumn, PlannedRow } from '../../../../shared/inventory/import-plan';
import type { Excerpt, ImportSummary } from '../../../../shared/jobs/import-jobs';
import type { Translate } from '../../../../shared/i18n/translate';
import { useTranslate, useUi } from '../../../store/stores';
import { Notice } from '../../../ui';
import { columnTitle } from './column-title';
import { countsOf } from './outcomes';
import { fieldTitle, targetTitle } from './targets-text';

/** What the import will do: every row and every column is accounted for, nothing is passed over silently. */
export function SummaryStep({ plan, figures }: { readonly plan: ImportSummary; readonly figures: ReactNode }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const format = (value: number): string => formatNumber(language, value);
  const { all } = countsOf({ plan });
  return (
    <div className="zw-import-summary">
      <p className="zw-import__lead">{translate('import.summary-rows', { count: all, file: plan.file })}</p>
      {figures}
      {plan.newZones.length > 0 && <p>{translate('inventory.import.new-zones', { count: plan.newZones.length, names: plan.newZones.join(', ') })}</p>}
      {plan.newAreas.length > 0 && <p>{translate('inventory.import.new-areas', { count: plan.newAreas.length, names: plan.newAreas.join(', ') })}</p>}
      {plan.counts.gone > 0 && <p>{translate('import.summary-gone', { count: plan.counts.gone })}</p>}
      {plan.flows.total > 0 && <p>{translate('import.summary-flows', { count: plan.flows.total })}</p>}
      <ColumnAccount columns={plan.columns} format={format} />
      <Listed
        title={translate('inventory.import.flags', { count: plan.flags.total })}
        items={plan.flags}
        lineOf={(flag) => translate('inventory.import.flag-line', { row: flag.row, heading: flag.heading, text: flag.text, why: translate(`inventory.flag.${flag.code}`) })}
      />
      <Listed
        title={translate('inventory.import.conflicts', { count: plan.conflicts.total })}
        items={plan.conflicts}
        lineOf={(conflict) => translate('inventory.import.conflict-line', { row: conflict.row, field: fieldTitle(conflict.field, translate), mine: String(conflict.mine), theirs: String(conflict.theirs) })}
      />
      <Listed
        title={translate('inventory.import.refused', { count: plan.refused.total })}
        items={plan.refused}
        lineOf={(row) => translate('inventory.import.refused-line', { row: row.row, why: reasonText(row, translate) })}
      />
      <Notice tone="info" title={translate('import.one-step')}>
        {translate('import.one-step-text')}
      </Notice>
    </div>
  );
}

const fates = ['matched', 'kept', 'left-out', 'empty'] as const;
const fateKeys = {
  matched: 'import.fate.matched', kept: 'import.fate.kept', 'left-out': 'import.fate.left-out', empty: 'import.fate.empty',
} as const satisfies Record<PlannedColumn['fate'], MessageKey>;

function ColumnAccount({ columns, format }: { readonly columns: readonly PlannedColumn[]; readonly format: (value: number) => string }): ReactNode {
  const translate = useTranslate();
  return (
    <table className="zw-import-account">
      <caption>{translate('import.columns-account', { count: columns.length })}</caption>
      <tbody>
        {fates.map((fate) => {
          const own = columns.filter((column) => column.fate === fate);
          if (own.length === 0) return null;
          return (
            <tr key={fate}>
              <th scope="row">{translate(fateKeys[fate])}</th>
              <td className="zw-import-number">{format(own.length)}</td>
              <td>{own.map((column) => accountOf(column, translate)).join(', ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `Hersteller → Hersteller`, or the name alone. */
function accountOf(column: PlannedColumn, translate: Translate): string {
  const title = columnTitle(column, translate);
  const targets = column.split?.split ?? (column.target === undefined ? [] : [column.target]);
  if (targets.length > 0) return `${title} → ${targets.map((target) => targetTitle(target, translate)).join(' + ')}`;
  return column.keptAs === undefined ? title : `${title} → ${column.keptAs}`;
}

function reasonText({ reason, sameAs }: PlannedRow, translate: Translate): string {
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
