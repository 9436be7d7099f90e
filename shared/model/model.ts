import type { LooseRecord } from './entity';
import { mapCopy } from './map-copy';
import { recordTypes, typeOfId, type RecordId, type RecordType } from './record-type';
import type { AnyRecord, RecordFor } from './registry';

/**
 * All records of an assessment, by type and id. Immutable: a change makes a new model that shares every table it does
 * not touch, so a screen can compare tables by identity. Records of a type this version does not know are carried in
 * `foreign`.
 */
export interface Model {
  readonly tables: { readonly [Type in RecordType]: ReadonlyMap<RecordId, RecordFor<Type>> };
  readonly foreign: ReadonlyMap<RecordId, LooseRecord>;
}

type Tables = { [Type in RecordType]: ReadonlyMap<RecordId, RecordFor<Type>> };

function emptyTables(): Tables {
  const tables: Partial<Record<RecordType, ReadonlyMap<RecordId, LooseRecord>>> = {};
  for (const type of recordTypes) tables[type] = new Map<RecordId, LooseRecord>();
  return tables as Tables;
}

export const emptyModel: Model = { tables: emptyTables(), foreign: new Map() };

const lists = new WeakMap<ReadonlyMap<RecordId, unknown>, readonly unknown[]>();

/** The records of one type as a list in order of their creation; the same list as long as the table is the same. */
export function listOf<Type extends RecordType>(model: Model, type: Type): readonly RecordFor<Type>[] {
  const table = model.tables[type];
  const known = lists.get(table);
  if (known !== undefined) return known as readonly RecordFor<Type>[];
  const list = followedList(table) ?? [...table.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
  lists.set(table, list);
  return list as readonly RecordFor<Type>[];
}

type Table = ReadonlyMap<RecordId, LooseRecord>;
type Origin = { readonly table: WeakRef<Table>; readonly ids: readonly RecordId[] };

const origins = new WeakMap<Table, Origin>();
/** More changes than this, and looking at every record is as quick. */
const followedAtMost = 64;

/**
 * The ids of the records in which a table may differ from an earlier one, when it was made from that one by a small
 * change; undefined when that is not known.
 */
export function changedIds(table: Table, earlier: Table): readonly RecordId[] | undefined {
  if (table === earlier) return [];
  const origin = origins.get(table);
  return origin?.table.deref() === earlier ? origin.ids : undefined;
}

/** The list of the table this one was made from, with the records as they are now; undefined when some came or went. */
function followedList(table: Table): readonly LooseRecord[] | undefined {
  const earlier = origins.get(table)?.table.deref();
  const known = earlier === undefined ? undefined : (lists.get(earlier) as readonly LooseRecord[] | undefined);
  if (earlier === undefined || known === undefined || earlier.size !== table.size) return undefined;
  const list = [...known];
  for (const id of changedIds(table, earlier) ?? []) {
    const [before, now] = [earlier.get(id), table.get(id)];
    if (before === undefined || now === undefined) return undefined;
    list[known.indexOf(before)] = now;
  }
  return list;
}

/** One record by id, whatever its type. */
export function findRecord(model: Model, id: RecordId): AnyRecord | undefined {
  const type = typeOfId(id);
  return type === undefined ? undefined : model.tables[type].get(id);
}

/** One record of a known type by id; undefined also when the id is undefined. */
export function getRecord<Type extends RecordType>(
  model: Model,
  type: Type,
  id: RecordId | undefined,
): RecordFor<Type> | undefined {
  return id === undefined ? undefined : model.tables[type].get(id);
}

/** The record that describes the assessment; undefined in an empty model. */
export function assessmentOf(model: Model): RecordFor<'assessment'> | undefined {
  return listOf(model, 'assessment')[0];
}

/** A model holding the given records; a later record replaces an earlier one with the same id. */
export function modelOf(records: Iterable<AnyRecord | LooseRecord>): Model {
  const tables = emptyTables() as { [Type in RecordType]: Map<RecordId, AnyRecord> };
  const foreign = new Map<RecordId, LooseRecord>();
  for (const record of records) {
    // By id as everywhere else, so that a record can never stand in two tables.
    const type = typeOfId(record.id);
    if (type === undefined) foreign.set(record.id, record);
    else tables[type].set(record.id, record as AnyRecord);
  }
  return { tables: tables as Tables, foreign };
}

/** How many records there are of each type that has any. */
export function countRecords(model: Model): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const type of recordTypes) if (model.tables[type].size > 0) counts[type] = model.tables[type].size;
  return counts;
}

/** Every record of the types this version knows. */
export function* allRecords(model: Model): Generator<AnyRecord> {
  for (const type of recordTypes) yield* model.tables[type].values();
}

/** A new model in which the given records are replaced (undefined: removed). Tables not named are shared. */
export function withRecords(
  model: Model,
  replacements: Iterable<readonly [RecordId, AnyRecord | LooseRecord | undefined]>,
): Model {
  const growing = growModel(model);
  for (const [id, record] of replacements) growing.put(id, record);
  return growing.done();
}

/** A model in the making, record by record, for changes so large that they come in parts. */
export interface GrowingModel {
  /** Replaces a record (undefined: removes it). */
  readonly put: (id: RecordId, record: AnyRecord | LooseRecord | undefined) => void;
  /** The new model; nothing may be put any more. */
  readonly done: () => Model;
}

/** Begins a model that differs from this one, which stays as it is. */
export function growModel(model: Model): GrowingModel {
  const copies = new Map<RecordType | 'foreign', Map<RecordId, LooseRecord>>();
  const touched = new Map<RecordType | 'foreign', RecordId[]>();
  return {
    put: (id, record) => {
      const type = typeOfId(id) ?? 'foreign';
      let copy = copies.get(type);
      if (copy === undefined) {
        copy = mapCopy<RecordId, LooseRecord>(type === 'foreign' ? model.foreign : model.tables[type]);
        copies.set(type, copy);
        touched.set(type, []);
      }
      touched.get(type)?.push(id);
      if (record === undefined) copy.delete(id);
      else copy.set(id, record);
    },
    done: () => {
      if (copies.size === 0) return model;
      const tables: Partial<Record<RecordType, ReadonlyMap<RecordId, LooseRecord>>> = {};
      for (const type of recordTypes) {
        const copy = copies.get(type);
        tables[type] = copy ?? model.tables[type];
        const ids = touched.get(type) ?? [];
        if (copy !== undefined && ids.length <= followedAtMost) origins.set(copy, { table: new WeakRef<Table>(model.tables[type]), ids });
      }
      return { tables: tables as Tables, foreign: copies.get('foreign') ?? model.foreign };
    },
  };
}
