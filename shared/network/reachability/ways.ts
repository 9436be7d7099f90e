import type { Access } from '../../model/entities/access';
import type { Asset } from '../../model/entities/asset';
import type { Conduit } from '../../model/entities/conduit';
import type { Flow } from '../../model/entities/flow';
import type { Zone } from '../../model/entities/zone';
import { mapCopy } from '../../model/map-copy';
import { changedIds, listOf, type Model } from '../../model/model';
import type { RecordId, RecordType } from '../../model/record-type';

/** The plant as it stands (existing and to be removed) or as it will be (existing and planned). */
export type Architecture = 'asIs' | 'target';

/**
 * One step from one place to another. A place is an asset, a zone, or a remote access whose origin is not drawn as a zone.
 * docs/decisions/reachability.md says what counts as a step.
 */
export interface Way {
  readonly kind: 'nested' | 'flow' | 'open' | 'carried' | 'access';
  readonly from: RecordId;
  readonly to: RecordId;
  readonly flow?: Flow;
  readonly conduit?: Conduit;
  readonly access?: Access;
  /** The step leaves a jump host towards what lies behind it. */
  readonly isBehindJumpHost?: boolean;
}

/** Every way of an architecture, and the places they lead between. */
export interface Ways {
  readonly model: Model;
  readonly view: Architecture;
  readonly ways: readonly Way[];
  readonly zones: ReadonlyMap<RecordId, Zone>;
  readonly assets: ReadonlyMap<RecordId, Asset>;
  /** Remote accesses that come from somewhere that is not on the drawing. */
  readonly origins: ReadonlyMap<RecordId, Access>;
}

const looked = ['asset', 'zone', 'conduit', 'flow', 'access'] as const satisfies readonly RecordType[];
let kept: Ways[] = [];

/** The ways of an architecture; the same object as long as the tables they come from are the same. */
export function waysOf(model: Model, view: Architecture): Ways {
  const known = kept.find((ways) => ways.view === view && looked.every((type) => ways.model.tables[type] === model.tables[type]));
  if (known !== undefined) return known;
  const made = withOtherAssets(model, view) ?? findWays(model, view);
  kept = [made, ...kept.filter((ways) => ways.view !== view)];
  return made;
}

/** The last ways with assets that were edited since; undefined when more than that has changed. A way depends on an asset being there only. */
function withOtherAssets(model: Model, view: Architecture): Ways | undefined {
  const last = kept.find((ways) => ways.view === view && looked.every((type) => type === 'asset' || ways.model.tables[type] === model.tables[type]));
  const changed = last === undefined ? undefined : changedIds(model.tables.asset, last.model.tables.asset);
  if (last === undefined || changed === undefined) return undefined;
  const assets = mapCopy(last.assets);
  for (const id of changed) {
    const now = model.tables.asset.get(id);
    const isThere = now !== undefined && isIn(view, now);
    if (isThere !== assets.has(id)) return undefined;
    if (isThere) assets.set(id, now);
  }
  return { ...last, model, assets };
}

/** True when the record belongs to the architecture. */
export function isIn(view: Architecture, { state = 'existing' }: { readonly state?: Asset['state'] }): boolean {
  return state !== (view === 'asIs' ? 'planned' : 'toBeRemoved');
}

type Growing = Omit<Ways, 'ways' | 'origins'> & { readonly ways: Way[]; readonly origins: Map<RecordId, Access> };

