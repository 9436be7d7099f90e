import { zoneKinds } from '../../../shared/model/choice-sets';
import type { Conduit } from '../../../shared/model/entities/conduit';
import type { Flow } from '../../../shared/model/entities/flow';
import type { Zone } from '../../../shared/model/entities/zone';
import { getRecord, listOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { View } from '../../../shared/network/scene';
import { isShown } from '../../../shared/network/shown';

export type Verdict = NonNullable<Flow['verdict']>;
/** What a cell says: the verdict that most deserves a look, or a conduit over which nothing is recorded. */
export type CellState = Verdict | 'open';

export interface MatrixCell {
  readonly state: CellState;
  readonly flows: readonly Flow[];
  /** Flows seen on the wire that nobody has confirmed. */
  readonly observed: number;
}

/** Which zones are on the edges; empty sets let every zone in. */
export interface MatrixFilter {
  readonly levels: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

export interface CommunicationMatrix {
  /** In the order of the edges: from the outside in. */
  readonly zones: readonly Zone[];
  /** From the zone that opens the connection to the other one. */
  readonly cell: (fromId: RecordId, toId: RecordId) => MatrixCell | undefined;
  /** Flows that have an end without a zone and so no cell. */
  readonly outside: readonly Flow[];
}

const worstFirst: readonly CellState[] = ['toRemove', 'undecided', 'toRestrict', 'allowed', 'open'];
export const withoutLevel = 'none';

/** Zone × zone in one architecture. Rows are the side that opens the connection; where both do, both cells hold the flow. */
export function communicationMatrix(model: Model, view: View, { levels, kinds }: MatrixFilter): CommunicationMatrix {
  const all = listOf(model, 'zone').filter(({ state }) => isShown(state, view));
  const zones = fromTheOutsideIn(all.filter(({ purdueLevel, kind }) => (levels.size === 0 || levels.has(purdueLevel ?? withoutLevel)) && (kinds.size === 0 || kinds.has(kind ?? ''))));
  const cells = new Map<string, Flow[]>();
  const outside: Flow[] = [];
  for (const flow of listOf(model, 'flow')) {
    if (!isShown(flow.state, view)) continue;
    const [from, to] = [zoneOfEnd(model, flow.fromId), zoneOfEnd(model, flow.toId)];
    if (from === undefined || to === undefined) outside.push(flow);
    else for (const key of keysOf(flow, from, to)) put(cells, key, flow);
  }
  const joined = conduitPairs(listOf(model, 'conduit').filter(({ state }) => isShown(state, view)));
  return {
    zones,
    outside,
    cell: (fromId, toId) => {
      const key = `${fromId} ${toId}`;
      const flows = cells.get(key);
      if (flows !== undefined) return { state: worstOf(flows), flows, observed: flows.filter(({ observed }) => observed === true).length };
      const isDrawn = joined.has(key) && !cells.has(`${toId} ${fromId}`);
      return isDrawn ? { state: 'open', flows: [], observed: 0 } : undefined;
    },
  };
}

/** The zone an end of a flow stands for. */
export function zoneOfEnd(model: Model, end: RecordId | undefined): RecordId | undefined {
  const asset = getRecord(model, 'asset', end);
  return asset === undefined ? getRecord(model, 'zone', end)?.id : getRecord(model, 'zone', asset.zoneId)?.id;
}

/** Levels and kinds that occur among the zones shown in an architecture, to filter by. */
export function filterChoices(model: Model, view: View): { readonly levels: readonly string[]; readonly kinds: readonly NonNullable<Zone['kind']>[] } {
  const zones = listOf(model, 'zone').filter(({ state }) => isShown(state, view));
  const levels = [...new Set(zones.map(({ purdueLevel }) => purdueLevel ?? withoutLevel))];
  const used = new Set(zones.map(({ kind }) => kind));
  return { levels: levels.sort((first, second) => levelRank(second) - levelRank(first)), kinds: zoneKinds.values.filter((kind) => used.has(kind)) };
}

function keysOf({ initiator }: Flow, from: RecordId, to: RecordId): readonly string[] {
  const [forth, back] = [`${from} ${to}`, `${to} ${from}`];
  if (initiator === 'to') return [back];
  return initiator === 'both' && from !== to ? [forth, back] : [forth];
}

function worstOf(flows: readonly Flow[]): CellState {
  return worstFirst.find((state) => flows.some(({ verdict }) => (verdict ?? 'undecided') === state)) ?? 'undecided';
}

function conduitPairs(conduits: readonly Conduit[]): ReadonlySet<string> {
  return new Set(conduits.flatMap(({ zoneIds = [] }) => zoneIds.flatMap((from) => zoneIds.flatMap((to) => (from === to ? [] : [`${from} ${to}`])))));
}

function put(cells: Map<string, Flow[]>, key: string, flow: Flow): void {
  const known = cells.get(key);
  if (known === undefined) cells.set(key, [flow]);
  else known.push(flow);
}

function levelRank(level: string | undefined): number {
  return level === undefined || level === withoutLevel ? -1 : Number(level);
}

/** By Purdue level from the outside in, as on the drawing; zones without a level last. */
function fromTheOutsideIn(zones: readonly Zone[]): readonly Zone[] {
  const short = ({ code, name }: Zone): string => code ?? name;
  return [...zones].sort((first, second) => levelRank(second.purdueLevel) - levelRank(first.purdueLevel) || short(first).localeCompare(short(second)));
}
