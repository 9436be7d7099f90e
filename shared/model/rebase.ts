import { cellsOf, recordOf } from './cells';
import type { Change, RecordChange } from './change';
import { findRecord, type Model } from './model';
import type { RecordId } from './record-type';
import type { AnyRecord } from './registry';
import { sameValue } from './same-value';

/**
 * The change as it applies to this model, without records that stay the same. A change that was worked out on an earlier
 * model (an import, an undo) touches only the cells it was about; what was written into the same record since stays.
 */
export function presentChange(change: Change, model: Model): Change {
  // An import into an empty inventory changes nothing here: no second list of tens of thousands of records is made.
  let result: Map<RecordId, RecordChange> | undefined;
  for (const [id, entry] of change) {
    const present = entryOn(findRecord(model, id), entry);
    const isChange = !sameValue(present.before, present.after);
    if (result === undefined) {
      if (isChange && present === entry) continue;
      result = entriesBefore(id, change);
    }
    if (isChange) result.set(id, present);
  }
  return result ?? change;
}

function entriesBefore(end: RecordId, change: Change): Map<RecordId, RecordChange> {
  const entries = new Map<RecordId, RecordChange>();
  for (const [id, entry] of change) {
    if (id === end) break;
    entries.set(id, entry);
  }
  return entries;
}

function entryOn(present: AnyRecord | undefined, entry: RecordChange): RecordChange {
  const { before, after } = entry;
  if (present === before) return entry;
  if (after === undefined || present === undefined || before === undefined) return { before: present, after };
  return { before: present, after: sameValue(present, before) ? after : carriedOver(before, after, present) };
}

function carriedOver(before: AnyRecord, after: AnyRecord, present: AnyRecord): AnyRecord {
  const old = cellsOf(before);
  const cells = new Map(cellsOf(present));
  const wanted = cellsOf(after);
  for (const [key, value] of wanted) if (!sameValue(value, old.get(key))) cells.set(key, value);
  for (const key of old.keys()) if (!wanted.has(key)) cells.delete(key);
  return recordOf(present.id, present.type, cells) as AnyRecord;
}
