import { cellsOf, type CellKey } from '../model/cells';
import type { Change } from '../model/change';
import type { LooseRecord } from '../model/entity';
import { modelOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { sameValue } from '../model/same-value';
import type { JournalEntry, RecordWrite } from './journal-entry';
import { createdState, currentRecord, deletedCell, shownCells, type RecordState } from './record-state';
import type { Register, Version } from './register';
import type { Source, Stamp, VersionVector } from './stamps';

/** Everything one copy of an assessment knows: every record with its authorship, and what it has seen. */
export interface Replica {
  readonly states: ReadonlyMap<RecordId, RecordState>;
  readonly vector: VersionVector;
  /** The latest hybrid logical time seen. */
  readonly latestTime: string;
}

export const emptyReplica: Replica = { states: new Map(), vector: new Map(), latestTime: '' };

/** The records a replica shows. */
export function modelOfReplica(replica: Replica): Model {
  return modelOf(currentRecords(replica));
}

function* currentRecords(replica: Replica): Generator<LooseRecord> {
  for (const state of replica.states.values()) {
    const record = currentRecord(state);
    if (record !== undefined) yield record;
  }
}

/** What a change writes, cell by cell, compared with what the replica holds. `sources` says where records came from. */
export function writesOf(
  replica: Replica,
  change: Change,
  sources: ReadonlyMap<RecordId, Source> = new Map(),
): readonly RecordWrite[] {
  const writes: RecordWrite[] = [];
  for (const [id, { after }] of change) {
    const write = writeOf(replica.states.get(id), id, after, sources.get(id));
    if (write !== undefined) writes.push(write);
  }
  return writes;
}

function writeOf(
  state: RecordState | undefined,
  id: RecordId,
  after: LooseRecord | undefined,
  source: Source | undefined,
): RecordWrite | undefined {
  if (state === undefined) {
    if (after === undefined) return undefined;
    return withSource({ id, type: after.type, created: after }, source);
  }
  if (after === undefined) return { id, type: state.type, deleted: true };
  const cells = changedCells(state, after);
  const revived = currentRecord(state) === undefined;
  if (cells.length === 0 && !revived) return undefined;
  return withSource({ id, type: state.type, cells, ...(revived ? { deleted: false } : {}) }, source);
}

function withSource(write: RecordWrite, source: Source | undefined): RecordWrite {
  return source === undefined ? write : { ...write, source };
}

function changedCells(state: RecordState, after: LooseRecord): readonly (readonly [CellKey, unknown])[] {
  const wanted = cellsOf(after);
  const shown = new Map(shownCells(state));
  const changed: (readonly [CellKey, unknown])[] = [];
  for (const [key, value] of wanted) if (!sameValue(value, shown.get(key))) changed.push([key, value]);
  for (const key of shown.keys()) if (!wanted.has(key)) changed.push([key, undefined]);
  return changed;
}

/**
 * The replica after a journal entry, live or replayed: both go through here. Shares every state it does not touch.
 * An entry the replica has already seen changes nothing.
 */
export function applyEntry(replica: Replica, entry: JournalEntry): Replica {
  const { stamp } = entry;
  if ((replica.vector.get(stamp.replica) ?? 0) >= stamp.counter) return replica;
  const vector = new Map(replica.vector).set(stamp.replica, stamp.counter);
  const states = new Map(replica.states);
  for (const write of entry.writes) states.set(write.id, applyWrite(states.get(write.id), write, stamp, replica.vector));
  const latestTime = stamp.time > replica.latestTime ? stamp.time : replica.latestTime;
  return { states, vector, latestTime };
}

function applyWrite(
  state: RecordState | undefined,
  write: RecordWrite,
  stamp: Stamp,
  seen: VersionVector,
): RecordState {
  const { source } = write;
  if (state === undefined) {
    const record = write.created ?? { id: write.id, type: write.type };
    return createdState(record, stamp, source);
  }
  const cells = new Map(state.cells);
  const put = (key: CellKey, version: Omit<Version, 'stamp'>): void => {
    const written: Version = { ...version, stamp, ...(source === undefined ? {} : { source }) };
    const register: Register = [written];
    cells.set(key, register);
  };
  for (const [key, value] of write.cells ?? []) put(key, { value });
  if (write.deleted === true) put(deletedCell, { value: true, seen });
  if (write.deleted === false) put(deletedCell, { value: false });
  return { ...state, cells };
}
