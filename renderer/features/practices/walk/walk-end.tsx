import type { ReactNode } from 'react';
import { domainTitle } from '../../../../shared/practices/catalog';
import { domainsOf } from '../../../../shared/practices/client';
import { ratingStates } from '../../../../shared/practices/rating';
import { isOpen } from '../../../../shared/practices/walk-cards';
import { useModel, useTranslate, useUi } from '../../../store/stores';
import { Button, MaturityMark } from '../../../ui';
import { longState, markOf } from '../maturity-words';
import type { Walk } from './use-practice-walk';

/** Behind the last card: what came out of it, and where to go on. */
export function WalkEnd({ walk, onLeave }: { readonly walk: Walk; readonly onLeave: () => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { cards, filter, placeId } = walk;
  const open = cards.filter(isOpen);
  const domains = domainsOf(model).map(({ id }) => id);
  const nextDomain = filter.domain === undefined ? undefined : domains[domains.indexOf(filter.domain) + 1];
  const title = cards.length === 0 ? translate('practiceWalk.end.empty') : open.length === 0 ? translate('practiceWalk.end.done') : translate('practiceWalk.end.open', { count: open.length });
  const [firstOpen] = open;
  return (
    <section className="zw-pwalk-end" aria-label={title}>
      <h1>{title}</h1>
      {cards.length === 0 ? <p>{translate('practiceWalk.end.emptyText')}</p> : null}
      <ul>
        {ratingStates.map((state) => {
          const count = cards.filter((row) => (isOpen(row) ? 'notRated' : row.state) === state).length;
          return count === 0 ? null : (
            <li key={state}>
              <MaturityMark level={markOf(state)} word={longState(language, state)} />
              <strong>{count}</strong>
            </li>
          );
        })}
      </ul>
      <div className="zw-pwalk-end__ways">
        {firstOpen === undefined ? null : (
          <Button size="large" variant="primary" onPress={() => walk.select(firstOpen.id)}>
            {translate('practiceWalk.end.toOpen')}
          </Button>
        )}
        {nextDomain === undefined ? null : (
          <Button size="large" variant={firstOpen === undefined ? 'primary' : 'default'} onPress={() => walk.choose({ ...filter, domain: nextDomain }, placeId)}>
            {translate('practiceWalk.end.nextDomain', { domain: domainTitle(language, nextDomain) })}
          </Button>
        )}
        {cards.length === 0 ? (
          <Button size="large" onPress={() => walk.choose({ show: 'all' }, undefined)}>
            {translate('practiceWalk.filter.clear')}
          </Button>
        ) : null}
        <Button size="large" onPress={onLeave}>
          {translate('practiceWalk.leave')}
        </Button>
      </div>
    </section>
  );
}
