import { describe, expect, it } from 'vitest';
import { applyChange, patched, type Change } from '../../../shared/model/change';
import { getRecord, type Model } from '../../../shared/model/model';
import { drawZone } from '../../../shared/network/edits/draw-zone';
import { joinZones } from '../../../shared/network/edits/join-zones';
import { arrangedModel, layoutZones } from '../../../shared/network/edits/layout';
import { moveElements, moveZone } from '../../../shared/network/edits/move';
import { nestZone } from '../../../shared/network/edits/nest';
import { dropAsset, placeAssets, placeInto } from '../../../shared/network/edits/place';
import { removeFromDrawing } from '../../../shared/network/edits/remove';
import { resizeZone } from '../../../shared/network/edits/resize';
import { overlaps } from '../../../shared/network/geometry';
import { zoneAt } from '../../../shared/network/membership';
import { buildConduit, buildFlow, exampleId } from '../../support/builders';
import { asset, assetId, contentOf, countingEnv, plant, rectangle, sampleModel, zone, zoneId } from './plant';

/** What a change makes of the fields named, by record. */
function outcome(change: Change, ...fields: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...change].map(([id, { after }]) => [id, after === undefined ? undefined : Object.fromEntries(fields.map((field) => [field, Reflect.get(after, field)]))]),
  );
}

const twoZones = plant(
  zone(1, [0, 0, 400, 300]),
  zone(2, [600, 0, 400, 300]),
  zone(3, [20, 60, 200, 200], { parentId: zoneId(1) }),
  asset(1, [40, 110], { zoneId: zoneId(3) }),
  asset(2, [240, 60], { zoneId: zoneId(1) }),
);

describe('zoneAt', () => {
  it('finds the innermost zone, leaving out some', () => {
    expect(zoneAt(twoZones, { x: 100, y: 100 })?.id).toBe(zoneId(3));
    expect(zoneAt(twoZones, { x: 300, y: 200 })?.id).toBe(zoneId(1));
    expect(zoneAt(twoZones, { x: 100, y: 100 }, new Set([zoneId(3)]))?.id).toBe(zoneId(1));
    expect(zoneAt(twoZones, { x: 500, y: 100 })).toBeUndefined();
  });
});

describe('moveZone', () => {
  it('takes nested zones and assets along', () => {
    expect(outcome(moveZone(twoZones, { zoneId: zoneId(1), dx: 3, dy: 404 }), 'shape')).toEqual({
      [zoneId(1)]: { shape: rectangle(0, 400, 400, 300) },
      [zoneId(3)]: { shape: rectangle(20, 460, 200, 200) },
      [assetId(1)]: { shape: rectangle(40, 510, 120, 44) },
      [assetId(2)]: { shape: rectangle(240, 460, 120, 44) },
    });
  });

  it('nests a zone in the one it is dropped on, inside its rim', () => {
    expect(outcome(moveZone(twoZones, { zoneId: zoneId(3), dx: 580, dy: -30 }), 'shape', 'parentId')).toEqual({
      [zoneId(3)]: { shape: rectangle(610, 40, 200, 200), parentId: zoneId(2) },
      [assetId(1)]: { shape: rectangle(630, 90, 120, 44), parentId: undefined },
    });
  });

  it('lets assets of the new parent make room', () => {
    const model = plant(zone(1, [0, 0, 400, 300]), zone(2, [600, 0, 160, 100]), asset(1, [20, 40], { zoneId: zoneId(1) }));
    expect(outcome(moveZone(model, { zoneId: zoneId(2), dx: -580, dy: 50 }), 'shape', 'zoneId')).toEqual({
      [zoneId(2)]: { shape: rectangle(20, 50, 160, 100), zoneId: undefined },
      [assetId(1)]: { shape: rectangle(20, 160, 120, 44), zoneId: zoneId(1) },
    });
  });

  it('takes a zone out of its parent when it is dropped on empty ground', () => {
    expect(outcome(moveZone(twoZones, { zoneId: zoneId(3), dx: 0, dy: 600 }), 'parentId')[zoneId(3)]).toEqual({ parentId: undefined });
  });

  it('moves what was chosen twice only once', () => {
    const change = moveElements(twoZones, { zoneIds: [zoneId(1), zoneId(3)], assetIds: [assetId(1)], dx: 0, dy: 400 });
    expect(change.get(assetId(1))?.after).toMatchObject({ shape: rectangle(40, 510, 120, 44) });
  });

  it('lets conduits follow', () => {
    const bends = [{ x: 400, y: 100 }, { x: 500, y: 100 }, { x: 500, y: 200 }, { x: 600, y: 200 }];
    const model = applyChange(twoZones, new Map([[exampleId('conduit'), { before: undefined, after: buildConduit({ zoneIds: [zoneId(1), zoneId(2)], bends }) }]]));
    expect(outcome(moveZone(model, { zoneId: zoneId(1), dx: 0, dy: -100 }), 'bends')[exampleId('conduit')]).toEqual({
      bends: [{ x: 400, y: 0 }, { x: 500, y: 0 }, { x: 500, y: 200 }, { x: 600, y: 200 }],
    });
    const both = moveElements(model, { zoneIds: [zoneId(1), zoneId(2)], dx: 10, dy: 0 });
    expect(outcome(both, 'bends')[exampleId('conduit')]).toEqual({ bends: bends.map(({ x, y }) => ({ x: x + 10, y })) });
  });
});

