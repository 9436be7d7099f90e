import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { applyChange } from '../../../shared/model/change';
import type { Flow } from '../../../shared/model/entities/flow';
import type { Model } from '../../../shared/model/model';
import { initiatorArrows, verdictMark } from '../../../shared/network/flow-marks';
import { moveElements } from '../../../shared/network/edits/move';
import { sceneOf, type SceneFlow, type SceneOptions } from '../../../shared/network/scene';
import { buildConduit, exampleId } from '../../support/builders';
import { asset, assetId, plant, sampleModel, zone, zoneId } from './plant';

const t = translator('en');
const conduitId = exampleId('conduit', 1);

function flow(number: number, from: string, to: string, more: Partial<Flow> = {}): Flow {
  return { id: exampleId('flow', number), type: 'flow', fromId: from, toId: to, ...more };
}

/** Two zones, one above the other, with two assets each and a conduit between them. */
function twoZones(...flows: readonly Flow[]): Model {
  return plant(
    zone(1, [0, 0, 400, 200]), zone(2, [0, 300, 400, 200]), zone(3, [600, 0, 300, 200]),
    asset(1, [20, 40], { zoneId: zoneId(1) }), asset(2, [160, 40], { zoneId: zoneId(1) }),
    asset(3, [20, 340], { zoneId: zoneId(2) }), asset(4, [160, 340], { zoneId: zoneId(2) }),
    asset(5, [620, 40], { zoneId: zoneId(3) }),
    buildConduit({ id: conduitId, code: 'C-01', kind: 'network', zoneIds: [zoneId(1), zoneId(2)], bends: [] }),
    ...flows,
  );
}

const flowsOf = (model: Model, more: Partial<SceneOptions> = {}): readonly SceneFlow[] => sceneOf(model, { view: 'asIs', t, expanded: 'all', ...more }).flows;
const isSquare = ({ path }: Pick<SceneFlow, 'path'>): boolean => path.slice(1).every((point, index) => point.x === path[index]!.x || point.y === path[index]!.y);

