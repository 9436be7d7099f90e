import type { ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { ScaleIcon } from '../../ui';
import type { ReachDesk } from './reach-desk';

/** What the target changes about the answer: paths that are gone, new, harder or easier. In the difference view only. */
export function ReachCompared({ reach }: { readonly reach: ReachDesk }): ReactNode {
  const translate = useTranslate();
  const { before, target } = reach.answer;
  if (reach.shown !== 'difference') return null;
  if (target === undefined) return <p className="zw-zones-ask__foot-note">{translate('reachPanel.compared.cut')}</p>;
  const { lost, gained, harder, same } = target.difference;
  const easier = same.filter(({ id, hops, cost }) => {
    const was = before.reached.get(id);
    return was !== undefined && (hops < was.hops || cost < was.cost);
  });
  const parts = [
    { part: 'lost', title: 'reachPanel.compared.gone', count: lost.length },
    { part: 'gained', title: 'reachPanel.compared.new', count: gained.length },
    { part: 'harder', title: 'reachPanel.compared.harder', count: harder.length },
    { part: 'easier', title: 'reachPanel.compared.easier', count: easier.length },
    { part: 'same', title: 'reachPanel.compared.same', count: same.length - easier.length },
  ] as const;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="zw-zones-cuts" aria-label={translate('reachPanel.compared.title')}>
      <header>
        <ScaleIcon aria-hidden />
        <h3>{translate('reachPanel.compared.title')}</h3>
      </header>
      <div className="zw-zones-cuts__bar" aria-hidden>
        {parts.map(({ part, count }) => (
          <span key={part} data-part={part} style={{ width: `${total === 0 ? 0 : (100 * count) / total}%` }} />
        ))}
      </div>
      <dl>
        {parts.map(({ part, title, count }) =>
          count === 0 && (part === 'harder' || part === 'easier') ? null : (
            <div key={part} data-part={part}>
              <dt>{translate(title)}</dt>
              <dd>{count}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
