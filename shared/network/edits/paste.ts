import { draftChange, patched, type Change } from '../../model/change';
import type { LooseRecord } from '../../model/entity';
import type { Shape } from '../../model/field';
import { newRecordId, type Environment } from '../../model/identifier';
import { findRecord, getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { referencesFrom, withoutReferences } from '../../model/references';
import { entityOf } from '../../model/registry';
import { snap, translated, unite, type Point } from '../geometry';
import { zoneAt } from '../membership';
import { readClipboard, copiedRecords, type CopiedRecord, type PasteRefusal } from './clipboard';
import { freeBlock } from './free-block';
import { inSteps, type EditStep } from './in-steps';
import { createNames } from './new-names';
import { growZone } from './place';
import { reaching } from './zone-size';

type Ids = Pick<Environment, 'newId'>;

export interface Pasted {
  readonly ok: true;
  readonly change: Change;
  /** The new elements that lie in no other new one. */
  readonly ids: readonly RecordId[];
  /** References to what this assessment does not have; they were left out. */
  readonly droppedReferences: number;
  /** Records of the text that could not be used. */
  readonly lostRecords: number;
}

export interface PasteArguments {
  readonly text: string;
  /** Where the middle of what is pasted comes to stand, if there is room; beside the original without it. */
  readonly at?: Point;
  /** In a named view, the model behind it: references to what the view does not show are kept. */
  readonly whole?: Model;
}

/**
 * Puts copied elements on the drawing, into the zone under the point: new ids, names numbered on where they are taken,
 * places relative to each other kept. Refuses what was not copied from a drawing.
 */
export function pasteElements(model: Model, { text, at, whole }: PasteArguments, env: Ids): Pasted | { readonly ok: false; readonly refusal: PasteRefusal } {
  const content = readClipboard(text);
  if (!content.ok) return content;
  return { ok: true, ...placeCopies(model, { records: content.records, at, whole }, env), lostRecords: content.lost };
}

/** A second one of each element beside the first, with all that lies in it and what runs between copied ones. */
export function duplicateElements(model: Model, { ids, whole }: { readonly ids: readonly RecordId[]; readonly whole?: Model }, env: Ids): { readonly change: Change; readonly ids: readonly RecordId[] } {
  return placeCopies(model, { records: copiedRecords(model, ids), at: undefined, whole }, env);
}

interface Copies {
  readonly records: readonly CopiedRecord[];
  readonly at: Point | undefined;
  readonly whole: Model | undefined;
}

function placeCopies(model: Model, { records, at, whole = model }: Copies, env: Ids): Omit<Pasted, 'ok' | 'lostRecords'> {
  const newIds = new Map(records.map(({ id, type }) => [id, newRecordId(type, env)]));
  const names = createNames(whole);
  let droppedReferences = 0;
  const copies = opened(records).map((record) => {
    const isKnown = (target: RecordId): boolean => newIds.has(target) || findRecord(whole, target) !== undefined;
    for (const { target } of referencesFrom(record)) if (!isKnown(target)) droppedReferences += 1;
    const kept = withoutReferences(record, isKnown);
    const isCopyHere = findRecord(whole, record.id) !== undefined;
    return { original: record, copy: { ...withNewTargets(names(kept, isCopyHere), newIds), id: newIds.get(record.id) ?? record.id } };
  });
  const groups = groupsOf(model, copies, newIds, at);
  const change = inSteps(model, groups.map((group): EditStep => (current) => placeGroup(current, group, copies, at)).concat([(current) => putOthers(current, copies)]));
  return { change, ids: groups.flatMap(({ tops }) => tops), droppedReferences };
}

/** Zones in a ring of parents, as only a damaged text has them, are taken out of it. */
function opened(records: readonly CopiedRecord[]): readonly CopiedRecord[] {
  const parents = new Map(records.flatMap((record) => (record.type === 'zone' ? [[record.id, record.parentId] as const] : [])));
  return records.map((record) => {
    if (record.type !== 'zone') return record;
    const met = new Set<RecordId>([record.id]);
    for (let outer = parents.get(record.id); outer !== undefined; outer = parents.get(outer)) {
      if (met.has(outer)) {
        parents.set(record.id, undefined);
        return patched(record, { parentId: undefined });
      }
      met.add(outer);
    }
    return record;
  });
}

interface Copy {
  readonly original: CopiedRecord;
  readonly copy: CopiedRecord;
}

/** Elements that come to stand in the same zone, or on the ground. */
interface Group {
  readonly outerId: RecordId | undefined;
  readonly tops: readonly RecordId[];
}

function outerOf(record: CopiedRecord): RecordId | undefined {
  return record.type === 'zone' ? record.parentId : record.type === 'asset' ? record.zoneId : undefined;
}

function groupsOf(model: Model, copies: readonly Copy[], newIds: ReadonlyMap<RecordId, RecordId>, at: Point | undefined): readonly Group[] {
  const target = at === undefined ? undefined : zoneAt(model, at)?.id;
  const groups = new Map<RecordId | undefined, RecordId[]>();
  for (const { original, copy } of copies) {
    if (original.type === 'conduit' || original.type === 'flow') continue;
    const outer = outerOf(original);
    if (outer !== undefined && newIds.has(outer)) continue;
    const outerId = original.type === 'callout' ? undefined : at === undefined ? getRecord(model, 'zone', outer)?.id : target;
    const group = groups.get(outerId);
    if (group === undefined) groups.set(outerId, [copy.id]);
    else group.push(copy.id);
  }
  // Notes go with the elements they were copied with.
  const notes = (groups.get(undefined) ?? []).filter((id) => id.startsWith('callout:'));
  const [first] = groups.keys();
  if (notes.length > 0 && first !== undefined) {
    groups.get(first)?.push(...notes);
    const rest = (groups.get(undefined) ?? []).filter((id) => !notes.includes(id));
    if (rest.length === 0) groups.delete(undefined);
    else groups.set(undefined, rest);
  }
  return [...groups].map(([outerId, tops]) => ({ outerId, tops }));
}

function shapeOf(record: LooseRecord): Shape | undefined {
  return 'shape' in record ? (record['shape'] as Shape | undefined) : undefined;
}

function placeGroup(model: Model, { outerId, tops }: Group, copies: readonly Copy[], at: Point | undefined): Change {
  const byId = new Map(copies.map(({ copy }) => [copy.id, copy]));
  const inside = new Set(tops);
  for (const { copy } of copies) {
    for (let outer = outerOf(copy); outer !== undefined; outer = outerOf(byId.get(outer) ?? copy)) {
      if (inside.has(outer)) inside.add(copy.id);
      if (inside.has(outer) || !byId.has(outer)) break;
    }
  }
  const block = unite(tops.flatMap((id) => shapeOf(byId.get(id) ?? { id, type: '' }) ?? []));
  const wanted = block === undefined || at === undefined ? undefined : { ...block, x: snap(at.x - block.width / 2), y: snap(at.y - block.height / 2) };
  const place = block === undefined ? undefined : freeBlock(model, { outerId, block: wanted ?? block, isCopy: wanted === undefined });
  const [dx, dy] = block === undefined || place === undefined ? [0, 0] : [snap(place.x - block.x), snap(place.y - block.y)];
  return inSteps(model, [
    (current) => {
      const outer = getRecord(current, 'zone', outerId);
      return outer?.shape === undefined || place === undefined ? new Map() : growZone(current, outer.id, reaching(outer.shape, place));
    },
    (current) => {
      const draft = draftChange(current);
      for (const { copy } of copies) {
        if (!inside.has(copy.id)) continue;
        const shape = shapeOf(copy);
        draft.put({ ...copy, ...(shape === undefined ? {} : { shape: translated(shape, dx, dy) }) });
        if (!tops.includes(copy.id)) continue;
        if (copy.type === 'zone') draft.patch('zone', copy.id, { parentId: outerId });
        if (copy.type === 'asset') draft.patch('asset', copy.id, { zoneId: outerId, ...(shape === undefined || outerId === undefined || getRecord(current, 'zone', outerId)?.shape !== undefined ? {} : { shape: undefined }) });
      }
      return draft.build();
    },
  ]);
}

/** Conduits and flows; bends drawn for other places are left out. */
function putOthers(model: Model, copies: readonly Copy[]): Change {
  const draft = draftChange(model);
  for (const { original, copy } of copies) {
    if (copy.type === 'flow') draft.put(copy);
    if (copy.type !== 'conduit' || original.type !== 'conduit') continue;
    const { bends, ...rest } = copy;
    const ends = (copy.zoneIds ?? []).map((id, index) => {
      const shape = getRecord(model, 'zone', id)?.shape;
      const before = shapeOf(copies.find((entry) => entry.original.id === original.zoneIds?.[index])?.original ?? original);
      return shape === undefined || before === undefined ? undefined : { x: shape.x - before.x, y: shape.y - before.y };
    });
    const [first] = ends;
    const isTogether = first !== undefined && ends.every((end) => end?.x === first.x && end.y === first.y);
    if ((copy.zoneIds ?? []).length < 2) continue;
    draft.put(bends !== undefined && isTogether ? { ...rest, bends: bends.map(({ x, y }) => ({ x: x + first.x, y: y + first.y })) } : rest);
  }
  return draft.build();
}

/** The record with every reference to a copied one leading to its copy. */
function withNewTargets(record: CopiedRecord, newIds: ReadonlyMap<RecordId, RecordId>): CopiedRecord {
  const loose: LooseRecord = record;
  const moved: Record<string, unknown> = {};
  const target = (value: unknown): unknown => (typeof value === 'string' ? (newIds.get(value) ?? value) : value);
  for (const [name, field] of Object.entries(entityOf(record.type).fields)) {
    const value = loose[name];
    if (field.kind === 'reference' && value !== undefined) moved[name] = target(value);
    if (field.kind === 'references' && Array.isArray(value)) moved[name] = value.map(target);
  }
  return { ...record, ...moved };
}
