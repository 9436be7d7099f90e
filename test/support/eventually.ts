import { vi } from 'vitest';

/** The value of a check once it holds. Waits far longer than any machine needs: a busy one must not turn a test red. */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 15_000, interval: 5 });
}
