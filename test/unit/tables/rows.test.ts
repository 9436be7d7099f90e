import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countKeys, filterRows, isIdle, withFilter, type ColumnFilter } from '../../../shared/tables/filter';
import { groupIds, groupRows } from '../../../shared/tables/group';
import { nextOrder, orderRows, type SortKey } from '../../../shared/tables/order';
import type { TableColumn } from '../../../shared/tables/table-column';
import { createTextFilter } from '../../../shared/tables/text-filter';

interface Row {
  readonly id: string;
  readonly tag: string;
  readonly kind?: string;
  readonly count?: number;
  readonly day?: string;
}

const kinds = ['plc', 'hmi'];
const tag: TableColumn<Row> = { id: 'tag', text: (row) => row.tag, rank: (row) => row.tag };
const kind: TableColumn<Row> = {
  id: 'kind',
  text: (row) => (row.kind ?? '').toUpperCase(),
  keys: (row) => (row.kind === undefined ? [] : [row.kind]),
  rank: (row) => (row.kind === undefined ? null : kinds.indexOf(row.kind)),
};
const count: TableColumn<Row> = { id: 'count', text: (row) => String(row.count ?? ''), rank: (row) => row.count ?? null };
const day: TableColumn<Row> = { id: 'day', text: (row) => row.day ?? '', rank: (row) => row.day ?? null };
const columns = [tag, kind, count, day];
const rows: readonly Row[] = [
  { id: 'a', tag: 'K10', kind: 'hmi', count: 10, day: '2024-05-01' },
  { id: 'b', tag: 'k2', kind: 'plc', count: 9, day: '2025-01-01T10:00:00Z' },
  { id: 'c', tag: '', kind: 'plc' },
  { id: 'd', tag: 'B1 gate', count: 9 },
];
const ids = (list: readonly Row[]): string => list.map(({ id }) => id).join('');
const filtered = (columnId: string, filter: ColumnFilter): string => ids(filterRows(rows, { [columnId]: filter }, columns));

describe('filter per column', () => {
  it.each([
    ['contains', 'k', 'ab'],
    ['lacks', 'k', 'cd'],
    ['equals', 'K2', 'b'],
    ['starts', 'b1', 'd'],
    ['empty', '', 'c'],
    ['filled', '', 'abd'],
  ] as const)('text %s', (operator, text, expected) => {
    expect(filtered('tag', { kind: 'text', operator, text })).toBe(expected);
  });

  it('takes choices, also the empty one', () => {
    expect([filtered('kind', { kind: 'keys', keys: ['plc'] }), filtered('kind', { kind: 'keys', keys: ['hmi', ''] })]).toEqual(['bc', 'ad']);
  });

  it('takes ranges of numbers and of days, both ends included', () => {
    expect([
      filtered('count', { kind: 'range', from: 9, to: 9 }),
      filtered('count', { kind: 'range', from: 10, to: null }),
      filtered('day', { kind: 'range', from: null, to: '2025-01-01' }),
      filtered('day', { kind: 'range', from: '2024-06-01', to: null }),
    ]).toEqual(['bd', 'a', 'ab', 'b']);
  });

  it('joins filters, and leaves the list alone without any', () => {
    expect(ids(filterRows(rows, { kind: { kind: 'keys', keys: ['plc'] }, tag: { kind: 'text', operator: 'filled', text: '' }, gone: { kind: 'keys', keys: ['x'] } }, columns))).toBe('b');
    expect(filterRows(rows, {}, columns)).toBe(rows);
  });

  it('counts the choices there are', () => {
    expect([...countKeys(rows, kind)]).toEqual([['hmi', 1], ['plc', 2], ['', 1]]);
    expect([...countKeys(rows, tag)]).toEqual([['K10', 1], ['k2', 1], ['', 1], ['B1 gate', 1]]);
  });

  it('does not keep a filter that lets everything through', () => {
    const idle: readonly ColumnFilter[] = [{ kind: 'keys', keys: [] }, { kind: 'range', from: null, to: null }, { kind: 'text', operator: 'contains', text: ' ' }];
    expect(idle.map(isIdle)).toEqual([true, true, true]);
    const kept: ColumnFilter = { kind: 'text', operator: 'empty', text: '' };
    expect(withFilter({ tag: kept }, 'kind', idle[0])).toEqual({ tag: kept });
    expect(withFilter({ kind: kept }, 'tag', kept)).toEqual({ kind: kept, tag: kept });
    expect(withFilter({ tag: kept }, 'tag', undefined)).toEqual({});
  });
});

