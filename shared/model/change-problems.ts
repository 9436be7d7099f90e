import type { Change } from './change';
import { sameValue } from './same-value';
import { validateRecord, type Problem } from './validate';

/** Only what the change brings: a value that came with a colleague's newer file must not lock the record's other fields. */
export function problemsIn(change: Change): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { before, after } of change.values()) {
    if (after === undefined) continue;
    const old = new Map(Object.entries(before ?? {}));
    const written = new Map(Object.entries(after));
    const isNew = ({ field }: Problem): boolean => {
      const name = field.split('.', 1)[0] ?? field;
      return before === undefined || !sameValue(old.get(name), written.get(name));
    };
    problems.push(...validateRecord(after).filter(isNew));
  }
  return problems;
}
