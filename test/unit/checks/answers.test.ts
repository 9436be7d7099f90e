import { describe, expect, it } from 'vitest';
import { answeredResults, answerResult, digestOfResult, type AnswerFields } from '../../../shared/checks/answers';
import type { FoundResult } from '../../../shared/checks/check';
import { runCheck, runChecks } from '../../../shared/checks/runner';
import { zoneless } from '../../../shared/checks/rules/zoneless';
import { zoneOwner } from '../../../shared/checks/rules/zone-owner';
import { applyChange } from '../../../shared/model/change';
import { modelOf, withRecords, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { validateRecord } from '../../../shared/model/validate';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';

const today = '2026-11-23';
const env = { now: () => '2026-11-23T10:00:00Z' };
const filler: AnyRecord = { id: 'asset:1', type: 'asset', name: 'Filler', interfaces: [{ id: 'if1', ip: '10.0.0.9' }], zoneId: 'zone:1' };
const zone: AnyRecord = { id: 'zone:1', type: 'zone', name: 'Line 1', owner: 'Kolb', slTarget: { IAC: 1 }, subnets: ['192.168.51.0/24'] };
const model = modelOf([filler, zone]);

function only(of: Model): FoundResult {
  const [result] = runChecks(of, today);
  if (result === undefined) throw new Error('nothing was found');
  return result;
}

const answered = (fields: AnswerFields): Model => applyChange(model, answerResult(model, only(model), fields, 'Voss', env));
const states = (of: Model, at = today): readonly string[] => answeredResults(of, at).map(({ check, state }) => `${check.id} ${state}`);

describe('answers', () => {
  it('are records that say what was seen', () => {
    const change = answerResult(model, only(model), { kind: 'accepted', reason: 'Moves in spring', until: '2027-03-31' }, 'Voss', env);
    const [id = ''] = change.keys();
    const after = change.get(id)?.after;
    expect(after).toEqual({
      id: expect.stringMatching(/^answer:[0-9a-f]{26}$/),
      type: 'answer',
      check: 'asset-address-outside',
      subjectId: 'asset:1',
      kind: 'accepted',
      reason: 'Moves in spring',
      until: '2027-03-31',
      seenDigest: digestOfResult(only(model)),
      answeredBy: 'Voss',
      answeredAt: '2026-11-23T10:00:00Z',
    });
    expect(after === undefined ? ['no answer'] : validateRecord(after)).toEqual([]);
  });

  it('settle a result until their time is over', () => {
    const accepted = answered({ kind: 'accepted', until: '2027-03-31' });
    expect([states(model), states(accepted), states(accepted, '2027-03-31'), states(accepted, '2027-04-01')]).toEqual([
      ['asset-address-outside open'],
      ['asset-address-outside accepted'],
      ['asset-address-outside accepted'],
      ['asset-address-outside reopened'],
    ]);
  });

  it('re-open when what the check saw changes, not when something is renamed', () => {
    const wrong = answered({ kind: 'modelIsWrong' });
    const renamed = withRecords(wrong, [['asset:1', { ...filler, name: 'Filler 1' }]]);
    const moved = withRecords(wrong, [['asset:1', { ...filler, interfaces: [{ id: 'if1', ip: '10.0.0.10' }] }]]);
    expect([states(renamed), states(moved)]).toEqual([['asset-address-outside modelIsWrong'], ['asset-address-outside reopened']]);
  });

  it('replace an earlier answer to the same result', () => {
    const first = answered({ kind: 'accepted', until: '2027-03-31' });
    const second = applyChange(first, answerResult(first, only(first), { kind: 'finding' }, '', env));
    expect([...second.tables.answer.values()].map(({ kind, until }) => ({ kind, until }))).toEqual([{ kind: 'finding', until: undefined }]);
  });

  it('of the sample plant belong to results', () => {
    const sample = modelOf(buildSample(samplePlant, 'de'));
    const given = answeredResults(sample, today).flatMap(({ answer }) => answer?.id ?? []);
    expect(given.sort()).toEqual([...sample.tables.answer.keys()].sort());
  });
});

describe('runner', () => {
  it('keeps the results of a check as long as nothing they speak of and the date change', () => {
    const open = withRecords(model, [['zone:1', { id: 'zone:1', type: 'zone', name: 'Line 1' }]]);
    const first = { zoneless: runCheck(zoneless, open, today), owner: runCheck(zoneOwner, open, today) };
    const assetRenamed = withRecords(open, [['asset:1', { ...filler, name: 'Filler 1' }]]);
    const zoneRenamed = withRecords(open, [['zone:1', { id: 'zone:1', type: 'zone', name: 'Line One' }]]);
    const kept = (of: Model, at = today) => ({ zoneless: runCheck(zoneless, of, at) === first.zoneless, owner: runCheck(zoneOwner, of, at) === first.owner });
    expect([kept(assetRenamed), kept(zoneRenamed), kept(open, '2026-11-24')]).toEqual([
      { zoneless: true, owner: true },
      { zoneless: true, owner: false },
      { zoneless: false, owner: false },
    ]);
  });
});
