import { describe, expect, it } from 'vitest';
import { dateText, parseNumberFormat, showNumber } from '../../../shared/office/reading/number-format';

const show = (stored: string, code: string, is1904 = false): string => showNumber(stored, parseNumberFormat(code), is1904).text;

describe('showNumber', () => {
  it('shows numbers as the format says', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['7', '0000', '0007'], ['10.1', '0.00', '10.10'], ['0.5', '0%', '50%'], ['12', '"PLC-"000', 'PLC-012'], ['3', '0" Stk."', '3 Stk.'], ['-4', '0', '-4'],
      ['4.01234E+12', 'General', '4012340000000'], ['0.30000000000000004', 'General', '0.3'], ['1234567', '#,##0', '1234567'], ['1234.5', '#,##0.00 [$€-407]', '1234.50'],
      ['46023', 'dd.mm.yyyy', '2026-01-01'], ['46023.5', 'dd.mm.yyyy hh:mm', '2026-01-01 12:00:00'], ['0.09375', 'h:mm', '02:15:00'], ['1.5', '[h]:mm', '36:00:00'],
      ['46023', '[$-407]d. mmmm yyyy;@', '2026-01-01'], ['12', '@', '12'], ['5', '# ?/?', '5'], ['x', '0', 'x'], ['-1', 'dd.mm.yyyy', '-1'],
    ];
    expect(cases.map(([stored, code]) => show(stored, code))).toEqual(cases.map(([, , shown]) => shown));
  });

  it('knows both date systems and the invented day of 1900', () => {
    expect([show('0', 'd.m.yyyy', true), show('44560', 'd.m.yyyy', true), dateText(59, true, false), dateText(60, true, false), dateText(61, true, false), dateText(1, true, false), dateText(2_958_465, true, false), dateText(2_958_466, true, false)]).toEqual([
      '1904-01-01', '2025-12-31', '1900-02-28', '1900-02-29', '1900-03-01', '1900-01-01', '9999-12-31', undefined,
    ]);
  });

  it('agrees with the calendar on every day of two centuries', () => {
    const start = Date.UTC(1900, 2, 1);
    for (let day = 61; day < 73_000; day += 37) {
      expect(dateText(day, true, false)).toBe(new Date(start + (day - 61) * 86_400_000).toISOString().slice(0, 10));
    }
  });
});
