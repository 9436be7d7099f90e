import type { CellKey } from '../../shared/model/cells';
import type { Change } from '../../shared/model/change';
import { presentChange } from '../../shared/model/rebase';
import { findRecord, type Model } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';
import { encodeStates, encodeVector } from '../../shared/sync/codec';
import type { JournalEntry } from '../../shared/sync/journal-entry';
import { mergeReplicas } from '../../shared/sync/merge';
import { registersOf } from '../../shared/sync/record-state';
import { applyEntry, emptyReplica, modelOfReplica, nextStamp, writesOf, type Replica, type WriteOptions } from '../../shared/sync/replica';

/** One colleague's copy of an assessment, without files: commits and merges as the real store does. */
export interface Copy {
  readonly name: string;
  readonly replica: () => Replica;
  readonly model: () => Model;
  /** Writes whole records (undefined deletes); returns the entry, or undefined when nothing changed. */
  readonly write: (records: Readonly<Record<RecordId, AnyRecord | undefined>>, options?: WriteOptions) => JournalEntry | undefined;
  /** Takes in what the other copy knows. */
  readonly merge: (other: Pick<Copy, 'replica'>) => void;
  /** Continues from another state, as a restored or copied profile does. */
  readonly become: (replica: Replica) => void;
}

/** A copy whose clock starts at the given moment and goes a second further with every commit. */
export function createCopy(name: string, clock = '2026-05-01T08:00:00.000Z', replica: Replica = emptyReplica): Copy {
  let current = replica;
  let now = Date.parse(clock);
  return {
    name,
    replica: () => current,
    model: () => modelOfReplica(current),
    write: (records, options = {}) => {
      const model = modelOfReplica(current);
      const change: Change = new Map(Object.entries(records).map(([id, after]) => [id, { before: findRecord(model, id), after }]));
      const writes = writesOf(current, presentChange(change, model), options);
      if (writes.length === 0) return undefined;
      now += 1000;
      const stamp = nextStamp(current, { replicaId: name, author: `Person ${name}` }, new Date(now).toISOString());
      const entry: JournalEntry = { stamp, origin: 'user', label: 'test', writes };
      current = applyEntry(current, entry);
      return entry;
    },
    merge: (other) => {
      current = mergeReplicas(current, other.replica());
    },
    become: (next) => {
      current = next;
    },
  };
}

/** A text that is equal for replicas that hold and know the same, whatever the order in which they came to it. */
export function fingerprint({ states, vector }: Replica): string {
  const sorted = [...states.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
  const { records, stamps } = encodeStates(sorted);
  const plain = records.map((record) => ({ ...record, cells: sortedEntries(record.cells ?? {}), fields: sortedEntries(record.fields) }));
  return JSON.stringify({ records: plain, stamps: sortedEntries(stamps), vector: encodeVector(vector) });
}

function sortedEntries(table: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(table).sort(([first], [second]) => (first < second ? -1 : 1));
}

/** The values of a cell that are kept, the shown one first. */
export function valuesAt(copy: Pick<Copy, 'replica'>, id: RecordId, cell: CellKey): readonly unknown[] {
  const state = copy.replica().states.get(id);
  if (state === undefined) return [];
  return new Map(registersOf(state)).get(cell)?.map(({ value }) => value) ?? [];
}
