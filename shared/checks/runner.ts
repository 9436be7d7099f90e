import { checks } from './index';
import { beginMemory, followMemory, type Memory } from './memory';
import type { Check, FoundResult } from './check';
import type { Model } from '../model/model';

let memory: Memory | undefined;

/**
 * The results of every check, check by check. `today` is a calendar date. The model that was looked at last is remembered:
 * for one that differs in a few records, only the looks that saw one of them are taken again.
 */
export function runChecks(model: Model, today: string): readonly FoundResult[] {
  const current = remembered(model, today);
  return checks.flatMap((check) => current.lists.get(check) ?? []);
}

/** The results of one check; the same list as long as nothing the check saw has changed. */
export function runCheck(check: Check, model: Model, today: string): readonly FoundResult[] {
  return remembered(model, today).lists.get(check) ?? [];
}

function remembered(model: Model, today: string): Memory {
  const last = memory;
  // A rule that throws must not leave half a memory behind.
  memory = undefined;
  memory = (last?.today === today ? followMemory(last, model) : undefined) ?? beginMemory(checks, model, today);
  return memory;
}
