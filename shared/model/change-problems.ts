import type { Change } from './change';
import type { AnyRecord } from './registry';
import { sameValue } from './same-value';
import { validateRecord, type Problem } from './validate';

/** Only what the change brings: a value that came with a colleague's newer file must not lock the record's other fields. */
export function problemsIn(change: Change): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { before, after } of change.values()) {
    if (after === undefined) continue;
    const found = validateRecord(after);
    if (found.length > 0) problems.push(...(before === undefined ? found : found.filter(({ field }) => isChanged(field, before, after))));
  }
  return problems;
}

function isChanged(path: string, before: AnyRecord, after: AnyRecord): boolean {
  const name = path.split('.', 1)[0] ?? path;
  return !sameValue(Reflect.get(before, name), Reflect.get(after, name));
}
