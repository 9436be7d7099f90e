import { nameOf } from '../checks/subjects';
import { cellsOf, fieldOfCell } from '../model/cells';
import type { LooseRecord } from '../model/entity';
import type { Model } from '../model/model';
import { recordTypes, type RecordId, type RecordType } from '../model/record-type';
import { sameValue } from '../model/same-value';

export interface NamedRecord {
  readonly id: RecordId;
  readonly type: RecordType;
  readonly name: string;
}

/** A field with different content; undefined where it has none. */
export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangedRecord extends NamedRecord {
  readonly fields: readonly FieldDifference[];
}

/** What became of an assessment from one state to another, in the order of the record types. */
export interface Comparison {
  readonly added: readonly NamedRecord[];
  readonly removed: readonly NamedRecord[];
  readonly changed: readonly ChangedRecord[];
}

/** Compares two states of an assessment record by record. The order of lists does not count. */
export function compareModels(before: Model, after: Model): Comparison {
  const added: NamedRecord[] = [];
  const removed: NamedRecord[] = [];
  const changed: ChangedRecord[] = [];
  for (const type of recordTypes) {
    const earlier: ReadonlyMap<RecordId, LooseRecord> = before.tables[type];
    const later: ReadonlyMap<RecordId, LooseRecord> = after.tables[type];
    for (const [id, record] of earlier) if (!later.has(id)) removed.push({ id, type, name: nameOf(record) });
    for (const [id, record] of later) {
      const old = earlier.get(id);
      if (old === undefined) added.push({ id, type, name: nameOf(record) });
      else if (old !== record) {
        const fields = differingFields(old, record);
        if (fields.length > 0) changed.push({ id, type, name: nameOf(record), fields });
      }
    }
  }
  return { added, removed, changed };
}

function differingFields(before: LooseRecord, after: LooseRecord): readonly FieldDifference[] {
  const old = cellsOf(before);
  const now = cellsOf(after);
  const fields = new Set<string>();
  for (const [cell, value] of now) if (!sameValue(value, old.get(cell))) fields.add(fieldOfCell(cell));
  for (const cell of old.keys()) if (!now.has(cell)) fields.add(fieldOfCell(cell));
  return [...fields].sort().map((field) => ({ field, before: before[field], after: after[field] }));
}
