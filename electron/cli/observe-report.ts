import type { Translate } from '../../shared/i18n/translate';
import type { ConnectionLog } from '../../shared/traffic/observed';
import type { FlowListPlan } from '../../shared/traffic/plan-flow-list';
import type { ScanPlan } from '../../shared/traffic/plan-scan';
import { protocolTitle } from '../../shared/traffic/protocol-ports';
import type { PlannedFlow, TrafficPlan } from '../../shared/traffic/traffic-plan';

/** What came of reading, for programs and for people. */
export interface Report {
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** Protocols in words; those a port could mean with a question mark. */
function protocolsOf({ protocols, ambiguous }: Pick<PlannedFlow, 'protocols' | 'ambiguous'>): string {
  return [...protocols.map(protocolTitle), ...(ambiguous.length === 0 ? [] : [`${ambiguous.map(protocolTitle).join(' / ')}?`])].join(', ');
}

/** A log of connections. */
export function trafficReport({ hosts, flows, groups, counts, firstSeen, lastSeen }: TrafficPlan, log: ConnectionLog, t: Translate): Report {
  const lines = [
    t('cli.observe.log', { connections: counts.connections, pairs: counts.pairs, from: firstSeen, until: lastSeen }),
    t('cli.observe.hosts', { known: counts.hostsKnown, added: counts.hostsNew, zone: counts.hostsOfZones, left: counts.hostsLeftOut }),
    t('cli.observe.flows', { added: counts.flowsNew, confirmed: counts.flowsConfirmed, contradicts: counts.flowsContradicting, left: counts.flowsLeftOut }),
    ...(log.unreadable === 0 ? [] : [t('cli.observe.unreadable', { count: log.unreadable })]),
    ...log.problems.map(({ line, problem }) => `  ${t('cli.observe.line', { line, why: t(`traffic.line.${problem}`) })}`),
    ...hosts.filter(({ as }) => as !== 'known').map(({ address, as, name, reason }) => `  ${t('cli.observe.host', { address, fate: t(`traffic.hostFate.${as}`), name, why: t(`traffic.host.${reason}`) })}`),
    ...flows.map((flow) => `  ${flowText(flow, t)}`),
  ];
  const plainHosts = hosts.map(({ endId: _id, ...host }) => host);
  const plainFlows = flows.map(({ key: _key, ...flow }) => flow);
  return { json: { notation: log.notation, firstSeen, lastSeen, counts, problems: log.problems, hosts: plainHosts, flows: plainFlows, groups }, lines };
}

function flowText(flow: PlannedFlow, t: Translate): string {
  const why = [t(`traffic.flow.${flow.reason}`), ...flow.objections.map((objection) => t(`traffic.objection.${objection}`))].join(' ');
  const what = [protocolsOf(flow), flow.port].filter((part) => part !== '').join(', ');
  return t('cli.observe.flow', { fate: t(`traffic.fate.${flow.fate}`), from: flow.from, to: flow.to, what, count: flow.connections, why });
}

/** The result of a scan. */
export function scanReport({ hosts, services, counts, startedAt }: ScanPlan, t: Translate): Report {
  const lines = [
    t('cli.observe.scan', { hosts: counts.hosts, down: counts.down, from: startedAt }),
    t('cli.observe.hosts', { known: counts.hostsKnown, added: counts.hostsNew, zone: 0, left: counts.hostsLeftOut }),
    t('cli.observe.flows', { added: counts.servicesNew, confirmed: counts.servicesConfirmed, contradicts: counts.servicesContradicting, left: counts.servicesLeftOut }),
    ...hosts.filter(({ as }) => as !== 'known').map(({ address, as, name, reason }) => `  ${t('cli.observe.host', { address, fate: t(`traffic.hostFate.${as}`), name, why: t(`traffic.host.${reason}`) })}`),
    ...hosts.flatMap(({ name, differences }) => differences.map(({ field, mine, theirs }) => `  ${t('cli.observe.difference', { name, field: t(`traffic.difference.${field}`), mine, theirs })}`)),
    ...services.map((service) => {
      const why = [t(`traffic.flow.${service.reason}`), ...service.objections.map((objection) => t(`traffic.objection.${objection}`))].join(' ');
      const what = [protocolsOf(service), service.port].filter((part) => part !== '').join(', ');
      return `  ${t('cli.observe.service', { fate: t(`traffic.fate.${service.fate}`), host: service.host, what, product: service.product, why })}`;
    }),
  ];
  return { json: { startedAt, counts, hosts, services: services.map(({ key: _key, ...service }) => service) }, lines };
}

/** A list of connections. */
export function flowListReport({ sheet, layout, headerRow, columns, flows, counts }: FlowListPlan, t: Translate): Report {
  const lines = [
    t('cli.observe.list', { sheet, row: headerRow, lines: counts.lines }),
    t('cli.observe.flows', { added: counts.new, confirmed: counts.confirmed, contradicts: counts.contradicts, left: counts.leftOut }),
    ...flows.map(({ row, fate, from, to, protocols, ports, reason }) => {
      const what = [...protocols.map(protocolTitle), ...ports].join(', ');
      return `  ${t('cli.observe.row', { row, fate: t(`traffic.fate.${fate}`), from, to, what, why: t(`traffic.list.${reason}`) })}`;
    }),
  ];
  return {
    json: { sheet, layout, headerRow, columns: columns.map(({ heading, meaning }) => ({ heading, meaning: meaning ?? null })), counts, flows: flows.map(({ key: _key, fromEnd, toEnd, ...flow }) => ({ ...flow, fromReason: fromEnd.reason, toReason: toEnd.reason })) },
    lines,
  };
}