describe('moving assets', () => {
  it('changes membership with the place', () => {
    expect(outcome(moveElements(twoZones, { assetIds: [assetId(2)], dx: 500, dy: 100 }), 'shape', 'zoneId')).toEqual({
      [assetId(2)]: { shape: rectangle(740, 160, 120, 44), zoneId: zoneId(2) },
    });
    expect(outcome(moveElements(twoZones, { assetIds: [assetId(2)], dx: 0, dy: 900 }), 'zoneId')).toEqual({ [assetId(2)]: { zoneId: undefined } });
  });

  it('stays in the zone when nudged', () => {
    expect(outcome(moveElements(twoZones, { assetIds: [assetId(2)], dx: 900, dy: 0, changesMembership: false }), 'shape', 'zoneId')).toEqual({
      [assetId(2)]: { shape: rectangle(270, 60, 120, 44), zoneId: zoneId(1) },
    });
  });
});

describe('dropAsset', () => {
  const model = plant(zone(1, [0, 0, 340, 220]), asset(1, undefined), asset(2, undefined), asset(3, undefined));

  it('gives place and zone in one change', () => {
    expect(outcome(dropAsset(model, { assetIds: [assetId(1)], at: { x: 5, y: 5 } }), 'shape', 'zoneId')).toEqual({
      [assetId(1)]: { shape: rectangle(10, 40, 120, 44), zoneId: zoneId(1) },
    });
  });

  it('puts several beside each other', () => {
    expect(outcome(dropAsset(model, { assetIds: [assetId(1), assetId(2), assetId(3)], at: { x: 80, y: 62 } }), 'shape', 'zoneId')).toEqual({
      [assetId(1)]: { shape: rectangle(20, 40, 120, 44), zoneId: zoneId(1) },
      [assetId(2)]: { shape: rectangle(160, 40, 120, 44), zoneId: zoneId(1) },
      [assetId(3)]: { shape: rectangle(20, 100, 120, 44), zoneId: zoneId(1) },
    });
  });

  it('leaves an asset without a zone on empty ground', () => {
    expect(outcome(dropAsset(model, { assetIds: [assetId(1)], at: { x: 1000, y: 1000 } }), 'zoneId')).toEqual({ [assetId(1)]: { zoneId: undefined } });
  });
});

describe('placing', () => {
  it('grows the zone and pushes down what is below', () => {
    const assets = [1, 2, 3].map((number) => asset(number, undefined, { zoneId: zoneId(1) }));
    const model = plant(zone(1, [0, 0, 160, 100]), zone(2, [0, 120, 160, 100]), ...assets);
    expect(outcome(placeAssets(model), 'shape')).toEqual({
      [zoneId(1)]: { shape: rectangle(0, 0, 160, 220) },
      [zoneId(2)]: { shape: rectangle(0, 240, 160, 100) },
      [assetId(1)]: { shape: rectangle(20, 40, 120, 44) },
      [assetId(2)]: { shape: rectangle(20, 100, 120, 44) },
      [assetId(3)]: { shape: rectangle(20, 160, 120, 44) },
    });
  });

  it('goes round nested zones and other assets', () => {
    expect(placeInto(twoZones, { assetIds: [assetId(1)], zoneId: zoneId(1) }).get(assetId(1))?.after).toMatchObject({ zoneId: zoneId(1), shape: rectangle(20, 280, 120, 44) });
  });

  it('leaves assets of zones without a place alone', () => {
    expect(placeAssets(plant(zone(1, undefined), asset(1, undefined, { zoneId: zoneId(1) })))).toEqual(new Map());
  });
});

