import type { ReactNode } from 'react';
import { formatNumber } from '../../../../shared/i18n/format';
import { useTranslate, useUi } from '../../../store/stores';
import { BusyLine } from '../../../ui';
import type { ImportDesk, ImportState } from './import-desk';
import { countsOf, filterKeys } from './outcomes';
import { changesNothing } from './step-notes';
import { useLasting } from './use-import';

const figures = ['added', 'updated', 'unchanged', 'conflict', 'duplicate', 'grouped', 'gone', 'rejected'] as const;
/** Shown even when there are none. */
const always: ReadonlySet<string> = new Set(['added', 'rejected']);

interface PlanLineProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
  /** That nothing changes is said beside it. */
  readonly isSaid?: boolean;
}

/** What the import would do as things stand, on every step. */
export function PlanLine({ desk, state, isSaid = false }: PlanLineProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  const isSlow = useLasting(state.isPlanning);
  const counts = countsOf(state);
  return (
    <section className="zw-import__plan" aria-label={translate('inventory.import.plan')} aria-busy={state.isPlanning}>
      <dl className="zw-import__figures">
        {figures.filter((id) => always.has(id) || counts[id] > 0).map((id) => (
          <div key={id}>
            <dt>{translate(filterKeys[id])}</dt>
            <dd>{formatNumber(language, counts[id])}</dd>
          </div>
        ))}
        {!isSaid && changesNothing(state) && counts.unchanged > 0 && <div className="zw-import__calm">{translate('import.nothing-changes')}</div>}
      </dl>
      {isSlow && <BusyLine label={translate('import.planning')} fraction={null} cancelLabel={translate('import.planning-cancel')} onCancel={desk.cancelPlan} />}
    </section>
  );
}
