import { expect, test } from 'vitest';
import { safetyReachable } from '../../../shared/checks/rules/safety-reachable';
import { describeResult } from '../../../shared/checks/texts';

test('a sentence ends with one full stop, also where a list breaks off or a name has its own', () => {
  const text = (doors: string): string => describeResult('en', { check: safetyReachable, subjectId: 'zone:a', objects: [], parameters: { name: 'Filler', count: 9, doors }, fields: [], saw: [] }).text;
  expect(['A, B', 'A, B, …', 'Service Ltd.'].map((doors) => text(doors).split(': ')[1])).toEqual(['A, B.', 'A, B, …', 'Service Ltd.']);
});
