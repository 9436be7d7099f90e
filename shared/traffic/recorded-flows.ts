import type { Flow } from '../model/entities/flow';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { zonePath } from '../network/zone-tree';
import { isAnything, type PortMeaning, portRange } from './protocol-ports';

/** Communication that was seen or listed, between ends that are known. `fromId` is open where nobody knows who asks. */
export interface Communication extends PortMeaning {
  readonly fromId: RecordId | undefined;
  readonly toId: RecordId;
  readonly transport: string;
  readonly port: number | undefined;
  readonly lastPort?: number | undefined;
}

/** Why a recorded flow is the same communication. */
export type SameReason = 'same-port' | 'same-protocol' | 'allows-anything' | 'between-zones' | 'answers-there';

export interface RecordedFlow {
  readonly flow: Flow;
  readonly reason: SameReason;
}

/** Finds the flow of the assessment that is a communication already. */
export interface FlowFinder {
  readonly find: (seen: Communication) => RecordedFlow | undefined;
}

export function flowFinder(model: Model): FlowFinder {
  const byEnds = new Map<string, Flow[]>();
  const byTarget = new Map<RecordId, Flow[]>();
  for (const flow of listOf(model, 'flow')) {
    push(byEnds, `${flow.fromId ?? ''} ${flow.toId ?? ''}`, flow);
    if (flow.toId !== undefined) push(byTarget, flow.toId, flow);
  }
  const outer = (id: RecordId): readonly RecordId[] => {
    const zoneId = model.tables.asset.get(id)?.zoneId ?? model.tables.zone.get(id)?.parentId;
    return [id, ...zonePath(model, zoneId).map((zone) => zone.id)];
  };
  return {
    find: (seen) => {
      if (seen.fromId === undefined) return answering(byTarget.get(seen.toId) ?? [], seen);
      const direct = between(byEnds, seen.fromId, seen.toId, seen);
      if (direct !== undefined) return direct;
      const [froms, tos] = [outer(seen.fromId), outer(seen.toId)];
      for (const fromId of froms) {
        for (const toId of tos) {
          // Inside one zone a flow of the zone with itself says nothing about its assets.
          if ((fromId === seen.fromId && toId === seen.toId) || fromId === toId) continue;
          const found = between(byEnds, fromId, toId, seen);
          // What was seen of unknown hosts of a zone is no rule for the others.
          if (found !== undefined && found.flow.observed !== true) return { ...found, reason: 'between-zones' };
        }
      }
      return undefined;
    },
  };
}

function push<Key>(index: Map<Key, Flow[]>, key: Key, flow: Flow): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [flow]);
  else known.push(flow);
}

function between(byEnds: ReadonlyMap<string, readonly Flow[]>, fromId: RecordId, toId: RecordId, seen: Communication): RecordedFlow | undefined {
  const forward = (byEnds.get(`${fromId} ${toId}`) ?? []).filter(({ initiator }) => initiator !== 'to');
  // Drawn the other way round, it is the same when the record does not say that the other end begins.
  const backward = (byEnds.get(`${toId} ${fromId}`) ?? []).filter(({ initiator }) => initiator !== 'from');
  return likeliest([...forward, ...backward], seen);
}

function answering(flows: readonly Flow[], seen: Communication): RecordedFlow | undefined {
  const found = likeliest(flows, seen);
  return found === undefined || found.flow.fromId === undefined ? found : { ...found, reason: 'answers-there' };
}

const order: readonly SameReason[] = ['same-port', 'same-protocol', 'allows-anything'];

/** The flow that says most exactly the same. */
function likeliest(flows: readonly Flow[], seen: Communication): RecordedFlow | undefined {
  let best: RecordedFlow | undefined;
  for (const flow of flows) {
    const reason = sameness(flow, seen);
    if (reason === undefined) continue;
    if (best === undefined || order.indexOf(reason) < order.indexOf(best.reason)) best = { flow, reason };
  }
  return best;
}

function sameness({ protocols = [], ports = [] }: Flow, seen: Communication): SameReason | undefined {
  if (ports.some((text) => coversPort(text, seen))) return 'same-port';
  const limiting = ports.filter((text) => !isAnything(text));
  const meant = seen.protocols.length > 0 ? seen.protocols : seen.ambiguous;
  if (limiting.length === 0 && protocols.some((protocol) => meant.includes(protocol))) return 'same-protocol';
  const isOpen = limiting.length === 0 && [...protocols, ...ports].some(isAnything) && protocols.every(isAnything);
  return isOpen ? 'allows-anything' : undefined;
}

function coversPort(text: string, { transport, port, lastPort }: Communication): boolean {
  const range = portRange(text);
  if (range === undefined || port === undefined) return false;
  return port >= range.first && (lastPort ?? port) <= range.last && (range.transport === undefined || range.transport === transport);
}

/** Why a recorded flow should not be there any more, or not yet. */
export type Objection = 'to-remove' | 'not-necessary' | 'expired' | 'planned';

/** What a decision says against a communication that was seen. @param lastSeen ISO 8601 */
export function objectionsTo({ verdict, necessary, validUntil, state }: Flow, lastSeen: string): readonly Objection[] {
  return [
    ...(verdict === 'toRemove' ? ['to-remove' as const] : []),
    ...(necessary === 'no' ? ['not-necessary' as const] : []),
    ...(validUntil !== undefined && validUntil !== '' && lastSeen.slice(0, 10) > validUntil ? ['expired' as const] : []),
    ...(state === 'planned' ? ['planned' as const] : []),
  ];
}
