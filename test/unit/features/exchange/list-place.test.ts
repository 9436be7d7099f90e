import { expect, test } from 'vitest';
import { headingRows } from '../../../../renderer/features/exchange/list-place';
import { sheetOf } from '../../inventory/sheet-samples';

test('rows that may hold headings are those with several cells, and the one that is chosen', () => {
  const rows = [['Rules of hall 2', ''], ['', ''], ['Source', 'Destination'], ['H1', ' K1\n(old) '], ['x'.repeat(80), 'y'], ...Array.from({ length: 40 }, (_, index) => [`a${index}`, 'b'])];
  const sheet = sheetOf(rows);
  const found = headingRows(sheet, 1);
  expect(found.slice(0, 4)).toEqual([{ row: 1, text: 'Rules of hall 2' }, { row: 3, text: 'Source | Destination' }, { row: 4, text: 'H1 | K1 (old)' }, { row: 5, text: `${'x'.repeat(69)}…` }]);
  expect(found.length).toBe(25);
  expect(headingRows(sheet, 44).map(({ row }) => row).at(-1)).toBe(44);
});
