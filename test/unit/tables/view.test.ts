import { describe, expect, it } from 'vitest';
import { movedColumn, readSavedViews, readView, withSavedView, withoutSavedView, type SavedView } from '../../../shared/tables/view';

const view: SavedView = {
  id: 'v1',
  name: 'Without zone',
  view: {
    columns: ['tag', 'name'],
    widths: { tag: 90 },
    frozen: 1,
    order: [{ columnId: 'tag', direction: 'descending' }],
    filters: { zoneId: { kind: 'keys', keys: [''] }, name: { kind: 'text', operator: 'contains', text: 'x' }, count: { kind: 'range', from: 1, to: null } },
    groups: ['areaId'],
  },
};

describe('saved views', () => {
  it('come back as they were stored', () => {
    const stored: unknown = JSON.parse(JSON.stringify({ asset: [view] }));
    expect(readSavedViews(stored)).toEqual({ asset: [view] });
  });

  it('lose what is not in order, and never more', () => {
    expect(readSavedViews({ asset: [view, { id: 1 }, null], zone: 'x' })).toEqual({ asset: [view] });
    expect(readView({ columns: ['a', 1], widths: { a: 'x' }, frozen: -1, order: [{ columnId: 'a' }, 3], filters: { a: { kind: 'text', operator: 'odd' }, b: { kind: 'what' } }, groups: null })).toEqual({
      columns: ['a'],
      widths: {},
      frozen: 0,
      order: [{ columnId: 'a', direction: 'ascending' }],
      filters: {},
      groups: [],
    });
    expect(readSavedViews(undefined)).toEqual({});
  });

  it('are added, replaced and removed', () => {
    const one = withSavedView({}, 'asset', view);
    const two = withSavedView(one, 'asset', { ...view, id: 'v2' });
    expect(withSavedView(two, 'asset', { ...view, name: 'Other' })['asset']?.map(({ id, name }) => `${id} ${name}`)).toEqual(['v1 Other', 'v2 Without zone']);
    expect(withoutSavedView(two, 'asset', 'v1')).toEqual({ asset: [{ ...view, id: 'v2' }] });
  });

  it('a column moves to another place', () => {
    expect([movedColumn(['a', 'b', 'c'], 'a', 1), movedColumn(['a', 'b', 'c'], 'c', -5), movedColumn(['a', 'b'], 'a', 9)]).toEqual([['b', 'a', 'c'], ['c', 'a', 'b'], ['b', 'a']]);
  });
});
