import type { Translate } from '../i18n/translate';
import type { Flow } from '../model/entities/flow';
import type { Shape } from '../model/field';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { flowTextSize, placeFlowLabels } from './flow-labels';
import { besideWay, directWay, legTo, type FlowEnd } from './flow-ways';
import { centreOf, contains, distance, type Point } from './geometry';
import { squared } from './plain-ways';
import type { Scene, SceneAsset, SceneConduit, SceneFlow, View } from './scene-elements';
import { differenceIn, isShown } from './shown';
import { fitText } from './text-fit';
import { headsOf } from './zone-heads';

const widestLabel = 170;
/** Between flows that lie side by side in their conduit, and how wide all of them may get. */
const lane = { widest: 6, least: 2.5, all: 64 } as const;

export interface FlowGround {
  readonly view: View;
  readonly t: Translate;
  readonly protocolName: ((protocol: string) => string) | undefined;
  readonly shapes: ReadonlyMap<RecordId, Shape>;
  readonly assets: readonly SceneAsset[];
  readonly conduits: readonly SceneConduit[];
  /** Zones drawn closed: communication that ends at one in the same way is one line. */
  readonly closed: ReadonlyMap<RecordId, unknown>;
  readonly isExpanded: (id: RecordId) => boolean;
  readonly before: { readonly model: Model; readonly scene: Scene } | undefined;
}

interface Ends {
  readonly fromZoneId: RecordId | undefined;
  readonly toZoneId: RecordId | undefined;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
}

interface Known extends Ends {
  readonly flow: Flow;
  readonly fromId: RecordId;
  readonly toId: RecordId;
  readonly conduit: SceneConduit | undefined;
  /** It leads against the order in which its conduit's way is drawn. */
  readonly isBack: boolean;
}

/** The expanded flows, each from end to end. Flows with an end that is not on the drawing are left out. */
export function sceneFlows(model: Model, ground: FlowGround): readonly SceneFlow[] {
  const { flows, times } = bundledFlows(shownFlows(model, ground), ground);
  const lanes = lanesOfFlows(flows);
  const kept = keptFlows(model, flows, ground);
  const drawn = flows.flatMap((known) => {
    if (kept.has(known.flow.id)) return [];
    const path = pathOf(known, lanes.get(known.flow.id) ?? { offset: 0, share: 0 });
    return path.length < 2 ? [] : [{ known, path, label: labelOf(known, ground, times.get(known.flow.id)) }];
  });
  const badges = placeFlowLabels(drawn, [...takenByOthers(ground), ...[...kept.values()].map(({ badge }) => badge)]);
  const made = new Map(
    drawn.map(({ known, path, label }, index): [RecordId, SceneFlow] => {
      const badge = badges[index] ?? { x: 0, y: 0, width: 0, height: 0 };
      return [known.flow.id, sceneFlow(known, ground.view, { path, label, badge })];
    }),
  );
  return flows.flatMap(({ flow }) => kept.get(flow.id) ?? made.get(flow.id) ?? []);
}

/** What no label of a flow may cover: names and boxes of zones drawn closed, assets, and badges of conduits. */
function takenByOthers({ shapes, closed, assets, conduits }: FlowGround): readonly Shape[] {
  const boxes = [...closed.keys()].flatMap((id) => shapes.get(id) ?? []);
  return [...headsOf(shapes.values()), ...boxes, ...assets.map(({ shape }) => shape), ...conduits.map(({ badge }) => badge)];
}

function shownFlows(model: Model, { view, shapes, conduits, isExpanded }: FlowGround): readonly Known[] {
  const byId = new Map(conduits.map((conduit) => [conduit.id, conduit]));
  const used = new Map<RecordId, number>();
  const zoneOf = (id: RecordId): RecordId | undefined => (model.tables.zone.has(id) ? id : getRecord(model, 'asset', id)?.zoneId);
  const endOf = (id: RecordId, zoneId: RecordId | undefined): FlowEnd | undefined => {
    const asset = getRecord(model, 'asset', id);
    const own = isShown(asset?.state, view) ? asset?.shape : undefined;
    const box = own ?? (zoneId === undefined ? undefined : shapes.get(zoneId));
    if (box === undefined) return undefined;
    const port = used.get(id) ?? 0;
    used.set(id, port + 1);
    return { box, isAsset: own !== undefined, port };
  };
  const isOpen = (id: RecordId | undefined): boolean => id !== undefined && isExpanded(id);
  // In its conduit a flow is shown with the conduit or an asset at its end, not with a zone.
  const isEndOpen = (id: RecordId, hasConduit: boolean): boolean => (hasConduit ? isOpen(id) && !model.tables.zone.has(id) : isOpen(id) || isOpen(zoneOf(id)));
  const known: Known[] = [];
  for (const flow of listOf(model, 'flow')) {
    const { fromId, toId } = flow;
    if (fromId === undefined || toId === undefined || fromId === toId || !isShown(flow.state, view)) continue;
    const conduit = byId.get(flow.conduitId ?? '');
    if (!isOpen(flow.id) && !isOpen(conduit?.id) && !isEndOpen(fromId, conduit !== undefined) && !isEndOpen(toId, conduit !== undefined)) continue;
    const [fromZoneId, toZoneId] = [zoneOf(fromId), zoneOf(toId)];
    const from = endOf(fromId, fromZoneId);
    const to = endOf(toId, toZoneId);
    if (from === undefined || to === undefined) continue;
    const ends = { fromZoneId, toZoneId, from, to };
    known.push({ flow, fromId, toId, ...ends, conduit, isBack: conduit !== undefined && leadsBack(conduit, ends, shapes) });
  }
  return known;
}

