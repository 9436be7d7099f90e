import { describe, expect, it } from 'vitest';
import { beginGesture, connected, continueGesture, endGesture, folded, neighbourOf, nudged, previewOf, readingOrder, stretchedByKey, zoneByKey, type Gesture, type Outcome, type Surroundings, type Tool } from '../../../renderer/canvas/gestures';
import { hitTest } from '../../../renderer/canvas/hit-test';
import { translator } from '../../../shared/i18n/translate';
import { applyChange, noChange } from '../../../shared/model/change';
import { getRecord, listOf, type Model } from '../../../shared/model/model';
import { overlaps, type Point } from '../../../shared/network/geometry';
import { closeZones } from '../../../shared/network/edits/close-zones';
import { sceneOf } from '../../../shared/network/scene';
import { buildConduit, exampleId } from '../../support/builders';
import { asset, assetId, countingEnv, plant, rectangle, zone, zoneId } from '../network/plant';

const t = translator('en');
const model = plant(
  zone(1, [0, 0, 400, 300]),
  zone(2, [600, 0, 400, 300]),
  asset(1, [20, 40], { zoneId: zoneId(1) }),
  asset(2, [160, 40], { zoneId: zoneId(1) }),
  buildConduit({ zoneIds: [zoneId(1), zoneId(2)], bends: [{ x: 400, y: 200 }, { x: 600, y: 200 }] }),
);
const conduitId = exampleId('conduit');

function around(selection: readonly string[] = [], of: Model = model): Surroundings {
  return { model: of, scene: sceneOf(of, { view: 'asIs', t }), selection, env: countingEnv(), newZoneName: 'New zone', hasAssets: true, zoom: 1 };
}

/** Presses at a place, moves over others and lets go at the last. */
function drag(surroundings: Surroundings, places: readonly Point[], { tool = 'select', adds = false }: { readonly tool?: Tool; readonly adds?: boolean } = {}): Outcome {
  const [shown] = surroundings.selection;
  const shape = surroundings.selection.length === 1 ? getRecord(surroundings.model, 'zone', shown)?.shape : undefined;
  const hit = (point: Point): ReturnType<typeof hitTest> => hitTest(surroundings.scene, point, { tolerance: 6, hasAssets: true, handlesOf: shape === undefined || shown === undefined ? undefined : { id: shown, shape } });
  const [start, ...others] = places;
  let gesture: Gesture | undefined = beginGesture(tool, start!, hit(start!), adds);
  for (const place of others) if (gesture !== undefined) gesture = continueGesture(gesture, place, () => hit(place), surroundings);
  return gesture === undefined ? {} : endGesture(gesture, surroundings);
}

const touched = (outcome: Outcome): readonly string[] => [...(outcome.edit?.change.keys() ?? [])];

describe('clicks', () => {
  it('select what lies on top, and nothing on empty ground', () => {
    const at = (x: number, y: number): readonly string[] | undefined => drag(around(), [{ x, y }]).selection;
    expect([at(30, 50), at(10, 10), at(200, 250), at(450, 202), at(500, 280)]).toEqual([[assetId(1)], [zoneId(1)], [zoneId(1)], [conduitId], []]);
  });

  it('add to the selection and take away again', () => {
    const select = (selection: readonly string[]): readonly string[] | undefined => drag(around(selection), [{ x: 30, y: 50 }], { adds: true }).selection;
    expect([select([zoneId(2)]), select([zoneId(2), assetId(1)])]).toEqual([[zoneId(2), assetId(1)], [zoneId(2)]]);
  });
});

