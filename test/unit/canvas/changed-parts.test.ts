import { describe, expect, it } from 'vitest';
import { changedParts, pixelParts, type Shown } from '../../../renderer/canvas/painter/changed-parts';
import { translator } from '../../../shared/i18n/translate';
import type { Model } from '../../../shared/model/model';
import { withRecords } from '../../../shared/model/model';
import { contains, grow } from '../../../shared/network/geometry';
import { sceneOf } from '../../../shared/network/scene';
import { buildConduit, exampleId } from '../../support/builders';
import { asset, assetId, plant, rectangle, zone, zoneId } from '../network/plant';

const t = translator('en');
const conduit = buildConduit({ id: exampleId('conduit', 1), zoneIds: [zoneId(1), zoneId(2)], bends: [] });
const model = plant(zone(1, [0, 0, 400, 300]), zone(2, [0, 500, 400, 300]), asset(1, [20, 40], { zoneId: zoneId(1) }), asset(2, [160, 40], { zoneId: zoneId(1) }), conduit);
const shown = (seen: Model, more: Partial<Shown> = {}): Shown => ({ scene: sceneOf(seen, { view: 'asIs', t }), hidden: new Set(), emphasis: {}, detail: 'near', ...more });
const before = shown(model);

describe('the parts in which two pictures differ', () => {
  it('are the old and the new place of what moved', () => {
    const after = shown(withRecords(model, [[assetId(1), asset(1, [20, 200], { zoneId: zoneId(1) })]]));
    expect(changedParts(before, after)).toEqual([rectangle(20, 40, 120, 44), rectangle(20, 200, 120, 44)].map((place) => grow(place, 20)));
  });

  it('are the places of what is lifted, and of what is put down', () => {
    const lifted = shown(model, { hidden: new Set([assetId(2)]) });
    const place = grow(rectangle(160, 40, 120, 44), 20);
    expect([changedParts(before, lifted), changedParts(lifted, before), changedParts(lifted, lifted)]).toEqual([[place, place], [place, place], []]);
  });

  it('hold the whole of a line and its badge', () => {
    const [line] = before.scene.conduits;
    const parts = changedParts(before, shown(withRecords(model, [[conduit.id, undefined]]))) ?? [];
    const places = [...(line?.paths.flat().map(({ x, y }) => rectangle(x, y, 0, 0)) ?? []), ...(line === undefined ? [] : [line.badge])];
    expect(places.filter((place) => !parts.some((part) => contains(part, place)))).toEqual([]);
  });

  it('are where a mark came, went or became another', () => {
    const marked = (count: number): Shown => shown(model, { emphasis: { marks: new Map([[assetId(1), { tone: 'high', count }]]) } });
    const place = grow(rectangle(20, 40, 120, 44), 20);
    expect([changedParts(before, marked(1)), changedParts(marked(1), marked(2)), changedParts(marked(2), marked(2))]).toEqual([[place, place], [place, place], []]);
  });

  it('cannot be told after what changes the ground of all', () => {
    const bands = shown(withRecords(model, [[zoneId(1), zone(1, [0, 0, 400, 300], { purdueLevel: '3' })]]));
    const more = shown(withRecords(model, [[zoneId(3), zone(3, [600, 0, 400, 300])]]));
    const strong = shown(model, { emphasis: { strong: new Set([assetId(1)]) } });
    expect([bands, more, strong, shown(model, { detail: 'far' })].map((after) => changedParts(before, after))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('parts in pixels', () => {
  const picture = { width: 1000, height: 1000 };
  const same = (part: ReturnType<typeof rectangle>): typeof part => part;

  it('are whole ones inside the picture', () => {
    expect(pixelParts([rectangle(10.4, 20.6, 5.2, 5.2), rectangle(-30, 990.5, 40, 40), rectangle(1200, 0, 5, 5)], same, picture)).toEqual([rectangle(10, 20, 6, 6), rectangle(0, 990, 10, 10)]);
  });

  it('become one where they lie over each other, also by a third', () => {
    expect(pixelParts([rectangle(0, 0, 20, 20), rectangle(40, 0, 20, 20), rectangle(10, 5, 40, 5)], same, picture)).toEqual([rectangle(0, 0, 60, 20)]);
  });

  it('are not worth it when they are most of the picture', () => {
    expect(pixelParts([rectangle(0, 0, 1000, 600)], same, picture)).toBeUndefined();
  });
});
