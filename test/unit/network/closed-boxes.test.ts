import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { applyChange, type Change } from '../../../shared/model/change';
import { getRecord, listOf, type Model } from '../../../shared/model/model';
import { drawnShape } from '../../../shared/network/closed-box';
import { closeZones } from '../../../shared/network/edits/close-zones';
import { drawZone } from '../../../shared/network/edits/draw-zone';
import { moveElements, moveZone } from '../../../shared/network/edits/move';
import { dropAsset, placeInto } from '../../../shared/network/edits/place';
import { resizeZone } from '../../../shared/network/edits/resize';
import { sameSize } from '../../../shared/network/edits/same-size';
import { storedChange } from '../../../shared/network/edits/stored-change';
import { contains, overlaps } from '../../../shared/network/geometry';
import { insideOf } from '../../../shared/network/measures';
import { sceneOf } from '../../../shared/network/scene';
import { viewedModel } from '../../../shared/network/views';
import { asset, assetId, countingEnv, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const t = translator('en');
const outer = zone(1, [0, 0, 1200, 700], { name: 'Hall' });
const cell = zone(2, [20, 60, 600, 500], { name: 'Cell A', parentId: zoneId(1) });
const beside = zone(3, [700, 60, 300, 200], { name: 'Cell B', parentId: zoneId(1) });
const inCell = asset(1, [40, 120], { zoneId: zoneId(2) });
const loose = asset(2, [720, 120], { zoneId: zoneId(3) });
const open = plant(outer, cell, beside, inCell, loose);
const closed = applyChange(open, closeZones(open, { zoneIds: [zoneId(2)], isClosed: true }));
const after = (model: Model, change: Change): Model => applyChange(model, change);
const shapeOf = (model: Model, number: number): unknown => getRecord(model, 'zone', zoneId(number))?.shape;
const drawnOf = (model: Model, number: number): unknown => sceneOf(model, { view: 'asIs', t }).zones.find(({ id }) => id === zoneId(number))?.shape;
const reopened = (model: Model, number = 2): Model => after(model, closeZones(model, { zoneIds: [zoneId(number)], isClosed: false }));

describe('the box of a closed zone', () => {
  it('is small, begins where the zone does, and leaves everything else in its place', () => {
    expect([drawnOf(closed, 2), drawnOf(closed, 1), drawnOf(closed, 3), shapeOf(closed, 2)]).toEqual([rectangle(20, 60, 180, 90), outer.shape, beside.shape, cell.shape]);
  });

  it('is as wide as its name within bounds, and never larger than the zone', () => {
    const named = (name: string, width: number, height: number): unknown => drawnOf(plant(zone(1, [0, 0, width, height], { name, collapsed: true }), asset(1, [20, 40], { zoneId: zoneId(1) })), 1);
    expect([named('A', 800, 600), named('Filling and packaging of everything that there is', 800, 600), named('Filling and packaging of everything that there is', 160, 60)]).toEqual([rectangle(0, 0, 180, 90), rectangle(0, 0, 360, 90), rectangle(0, 0, 160, 60)]);
  });

  it('is not drawn for a zone with nothing in it', () => {
    expect(drawnOf(plant(zone(1, [0, 0, 400, 300], { collapsed: true })), 1)).toEqual(rectangle(0, 0, 400, 300));
  });

  it('opens again to the same size, and nothing has moved', () => {
    expect(reopened(closed)).toEqual(open);
  });

  it('moves to where the whole zone would not fit; the zone around it grows when it opens', () => {
    const moved = after(closed, moveZone(closed, { zoneId: zoneId(2), dx: 960, dy: 540 }));
    expect([drawnOf(moved, 2), drawnOf(moved, 1)]).toEqual([rectangle(980, 600, 180, 90), outer.shape]);
    const again = reopened(moved);
    const [hall, inside] = [getRecord(again, 'zone', zoneId(1))!.shape!, getRecord(again, 'zone', zoneId(2))!.shape!];
    expect([inside, contains(insideOf(hall), inside)]).toEqual([rectangle(980, 600, 600, 500), true]);
    expect(getRecord(again, 'asset', assetId(1))?.shape).toEqual(rectangle(1000, 660, 120, 44));
  });

  it('makes room when it opens over what was put there meanwhile', () => {
    const moved = after(closed, moveElements(closed, { zoneIds: [zoneId(3)], dx: -400, dy: 60 }));
    const crowded = after(moved, dropAsset(moved, { assetIds: [assetId(2)], at: { x: 100, y: 400 } }));
    expect([shapeOf(crowded, 3), getRecord(crowded, 'asset', assetId(2))?.zoneId]).toEqual([rectangle(300, 120, 300, 200), zoneId(1)]);
    const again = reopened(crowded);
    const shape = getRecord(again, 'zone', zoneId(2))!.shape!;
    expect(shape).toEqual(cell.shape);
    expect([getRecord(again, 'zone', zoneId(3))!.shape!, getRecord(again, 'asset', assetId(2))!.shape!].map((other) => overlaps(other, shape))).toEqual([false, false]);
  });

  it('takes assets that are dropped on it or moved onto it into a free place inside, and lets them by beside it', () => {
    const at = { x: 100, y: 100 };
    for (const change of [dropAsset(closed, { assetIds: [assetId(2)], at }), moveElements(closed, { assetIds: [assetId(2)], dx: -680, dy: -40 }), placeInto(closed, { assetIds: [assetId(2)], zoneId: zoneId(2) })]) {
      const record = getRecord(after(closed, change), 'asset', assetId(2))!;
      expect([record.zoneId, contains(insideOf(cell.shape!), record.shape!), overlaps(record.shape!, inCell.shape!)]).toEqual([zoneId(2), true, false]);
    }
    expect(getRecord(after(closed, dropAsset(closed, { assetIds: [assetId(2)], at: { x: 400, y: 400 } })), 'asset', assetId(2))?.zoneId).toBe(zoneId(1));
  });

  it('grows inside without pushing what it does not cover', () => {
    const many = plant(outer, { ...cell, collapsed: true, shape: rectangle(20, 60, 300, 200) }, zone(3, [20, 280, 300, 200], { parentId: zoneId(1) }), inCell, ...Array.from({ length: 12 }, (_, index) => asset(index + 10, undefined)));
    const full = after(many, placeInto(many, { assetIds: Array.from({ length: 12 }, (_, index) => assetId(index + 10)), zoneId: zoneId(2) }));
    expect([drawnOf(full, 3), getRecord(full, 'zone', zoneId(2))!.shape!.height > 300]).toEqual([rectangle(20, 280, 300, 200), true]);
    const again = reopened(full);
    expect(overlaps(getRecord(again, 'zone', zoneId(2))!.shape!, getRecord(again, 'zone', zoneId(3))!.shape!)).toBe(false);
  });

  it('has one size only', () => {
    expect([...resizeZone(closed, { zoneId: zoneId(2), shape: rectangle(20, 60, 900, 900) })]).toEqual([]);
    expect([...sameSize(closed, { ids: [zoneId(3), zoneId(2)], of: 'both' })]).toEqual([]);
  });

  it('lets a zone be drawn in the room it frees', () => {
    const { change, zoneId: made } = drawZone(closed, { shape: rectangle(250, 250, 300, 200), name: 'New' }, countingEnv());
    expect([getRecord(after(closed, change), 'zone', made)?.parentId, getRecord(after(closed, change), 'zone', made)?.shape]).toEqual([zoneId(1), rectangle(250, 250, 300, 200)]);
  });

  it('moves in a named view to where the open zone would not fit, and is seen there', () => {
    const view = { id: 'view:00000000000000000000000001', type: 'view', name: 'Hall', zoneIds: [zoneId(1)] } as const;
    const model = plant(outer, { ...cell, collapsed: true }, beside, inCell, loose, view);
    const viewed = viewedModel(model, view.id);
    const before = getRecord(viewed, 'zone', zoneId(2))!.shape!;
    const stored = after(model, storedChange(model, view.id, moveZone(viewed, { zoneId: zoneId(2), dx: 900, dy: 500 })));
    const again = viewedModel(stored, view.id);
    expect([getRecord(again, 'zone', zoneId(2))?.shape, shapeOf(stored, 2)]).toEqual([{ ...before, x: before.x + 900, y: before.y + 500 }, cell.shape]);
  });
});

it('closing and opening any zones of the sample plant, in any order, leaves it as it was', () => {
  const sample = sampleModel();
  const all = listOf(sample, 'zone').map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(all, { minLength: 1 }), fc.boolean(), (chosen, isReverse) => {
      const shut = applyChange(sample, closeZones(sample, { zoneIds: chosen, isClosed: true }));
      for (const record of listOf(shut, 'zone')) {
        const drawn = drawnShape(shut, record);
        if (drawn !== undefined && record.shape !== undefined) expect(contains(record.shape, drawn)).toBe(true);
      }
      const order = isReverse ? chosen.toReversed() : chosen;
      expect(listOf(applyChange(shut, closeZones(shut, { zoneIds: order, isClosed: false })), 'zone')).toEqual(listOf(sample, 'zone'));
    }),
    { numRuns: 30 },
  );
});