describe('filter by words', () => {
  it('narrows what it found, and reads each row once', () => {
    const read: string[] = [];
    const filter = createTextFilter<Row>((row) => {
      read.push(row.id);
      return `${row.tag} ${row.kind ?? ''}`;
    });
    expect(filter.readAhead(rows, 3)).toBe(false);
    expect(filter.readAhead(rows, 3)).toBe(true);
    expect(filter.apply(rows, '  ')).toBe(rows);
    expect([ids(filter.apply(rows, 'K')), ids(filter.apply(rows, 'k1 HM')), ids(filter.apply(rows, 'plc')), ids(filter.apply(rows.slice(2), 'b1'))]).toEqual(['ab', 'a', 'bc', 'd']);
    expect(read).toEqual(['a', 'b', 'c', 'd']);
  });

  it('reads after an edit only the row that changed, and no row again when others came or went', () => {
    const read: string[] = [];
    const filter = createTextFilter<Row>((row) => {
      read.push(row.id);
      return row.tag;
    });
    const edited = rows.map((row) => (row.id === 'b' ? { ...row, tag: 'Q7' } : row));
    const shorter = edited.slice(1);
    expect([ids(filter.apply(rows, 'k')), ids(filter.apply(edited, 'k')), ids(filter.apply(edited, 'q')), ids(filter.apply(shorter, '7'))]).toEqual(['ab', 'a', 'b', 'b']);
    expect(filter.readAhead(shorter, 2)).toBe(false);
    expect([filter.readAhead(shorter, 2), read.join('')]).toEqual([true, 'abcdb']);
  });

  it('finds what a search without memory finds, whatever was asked before and however the rows change', () => {
    const tags = fc.array(fc.stringMatching(/^[ab7Ä ]{0,4}$/), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(tags, fc.boolean(), fc.array(fc.stringMatching(/^[AB7ä ]{0,3}$/), { maxLength: 4 })), { maxLength: 5 }), (rounds) => {
        const filter = createTextFilter<Row>(({ tag: text }) => text);
        let list: readonly Row[] = [];
        for (const [texts, isEdit, queries] of rounds) {
          const made = texts.map((text, index): Row => ({ id: String(index), tag: text }));
          list = isEdit ? list.map((row, index) => (index % 2 === 0 ? row : (made[index] ?? row))) : [...list.slice(1), ...made];
          if (isEdit) filter.readAhead(list, 2);
          for (const query of queries) {
            const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
            expect(filter.apply(list, query)).toEqual(list.filter((row) => words.every((word) => row.tag.toLowerCase().includes(word))));
          }
        }
      }),
    );
  });
});

describe('order', () => {
  const by = (...keys: readonly SortKey[]): string => ids(orderRows(rows, keys, columns, 'de'));
  const up = (columnId: string): SortKey => ({ columnId, direction: 'ascending' });
  const down = (columnId: string): SortKey => ({ columnId, direction: 'descending' });
  it('reads numbers in texts, puts empty cells last, goes on with the next key', () => {
    expect([by(up('tag')), by(down('tag')), by(up('count'), down('tag')), by(up('kind'), up('count'))]).toEqual(['dbac', 'abdc', 'bdac', 'bcad']);
    expect(orderRows(rows, [up('gone')], columns, 'de')).toBe(rows);
  });

  it('goes from ascending over descending to none, beside others when added', () => {
    const one = nextOrder([], 'tag', false);
    expect([one, nextOrder(one, 'tag', false), nextOrder([down('tag')], 'tag', false)]).toEqual([[up('tag')], [down('tag')], []]);
    const two = nextOrder(one, 'kind', true);
    expect([two, nextOrder(two, 'tag', true), nextOrder([up('tag'), down('kind')], 'kind', true), nextOrder(two, 'count', false)]).toEqual([
      [up('tag'), up('kind')],
      [down('tag'), up('kind')],
      [up('tag')],
      [up('count')],
    ]);
  });
});

describe('groups', () => {
  const drawn = (closed: ReadonlySet<string>): readonly string[] =>
    groupRows(rows, [kind, count], closed, 'en').map((entry) => ('group' in entry ? `${'>'.repeat(entry.group.depth + 1)}${entry.group.label} ${String(entry.group.count)}` : entry.row.id));
  it('stand in the order of their column, empty cells last, level under level', () => {
    expect(drawn(new Set())).toEqual(['>PLC 2', '>>9 1', 'b', '>> 1', 'c', '>HMI 1', '>>10 1', 'a', '> 1', '>>9 1', 'd']);
  });

  it('can be closed, each or all', () => {
    const open = groupRows(rows, [kind, count], new Set(), 'en');
    expect(drawn(new Set(['group/kind=PLC']))).toEqual(['>PLC 2', '>HMI 1', '>>10 1', 'a', '> 1', '>>9 1', 'd']);
    expect(drawn(new Set(groupIds(open)))).toEqual(['>PLC 2', '>HMI 1', '> 1']);
  });
});
