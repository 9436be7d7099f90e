import type { ReactNode } from 'react';
import type { Conflict } from '../../../shared/sync/conflicts';
import { useModel, useStores, useTranslate } from '../../store/stores';
import { MenuButton } from '../../ui';
import { authorsOf, holdLatest, holdValuesOf, type Decision } from './decide';
import { useDecisions } from './use-decisions';

const latest = 'latest';

/** Many conflicts at once, by one rule: what is newest, or what one of the authors wrote. */
export function DecideAll({ conflicts }: { readonly conflicts: readonly Conflict[] }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const decide = useDecisions();
  const { ui } = useStores();
  const authors = authorsOf(conflicts);
  const decideAll = (decision: Decision): void => {
    if (decide(decision)) ui.tell({ tone: 'success', titleKey: 'sync.conflicts.decided-all', parameters: { count: decision.settle.length } });
  };
  return (
    <MenuButton
      label={translate('sync.conflicts.all')}
      groups={[
        {
          id: 'rules',
          title: translate('sync.conflicts.all-note'),
          entries: [
            { id: latest, title: translate('sync.conflicts.all-latest') },
            ...authors.map((author) => ({ id: `author ${author}`, title: translate('sync.conflicts.all-of', { author }) })),
          ],
        },
      ]}
      onAction={(id) => decideAll(id === latest ? holdLatest(conflicts) : holdValuesOf(model, conflicts, id.slice('author '.length)))}
    />
  );
}
