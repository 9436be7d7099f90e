import type { Asset } from '../model/entities/asset';
import type { Conduit } from '../model/entities/conduit';
import type { Flow } from '../model/entities/flow';
import type { Zone } from '../model/entities/zone';
import { sameValue } from '../model/same-value';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { closedBox } from './closed-box';
import { createCopies } from './kept-copies';
import { assetSigns } from './scene-assets';
import { labelOf } from './scene-conduits';
import type { ClosedContent, View } from './scene-elements';
import { differenceIn, isShown } from './shown';
import { zonesInOrder } from './zone-tree';

/** A model as it is drawn with its closed zones: what lies in them is left out, and what led there ends at them. */
export interface ClosedView {
  readonly model: Model;
  /** What lies in each closed zone. */
  readonly contents: ReadonlyMap<RecordId, ClosedContent>;
  /** For what is not drawn, what stands for it: the closed zone around it, or the line it is bundled in. */
  readonly standIns: ReadonlyMap<RecordId, RecordId>;
  /** For a line that stands for other conduits than itself, all of them. */
  readonly bundles: ReadonlyMap<RecordId, readonly RecordId[]>;
}

const known = new WeakMap<Model, Map<View, ClosedView>>();
const copyOf = createCopies();
const lastContents = new WeakMap<Zone, ClosedContent>();

/** The model with closed zones folded, worked out once for a model; the same model when none is closed. */
export function withClosed(model: Model, view: View): ClosedView {
  const byView = known.get(model) ?? new Map<View, ClosedView>();
  known.set(model, byView);
  const folded = byView.get(view) ?? fold(model, view);
  byView.set(view, folded);
  return folded;
}

function fold(model: Model, view: View): ClosedView {
  const isClosed = ({ collapsed, shape, state }: Zone): boolean => collapsed === true && shape !== undefined && isShown(state, view);
  const standIns = new Map<RecordId, RecordId>();
  if (listOf(model, 'zone').some(isClosed)) findInside(model, isClosed, standIns);
  if (standIns.size === 0) return { model, contents: new Map(), standIns, bundles: new Map() };
  const assets = lastingTable(model.tables.asset, new Map([...model.tables.asset].filter(([id]) => !standIns.has(id))));
  const contents = contentsOf(model, view, standIns);
  const zones = new Map([...model.tables.zone].filter(([id]) => !standIns.has(id)).map(([id, zone]) => [id, contents.has(id) ? boxed(zone) : zone]));
  const { conduits, bundles } = foldConduits(model, standIns);
  const flows = foldFlows(model, standIns);
  return { model: { ...model, tables: { ...model.tables, zone: zones, asset: assets, conduit: lastingTable(model.tables.conduit, conduits), flow: lastingTable(model.tables.flow, flows) } }, contents, standIns, bundles };
}

/** A closed zone in the place of its small box. */
function boxed(zone: Zone): Zone {
  return zone.shape === undefined ? zone : copyOf(zone, { shape: closedBox(zone, zone.shape) });
}

/** Notes for each zone and asset within a closed zone the outermost closed one. */
function findInside(model: Model, isClosed: (zone: Zone) => boolean, standIns: Map<RecordId, RecordId>): void {
  const met = new Map<RecordId, Zone>();
  const around = (outerId: RecordId | undefined): RecordId | undefined => {
    const outer = met.get(outerId ?? '');
    return outer === undefined ? undefined : (standIns.get(outer.id) ?? (isClosed(outer) ? outer.id : undefined));
  };
  for (const { zone } of zonesInOrder(model)) {
    const closedId = around(zone.parentId);
    if (closedId !== undefined) standIns.set(zone.id, closedId);
    met.set(zone.id, zone);
  }
  for (const { id, zoneId } of listOf(model, 'asset')) {
    const closedId = around(zoneId);
    if (closedId !== undefined) standIns.set(id, closedId);
  }
}

