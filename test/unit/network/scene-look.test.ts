import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { applyChange, draftChange } from '../../../shared/model/change';
import { badgeLayout, placeBadges } from '../../../shared/network/badges';
import { moveZone } from '../../../shared/network/edits/move';
import { overlaps, type Point } from '../../../shared/network/geometry';
import { zoneHead } from '../../../shared/network/measures';
import { sceneOf, type Scene } from '../../../shared/network/scene';
import { createSpaceIndex } from '../../../shared/network/space-index';
import { assetLook, conduitLook, flowLook, zoneLook, zoneStyles } from '../../../shared/network/styles';
import { wrapText } from '../../../shared/network/text-fit';
import { largePlantModel } from '../../bench/support/large-plant';
import { buildAccess, buildCallout, buildConduit, buildView } from '../../support/builders';
import { asset, assetId, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const t = translator('en');

describe('the difference view', () => {
  const model = plant(
    zone(1, [0, 0, 300, 200]), zone(2, [400, 0, 300, 200], { state: 'planned' }), zone(3, [800, 0, 300, 200], { state: 'toBeRemoved' }),
    asset(1, [20, 40], { zoneId: zoneId(1), state: 'planned' }),
    buildConduit({ id: 'conduit:1', zoneIds: [zoneId(1), zoneId(2)], state: 'planned', bends: [] }),
    buildConduit({ id: 'conduit:2', zoneIds: [zoneId(2), zoneId(3)], state: 'toBeRemoved', bends: [] }),
  );

  it('shows everything and marks what comes and goes', () => {
    const marked = ({ zones, assets, conduits }: Scene): unknown => ({ zones: zones.map(({ difference }) => difference), assets: assets.map(({ difference }) => difference), conduits: conduits.map(({ difference }) => difference) });
    expect([marked(sceneOf(model, { view: 'difference', t })), marked(sceneOf(model, { view: 'target', t }))]).toEqual([
      { zones: ['same', 'added', 'removed'], assets: ['added'], conduits: ['added', 'removed'] },
      { zones: [undefined, undefined], assets: [undefined], conduits: [undefined] },
    ]);
  });

  it('greys what stays and colours what changes', () => {
    const zoneLine = (state: 'existing' | 'planned' | 'toBeRemoved', difference: 'same' | 'added' | 'removed' | undefined): string => zoneLook({ kind: 'dmz', state, difference }).line;
    expect([zoneLine('existing', undefined), zoneLine('existing', 'same'), zoneLine('planned', 'added'), zoneLine('toBeRemoved', 'removed')]).toEqual(['zone-dmz-line', 'line-strong', 'state-planned', 'state-remove']);
    expect(zoneLook({ kind: 'safety', state: 'existing', difference: undefined })).toBe(zoneStyles.safety);
    expect(conduitLook({ kind: 'serial', state: 'planned', difference: 'added' })).toMatchObject({ line: 'state-planned', ticks: true });
    expect(assetLook({ state: 'existing', difference: 'same' })).toEqual({ frame: 'line', symbol: 'text-faint', text: 'text-muted' });
    expect(flowLook({ verdict: 'toRemove', course: 'noConduit', observed: false, state: 'existing', difference: undefined })).toEqual({ line: 'state-remove', width: 2, dash: '1.5 3' });
  });
});

describe('notes', () => {
  it('are those of the view looked at, wrapped into their shape', () => {
    const model = plant(
      buildCallout({ id: 'callout:1', text: 'Modem goes in autumn\nUntil then by key switch only', shape: rectangle(0, 0, 120, 60) }),
      buildView({ id: 'view:1', name: 'Line' }), buildCallout({ id: 'callout:2', text: 'Here', viewId: 'view:1', shape: rectangle(0, 0, 120, 60) }),
      { id: 'callout:3', type: 'callout', text: 'Nowhere' },
    );
    const lines = (viewId: string | undefined): unknown => sceneOf(model, { view: 'asIs', t, viewId }).callouts.map((callout) => callout.lines);
    expect([lines(undefined), lines('view:1')]).toEqual([[['Modem goes in', 'autumn', 'Until then by key…']], [['Here']]]);
  });

  it('break long words and keep empty lines', () => {
    expect(wrapText('Donaudampfschiff\n\nA', 50, 10, 9)).toEqual(['Donaudam', 'pfschiff', '', 'A']);
    expect(wrapText('', 50, 10, 2)).toEqual(['']);
  });
});

describe('signs of an asset', () => {
  it('are at most three, with how many more there would be; what was found as listed has none', () => {
    const model = plant(
      asset(1, [0, 0], { safetyRelated: true, lifecycle: 'endOfSupport', walkState: 'seen', interfaces: [{ id: 'a', wireless: true }] }),
      asset(2, [0, 60], { kind: 'cellularModem', walkState: 'notFound' }),
      asset(3, [0, 120]),
      buildAccess({ id: 'access:1', assetIds: [assetId(1)], jumpHostId: assetId(3) }),
      buildAccess({ id: 'access:2', assetIds: [assetId(2)], technology: 'onSite' }),
    );
    expect(sceneOf(model, { view: 'asIs', t }).assets.map(({ signs, moreSigns }) => ({ signs, moreSigns }))).toEqual([
      { signs: ['safety', 'remote', 'endOfSupport'], moreSigns: 1 },
      { signs: ['notFound', 'wireless'], moreSigns: 0 },
      { signs: ['remote'], moreSigns: 0 },
    ]);
  });
});

describe('what did not change', () => {
  const model = sampleModel();
  const scene = sceneOf(model, { view: 'asIs', t });

  it('is the same object while a zone is dragged', () => {
    const line = [...model.tables.zone.values()].find(({ code }) => code === 'Z-L1')!;
    const after = sceneOf(applyChange(model, moveZone(model, { zoneId: line.id, dx: 0, dy: 40 })), { view: 'asIs', t, before: { model, scene } });
    const changed = (before: readonly unknown[], now: readonly unknown[]): number => now.filter((one) => !before.includes(one)).length;
    expect([changed(scene.zones, after.zones), changed(scene.conduits, after.conduits) < 8]).toEqual([2, true]);
    expect(changed(scene.assets, after.assets)).toBe(scene.assets.filter(({ shape }, index) => shape !== after.assets[index]!.shape).length);
  });

  it('is the same after an edit that moves nothing, and conduits are found anew when flows or places change', () => {
    const edited = (build: (draft: ReturnType<typeof draftChange>) => void): Scene => {
      const draft = draftChange(model);
      build(draft);
      return sceneOf(applyChange(model, draft.build()), { view: 'asIs', t });
    };
    const [first] = model.tables.asset.keys();
    const named = edited((draft) => draft.patch('asset', first!, { name: 'Other' }));
    const [flow] = [...model.tables.flow.values()].filter(({ conduitId }) => conduitId !== undefined);
    const without = edited((draft) => draft.remove(flow!.id));
    expect([named.conduits === scene.conduits, named.assets.filter((one) => !scene.assets.includes(one)).length]).toEqual([true, 1]);
    expect(without.conduits.find(({ id }) => id === flow!.conduitId)!.flowCount).toBe(scene.conduits.find(({ id }) => id === flow!.conduitId)!.flowCount - 1);
  });
});

/** A line as a rectangle, to see what it covers. */
function linesOf(paths: readonly (readonly Point[])[]): readonly ReturnType<typeof rectangle>[] {
  return paths.flatMap((path) => path.slice(1).map((to, index) => rectangle(Math.min(to.x, path[index]!.x), Math.min(to.y, path[index]!.y), Math.abs(to.x - path[index]!.x), Math.abs(to.y - path[index]!.y))));
}

describe('ways of conduits', () => {
  it('keep off assets and titles where there is another way', () => {
    const model = plant(
      zone(1, [0, 0, 800, 600]), zone(2, [40, 60, 200, 120], { parentId: zoneId(1) }), zone(3, [40, 400, 200, 120], { parentId: zoneId(1) }),
      asset(1, [80, 260], { zoneId: zoneId(1) }), zone(4, [0, 800, 800, 200]),
      buildConduit({ id: 'conduit:1', zoneIds: [zoneId(2), zoneId(3)], bends: [] }),
      buildConduit({ id: 'conduit:2', zoneIds: [zoneId(2), zoneId(4)], bends: [] }),
    );
    const { conduits } = sceneOf(model, { view: 'asIs', t });
    const taken = [rectangle(80, 260, 120, 44), rectangle(14, 4, 190, zoneHead - 4), rectangle(40, 400, 200, 120)];
    expect(conduits.flatMap(({ id, paths }) => linesOf(paths).filter((line) => taken.some((shape) => overlaps(line, shape))).map(() => id))).toEqual([]);
  });

  it('run through no strange zone on the large plant, but for a few', () => {
    const model = largePlantModel(3);
    const { conduits, zones } = sceneOf(model, { view: 'asIs', t });
    const outer = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id, ...outer(model.tables.zone.get(id)?.parentId)]);
    const crossing = conduits.filter(({ zoneIds, paths }) => {
      const own = new Set(zoneIds.flatMap(outer));
      const strange = zones.filter(({ id }) => !own.has(id) && !outer(id).some((around) => zoneIds.includes(around)));
      return linesOf(paths).some((line) => strange.some(({ shape }) => overlaps(line, shape)));
    });
    expect(conduits.length).toBeGreaterThan(80);
    expect(crossing.length / conduits.length).toBeLessThan(0.03);
  });

  it('of three zones meet where nothing stands', () => {
    const model = plant(zone(1, [0, 0, 200, 200]), zone(2, [600, 0, 200, 200]), zone(3, [300, 200, 200, 200]), buildConduit({ zoneIds: [zoneId(1), zoneId(2), zoneId(3)], bends: [] }));
    const [conduit] = sceneOf(model, { view: 'asIs', t }).conduits;
    expect(conduit!.paths.map((path) => path.at(-1))).toEqual(Array.from({ length: 3 }, () => conduit!.paths[0]!.at(-1)));
    expect(linesOf(conduit!.paths).filter((line) => [rectangle(0, 0, 200, 200), rectangle(600, 0, 200, 200), rectangle(300, 200, 200, 200)].some((shape) => overlaps(line, shape)))).toEqual([]);
  });
});

