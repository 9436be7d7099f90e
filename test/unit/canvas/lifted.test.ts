import { expect, it } from 'vitest';
import { areAmong, changedIds, only, without } from '../../../renderer/canvas/painter/lifted';
import { translator } from '../../../shared/i18n/translate';
import { sceneOf, type Scene } from '../../../shared/network/scene';
import { asset, assetId, plant, zone, zoneId } from '../network/plant';

const scene = sceneOf(plant(zone(1, [0, 0, 400, 300]), asset(1, [20, 40], { zoneId: zoneId(1) }), asset(2, [160, 40], { zoneId: zoneId(1) })), { view: 'asIs', t: translator('en') });
const elementIds = ({ zones, assets }: Scene): readonly string[] => [...zones, ...assets].map(({ id }) => id);

it('knows what changed by the objects, and what is gone', () => {
  const other = { ...scene, assets: scene.assets.map((each) => (each.id === assetId(1) ? { ...each } : each)) };
  expect([...changedIds(scene, scene)]).toEqual([]);
  expect([...changedIds(scene, other)]).toEqual([assetId(1)]);
  expect([...changedIds(scene, { ...scene, assets: scene.assets.slice(1) })]).toEqual([scene.assets[0]?.id]);
});

it('parts a scene in two that hold everything once', () => {
  const ids = new Set([assetId(2)]);
  expect(elementIds(only(scene, ids))).toEqual([assetId(2)]);
  expect(elementIds(without(scene, ids))).toEqual([zoneId(1), assetId(1)]);
});

it('compares sets of ids', () => {
  expect([areAmong(new Set(), new Set(['a'])), areAmong(new Set(['a']), new Set(['a', 'b'])), areAmong(new Set(['a', 'c']), new Set(['a', 'b']))]).toEqual([true, true, false]);
});
