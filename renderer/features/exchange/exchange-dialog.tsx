import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import type { ExchangePlan } from '../../commands/exchange';
import type { ExchangeKind } from '../../commands/exchange-kinds';
import { useTranslate } from '../../store/stores';
import { BusyLine, Button, Dialog, FileDrop, FileInputIcon, Notice } from '../../ui';
import { DiagramPlanView } from './diagram-plan-view';
import { ExchangeDesk, type ExchangeState } from './exchange-desk';
import { ListPlanView } from './list-plan-view';
import { ScanPlanView } from './scan-plan-view';
import { TrafficPlanView } from './traffic-plan-view';
import './exchange.css';

/** Brings in what was seen or drawn elsewhere: choose the file, look at what it would do, decide, apply as one step. */
export function ExchangeDialog({ kind }: { readonly kind: ExchangeKind }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const [desk] = useState(() => new ExchangeDesk(app, kind));
  useEffect(() => desk.begin(), [desk]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const close = (): void => app.ui.setState({ exchange: undefined });
  return (
    <Dialog
      isOpen
      onClose={close}
      title={translate(`exchange.${kind}.title`)}
      closeLabel={translate('app.close')}
      size="wizard"
      footerNote={state.read?.file}
      footer={<Foot kind={kind} desk={desk} state={state} onClose={close} />}
    >
      <div className="zw-exchange">
        {state.failure === undefined ? null : (
          <Notice tone="danger" title={translate('exchange.failed')} isUrgent>
            {translate(state.failure.key, state.failure.parameters)}
          </Notice>
        )}
        {state.plan === undefined ? <FileStep kind={kind} desk={desk} state={state} /> : <PlanView planned={state.plan} desk={desk} state={state} />}
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly desk: ExchangeDesk;
  readonly state: ExchangeState;
}

function FileStep({ kind, desk, state }: PartProps & { readonly kind: ExchangeKind }): ReactNode {
  const translate = useTranslate();
  const { busy } = state;
  return (
    <div className="zw-exchange-file">
      <FileDrop
        title={translate(`exchange.${kind}.choose`)}
        text={translate(`exchange.${kind}.text`)}
        chooseLabel={translate('exchange.choose-file')}
        icon={<FileInputIcon aria-hidden />}
        onChoose={() => void desk.choose()}
        onFiles={(files) => void desk.drop(files)}
        isDisabled={busy !== undefined}
      />
      {busy === undefined ? null : <BusyLine label={translate('exchange.reading')} fraction={busy.fraction} cancelLabel={translate('app.cancel')} onCancel={desk.cancel} />}
      <ul className="zw-exchange-file__facts">
        <li>{translate('exchange.fact-process')}</li>
        <li>{translate('exchange.fact-preview')}</li>
        <li>{translate('exchange.fact-undo')}</li>
      </ul>
    </div>
  );
}

function PlanView({ planned, desk, state }: PartProps & { readonly planned: ExchangePlan }): ReactNode {
  switch (planned.kind) {
    case 'log':
      return <TrafficPlanView plan={planned.plan} log={state.read?.kind === 'log' ? state.read.data : undefined} desk={desk} />;
    case 'scan':
      return <ScanPlanView plan={planned.plan} desk={desk} />;
    case 'list':
      return <ListPlanView plan={planned.plan} desk={desk} />;
    case 'diagram':
      return <DiagramPlanView plan={planned.plan} desk={desk} />;
  }
}

function Foot({ kind, desk, state, onClose }: PartProps & { readonly kind: ExchangeKind; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const { ui, history, run } = useApp();
  const { plan, busy } = state;
  const count = plan?.plan.change.size ?? 0;
  const apply = (): void => {
    if (plan === undefined || !desk.apply()) return;
    const step = history.state.getState().undo.at(-1);
    const undo = (): void => {
      // Only the import itself is taken back, not what was done after it.
      if (history.state.getState().undo.at(-1) === step) run('edit.undo');
    };
    ui.tell({ tone: 'success', titleKey: 'exchange.told', parameters: { count, file: plan.plan.file }, actionKey: 'command.edit.undo', onAction: undo });
    onClose();
    ui.go(kind === 'diagram' ? 'zones' : 'communication');
  };
  return (
    <>
      <Button onPress={onClose}>{translate('app.cancel')}</Button>
      {plan === undefined ? null : <Button onPress={desk.startAgain}>{translate('exchange.other-file')}</Button>}
      {plan === undefined ? null : (
        <Button variant="primary" isDisabled={count === 0 || busy !== undefined} onPress={apply}>
          {count === 0 ? translate('exchange.nothing') : translate('exchange.apply', { count })}
        </Button>
      )}
    </>
  );
}
