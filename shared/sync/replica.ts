import { canonicalRecord, cellsOf, describeField, fieldOfCell, type CellKey, type Cells } from '../model/cells';
import type { Change, RecordChange } from '../model/change';
import { changedFields, withFields } from '../model/changed-fields';
import type { LooseRecord } from '../model/entity';
import { mapCopy } from '../model/map-copy';
import { modelOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { sameValue } from '../model/same-value';
import type { JournalEntry, RecordWrite } from './journal-entry';
import { createdState, currentRecord, deletedCell, isDeleted, presentVersion, shownCells, type RecordState } from './record-state';
import type { Register, Version } from './register';
import { dotOf, nextTime, type ReplicaId, type Source, type Stamp, type VersionVector } from './stamps';

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

/** The records with these ids as the replica shows them; undefined for those that are deleted. */
export function* recordsOf(replica: Replica, ids: Iterable<RecordId>): Generator<readonly [RecordId, LooseRecord | undefined]> {
  for (const id of ids) {
    const state = replica.states.get(id);
    if (state !== undefined) yield [id, currentRecord(state)];
  }
}

/** Who commits: which copy, under which name. */
export interface Writer {
  readonly replicaId: ReplicaId;
  readonly author: string;
}

/** The stamp of the writer's next commit. */
export function nextStamp(replica: Replica, { replicaId, author }: Writer, now: string): Stamp {
  const counter = (replica.vector.get(replicaId) ?? 0) + 1;
  return { replica: replicaId, counter, time: nextTime(replica.latestTime, now), author };
}

/** One cell of one record. */
export interface CellPlace {
  readonly id: RecordId;
  readonly cell: CellKey;
}

export interface WriteOptions {
  /** Where the records came from. */
  readonly sources?: ReadonlyMap<RecordId, Source> | undefined;
  /** Conflicts this change decides: the value such a cell ends with is written anew even when it was shown before. */
  readonly settle?: readonly CellPlace[] | undefined;
}

/**
 * What a change writes, cell by cell, compared with what the replica holds.
 * @param change on top of what the replica shows (`presentChange`): a record before it is the one shown
 */
export function writesOf(replica: Replica, change: Change, { sources, settle = [] }: WriteOptions = {}): readonly RecordWrite[] {
  const list: RecordWrite[] = [];
  for (const [id, entry] of change) {
    const write = writeOf(replica.states.get(id), id, entry, sources?.get(id));
    if (write !== undefined) list.push(write);
  }
  if (settle.length === 0) return list;
  const writes = new Map(list.map((write) => [write.id, write]));
  for (const { id, cell } of settle) {
    const state = replica.states.get(id);
    if (state === undefined) continue;
    const settled = settledWrite(state, cell, writes.get(id) ?? { id, type: state.type });
    if (settled !== undefined) writes.set(id, settled);
  }
  return [...writes.values()];
}

/** The write with the cell decided; undefined when there is nothing to decide, or the write deletes the record. */
function settledWrite(state: RecordState, cell: CellKey, write: RecordWrite): RecordWrite | undefined {
  const register = state.cells.get(cell);
  if (register === undefined || write.deleted === true || isDeleted(state)) return undefined;
  if (cell === deletedCell) return { ...write, deleted: false };
  const cells = write.cells ?? [];
  if (register.length === 1 || cells.some(([key]) => key === cell)) return undefined;
  const { value, source } = presentVersion(cell, register);
  // One write has one source: the chosen value's own, unless more is written.
  return withSource({ ...write, cells: [...cells, [cell, value]] }, write.source ?? (cells.length === 0 ? source : undefined));
}

function writeOf(
  state: RecordState | undefined,
  id: RecordId,
  { before, after }: RecordChange,
  source: Source | undefined,
): RecordWrite | undefined {
  if (state === undefined) {
    if (after === undefined) return undefined;
    const { type } = after;
    const created = canonicalRecord(after);
    return source === undefined ? { id, type, created } : { id, type, created, source };
  }
  if (after === undefined) return isDeleted(state) ? undefined : { id, type: state.type, deleted: true };
  const cells = changedCells(state, before, after);
  const revived = before === undefined && currentRecord(state) === undefined;
  if (cells.length === 0 && !revived) return undefined;
  return withSource({ id, type: state.type, cells, ...(revived ? { deleted: false } : {}) }, source);
}

function withSource(write: RecordWrite, source: Source | undefined): RecordWrite {
  return source === undefined ? write : { ...write, source };
}

type CellList = readonly (readonly [CellKey, unknown])[];

function changedCells(state: RecordState, before: LooseRecord | undefined, after: LooseRecord): CellList {
  if (before === undefined) return differingCells(state, cellsOf(after), new Map(shownCells(state)));
  // An edit touches a field or two: only those are taken apart.
  const names = changedFields(before, after);
  return differingCells(state, cellsOf(withFields(after, names)), cellsOf(withFields(before, names)));
}

function differingCells(state: RecordState, wanted: Cells, shown: Cells): CellList {
  const changed: (readonly [CellKey, unknown])[] = [];
  // Fields of a later version are carried: how they are taken apart is not known here, so nothing is read into them.
  const isKnown = (key: CellKey): boolean => describeField(state.type, fieldOfCell(key)) !== undefined;
  for (const [key, value] of wanted) if (!sameValue(value, shown.get(key)) && isKnown(key)) changed.push([key, value]);
  for (const key of shown.keys()) if (!wanted.has(key) && isKnown(key)) changed.push([key, undefined]);
  return changed;
}

/**
 * The replica after a journal entry, live or replayed: both go through here. Shares every state it does not touch.
 * An entry the replica has already seen changes nothing.
 * @throws RangeError when an entry of the same replica is missing before it
 */
export function applyEntry(replica: Replica, entry: JournalEntry): Replica {
  const { stamp } = entry;
  const known = replica.vector.get(stamp.replica) ?? 0;
  if (known >= stamp.counter) return replica;
  if (known + 1 < stamp.counter) throw new RangeError(`commit ${dotOf(stamp)} follows ${known}`);
  const growing = growReplica(replica, stamp);
  for (const write of entry.writes) growing.write(write);
  return growing.done();
}

/** A replica that takes in the next commit write by write. */
export interface GrowingReplica {
  /** The state of the record after the write. */
  readonly write: (write: RecordWrite) => RecordState;
  /** The replica after all writes; no more may follow. */
  readonly done: () => Replica;
}

/** Begins to take in the commit with this stamp. The replica itself stays as it is. */
export function growReplica(replica: Replica, stamp: Stamp): GrowingReplica {
  const vector = new Map(replica.vector).set(stamp.replica, stamp.counter);
  const states = mapCopy(replica.states);
  return {
    write: (write) => {
      const state = applyWrite(states.get(write.id), write, stamp, replica.vector);
      states.set(write.id, state);
      return state;
    },
    done: () => ({ states, vector, latestTime: stamp.time > replica.latestTime ? stamp.time : replica.latestTime }),
  };
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
  const created = write.created === undefined ? [] : cellsOf(write.created);
  for (const [key, value] of [...created, ...(write.cells ?? [])]) put(key, { value });
  if (write.deleted === true) put(deletedCell, { value: true, seen });
  if (write.deleted === false) put(deletedCell, { value: false });
  return { ...state, cells };
}
