import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../../shared/model/change';
import type { Shape } from '../../../shared/model/field';
import type { Model } from '../../../shared/model/model';
import { alignElements, type AlignEdge } from '../../../shared/network/edits/align';
import { distributeElements } from '../../../shared/network/edits/distribute';
import { guidesFor, nearestShapes } from '../../../shared/network/edits/guides';
import { resizeZone } from '../../../shared/network/edits/resize';
import { sameSize } from '../../../shared/network/edits/same-size';
import { moveZone } from '../../../shared/network/edits/move';
import { asset, assetId, plant, rectangle, zone, zoneId } from './plant';

function shapesAfter(model: Model, change: Change, ...ids: readonly string[]): readonly (Shape | undefined)[] {
  const after = applyChange(model, change);
  return ids.map((id) => (after.tables.zone.get(id) ?? after.tables.asset.get(id))?.shape);
}

const three = plant(zone(1, [0, 0, 200, 100]), zone(2, [300, 50, 160, 140]), zone(3, [600, 200, 300, 100]), zone(4, [20, 40, 160, 50], { parentId: zoneId(1) }), asset(1, [320, 100], { zoneId: zoneId(2) }));
const ids = [zoneId(1), zoneId(2), zoneId(3)];

describe('alignElements', () => {
  const corners = (edge: AlignEdge): readonly unknown[] => shapesAfter(three, alignElements(three, { ids, edge }), ...ids).map((shape) => [shape?.x, shape?.y]);

  it('brings elements to a common line, with what lies in them', () => {
    expect(corners('top')).toEqual([[0, 0], [300, 0], [600, 0]]);
    expect(corners('bottom')).toEqual([[0, 200], [300, 160], [600, 200]]);
    expect(corners('middle')).toEqual([[0, 100], [300, 80], [600, 100]]);
    expect(shapesAfter(three, alignElements(three, { ids, edge: 'top' }), assetId(1), zoneId(4))).toEqual([rectangle(320, 50, 120, 44), rectangle(20, 40, 160, 50)]);
  });

  it('never puts them on each other', () => {
    expect(corners('left')).toEqual([[0, 0], [0, 110], [0, 260]]);
    expect(corners('right')).toEqual([[700, 0], [740, 110], [600, 260]]);
    expect(corners('centre')).toEqual([[350, 0], [370, 110], [300, 260]]);
  });

  it('keeps assets in their zone, which grows when it must', () => {
    const model = plant(zone(1, [0, 0, 400, 150]), asset(1, [20, 40], { zoneId: zoneId(1) }), asset(2, [160, 50], { zoneId: zoneId(1) }), asset(3, [280, 100], { zoneId: zoneId(1) }));
    const change = alignElements(model, { ids: [assetId(1), assetId(2), assetId(3)], edge: 'left' });
    expect(shapesAfter(model, change, zoneId(1), assetId(1), assetId(2), assetId(3))).toEqual([rectangle(0, 0, 400, 220), rectangle(20, 40, 120, 44), rectangle(20, 100, 120, 44), rectangle(20, 160, 120, 44)]);
  });

  it('needs two, and counts what moves along only once', () => {
    expect(alignElements(three, { ids: [zoneId(1)], edge: 'left' }).size).toBe(0);
    expect(alignElements(three, { ids: [zoneId(1), zoneId(4)], edge: 'left' }).size).toBe(0);
  });
});

describe('distributeElements', () => {
  it('gives the same room between them', () => {
    expect(shapesAfter(three, distributeElements(three, { ids: ids.toReversed(), direction: 'horizontal' }), ...ids).map((shape) => shape?.x)).toEqual([0, 320, 600]);
    const column = plant(asset(1, [0, 0]), asset(2, [0, 60]), asset(3, [0, 400]));
    expect(shapesAfter(column, distributeElements(column, { ids: [assetId(1), assetId(2), assetId(3)], direction: 'vertical' }), assetId(2))).toEqual([rectangle(0, 200, 120, 44)]);
  });

  it('makes room where there is none', () => {
    const row = plant(asset(1, [0, 0]), asset(2, [30, 0]), asset(3, [60, 0]));
    expect(shapesAfter(row, distributeElements(row, { ids: [assetId(1), assetId(2), assetId(3)], direction: 'horizontal' }), assetId(1), assetId(2), assetId(3)).map((shape) => shape?.x)).toEqual([0, 130, 260]);
  });

  it('needs three', () => {
    expect(distributeElements(three, { ids: ids.slice(1), direction: 'vertical' }).size).toBe(0);
  });
});

