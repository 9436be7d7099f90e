import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import type { PlannedScanHost, PlannedService, ScanPlan } from '../../../shared/traffic/plan-scan';
import { useTranslate, useUi } from '../../store/stores';
import { Notice, Tabs, type GridColumn } from '../../ui';
import type { ExchangeDesk } from './exchange-desk';
import { fateColumn, FlowPlanGrid, whySeen } from './flow-plan-grid';
import { HostGrid } from './host-grid';
import { PlanFigures } from './plan-figures';
import { protocolColumn } from './protocol-column';
import { SeenQuestions } from './seen-questions';

/** What a scan would bring: hosts nobody has listed, open ports as observed flows, and where it says otherwise. */
export function ScanPlanView({ plan, desk }: { readonly plan: ScanPlan; readonly desk: ExchangeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [tab, setTab] = useState<'hosts' | 'services'>('hosts');
  const { counts } = plan;
  const figures = [
    { id: 'known', title: translate('exchange.figure.hosts-known'), value: counts.hostsKnown },
    { id: 'new', title: translate('exchange.figure.hosts-new'), value: counts.hostsNew },
    { id: 'left', title: translate('exchange.figure.hosts-left-out'), value: counts.hostsLeftOut },
    { id: 'down', title: translate('exchange.figure.hosts-down'), value: counts.down },
    { id: 'services-new', title: translate('exchange.figure.services-new'), value: counts.servicesNew },
    { id: 'services-confirmed', title: translate('exchange.figure.services-confirmed'), value: counts.servicesConfirmed },
    { id: 'services-contradicting', title: translate('exchange.figure.flows-contradicting'), value: counts.servicesContradicting },
    { id: 'services-left', title: translate('exchange.figure.services-left-out'), value: counts.servicesLeftOut },
  ];
  const differences = ({ differences: found }: PlannedScanHost): string =>
    found.map(({ field, mine, theirs }) => translate('exchange.difference', { field: translate(`traffic.difference.${field}`), mine: mine === '' ? '–' : mine, theirs })).join('; ');
  const more: readonly GridColumn<PlannedScanHost>[] = [
    { id: 'mac', header: translate('traffic.difference.mac'), width: 150, mono: true, value: ({ mac }) => mac },
    { id: 'vendor', header: translate('traffic.difference.vendor'), width: 130, value: ({ vendor }) => vendor },
    { id: 'differences', header: translate('exchange.column.differences'), width: 190, value: differences },
  ];
  return (
    <>
      <p className="zw-exchange__lead">{translate('exchange.scan.lead', { count: counts.hosts, services: counts.services })}</p>
      <PlanFigures label={translate('exchange.plan')} figures={figures} />
      {counts.differences > 0 ? <Notice tone="warning" title={translate('exchange.differences', { count: counts.differences })}>{translate('exchange.differences.text')}</Notice> : null}
      <SeenQuestions hosts={plan.hosts} rows={plan.services} desk={desk} />
      <Tabs
        label={translate('exchange.plan')}
        selected={tab}
        onChange={setTab}
        tabs={[
          { id: 'hosts', title: translate('exchange.tab.hosts'), count: formatNumber(language, plan.hosts.length), content: <HostGrid hosts={plan.hosts} canBeZone={false} more={more} onDecide={(choices) => void desk.decideHosts(choices)} /> },
          { id: 'services', title: translate('exchange.tab.services'), count: formatNumber(language, plan.services.length), content: <ServiceGrid services={plan.services} desk={desk} /> },
        ]}
      />
    </>
  );
}

function ServiceGrid({ services, desk }: { readonly services: readonly PlannedService[]; readonly desk: ExchangeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const columns: readonly GridColumn<PlannedService>[] = [
    { ...fateColumn(translate), pinned: true },
    { id: 'host', header: translate('exchange.column.host'), width: 200, value: ({ host }) => host },
    { id: 'port', header: translate('field.flow.ports'), width: 90, mono: true, value: ({ port }) => port },
    protocolColumn(translate, language),
    { id: 'product', header: translate('exchange.column.product'), width: 200, value: ({ product }) => product },
    { id: 'why', header: translate('exchange.column.why'), width: 320, grow: true, value: (service) => whySeen(translate, language, service).join(' ') },
  ];
  return <FlowPlanGrid label={translate('exchange.tab.services')} rows={services} columns={columns} desk={desk} />;
}
