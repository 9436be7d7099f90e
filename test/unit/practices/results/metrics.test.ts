import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../shared/model/change';
import { getRecord, modelOf, type Model } from '../../../../shared/model/model';
import { addPeriod, changePeriod, dropAsEvidence, isMetricEvidence, removePeriod, setMetricPractices, takeAsEvidence } from '../../../../shared/practices/results/metric-edits';
import { practicesOfMetric, readMetric } from '../../../../shared/practices/results/metrics';

const values = [
  { id: 'b', until: '2026-06-30', value: 0.3 },
  { id: 'a', from: '2026-01-01', until: '2026-03-31', value: 0.1 },
];

describe('reading a metric', () => {
  it('orders the periods and says where it goes', () => {
    expect(readMetric({ values, direction: 'lowerIsBetter', target: 0.3 })).toEqual({ values: [values[1], values[0]], last: values[0], previous: values[1], change: 0.2, trend: 'worse', isAtTarget: true });
  });

  it.each([
    [{}, { trend: undefined, isAtTarget: undefined, change: undefined }],
    [{ values: [values[1]!], target: 1, direction: 'higherIsBetter' as const }, { trend: undefined, isAtTarget: false, change: undefined }],
    [{ values }, { trend: 'changed', isAtTarget: undefined, change: 0.2 }],
    [{ values: [values[1]!, { ...values[0]!, value: 0.1 }], direction: 'higherIsBetter' as const }, { trend: 'same', isAtTarget: undefined, change: 0 }],
  ])('needs two values for a trend and a direction to call it good: %j', (metric, expected) => {
    const { trend, isAtTarget, change } = readMetric(metric);
    expect({ trend, isAtTarget, change }).toEqual(expected);
  });
});

describe('edits', () => {
  const start: Model = modelOf([
    { id: 'metric:1', type: 'metric', title: 'Sessions', values },
    { id: 'rating:REM-02', type: 'rating', practice: 'REM-02', value: 'ml4', rater: 'Ada' },
    { id: 'rating:REM-02-b', type: 'rating', practice: 'REM-02', value: 'ml3', rater: 'Ben', metricIds: ['metric:2'] },
    { id: 'metric:2', type: 'metric', title: 'Other' },
  ]);

  it('adds, changes and removes periods; what is gone changes nothing', () => {
    const added = applyChange(start, addPeriod(start, 'metric:1', { until: '2026-09-30', value: 5 }, { newId: () => 'c' }));
    const changed = applyChange(added, changePeriod(added, 'metric:1', 'c', { until: '2026-09-30', value: 6, remark: 'counted anew' }));
    const removed = applyChange(changed, removePeriod(changed, 'metric:1', 'a'));
    expect(getRecord(removed, 'metric', 'metric:1')?.values).toEqual([values[0], { id: 'c', until: '2026-09-30', value: 6, remark: 'counted anew' }]);
    expect([changePeriod(start, 'metric:1', 'gone', { until: '2026-01-01', value: 1 }).size, removePeriod(start, 'metric:1', 'gone').size, addPeriod(start, 'metric:9', { until: '2026-01-01', value: 1 }, { newId: () => 'x' }).size]).toEqual([0, 0, 0]);
  });

  it('says which practices it speaks of', () => {
    const model = applyChange(start, setMetricPractices(start, 'metric:1', ['REM-02', 'REM-04']));
    expect(practicesOfMetric(getRecord(model, 'metric', 'metric:1')!)).toEqual(['REM-02', 'REM-04']);
    expect(getRecord(applyChange(model, setMetricPractices(model, 'metric:1', [])), 'metric', 'metric:1')?.practices).toBe(undefined);
  });

  it('becomes evidence of one’s own rating and is taken off again', () => {
    const taken = applyChange(start, takeAsEvidence(start, 'metric:1', { practice: 'REM-02', author: 'Ben' }));
    const dropped = applyChange(taken, dropAsEvidence(taken, 'metric:1', 'REM-02'));
    const of = (model: Model): unknown => ['rating:REM-02', 'rating:REM-02-b'].map((id) => getRecord(model, 'rating', id as 'rating:1')?.metricIds);
    expect([isMetricEvidence(start, 'metric:1', 'REM-02'), isMetricEvidence(taken, 'metric:1', 'REM-02'), of(taken), of(dropped), takeAsEvidence(taken, 'metric:1', { practice: 'REM-02', author: 'Ada' }).size]).toEqual([
      false, true, [undefined, ['metric:2', 'metric:1']], [undefined, ['metric:2']], 0,
    ]);
  });
});
