import type { LooseRecord } from './entity';
import { foundationalRequirements, type Entry, type Field } from './field';
import { isRecordType, type RecordId } from './record-type';
import { entityOf } from './registry';

/**
 * A record taken apart into cells, the smallest parts that are stamped and merged: a plain field is one cell (`name`),
 * an element of a list or vector is a cell of its own (`interfaces/<entry id>`, `protocols/modbus-tcp`, `slTarget/IAC`).
 */
export type CellKey = string;
export type Cells = ReadonlyMap<CellKey, unknown>;

/** The field a cell belongs to. */
export function fieldOfCell(key: CellKey): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(0, slash);
}

/** The description of a field, or undefined for a type or field this version does not know. */
export function describeField(type: string, name: string): Field | undefined {
  return isRecordType(type) ? entityOf(type).fields[name] : undefined;
}

/** Takes a record apart. Absent fields have no cell. */
export function cellsOf(record: LooseRecord): Cells {
  const cells = new Map<CellKey, unknown>();
  for (const [name, value] of Object.entries(record)) {
    if (name === 'id' || name === 'type' || value === undefined) continue;
    const field = describeField(record.type, name);
    if (field === undefined || field.merge !== 'each') cells.set(name, value);
    else for (const [part, partValue] of partsOf(field, value)) cells.set(`${name}/${part}`, partValue);
  }
  return cells;
}

/** Puts a record together again. Law: `recordOf(id, type, cellsOf(record))` equals the record up to the order of lists. */
export function recordOf(id: RecordId, type: string, cells: Iterable<readonly [CellKey, unknown]>): LooseRecord {
  const record: { [field: string]: unknown } & { id: RecordId; type: string } = { id, type };
  const parts = new Map<string, Map<string, unknown>>();
  for (const [key, value] of cells) {
    if (value === undefined) continue;
    const slash = key.indexOf('/');
    if (slash < 0) {
      record[key] = value;
      continue;
    }
    const name = key.slice(0, slash);
    const known = parts.get(name);
    if (known === undefined) parts.set(name, new Map([[key.slice(slash + 1), value]]));
    else known.set(key.slice(slash + 1), value);
  }
  for (const [name, values] of parts) record[name] = assemble(describeField(type, name), values);
  return record;
}

function* partsOf(field: Field, value: unknown): Generator<readonly [string, unknown]> {
  if (field.kind === 'levels') {
    for (const [level, amount] of Object.entries(Object(value))) if (amount !== undefined) yield [level, amount];
    return;
  }
  if (!Array.isArray(value)) return;
  for (const element of value) {
    if (field.kind === 'entries') yield [entryId(element), element];
    else yield [String(element), true];
  }
}

function entryId(element: unknown): string {
  const { id } = Object(element) as Partial<Entry>;
  return String(id);
}

function assemble(field: Field | undefined, parts: ReadonlyMap<string, unknown>): unknown {
  if (field?.kind === 'levels') {
    const vector: Record<string, unknown> = {};
    for (const requirement of foundationalRequirements) {
      if (parts.has(requirement)) vector[requirement] = parts.get(requirement);
    }
    return vector;
  }
  const names = [...parts.keys()].sort();
  return field?.kind === 'entries' ? names.map((name) => parts.get(name)) : names;
}
