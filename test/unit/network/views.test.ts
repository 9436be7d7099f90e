import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, invert, type Change } from '../../../shared/model/change';
import { validateRecord } from '../../../shared/model/validate';
import { danglingReferences } from '../../../shared/model/references';
import { listOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { copyElements } from '../../../shared/network/edits/clipboard';
import { drawZone } from '../../../shared/network/edits/draw-zone';
import { moveElements } from '../../../shared/network/edits/move';
import { createView, duplicateView, removeView, renameView } from '../../../shared/network/edits/named-views';
import { nestZone } from '../../../shared/network/edits/nest';
import { pasteElements } from '../../../shared/network/edits/paste';
import { dropAsset } from '../../../shared/network/edits/place';
import { removeFromDrawing } from '../../../shared/network/edits/remove';
import { resizeZone } from '../../../shared/network/edits/resize';
import { storedChange } from '../../../shared/network/edits/stored-change';
import { contains } from '../../../shared/network/geometry';
import { insideOf } from '../../../shared/network/measures';
import { placementId } from '../../../shared/network/placement-id';
import { viewedModel } from '../../../shared/network/views';
import { buildConduit, exampleId } from '../../support/builders';
import { asset, assetId, contentOf, countingEnv, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const viewId = exampleId('view');

/** The plant (1) holds two lines (2, 3) and a cell (4) in line 2; beside it the office (5). */
function lines(...more: readonly AnyRecord[]): Model {
  return plant(
    zone(1, [1000, 1000, 1200, 600]),
    zone(2, [1020, 1040, 500, 400], { parentId: zoneId(1) }),
    zone(3, [1600, 1040, 400, 400], { parentId: zoneId(1) }),
    zone(4, [1040, 1200, 300, 200], { parentId: zoneId(2) }),
    zone(5, [1000, 400, 400, 200]),
    asset(1, [1040, 1090], { zoneId: zoneId(2) }),
    asset(2, [1060, 1250], { zoneId: zoneId(4) }),
    asset(3, [1620, 1090], { zoneId: zoneId(3) }),
    asset(4, undefined, { zoneId: zoneId(2) }),
    buildConduit({ id: exampleId('conduit', 1), zoneIds: [zoneId(2), zoneId(3)], bends: [{ x: 1560, y: 1100 }] }),
    buildConduit({ id: exampleId('conduit', 2), zoneIds: [zoneId(2), zoneId(5)] }),
    buildConduit({ id: exampleId('conduit', 3), zoneIds: [zoneId(2), zoneId(4)], bends: [{ x: 1340, y: 1220 }] }),
    { id: viewId, type: 'view', name: 'Line', zoneIds: [zoneId(2)] },
    ...more,
  );
}

function placesOf(model: Model): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...listOf(model, 'zone'), ...listOf(model, 'asset')].map(({ id, shape }) => [id, shape]));
}

function bendsOf(model: Model): Readonly<Record<string, unknown>> {
  return Object.fromEntries(listOf(model, 'conduit').map(({ id, bends }) => [id, bends]));
}

