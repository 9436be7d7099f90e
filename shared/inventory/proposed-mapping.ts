import type { ColumnDecision } from './import-plan';
import type { ColumnMatch } from './match-columns';

/** The mapping the matching proposes: sure columns by their meaning, secrets left out, the rest kept. */
export function proposedMapping(columns: readonly ColumnMatch[]): ReadonlyMap<number, ColumnDecision> {
  return new Map(columns.map(({ column, target, holdsSecrets }) => [column, holdsSecrets ? 'leave' : (target ?? 'keep')]));
}
