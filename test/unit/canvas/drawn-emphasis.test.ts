import { describe, expect, it } from 'vitest';
import { drawnEmphasis } from '../../../renderer/canvas/painter/drawn-emphasis';
import { markRoom } from '../../../renderer/canvas/painter/paint-mark';
import { translator } from '../../../shared/i18n/translate';
import { sceneOf } from '../../../shared/network/scene';
import { asset, assetId, plant, zone, zoneId } from '../network/plant';

const records = [zone(2, [500, 0, 400, 300]), asset(1, [20, 40], { zoneId: zoneId(1) }), asset(2, [160, 40], { zoneId: zoneId(1) }), asset(3, [1000, 40])];
const open = sceneOf(plant(zone(1, [0, 0, 400, 300]), ...records), { view: 'asIs', t: translator('en') });
const closed = sceneOf(plant(zone(1, [0, 0, 400, 300], { collapsed: true }), ...records), { view: 'asIs', t: translator('en') });
const marks = new Map([
  [assetId(1), { tone: 'low', count: 2 }],
  [assetId(2), { tone: 'critical', count: 3 }],
  [assetId(3), { tone: 'info', count: 4 }],
  [zoneId(1), { tone: 'high', count: 5 }],
] as const);
const drawn = (scene: typeof open, detail: 'near' | 'mid' | 'far'): object => Object.fromEntries(drawnEmphasis({ marks }, scene, detail).marks ?? []);

describe('marks', () => {
  it('stand at each element where it can be read', () => {
    expect(drawn(open, 'near')).toEqual(Object.fromEntries(marks));
  });

  it('are added up at the zone where assets are plain boxes, with the worst tone', () => {
    const summed = { [zoneId(1)]: { tone: 'critical', count: 10 }, [assetId(3)]: { tone: 'info', count: 4 } };
    expect([drawn(open, 'mid'), drawn(open, 'far'), drawn(closed, 'near')]).toEqual([summed, summed, summed]);
  });

  it('with words of their own stay at their element alone', () => {
    const gaps = new Map([[zoneId(1), { tone: 'medium', count: 1, text: '−1' }], [assetId(1), { tone: 'low', count: 0, text: '✓' }]] as const);
    expect(Object.fromEntries(drawnEmphasis({ marks: gaps }, open, 'mid').marks ?? [])).toEqual({ [zoneId(1)]: { tone: 'medium', count: 1, text: '−1' } });
  });

  it('take room before the name where they stand in its line', () => {
    expect([markRoom(undefined, 'far'), markRoom({ tone: 'low', count: 1 }, 'near') === 0, markRoom({ tone: 'low', count: 1 }, 'mid') > 20]).toEqual([0, true, true]);
  });
});

it('what stands for something strong is strong', () => {
  expect([...(drawnEmphasis({ strong: new Set([assetId(1)]) }, closed, 'near').strong ?? [])]).toEqual([assetId(1), zoneId(1)]);
  const strong = new Set([assetId(1)]);
  expect(drawnEmphasis({ strong }, open, 'near').strong).toBe(strong);
});
