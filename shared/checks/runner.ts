import type { Model } from '../model/model';
import type { Check, CheckResult } from './check';
import { checks } from './index';

/** A result with the check that found it. */
export interface FoundResult extends CheckResult {
  readonly check: Check;
}

interface KeptRun {
  readonly tables: readonly unknown[];
  readonly today: string;
  readonly results: readonly FoundResult[];
}

const kept = new WeakMap<Check, KeptRun>();

/** The results of one check; the same list as long as the tables it reads and the date stay the same. */
export function runCheck(check: Check, model: Model, today: string): readonly FoundResult[] {
  const tables = check.reads.map((type) => model.tables[type]);
  const last = kept.get(check);
  if (last?.today === today && last.tables.every((table, index) => table === tables[index])) return last.results;
  const results = check.run(model, today).map((result) => ({ ...result, check }));
  kept.set(check, { tables, today, results });
  return results;
}

/** The results of every check, check by check. `today` is a calendar date. */
export function runChecks(model: Model, today: string): readonly FoundResult[] {
  return checks.flatMap((check) => runCheck(check, model, today));
}
