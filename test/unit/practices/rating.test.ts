import { describe, expect, it } from 'vitest';
import { effectiveValues, levelOf, ratingNotices, ratingStates, valueOfLevel } from '../../../shared/practices/rating';

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
});

describe('ratingNotices', () => {
  const document = { id: 'e1', kind: 'document', title: 'Rule 4.2' } as const;
  const seen = { id: 'e2', kind: 'seen', title: 'Key switch, line 1' } as const;
  const measured = { id: 'e3', kind: 'measured', title: 'Sessions without ticket' } as const;

  it('names what a rating lacks', () => {
    expect([
      ratingNotices({}),
      ratingNotices({ value: 'ml1' }),
      ratingNotices({ value: 'notApplicable', reason: ' ' }),
      ratingNotices({ value: 'notApplicable', reason: 'No wireless on site' }),
      ratingNotices({ value: 'ml2' }),
      ratingNotices({ value: 'ml2', evidence: [document] }),
      ratingNotices({ value: 'ml3', evidence: [document] }),
      ratingNotices({ value: 'ml4', evidence: [document, seen] }),
      ratingNotices({ value: 'ml4', evidence: [document, measured] }),
    ]).toEqual([
      [],
      [],
      ['reasonMissing'],
      [],
      ['evidenceMissing'],
      [],
      ['secondPlaceMissing'],
      ['figureMissing'],
      [],
    ]);
  });
});
