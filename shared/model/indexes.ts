import type { Model } from './model';
import type { LooseRecord } from './entity';
import type { RecordId, RecordType } from './record-type';
import type { RecordFor } from './registry';

type Index = ReadonlyMap<string, readonly LooseRecord[]>;

const indexes = new WeakMap<ReadonlyMap<RecordId, unknown>, Map<string, Index>>();
const none: readonly never[] = [];

/** The records of a type grouped by a field's value (each element of a list field counts); kept until the table changes. */
export function indexBy<Type extends RecordType>(
  model: Model,
  type: Type,
  field: keyof RecordFor<Type> & string,
): ReadonlyMap<string, readonly RecordFor<Type>[]> {
  const table = model.tables[type];
  let known = indexes.get(table);
  if (known === undefined) {
    known = new Map();
    indexes.set(table, known);
  }
  let index = known.get(field);
  if (index === undefined) {
    index = groupRecords(table.values(), field);
    known.set(field, index);
  }
  return index as ReadonlyMap<string, readonly RecordFor<Type>[]>;
}

/** The records of a type whose field holds the value, for example the assets of a zone. */
export function recordsWith<Type extends RecordType>(
  model: Model,
  type: Type,
  field: keyof RecordFor<Type> & string,
  value: string,
): readonly RecordFor<Type>[] {
  return indexBy(model, type, field).get(value) ?? none;
}

function groupRecords(records: Iterable<LooseRecord>, field: string): Index {
  const groups = new Map<string, LooseRecord[]>();
  const add = (key: unknown, record: LooseRecord): void => {
    if (typeof key !== 'string') return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  };
  for (const record of records) {
    const value = record[field];
    if (Array.isArray(value)) for (const element of value) add(element, record);
    else add(value, record);
  }
  return groups;
}
