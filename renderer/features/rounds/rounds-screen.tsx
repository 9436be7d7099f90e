import type { ReactNode } from 'react';
import { createContext } from '../../../shared/deliverables/context';
import { currentFigures } from '../../../shared/deliverables/current-figures';
import { formatDate } from '../../../shared/i18n/format';
import type { AnyRecord } from '../../../shared/model/registry';
import { closeRound, nextRoundNumber } from '../../../shared/rounds/close-round';
import { useApp } from '../../commands/app-context';
import { runTelling } from '../../commands/handlers';
import { Register } from '../../records/register';
import type { RegisterColumn } from '../../records/register-columns';
import { useTranslate, useUi } from '../../store/stores';
import { Button, LockIcon } from '../../ui';
import { freezeCopy } from './freeze';
import { RoundDetail } from './round-detail';
import './rounds.css';

const columns: readonly RegisterColumn[] = [
  { field: 'number', width: 90, pinned: true },
  { field: 'name', width: 260, grow: true },
  { field: 'closedOn', width: 140 },
  { field: 'notes', width: 360 },
];

const drawnElsewhere = ['frozenSha256', 'figures', 'levels'];

/** The earlier rounds and what they were frozen with; the present one is closed here. */
export function RoundsScreen(): ReactNode {
  const translate = useTranslate();
  const close = useCloseRound();
  const button = (
    <Button icon={<LockIcon aria-hidden />} onPress={close}>
      {translate('rounds.close')}
    </Button>
  );
  return (
    <Register
      type="round"
      title={translate('command.go.rounds')}
      columns={columns}
      leaveOut={drawnElsewhere}
      detail={detailOf}
      actions={button}
      empty={{ title: translate('rounds.empty.title'), text: translate('rounds.empty.text'), action: button }}
    />
  );
}

function detailOf(record: AnyRecord): ReactNode {
  return record.type === 'round' ? <RoundDetail round={record} /> : null;
}

/** Freezes figures and levels of today as a round, one step that can be taken back. */
function useCloseRound(): () => void {
  const translate = useTranslate();
  const app = useApp();
  const { env, project, ui } = app;
  const language = useUi((state) => state.language);
  return () => {
    const { model } = project.state.getState();
    const closedOn = env.now().slice(0, 10);
    const number = nextRoundNumber(model);
    const name = translate('rounds.close.name', { number, date: formatDate(language, closedOn) });
    const figures = currentFigures(createContext(model, language, { date: closedOn, view: 'asIs' }));
    const { id, change } = closeRound(model, { name, number, closedOn, figures }, env);
    // The frozen copy follows as part of the same step.
    const mergeKey = `close ${id}`;
    const result = project.commit(change, { origin: 'user', label: { key: 'rounds.close.step', parameters: { name } }, mergeKey });
    if (!result.ok) {
      ui.tell({ tone: 'danger', titleKey: 'rounds.close.refused' });
      return;
    }
    ui.go('rounds', id);
    ui.tell({ tone: 'success', titleKey: 'rounds.closed', parameters: { name } });
    void runTelling(app, () => freezeCopy(app, id, mergeKey));
  };
}