describe('drags', () => {
  it('move an asset into another zone', () => {
    const outcome = drag(around(), [{ x: 80, y: 60 }, { x: 700, y: 100 }]);
    expect(outcome.edit?.change.get(assetId(1))?.after).toMatchObject({ zoneId: zoneId(2), shape: rectangle(640, 80, 120, 44) });
    expect({ labelKey: outcome.edit?.labelKey, selection: outcome.selection }).toEqual({ labelKey: 'zones.edit.move', selection: [assetId(1)] });
  });

  it('move everything selected when one of it is grasped', () => {
    expect(touched(drag(around([assetId(1), assetId(2)]), [{ x: 80, y: 60 }, { x: 80, y: 160 }]))).toEqual([assetId(1), assetId(2)]);
  });

  it('move a zone by its head, but select over its ground', () => {
    expect(touched(drag(around(), [{ x: 200, y: 10 }, { x: 200, y: 410 }]))).toEqual([zoneId(1), assetId(1), assetId(2), conduitId]);
    expect(drag(around(), [{ x: 15, y: 100 }, { x: 300, y: 60 }])).toEqual({ selection: [] });
    expect(drag(around(), [{ x: 15, y: 200 }, { x: 290, y: 38 }])).toEqual({ selection: [assetId(1), assetId(2)] });
  });

  it('move a selected zone by its ground', () => {
    expect(touched(drag(around([zoneId(2)]), [{ x: 800, y: 200 }, { x: 800, y: 500 }]))).toEqual([zoneId(2), conduitId]);
  });

  it('stretch the selected zone at its handles', () => {
    const outcome = drag(around([zoneId(2)]), [{ x: 1000, y: 300 }, { x: 1101, y: 352 }]);
    expect(outcome.edit?.change.get(zoneId(2))?.after).toMatchObject({ shape: rectangle(600, 0, 500, 350) });
    const from: Gesture = { kind: 'resize', id: zoneId(2), edge: 'nw', from: { x: 600, y: 0 }, to: { x: 650, y: 20 } };
    expect(previewOf(from, model)?.get(zoneId(2))?.after).toMatchObject({ shape: rectangle(650, 20, 350, 280) });
  });

  it('draw a zone, by a click a usual one', () => {
    const drawn = drag(around(), [{ x: 0, y: 400 }, { x: 295, y: 612 }], { tool: 'zone' });
    expect([...(drawn.edit?.change.values() ?? [])].map(({ after }) => after)).toMatchObject([{ name: 'New zone', shape: rectangle(0, 400, 300, 210) }]);
    expect(drawn.isToolDone).toBe(true);
    const clicked = drag(around(), [{ x: 0, y: 400 }], { tool: 'zone' });
    expect([...(clicked.edit?.change.values() ?? [])].map(({ after }) => after)).toMatchObject([{ shape: rectangle(0, 400, 340, 220) }]);
  });

  it('connect two zones, and nothing when they end elsewhere', () => {
    const joined = drag(around(), [{ x: 200, y: 280 }, { x: 500, y: 280 }, { x: 700, y: 280 }], { tool: 'connect' });
    expect([...(joined.edit?.change.values() ?? [])].map(({ after }) => after)).toMatchObject([{ type: 'conduit', zoneIds: [zoneId(1), zoneId(2)] }]);
    expect(drag(around(), [{ x: 200, y: 280 }, { x: 500, y: 280 }], { tool: 'connect' })).toEqual({});
    expect(drag(around(), [{ x: 500, y: 280 }, { x: 700, y: 280 }], { tool: 'connect' })).toEqual({});
    expect(connected([zoneId(1)], model, countingEnv())).toEqual({});
  });

  it('are left to the view with the hand', () => {
    expect(beginGesture('pan', { x: 0, y: 0 }, undefined, false)).toBeUndefined();
  });
});

describe('keys', () => {
  it('nudge by the grid, steps in a row as one', () => {
    const edit = nudged([assetId(1)], 1, 0, around());
    expect({ key: edit.mergeKey, after: edit.change.get(assetId(1))?.after }).toMatchObject({ key: `nudge ${assetId(1)}`, after: { shape: rectangle(30, 40, 120, 44), zoneId: zoneId(1) } });
  });

  it('go through the drawing in reading order', () => {
    const { scene } = around();
    expect(readingOrder(scene)).toEqual([zoneId(1), assetId(1), assetId(2), zoneId(2), conduitId]);
    expect([neighbourOf(scene, undefined, 1), neighbourOf(scene, undefined, -1), neighbourOf(scene, zoneId(2), 1), neighbourOf(scene, conduitId, 1)]).toEqual([zoneId(1), conduitId, conduitId, undefined]);
  });
});

describe('a zone drawn with a key', () => {
  const made = (selection: readonly string[], isInside = false): { parentId: string | undefined; overlapped: readonly string[] } => {
    const outcome = zoneByKey({ x: 200, y: 150 }, selection, isInside, around(selection));
    const [id] = outcome.selection ?? [];
    const after = applyChange(model, outcome.edit?.change ?? noChange);
    const { shape, parentId } = getRecord(after, 'zone', id)!;
    const others = listOf(after, 'zone').filter((other) => other.id !== id && other.id !== parentId && other.parentId === parentId);
    return { parentId, overlapped: others.flatMap((other) => (overlaps(other.shape!, shape!) ? other.id : [])) };
  };

  it('stands on free ground, not in what lies in the middle', () => {
    expect(made([])).toEqual({ parentId: undefined, overlapped: [] });
  });

  it('stands beside the selected zone, and inside it when asked', () => {
    expect([made([zoneId(1)]), made([zoneId(1)], true)]).toEqual([{ parentId: undefined, overlapped: [] }, { parentId: zoneId(1), overlapped: [] }]);
  });
});

