import { describe, expect, it } from 'vitest';
import type { PlannedColumn } from '../../../../shared/inventory/import-plan';
import type { ColumnMatch } from '../../../../shared/inventory/match-columns';
import { decisionInPlan, firstDecisions, importOptions, isUnsure, joinedWith, withColumn, withEntry, withWord } from '../../../../renderer/features/inventory/import/decisions';

const match = (column: number, facts: Partial<ColumnMatch>): ColumnMatch => ({
  column, heading: `Column ${column}`, group: '', target: undefined, confidence: 0, reason: 'none', alternatives: [], holdsSecrets: false, filled: 3, samples: [], ...facts,
});
const columns = [
  match(0, { target: 'ip', confidence: 0.9 }), match(1, { target: 'ip', confidence: 0.6 }), match(2, { holdsSecrets: true }), match(3, {}), match(4, { filled: 0, target: 'name', confidence: 0.2 }),
];

describe('decisions of an import', () => {
  it('begin with what is proposed, secrets left out', () => {
    const { mapping, includeSecrets } = firstDecisions(columns, undefined);
    expect({ mapping: [...mapping], includeSecrets: [...includeSecrets] }).toEqual({ mapping: [[0, 'ip'], [1, 'ip'], [2, 'leave'], [3, 'keep'], [4, 'name']], includeSecrets: [] });
  });

  it('take over what was decided last time, also about a secret', () => {
    const recalled = { client: 'C', at: '2026', mapping: new Map([[1, 'leave'], [2, 'keep']] as const), valueMappings: new Map(), scaleDirections: new Map([[3, 'first-is-high']] as const), groupBy: undefined };
    const decisions = firstDecisions(columns, undefined, recalled);
    expect({ second: decisions.mapping.get(1), secrets: [...decisions.includeSecrets], scale: decisions.scaleDirections.get(3) }).toEqual({ second: 'leave', secrets: [2], scale: 'first-is-high' });
  });

  it('put rows together as last time, also where something else is proposed', () => {
    const recalled = { client: 'C', at: '2026', mapping: new Map(), valueMappings: new Map(), scaleDirections: new Map() };
    expect([undefined, null, 4].map((groupBy) => firstDecisions(columns, 3, { ...recalled, groupBy }).groupBy)).toEqual([3, undefined, 4]);
  });

  it('forget the words of a column that means something else, and bring a secret in only when asked', () => {
    const before = withWord(firstDecisions(columns, undefined), 3, 'Quirl', 'drive');
    const asked = withColumn(withColumn(before, 3, 'kind', false), 2, 'keep', true);
    const again = withColumn(asked, 2, 'leave', true);
    expect([before.valueMappings.get(3)?.get('Quirl'), asked.valueMappings.has(3), [...asked.includeSecrets], [...again.includeSecrets]]).toEqual(['drive', false, [2], []]);
  });

  it('stand in the columns as the plan carries them out where rows are put together', () => {
    const decisions = { ...firstDecisions([match(0, { target: 'deviceGroup' }), match(1, { target: 'name' }), match(2, { target: 'ip' })], 0), groupBy: 0 };
    const planned = (column: number, facts: Partial<PlannedColumn>): PlannedColumn => ({ column, heading: '', fate: 'matched', target: undefined, filled: 3, ...facts });
    const columnsOfPlan = [planned(0, { target: 'name' }), planned(1, { fate: 'kept' }), planned(2, { target: 'ip' })];
    expect(columnsOfPlan.map((column) => decisionInPlan(decisions, column.column, column))).toEqual(['name', 'keep', 'ip']);
    expect(columnsOfPlan.map((column) => decisionInPlan({ ...decisions, groupBy: undefined }, column.column, column))).toEqual(['deviceGroup', 'name', 'ip']);
  });

  it('name the columns that are joined', () => {
    const decisions = firstDecisions(columns, undefined);
    expect([joinedWith(columns, decisions, 0), joinedWith(columns, decisions, 3), joinedWith(columns, decisions, 2)]).toEqual([['Column 1'], [], []]);
  });

  it('are unsure where the matching is, or a column holds secrets', () => {
    const guessed = match(5, { alternatives: [{ target: 'name', confidence: 0.4, reason: 'values' }] });
    expect([...columns, guessed].map(isUnsure)).toEqual([false, true, true, false, false, true]);
  });

  it('are given to the plan without the mapping, and grouping only when asked for', () => {
    const decisions = firstDecisions(columns, undefined);
    expect([Object.hasOwn(importOptions(decisions), 'mapping'), Object.hasOwn(importOptions(decisions), 'groupBy'), importOptions({ ...decisions, groupBy: 2 }).groupBy]).toEqual([false, false, 2]);
  });

  it('are taken back with nothing', () => {
    expect([withEntry(new Map([[1, 'a']]), 1, undefined), withEntry(new Map([[1, 'a']]), 2, 'b')]).toEqual([new Map(), new Map([[1, 'a'], [2, 'b']])]);
  });
});
