import { expect, test } from 'vitest';
import { linesOf, rowHeight, uprightHeight } from '../../../shared/office/write-workbook-heights';

test('lines follow the width of the letters, not their number', () => {
  expect([
    linesOf(null, 10),
    linesOf(4711, 2),
    linesOf('one\ntwo\nthree', 40),
    linesOf('Orders and confirmations, set up for the 2024 roll-out', 55),
    linesOf('illlllllliiiiiiiiiiilllllllliiiiiii', 20),
    linesOf('WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW', 20),
  ]).toEqual([1, 1, 3, 1, 1, 4]);
});

test('rows are as high as their tallest cell, within reason', () => {
  expect([rowHeight([]), rowHeight([1, 3, 2]), rowHeight([500])]).toEqual([18, 44, 265]);
});

test('an upright header has room for its longest title, up to a limit', () => {
  expect([uprightHeight(['DMZ']) < uprightHeight(['DMZ', 'Ammonia refrigeration']), uprightHeight(['x'.repeat(200)])]).toEqual([true, 190]);
});
