import type { LooseRecord } from './entity';
import { sameValue } from './same-value';
import { withRecords, type Model } from './model';
import { typeOfId, type RecordId, type RecordType } from './record-type';
import type { AnyRecord, RecordFor } from './registry';

/** One record before and after: before undefined means added, after undefined means removed. */
export interface RecordChange {
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

/** Everything that alters an assessment: for each record touched, what it was and what it becomes. */
export type Change = ReadonlyMap<RecordId, RecordChange>;

export const noChange: Change = new Map();

/** The change that undoes `change`. Law: applying a change and then its inverse gives the first model again. */
export function invert(change: Change): Change {
  const inverse = new Map<RecordId, RecordChange>();
  for (const [id, { before, after }] of change) inverse.set(id, { before: after, after: before });
  return inverse;
}

/** One change with the effect of `first` and then `second`. Records that end as they began are left out. */
export function squash(first: Change, second: Change): Change {
  const result = new Map<RecordId, RecordChange>(first);
  for (const [id, { before, after }] of second) {
    const earlier = result.get(id);
    result.set(id, { before: earlier === undefined ? before : earlier.before, after });
  }
  return withoutNoOps(result);
}

/** The change without records that stay the same. */
export function withoutNoOps(change: Change): Change {
  const result = new Map<RecordId, RecordChange>();
  for (const [id, entry] of change) if (!sameValue(entry.before, entry.after)) result.set(id, entry);
  return result;
}

/** The model after the change. What the model held before is not compared: the change says what becomes. */
export function applyChange(model: Model, change: Change): Model {
  return withRecords(model, afterImages(change));
}

function* afterImages(change: Change): Generator<readonly [RecordId, AnyRecord | undefined]> {
  for (const [id, { after }] of change) yield [id, after];
}

/** The fields of a record type that a patch may carry; undefined clears a field. */
export type Patch<Type extends RecordType> = {
  readonly [Key in Exclude<keyof RecordFor<Type>, 'id' | 'type'>]?: RecordFor<Type>[Key] | undefined;
};

/** Collects edits against a model into one change; later edits of a record build on earlier ones. */
export interface ChangeDraft {
  readonly put: (record: AnyRecord) => void;
  readonly patch: <Type extends RecordType>(type: Type, id: RecordId, fields: Patch<Type>) => void;
  readonly remove: (id: RecordId) => void;
  /** The record as it would be after the edits so far. */
  readonly get: <Type extends RecordType>(type: Type, id: RecordId) => RecordFor<Type> | undefined;
  /** The same without knowing the type. */
  readonly find: (id: RecordId) => AnyRecord | undefined;
  readonly build: () => Change;
}

/** Starts collecting edits. A patch of a record that does not exist is ignored. */
export function draftChange(model: Model): ChangeDraft {
  const change = new Map<RecordId, RecordChange>();
  const original = (id: RecordId): AnyRecord | undefined => {
    const type = typeOfId(id);
    return type === undefined ? undefined : model.tables[type].get(id);
  };
  const current = (id: RecordId): AnyRecord | undefined => {
    const entry = change.get(id);
    return entry === undefined ? original(id) : entry.after;
  };
  const write = (id: RecordId, after: AnyRecord | undefined): void => {
    change.set(id, { before: original(id), after });
  };
  return {
    put: (record) => write(record.id, record),
    patch: (_type, id, fields) => {
      const record = current(id);
      if (record !== undefined) write(id, patched(record, fields));
    },
    remove: (id) => write(id, undefined),
    get: <Type extends RecordType>(_type: Type, id: RecordId) => current(id) as RecordFor<Type> | undefined,
    find: current,
    build: () => withoutNoOps(change),
  };
}

/** A copy of the record with the given fields set, or cleared where the value is undefined. */
export function patched<Record extends AnyRecord>(record: Record, fields: Readonly<{ [key: string]: unknown }>): Record {
  const result: { [key: string]: unknown } = { ...record };
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result as LooseRecord as Record;
}