describe('viewedModel', () => {
  it('shows the zones named with all in them, from the origin of the view', () => {
    const viewed = viewedModel(lines(), viewId);
    expect(placesOf(viewed)).toEqual({
      [zoneId(2)]: rectangle(240, 40, 500, 400),
      [zoneId(4)]: rectangle(260, 200, 300, 200),
      [assetId(1)]: rectangle(260, 90, 120, 44),
      [assetId(2)]: rectangle(280, 250, 120, 44),
      [assetId(4)]: undefined,
    });
    expect(bendsOf(viewed)).toEqual({ [exampleId('conduit', 3)]: [{ x: 560, y: 220 }] });
    expect(viewed.tables.zone.get(zoneId(2))?.parentId).toBeUndefined();
  });

  it('shows neighbours as closed boxes on their side', () => {
    const model = lines({ id: exampleId('view', 2), type: 'view', name: 'Wide', zoneIds: [zoneId(2)], showsNeighbours: true });
    const viewed = viewedModel(model, exampleId('view', 2));
    const neighbours = [3, 5].map((number) => viewed.tables.zone.get(zoneId(number)));
    expect(neighbours.map((record) => [record?.shape, record?.collapsed, record?.parentId])).toEqual([
      [rectangle(830, 210, 180, 60), true, undefined],
      [rectangle(400, -110, 180, 60), true, undefined],
    ]);
    expect([viewed.tables.asset.has(assetId(3)), viewed.tables.conduit.size]).toEqual([false, 3]);
  });

  it('is the plant-wide model without a view, with its own notes', () => {
    const model = lines();
    expect(viewedModel(model, undefined)).toBe(model);
    expect(viewedModel(model, exampleId('view', 9))).toBe(model);
    const noted = lines({ id: exampleId('callout', 1), type: 'callout', text: 'Here', viewId }, { id: exampleId('callout', 2), type: 'callout', text: 'There' });
    expect([...viewedModel(noted, undefined).tables.callout.keys()]).toEqual([exampleId('callout', 2)]);
    expect([...viewedModel(noted, viewId).tables.callout.keys()]).toEqual([exampleId('callout', 1)]);
  });

  it('places what is new around what was placed by hand in the view', () => {
    const model = lines({ id: placementId(viewId, assetId(1)), type: 'placement', viewId, elementId: assetId(1), shape: rectangle(280, 250, 120, 44) }, { id: placementId(viewId, zoneId(4)), type: 'placement', viewId, elementId: zoneId(4), shape: rectangle(400, 210, 300, 200) });
    expect(placesOf(viewedModel(model, viewId))).toMatchObject({
      [zoneId(4)]: rectangle(400, 210, 300, 200),
      [assetId(1)]: rectangle(280, 250, 120, 44),
      [assetId(2)]: rectangle(420, 260, 120, 44),
    });
  });

  it('stays the same object, and keeps the records an edit leaves alone', () => {
    const model = lines();
    const first = viewedModel(model, viewId);
    expect(viewedModel(model, viewId)).toBe(first);
    const renamed = applyChange(model, new Map([[assetId(1), { before: undefined, after: asset(1, [1040, 1090], { zoneId: zoneId(2), name: 'New' }) }]]));
    const second = viewedModel(renamed, viewId);
    expect(second.tables.zone).toBe(first.tables.zone);
    expect(second.tables.asset.get(assetId(2))).toBe(first.tables.asset.get(assetId(2)));
    expect(second.tables.asset.get(assetId(1))?.name).toBe('New');
  });

  it('survives zones in a ring and zones that are gone', () => {
    const ring = plant(zone(1, [0, 0, 400, 300], { parentId: zoneId(2) }), zone(2, [0, 0, 400, 300], { parentId: zoneId(1) }), { id: viewId, type: 'view', name: 'Ring', zoneIds: [zoneId(1), zoneId(2), zoneId(7)] });
    expect([...viewedModel(ring, viewId).tables.zone.keys()].toSorted()).toEqual([zoneId(1), zoneId(2)]);
  });
});

