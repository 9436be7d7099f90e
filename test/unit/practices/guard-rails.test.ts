import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../shared/model/model';
import { evidencePlaces, hasTwoPeriods, ratingNotices } from '../../../shared/practices/guard-rails';

const document = { id: 'e1', kind: 'document', title: 'Rule 4.2', where: 'Line 1' } as const;
const seen = { id: 'e2', kind: 'seen', title: 'Key switch', where: 'Line 2' } as const;
const again = { id: 'e3', kind: 'seen', title: 'Key switch', where: ' line 1 ' } as const;
const placeless = { id: 'e4', kind: 'measured', title: 'Sessions without ticket' } as const;
const model = modelOf([
  { id: 'metric:one', type: 'metric', title: 'Sessions', values: [{ id: 'v1', until: '2026-03-31', value: 4 }] },
  { id: 'metric:two', type: 'metric', title: 'Sessions', values: [{ id: 'v1', until: '2026-03-31', value: 4 }, { id: 'v2', until: '2026-06-30', value: 2 }] },
]);

describe('ratingNotices', () => {
  it('asks for a reason where a practice does not apply', () => {
    expect([
      ratingNotices(model, { value: 'notApplicable' }),
      ratingNotices(model, { value: 'notApplicable', reason: ' ' }),
      ratingNotices(model, { value: 'notApplicable', reason: 'No wireless on site' }),
    ]).toEqual([['reasonMissing'], ['reasonMissing'], []]);
  });

  it('says nothing below ML2, and asks for evidence from there on', () => {
    expect([
      ratingNotices(model, {}),
      ratingNotices(model, { value: 'notInPlace' }),
      ratingNotices(model, { value: 'ml1' }),
      ratingNotices(model, { value: 'ml2' }),
      ratingNotices(model, { value: 'ml2', evidence: [placeless] }),
    ]).toEqual([[], [], [], ['evidenceMissing'], []]);
  });

  it('asks for a second system or site at ML3, unless there is but one', () => {
    expect([
      ratingNotices(model, { value: 'ml3' }),
      ratingNotices(model, { value: 'ml3', evidence: [document] }),
      ratingNotices(model, { value: 'ml3', evidence: [document, again, placeless] }),
      ratingNotices(model, { value: 'ml3', evidence: [document, seen] }),
      ratingNotices(model, { value: 'ml3', evidence: [document], isOnlyPlace: true }),
    ]).toEqual([['evidenceMissing'], ['secondPlaceMissing'], ['secondPlaceMissing'], [], []]);
  });

  it('asks for a metric of two periods at ML4', () => {
    const evidence = [document, seen];
    expect([
      ratingNotices(model, { value: 'ml4', evidence }),
      ratingNotices(model, { value: 'ml4', evidence, metricIds: ['metric:one'] }),
      ratingNotices(model, { value: 'ml4', evidence, metricIds: ['metric:gone'] }),
      ratingNotices(model, { value: 'ml4', evidence, metricIds: ['metric:one', 'metric:two'] }),
    ]).toEqual([['figureMissing'], ['figureMissing'], ['figureMissing'], []]);
  });
});

it('places are told apart by their words, not by spaces and capitals', () => {
  expect(evidencePlaces([document, seen, again, placeless])).toEqual(['Line 1', 'Line 2']);
});

it('two values of one period are one period', () => {
  const values = [{ id: 'a', until: '2026-03-31', value: 1 }, { id: 'b', until: '2026-03-31', value: 2 }];
  expect([hasTwoPeriods(undefined), hasTwoPeriods({}), hasTwoPeriods({ values }), hasTwoPeriods({ values: [...values, { id: 'c', until: '2026-06-30', value: 2 }] })]).toEqual([false, false, false, true]);
});
