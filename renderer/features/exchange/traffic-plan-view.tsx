import { useState, type ReactNode } from 'react';
import { formatInstant, formatNumber } from '../../../shared/i18n/format';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { ConnectionLog } from '../../../shared/traffic/observed';
import type { GroupTraffic, PlannedFlow, TrafficPlan } from '../../../shared/traffic/traffic-plan';
import { useTranslate, useUi } from '../../store/stores';
import { Notice, Tabs, type GridColumn } from '../../ui';
import type { ExchangeDesk } from './exchange-desk';
import { fateColumn, FlowPlanGrid, whySeen } from './flow-plan-grid';
import { HostGrid } from './host-grid';
import { PlanFigures } from './plan-figures';
import { PlanGrid } from './plan-grid';
import { protocolColumn } from './protocol-column';
import { SeenQuestions } from './seen-questions';

interface TrafficPlanViewProps {
  readonly plan: TrafficPlan;
  readonly log: ConnectionLog | undefined;
  readonly desk: ExchangeDesk;
}

/** What a log of connections would bring: communications, the addresses behind them, and what was sent to many. */
export function TrafficPlanView({ plan, log, desk }: TrafficPlanViewProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [tab, setTab] = useState<'flows' | 'hosts' | 'groups'>('flows');
  const { counts } = plan;
  const figures = [
    { id: 'connections', title: translate('exchange.figure.connections'), value: counts.connections },
    { id: 'new', title: translate('exchange.figure.flows-new'), value: counts.flowsNew },
    { id: 'confirmed', title: translate('exchange.figure.flows-confirmed'), value: counts.flowsConfirmed },
    { id: 'contradicting', title: translate('exchange.figure.flows-contradicting'), value: counts.flowsContradicting },
    { id: 'left-out', title: translate('exchange.figure.flows-left-out'), value: counts.flowsLeftOut },
    { id: 'known', title: translate('exchange.figure.hosts-known'), value: counts.hostsKnown },
    { id: 'hosts-new', title: translate('exchange.figure.hosts-new'), value: counts.hostsNew },
    { id: 'zone', title: translate('exchange.figure.hosts-of-zones'), value: counts.hostsOfZones },
    { id: 'hosts-left', title: translate('exchange.figure.hosts-left-out'), value: counts.hostsLeftOut },
  ];
  const number = (value: number): string => formatNumber(language, value);
  return (
    <>
      <p className="zw-exchange__lead">
        {translate('exchange.log.lead', { count: counts.connections, pairs: counts.pairs, from: plan.firstSeen === '' ? '–' : formatInstant(language, plan.firstSeen), until: plan.lastSeen === '' ? '–' : formatInstant(language, plan.lastSeen) })}
      </p>
      <PlanFigures label={translate('exchange.plan')} figures={figures} />
      {counts.unreadable > 0 && log !== undefined ? <Unreadable log={log} count={counts.unreadable} /> : null}
      {counts.flowsContradicting > 0 ? <Notice tone="warning" title={translate('exchange.contradictions', { count: counts.flowsContradicting })}>{translate('exchange.contradictions.text')}</Notice> : null}
      <SeenQuestions hosts={plan.hosts} rows={plan.flows} desk={desk} />
      <Tabs
        label={translate('exchange.plan')}
        selected={tab}
        onChange={setTab}
        tabs={[
          { id: 'flows', title: translate('exchange.tab.flows'), count: number(plan.flows.length), content: <FlowGrid plan={plan} desk={desk} /> },
          { id: 'hosts', title: translate('exchange.tab.hosts'), count: number(plan.hosts.length), content: <HostGrid hosts={plan.hosts} canBeZone onDecide={(choices) => void desk.decideHosts(choices)} /> },
          { id: 'groups', title: translate('exchange.tab.groups'), count: number(plan.groups.length), content: <Groups groups={plan.groups} /> },
        ]}
      />
    </>
  );
}

function Unreadable({ log, count }: { readonly log: ConnectionLog; readonly count: number }): ReactNode {
  const translate = useTranslate();
  const lines = log.problems.slice(0, 6).map(({ line, problem }) => translate('exchange.line-problem', { line, problem: translate(`traffic.line.${problem}`) }));
  return (
    <Notice tone="warning" title={translate('exchange.unreadable', { count })}>
      {lines.join('; ')}
    </Notice>
  );
}

function FlowGrid({ plan, desk }: { readonly plan: TrafficPlan; readonly desk: ExchangeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const why = (flow: PlannedFlow): string => [...whySeen(translate, language, flow), ...(flow.turned === 0 ? [] : [translate('exchange.turned', { count: flow.turned })])].join(' ');
  const columns: readonly GridColumn<PlannedFlow>[] = [
    { ...fateColumn(translate), pinned: true },
    { id: 'from', header: translate('field.flow.fromId'), width: 190, value: ({ from }) => from },
    { id: 'to', header: translate('field.flow.toId'), width: 190, value: ({ to }) => to },
    protocolColumn(translate, language),
    { id: 'port', header: translate('field.flow.ports'), width: 90, mono: true, value: ({ port }) => port },
    { id: 'connections', header: translate('exchange.column.connections'), width: 110, align: 'end', value: ({ connections }) => formatNumber(language, connections), sortValue: ({ connections }) => connections },
    { id: 'why', header: translate('exchange.column.why'), width: 360, grow: true, value: why },
  ];
  return <FlowPlanGrid label={translate('exchange.tab.flows')} rows={plan.flows} columns={columns} desk={desk} />;
}

function Groups({ groups }: { readonly groups: readonly GroupTraffic[] }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const columns: readonly GridColumn<GroupTraffic>[] = [
    { id: 'to', header: translate('exchange.column.address'), width: 200, mono: true, value: ({ to }) => to },
    { id: 'reach', header: translate('exchange.column.reach'), width: 160, value: ({ reach }) => translate(`exchange.reach.${reach}`) },
    { id: 'port', header: translate('field.flow.ports'), width: 110, mono: true, value: ({ port }) => port },
    { id: 'protocols', header: translate('field.flow.protocols'), width: 180, value: ({ protocols }) => protocols.map((id) => protocolName(language, id)).join(', ') },
    { id: 'senders', header: translate('exchange.column.senders'), width: 110, align: 'end', value: ({ senders }) => senders },
    { id: 'connections', header: translate('exchange.column.connections'), width: 110, align: 'end', grow: true, value: ({ connections }) => connections },
  ];
  return (
    <>
      <p className="zw-exchange__lead">{translate('exchange.groups.text')}</p>
      <PlanGrid label={translate('exchange.tab.groups')} rows={groups} rowId={({ to, port }) => `${to} ${port}`} columns={columns} filters={[]} actions={[]} onEdit={() => undefined} />
    </>
  );
}