describe('storedChange', () => {
  const store = (model: Model, edit: (viewed: Model) => Change): Change => storedChange(model, viewId, edit(viewedModel(model, viewId)));

  it('makes a move a place of the view and leaves the plant-wide one', () => {
    const model = lines();
    const change = store(model, (viewed) => moveElements(viewed, { zoneIds: [zoneId(4)], dx: 100, dy: 0 }));
    const [zoneMoved, assetMoved, conduitMoved] = [zoneId(4), assetId(2), exampleId('conduit', 3)].map((id) => placementId(viewId, id));
    expect(Object.fromEntries([...change].map(([id, { after }]) => [id, after]))).toEqual({
      [zoneMoved!]: { id: zoneMoved, type: 'placement', viewId, elementId: zoneId(4), shape: rectangle(360, 200, 300, 200) },
      [assetMoved!]: { id: assetMoved, type: 'placement', viewId, elementId: assetId(2), shape: rectangle(380, 250, 120, 44) },
      [conduitMoved!]: { id: conduitMoved, type: 'placement', viewId, elementId: exampleId('conduit', 3) },
    });
  });

  it('gives a zone that is drawn in the view a place in the plant too, in the zone around the view', () => {
    const model = lines();
    const drawn = drawZone(viewedModel(model, viewId), { shape: rectangle(900, 40, 300, 200), name: 'New' }, countingEnv());
    const after = applyChange(model, storedChange(model, viewId, drawn.change));
    expect(after.tables.zone.get(drawn.zoneId)).toMatchObject({ parentId: zoneId(1), shape: rectangle(1020, 1460, 300, 200) });
    expect(after.tables.zone.get(zoneId(1))?.shape).toEqual(rectangle(1000, 1000, 1200, 670));
    expect(after.tables.view.get(viewId)?.zoneIds).toEqual([zoneId(2), drawn.zoneId]);
    expect(viewedModel(after, viewId).tables.zone.get(drawn.zoneId)?.shape).toEqual(rectangle(900, 40, 300, 200));
  });

  it('gives an asset that moves to another zone a place there', () => {
    const model = lines();
    const after = applyChange(model, store(model, (viewed) => moveElements(viewed, { assetIds: [assetId(2)], dx: 220, dy: -160 })));
    expect(after.tables.asset.get(assetId(2))).toMatchObject({ zoneId: zoneId(2), shape: rectangle(1180, 1080, 120, 44) });
    expect(viewedModel(after, viewId).tables.asset.get(assetId(2))?.shape).toEqual(rectangle(500, 90, 120, 44));
  });

  it('places an asset from the list in the view and in the plant', () => {
    const model = lines();
    const after = applyChange(model, store(model, (viewed) => dropAsset(viewed, { assetIds: [assetId(4)], at: { x: 660, y: 112 } })));
    expect(after.tables.asset.get(assetId(4))).toMatchObject({ zoneId: zoneId(2), shape: rectangle(1180, 1080, 120, 44) });
    expect(viewedModel(after, viewId).tables.asset.get(assetId(4))?.shape).toEqual(rectangle(600, 90, 120, 44));
  });

  it('removes with everything that hangs on it, also what the view does not show', () => {
    const model = lines();
    const after = applyChange(model, store(model, (viewed) => removeFromDrawing(viewed, { ids: [zoneId(2)] }).change));
    expect([[...after.tables.conduit.keys()], danglingReferences(after), after.tables.zone.get(zoneId(4))?.parentId]).toEqual([[], [], zoneId(1)]);
  });

  it('numbers on what the view could not know to be taken', () => {
    const model = lines();
    const coded = applyChange(model, new Map([[zoneId(3), { before: undefined, after: { ...model.tables.zone.get(zoneId(3))!, code: 'Z-01', name: 'New' } }]]));
    const drawn = drawZone(viewedModel(coded, viewId), { shape: rectangle(900, 40, 300, 200), name: 'New' }, countingEnv());
    expect(applyChange(coded, storedChange(coded, viewId, drawn.change)).tables.zone.get(drawn.zoneId)).toMatchObject({ code: 'Z-02', name: 'New 2' });
  });

  it('keeps what a copy in the view is joined with outside of it', () => {
    const model = lines({ id: exampleId('area', 1), type: 'area', name: 'Hall' });
    const joined = applyChange(model, new Map([[exampleId('conduit', 2), { before: undefined, after: { ...model.tables.conduit.get(exampleId('conduit', 2))!, enforcingAssetIds: [assetId(1)] } }]]));
    const text = copyElements(joined, { ids: [zoneId(4), exampleId('conduit', 2)] }) ?? '';
    const result = pasteElements(viewedModel(joined, viewId), { text, at: { x: 900, y: 800 }, whole: joined }, countingEnv());
    if (!result.ok) throw new Error(result.refusal);
    const after = applyChange(joined, storedChange(joined, viewId, result.change));
    expect([result.droppedReferences, listOf(after, 'conduit').at(-1)]).toMatchObject([0, { zoneIds: [zoneId(2), zoneId(5)], enforcingAssetIds: [assetId(1)] }]);
    expect(danglingReferences(after)).toEqual([]);
  });

  it('gives notes their view', () => {
    const model = lines();
    const after = { id: exampleId('callout'), type: 'callout', text: 'Mind the gap' } as const;
    expect(store(model, () => new Map([[after.id, { before: undefined, after }]])).get(after.id)?.after).toEqual({ ...after, viewId });
  });

  it('passes a change of the plant-wide view on', () => {
    const change = moveElements(lines(), { zoneIds: [zoneId(5)], dx: 10, dy: 0 });
    expect(storedChange(lines(), undefined, change)).toBe(change);
  });
});

