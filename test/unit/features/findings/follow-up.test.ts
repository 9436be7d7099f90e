import { expect, it } from 'vitest';
import { followUp, followUps } from '../../../../renderer/features/findings/follow-up';
import { applyChange } from '../../../../shared/model/change';
import type { Finding } from '../../../../shared/model/entities/finding';
import { findRecord, modelOf } from '../../../../shared/model/model';

const finding: Finding = {
  id: 'finding:1', type: 'finding', code: 'B-07', title: 'Key switch bridged', text: 'Always on', recommendation: 'Remove the bridge', severity: 'critical',
  zoneIds: ['zone:1'], assetIds: ['asset:1'], areaIds: ['area:1'],
};
const model = modelOf([finding, { id: 'requirement:1', type: 'requirement', code: 'A-04', title: 'Old', findingIds: ['finding:1'] }, { id: 'risk:1', type: 'risk', code: 'R-02', title: 'Other' }]);
const env = { now: () => '2026-11-23T10:00:00Z', newId: () => 'new' };

it('a requirement, a measure and a risk follow from a finding with everything it names', () => {
  const made = followUps.map((kind) => {
    const { change, id } = followUp(model, finding, kind, env);
    return findRecord(applyChange(model, change), id);
  });
  const head = { title: 'Key switch bridged', findingIds: ['finding:1'] };
  const places = { zoneIds: ['zone:1'], assetIds: ['asset:1'], areaIds: ['area:1'] };
  expect(made).toEqual([
    { ...head, ...places, id: 'requirement:new', type: 'requirement', code: 'A-05', text: 'Remove the bridge', source: 'finding', sourceReference: 'B-07', priority: 'now', state: 'draft' },
    { ...head, id: 'measure:new', type: 'measure', code: 'M-01', text: 'Remove the bridge', requirementIds: ['requirement:1'], areaIds: ['area:1'], state: 'proposed' },
    { ...head, ...places, id: 'risk:new', type: 'risk', code: 'R-03', scenario: 'Always on' },
  ]);
});