/** Of the flows that end at a closed zone one for all that look alike, and how many it stands for. */
function bundledFlows(flows: readonly Known[], ground: FlowGround): { readonly flows: readonly Known[]; readonly times: ReadonlyMap<RecordId, number> } {
  const heads = new Map<string, RecordId>();
  const times = new Map<RecordId, number>();
  const left = flows.filter((known) => {
    const { flow, fromId, toId, conduit } = known;
    if (!ground.closed.has(fromId) && !ground.closed.has(toId)) return true;
    const key = [fromId, toId, conduit?.id, flow.initiator, flow.state, labelOf(known, ground, undefined)].join(' ');
    const head = heads.get(key) ?? flow.id;
    heads.set(key, head);
    times.set(head, (times.get(head) ?? 0) + 1);
    return head === flow.id;
  });
  return { flows: left, times };
}

interface Lane {
  readonly offset: number;
  /** Where it lies in the bundle, 0…1. */
  readonly share: number;
}

/** Flows of one conduit lie side by side, in the order in which their ends at the first zone stand, so that few cross. */
function lanesOfFlows(flows: readonly Known[]): ReadonlyMap<RecordId, Lane> {
  const groups = new Map<SceneConduit, Known[]>();
  for (const known of flows) {
    if (known.conduit === undefined) continue;
    const group = groups.get(known.conduit);
    if (group === undefined) groups.set(known.conduit, [known]);
    else group.push(known);
  }
  const lanes = new Map<RecordId, Lane>();
  for (const [conduit, group] of groups) {
    const [start, next] = conduit.paths[0] ?? [];
    if (start === undefined || next === undefined) continue;
    const left = { x: -Math.sign(next.y - start.y), y: Math.sign(next.x - start.x) };
    const rank = (known: Known): number => {
      const { x, y } = centreOf(known.isBack ? known.to.box : known.from.box);
      return x * left.x + y * left.y;
    };
    const sorted = group.map((known) => ({ id: known.flow.id, rank: rank(known) })).sort((one, other) => one.rank - other.rank);
    const step = Math.max(lane.least, Math.min(lane.widest, lane.all / Math.max(1, sorted.length - 1)));
    sorted.forEach(({ id }, index) => lanes.set(id, { offset: (index - (sorted.length - 1) / 2) * step, share: index / sorted.length }));
  }
  return lanes;
}

/** True when the flow leads against the order in which its conduit's way is drawn. */
function leadsBack({ zoneIds, paths }: SceneConduit, { fromZoneId, toZoneId, from, to }: Ends, shapes: ReadonlyMap<RecordId, Shape>): boolean {
  const [first = '', second = ''] = zoneIds;
  const [one, other] = [shapes.get(first), shapes.get(second)];
  if (paths.length === 1 && one !== undefined && other !== undefined) {
    const inner = contains(one, other) ? second : contains(other, one) ? first : undefined;
    // A gate is drawn from the outside in, whatever the order of its zones.
    if (inner !== undefined) return fromZoneId === inner || (toZoneId !== inner && contains(shapes.get(inner) ?? one, from.box));
    if (fromZoneId === second || toZoneId === first) return true;
    if (fromZoneId === first || toZoneId === second) return false;
  }
  const [start, end] = [paths[0]?.[0], paths[0]?.at(-1)];
  if (start === undefined || end === undefined) return false;
  const [a, b] = [centreOf(from.box), centreOf(to.box)];
  return distance(a, start) + distance(b, end) > distance(a, end) + distance(b, start);
}

