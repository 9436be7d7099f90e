import type { LooseRecord } from './entity';
import { foundationalRequirements, type Entry, type Field } from './field';
import { isRecordType, recordTypes, type RecordId } from './record-type';
import { entityOf } from './registry';
import { sameValue } from './same-value';

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
  if (!isRecordType(type)) return undefined;
  const { fields } = entityOf(type);
  // Names come from files: `constructor` must not find what every object has.
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

const fieldName = /^[A-Za-z][A-Za-z0-9_]*$/;

/** True for a name a field may have, now or in a later version. Marks (`@`), paths (`/`) and `__proto__` are none. */
export function isFieldName(name: string): boolean {
  return fieldName.test(name);
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

/**
 * Puts a record together again. Law: `recordOf(id, type, cellsOf(record))` equals the record up to the order of lists
 * and empty lists. Parts of a field this version does not know are left out, unless asked for: how they belong together
 * is a guess then.
 */
export function recordOf(
  id: RecordId,
  type: string,
  cells: Iterable<readonly [CellKey, unknown]>,
  guess = false,
): LooseRecord {
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
  for (const [name, values] of parts) {
    const field = describeField(type, name);
    if (field !== undefined) record[name] = assemble(field, values);
    else if (guess) record[name] = guessed(values);
  }
  return record;
}

/** The fields of every type that are merged part by part. */
const listFields = new Map(
  recordTypes.map((type) => [type, Object.entries<Field>(entityOf(type).fields).filter(([, { merge }]) => merge === 'each')] as const),
);

/**
 * The record with its lists as they will be once any of it was edited: sorted, without doubles, absent instead of
 * empty. The same record when it is so already.
 */
export function canonicalRecord(record: LooseRecord): LooseRecord {
  let result: Record<string, unknown> | undefined;
  for (const [name, field] of isRecordType(record.type) ? (listFields.get(record.type) ?? []) : []) {
    const value = record[name];
    if (value === undefined || isInOrder(field, value)) continue;
    const parts = new Map(partsOf(field, value));
    const wanted = parts.size === 0 ? undefined : assemble(field, parts);
    if (sameValue(wanted, value)) continue;
    result ??= { ...record };
    if (wanted === undefined) delete result[name];
    else result[name] = wanted;
  }
  return result === undefined ? record : { ...result, id: record.id, type: record.type };
}

/** True for entries that stand in the order of their identities, each once: nearly every list of an import. */
function isInOrder(field: Field, value: unknown): boolean {
  if (field.kind !== 'entries' || !Array.isArray(value) || value.length === 0) return false;
  let before = '';
  for (const entry of value) {
    const id = entryId(entry);
    if (id <= before) return false;
    before = id;
  }
  return true;
}

/** A list of names when nothing but their presence is kept, else a list of what is kept under them. */
function guessed(parts: ReadonlyMap<string, unknown>): unknown {
  const names = [...parts.keys()].sort();
  return names.every((name) => parts.get(name) === true) ? names : names.map((name) => parts.get(name));
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

function assemble(field: Field, parts: ReadonlyMap<string, unknown>): unknown {
  const names = [...parts.keys()].sort();
  if (field.kind === 'levels') {
    const known = foundationalRequirements.filter((requirement) => parts.has(requirement));
    const later = names.filter((name) => !foundationalRequirements.some((requirement) => requirement === name));
    return Object.fromEntries([...known, ...later].map((name) => [name, parts.get(name)]));
  }
  return field.kind === 'entries' ? names.map((name) => parts.get(name)) : names;
}
