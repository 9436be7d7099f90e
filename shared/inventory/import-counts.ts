import type { ImportCounts, PlannedRow, RowOutcome } from './import-plan';

const countOf = {
  added: 'added',
  updated: 'updated',
  unchanged: 'unchanged',
  conflict: 'conflicts',
  duplicate: 'duplicates',
  grouped: 'grouped',
  rejected: 'rejected',
} as const satisfies Record<RowOutcome, keyof ImportCounts>;

/** How many rows have which outcome. */
export function rowCounts(rows: readonly PlannedRow[], gone: number): ImportCounts {
  const counts = { added: 0, updated: 0, unchanged: 0, conflicts: 0, duplicates: 0, grouped: 0, rejected: 0, gone } satisfies ImportCounts;
  for (const { outcome } of rows) counts[countOf[outcome]] += 1;
  return counts;
}