describe('views', () => {
  it('are made, doubled with their places, renamed and taken away', () => {
    const model = sampleModel();
    const env = countingEnv();
    const made = createView(model, { name: 'Line 1', zoneIds: [listOf(model, 'zone')[0]!.id], showsNeighbours: true }, env);
    const first = applyChange(model, made.change);
    const moved = applyChange(first, storedChange(first, made.viewId, moveElements(viewedModel(first, made.viewId), { zoneIds: [listOf(model, 'zone')[0]!.id], dx: 50, dy: 50 })));
    const copy = duplicateView(moved, { viewId: made.viewId }, env);
    const both = applyChange(moved, copy.change);
    expect(both.tables.view.get(copy.viewId!)).toEqual({ id: copy.viewId, type: 'view', name: 'Line 2', zoneIds: [listOf(model, 'zone')[0]!.id], showsNeighbours: true });
    expect(placesOf(viewedModel(both, copy.viewId))).toEqual(placesOf(viewedModel(both, made.viewId)));
    expect([...renameView(both, { viewId: copy.viewId!, name: 'Line 1' })]).toEqual([]);
    expect(renameView(both, { viewId: copy.viewId!, name: 'Packing' }).get(copy.viewId!)?.after).toMatchObject({ name: 'Packing' });
    const left = applyChange(applyChange(both, removeView(both, { viewId: copy.viewId! })), removeView(both, { viewId: made.viewId }));
    expect(contentOf(left)).toEqual(contentOf(model));
  });

  it('do not turn into the whole plant when their last zone goes', () => {
    const model = lines();
    const { change, removal } = removeFromDrawing(model, { ids: [zoneId(2), zoneId(4)] });
    expect([applyChange(model, change).tables.view.size, removal]).toEqual([0, { zones: 2, conduits: 3, assets: 0, flows: 0, accesses: 0, callouts: 0, placements: 0, views: 1 }]);
    const one = applyChange(model, removeFromDrawing(model, { ids: [zoneId(2)] }).change);
    expect(one.tables.view.get(viewId)?.zoneIds).toEqual([zoneId(4)]);
  });
});

const number = fc.integer({ min: -50, max: 120 }).map((value) => value * 10);
const which = fc.nat({ max: 30 });
const idAt = (list: readonly { readonly id: string }[], index: number): string => list[index % Math.max(1, list.length)]?.id ?? 'none';

type Edit = (viewed: Model, env: ReturnType<typeof countingEnv>) => Change;
const moves: readonly fc.Arbitrary<Edit>[] = [
  fc.tuple(which, number, number).map(([index, dx, dy]): Edit => (viewed) => moveElements(viewed, { zoneIds: [idAt(listOf(viewed, 'zone'), index)], dx, dy, changesMembership: false })),
  fc.tuple(which, number, number).map(([index, dx, dy]): Edit => (viewed) => moveElements(viewed, { assetIds: [idAt(listOf(viewed, 'asset'), index)], dx, dy, changesMembership: false })),
  fc.tuple(which, number, number).map(([index, width, height]): Edit => (viewed) => {
    const zones = listOf(viewed, 'zone').filter(({ shape, collapsed }) => shape !== undefined && collapsed !== true);
    const chosen = zones[index % Math.max(1, zones.length)];
    return chosen?.shape === undefined ? new Map() : resizeZone(viewed, { zoneId: chosen.id, shape: { ...chosen.shape, width: Math.abs(width) + 10, height: Math.abs(height) + 10 } });
  }),
];
const members: readonly fc.Arbitrary<Edit>[] = [
  fc.tuple(number, number, number, number).map(([x, y, width, height]): Edit => (viewed, env) => drawZone(viewed, { shape: rectangle(x, y, Math.abs(width) + 10, Math.abs(height) + 10), name: 'Neu' }, env).change),
  fc.tuple(which, number, number).map(([index, dx, dy]): Edit => (viewed) => moveElements(viewed, { zoneIds: [idAt(listOf(viewed, 'zone'), index)], dx, dy })),
  fc.tuple(which, number, number).map(([index, dx, dy]): Edit => (viewed) => moveElements(viewed, { assetIds: [idAt(listOf(viewed, 'asset'), index)], dx, dy })),
  fc.tuple(which, number, number).map(([index, x, y]): Edit => (viewed) => dropAsset(viewed, { assetIds: [idAt(listOf(viewed, 'asset'), index)], at: { x, y } })),
  fc.tuple(which, which).map(([one, other]): Edit => (viewed) => nestZone(viewed, { zoneId: idAt(listOf(viewed, 'zone'), one), parentId: idAt(listOf(viewed, 'zone'), other) })),
  which.map((index): Edit => (viewed) => removeFromDrawing(viewed, { ids: [idAt(listOf(viewed, 'zone'), index)] }).change),
];

