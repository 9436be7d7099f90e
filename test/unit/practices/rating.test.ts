import { describe, expect, it } from 'vitest';
import { countingValue, effectiveValues, levelOf, ratingStates, valueOfLevel } from '../../../shared/practices/rating';

describe('levelOf', () => {
  it('gives 0 to 4, and nothing where no level is meant', () => {
    expect(ratingStates.map((state) => [state, levelOf(state)])).toEqual([
      ['notInPlace', 0],
      ['ml1', 1],
      ['ml2', 2],
      ['ml3', 3],
      ['ml4', 4],
      ['notApplicable', undefined],
      ['notRated', undefined],
    ]);
    expect(valueOfLevel(0)).toBe('notInPlace');
    expect(valueOfLevel(4)).toBe('ml4');
  });
});

describe('effectiveValues', () => {
  const ratings = [
    { practice: 'REM-01', value: 'ml3' },
    { practice: 'REM-01', areaId: 'area:line2', value: 'ml1' },
    { practice: 'BCK-03', areaId: 'area:line1', value: 'ml2' },
    { practice: 'BCK-03', areaId: 'area:line2', value: 'ml4' },
    { practice: 'BCK-03', areaId: 'area:line3', value: 'notApplicable' },
    { practice: 'PHY-02', areaId: 'area:site', value: 'ml2' },
    { practice: 'PHY-02', areaId: 'area:site', value: 'notInPlace' },
    { practice: 'GOV-01' },
  ] as const;

  it('takes the organisation, else the weakest area, and the most cautious of two raters', () => {
    expect([...effectiveValues(ratings)]).toEqual([
      ['REM-01', 'ml3'],
      ['BCK-03', 'ml2'],
      ['PHY-02', 'notInPlace'],
    ]);
  });

  it('takes the nearest rating on the path of an area', () => {
    expect([...effectiveValues(ratings, ['area:line2', 'area:site'])]).toEqual([
      ['REM-01', 'ml1'],
      ['BCK-03', 'ml4'],
      ['PHY-02', 'notInPlace'],
    ]);
    expect([...effectiveValues(ratings, [])]).toEqual([['REM-01', 'ml3']]);
  });

  it('counts zones and contractors as places, and what was agreed before what each found', () => {
    const placed = [
      { practice: 'MED-02', zoneId: 'zone:1', value: 'ml3' },
      { practice: 'MED-02', contractorId: 'person:1', value: 'ml2' },
      { practice: 'IAM-01', value: 'ml1' },
      { practice: 'IAM-01', value: 'ml4' },
      { practice: 'IAM-01', value: 'ml3', isAgreed: true },
      { practice: 'IAM-01', zoneId: 'zone:1', value: 'notInPlace' },
    ] as const;

    expect([...effectiveValues(placed)]).toEqual([['MED-02', 'ml2'], ['IAM-01', 'ml3']]);
    expect([...effectiveValues(placed, ['zone:1'])]).toEqual([['MED-02', 'ml3'], ['IAM-01', 'notInPlace']]);
    expect([...effectiveValues(placed, ['person:1'])]).toEqual([['MED-02', 'ml2'], ['IAM-01', 'ml3']]);
  });
});

describe('countingValue', () => {
  it('is the agreed value, else the most cautious, whatever the order', () => {
    expect([
      countingValue([]),
      countingValue([{}, { value: 'ml3' }, { value: 'ml2' }]),
      countingValue([{ value: 'notApplicable' }, { value: 'ml4' }]),
      countingValue([{ value: 'ml3', isAgreed: true }, { value: 'notInPlace' }]),
      countingValue([{ value: 'notInPlace' }, { value: 'ml3', isAgreed: true }]),
    ]).toEqual([undefined, 'ml2', 'ml4', 'ml3', 'ml3']);
  });
});
