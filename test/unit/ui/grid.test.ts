import { describe, expect, it } from 'vitest';
import { isTypingKey, placeAfterKey } from '../../../renderer/ui/grid/grid-keys';
import { columnTemplate, gridWidth, pinnedOffsets } from '../../../renderer/ui/grid/grid-model';
import type { GridColumn } from '../../../renderer/ui/grid/grid-model';
import { idsBetween, nextSort, placesOf, reuseOrder, samePlaces, sortRows } from '../../../renderer/ui/grid/grid-order';

type Row = { readonly id: string; readonly tag: string; readonly count: number | null };
const row = (id: string, tag: string, count: number | null = null): Row => ({ id, tag, count });
const tag: GridColumn<Row> = { id: 'tag', header: 'Tag', value: (each) => each.tag };
const count: GridColumn<Row> = { id: 'count', header: 'Count', value: (each) => each.count };
const idOf = (each: Row): string => each.id;

describe('order of rows', () => {
  it('reads numbers inside texts, ignores case, puts empty cells last in both directions', () => {
    const rows = [row('a', 'K10'), row('b', ''), row('c', 'k2'), row('d', 'Ä1'), row('e', 'B1')];
    expect(sortRows(rows, tag, 'ascending', 'de').map(idOf)).toEqual(['d', 'e', 'c', 'a', 'b']);
    expect(sortRows(rows, tag, 'descending', 'de').map(idOf)).toEqual(['a', 'c', 'e', 'd', 'b']);
  });

  it('keeps equal rows in their order and sorts numbers as numbers', () => {
    const rows = [row('a', 'x', 10), row('b', 'x', 9), row('c', 'x', null), row('d', 'x', 9)];
    expect(sortRows(rows, count, 'ascending', 'en').map(idOf)).toEqual(['b', 'd', 'a', 'c']);
    expect(sortRows(rows, tag, 'descending', 'en').map(idOf)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('uses the rank of a column where it has one', () => {
    const ranked: GridColumn<Row> = { ...tag, sortValue: (each) => ['high', 'low'].indexOf(each.tag) };
    expect(sortRows([row('a', 'low'), row('b', 'high')], ranked, 'ascending', 'en').map(idOf)).toEqual(['b', 'a']);
  });

  it('stays when only values changed, and is made anew when rows came or went', () => {
    const kept = { key: 'tag ascending', ids: ['a', 'b'] };
    const edited = [row('b', 'A'), row('a', 'Z')];
    expect(reuseOrder(kept, 'tag ascending', edited, idOf)).toEqual([row('a', 'Z'), row('b', 'A')]);
    expect(reuseOrder(kept, 'tag descending', edited, idOf)).toBeNull();
    expect(reuseOrder(kept, 'tag ascending', [...edited, row('c', '')], idOf)).toBeNull();
    expect(reuseOrder(kept, 'tag ascending', [row('b', ''), row('c', '')], idOf)).toBeNull();
    expect(reuseOrder(null, 'tag ascending', edited, idOf)).toBeNull();
  });

  it('goes from ascending over descending to none', () => {
    const first = nextSort({ columnId: 'other', direction: 'descending' }, 'tag');
    expect(first).toEqual({ columnId: 'tag', direction: 'ascending' });
    const second = nextSort(first, 'tag');
    expect(second).toEqual({ columnId: 'tag', direction: 'descending' });
    expect(nextSort(second, 'tag')).toBeNull();
  });

  it('takes a range in either direction', () => {
    expect(idsBetween(['a', 'b', 'c', 'd'], 2, 1)).toEqual(['b', 'c']);
  });
});

describe('keys of the grid', () => {
  const extent = { rows: 100, columns: 5, page: 20 };
  it.each([
    ['ArrowDown', false, { row: 11, column: 2 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
    ['ArrowUp', true, { row: 0, column: 2 }],
    ['ArrowLeft', false, { row: 10, column: 1 }],
    ['ArrowRight', true, { row: 10, column: 4 }],
    ['PageDown', false, { row: 30, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['Home', false, { row: 10, column: 0 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 4 }],
    ['x', false, null],
  ])('%s with control %s', (key, withControl, expected) => {
    expect(placeAfterKey({ row: 10, column: 2 }, key, withControl, extent)).toEqual(expected);
  });

  it('goes up into the header and stays inside an empty grid', () => {
    expect(placeAfterKey({ row: 0, column: 1 }, 'ArrowUp', false, extent)).toEqual({ row: -1, column: 1 });
    expect(placeAfterKey({ row: -1, column: 0 }, 'ArrowDown', false, { ...extent, rows: 0 })).toEqual({ row: -1, column: 0 });
    expect(placeAfterKey({ row: -1, column: 0 }, 'Home', true, { ...extent, rows: 0 })).toEqual({ row: -1, column: 0 });
  });

  it('knows a typed character from a command', () => {
    const event = { key: 'ß', ctrlKey: false, metaKey: false, altKey: false };
    expect([event, { ...event, key: 'F2' }, { ...event, key: ' ' }, { ...event, key: 'c', ctrlKey: true }].map(isTypingKey)).toEqual([true, false, false, false]);
  });
});

describe('columns of the grid', () => {
  const columns: readonly GridColumn<Row>[] = [{ ...tag, pinned: true, width: 100 }, { ...count, width: 80 }];
  it('gives the rest of the room to the growing column, else to the last', () => {
    expect(columnTemplate(columns, {}, true)).toBe('36px 100px minmax(80px, 1fr)');
    expect(columnTemplate([{ ...tag, grow: true, width: 100 }, { ...count, width: 80 }], { count: 20 }, false)).toBe('minmax(100px, 1fr) 48px');
  });
  it('says how wide a row is, so that no row has to be measured', () => {
    expect(gridWidth(columns, {}, true)).toBe(3 + 36 + 100 + 80);
    expect(gridWidth(columns, { tag: 20, count: 300 }, false)).toBe(3 + 48 + 300);
  });
  it('lines the pinned columns up behind the check column', () => {
    expect(pinnedOffsets(columns, {}, true)).toEqual([36]);
    expect(pinnedOffsets([columns[0], columns[0], columns[1]].flatMap((each) => each ?? []), { tag: 60 }, false)).toEqual([0, 60]);
  });
});

describe('places of rows', () => {
  const ordered = [row('a', 'A'), row('b', 'B')];
  const known = { ordered, ids: ['a', 'b'], indexOf: new Map([['a', 0], ['b', 1]]) };

  it('stay as they are when only what is in the rows changed', () => {
    expect(samePlaces(known, [row('a', 'A2'), ...ordered.slice(1)], idOf)).toBe(known);
  });

  it('are the same for the first ids asked for as for the thousandth', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `r${index}`);
    const { indexOf } = placesOf(ids);
    expect([...ids, 'gone', 'r3'].map((id) => indexOf.get(id))).toEqual([...ids.keys(), undefined, 3]);
    expect([placesOf(ids).indexOf.get('gone'), placesOf([]).indexOf.get('r0')]).toEqual([undefined, undefined]);
  });

  it('are found anew when rows came, went or moved', () => {
    expect([samePlaces(known, ordered.slice(1), idOf), samePlaces(known, [...ordered].reverse(), idOf), samePlaces(known, [row('a', 'A'), row('c', 'C')], idOf)]).toEqual([null, null, null]);
  });
});
