import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importLimits } from '../../../shared/office/import-gate';
import { handingOver } from '../../../shared/office/reading/hand-over';
import { createSheetBuilder } from '../../../shared/office/reading/sheet-builder';
import { blockOf, packRows, type RowBlock, unpackRows } from '../../../shared/office/row-blocks';
import { createRowStore } from '../../../shared/office/row-store';
import type { SheetData } from '../../../shared/office/workbook';
import { date, number, sheetOf } from '../inventory/sheet-samples';

const decode = (bytes: Uint8Array): string => strFromU8(bytes);
const carried = (block: RowBlock): RowBlock => unpackRows(packRows(block, strToU8), decode);

const sheet = sheetOf(
  [['Tag', 'Name'], ['P-1', 'Gerät 1', number('12', '12.0')], [], ['', 'Zeile vier'], [date('01.02.2026', '46054'), '', '', 'weit rechts']],
  { name: 'Geräte', hiddenRows: [3] },
);
const ragged: SheetData = { ...sheet, shown: [...sheet.shown] };

describe('rows that come while the others are still read', () => {
  it.each([['plain', 'P-1'], ['beyond the basic plane', 'Ventil 🔧'], ['half a pair', 'kaputt \ud83d'], ['a mark at the start', '\ufeffTag'], ['a zero', 'a\u0000b']])('arrive as they left: %s', (_what, text) => {
    const block = { ...blockOf(ragged, 0, ragged.rowCount), shown: ragged.shown.map((row, index) => (index === 1 ? [text, ...row.slice(1)] : row)), name: text };
    expect(carried(block)).toEqual(block);
  });

  it('are refused when bytes are missing or too many', () => {
    const packed = packRows(blockOf(ragged, 0, 3), strToU8);
    const unpack = (bytes: Uint8Array) => () => unpackRows(bytes, decode);
    for (const bytes of [packed.slice(0, -1), packed.slice(0, 8), new Uint8Array(0), Uint8Array.from([...packed, 65])]) expect(unpack(bytes)).toThrow(RangeError);
  });

  it('make the sheet they came from, also when a later row is longer', () => {
    for (const cut of [1, 2, 4]) {
      const store = createRowStore();
      const grown = store.take(carried(blockOf(ragged, 0, cut)));
      expect(store.take(carried(blockOf(ragged, cut, ragged.rowCount)))).toBe(grown);
      const rest = { ...ragged, shown: [], kinds: new Uint8Array(0), raw: new Map<number, string>() };
      expect(store.whole(0, ragged.rowCount, rest)).toEqual(ragged);
      expect({ rowCount: grown.rowCount, hiddenRows: grown.hiddenRows, raw: grown.raw, columnCount: grown.columnCount }).toEqual({ rowCount: ragged.rowCount, hiddenRows: [3], raw: ragged.raw, columnCount: ragged.columnCount });
    }
  });

  it('are not taken for all of a sheet when some are missing', () => {
    const store = createRowStore();
    store.take(blockOf(ragged, 0, 2));
    expect(() => store.take(blockOf(ragged, 3, 4))).toThrow(RangeError);
    expect(() => store.whole(0, 3, { ...ragged, shown: ragged.shown.slice(3) })).toThrow(RangeError);
    expect(() => store.whole(1, 2, { ...ragged, shown: ragged.shown.slice(2) })).toThrow(RangeError);
    expect(store.whole(1, 0, ragged)).toBe(ragged);
  });
});

describe('handing rows over', () => {
  const reading = (rows: readonly number[]) => {
    const blocks: RowBlock[] = [];
    const finished: unknown[] = [];
    const builder = createSheetBuilder('Liste', importLimits, handingOver({ take: (block) => blocks.push(block), finish: (...facts) => finished.push(facts) }));
    for (const row of rows) for (let column = 0; column < 20; column += 1) builder.place(row, column, `${row}/${column}`, 2, column === 3 ? `raw ${row}` : `${row}/${column}`);
    const data = builder.build(false);
    return { blocks, finished, data };
  };
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, row) => row * 2);

  it('gives them in blocks, with everything about their cells', () => {
    const { blocks, finished, data } = reading(upTo(1000));
    const store = createRowStore();
    for (const block of blocks) store.take(carried(block));
    const rows = blocks.reduce((sum, block) => sum + block.shown.length, 0);
    expect({ count: blocks.length, finished }).toEqual({ count: 2, finished: [[0, data, rows]] });
    const cells = rows * data.columnCount;
    const rest = { ...data, shown: data.shown.slice(rows), kinds: data.kinds.slice(cells), raw: new Map([...data.raw].filter(([key]) => key >= cells)) };
    expect(store.whole(0, rows, rest)).toEqual(data);
  });

  it('takes them back when the file goes back to a row that has left', () => {
    const { finished, data } = reading([...upTo(1000), 4, ...upTo(1200).slice(1000)]);
    expect(finished).toEqual([[0, data, 0]]);
  });
});
