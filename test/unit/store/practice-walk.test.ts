import { expect, it } from 'vitest';
import { firstWalkHabits, readPracticeWalks, readWalkHabits } from '../../../renderer/store/practice-walk';

it('reads a walk back as it was stored', () => {
  const walk = { practiceId: 'REM-02', placeId: 'area:1', filter: { show: 'open', domain: 'REM', topic: 'roles', personId: 'person:1', interviewId: 'interview:1', quickWins: true }, isWalking: true } as const;
  const habits = { goesOn: false, isLarge: true, folded: ['ask'], themeBefore: 'dark' } as const;
  expect([readPracticeWalks({ a: walk }), readWalkHabits(habits)]).toEqual([{ a: walk }, habits]);
});

it('makes do with what was stored by others', () => {
  expect(readPracticeWalks({ a: null, b: 7, c: { practiceId: 3, filter: { show: 'some', domain: 1, quickWins: 'yes' }, isWalking: 'yes' } })).toEqual({ c: { filter: { show: 'all' }, isWalking: false } });
  expect([readPracticeWalks(undefined), readWalkHabits(undefined), readWalkHabits({ goesOn: 'no', folded: ['ask', 'other'], themeBefore: 'contrast' })]).toEqual([{}, firstWalkHabits, { goesOn: true, isLarge: false, folded: ['ask'] }]);
});
