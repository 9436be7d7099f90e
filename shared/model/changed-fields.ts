import type { LooseRecord } from './entity';
import { sameValue } from './same-value';

/** Names of the fields in which two states of a record differ; a field set to undefined equals an absent one. */
export function changedFields(before: LooseRecord, after: LooseRecord): readonly string[] {
  const names: string[] = [];
  // Every edit waits for this on its way to the disk, and nearly all values are the very same: those are not looked into.
  for (const name of Object.keys(after)) if (before[name] !== after[name] && !sameValue(before[name], after[name])) names.push(name);
  for (const name of Object.keys(before)) if (before[name] !== after[name] && before[name] !== undefined && !Object.hasOwn(after, name)) names.push(name);
  return names;
}

/** The record with these of its fields alone. */
export function withFields(record: LooseRecord, names: readonly string[]): LooseRecord {
  const part: Record<string, unknown> & LooseRecord = { id: record.id, type: record.type };
  for (const name of names) part[name] = record[name];
  return part;
}