function findWays(model: Model, view: Architecture): Ways {
  const present = <Kept extends { readonly id: RecordId; readonly state?: Asset['state'] }>(records: readonly Kept[]): readonly Kept[] => records.filter((record) => isIn(view, record));
  const zones = new Map(present(listOf(model, 'zone')).map((zone) => [zone.id, zone]));
  const assets = new Map(present(listOf(model, 'asset')).map((asset) => [asset.id, asset]));
  const conduits = new Map(present(listOf(model, 'conduit')).map((conduit) => [conduit.id, conduit]));
  const flows = present(listOf(model, 'flow'));
  const accesses = present(listOf(model, 'access'));
  const found: Growing = { model, view, ways: [], zones, assets, origins: new Map() };
  const recorded = new Set<RecordId | undefined>();
  for (const { conduitId } of flows) recorded.add(conduitId);
  for (const { conduitId } of accesses) recorded.add(conduitId);
  for (const conduit of conduits.values()) addConduit(found, conduit, recorded.has(conduit.id));
  addNested(found, conduits);
  for (const flow of flows) addFlow(found, flow, flow.conduitId === undefined ? undefined : conduits.get(flow.conduitId));
  for (const access of accesses) addAccess(found, access, access.conduitId === undefined ? undefined : conduits.get(access.conduitId));
  return found;
}

/** By hand everything is carried; over a network everything passes as long as nobody has recorded what does. */
function addConduit({ ways, zones }: Growing, conduit: Conduit, isRecorded: boolean): void {
  const isCarried = conduit.kind === 'removableMedia' || conduit.kind === 'serviceLaptop';
  if (isRecorded && !isCarried) return;
  const ends = [...new Set(conduit.zoneIds)].filter((id) => zones.has(id));
  for (const from of ends) for (const to of ends) if (from !== to) ways.push({ kind: isCarried ? 'carried' : 'open', from, to, conduit });
}

/** A nested zone to which nobody has drawn a border is open to the zone around it. */
function addNested({ ways, zones }: Growing, conduits: ReadonlyMap<RecordId, Conduit>): void {
  const bordered = new Set([...conduits.values()].flatMap(({ zoneIds = [] }) => zoneIds));
  for (const { id, parentId } of zones.values()) {
    if (parentId === undefined || parentId === id || bordered.has(id) || !zones.has(parentId)) continue;
    ways.push({ kind: 'nested', from: parentId, to: id }, { kind: 'nested', from: id, to: parentId });
  }
}

/** What is decided to be removed passes today and not in the target; whoever opens the connection can reach the other end. */
function addFlow({ ways, view, zones, assets }: Growing, flow: Flow, conduit: Conduit | undefined): void {
  const { fromId, toId, initiator, verdict } = flow;
  if (fromId === undefined || toId === undefined || fromId === toId || (view === 'target' && verdict === 'toRemove')) return;
  const isPlace = (id: RecordId): boolean => assets.has(id) || zones.has(id);
  if (!isPlace(fromId) || !isPlace(toId)) return;
  const add = (from: RecordId, to: RecordId): void => {
    ways.push(conduit === undefined ? { kind: 'flow', from, to, flow } : { kind: 'flow', from, to, flow, conduit });
  };
  if (initiator !== 'to') add(fromId, toId);
  if (initiator !== 'from') add(toId, fromId);
}

const outsideKinds: readonly Zone['kind'][] = ['external', 'supplier'];

function addAccess(found: Growing, access: Access, conduit: Conduit | undefined): void {
  const { ways, zones, assets } = found;
  const ends = (conduit?.zoneIds ?? []).filter((id) => zones.has(id));
  const named = access.fromZoneId !== undefined && zones.has(access.fromZoneId) ? [access.fromZoneId] : ends.filter((id) => outsideKinds.includes(zones.get(id)?.kind));
  if (named.length === 0) found.origins.set(access.id, access);
  const origins = named.length === 0 ? [access.id] : named;
  const reached = (access.assetIds ?? []).filter((id) => assets.has(id));
  const jumpHost = access.jumpHostId !== undefined && assets.has(access.jumpHostId) ? access.jumpHostId : undefined;
  const over = conduit === undefined ? { access } : { access, conduit };
  const first = jumpHost !== undefined ? [jumpHost] : reached.length > 0 ? reached : ends.filter((id) => !origins.includes(id));
  for (const from of origins) for (const to of first) if (from !== to) ways.push({ kind: 'access', from, to, ...over });
  if (jumpHost !== undefined) for (const to of reached) if (to !== jumpHost) ways.push({ kind: 'access', from: jumpHost, to, isBehindJumpHost: true, ...over });
}
