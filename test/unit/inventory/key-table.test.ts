import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyTable } from '../../../shared/inventory/key-table';

/** Pairs of pieces of which either, behind those before, leads to the same number in the table. */
const pieces = [['-42vu', '-fuea'], ['10uzx', '1b2ad'], ['-2vl8', '-jpd6'], ['-1vl8', '-ipd6'], ['-1vl8', '-ipd6'], ['-1vl8', '-ipd6']] as const;

/** Texts that the table cannot tell apart by their numbers. */
const textsAlike = pieces.reduce<readonly string[]>((texts, [one, other]) => texts.flatMap((text) => [text + one, text + other]), ['']);

describe('the table of keys', () => {
  it('answers as a map does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 400 }), (texts) => {
        const table = createKeyTable();
        const map = new Map<string, number>();
        const expected = texts.map((text, row) => {
          const first = map.get(text);
          if (first === undefined) map.set(text, row);
          return first;
        });
        expect(texts.map((text, row) => table.first(text, row))).toEqual(expected);
      }),
    );
  });

  it('holds as many as come', () => {
    const table = createKeyTable();
    const texts = Array.from({ length: 20_000 }, (_, row) => `10.0.${row >> 8}.${row & 255}`);
    expect(texts.map((text, row) => table.first(text, row)).filter((first) => first !== undefined)).toEqual([]);
    expect(texts.every((text, row) => table.first(text, 99) === row)).toBe(true);
  });

  it('finds texts that were chosen to fall together, before and after it grew', () => {
    const texts = textsAlike;
    const table = createKeyTable();
    expect(new Set(texts).size).toBe(64);
    expect(texts.map((text, row) => table.first(text, row)).filter((first) => first !== undefined)).toEqual([]);
    for (let row = 0; row < 5000; row += 1) table.first(`other ${row}`, 1000 + row);
    expect(texts.map((text) => table.first(text, 99))).toEqual(texts.map((_, row) => row));
  });
});
