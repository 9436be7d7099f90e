import { cellsOf, recordOf, type CellKey } from '../model/cells';
import type { LooseRecord, Migration } from '../model/entity';
import { currentVersions, runMigrations, type SchemaVersions } from '../model/migrate';
import { isRecordType } from '../model/record-type';
import { entityOf } from '../model/registry';
import { sameValue } from '../model/same-value';
import { deletedCell, shownCells, type RecordState } from './record-state';
import type { Register, Version } from './register';
import type { Replica } from './replica';
import { compareStamps, dotOf } from './stamps';

/**
 * A record state lifted from the version its type had to the one it has, every version of every cell included, so that
 * conflicts stay conflicts.
 */
function liftState(state: RecordState, versions: SchemaVersions, to: SchemaVersions): RecordState {
  const from = state.version ?? versions[state.type] ?? 0;
  if (!isRecordType(state.type)) return from === 0 ? state : { ...state, version: from };
  const { version: _known, ...plain } = state;
  const lifted: RecordState = state.version === undefined ? state : plain;
  const target = to[state.type] ?? 0;
  const due = entityOf(state.type).migrations.filter(({ version }) => version > from && version <= target);
  return due.length === 0 ? lifted : migrateState(lifted, from, due);
}

/**
 * Every state lifted from the versions of its record type to later ones, the present ones unless said otherwise; the
 * same replica when nothing had to be.
 */
export function liftReplica(replica: Replica, versions: SchemaVersions, to: SchemaVersions = currentVersions()): Replica {
  let changed = false;
  const states = new Map<string, RecordState>();
  for (const [id, state] of replica.states) {
    const lifted = liftState(state, versions, to);
    changed ||= lifted !== state;
    states.set(id, lifted);
  }
  return changed ? { ...replica, states } : replica;
}

/**
 * Runs the migrations after `from` over a state. A migration speaks of whole records, so each version of a cell is put
 * into the record as it stands, and what the migration makes of it is what that version becomes.
 */
export function migrateState(state: RecordState, from: number, migrations: readonly Migration[]): RecordState {
  const lift = (record: LooseRecord): LooseRecord => runMigrations(record, from, migrations);
  const created = { ...state.created, record: lift(state.created.record) };
  const shown = new Map(shownCells(state));
  const liftedWith = (key: CellKey, value: unknown): ReadonlyMap<CellKey, unknown> =>
    cellsOf(lift(recordOf(state.id, state.type, new Map(shown).set(key, value), true)));
  const original = cellsOf(state.created.record);
  const cells = new Map<CellKey, Register>();
  for (const [key, register] of state.cells) {
    if (key === deletedCell) {
      cells.set(key, register);
      continue;
    }
    const without = liftedWith(key, undefined);
    const outcomes = register.map((version) => ({ version, lifted: liftedWith(key, version.value) }));
    const others = [...outcomes.map(({ lifted }) => lifted), liftedWith(key, original.get(key))];
    for (const target of touchedKeys(without, others)) {
      const versions = outcomes.map(({ version, lifted }): Version => ({ ...version, value: lifted.get(target) }));
      cells.set(target, joined(cells.get(target) ?? [], versions));
    }
  }
  return { ...state, created, cells };
}

/** The cells on which the presence of the old cell has an influence. */
function touchedKeys(without: ReadonlyMap<CellKey, unknown>, others: readonly ReadonlyMap<CellKey, unknown>[]): ReadonlySet<CellKey> {
  const touched = new Set<CellKey>();
  for (const cells of others) {
    for (const [key, value] of cells) if (!sameValue(without.get(key), value)) touched.add(key);
    for (const key of without.keys()) if (!cells.has(key)) touched.add(key);
  }
  return touched;
}

/** Two old cells can become one: each commit keeps one version, the latest counts. */
function joined(first: readonly Version[], second: readonly Version[]): Register {
  const known = new Set(first.map(({ stamp }) => dotOf(stamp)));
  const all = [...first, ...second.filter(({ stamp }) => !known.has(dotOf(stamp)))];
  const [head, ...rest] = all.sort((one, other) => compareStamps(one.stamp, other.stamp));
  if (head === undefined) throw new RangeError('a cell needs a version');
  return [head, ...rest];
}
