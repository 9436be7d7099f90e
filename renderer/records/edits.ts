import { draftChange, patched, type Change } from '../../shared/model/change';
import type { LooseRecord } from '../../shared/model/entity';
import type { Field } from '../../shared/model/field';
import { newRecordId, type Environment } from '../../shared/model/identifier';
import { findRecord, type Model } from '../../shared/model/model';
import type { RecordId, RecordType } from '../../shared/model/record-type';
import { referencesTo, withDependents, withoutReferences } from '../../shared/model/references';
import { entityOf, type AnyRecord } from '../../shared/model/registry';

/** A new record with its title and any first values. */
export function addRecord(
  type: RecordType,
  title: string,
  first: Readonly<Record<string, unknown>>,
  env: Environment,
): { readonly id: RecordId; readonly change: Change } {
  const id = newRecordId(type, env);
  const record = asRecord({ ...first, id, type, [entityOf(type).title]: title });
  return { id, change: new Map([[id, { before: undefined, after: record }]]) };
}

/** One field of one record set, or cleared with undefined. */
export function setField(model: Model, id: RecordId, field: string, value: unknown): Change {
  const before = findRecord(model, id);
  if (before === undefined) return new Map();
  const draft = draftChange(model);
  draft.put(patched(before, { [field]: value }));
  return draft.build();
}

/** The records removed with those that are about them, and every reference to them cleared. */
export function removeRecords(model: Model, chosen: ReadonlySet<RecordId>): Change {
  const ids = withDependents(model, chosen);
  const draft = draftChange(model);
  for (const { record } of referencesTo(model, ids)) {
    const current = draft.find(record.id) ?? record;
    if (!ids.has(record.id)) draft.put(withoutReferences(current, (target) => !ids.has(target)));
  }
  for (const id of ids) draft.remove(id);
  return draft.build();
}

/** The value typed into a text field of a grid or form; undefined clears. Numbers that are none stay as typed. */
export function parseFieldText(field: Field, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (field.kind === 'number') {
    const parsed = Number(trimmed.replace(',', '.'));
    return Number.isNaN(parsed) ? trimmed : parsed;
  }
  if (field.kind === 'texts') return trimmed.split(/[,;]\s*/).filter((part) => part !== '');
  return field.kind === 'longText' ? text : trimmed;
}

/** A record put together field by field; the commit validates it. */
function asRecord(record: LooseRecord): AnyRecord {
  return record as AnyRecord;
}
