import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { sceneOf } from '../../../shared/network/scene';
import { movingWhole, movingWith, shiftedScene } from '../../../shared/network/shifted-scene';
import { buildConduit, exampleId } from '../../support/builders';
import { asset, assetId, plant, zone, zoneId } from './plant';

const inner = exampleId('conduit');
const outward = 'conduit:0000000000000000000000000a';
const model = plant(
  zone(1, [0, 0, 600, 500]),
  zone(2, [40, 60, 240, 200], { parentId: zoneId(1) }),
  zone(3, [320, 60, 240, 200], { parentId: zoneId(1) }),
  zone(4, [800, 600, 300, 200]),
  asset(1, [60, 110], { zoneId: zoneId(2) }),
  asset(2, [820, 660], { zoneId: zoneId(4) }),
  buildConduit({ zoneIds: [zoneId(2), zoneId(3)] }),
  buildConduit({ id: outward, zoneIds: [zoneId(1), zoneId(4)] }),
);
const scene = sceneOf(model, { view: 'asIs', t: translator('en') });
const moving = movingWith(model, [zoneId(1)]);
const by = { x: 30, y: -20 };

describe('what moves with a zone', () => {
  it('is everything that lies in it', () => {
    expect([...moving].sort()).toEqual([assetId(1), zoneId(1), zoneId(2), zoneId(3)].sort());
  });

  it('keeps its form where both ends move', () => {
    expect([...movingWhole(scene, moving)].filter((id) => id.startsWith('conduit:'))).toEqual([inner]);
  });
});

describe('the shifted scene', () => {
  const shifted = shiftedScene(scene, moving, by);

  it('shifts what moves and leaves everything else the same object', () => {
    const moved = shifted.zones.filter((each, index) => each !== scene.zones[index]);
    expect(moved.map(({ id, shape }) => ({ id, x: shape.x, y: shape.y }))).toEqual([
      { id: zoneId(1), x: 30, y: -20 }, { id: zoneId(2), x: 70, y: 40 }, { id: zoneId(3), x: 350, y: 40 },
    ]);
    expect(shifted.assets.filter((each) => scene.assets.includes(each)).map(({ id }) => id)).toEqual([assetId(2)]);
  });

  it('shifts conduits within, and leads those to what stands from the new place to the old end', () => {
    const of = (from: typeof scene, id: string) => from.conduits.find((conduit) => conduit.id === id);
    expect(of(shifted, inner)?.paths).toEqual(of(scene, inner)?.paths.map((path) => path.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }))));
    const [before] = of(scene, outward)?.paths ?? [];
    const [after] = of(shifted, outward)?.paths ?? [];
    expect(after?.[0]).toEqual({ x: (before?.[0]?.x ?? 0) + by.x, y: (before?.[0]?.y ?? 0) + by.y });
    expect(after?.at(-1)).toEqual(before?.at(-1));
    const slanted = (after ?? []).slice(1).filter((point, index) => point.x !== after?.[index]?.x && point.y !== after?.[index]?.y);
    expect(slanted).toEqual([]);
  });
});
