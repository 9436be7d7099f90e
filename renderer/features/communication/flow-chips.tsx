import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import { listOf, type Model } from '../../../shared/model/model';
import { withFilter } from '../../../shared/tables/filter';
import { useApp } from '../../commands/app-context';
import type { RegisterColumn } from '../../records/register-columns';
import { standardView, useTableView } from '../../records/table-view';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { FilterChip } from '../../ui';
import { concernColumn, concernWord } from './flow-columns';
import { concernsOf, flowConcerns, type FlowConcern } from './flow-facts';

/** Above the flows: what of them waits for somebody, each a filter with its count. */
export function FlowChips({ columns }: { readonly columns: readonly RegisterColumn[] }): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const language = useUi((state) => state.language);
  const model = useDeferredValue(useModel());
  const standard = useMemo(() => standardView(columns), [columns]);
  const [view, setView] = useTableView('flow', standard);
  const counts = useMemo(() => countConcerns(model, env.now().slice(0, 10)), [model, env]);
  const filter = view.filters[concernColumn];
  const chosen = filter?.kind === 'text' ? filter.text : undefined;
  if (listOf(model, 'flow').length === 0) return null;
  return (
    <div className="zw-flow-chips" role="group" aria-label={translate('communication.concern')}>
      {flowConcerns.map((concern) => {
        const word = concernWord(concern, translate);
        const isActive = chosen === word;
        const count = counts.get(concern) ?? 0;
        if (count === 0 && !isActive) return null;
        return (
          <FilterChip
            key={concern}
            label={word}
            count={formatNumber(language, count)}
            isActive={isActive}
            onPress={() => setView({ filters: withFilter(view.filters, concernColumn, isActive ? undefined : { kind: 'text', operator: 'contains', text: word }) })}
          />
        );
      })}
    </div>
  );
}

function countConcerns(model: Model, today: string): ReadonlyMap<FlowConcern, number> {
  const counts = new Map<FlowConcern, number>();
  for (const flow of listOf(model, 'flow')) for (const concern of concernsOf(flow, model, today)) counts.set(concern, (counts.get(concern) ?? 0) + 1);
  return counts;
}
