import { describe, expect, it } from 'vitest';
import { addWalkCounts, countWalk, doneOf, listedOf, noWalkCounts, seenOf } from '../../../shared/inventory/walk-counts';
import { areaPathOf, findOnWalk, nextOpen, openIds, shownAssets, walkAreas, walkList, withoutArea } from '../../../shared/inventory/walk-down';
import { modelOf } from '../../../shared/model/model';
import { buildArea, buildAsset, exampleId } from '../../support/builders';

const site = buildArea({ id: 'area:1', name: 'Werk', kind: 'site', order: 1 });
const line10 = buildArea({ id: 'area:2', name: 'Linie 10', parentId: 'area:1', order: 5 });
const line2 = buildArea({ id: 'area:3', name: 'Linie 2', parentId: 'area:1', order: 5, walkDone: true });
const asset = (number: number, fields: Parameters<typeof buildAsset>[0]) => buildAsset({ id: exampleId('asset', number), interfaces: [], ...fields });

const assets = [
  asset(1, { tag: 'A10', areaId: 'area:3', location: '+S2', walkState: 'seen' }),
  asset(2, { tag: 'A2', areaId: 'area:3', location: '+S2', walkState: 'notFound' }),
  asset(3, { tag: 'A1', areaId: 'area:3', location: '+S10', walkState: 'different' }),
  asset(4, { tag: 'A0', areaId: 'area:3' }),
  asset(5, { tag: 'B1', areaId: 'area:2', walkState: 'notListed' }),
  asset(6, { tag: 'C1', areaId: 'area:1' }),
  asset(7, { tag: 'P1', areaId: 'area:1', state: 'planned' }),
  asset(8, { tag: 'X1', areaId: 'area:gone' }),
  asset(9, { tag: 'X0' }),
];
const model = modelOf([site, line10, line2, ...assets]);
const tags = (list: readonly { readonly tag?: string }[]): readonly (string | undefined)[] => list.map(({ tag }) => tag);

describe('counts', () => {
  it('leave planned assets out and tell listed, seen and looked for apart', () => {
    const counts = countWalk(assets);
    expect(counts).toEqual({ seen: 1, different: 1, notFound: 1, notListed: 1, open: 4 });
    expect([listedOf(counts), seenOf(counts), doneOf(counts)]).toEqual([7, 2, 3]);
    expect(addWalkCounts(counts, noWalkCounts)).toEqual(counts);
  });
});

describe('the areas', () => {
  it('are a tree with the counts of all below, numbers by value, and what has no place at the end', () => {
    const found = walkAreas(model, 'de').map(({ id, depth, counts }) => ({ id, depth, listed: listedOf(counts), open: counts.open, found: counts.notListed }));
    expect(found).toEqual([
      { id: 'area:1', depth: 0, listed: 5, open: 2, found: 1 },
      { id: 'area:3', depth: 1, listed: 4, open: 1, found: 0 },
      { id: 'area:2', depth: 1, listed: 0, open: 0, found: 1 },
      { id: withoutArea, depth: 0, listed: 2, open: 2, found: 0 },
    ]);
    expect(areaPathOf(model, 'area:2')).toEqual(['Werk', 'Linie 10']);
  });

  it('lose none when they stand in a ring', () => {
    const ring = modelOf([
      buildArea({ id: 'area:1', name: 'A', parentId: 'area:2' }),
      buildArea({ id: 'area:2', name: 'B', parentId: 'area:1' }),
      asset(1, { areaId: 'area:2' }),
    ]);
    expect(walkAreas(ring, 'en').map(({ id, counts }) => [id, counts.open])).toEqual([['area:1', 1], ['area:2', 1]]);
    expect(walkList(ring, 'area:1', 'en')).toHaveLength(1);
    expect(areaPathOf(ring, 'area:1')).toEqual(['B', 'A']);
  });
});

describe('the list of an area', () => {
  it('follows the way: area by area, location by location, then tag; without location last, planned never', () => {
    expect(tags(walkList(model, 'area:1', 'de'))).toEqual(['C1', 'A2', 'A10', 'A1', 'A0', 'B1']);
    expect(tags(walkList(model, withoutArea, 'de'))).toEqual(['X0', 'X1']);
    expect(walkList(model, 'area:none', 'de')).toEqual([]);
  });

  it('keeps what was open when one began, and what one looks at', () => {
    const list = walkList(model, 'area:1', 'de');
    const held = openIds(list);
    expect(tags(shownAssets(list, 'open', held, undefined))).toEqual(['C1', 'A0']);
    const answered = list.map((entry) => ({ ...entry, walkState: 'seen' as const }));
    expect(tags(shownAssets(answered, 'open', held, exampleId('asset', 5)))).toEqual(['C1', 'A0', 'B1']);
    expect(shownAssets(list, 'all', held, undefined)).toEqual(list);
  });

  it('goes on to the next open one and comes round', () => {
    const list = walkList(model, 'area:1', 'de');
    expect(nextOpen(list, undefined)).toBe(exampleId('asset', 6));
    expect(nextOpen(list, exampleId('asset', 6))).toBe(exampleId('asset', 4));
    expect(nextOpen(list, exampleId('asset', 4))).toBe(exampleId('asset', 6));
    expect(nextOpen([], undefined)).toBeUndefined();
  });

  it('is searched as people write tags, exact ones first', () => {
    const list = [asset(1, { tag: '=L1-K10', serial: 'S 1' }), asset(2, { tag: 'K10', serial: 'S 2' }), asset(3, { tag: 'Q', serial: 'K-1.0' })];
    expect(findOnWalk(list, 'k 10').map(({ id }) => id)).toEqual([exampleId('asset', 2), exampleId('asset', 3), exampleId('asset', 1)]);
    expect(findOnWalk(list, ' - ')).toEqual([]);
  });
});