describe('resizeZone', () => {
  it('keeps to the grid and never cuts its content', () => {
    expect(outcome(resizeZone(twoZones, { zoneId: zoneId(1), shape: rectangle(3, -4, 50, 50) }), 'shape')).toEqual({ [zoneId(1)]: { shape: rectangle(0, 0, 370, 270) } });
  });

  it('makes the zone around it grow, and assets there make room', () => {
    expect(outcome(resizeZone(twoZones, { zoneId: zoneId(3), shape: rectangle(20, 60, 500, 400) }), 'shape')).toEqual({
      [zoneId(3)]: { shape: rectangle(20, 60, 500, 400) },
      [zoneId(1)]: { shape: rectangle(0, 0, 530, 580) },
      [assetId(2)]: { shape: rectangle(20, 520, 120, 44) },
    });
  });
});

describe('nestZone', () => {
  it('puts the zone below what its new parent holds', () => {
    const change = nestZone(twoZones, { zoneId: zoneId(2), parentId: zoneId(1) });
    expect(outcome(change, 'shape', 'parentId')).toMatchObject({ [zoneId(2)]: { parentId: zoneId(1), shape: rectangle(20, 280, 400, 300) }, [zoneId(1)]: { shape: rectangle(0, 0, 430, 590) } });
  });

  it('never makes a loop', () => {
    expect(nestZone(twoZones, { zoneId: zoneId(1), parentId: zoneId(3) })).toEqual(new Map());
    expect(nestZone(twoZones, { zoneId: zoneId(1), parentId: zoneId(1) })).toEqual(new Map());
  });
});

describe('drawZone', () => {
  it('takes in what it surrounds and lies in the zone around it', () => {
    const { change, zoneId: id } = drawZone(twoZones, { shape: rectangle(232, 38, 154, 90), name: 'Neu' }, countingEnv());
    expect(outcome(change, 'name', 'code', 'parentId', 'zoneId', 'shape')).toEqual({
      [id]: { name: 'Neu', code: 'Z-01', parentId: zoneId(1), zoneId: undefined, shape: rectangle(230, 40, 160, 120) },
      [assetId(2)]: { name: 'Asset 2', code: undefined, parentId: undefined, zoneId: id, shape: rectangle(240, 80, 120, 44) },
    });
  });

  it('makes a small rectangle a whole zone', () => {
    const { change, zoneId: id } = drawZone(twoZones, { shape: rectangle(1200, 0, 5, 5), name: 'Neu', kind: 'dmz', state: 'planned' }, countingEnv());
    expect(outcome(change, 'shape', 'kind', 'state')).toEqual({ [id]: { shape: rectangle(1200, 0, 160, 100), kind: 'dmz', state: 'planned' } });
  });
});

describe('joinZones', () => {
  it('makes a conduit named after its zones, with the next number', () => {
    const model = applyChange(twoZones, new Map([[exampleId('conduit'), { before: undefined, after: buildConduit({ code: 'C-07' }) }]]));
    const { change, conduitId } = joinZones(model, { zoneIds: [zoneId(1), zoneId(2), zoneId(1)] }, countingEnv());
    expect([...change.values()]).toEqual([
      {
        before: undefined,
        after: { id: conduitId, type: 'conduit', code: 'C-08', name: 'Zone 1 – Zone 2', zoneIds: [zoneId(1), zoneId(2)], kind: 'network', trusted: false, state: 'existing' },
      },
    ]);
  });

  it('makes none of one zone', () => {
    expect(joinZones(twoZones, { zoneIds: [zoneId(1), zoneId(1)] }, countingEnv())).toEqual({ change: new Map(), conduitId: undefined });
  });
});

