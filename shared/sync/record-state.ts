import { cellsOf, recordOf, type CellKey } from '../model/cells';
import type { LooseRecord } from '../model/entity';
import type { RecordId } from '../model/record-type';
import { shownVersion, type Register, type Version } from './register';
import { hasSeen, joinVectors, type Source, type Stamp } from './stamps';

/** The cell that says whether a record is deleted. */
export const deletedCell: CellKey = '@deleted';

/**
 * A record with its history of authorship. `created` holds the record as it was first written, all of it with one
 * stamp; `cells` holds only what was written later, so that an imported list costs one stamp per row.
 */
export interface RecordState {
  readonly id: RecordId;
  readonly type: string;
  readonly created: Creation;
  readonly cells: ReadonlyMap<CellKey, Register>;
  /** For types this version does not know: the version of the type it was written in; absent means 0. */
  readonly version?: number;
}

export interface Creation {
  readonly record: LooseRecord;
  readonly stamp: Stamp;
  readonly source?: Source;
}

const noCells: ReadonlyMap<CellKey, Register> = new Map();

export function createdState(record: LooseRecord, stamp: Stamp, source?: Source): RecordState {
  const created: Creation = source === undefined ? { record, stamp } : { record, stamp, source };
  return { id: record.id, type: record.type, created, cells: noCells };
}

/** Every cell ever written, with its register. */
export function* registersOf(state: RecordState): Generator<readonly [CellKey, Register]> {
  for (const [key, value] of createdCells(state)) {
    if (!state.cells.has(key)) yield [key, [versionFromCreation(state.created, value)]];
  }
  yield* state.cells;
}

const creationCells = new WeakMap<Creation, ReadonlyMap<CellKey, unknown>>();

function createdCells({ created }: RecordState): ReadonlyMap<CellKey, unknown> {
  let cells = creationCells.get(created);
  if (cells === undefined) {
    cells = cellsOf(created.record);
    creationCells.set(created, cells);
  }
  return cells;
}

function versionFromCreation({ stamp, source }: Creation, value: unknown): Version {
  return source === undefined ? { value, stamp } : { value, stamp, source };
}

/** True when the record counts as deleted: nobody restored it, and no edit was made without knowing of the deletion. */
export function isDeleted(state: RecordState): boolean {
  const register = state.cells.get(deletedCell);
  if (register === undefined || !register.every(({ value }) => value === true)) return false;
  return !editedDespiteDeletion(state);
}

/**
 * True when a deletion stands and somebody edited or restored the record without having seen it: a conflict for a
 * person. An edit that one of several deletions had seen was deleted knowingly.
 */
export function editedDespiteDeletion(state: RecordState): boolean {
  const register = state.cells.get(deletedCell) ?? [];
  const deletions = register.filter(({ value }) => value === true);
  if (deletions.length === 0) return false;
  if (deletions.length < register.length) return true;
  const seen = deletions.flatMap((deletion) => deletion.seen ?? []).reduce(joinVectors, new Map());
  if (deletions.some((deletion) => deletion.seen === undefined)) return false;
  if (!hasSeen(seen, state.created.stamp)) return true;
  for (const [key, versions] of state.cells) {
    if (key === deletedCell) continue;
    if (versions.some(({ stamp }) => !hasSeen(seen, stamp))) return true;
  }
  return false;
}

/** The record as it stands, or undefined when it is deleted. */
export function currentRecord(state: RecordState): LooseRecord | undefined {
  if (isDeleted(state)) return undefined;
  if (state.cells.size === 0) return state.created.record;
  return recordOf(state.id, state.type, shownCells(state));
}

/** The record's shown cells whether it is deleted or not. */
export function* shownCells(state: RecordState): Generator<readonly [CellKey, unknown]> {
  for (const [key, register] of registersOf(state)) {
    if (key === deletedCell) continue;
    const { value } = presentVersion(key, register);
    if (value !== undefined) yield [key, value];
  }
}

/**
 * The version that counts while nobody decided: the latest. Elements of lists: adding wins over removing when neither
 * knew of the other, so nothing a colleague added vanishes.
 */
export function presentVersion(key: CellKey, register: Register): Version {
  const shown = shownVersion(register);
  if (shown.value !== undefined || register.length === 1 || !key.includes('/')) return shown;
  return register.find(({ value }) => value !== undefined) ?? shown;
}
