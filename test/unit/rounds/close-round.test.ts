import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../../shared/model/change';
import { getRecord, modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { validateRecord } from '../../../shared/model/validate';
import { closeRound, nextRoundNumber } from '../../../shared/rounds/close-round';
import { buildAssessment, buildRating, buildRound } from '../../support/builders';

const env = { newId: () => 'N'.repeat(26) };
const place = { areaId: `area:${'L'.repeat(26)}` } as const;
const records: readonly AnyRecord[] = [
  buildAssessment({ roundNumber: 3 }),
  { id: 'rating:2', type: 'rating', practice: 'REM-01', value: 'ml2', rater: 'A' },
  { id: 'rating:3', type: 'rating', practice: 'REM-01', value: 'ml3', rater: 'B' },
  { id: 'rating:4', type: 'rating', practice: 'REM-01', value: 'ml1', ...place },
  { id: 'rating:5', type: 'rating', practice: 'GOV-01', value: 'ml1', rater: 'A' },
  { id: 'rating:6', type: 'rating', practice: 'GOV-01', value: 'ml2', isAgreed: true },
  { id: 'rating:7', type: 'rating', practice: 'GOV-02' },
];

function closed(model: Model): { readonly change: Change; readonly round: AnyRecord | undefined } {
  const { id, change } = closeRound(model, { name: 'Round 3', number: 3, closedOn: '2026-11-23', figures: new Map([['assets', 9], ['meanMl.REM', 1.5]]) }, env);
  return { change, round: getRecord(applyChange(model, change), 'round', id) };
}

describe('closing a round', () => {
  it('freezes figures and what counts for each practice in each place', () => {
    const { change, round } = closed(modelOf(records));
    expect(change.size).toBe(1);
    expect(round).toEqual({
      id: `round:${'N'.repeat(26)}`,
      type: 'round',
      name: 'Round 3',
      number: 3,
      closedOn: '2026-11-23',
      figures: [{ id: 'assets', name: 'assets', value: 9 }, { id: 'meanMl.REM', name: 'meanMl.REM', value: 1.5 }],
      levels: [
        { id: 'GOV-01', practice: 'GOV-01', value: 'ml2' },
        { id: 'REM-01', practice: 'REM-01', value: 'ml2' },
        { id: `REM-01 ${place.areaId}`, practice: 'REM-01', place: place.areaId, value: 'ml1' },
      ],
    });
    expect(round === undefined ? ['none'] : validateRecord(round)).toEqual([]);
  });

  it('takes the number of the assessment, else the next free one', () => {
    const third = buildRound({ number: 3 });
    expect([nextRoundNumber(modelOf(records)), nextRoundNumber(modelOf([...records, third])), nextRoundNumber(modelOf([])), nextRoundNumber(modelOf([buildRating(), third]))]).toEqual([3, 4, 1, 4]);
  });
});
