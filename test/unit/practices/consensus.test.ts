import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingValues } from '../../../shared/model/choice-sets';
import { applyChange } from '../../../shared/model/change';
import type { Rating } from '../../../shared/model/entities/rating';
import { listOf, modelOf } from '../../../shared/model/model';
import { agreeOn, listDifferences, poolRatings, visibleRatings, withdrawAgreement } from '../../../shared/practices/consensus';
import { ratingId } from '../../../shared/practices/edits';
import { effectiveValues } from '../../../shared/practices/rating';

const anna: Rating = { id: 'rating:a', type: 'rating', practice: 'REM-03', value: 'ml3', rater: 'Anna', ratedAt: '2026-09-14T08:00:00Z', note: 'Key switch', evidence: [{ id: 'e1', kind: 'seen', title: 'Key switch' }], interviewees: 'Mr Grell, Ms Dorfner' };
const ben: Rating = { id: 'rating:b', type: 'rating', practice: 'REM-03', value: 'ml1', rater: 'Ben', ratedAt: '2026-09-15T08:00:00Z', evidence: [{ id: 'e1', kind: 'said', title: 'Shift lead' }], interviewees: 'Ms Dorfner; Mr Haas' };
const annaLine: Rating = { id: 'rating:c', type: 'rating', practice: 'REM-03', areaId: 'area:1', value: 'ml2', rater: 'Anna' };
const benAlone: Rating = { id: 'rating:d', type: 'rating', practice: 'REM-04', value: 'ml2', rater: 'Ben' };
const all = [anna, ben, annaLine, benAlone];

describe('differences', () => {
  it('stand where two raters say different things about one place', () => {
    expect(listDifferences(all)).toEqual([{ practice: 'REM-03', place: undefined, ratings: [anna, ben], agreed: undefined, state: 'open' }]);
    expect(listDifferences([anna, { ...ben, value: 'ml3' }])).toEqual([]);
  });

  it('are settled by one value that counts from then on, keep what each found, and open again with a newer rating', () => {
    const model = modelOf(all);
    const agreed = applyChange(model, agreeOn(model, { practice: 'REM-03', author: 'Anna' }, 'ml3', '2026-09-16T08:00:00Z'));
    const record = { id: ratingId('REM-03', undefined, ' agreed'), type: 'rating', practice: 'REM-03', value: 'ml3', isAgreed: true, rater: 'Anna', ratedAt: '2026-09-16T08:00:00Z' };
    const [difference] = listDifferences(listOf(agreed, 'rating'));

    expect(difference).toEqual({ practice: 'REM-03', place: undefined, ratings: [anna, ben], agreed: record, state: 'agreed' });
    expect(effectiveValues(listOf(model, 'rating')).get('REM-03')).toBe('ml1');
    expect(effectiveValues(listOf(agreed, 'rating')).get('REM-03')).toBe('ml3');
    expect(listDifferences([...listOf(agreed, 'rating').filter(({ id }) => id !== ben.id), { ...ben, value: 'ml2', ratedAt: '2026-09-17T08:00:00Z' }])[0]?.state).toBe('outdated');
    expect(listOf(applyChange(agreed, withdrawAgreement(agreed, 'REM-03', undefined)), 'rating')).toEqual(listOf(model, 'rating'));
    expect(withdrawAgreement(model, 'REM-03', undefined).size).toBe(0);
  });

  it('are agreed upon anew with a trace of what was agreed before', () => {
    const model = modelOf(all);
    const first = applyChange(model, agreeOn(model, { practice: 'REM-03', author: 'Anna' }, 'ml3', '2026-09-16T08:00:00Z'));
    const second = applyChange(first, agreeOn(first, { practice: 'REM-03', author: 'Ben' }, 'ml1', '2026-09-18T08:00:00Z'));

    expect(listOf(second, 'rating').filter(({ isAgreed }) => isAgreed).map(({ value, rater, earlier }) => [value, rater, earlier])).toEqual([
      ['ml1', 'Ben', [{ id: '20260916080000', value: 'ml3', at: '2026-09-16T08:00:00Z', rater: 'Anna' }]],
    ]);
  });
});

describe('independent rating', () => {
  it('shows the others only where one has rated oneself', () => {
    const ids = (author: string): readonly string[] => visibleRatings(all, author).map(({ id }) => id);

    expect({ Anna: ids('Anna'), Ben: ids('Ben'), Carla: ids('Carla') }).toEqual({
      Anna: ['rating:a', 'rating:b', 'rating:c'],
      Ben: ['rating:a', 'rating:b', 'rating:d'],
      Carla: [],
    });
  });

  it('shows what was agreed to everybody', () => {
    const agreed: Rating = { id: 'rating:e', type: 'rating', practice: 'REM-03', value: 'ml2', isAgreed: true };
    expect(visibleRatings([anna, ben, agreed], 'Carla')).toEqual([agreed]);
  });

  it('never shows a value of others without an own one, whatever the ratings', () => {
    const rating = fc.record({
      practice: fc.constantFrom('A', 'B'),
      areaId: fc.constantFrom('area:1', 'area:2'),
      value: fc.constantFrom(...ratingValues.values),
      rater: fc.constantFrom('Anna', 'Ben', 'Carla'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(rating, { selector: ({ practice, areaId, rater }) => `${practice} ${areaId} ${rater}`, maxLength: 12 }), (drawn) => {
        const ratings = drawn.map((one, index): Rating => ({ id: `rating:${index}`, type: 'rating', ...one }));
        const own = new Set(ratings.filter(({ rater }) => rater === 'Anna').map(({ practice, areaId }) => `${practice} ${areaId ?? ''}`));
        const expected = ratings.filter(({ practice, areaId }) => own.has(`${practice} ${areaId ?? ''}`)).map(({ id }) => id);
        expect(visibleRatings(ratings, 'Anna').map(({ id }) => id).sort()).toEqual(expected.sort());
      }),
    );
  });
});

it('pooled, the raters know everything each of them knows', () => {
  expect(poolRatings([anna, ben])).toEqual({
    value: 'ml1',
    metricIds: [],
    isOnlyPlace: false,
    evidence: [{ id: 'e1', kind: 'seen', title: 'Key switch' }, { id: 'e1', kind: 'said', title: 'Shift lead' }],
    hasNote: true,
    interviewees: ['Mr Grell', 'Ms Dorfner', 'Mr Haas'],
  });
});
