import { describe, expect, it } from 'vitest';
import { answeredResults, withdrawAnswer, type AnsweredResult } from '../../../shared/checks/answers';
import { findingFromResult } from '../../../shared/checks/finding-from-result';
import { applyChange } from '../../../shared/model/change';
import { listOf, modelOf, withRecords, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import { countingEnv } from '../network/plant';

const today = '2026-11-23';
const model = modelOf([
  { id: 'zone:1', type: 'zone', name: 'Line', owner: 'Kolb', slTarget: { IAC: 1 }, subnets: ['192.168.51.0/24'] },
  { id: 'asset:1', type: 'asset', tag: 'A-1', name: 'Filler', zoneId: 'zone:1', interfaces: [{ id: 'if1', ip: '10.0.0.9' }, { id: 'if2', ip: '10.0.0.8' }] },
  { id: 'asset:2', type: 'asset', tag: 'A-2', name: 'Labeller', zoneId: 'zone:1', interfaces: [{ id: 'if1', ip: '10.0.0.9' }, { id: 'if2', ip: '10.0.0.8' }, { id: 'if3', ip: '192.168.51.3' }] },
  { id: 'finding:1', type: 'finding', code: 'B-07', title: 'Earlier' },
]);
const facts = () => ({ language: 'en', author: 'Voss', env: countingEnv() }) as const;
const resultOf = (of: Model, check: string, part = ''): AnsweredResult => {
  const found = answeredResults(of, today).find((result) => result.check.id === check && (result.part ?? '').includes(part));
  if (found === undefined) throw new Error(`no result of ${check}`);
  return found;
};
const states = (of: Model) => answeredResults(of, today).map(({ check, part = '', state }) => `${check.id} ${part} ${state}`);

describe('a finding made of a result', () => {
  it('is filled in and answers the result in one change', () => {
    const { change, findingId } = findingFromResult(model, resultOf(model, 'asset-address-outside'), facts());
    const after = applyChange(model, change);
    expect(after.tables.finding.get(findingId)).toEqual({
      id: findingId, type: 'finding', code: 'B-08', title: 'Address does not fit the zone',
      text: '“A-1 Filler” has the address 10.0.0.9, 10.0.0.8, but its zone “Line” has the networks 192.168.51.0/24.',
      recommendation: 'Either the address, the zone or the drawing is out of date. Look at the device.',
      severity: 'medium', assetIds: ['asset:1'], zoneIds: ['zone:1'], practices: ['INV-03'], origin: 'check', state: 'open', foundOn: today, foundBy: 'Voss',
    });
    expect([...change.values()].map(({ after: record }) => (record === undefined ? 'gone' : validateRecord(record)))).toEqual([[], []]);
    expect(resultOf(after, 'asset-address-outside')).toMatchObject({ state: 'finding', answer: { findingId, answeredBy: 'Voss' } });
  });

  it('is kept when the result is answered so again, and open again when the answer is withdrawn', () => {
    const first = findingFromResult(model, resultOf(model, 'asset-address-outside'), facts());
    const once = applyChange(model, first.change);
    const moved = withRecords(once, [['zone:1', { id: 'zone:1', type: 'zone', name: 'Line', owner: 'Kolb', slTarget: { IAC: 1 }, subnets: ['192.168.52.0/24'] }]]);
    expect(resultOf(moved, 'asset-address-outside').state).toBe('reopened');
    const second = findingFromResult(moved, resultOf(moved, 'asset-address-outside'), facts());
    const twice = applyChange(moved, second.change);
    expect([second.findingId, listOf(twice, 'finding').length, resultOf(twice, 'asset-address-outside').state]).toEqual([first.findingId, 2, 'finding']);
    const back = applyChange(twice, withdrawAnswer(twice, resultOf(twice, 'asset-address-outside')));
    expect([resultOf(back, 'asset-address-outside').state, withdrawAnswer(back, resultOf(back, 'asset-address-outside')).size]).toEqual(['open', 0]);
  });

  it('answers one of several results about the same asset and leaves the others open', () => {
    const after = applyChange(model, findingFromResult(model, resultOf(model, 'asset-address-duplicate', '10.0.0.8'), facts()).change);
    expect(states(after).filter((line) => line.startsWith('asset-address-duplicate'))).toEqual([
      'asset-address-duplicate ["10.0.0.9",""] open',
      'asset-address-duplicate ["10.0.0.8",""] finding',
    ]);
    const both = applyChange(after, findingFromResult(after, resultOf(after, 'asset-address-duplicate', '10.0.0.9'), facts()).change);
    expect(listOf(both, 'answer').length).toBe(2);
  });
});