describe('closing and opening', () => {
  const closed = applyChange(model, closeZones(model, { zoneIds: [zoneId(1)], isClosed: true }));
  const collapsed = (outcome: Outcome): unknown => [...(outcome.edit?.change.values() ?? [])].map(({ after }) => [after?.id, Reflect.get(after ?? {}, 'collapsed')]);

  it('by the mark over the border of the selected zone, and by the one in a closed zone', () => {
    const tab = { x: 22, y: -13 };
    expect([collapsed(drag(around([zoneId(1)]), [tab])), collapsed(drag(around([], closed), [{ x: 164, y: 75 }]))]).toEqual([[[zoneId(1), true]], [[zoneId(1), undefined]]]);
    // Without anything in it, or not selected, there is no mark.
    expect([drag(around(), [tab]), collapsed(drag(around([zoneId(2)]), [{ x: 622, y: -13 }]))]).toEqual([{ selection: [] }, []]);
    expect(hitTest(around([], closed).scene, { x: 80, y: 60 }, { tolerance: 6, hasAssets: true })).toEqual({ kind: 'zone', id: zoneId(1), isGrip: false });
  });

  it('closes all when some are open, and opens all when none is', () => {
    const both = folded([zoneId(1), zoneId(2), assetId(1)], closed);
    expect([both.labelKey, [...both.change.keys()]]).toEqual(['zones.edit.close', [zoneId(2)]]);
    expect(folded([zoneId(1)], closed).labelKey).toBe('zones.edit.open');
  });

  it('moves a closed zone with all that lies in it', () => {
    expect(touched(drag(around([], closed), [{ x: 100, y: 10 }, { x: 100, y: 410 }]))).toEqual([zoneId(1), assetId(1), assetId(2), conduitId]);
  });

  it('gives a closed zone no handles, and its box no other size', () => {
    const scene = around([], closed).scene;
    const [box] = scene.zones;
    expect([box?.id, box?.shape]).toEqual([zoneId(1), rectangle(0, 0, 180, 90)]);
    const corner = hitTest(scene, { x: 0, y: 88 }, { tolerance: 6, hasAssets: true, handlesOf: box });
    expect([corner?.kind, hitTest(scene, { x: 300, y: 200 }, { tolerance: 6, hasAssets: true })]).toEqual(['zone', undefined]);
    expect([stretchedByKey([zoneId(1)], 1, 0, around([], closed)), stretchedByKey([zoneId(2)], 1, 0, around([], closed)) === undefined]).toEqual([undefined, false]);
  });

  it('reaches the marks and handles with a finger, which lines need not', () => {
    const at = (x: number, y: number): unknown => hitTest(around().scene, { x, y }, { tolerance: 16, reach: 22, hasAssets: true, zoom: 1, handlesOf: { id: zoneId(2), shape: rectangle(600, 0, 400, 300) } })?.kind;
    expect([at(579, -1), at(579, 100), at(1020, 300), at(1020, 220)]).toEqual(['handle', undefined, 'handle', undefined]);
  });

  it('selects everything a line at a closed zone stands for, and bends none of it', () => {
    const nested = plant(
      zone(1, [0, 0, 400, 300], { collapsed: true }),
      zone(2, [600, 0, 400, 300]),
      zone(3, [20, 60, 160, 100], { parentId: zoneId(1) }),
      zone(4, [200, 60, 160, 100], { parentId: zoneId(1) }),
      buildConduit({ id: exampleId('conduit', 1), zoneIds: [zoneId(3), zoneId(2)] }),
      buildConduit({ id: exampleId('conduit', 2), zoneIds: [zoneId(4), zoneId(2)] }),
    );
    const ids = [exampleId('conduit', 1), exampleId('conduit', 2)];
    const { badge } = around([], nested).scene.conduits[0]!;
    const at = { x: badge.x + 10, y: badge.y + 10 };
    expect(drag(around([], nested), [at]).selection).toEqual(ids);
    expect(drag(around([ids[0]!], nested), [at, { x: at.x, y: at.y + 60 }]).edit).toBeUndefined();
  });
});