describe('badges', () => {
  it('are wider by the number of flows', () => {
    expect([badgeLayout('C-01', 0).width < badgeLayout('C-01', 12).width, badgeLayout('C-01', 12).countX > badgeLayout('C-01', 12).verdictX]).toEqual([true, true]);
  });

  it('keep off each other, and off what stands', () => {
    const path = [{ x: 0, y: 0 }, { x: 400, y: 0 }];
    const placed = placeBadges([{ paths: [path], width: 60 }, { paths: [path], width: 60 }], [rectangle(180, -20, 40, 40)]);
    expect([overlaps(placed[0]!, placed[1]!), placed.some((badge) => overlaps(badge, rectangle(180, -20, 40, 40)))]).toEqual([false, false]);
    expect(placeBadges([], [])).toEqual([]);
  });

  it('are found by place', () => {
    const index = createSpaceIndex<string>();
    index.add('near', rectangle(10, 10, 500, 20));
    index.add('far', rectangle(5000, 5000, 10, 10));
    index.add('everywhere', rectangle(-9000, -9000, 18000, 18000));
    expect([index.near(rectangle(0, 0, 600, 30)).toSorted(), index.near(rectangle(-5000, -5000, 1, 1))]).toEqual([['everywhere', 'near'], ['everywhere']]);
  });
});