function pathOf(known: Known, { offset, share }: Lane): readonly Point[] {
  const { conduit, from, to, isBack } = known;
  if (conduit === undefined) return directWay(from, to);
  const way = besideWay(wayThrough(known), offset);
  const [start, next] = way;
  const [end, before] = [way.at(-1), way.at(-2)];
  if (start === undefined || end === undefined) return [];
  const [first, last] = isBack ? [to, from] : [from, to];
  const points = squared([...legTo(first, start, next, share), ...way, ...legTo(last, end, before, share).toReversed()]);
  return isBack ? points.toReversed() : points;
}

/** The part of the conduit the flow takes: all of it, or of one that joins several zones the lines of its two. */
function wayThrough({ conduit, fromZoneId, toZoneId, from, to, isBack }: Known): readonly Point[] {
  const [only = [], ...more] = conduit?.paths ?? [];
  if (more.length === 0) return only;
  const spokes = conduit?.paths ?? [];
  const spokeOf = (zoneId: RecordId | undefined, box: Shape): readonly Point[] => {
    const own = spokes[conduit?.zoneIds.indexOf(zoneId ?? '') ?? -1];
    if (own !== undefined) return own;
    return spokes.reduce((best, spoke) => (distance(spoke[0] ?? centreOf(box), centreOf(box)) < distance(best[0] ?? centreOf(box), centreOf(box)) ? spoke : best), only);
  };
  const [one, other] = [spokeOf(fromZoneId, from.box), spokeOf(toZoneId, to.box)];
  const way = one === other ? one : squared([...one, ...other.toReversed()]);
  return isBack ? way.toReversed() : way;
}

/** Flows that can stay as they were seen while something else is dragged. */
function keptFlows(model: Model, flows: readonly Known[], { before, conduits, shapes }: FlowGround): ReadonlyMap<RecordId, SceneFlow> {
  if (before === undefined || before.model.tables.flow !== model.tables.flow) return new Map();
  const seen = new Map(before.scene.flows.map((flow) => [flow.id, flow]));
  if (seen.size === 0) return new Map();
  const earlier = new Set(before.scene.conduits);
  const standing = new Set(conduits.filter((conduit) => earlier.has(conduit)));
  const zoneStands = (id: RecordId | undefined): boolean => id === undefined || getRecord(before.model, 'zone', id)?.shape === shapes.get(id);
  const stands = (id: RecordId): boolean => before.model.tables.asset.get(id)?.shape === model.tables.asset.get(id)?.shape;
  return new Map(
    flows.flatMap(({ flow, fromId, toId, fromZoneId, toZoneId, conduit }) => {
      const shown = seen.get(flow.id);
      const isSame = (conduit === undefined || standing.has(conduit)) && stands(fromId) && stands(toId) && zoneStands(fromZoneId) && zoneStands(toZoneId);
      return shown !== undefined && isSame ? [[flow.id, shown] as const] : [];
    }),
  );
}

function sceneFlow(known: Known, view: View, drawn: Pick<SceneFlow, 'path' | 'label' | 'badge'>): SceneFlow {
  const { flow, fromId, toId, conduit } = known;
  return {
    id: flow.id,
    difference: differenceIn(view, flow.state),
    conduitId: conduit?.id,
    fromId,
    toId,
    course: courseOf(known),
    initiator: flow.initiator ?? 'unknown',
    verdict: flow.verdict ?? 'undecided',
    state: flow.state ?? 'existing',
    observed: flow.observed === true,
    ...drawn,
  };
}

function courseOf({ conduit, fromZoneId, toZoneId }: Known): SceneFlow['course'] {
  if (conduit !== undefined) return 'conduit';
  return fromZoneId === undefined || toZoneId === undefined || fromZoneId === toZoneId ? 'inside' : 'noConduit';
}

function labelOf(known: Known, { t, protocolName }: FlowGround, times: number | undefined): string {
  const { protocols = [], ports = [], name, verdict, observed } = known.flow;
  const [first] = protocols.length > 0 ? protocols.map((protocol) => protocolName?.(protocol) ?? protocol) : [...ports, name ?? ''];
  const words = [
    first ?? '',
    t(`choice.verdict.${verdict ?? 'undecided'}`),
    courseOf(known) === 'noConduit' ? t('drawing.flow.noConduit') : '',
    observed === true ? t('drawing.flow.observed') : '',
  ];
  const label = fitText(words.filter((word) => word !== '').join(' · '), widestLabel, flowTextSize);
  return times === undefined || times < 2 ? label : `${label} × ${times}`;
}
