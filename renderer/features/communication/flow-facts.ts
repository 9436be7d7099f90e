import { catalogProtocol } from './protocol-catalog';
import type { Flow } from '../../../shared/model/entities/flow';
import type { Conduit } from '../../../shared/model/entities/conduit';
import { listOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { zoneOfEnd } from './matrix';

export const flowConcerns = ['observed', 'undecided', 'overdue', 'withoutConduit', 'clearText'] as const;
export type FlowConcern = (typeof flowConcerns)[number];

/** What about a flow waits for somebody. `today`: YYYY-MM-DD. */
export function concernsOf(flow: Flow, model: Model, today: string): readonly FlowConcern[] {
  const { observed, verdict = 'undecided', conduitId, protocols = [] } = flow;
  return [
    ...(observed === true ? (['observed'] as const) : []),
    ...(verdict === 'undecided' ? (['undecided'] as const) : []),
    ...(isOverdue(flow, today) ? (['overdue'] as const) : []),
    ...(conduitId === undefined && crossesZones(flow, model) ? (['withoutConduit'] as const) : []),
    ...(protocols.some((protocol) => catalogProtocol(protocol)?.encrypted === 'no') && crossesZones(flow, model) ? (['clearText'] as const) : []),
  ];
}

/** True when a decision was made and its time is over. */
export function isOverdue({ verdict = 'undecided', validUntil }: Pick<Flow, 'verdict' | 'validUntil'>, today: string): boolean {
  return verdict !== 'undecided' && validUntil !== undefined && validUntil < today;
}

/** The two zones a flow joins; undefined when it stays inside one or an end has no zone. */
function zonesJoined({ fromId, toId }: Flow, model: Model): readonly [RecordId, RecordId] | undefined {
  const [from, to] = [zoneOfEnd(model, fromId), zoneOfEnd(model, toId)];
  return from === undefined || to === undefined || from === to ? undefined : [from, to];
}

function crossesZones(flow: Flow, model: Model): boolean {
  return zonesJoined(flow, model) !== undefined;
}

/** Conduits that join the zones of a flow; the only one can be proposed. */
export function fittingConduits(flow: Flow, model: Model): readonly Conduit[] {
  const joined = zonesJoined(flow, model);
  if (joined === undefined) return [];
  return listOf(model, 'conduit').filter(({ zoneIds = [], state }) => state !== 'toBeRemoved' && joined.every((zoneId) => zoneIds.includes(zoneId)));
}
