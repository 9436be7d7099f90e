import type { Change } from './change';
import { changedFields, withFields } from './changed-fields';
import { validateRecord, type Problem } from './validate';

/** Only what the change brings: a value that came with a colleague's newer file must not lock the record's other fields. */
export function problemsIn(change: Change): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { before, after } of change.values()) {
    if (after === undefined) continue;
    if (before === undefined) {
      problems.push(...validateRecord(after));
      continue;
    }
    const changed = changedFields(before, after);
    const found = validateRecord(withFields(after, changed));
    // Required fields that stay as they are, left out here, are not missing.
    if (found.length > 0) problems.push(...found.filter(({ field }) => changed.includes(field.split('.', 1)[0] ?? field)));
  }
  return problems;
}
