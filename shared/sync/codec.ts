import type { LooseRecord } from '../model/entity';
import type { RecordState } from './record-state';
import type { Register, Version } from './register';
import { dotOf, type Dot, type ReplicaId, type Source, type Stamp, type VersionVector } from './stamps';

/** Record states as plain data, for the file, the working copy and merges in the journal. Stamps are kept once each. */
export interface EncodedStates {
  readonly stamps: Readonly<Record<Dot, EncodedStamp>>;
  readonly records: readonly EncodedState[];
}

export interface EncodedStamp {
  readonly time: string;
  readonly author: string;
}

export interface EncodedState {
  readonly id: string;
  readonly type: string;
  /** The commit that created the record. */
  readonly by: Dot;
  readonly source?: Source;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Cells written after creation, each with its versions, the shown one first. */
  readonly cells?: Readonly<Record<string, readonly EncodedVersion[]>>;
}

export interface EncodedVersion {
  /** Absent: the cell was cleared. */
  readonly value?: unknown;
  readonly by: Dot;
  readonly source?: Source;
  readonly seen?: Readonly<Record<ReplicaId, number>>;
}

/** Encodes record states; order is kept. */
export function encodeStates(states: Iterable<RecordState>): EncodedStates {
  const stamps: Record<Dot, EncodedStamp> = Object.create(null) as Record<Dot, EncodedStamp>;
  const note = (stamp: Stamp): Dot => {
    const dot = dotOf(stamp);
    stamps[dot] ??= { time: stamp.time, author: stamp.author };
    return dot;
  };
  const records: EncodedState[] = [];
  for (const state of states) records.push(encodeState(state, note));
  return { stamps, records };
}

function encodeState(state: RecordState, note: (stamp: Stamp) => Dot): EncodedState {
  const { created } = state;
  const { id, type, ...fields } = created.record;
  const base = { id, type, by: note(created.stamp), ...(created.source ? { source: created.source } : {}), fields };
  if (state.cells.size === 0) return base;
  const cells: Record<string, readonly EncodedVersion[]> = {};
  for (const [key, register] of state.cells) cells[key] = register.map((version) => encodeVersion(version, note));
  return { ...base, cells };
}

function encodeVersion(version: Version, note: (stamp: Stamp) => Dot): EncodedVersion {
  return {
    ...(version.value === undefined ? {} : { value: version.value }),
    by: note(version.stamp),
    ...(version.source === undefined ? {} : { source: version.source }),
    ...(version.seen === undefined ? {} : { seen: Object.fromEntries(version.seen) }),
  };
}

/**
 * Decodes record states.
 * @throws RangeError when a record names a commit that is not among the stamps, or a cell has no version
 */
export function decodeStates(encoded: EncodedStates): readonly RecordState[] {
  const stamps = new Map<Dot, Stamp>();
  for (const [dot, { time, author }] of Object.entries(encoded.stamps)) {
    stamps.set(dot, { ...parseDot(dot), time, author });
  }
  const stampOf = (dot: Dot): Stamp => {
    const stamp = stamps.get(dot);
    if (stamp === undefined) throw new RangeError(`no stamp for commit ${dot}`);
    return stamp;
  };
  return encoded.records.map((record) => decodeState(record, stampOf));
}

function decodeState(encoded: EncodedState, stampOf: (dot: Dot) => Stamp): RecordState {
  const { id, type, source } = encoded;
  const record: LooseRecord = { ...encoded.fields, id, type };
  const stamp = stampOf(encoded.by);
  const cells = new Map<string, Register>();
  for (const [key, versions] of Object.entries(encoded.cells ?? {})) {
    const [head, ...rest] = versions.map((version) => decodeVersion(version, stampOf));
    if (head === undefined) throw new RangeError(`no version of ${key} in ${id}`);
    cells.set(key, [head, ...rest]);
  }
  return { id, type, created: source === undefined ? { record, stamp } : { record, stamp, source }, cells };
}

function decodeVersion(encoded: EncodedVersion, stampOf: (dot: Dot) => Stamp): Version {
  return {
    value: encoded.value,
    stamp: stampOf(encoded.by),
    ...(encoded.source === undefined ? {} : { source: encoded.source }),
    ...(encoded.seen === undefined ? {} : { seen: new Map(Object.entries(encoded.seen)) }),
  };
}

function parseDot(dot: Dot): Pick<Stamp, 'replica' | 'counter'> {
  const colon = dot.lastIndexOf(':');
  return { replica: dot.slice(0, colon), counter: Number(dot.slice(colon + 1)) };
}

export function encodeVector(vector: VersionVector): Readonly<Record<ReplicaId, number>> {
  return Object.fromEntries([...vector].sort(([first], [second]) => (first < second ? -1 : 1)));
}

export function decodeVector(encoded: Readonly<Record<ReplicaId, number>>): VersionVector {
  return new Map(Object.entries(encoded));
}
