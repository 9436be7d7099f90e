import { getRecord, listOf, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import { zonePath } from '../zone-tree';

/** How strongly two zones belong together: conduits count most, many flows count a little more than one. */
export interface Link {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly weight: number;
}

const perConduit = 3;

/** All pairs of zones between which there are conduits or flows, each once. */
export function zoneLinks(model: Model): readonly Link[] {
  const flows = new Map<string, number>();
  const links = new Map<string, { from: RecordId; to: RecordId; weight: number }>();
  const add = (from: RecordId | undefined, to: RecordId | undefined, weight: number): void => {
    if (from === undefined || to === undefined || from === to) return;
    if (!model.tables.zone.has(from) || !model.tables.zone.has(to)) return;
    const [first, second] = from < to ? [from, to] : [to, from];
    const key = `${first} ${second}`;
    const known = links.get(key);
    if (known === undefined) links.set(key, { from: first, to: second, weight });
    else known.weight += weight;
  };
  for (const { zoneIds = [] } of listOf(model, 'conduit')) {
    // Of a conduit between many zones, each is joined with the one named first: that is where the line begins.
    for (const id of zoneIds.slice(1)) add(zoneIds[0], id, perConduit / Math.max(1, zoneIds.length - 1) + 1);
  }
  for (const { fromId, toId } of listOf(model, 'flow')) {
    const [from, to] = [zoneOf(model, fromId), zoneOf(model, toId)];
    if (from === undefined || to === undefined) continue;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    flows.set(key, (flows.get(key) ?? 0) + 1);
  }
  for (const [key, count] of flows) {
    const [from, to] = key.split(' ');
    add(from, to, Math.log2(1 + count) / 2);
  }
  return [...links.values()];
}

function zoneOf(model: Model, id: RecordId | undefined): RecordId | undefined {
  if (id === undefined) return undefined;
  return typeOfId(id) === 'zone' ? id : getRecord(model, 'asset', id)?.zoneId;
}

/** The links seen from every level of the tree. */
export interface LiftedLinks {
  /** Between the zones directly in a zone (or the outermost, under `''`), whatever lies in them. */
  readonly within: (parentId: RecordId | undefined) => readonly Link[];
  /** The links of a zone and of all that lies in it to zones elsewhere: `from` lies in it. */
  readonly leaving: (zoneId: RecordId) => readonly Link[];
}

/** Sorts links by the level at which they show. */
export function liftLinks(model: Model, links: readonly Link[]): LiftedLinks {
  const within = new Map<RecordId, Link[]>();
  const leaving = new Map<RecordId, Link[]>();
  const put = (map: Map<RecordId, Link[]>, key: RecordId, link: Link): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [link]);
    else list.push(link);
  };
  const paths = new Map<RecordId, readonly RecordId[]>();
  const pathOf = (id: RecordId): readonly RecordId[] => {
    let path = paths.get(id);
    if (path === undefined) {
      path = zonePath(model, id).map((zone) => zone.id).toReversed();
      paths.set(id, path);
    }
    return path;
  };
  for (const link of links) {
    const from = pathOf(link.from);
    const to = pathOf(link.to);
    let depth = 0;
    while (depth < from.length && from[depth] === to[depth]) depth += 1;
    const [one, other] = [from[depth], to[depth]];
    if (one !== undefined && other !== undefined) put(within, from[depth - 1] ?? '', { from: one, to: other, weight: link.weight });
    for (const id of from.slice(depth)) put(leaving, id, link);
    for (const id of to.slice(depth)) put(leaving, id, { from: link.to, to: link.from, weight: link.weight });
  }
  return { within: (parentId) => within.get(parentId ?? '') ?? [], leaving: (zoneId) => leaving.get(zoneId) ?? [] };
}