function contentsOf(model: Model, view: View, standIns: ReadonlyMap<RecordId, RecordId>): ReadonlyMap<RecordId, ClosedContent> {
  const inside = new Map<RecordId, { zones: Zone[]; assets: Asset[] }>();
  const at = (id: RecordId): { zones: Zone[]; assets: Asset[] } => {
    const found = inside.get(id) ?? { zones: [], assets: [] };
    inside.set(id, found);
    return found;
  };
  for (const [id, closedId] of standIns) {
    const zone = model.tables.zone.get(id);
    const asset = model.tables.asset.get(id);
    if (zone !== undefined && isShown(zone.state, view)) at(closedId).zones.push(zone);
    if (asset !== undefined && isShown(asset.state, view)) at(closedId).assets.push(asset);
  }
  const signsOf = assetSigns(model, view);
  return new Map(
    [...inside].map(([id, { zones, assets }]) => {
      const changes = [...zones, ...assets].filter(({ state = 'existing' }) => differenceIn(view, state) !== differenceIn(view, 'existing'));
      const content: ClosedContent = { zoneCount: zones.length, assetCount: assets.length, changeCount: changes.length, signs: counted(assets.flatMap(signsOf)) };
      return [id, lasting(model.tables.zone.get(id), content)] as const;
    }),
  );
}

const lastTables = new WeakMap<object, ReadonlyMap<RecordId, unknown>>();

/** The same table as the last time when its records are, so that what was worked out from it holds. */
function lastingTable<Table extends ReadonlyMap<RecordId, unknown>>(source: Table, fresh: Table): Table {
  const last = lastTables.get(source);
  if (last?.size === fresh.size && [...fresh].every(([id, record]) => last.get(id) === record)) return last as Table;
  lastTables.set(source, fresh);
  return fresh;
}

/** The same object as the last time when the content is the same. */
function lasting(zone: Zone | undefined, content: ClosedContent): ClosedContent {
  if (zone === undefined) return content;
  const last = lastContents.get(zone);
  if (last !== undefined && sameValue(last, content)) return last;
  lastContents.set(zone, content);
  return content;
}

/** Each with its number, the most frequent first. */
function counted<Name extends string>(names: readonly Name[]): readonly (readonly [Name, number])[] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1]);
}

/** Conduits within a closed zone are left out; those that lead out of it end at its edge, those with the same ends as one line. */
function foldConduits(model: Model, standIns: Map<RecordId, RecordId>): { readonly conduits: Model['tables']['conduit']; readonly bundles: ReadonlyMap<RecordId, readonly RecordId[]> } {
  const conduits = new Map<RecordId, Conduit>();
  const groups = new Map<string, { readonly ends: readonly RecordId[]; readonly members: Conduit[] }>();
  for (const conduit of listOf(model, 'conduit')) {
    const { id, zoneIds = [], kind, state } = conduit;
    const closedId = zoneIds.map((zoneId) => standIns.get(zoneId)).find((found) => found !== undefined);
    const ends = [...new Set(zoneIds.map((zoneId) => standIns.get(zoneId) ?? zoneId))];
    if (closedId === undefined) conduits.set(id, conduit);
    else if (ends.length < 2) standIns.set(id, closedId);
    else {
      const key = [...ends.toSorted(), kind ?? 'network', state ?? 'existing'].join(' ');
      const group = groups.get(key) ?? { ends, members: [] };
      groups.set(key, group);
      group.members.push(conduit);
    }
  }
  const bundles = new Map<RecordId, readonly RecordId[]>();
  for (const { ends, members } of groups.values()) {
    const [head, ...others] = members;
    if (head === undefined) continue;
    const trusted = members.every((member) => member.trusted === true);
    const code = others.length === 0 ? head.code : `${labelOf(head)} +${others.length}`;
    conduits.set(head.id, copyOf(head, { zoneIds: ends, bends: undefined, trusted, code }));
    bundles.set(head.id, members.map(({ id }) => id));
    for (const { id } of others) standIns.set(id, head.id);
  }
  return { conduits, bundles };
}

/** Communication of what lies in a closed zone begins and ends at its edge; what stays within it is left out. */
function foldFlows(model: Model, standIns: ReadonlyMap<RecordId, RecordId>): Model['tables']['flow'] {
  const flows = new Map<RecordId, Flow>();
  const standsFor = (id: RecordId | undefined): RecordId | undefined => (id === undefined ? undefined : (standIns.get(id) ?? id));
  for (const [id, flow] of model.tables.flow) {
    const [fromId, toId, conduitId] = [standsFor(flow.fromId), standsFor(flow.toId), standsFor(flow.conduitId)];
    if (fromId === toId && fromId !== flow.fromId) continue;
    flows.set(id, fromId === flow.fromId && toId === flow.toId && conduitId === flow.conduitId ? flow : copyOf(flow, { fromId, toId, conduitId: conduitId?.startsWith('conduit:') === true ? conduitId : undefined }));
  }
  return flows;
}
