import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '../../../shared/i18n/format';
import type { Flow } from '../../../shared/model/entities/flow';
import { useApp } from '../../commands/app-context';
import { recordTitle } from '../../records/field-text';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, Notice } from '../../ui';
import { concernsOf, fittingConduits } from './flow-facts';
import { FlowProtocols } from './flow-protocols';
import { FlowSources } from './flow-sources';
import { useFlowEdit } from './use-flow-edit';

/** Above a flow's fields: what waits for an answer, the conduit that fits, and its protocols with their risk. */
export function FlowDetail({ flow }: { readonly flow: Flow }): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const language = useUi((state) => state.language);
  const model = useModel();
  const concerns = concernsOf(flow, model, env.now().slice(0, 10));
  return (
    <div className="zw-flow-detail">
      {flow.observed === true ? <Observed flow={flow} /> : null}
      {concerns.includes('overdue') && flow.validUntil !== undefined ? (
        <Notice tone="warning" title={translate('communication.overdue', { date: formatDate(language, flow.validUntil) })}>
          {translate('communication.overdue.text')}
        </Notice>
      ) : null}
      {concerns.includes('withoutConduit') ? <ConduitProposal flow={flow} /> : null}
      <FlowProtocols flow={flow} />
      <FlowSources flow={flow} />
    </div>
  );
}

function Observed({ flow }: { readonly flow: Flow }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { answer } = useFlowEdit();
  const { observedFrom, observedUntil, observedConnections = 0, observedBytes = 0 } = flow;
  const [from, until] = [observedFrom, observedUntil].map((instant) => (instant === undefined ? '–' : formatDate(language, instant)));
  return (
    <Notice
      tone="info"
      title={translate('communication.observed.title')}
      actions={
        <>
          <Button size="small" variant="primary" onPress={() => answer([flow.id], 'accept')}>
            {translate('communication.observed.accept')}
          </Button>
          <Button size="small" onPress={() => answer([flow.id], 'refuse')}>
            {translate('communication.observed.refuse')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => answer([flow.id], 'discard')}>
            {translate('communication.observed.discard')}
          </Button>
        </>
      }
    >
      {translate('communication.observed.text', { count: observedConnections, size: formatNumber(language, Math.ceil(observedBytes / 1024)), from: from ?? '–', until: until ?? '–' })}
    </Notice>
  );
}

function ConduitProposal({ flow }: { readonly flow: Flow }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const { patch } = useFlowEdit();
  const fitting = fittingConduits(flow, model);
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) {
    return <Notice tone="warning" title={translate(fitting.length > 1 ? 'communication.conduit.several' : 'communication.conduit.none', { count: fitting.length })} />;
  }
  return (
    <Notice
      tone="warning"
      title={translate('communication.conduit.only', { name: recordTitle(only) })}
      actions={
        <Button size="small" onPress={() => void patch([flow.id], { conduitId: only.id })}>
          {translate('communication.conduit.take')}
        </Button>
      }
    />
  );
}