function faults(model: Model): readonly string[] {
  const out: string[] = [];
  for (const { id, shape, parentId } of listOf(model, 'zone')) {
    const parent = model.tables.zone.get(parentId ?? '');
    if (shape !== undefined && parent?.shape !== undefined && !contains(insideOf(parent.shape), shape)) out.push(`${id} sticks out`);
  }
  for (const { id, shape, zoneId: outer } of listOf(model, 'asset')) {
    const parent = model.tables.zone.get(outer ?? '');
    if (shape !== undefined && parent?.shape !== undefined && !contains(insideOf(parent.shape), shape)) out.push(`${id} sticks out`);
  }
  for (const record of contentOf(model).values()) out.push(...validateRecord(record).map(({ field, code }) => `${record.id}.${field}: ${code}`));
  return [...out, ...danglingReferences(model).map(({ record, target }) => `${record.id} points to ${target}`)];
}

describe('edits of a view', () => {
  const start = lines({ id: exampleId('view', 2), type: 'view', name: 'Wide', zoneIds: [zoneId(2)], showsNeighbours: true }, { id: exampleId('view', 3), type: 'view', name: 'Whole' });
  const shown = fc.constantFrom(viewId, exampleId('view', 2), exampleId('view', 3));

  it('never move anything plant-wide, and are seen again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(shown, fc.oneof(...moves)), { maxLength: 12 }), (edits) => {
        let model = start;
        const env = countingEnv();
        for (const [id, edit] of edits) {
          const viewed = viewedModel(model, id);
          const change = edit(viewed, env);
          const next = applyChange(model, storedChange(model, id, change));
          expect([placesOf(next), bendsOf(next)]).toEqual([placesOf(start), bendsOf(start)]);
          expect(contentOf(viewedModel(next, id)).size).toBe(contentOf(next).size - contentOf(model).size + contentOf(viewed).size);
          expect([placesOf(viewedModel(next, id)), bendsOf(viewedModel(next, id))]).toEqual([placesOf(applyChange(viewed, change)), bendsOf(applyChange(viewed, change))]);
          model = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that change what belongs to what keep everything inside its zone, in the view and plant-wide', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(shown, fc.oneof(...moves, ...members)), { maxLength: 14 }), (edits) => {
        let model = start;
        const env = countingEnv();
        for (const [id, edit] of edits) {
          const viewed = viewedModel(model, id);
          const change = edit(viewed, env);
          const stored = storedChange(model, id, change);
          const next = applyChange(model, stored);
          const again = viewedModel(next, id);
          const wanted = applyChange(viewed, change);
          expect([faults(next), faults(again).filter((text) => text.includes('sticks'))]).toEqual([[], []]);
          // A closed box that opens, or takes something in, becomes another thing.
          const closed = (shown: Model): string => listOf(shown, 'zone').filter(({ collapsed }) => collapsed === true).map((record) => record.id).join();
          const isClosed = (outer: string | undefined): boolean => wanted.tables.zone.get(outer ?? '')?.collapsed === true;
          const staysClosed = closed(viewed) === closed(again) && !listOf(wanted, 'zone').some(({ parentId }) => isClosed(parentId));
          const differing = !staysClosed ? [] : listOf(wanted, 'zone').filter((record) => again.tables.zone.has(record.id) && JSON.stringify(again.tables.zone.get(record.id)?.shape) !== JSON.stringify(record.shape));
          expect(differing.map((record) => record.id)).toEqual([]);
          expect(contentOf(applyChange(next, invert(stored)))).toEqual(contentOf(model));
          model = next;
        }
      }),
      { numRuns: 60 },
    );
  });
});
