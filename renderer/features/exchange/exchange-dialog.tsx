import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { formatFileSize } from '../../../shared/i18n/format';
import type { ExchangePlan, ReadExchange } from '../../commands/exchange';
import type { ExchangeKind } from '../../commands/exchange-kinds';
import { useTranslate, useUi } from '../../store/stores';
import { BusyLine, Button, Checkbox, Dialog, FileDrop, FileInputIcon, Notice } from '../../ui';
import { DiagramPlanView } from './diagram-plan-view';
import { ExchangeDesk, type ExchangeState } from './exchange-desk';
import { ListPlaceChoice } from './list-place-choice';
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
      footerNote={state.read === undefined ? undefined : <KeepChoice read={state.read} desk={desk} state={state} />}
      footer={<Foot kind={kind} desk={desk} state={state} onClose={close} />}
    >
      <div className="zw-exchange">
        {state.failure === undefined ? null : (
          <Notice tone="danger" title={translate('exchange.failed')} isUrgent>
            {translate(state.failure.key, state.failure.parameters)}
          </Notice>
        )}
        {state.read?.kind === 'list' ? <ListPlaceChoice workbook={state.read.data} plan={state.plan?.kind === 'list' ? state.plan.plan : undefined} place={state.choices.place} onChoose={(place) => void desk.decidePlace(place)} /> : null}
        {state.plan !== undefined ? <PlanView planned={state.plan} desk={desk} state={state} /> : state.read === undefined || state.busy !== undefined ? <FileStep kind={kind} desk={desk} state={state} /> : null}
      </div>
    </Dialog>
  );
}

/** Whether the file stays with the assessment, so that anybody can look up later what was read. */
function KeepChoice({ read, desk, state }: PartProps & { readonly read: ReadExchange }): ReactNode {
  const translate = useTranslate();
  const language = useUi(({ language: spoken }) => spoken);
  const { file, size } = read.original.facts;
  return (
    <Checkbox isSelected={state.isKept} onChange={desk.keep} isDisabled={state.busy !== undefined}>
      {translate('exchange.keep', { file, size: formatFileSize(language, size) })}
    </Checkbox>
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
  const { plan, busy, read } = state;
  const count = plan?.plan.change.size ?? 0;
  const apply = async (): Promise<void> => {
    if (plan === undefined || !(await desk.apply())) return;
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
      {read === undefined ? null : <Button onPress={desk.startAgain}>{translate('exchange.other-file')}</Button>}
      {plan === undefined ? null : (
        <Button variant="primary" isDisabled={count === 0 || busy !== undefined} onPress={() => void apply()}>
          {count === 0 ? translate('exchange.nothing') : translate('exchange.apply', { count })}
        </Button>
      )}
    </>
  );
}
