import type { Zone } from '../../model/entities/zone';
import { changedIds, type Model } from '../../model/model';
import type { RecordId, RecordType } from '../../model/record-type';
import type { AnyRecord } from '../../model/registry';
import { sameValue } from '../../model/same-value';
import { waysOf, type Architecture, type Ways } from './ways';

/** Where an attacker may start: outside the plant, with what comes and goes, in a remote access, or in the office. */
export type Untrusted = 'external' | 'supplier' | 'temporary' | 'access' | 'enterprise';

/** A step over a border between zones, with what it leads over: the conduit, else the flow or access, else the zone. */
interface Border {
  readonly from: number;
  readonly to: number;
  readonly recordId: RecordId;
}

/**
 * Where one gets from zone to zone, by number. Inside a zone everything reaches everything, so zones alone say whether there
 * is a way. Assets without a zone and origins that are not drawn stand for themselves.
 */
export interface Areas {
  readonly ids: readonly RecordId[];
  readonly numbers: ReadonlyMap<RecordId, number>;
  readonly untrusted: readonly (Untrusted | undefined)[];
  readonly isDmz: readonly boolean[];
  readonly next: readonly (readonly number[])[];
  readonly borders: readonly Border[];
}

interface Kept {
  readonly view: Architecture;
  readonly model: Model;
  readonly areas: Areas;
}

let kept: readonly Kept[] = [];

/** The zones of an architecture with the ways between them; the same object until something that matters to it changes. */
export function areasOf(model: Model, view: Architecture): Areas {
  const last = kept.find((entry) => entry.view === view);
  const areas = last !== undefined && meansTheSame(last.model, model, view) ? last.areas : findAreas(waysOf(model, view));
  if (last?.model !== model) kept = [{ view, model, areas }, ...kept.filter((entry) => entry !== last)];
  return areas;
}

/** The fields on which the ways between zones depend. */
const decisive = {
  asset: ['zoneId', 'state'],
  zone: ['kind', 'parentId', 'state'],
  conduit: ['zoneIds', 'kind', 'state'],
  flow: ['fromId', 'toId', 'initiator', 'conduitId', 'state'],
  access: ['fromZoneId', 'conduitId', 'assetIds', 'jumpHostId', 'state'],
} as const satisfies { readonly [Type in RecordType]?: readonly string[] };

function meansTheSame(before: Model, now: Model, view: Architecture): boolean {
  return (Object.keys(decisive) as (keyof typeof decisive)[]).every((type) => {
    const [old, fresh]: readonly ReadonlyMap<RecordId, AnyRecord>[] = [before.tables[type], now.tables[type]];
    if (old === undefined || fresh === undefined || old === fresh) return old === fresh;
    const fields: readonly string[] = type === 'flow' && view === 'target' ? [...decisive.flow, 'verdict'] : decisive[type];
    // What is not known to be a small change is looked at anew.
    const ids = changedIds(fresh, old);
    return ids !== undefined && ids.every((id) => sameFields(old.get(id), fresh.get(id), fields));
  });
}

function sameFields(before: AnyRecord | undefined, now: AnyRecord | undefined, fields: readonly string[]): boolean {
  return before !== undefined && now !== undefined && fields.every((field) => sameValue(Reflect.get(before, field), Reflect.get(now, field)));
}

/** The number of the zone a place lies in, or of the place itself; undefined when no way leads over its border. */
export function areaOf({ numbers }: Areas, placeId: RecordId, zoneId: RecordId | undefined): number | undefined {
  return numbers.get(zoneId ?? placeId);
}

function untrustedKind({ origins, zones }: Ways, id: RecordId): Untrusted | undefined {
  if (origins.has(id)) return 'access';
  const kind: Zone['kind'] = zones.get(id)?.kind;
  return kind === 'external' || kind === 'supplier' || kind === 'temporary' || kind === 'enterprise' ? kind : undefined;
}

function findAreas(ways: Ways): Areas {
  const ids = [...ways.zones.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numberOf = (placeId: RecordId): number => {
    const id = ways.assets.get(placeId)?.zoneId ?? placeId;
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    return ids.push(id) - 1;
  };
  const borders: Border[] = [];
  for (const way of ways.ways) {
    const [from, to] = [numberOf(way.from), numberOf(way.to)];
    if (from !== to) borders.push({ from, to, recordId: (way.conduit ?? way.flow ?? way.access)?.id ?? way.from });
  }
  const next: number[][] = ids.map(() => []);
  const known = new Set<number>();
  for (const { from, to } of borders) {
    const key = from * ids.length + to;
    if (!known.has(key)) next[from]?.push(to);
    known.add(key);
  }
  return { ids, numbers, untrusted: ids.map((id) => untrustedKind(ways, id)), isDmz: ids.map((id) => ways.zones.get(id)?.kind === 'dmz'), next, borders };
}
