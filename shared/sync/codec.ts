import type { LooseRecord } from '../model/entity';
import { fieldOfCell, isFieldName } from '../model/cells';
import { deletedCell, type RecordState } from './record-state';
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
  /** Of a type the writer did not know: the version of that type. */
  readonly version?: number;
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
  const base = {
    id,
    type,
    by: note(created.stamp),
    ...(created.source === undefined ? {} : { source: created.source }),
    ...(state.version === undefined ? {} : { version: state.version }),
    fields,
  };
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
 * @throws RangeError when a record names a commit that is not among the stamps, a cell has no version, a name or id has
 * not its form, or an id comes twice
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
  const seen = new Set<string>();
  return encoded.records.map((record) => {
    if (seen.has(record.id)) throw new RangeError(`record ${record.id} comes twice`);
    seen.add(record.id);
    return decodeState(record, stampOf);
  });
}

function decodeState(encoded: EncodedState, stampOf: (dot: Dot) => Stamp): RecordState {
  const { id, type, source, version } = encoded;
  if (!isFieldName(type) || !id.startsWith(`${type}:`) || id.length === type.length + 1) {
    throw new RangeError(`${id} is no id of type ${type}`);
  }
  const stray = Object.keys(encoded.fields).find((name) => !isFieldName(name) || name === 'id' || name === 'type');
  if (stray !== undefined) throw new RangeError(`${stray} is no name of a field`);
  const record: LooseRecord = { ...encoded.fields, id, type };
  const stamp = stampOf(encoded.by);
  const cells = new Map<string, Register>();
  for (const [key, versions] of Object.entries(encoded.cells ?? {})) {
    const [head, ...rest] = versions.map((version) => decodeVersion(version, stampOf));
    if (head === undefined) throw new RangeError(`no version of ${key} in ${id}`);
    const register: Register = [head, ...rest];
    checkCell(key, register);
    cells.set(key, register);
  }
  const created = source === undefined ? { record, stamp } : { record, stamp, source };
  return version === undefined ? { id, type, created, cells } : { id, type, created, cells, version };
}

function checkCell(key: string, register: Register): void {
  const fits =
    key === deletedCell ? register.every(({ value }) => typeof value === 'boolean') : isFieldName(fieldOfCell(key));
  if (!fits) throw new RangeError(`${key} is no cell`);
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
  if (!/^[^:].*:[1-9]\d{0,12}$/.test(dot)) throw new RangeError(`${dot} names no commit`);
  return { replica: dot.slice(0, colon), counter: Number(dot.slice(colon + 1)) };
}

export function encodeVector(vector: VersionVector): Readonly<Record<ReplicaId, number>> {
  return Object.fromEntries([...vector].sort(([first], [second]) => (first < second ? -1 : 1)));
}

export function decodeVector(encoded: Readonly<Record<ReplicaId, number>>): VersionVector {
  return new Map(Object.entries(encoded));
}
