import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { applyChange, type Change } from '../../../shared/model/change';
import { listOf, modelOf, withRecords, type Model } from '../../../shared/model/model';
import { setBends } from '../../../shared/network/edits/bends';
import { closeZones } from '../../../shared/network/edits/close-zones';
import { joinZones } from '../../../shared/network/edits/join-zones';
import { moveElements } from '../../../shared/network/edits/move';
import { sceneOf, type Scene, type View } from '../../../shared/network/scene';
import { largePlantModel } from '../../bench/support/large-plant';
import { step, type Step } from './any-step';
import { buildConduit, exampleId } from '../../support/builders';
import { contentOf, countingEnv, plant, sampleModel, zone, zoneId } from './plant';

const t = translator('en');
const which = fc.nat({ max: 400 });
const small = fc.integer({ min: -30, max: 30 }).map((value) => value * 10);

const idAt = (model: Model, type: 'zone' | 'asset' | 'conduit', index: number): string => listOf(model, type)[index % Math.max(1, listOf(model, type).length)]?.id ?? `${type}:none`;

/** What changes ways: bends, lines of several zones, closed zones; and small moves, which touch little. */
const wayStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(which, small, small).map(([index, dx, dy]): Step => (model) => moveElements(model, { assetIds: [idAt(model, 'asset', index)], dx, dy })) },
  { weight: 2, arbitrary: fc.tuple(which, small, small).map(([index, dx, dy]): Step => (model) => moveElements(model, { zoneIds: [idAt(model, 'zone', index)], dx, dy })) },
  { weight: 1, arbitrary: fc.tuple(which, which, which).map(([one, other, third]): Step => (model, env) => joinZones(model, { zoneIds: [...new Set([one, other, third].map((index) => idAt(model, 'zone', index)))] }, env).change) },
  { weight: 1, arbitrary: fc.tuple(which, small, small).map(([index, x, y]): Step => (model) => setBends(model, { conduitId: idAt(model, 'conduit', index), bends: [{ x: x + 300, y: y + 300 }] })) },
  { weight: 1, arbitrary: fc.tuple(which, fc.boolean()).map(([index, isClosed]): Step => (model) => closeZones(model, { zoneIds: [idAt(model, 'zone', index)], isClosed })) },
);

/** The same plant with tables nobody has seen, so that nothing of an earlier drawing can be followed. */
function unseen(model: Model): Model {
  return modelOf(contentOf(model).values());
}

interface Faults {
  readonly scene: Scene;
  readonly scratch: Scene;
}

function drawnBothWays(model: Model, view: View): Faults {
  const options = { view, t, expanded: 'all' as const };
  return { scene: sceneOf(model, options), scratch: sceneOf(unseen(model), options) };
}

function follow(start: Model, steps: readonly Step[], view: View): void {
  const env = countingEnv();
  let model = start;
  sceneOf(model, { view, t });
  for (const edit of steps) {
    const change: Change = edit(model, env);
    model = applyChange(model, change);
    const { scene, scratch } = drawnBothWays(model, view);
    expect(scene).toEqual(scratch);
  }
}

describe('a scene that follows the one before', () => {
  it('is the one from scratch, after any edits of the sample plant', () => {
    const sample = sampleModel();
    const views = fc.constantFrom<View>('asIs', 'target', 'difference');
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: wayStep }, { weight: 1, arbitrary: step }), { maxLength: 10 }), views, (steps, view) => {
        follow(unseen(sample), steps, view);
      }),
      { numRuns: 15 },
    );
  });

  it('is the one from scratch in a crowded plant', () => {
    const crowded = largePlantModel(1);
    fc.assert(
      fc.property(fc.array(wayStep, { minLength: 2, maxLength: 6 }), (steps) => {
        follow(unseen(crowded), steps, 'asIs');
      }),
      { numRuns: 10 },
    );
  });

  it('gives way to a line that came before another one', () => {
    const late = buildConduit({ id: exampleId('conduit', 9), zoneIds: [zoneId(1), zoneId(2)], bends: [] });
    const early = buildConduit({ id: exampleId('conduit', 2), zoneIds: [zoneId(1), zoneId(2)], bends: [] });
    const model = plant(zone(1, [0, 0, 300, 200]), zone(2, [0, 400, 300, 200]), late);
    const waysOf = (seen: Model): readonly unknown[] => sceneOf(seen, { view: 'asIs', t }).conduits.map(({ id, paths, badge }) => ({ id, paths, badge }));
    waysOf(model);
    const both = withRecords(model, [[early.id, early]]);
    expect(waysOf(both)).toEqual(waysOf(unseen(both)));
    const one = withRecords(both, [[early.id, undefined]]);
    expect(waysOf(one)).toEqual(waysOf(model));
  });

  it('draws only those conduits anew that an asset comes near', () => {
    const model = largePlantModel(1);
    const before = sceneOf(model, { view: 'asIs', t });
    const asset = listOf(model, 'asset').find(({ zoneId }) => listOf(model, 'zone').find(({ id }) => id === zoneId)?.purdueLevel === '1');
    const after = sceneOf(applyChange(model, moveElements(model, { assetIds: [asset?.id ?? ''], dx: 20, dy: 10 })), { view: 'asIs', t });
    const anew = after.conduits.filter((conduit, index) => conduit !== before.conduits[index]);
    expect({ conduits: after.conduits.length, few: anew.length <= 3, zones: after.zones.every((zone, index) => zone === before.zones[index]) }).toEqual({ conduits: before.conduits.length, few: true, zones: true });
  });
});
