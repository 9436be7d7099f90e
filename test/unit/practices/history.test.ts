import { expect, it } from 'vitest';
import { modelOf } from '../../../shared/model/model';
import { historyOf } from '../../../shared/practices/history';

const model = modelOf([
  {
    id: 'rating:1', type: 'rating', practice: 'REM-03', value: 'ml3', rater: 'Anna', ratedAt: '2026-09-14T08:00:00Z',
    earlier: [{ id: 'x', value: 'ml1', at: '2025-09-01T08:00:00Z', rater: 'Ben' }],
  },
  { id: 'rating:2', type: 'rating', practice: 'REM-03', areaId: 'area:1', value: 'ml2', ratedAt: '2026-09-15T08:00:00Z' },
  { id: 'round:1', type: 'round', name: 'Round 1', closedOn: '2025-10-31', figures: [{ id: 'f1', name: 'meanMl.REM', value: 1.4 }, { id: 'f2', name: 'meanMl.GOV', value: 2 }] },
  {
    id: 'round:3', type: 'round', name: 'Round 2', closedOn: '2026-02-27', figures: [{ id: 'f1', name: 'meanMl.REM', value: 1.6 }],
    levels: [{ id: 'l1', practice: 'REM-03', value: 'ml2' }, { id: 'l2', practice: 'REM-03', place: 'area:1', value: 'ml1' }],
  },
  { id: 'round:2', type: 'round', name: 'Round 0', closedOn: '2024-10-31', figures: [{ id: 'f1', name: 'assets', value: 12 }] },
]);

it('history tells the values of a place over time with who and when, and what closed rounds kept of it or of its domain', () => {
  expect(historyOf(model, 'REM-03', undefined)).toEqual([
    { kind: 'rating', id: 'rating:1', at: '2026-09-14T08:00:00Z', value: 'ml3', rater: 'Anna', isAgreed: false, isPresent: true },
    { kind: 'level', id: 'round:3', at: '2026-02-27', round: 'Round 2', value: 'ml2' },
    { kind: 'round', id: 'round:1', at: '2025-10-31', round: 'Round 1', mean: 1.4 },
    { kind: 'rating', id: 'rating:1 x', at: '2025-09-01T08:00:00Z', value: 'ml1', rater: 'Ben', isAgreed: false, isPresent: false },
  ]);
  expect(historyOf(model, 'REM-03', 'area:1')).toEqual([
    { kind: 'rating', id: 'rating:2', at: '2026-09-15T08:00:00Z', value: 'ml2', rater: undefined, isAgreed: false, isPresent: true },
    { kind: 'level', id: 'round:3', at: '2026-02-27', round: 'Round 2', value: 'ml1' },
  ]);
});