describe('removeFromDrawing', () => {
  const nothing = { zones: 0, conduits: 0, assets: 0, flows: 0, accesses: 0, callouts: 0, placements: 0, views: 0 };
  const joined = applyChange(
    twoZones,
    new Map([
      [exampleId('conduit'), { before: undefined, after: buildConduit({ zoneIds: [zoneId(1), zoneId(2)] }) }],
      [exampleId('flow'), { before: undefined, after: buildFlow({ fromId: zoneId(1), toId: assetId(1), conduitId: exampleId('conduit') }) }],
    ]),
  );

  it('gives what lay in a zone to the zone around it', () => {
    const { change, removal } = removeFromDrawing(joined, { ids: [zoneId(3)] });
    expect(removal).toEqual({ ...nothing, zones: 1 });
    expect(outcome(change, 'zoneId')).toEqual({ [zoneId(3)]: undefined, [assetId(1)]: { zoneId: zoneId(1) } });
  });

  it('takes conduits along and clears what pointed there', () => {
    const { change, removal } = removeFromDrawing(joined, { ids: [zoneId(1)] });
    expect(removal).toEqual({ ...nothing, zones: 1, conduits: 1, assets: 1, flows: 1 });
    expect(outcome(change, 'parentId', 'zoneId', 'shape', 'fromId', 'conduitId')).toEqual({
      [zoneId(1)]: undefined,
      [exampleId('conduit')]: undefined,
      [zoneId(3)]: { parentId: undefined, shape: rectangle(20, 60, 200, 200) },
      [assetId(2)]: { zoneId: undefined, shape: undefined },
      [exampleId('flow')]: { fromId: undefined, conduitId: undefined },
    });
  });

  it('never deletes an asset', () => {
    const { change } = removeFromDrawing(joined, { ids: [assetId(1)] });
    expect(outcome(change, 'name', 'shape', 'zoneId')).toEqual({ [assetId(1)]: { name: 'Asset 1', shape: undefined, zoneId: undefined } });
  });
});

describe('layoutZones', () => {
  /** The sample plant as it would come from a list: nothing has a place. */
  function unplaced(): Model {
    return plant(...[...contentOf(sampleModel()).values()].map((record) => ('shape' in record ? patched(record, { shape: undefined }) : record)));
  }

  it('gives every zone and its assets a place, without overlaps among neighbours, upper levels higher', () => {
    const model = applyChange(unplaced(), layoutZones(unplaced(), { scope: 'missing' }));
    const zones = [...model.tables.zone.values()];
    const touching = zones.flatMap((one) =>
      zones.filter((other) => one.id < other.id && one.parentId === other.parentId && (one.shape === undefined || other.shape === undefined || overlaps(one.shape, other.shape))).map((other) => `${one.name} / ${other.name}`),
    );
    const unplacedAssets = [...model.tables.asset.values()].filter(({ zoneId: id, shape }) => id !== undefined && shape === undefined);
    const outermost = zones.filter(({ parentId, purdueLevel }) => parentId === undefined && purdueLevel !== undefined);
    const wrong = outermost.filter((one) => outermost.some((other) => Number(one.purdueLevel) > Number(other.purdueLevel) && one.shape!.y >= other.shape!.y));
    expect({ touching, unplacedAssets, wrong }).toEqual({ touching: [], unplacedAssets: [], wrong: [] });
  });

  it('adds missing zones beside those of their level and keeps the rest', () => {
    const model = plant(zone(1, [0, 0, 400, 300], { purdueLevel: '3' }), zone(2, undefined, { purdueLevel: '3' }), zone(3, undefined, { parentId: zoneId(1) }), zone(4, undefined, { purdueLevel: '1' }));
    const change = layoutZones(model, { scope: 'missing' });
    expect(outcome(change, 'shape')).toEqual({
      [zoneId(2)]: { shape: rectangle(460, 0, 160, 100) },
      [zoneId(3)]: { shape: rectangle(20, 40, 160, 100) },
      [zoneId(4)]: { shape: rectangle(0, 380, 160, 100) },
    });
  });

  it('lays out everything anew when asked, and frees the conduits', () => {
    const model = sampleModel();
    const change = layoutZones(model, { scope: 'all' });
    const bends = [...change.values()].flatMap(({ after }) => (after?.type === 'conduit' ? (after.bends ?? []) : []));
    expect(bends).toEqual([]);
  });

  it('survives zones in a ring', () => {
    const ring = plant(zone(1, undefined, { parentId: zoneId(2) }), zone(2, undefined, { parentId: zoneId(1) }), zone(3, undefined, { parentId: zoneId(3) }));
    expect([1, 2, 3].map((number) => getRecord(arrangedModel(ring), 'zone', zoneId(number))?.shape)).toEqual([rectangle(240, 40, 200, 160), rectangle(260, 80, 160, 100), rectangle(510, 40, 160, 160)]);
  });
});
