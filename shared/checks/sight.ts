import type { LooseRecord } from '../model/entity';
import { listOf, type Model } from '../model/model';
import { typeOfId, type RecordId, type RecordType } from '../model/record-type';
import type { AnyRecord, RecordFor } from '../model/registry';
import { nameOf } from './subjects';

/** A way to find records of a type by what they hold, for example assets by their address. */
export interface Lookup<Type extends RecordType = RecordType> {
  /** Unique among lookups. */
  readonly name: string;
  readonly of: Type;
  readonly keysOf: (record: AnyRecord) => readonly string[];
}

/** Declares a lookup. `name` is unique among lookups; what a record is found by may depend on nothing but the record. */
export function lookupBy<Type extends RecordType>(name: string, of: Type, keysOf: (record: RecordFor<Type>) => readonly string[]): Lookup<Type> {
  // Only records of the type are handed to a lookup.
  return { name, of, keysOf: (record) => keysOf(record as RecordFor<Type>) };
}

/**
 * All a rule sees beside the record it is about. The runner notes what was asked for and looks again when just that has
 * changed, so a rule must not reach for the model in another way.
 */
export interface Sight {
  /** Calendar date. */
  readonly today: string;
  readonly get: <Type extends RecordType>(type: Type, id: RecordId | undefined) => RecordFor<Type> | undefined;
  /** The records a lookup finds under a key, in order of their creation. */
  readonly found: <Type extends RecordType>(lookup: Lookup<Type>, key: string) => readonly RecordFor<Type>[];
  /** How the record behind an id is called; an empty text when there is none. */
  readonly name: (id: RecordId | undefined) => string;
}

const fieldLookups = new Map<string, Lookup>();

/** Finds records by the value of a field; each element of a list field counts. */
export function byField<Type extends RecordType>(type: Type, field: keyof RecordFor<Type> & string): Lookup<Type> {
  const name = `${type}.${field}`;
  const known = fieldLookups.get(name) as Lookup<Type> | undefined;
  if (known !== undefined) return known;
  const lookup = lookupBy(name, type, (record) => textsIn(record[field]));
  fieldLookups.set(name, lookup);
  return lookup;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((element) => typeof element === 'string') : [];
}

/** Groups of records by key, as lookups find them. */
export type Groups = Map<string, AnyRecord[]>;

/** What a record is found by, each key once. */
export function keysIn(lookup: Lookup, record: AnyRecord): ReadonlySet<string> {
  return new Set(lookup.keysOf(record));
}

/** Every record of the type a lookup is for, in order of creation. */
export function recordsFor({ of }: Pick<Lookup, 'of'>, { tables }: Pick<Model, 'tables'>): readonly AnyRecord[] {
  const records: readonly LooseRecord[] = listOf({ tables, foreign: new Map() }, of);
  return records as readonly AnyRecord[];
}

/** Groups the records of a table by the keys of a lookup. */
export function groupRecords(lookup: Lookup, records: readonly AnyRecord[]): Groups {
  const groups: Groups = new Map();
  for (const record of records) {
    for (const key of keysIn(lookup, record)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return groups;
}

/** What a sight asks its keeper for. */
export interface SightSource {
  readonly record: (type: RecordType, id: RecordId) => AnyRecord | undefined;
  readonly group: (lookup: Lookup, key: string) => readonly AnyRecord[];
}

/** A sight on records that are kept somewhere. */
export function sightOn({ record, group }: SightSource, today: string): Sight {
  return {
    today,
    get: <Type extends RecordType>(type: Type, id: RecordId | undefined) => (id === undefined ? undefined : (record(type, id) as RecordFor<Type> | undefined)),
    found: <Type extends RecordType>(lookup: Lookup<Type>, key: string) => group(lookup, key) as readonly RecordFor<Type>[],
    name: (id) => {
      const type = id === undefined ? undefined : typeOfId(id);
      const found = id === undefined || type === undefined ? undefined : record(type, id);
      return found === undefined ? '' : nameOf(found);
    },
  };
}

/** A sight on a whole model, for one run. */
export function sightOf(model: Model, today: string): Sight {
  const groups = new Map<Lookup, Groups>();
  const group = (lookup: Lookup, key: string): readonly AnyRecord[] => {
    const known = groups.get(lookup) ?? groupRecords(lookup, recordsFor(lookup, model));
    groups.set(lookup, known);
    return known.get(key) ?? [];
  };
  const record = (type: RecordType, id: RecordId): AnyRecord | undefined => model.tables[type].get(id);
  return sightOn({ record, group }, today);
}
