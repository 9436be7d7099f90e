import { expect, it } from 'vitest';
import { flagCodes } from '../../../shared/inventory/cell';
import { concernOfFlag, flagAccount, flagConcerns } from '../../../shared/inventory/flag-account';
import type { CellFlag } from '../../../shared/inventory/import-plan';

const flag = (row: number, code: CellFlag['code'], text = 'x', column = 1): CellFlag => ({ row, column, heading: 'Typ', code, text });

it('counts rows, not cells, by concern and by what is said, most rows first, and names different texts only', () => {
  const flags = [flag(2, 'excel-date', '1-2'), flag(2, 'no-device', 'room'), flag(3, 'no-device', 'room'), flag(4, 'no-device', 'users'), flag(4, 'no-device', 'users', 2), flag(5, 'ip-as-number')];
  expect(flagAccount(flags)).toEqual({
    rows: 4,
    concerns: [{ concern: 'no-device', rows: 3 }, { concern: 'excel', rows: 2 }],
    kinds: [
      { code: 'no-device', rows: 3, cells: 4, first: [flag(2, 'no-device', 'room'), flag(4, 'no-device', 'users'), flag(4, 'no-device', 'users', 2)] },
      { code: 'excel-date', rows: 1, cells: 1, first: [flag(2, 'excel-date', '1-2')] },
      { code: 'ip-as-number', rows: 1, cells: 1, first: [flag(5, 'ip-as-number')] },
    ],
  });
});

it('has a concern for every remark, and a remark for every concern', () => {
  expect(new Set(flagCodes.map(concernOfFlag))).toEqual(new Set(flagConcerns));
});
