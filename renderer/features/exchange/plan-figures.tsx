import type { ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import { useUi } from '../../store/stores';

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly value: number;
}

/** What a plan would do, in numbers; those that are nothing are left out. */
export function PlanFigures({ label, figures }: { readonly label: string; readonly figures: readonly Figure[] }): ReactNode {
  const language = useUi((state) => state.language);
  return (
    <section aria-label={label}>
      <dl className="zw-exchange-figures">
        {figures
          .filter(({ value }) => value > 0)
          .map(({ id, title, value }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{formatNumber(language, value)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
