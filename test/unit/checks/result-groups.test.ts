import { describe, expect, it } from 'vitest';
import { answeredResults, answerResult } from '../../../shared/checks/answers';
import { groupByRule, groupBySeverity, groupByZone, marksOfResults, resultsAbout } from '../../../shared/checks/result-groups';
import { applyChange } from '../../../shared/model/change';
import { modelOf } from '../../../shared/model/model';

const today = '2026-11-23';
const env = { now: () => '2026-11-23T10:00:00Z' };
const plant = modelOf([
  { id: 'zone:1', type: 'zone', name: 'Office', kind: 'enterprise', purdueLevel: '4', owner: 'IT' },
  { id: 'zone:2', type: 'zone', name: 'Line', kind: 'control', purdueLevel: '2', owner: 'Shift', slTarget: { IAC: 1 } },
  { id: 'conduit:1', type: 'conduit', name: 'Cable', kind: 'network', zoneIds: ['zone:1', 'zone:2'], enforcingAssetIds: ['asset:1'] },
  { id: 'asset:1', type: 'asset', name: 'Switch', kind: 'switch', zoneId: 'zone:2', accountsDefaultPassword: true, accountsShared: true },
  { id: 'asset:2', type: 'asset', name: 'Lost' },
]);
const first = answeredResults(plant, today);
const shared = first.find(({ check }) => check.id === 'asset-shared-accounts');
const model = shared === undefined ? plant : applyChange(plant, answerResult(plant, shared, { kind: 'accepted' }, 'Voss', env));
const results = answeredResults(model, today);
const short = <Key>(groups: readonly { readonly key: Key; readonly results: readonly { readonly check: { readonly id: string } }[]; readonly waiting: number; readonly worst: string | undefined }[], name: (key: Key) => unknown) =>
  groups.map(({ key, results: found, waiting, worst }) => [name(key), found.map(({ check }) => check.id), waiting, worst]);

describe('results for a panel', () => {
  it('are grouped by severity, rule and zone', () => {
    expect(short(groupBySeverity(results), (key) => key)).toEqual([
      ['high', ['conduit-level-skipped', 'asset-default-password'], 2, 'high'],
      ['medium', ['zoneless', 'asset-shared-accounts'], 1, 'medium'],
      ['low', ['conduit-unused'], 1, 'low'],
    ]);
    expect(short(groupByRule(results), ({ id }) => id)).toEqual([
      ['zoneless', ['zoneless'], 1, 'medium'],
      ['conduit-level-skipped', ['conduit-level-skipped'], 1, 'high'],
      ['conduit-unused', ['conduit-unused'], 1, 'low'],
      ['asset-default-password', ['asset-default-password'], 1, 'high'],
      ['asset-shared-accounts', ['asset-shared-accounts'], 0, undefined],
    ]);
    expect(short(groupByZone(model, results), (key) => key)).toEqual([
      ['zone:1', ['conduit-level-skipped', 'conduit-unused'], 2, 'high'],
      ['zone:2', ['conduit-level-skipped', 'conduit-unused', 'asset-default-password', 'asset-shared-accounts'], 3, 'high'],
      [undefined, ['zoneless'], 1, 'medium'],
    ]);
  });

  it('mark what waits at each record, and list what names one', () => {
    expect([...marksOfResults(results)]).toEqual([
      ['asset:2', { count: 1, worst: 'medium' }],
      ['conduit:1', { count: 2, worst: 'high' }],
      ['asset:1', { count: 1, worst: 'high' }],
    ]);
    expect(resultsAbout(model, results, 'zone:1').map(({ check }) => check.id)).toEqual(['conduit-level-skipped']);
    expect(resultsAbout(model, results, 'zone:2').map(({ check }) => check.id)).toEqual(['conduit-level-skipped', 'asset-default-password', 'asset-shared-accounts']);
  });
});
