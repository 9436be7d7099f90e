import { expect, it } from 'vitest';
import { insertBend } from '../../../renderer/canvas/insert-bend';

const bends = [{ x: 100, y: 0 }, { x: 100, y: 200 }, { x: 300, y: 200 }];

it('moves the bend that was grasped', () => {
  expect(insertBend(bends, { x: 104, y: 195 }, { x: 150, y: 250 })).toEqual([{ x: 100, y: 0 }, { x: 150, y: 250 }, { x: 300, y: 200 }]);
});

it('adds one between the neighbours it was drawn from', () => {
  expect(insertBend(bends, { x: 200, y: 200 }, { x: 200, y: 260 })).toEqual([{ x: 100, y: 0 }, { x: 100, y: 200 }, { x: 200, y: 260 }, { x: 300, y: 200 }]);
});

it('makes the first one of a line without bends', () => {
  expect(insertBend([], { x: 10, y: 10 }, { x: 20, y: 30 })).toEqual([{ x: 20, y: 30 }]);
});