describe('flows in the scene', () => {
  it('are counted at their conduit, with the verdict that most deserves a look', () => {
    const model = twoZones(
      flow(1, assetId(1), assetId(3), { conduitId, verdict: 'allowed' }),
      flow(2, assetId(2), assetId(4), { conduitId, verdict: 'toRestrict' }),
      flow(3, assetId(2), assetId(4), { conduitId }),
      flow(4, assetId(2), assetId(4), { conduitId, state: 'planned', verdict: 'toRemove' }),
    );
    const summary = (view: 'asIs' | 'target'): unknown =>
      sceneOf(model, { view, t }).conduits.map(({ flowCount, verdicts, worstVerdict, isExpanded }) => ({ flowCount, verdicts, worstVerdict, isExpanded }));
    expect({ asIs: summary('asIs'), target: summary('target'), bundled: sceneOf(model, { view: 'asIs', t }).flows }).toEqual({
      asIs: [{ flowCount: 3, verdicts: { allowed: 1, toRestrict: 1, toRemove: 0, undecided: 1 }, worstVerdict: 'toRestrict', isExpanded: false }],
      target: [{ flowCount: 4, verdicts: { allowed: 1, toRestrict: 1, toRemove: 1, undecided: 1 }, worstVerdict: 'toRemove', isExpanded: false }],
      bundled: [],
    });
  });

  it('lead from asset to asset through their conduit, side by side', () => {
    const model = twoZones(flow(1, assetId(1), assetId(3), { conduitId, protocols: ['opcua'], verdict: 'allowed', initiator: 'from' }), flow(2, assetId(4), assetId(2), { conduitId, observed: true }));
    const [first, second] = flowsOf(model);
    expect([first, second].map((shown) => ({ ...shown!, path: [shown!.path[0], shown!.path.at(-1)], badge: undefined }))).toEqual([
      { id: exampleId('flow', 1), difference: undefined, conduitId, fromId: assetId(1), toId: assetId(3), course: 'conduit', initiator: 'from', verdict: 'allowed', state: 'existing', observed: false, label: 'opcua · Allowed', path: [{ x: 140, y: 62 }, { x: 140, y: 362 }], badge: undefined },
      { id: exampleId('flow', 2), difference: undefined, conduitId, fromId: assetId(4), toId: assetId(2), course: 'conduit', initiator: 'unknown', verdict: 'undecided', state: 'existing', observed: true, label: 'Undecided · observed', path: [{ x: 160, y: 362 }, { x: 160, y: 62 }].map(({ y }) => ({ x: second!.path[0]!.x, y })), badge: undefined },
    ]);
    expect(flowsOf(model).every(isSquare)).toBe(true);
    const crossingAt = (shown: SceneFlow): number => shown.path.slice(1).flatMap((point, index) => (point.x === shown.path[index]!.x && Math.min(point.y, shown.path[index]!.y) <= 250 && Math.max(point.y, shown.path[index]!.y) >= 250 ? point.x : []))[0]!;
    expect(Math.abs(crossingAt(first!) - crossingAt(second!))).toBeGreaterThanOrEqual(2.5);
  });

  it('are told when they stay inside a zone, and when no conduit leads where they go', () => {
    const model = twoZones(flow(1, assetId(1), assetId(2)), flow(2, assetId(1), assetId(5)), flow(3, zoneId(2), assetId(5)), flow(4, assetId(1), 'asset:gone'), flow(5, assetId(1), assetId(1)));
    expect(flowsOf(model).map(({ id, course, label }) => [id, course, label])).toEqual([
      [exampleId('flow', 1), 'inside', 'Undecided'],
      [exampleId('flow', 2), 'noConduit', 'Undecided · no conduit'],
      [exampleId('flow', 3), 'noConduit', 'Undecided · no conduit'],
    ]);
    expect(flowsOf(model).every(isSquare)).toBe(true);
  });

  it('are expanded by conduit, zone or asset', () => {
    const model = twoZones(flow(1, assetId(1), assetId(3), { conduitId }), flow(2, assetId(1), assetId(2)), flow(3, assetId(3), assetId(5)));
    const shown = (id: string): readonly string[] => flowsOf(model, { expanded: new Set([id]) }).map((one) => one.id.slice(-1));
    expect([conduitId, zoneId(1), zoneId(3), assetId(3)].map(shown)).toEqual([['1'], ['2'], ['3'], ['1', '3']]);
    expect(sceneOf(model, { view: 'asIs', t, expanded: new Set([conduitId]) }).conduits.map(({ isExpanded }) => isExpanded)).toEqual([true]);
  });

  it('name protocols as they are asked to', () => {
    const model = twoZones(flow(1, assetId(1), assetId(3), { conduitId, protocols: ['s7comm'], verdict: 'toRemove' }));
    expect(flowsOf(model, { protocolName: () => 'S7' }).map(({ label }) => label)).toEqual(['S7 · To remove']);
  });

  it('all have a way in the sample plant, along upright and level lines', () => {
    const flows = flowsOf(sampleModel());
    expect([flows.length > 60, flows.every(isSquare), flows.every(({ path }) => path.length >= 2)]).toEqual([true, true, true]);
  });

  it('that stand still stay the same while an asset is dragged', () => {
    const model = twoZones(flow(1, assetId(1), assetId(3), { conduitId }), flow(2, assetId(2), assetId(4), { conduitId }), flow(3, assetId(3), assetId(4)));
    const scene = sceneOf(model, { view: 'asIs', t, expanded: 'all' });
    const moved = applyChange(model, moveElements(model, { assetIds: [assetId(2)], dx: 40, dy: 60 }));
    const after = sceneOf(moved, { view: 'asIs', t, expanded: 'all', before: { model, scene } });
    expect(after.flows.map((one) => scene.flows.includes(one))).toEqual([true, false, true]);
  });
});

describe('marks of a flow', () => {
  const path = [{ x: 0, y: 0 }, { x: 100, y: 0 }];

  it('are arrows where it is begun', () => {
    const arrows = (['from', 'to', 'both', 'unknown'] as const).map((initiator) => initiatorArrows({ path, initiator, verdict: 'allowed' }));
    expect(arrows).toEqual(['M0 4L9 0L0 -4z', 'M100 -4L91 0L100 4z', 'M0 4L9 0L0 -4zM100 -4L91 0L100 4z', '']);
  });

  it('tell the verdict by shape, before the arrow where there is one', () => {
    const marks = (['allowed', 'toRestrict', 'toRemove', 'undecided'] as const).map((verdict) => verdictMark({ path, initiator: 'from', verdict }));
    expect(marks.map(({ solid, ground, lines }) => [solid !== '', ground !== '', lines !== ''])).toEqual([[true, false, false], [false, true, true], [false, false, true], [false, true, true]]);
    expect(new Set(marks.map((mark) => JSON.stringify(mark))).size).toBe(4);
    expect(verdictMark({ path, initiator: 'to', verdict: 'toRemove' }).lines).toMatch(/^M77/);
  });
});
