import type { LooseRecord } from '../../model/entity';
import type { reachEn } from '../../i18n/en/reach';
import type { MessageParameters } from '../../i18n/message';
import { findRecord, type Model } from '../../model/model';
import { isRecordType, type RecordId } from '../../model/record-type';
import { entityOf } from '../../model/registry';
import { barriersOf, bareStep, costOf, type Barrier } from './barriers';
import type { Graph, Step } from './graph';
import type { Way } from './ways';

type HopKey = Extract<keyof typeof reachEn, `reach.hop.${string}`>;

/** One step of a path, with the record that allows it and what stands in the way. */
export interface Hop {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly kind: 'sameZone' | Way['kind'];
  /** The flow, access or conduit that allows it; the zone for a step inside one. */
  readonly recordId: RecordId | undefined;
  /** The conduit it leads over. */
  readonly conduitId: RecordId | undefined;
  /** False for a step inside a zone. */
  readonly isBorder: boolean;
  /** The strongest first; none when nothing stands in the way. */
  readonly barriers: readonly Barrier[];
  readonly cost: number;
  readonly reason: { readonly key: HopKey; readonly parameters: MessageParameters };
}

/** The steps of a path as hops; what costs nothing is no hop of its own. */
export function hopsOf(graph: Graph, steps: readonly Step[]): readonly Hop[] {
  const hops: Hop[] = [];
  let from: RecordId | undefined;
  for (const step of steps) {
    const start: RecordId = from ?? graph.places[step.from] ?? '';
    from = undefined;
    if (step.hops === 0) from = start;
    else hops.push(step.way === undefined ? inside(graph, step, start) : overWay(graph, step.way, start));
  }
  return hops;
}

function inside({ places, ways }: Graph, step: Step, from: RecordId): Hop {
  const [zoneId = '', to = ''] = [places[step.from], places[step.to]];
  const reason = { key: 'reach.hop.same-zone', parameters: { zone: nameIn(ways.model, zoneId) } } as const;
  return { from, to, kind: 'sameZone', recordId: zoneId, conduitId: undefined, isBorder: false, barriers: [], cost: bareStep, reason };
}

function overWay({ ways }: Graph, way: Way, start: RecordId): Hop {
  const barriers = barriersOf(way, ways);
  const { kind, conduit, flow, access } = way;
  const zoneOf = (id: RecordId): RecordId => ways.assets.get(id)?.zoneId ?? id;
  const isBorder = zoneOf(way.from) !== zoneOf(way.to);
  return {
    // Whoever is in the network of a zone stands for the zone where the step leaves from the zone itself.
    from: start,
    to: way.to,
    kind,
    recordId: flow?.id ?? access?.id ?? conduit?.id,
    conduitId: conduit?.id,
    isBorder,
    barriers,
    cost: costOf(barriers),
    reason: reasonOf(ways.model, way, isBorder),
  };
}

function reasonOf(model: Model, { kind, from, to, flow, conduit, access, isBehindJumpHost }: Way, isBorder: boolean): Hop['reason'] {
  const over = conduit === undefined ? '' : nameOf(conduit);
  if (flow !== undefined) {
    const protocols = [...(flow.protocols ?? []), ...(flow.ports ?? [])].join(', ') || '–';
    const parameters = { name: flow.name ?? flow.purpose ?? '–', protocols };
    return conduit === undefined ? { key: isBorder ? 'reach.hop.flow-direct' : 'reach.hop.flow-inside', parameters } : { key: 'reach.hop.flow', parameters: { ...parameters, conduit: over } };
  }
  if (access !== undefined) {
    const key = isBehindJumpHost === true ? 'reach.hop.access-behind' : access.technology === 'onSite' ? 'reach.hop.access-on-site' : 'reach.hop.access';
    return { key, parameters: { name: nameOf(access), contractor: access.contractor ?? '–' } };
  }
  if (kind === 'nested') return { key: 'reach.hop.nested', parameters: { from: nameIn(model, from), to: nameIn(model, to) } };
  if (kind === 'open') return { key: 'reach.hop.open', parameters: { conduit: over } };
  return { key: conduit?.kind === 'removableMedia' ? 'reach.hop.removable-media' : 'reach.hop.service-laptop', parameters: { conduit: over } };
}

/** How the record behind an id is called in a sentence. */
export function nameIn(model: Model, id: RecordId): string {
  const record = findRecord(model, id);
  return record === undefined ? '–' : nameOf(record);
}

function nameOf(record: LooseRecord): string {
  const title = isRecordType(record.type) ? record[entityOf(record.type).title] : undefined;
  return [record['tag'] ?? record['code'], title].filter((part) => typeof part === 'string' && part !== '').join(' ');
}
