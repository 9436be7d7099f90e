import { describe, expect, it } from 'vitest';
import { gapMark, gapMarks, groupRequirements, openMarks, stateOfKey } from '../../../../renderer/features/zones/levels-rows';
import { answeredResults } from '../../../../shared/checks/answers';
import { marksOfResults } from '../../../../shared/checks/result-groups';
import { modelOf } from '../../../../shared/model/model';
import type { AnyRecord } from '../../../../shared/model/registry';
import { judgeRequirement, requirementsAtTarget } from '../../../../shared/network/levels/fulfilments';
import { applyChange } from '../../../../shared/model/change';

const records: readonly AnyRecord[] = [
  { id: 'zone:none', type: 'zone', name: 'No target' },
  { id: 'zone:open', type: 'zone', name: 'Not judged', slTarget: { IAC: 2 } },
  { id: 'zone:reached', type: 'zone', name: 'Reached', slTarget: { IAC: 2, UC: 1 }, slAchieved: { IAC: 2, UC: 3 } },
  { id: 'zone:below', type: 'zone', name: 'Below', slTarget: { IAC: 2, UC: 3 }, slAchieved: { IAC: 1, UC: 1 } },
  { id: 'conduit:far', type: 'conduit', name: 'Far below', zoneIds: ['zone:open', 'zone:below'], slTarget: { RDF: 3 }, slAchieved: { RDF: 0 } },
];

describe('gaps to the target on the drawing', () => {
  it('carry a number with its sign, and a shape for how bad it is', () => {
    expect(Object.fromEntries(gapMarks(modelOf(records)))).toEqual({
      'zone:open': { tone: 'info', count: 0, text: '?' },
      'zone:reached': { tone: 'low', count: 0, text: '✓' },
      'zone:below': { tone: 'high', count: 2, text: '−2' },
      'conduit:far': { tone: 'critical', count: 3, text: '−3' },
    });
    expect(gapMark(1)).toEqual({ tone: 'medium', count: 1, text: '−1' });
  });
});

describe('requirements by group', () => {
  it('counts what is settled, also where only the rest is shown', () => {
    const start = modelOf([{ id: 'zone:a', type: 'zone', name: 'A', slTarget: { IAC: 1, RA: 1 } }]);
    const [first] = requirementsAtTarget(start, 'zone:a');
    const model = applyChange(start, judgeRequirement(start, 'zone:a', first?.requirement.id ?? '', { state: 'met' }));
    const judged = requirementsAtTarget(model, 'zone:a');
    const all = groupRequirements(judged, false);
    const open = groupRequirements(judged, true);
    expect(all.map(({ group, settled, total, rows }) => [group, settled, total, rows.length])).toEqual([
      ['IAC', 1, all[0]?.total, all[0]?.total],
      ['RA', 0, all[1]?.total, all[1]?.total],
    ]);
    expect(open.map(({ group, settled, total, rows }) => [group, settled, total, rows.length])).toEqual([
      ['IAC', 1, all[0]?.total, (all[0]?.total ?? 0) - 1],
      ['RA', 0, all[1]?.total, all[1]?.total],
    ]);
    expect((all[0]?.total ?? 0) + (all[1]?.total ?? 0)).toBe(judged.length);
  });

  it('takes the keys 1 to 4 as states and 0 as none', () => {
    expect(['1', '2', '3', '4', '0', 'Delete', '5', 'm'].map(stateOfKey)).toEqual(['met', 'partly', 'notMet', 'notApplicable', 'notJudged', 'notJudged', undefined, undefined]);
  });
});

describe('open checks on the drawing', () => {
  it('stand at the element, those of a flow at its conduit with the worst severity of both', () => {
    const model = modelOf([
      { id: 'zone:a', type: 'zone', name: 'A', kind: 'enterprise' },
      { id: 'zone:b', type: 'zone', name: 'B', kind: 'safety' },
      { id: 'asset:a', type: 'asset', name: 'PC', zoneId: 'zone:a' },
      { id: 'asset:b', type: 'asset', name: 'F-PLC', kind: 'safetyController', zoneId: 'zone:b' },
      { id: 'conduit:ab', type: 'conduit', name: 'A – B', kind: 'network', zoneIds: ['zone:a', 'zone:b'] },
      { id: 'flow:ab', type: 'flow', name: 'Any', fromId: 'asset:a', toId: 'asset:b', protocols: ['telnet'], conduitId: 'conduit:ab' },
    ]);
    const results = answeredResults(model, '2026-01-15');
    const raw = marksOfResults(results);
    const marks = openMarks(model, results);
    const atFlow = raw.get('flow:ab')?.count ?? 0;
    expect(atFlow).toBeGreaterThan(0);
    expect(marks.has('flow:ab')).toBe(false);
    expect(marks.get('conduit:ab')?.count).toBe(atFlow + (raw.get('conduit:ab')?.count ?? 0));
    expect([...marks.values()].reduce((sum, { count }) => sum + count, 0)).toBe(results.length);
  });
});