describe('sameSize', () => {
  it('takes the size of the first, and never cuts what lies in a zone', () => {
    expect(shapesAfter(three, sameSize(three, { ids, of: 'both' }), ...ids)).toEqual([rectangle(0, 0, 200, 100), rectangle(300, 50, 200, 110), rectangle(600, 200, 200, 100)]);
    expect(shapesAfter(three, sameSize(three, { ids: [zoneId(2), zoneId(3)], of: 'height' }), zoneId(3))).toEqual([rectangle(600, 200, 300, 140)]);
  });

  it('lets others make room', () => {
    const model = plant(zone(1, [0, 0, 160, 300]), zone(2, [300, 0, 160, 100]), zone(3, [300, 120, 160, 100]));
    expect(shapesAfter(model, sameSize(model, { ids: [zoneId(1), zoneId(2)], of: 'height' }), zoneId(2), zoneId(3))).toEqual([rectangle(300, 0, 160, 300), rectangle(300, 320, 160, 100)]);
  });

  it('sizes assets', () => {
    const model = plant(asset(1, [0, 0], { shape: rectangle(0, 0, 160, 60) }), asset(2, [200, 0]), asset(3, [330, 10]));
    expect(shapesAfter(model, sameSize(model, { ids: [assetId(1), assetId(2)], of: 'both' }), assetId(2))).toEqual([rectangle(200, 70, 160, 60)]);
  });
});

describe('resizeZone with its content', () => {
  const model = plant(zone(1, [0, 0, 400, 300]), asset(1, [10, 40], { zoneId: zoneId(1) }), asset(2, [270, 246], { zoneId: zoneId(1) }), zone(2, [100, 100, 160, 100], { parentId: zoneId(1) }), asset(3, [120, 145], { zoneId: zoneId(2) }));

  it('keeps places in proportion', () => {
    const change = resizeZone(model, { zoneId: zoneId(1), shape: rectangle(100, 100, 800, 600), movesContent: true });
    expect(shapesAfter(model, change, zoneId(1), assetId(1), assetId(2), zoneId(2), assetId(3))).toEqual([
      rectangle(100, 100, 800, 600),
      rectangle(110, 140, 120, 44),
      rectangle(770, 640, 120, 44),
      rectangle(360, 320, 160, 100),
      rectangle(380, 365, 120, 44),
    ]);
  });

  it('becomes as small as its content allows, nothing on another', () => {
    const after = applyChange(model, resizeZone(model, { zoneId: zoneId(1), shape: rectangle(0, 0, 10, 10), movesContent: true }));
    expect([after.tables.zone.get(zoneId(1))?.shape, after.tables.asset.get(assetId(1))?.shape, after.tables.zone.get(zoneId(2))?.shape, after.tables.asset.get(assetId(2))?.shape]).toEqual([
      rectangle(0, 0, 180, 270),
      rectangle(10, 40, 120, 44),
      rectangle(10, 100, 160, 100),
      rectangle(10, 210, 120, 44),
    ]);
  });
});

describe('guidesFor', () => {
  const others = [rectangle(0, 0, 120, 44), rectangle(300, 200, 120, 44)];

  it('snaps to edges and middles of neighbours and shows along what', () => {
    expect(guidesFor(rectangle(4, 203, 120, 44), others)).toEqual({
      shape: rectangle(0, 200, 120, 44),
      guides: [
        { axis: 'x', at: 0, from: 0, to: 244 },
        { axis: 'x', at: 60, from: 0, to: 244 },
        { axis: 'x', at: 120, from: 0, to: 244 },
        { axis: 'y', at: 200, from: 0, to: 420 },
        { axis: 'y', at: 222, from: 0, to: 420 },
        { axis: 'y', at: 244, from: 0, to: 420 },
      ],
    });
  });

  it('takes the grid where nothing is near, and never leaves it', () => {
    expect(guidesFor(rectangle(153, 118, 120, 44), others)).toEqual({ shape: rectangle(150, 120, 120, 44), guides: [] });
    expect(guidesFor(rectangle(150, 45, 120, 44), [rectangle(0, 0, 100, 44)])).toEqual({ shape: rectangle(150, 50, 120, 44), guides: [] });
    expect(guidesFor(rectangle(4, 203, 120, 44), others, { tolerance: 2 }).guides).toEqual([]);
  });

  it('looks only at what is near', () => {
    const many = Array.from({ length: 100 }, (_, index) => rectangle(index * 200, 0, 100, 44));
    expect(nearestShapes(rectangle(0, 0, 100, 44), many, 3)).toEqual(many.slice(0, 3));
    expect(nearestShapes(rectangle(0, 0, 100, 44), others)).toBe(others);
  });
});

describe('a closed zone', () => {
  it('moves with what lies in it', () => {
    const closed = plant(zone(1, [0, 0, 400, 300], { collapsed: true }), asset(1, [20, 60], { zoneId: zoneId(1) }));
    expect(shapesAfter(closed, moveZone(closed, { zoneId: zoneId(1), dx: 0, dy: 500 }), zoneId(1), assetId(1))).toEqual([rectangle(0, 500, 400, 300), rectangle(20, 560, 120, 44)]);
  });
});
