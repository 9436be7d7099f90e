import type { LooseRecord } from './entity';
import { allRecords, findRecord, type Model } from './model';
import { isRecordType, recordTypes, type RecordId, type RecordType } from './record-type';
import { entityOf, type AnyRecord } from './registry';

/** One field of a record that points to another record. */
export interface ReferenceUse {
  readonly record: AnyRecord;
  /** The field, or `entries field.inner field`. */
  readonly field: string;
  readonly target: RecordId;
}

interface ReferencePath {
  readonly name: string;
  readonly inner?: string;
  readonly many: boolean;
}

const paths = new Map<RecordType, readonly ReferencePath[]>(recordTypes.map((type) => [type, pathsOf(type)]));

function pathsOf(type: RecordType): readonly ReferencePath[] {
  const found: ReferencePath[] = [];
  for (const [name, field] of Object.entries(entityOf(type).fields)) {
    if (field.kind === 'reference') found.push({ name, many: false });
    else if (field.kind === 'references') found.push({ name, many: true });
    else if (field.kind === 'entries') {
      for (const [inner, innerField] of Object.entries(field.fields)) {
        if (innerField.kind === 'reference') found.push({ name, inner, many: true });
      }
    }
  }
  return found;
}

/** Every reference a record makes, in the order of its fields. */
export function* referencesFrom(record: AnyRecord): Generator<ReferenceUse> {
  const loose: LooseRecord = record;
  for (const path of paths.get(record.type) ?? []) {
    const value = loose[path.name];
    if (value === undefined) continue;
    const field = path.inner === undefined ? path.name : `${path.name}.${path.inner}`;
    for (const target of targetsIn(value, path)) yield { record, field, target };
  }
}

function* targetsIn(value: unknown, path: ReferencePath): Generator<RecordId> {
  if (!path.many) {
    if (typeof value === 'string') yield value;
    return;
  }
  if (!Array.isArray(value)) return;
  for (const element of value) {
    const target: unknown = path.inner === undefined ? element : Object(element)[path.inner];
    if (typeof target === 'string') yield target;
  }
}

/** Every reference to one of the given records. */
export function referencesTo(model: Model, ids: ReadonlySet<RecordId>): readonly ReferenceUse[] {
  const uses: ReferenceUse[] = [];
  for (const record of allRecords(model)) {
    for (const use of referencesFrom(record)) if (ids.has(use.target)) uses.push(use);
  }
  return uses;
}

/** What a record is about. Without it a rating of a line would speak of the whole organisation. */
const subjects: Readonly<Partial<Record<RecordType, readonly string[]>>> = { rating: ['areaId', 'zoneId', 'contractorId'] };

/** True for a reference without which the record would say something else. */
export function saysWhatItIsAbout({ record, field }: ReferenceUse): boolean {
  return subjects[record.type]?.includes(field) === true;
}

/** The given records with those that are about one of them and mean nothing without it. */
export function withDependents(model: Model, ids: ReadonlySet<RecordId>): ReadonlySet<RecordId> {
  const about = referencesTo(model, ids).filter(saysWhatItIsAbout);
  return about.length === 0 ? ids : new Set([...ids, ...about.map(({ record }) => record.id)]);
}

/** Every reference that points to no record. */
export function danglingReferences(model: Model): readonly ReferenceUse[] {
  const uses: ReferenceUse[] = [];
  for (const record of allRecords(model)) {
    for (const use of referencesFrom(record)) {
      if (findRecord(model, use.target) === undefined) uses.push(use);
    }
  }
  return uses;
}

/** The record without the references that `keep` refuses. Fields left empty are cleared. */
export function withoutReferences<Kept extends AnyRecord>(record: Kept, keep: (target: RecordId) => boolean): Kept {
  if (!isRecordType(record.type)) return record;
  const result: Record<string, unknown> = { ...record };
  let changed = false;
  for (const path of paths.get(record.type) ?? []) {
    const value = result[path.name];
    if (value === undefined) continue;
    const next = keptValue(value, path, keep);
    if (next === value) continue;
    changed = true;
    if (next === undefined) delete result[path.name];
    else result[path.name] = next;
  }
  return changed ? (result as LooseRecord as Kept) : record;
}

function keptValue(value: unknown, path: ReferencePath, keep: (target: RecordId) => boolean): unknown {
  if (!path.many) return typeof value === 'string' && !keep(value) ? undefined : value;
  if (!Array.isArray(value)) return value;
  const { inner } = path;
  if (inner === undefined) {
    const kept = value.filter((target) => typeof target !== 'string' || keep(target));
    if (kept.length === value.length) return value;
    return kept.length === 0 ? undefined : kept;
  }
  const lost = (element: unknown): boolean => {
    const target: unknown = Object(element)[inner];
    return typeof target === 'string' && !keep(target);
  };
  if (!value.some(lost)) return value;
  return value.map((element) => (lost(element) ? withoutKey(Object(element), inner) : element));
}

function withoutKey(source: object, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([name]) => name !== key));
}
