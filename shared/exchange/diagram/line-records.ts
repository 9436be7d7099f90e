import { conduitKinds, lifeStates } from '../../model/choice-sets';
import type { Conduit } from '../../model/entities/conduit';
import type { Flow } from '../../model/entities/flow';
import { newRecordId } from '../../model/identifier';
import { listOf } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { readFlowHints } from '../../inventory/flow-hints';
import type { Point } from '../../network/geometry';
import { nextCode } from '../../network/next-code';
import { notedOf, oneLine } from './element-texts';
import type { LineRole } from './lines';
import { ownMarkOf, pointsOf, pointsText, readsAsWritten, type OwnMark } from './own-marks';
import type { PlacedCell } from './placed-cells';
import type { Found, RecordsContext } from './records-context';
import { kindOfConduit } from './shape-words';
import type { UnderstoodPage } from './understood-page';
import { chosenOf } from './vertex-records';

/** Makes conduits and flows of lines, or finds those that are there. */
export function createLineRecords({ model, draft, env, choices }: RecordsContext): {
  readonly beginPage: (page: UnderstoodPage, offset: Point, found: ReadonlyMap<PlacedCell, Found>) => void;
  readonly recordOf: (entry: PlacedCell) => Found | undefined;
} {
  const records = new Map<PlacedCell, Found>();
  const conduits: Conduit[] = [...listOf(model, 'conduit')];
  const flowKey = ({ name, fromId, toId }: Pick<Flow, 'name' | 'fromId' | 'toId'>): string => [fromId, toId, name].join(' ');
  const flows = new Map(listOf(model, 'flow').map((flow) => [flowKey(flow), flow.id]));

  const conduitOf = (entries: readonly PlacedCell[], zoneIds: readonly RecordId[], { labelOf }: UnderstoodPage, offset: Point, titles: string): Found | undefined => {
    const [entry] = entries;
    if (entry === undefined || zoneIds.length < 2) return undefined;
    const mark = ownMarkOf(entry.cell);
    const label = entries.map(labelOf).find((text) => text !== '') ?? '';
    const isOurs = mark !== undefined && readsAsWritten(mark, label);
    const name = isOurs ? mark.name : label === '' ? titles.slice(0, 200) : oneLine(label);
    const isSame = (conduit: Conduit): boolean => sameSet(conduit.zoneIds ?? [], zoneIds) && (isOurs && mark.code !== '' ? conduit.code === mark.code : conduit.name === name || conduit.code === name);
    const known = conduits.find(({ id }) => id === mark?.id) ?? conduits.find(isSame);
    const bends = bendsOf(entry, mark, zoneIds, offset);
    if (known !== undefined) {
      if (mark?.id === known.id) draft.patch('conduit', known.id, { ...changedByHand(known, mark, zoneIds, bends), ...(isOurs || label === '' ? {} : { name }) });
      const { name: kept = known.name } = draft.get('conduit', known.id) ?? {};
      return { id: known.id, name: kept, isKnown: model.tables.conduit.has(known.id), kind: known.kind };
    }
    const kind = chosenOf(conduitKinds.values, choices.get(entry.key)?.kind ?? (isOurs ? mark.kind : undefined)) ?? kindOfConduit(label);
    const state = chosenOf(lifeStates.values, mark?.state);
    const notes = notedOf(entry);
    const conduit: Conduit = {
      id: newRecordId('conduit', env), type: 'conduit', name, zoneIds, kind,
      code: isOurs && mark.code !== '' ? mark.code : nextCode('C', conduits),
      ...(mark?.isTrusted === true ? { trusted: true } : {}),
      ...(bends === undefined || bends.length === 0 ? {} : { bends }),
      ...(state === undefined ? {} : { state }),
      ...(notes === '' ? {} : { notes }),
    };
    conduits.push(conduit);
    draft.put(conduit);
    return { id: conduit.id, name, isKnown: false, kind };
  };

  const flowOf = (entry: PlacedCell, line: LineRole, page: UnderstoodPage, ends: readonly [Found, Found]): Found => {
    const label = page.labelOf(entry);
    const [from, to] = ends;
    const name = label === '' ? `${from.name} → ${to.name}`.slice(0, 200) : oneLine(label);
    const known = flows.get(flowKey({ name, fromId: from.id, toId: to.id }));
    if (known !== undefined) return { id: known, name, isKnown: model.tables.flow.has(known) };
    const hints = readFlowHints(label.replaceAll('\n', ', ')).filter(({ port, protocol }) => port !== undefined || (protocol !== undefined && protocol !== protocol.toUpperCase() && !protocol.includes(' ')));
    const [protocols, ports, notes] = [distinct(hints.map(({ protocol }) => protocol)), distinct(hints.map(({ port }) => port)), notedOf(entry)];
    const flow: Flow = {
      id: newRecordId('flow', env), type: 'flow', name, fromId: from.id, toId: to.id,
      ...(protocols.length === 0 ? {} : { protocols }),
      ...(ports.length === 0 ? {} : { ports }),
      initiator: line.initiator, necessary: 'unknown', verdict: 'undecided',
      ...(notes === '' ? {} : { notes }),
    };
    flows.set(flowKey(flow), flow.id);
    draft.put(flow);
    return { id: flow.id, name, isKnown: false };
  };

  return {
    beginPage: (page, offset, found) => {
      const bundles = new Map<string, PlacedCell[]>();
      for (const [entry, line] of page.lines) {
        const [from, to] = [line.from, line.to].map((end) => (end === undefined ? undefined : found.get(end)));
        if (line.as === 'flow' && from !== undefined && to !== undefined) records.set(entry, flowOf(entry, line, page, [from, to]));
        if (line.as !== 'conduit') continue;
        const mark = ownMarkOf(entry.cell);
        const key = mark === undefined ? entry.key : `${entry.page} ${mark.id}`;
        bundles.set(key, [...(bundles.get(key) ?? []), entry]);
      }
      for (const entries of bundles.values()) {
        const zones = entries.flatMap((entry) => [page.lines.get(entry)?.from, page.lines.get(entry)?.to]).flatMap((end) => zoneOfEnd(end, page, found));
        const distinctZones = new Map(zones.map((zone) => [zone.id, zone]));
        const titles = [...distinctZones.values()].map(({ name }) => name).join(' – ');
        const record = conduitOf(entries, [...distinctZones.keys()], page, offset, titles);
        if (record !== undefined) for (const entry of entries) records.set(entry, record);
      }
    },
    recordOf: (entry) => records.get(entry),
  };
}

