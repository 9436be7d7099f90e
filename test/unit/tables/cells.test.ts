import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, choices, date, flag, integer, levels, longText, number, reference, references, required, text, texts } from '../../../shared/model/field';
import { criticalities, measureNeeds } from '../../../shared/model/choice-sets';
import { cellsAsHtml, formatCells, readCells } from '../../../shared/tables/clipboard-text';
import { readCellText } from '../../../shared/tables/cell-text';
import { readDay } from '../../../shared/tables/day-text';
import { planPaste } from '../../../shared/tables/paste';
import { findsIn, replaceIn } from '../../../shared/tables/replace';

describe('cells on the clipboard', () => {
  it('reads what spreadsheet programs write', () => {
    expect(readCells('a\tb\r\nc\t\r\n')).toEqual([['a', 'b'], ['c', '']]);
    expect(readCells('"two\nlines"\t"say ""hi"""\nx\ty')).toEqual([['two\nlines', 'say "hi"'], ['x', 'y']]);
    expect(readCells('5" pipe\t"half')).toEqual([['5" pipe', '"half']]);
    expect(readCells('')).toEqual([['']]);
    expect(readCells('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  it('reads back what it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ß'), maxLength: 6 });
    const table = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(rows.at(-1)?.some((each) => each !== '') === true);
        expect(readCells(formatCells(rows))).toEqual(rows);
      }),
    );
  });

  it('writes a table for programs that read HTML', () => {
    expect(cellsAsHtml([['a<b', 'x\ny'], ['"', '&']])).toBe('<table><tr><td>a&lt;b</td><td>x<br>y</td></tr><tr><td>&quot;</td><td>&amp;</td></tr></table>');
  });
});

describe('a typed or pasted text as a value', () => {
  const names = new Map([['line 1', ['area:1']], ['pump', ['asset:1', 'asset:2']]]);
  const read = (field: Parameters<typeof readCellText>[0], typed: string): unknown => {
    const reading = readCellText(field, typed, (_types, name) => names.get(name.toLowerCase()) ?? []);
    return reading.ok ? reading.value : `! ${reading.refusal}`;
  };

  it('is trimmed and kept on one line', () => {
    expect([read(text(10), ' a \r\n b '), read(text(3), 'long'), read(longText(20), 'a\r\nb '), read(text(), ''), read(required(text()), ' ')]).toEqual(['a b', '! tooLong', 'a\nb ', undefined, '! missing']);
  });

  it('is a number in either way of writing', () => {
    const field = number(-10, 2_000_000);
    expect(['0,5', '1.234,5', '1,234.5', '1.234.567', "1'000", '-3', '1 234', '12a', '', '9999999'].map((typed) => read(field, typed))).toEqual([0.5, 1234.5, 1234.5, 1_234_567, 1000, -3, 1234, '! notNumber', undefined, '! outOfRange']);
    expect(read(integer(0, 9), '1,5')).toBe('! notNumber');
  });

  it('is yes or no, a day, a choice in either language', () => {
    expect(['Ja', 'no', 'x', '0', 'maybe'].map((typed) => read(flag(), typed))).toEqual([true, false, true, false, '! notFlag']);
    expect(['23.11.2026', '2026-11-23', '3/1/26', '23 Nov 2026', '1. März 2025', '31.02.2025', '2024-02-29 10:00', 'soon'].map((typed) => read(date(), typed))).toEqual([
      '2026-11-23', '2026-11-23', '2026-01-03', '2026-11-23', '2025-03-01', '! notDate', '2024-02-29', '! notDate',
    ]);
    expect(['high', 'Hoch', 'veryHigh', 'enormous'].map((typed) => read(choice(criticalities), typed))).toEqual(['high', 'high', 'veryHigh', '! notChoice']);
    expect([read(choices(measureNeeds), 'outage; outage, sparePart'), read(choices(measureNeeds), 'outage, tea')]).toEqual([['outage', 'sparePart'], '! notChoice']);
  });

  it('is a list, or the one record of that name', () => {
    expect(read(texts(), 'a; b,a')).toEqual(['a', 'b']);
    expect(['Line 1', 'pump', 'nobody'].map((typed) => read(reference('asset'), typed))).toEqual(['area:1', '! ambiguous', '! notReference']);
    expect(read(references('asset'), 'line 1, line 1')).toEqual(['area:1']);
    expect(read(levels(), '2')).toBe('! notHere');
  });

  it('never takes a day that is none', () => {
    expect(['99.99.2025', '2025-13-01', '1 Foo 2025'].map(readDay)).toEqual([undefined, undefined, undefined]);
  });
});

describe('where pasted cells go', () => {
  const all = { rowIds: ['1', '2', '3'], columnIds: ['a', 'b', 'c'] };
  const cells = (plan: ReturnType<typeof planPaste>): string => plan.cells.map(({ rowId, columnId, text: typed }) => `${rowId}${columnId}=${typed}`).join(' ');
  it('from the first cell of the range, as far as there are rows and columns', () => {
    const plan = planPaste([['x', 'y'], ['z', 'w'], ['', '']], { rowIds: ['3'], columnIds: ['c'] }, all);
    expect([cells(plan), plan.more, plan.columnsLeftOver]).toEqual(['3c=x', [{ c: 'z' }], 1]);
  });

  it('once more over a range that is a multiple', () => {
    expect(cells(planPaste([['x']], { rowIds: ['1', '2'], columnIds: ['a', 'b'] }, all))).toBe('1a=x 1b=x 2a=x 2b=x');
    expect(cells(planPaste([['x', 'y']], { rowIds: ['1', '2'], columnIds: ['a', 'b', 'c'] }, all))).toBe('1a=x 1b=y 2a=x 2b=y');
  });

  it('nowhere without a cell', () => {
    expect(planPaste([['x']], { rowIds: [], columnIds: [] }, all)).toEqual({ cells: [], more: [], columnsLeftOver: 0 });
  });
});

describe('find and replace', () => {
  const part = { find: 'Line.', isCaseKept: false, isWholeCell: false };
  it('finds letter by letter, in any case unless asked', () => {
    expect([findsIn('line. 2', part), findsIn('lines', part), findsIn('line. 2', { ...part, isCaseKept: true }), findsIn('a', { ...part, find: '' })]).toEqual([true, false, false, false]);
  });
  it('replaces every place, and whole cells as a whole', () => {
    expect([replaceIn('line. and LINE.', part, '$&'), replaceIn('x', part, 'y'), replaceIn(' line. ', { ...part, isWholeCell: true }, 'y'), replaceIn('line. 2', { ...part, isWholeCell: true }, 'y')]).toEqual(['$& and $&', undefined, 'y', undefined]);
  });
});