/** Bends drawn by hand: those our own drawing was made from while its line lies as it was written. */
function bendsOf({ cell: { points }, parent }: PlacedCell, mark: OwnMark | undefined, zoneIds: readonly RecordId[], offset: Point): readonly Point[] | undefined {
  if (zoneIds.length > 2) return undefined;
  const inPlace = ({ x, y }: Point): Point => ({ x: Math.round(x + offset.x), y: Math.round(y + offset.y) });
  const lying = points.map(({ x, y }) => ({ x: x + (parent?.origin.x ?? 0), y: y + (parent?.origin.y ?? 0) }));
  return (mark?.way !== undefined && pointsText(lying) === mark.way ? pointsOf(mark.bends) : lying).map(inPlace);
}

/** What a person changed about a conduit of ours: which zones it joins, and the bends of its line. */
function changedByHand({ zoneIds: before = [], bends: drawn = [] }: Conduit, { joins, way }: OwnMark, zoneIds: readonly RecordId[], bends: readonly Point[] | undefined): Partial<Pick<Conduit, 'zoneIds' | 'bends'>> {
  if (joins === '') return {};
  const written = joins.split(' ');
  // Zones that were not on the drawing are still joined.
  const joined = sameSet(written, zoneIds) ? undefined : [...before.filter((id) => !written.includes(id) || zoneIds.includes(id)), ...zoneIds.filter((id) => !before.includes(id))];
  const hasMoved = way !== undefined && bends !== undefined && pointsText(bends) !== pointsText(drawn);
  return { ...(joined === undefined ? {} : { zoneIds: joined }), ...(hasMoved ? { bends } : {}) };
}

/** The zone an end is, or the one an asset stands in. */
function zoneOfEnd(end: PlacedCell | undefined, { around, roles }: UnderstoodPage, found: ReadonlyMap<PlacedCell, Found>): readonly Found[] {
  const as = end === undefined ? undefined : roles.get(end)?.as;
  const zone = end === undefined || as === 'zone' ? end : as === 'asset' ? around.get(end) : undefined;
  const record = zone === undefined ? undefined : found.get(zone);
  return record === undefined ? [] : [record];
}

function sameSet(one: readonly RecordId[], other: readonly RecordId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.flatMap((value) => (value === undefined ? [] : [value.slice(0, 40)])))];
}
