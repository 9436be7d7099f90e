import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import type { Shape } from '../../../shared/model/field';
import { hasLabel, hasWords, placeFlowLabels } from '../../../shared/network/flow-labels';
import { overlaps, type Point } from '../../../shared/network/geometry';
import { segmentsOf } from '../../../shared/network/routes';
import { sceneOf, type Scene } from '../../../shared/network/scene';
import { sampleModel } from './plant';

const across: readonly Point[] = [{ x: 0, y: 0 }, { x: 300, y: 0 }];
const box = (x: number, width: number): Shape => ({ x, y: -22, width, height: 44 });
const places = (taken: readonly Shape[], labels: readonly string[] = ['OPC UA · Allowed']): readonly Shape[] => placeFlowLabels(labels.map((label) => ({ path: across, label })), taken);

/** Labels that lie over an asset, a badge, or another label. */
function covering({ flows, assets, conduits }: Scene): readonly string[] {
  const shown = flows.filter(hasLabel);
  return shown.flatMap(({ id, label, badge }, index) => {
    const others = [...assets.map(({ shape }) => shape), ...conduits.map((conduit) => conduit.badge), ...shown.slice(index + 1).map((flow) => flow.badge)];
    return others.some((shape) => overlaps(shape, badge)) ? [`${id} ${label}`] : [];
  });
}

describe('labels of flows', () => {
  it('stand in the middle of the way, and beside it where something stands there', () => {
    const [free] = places([]);
    const [moved] = places([box(110, 80)]);
    expect(free!.x + free!.width / 2).toBe(150);
    expect({ width: moved!.width, height: moved!.height, covers: overlaps(moved!, box(110, 80)) }).toEqual({ width: free!.width, height: free!.height, covers: false });
  });

  it('show the sign of the verdict alone where words have no room, and nothing where that has none', () => {
    const gaps = [box(0, 100), box(130, 80), box(240, 60)];
    const inGap = places(gaps).map((badge) => ({ words: hasWords({ badge }), label: hasLabel({ badge }), covers: gaps.some((gap) => overlaps(gap, badge)) }));
    const nowhere = places([box(-10, 320)]).map((badge) => ({ words: hasWords({ badge }), label: hasLabel({ badge }) }));
    expect({ inGap, nowhere }).toEqual({ inGap: [{ words: false, label: true, covers: false }], nowhere: [{ words: false, label: false }] });
  });

  it('keep off each other on the same way', () => {
    const found = places([], ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']).filter((badge) => hasLabel({ badge }));
    expect(found.some((badge, index) => found.slice(index + 1).some((other) => overlaps(badge, other)))).toBe(false);
  });

  it('cover nothing on the sample plant, in either language, and most have their words', () => {
    for (const language of ['en', 'de'] as const) {
      const scene = sceneOf(sampleModel(), { view: 'difference', t: translator(language), expanded: 'all' });
      expect(covering(scene)).toEqual([]);
      expect(scene.flows.filter(hasWords).length / scene.flows.length).toBeGreaterThan(0.8);
    }
  });

  it('cover nothing with any zones closed', () => {
    const model = sampleModel();
    const ids = [...model.tables.zone.keys()];
    fc.assert(
      fc.property(fc.subarray(ids), (closed) => {
        const folded = closed.reduce((now, id) => ({ ...now, tables: { ...now.tables, zone: new Map([...now.tables.zone].map(([key, zone]) => [key, key === id ? { ...zone, collapsed: true } : zone])) } }), model);
        expect(covering(sceneOf(folded, { view: 'asIs', t: translator('de'), expanded: 'all' }))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('lie on their way and cover nothing, whatever is there', () => {
    const place = fc.integer({ min: 0, max: 40 }).map((step) => step * 20);
    const way = fc.tuple(place, place, place, place).map(([x, y, right, down]): readonly Point[] => [{ x, y }, { x: right, y }, { x: right, y: down }]);
    const shape = fc.record({ x: place, y: place, width: fc.constant(120), height: fc.constant(44) });
    fc.assert(
      fc.property(fc.array(way, { maxLength: 12 }), fc.array(shape, { maxLength: 20 }), (ways, taken) => {
        const badges = placeFlowLabels(ways.map((path) => ({ path, label: 'Modbus · Undecided' })), taken);
        const shown = badges.flatMap((badge, index) => (hasLabel({ badge }) ? [{ badge, path: ways[index]! }] : []));
        for (const [index, { badge, path }] of shown.entries()) {
          const centre = { x: badge.x + badge.width / 2, y: badge.y + badge.height / 2 };
          const isOn = segmentsOf(path).some(({ from, to }) => (from.y === to.y ? Math.abs(centre.y - from.y) < 0.01 : Math.abs(centre.x - from.x) < 0.01));
          expect(isOn).toBe(true);
          expect([...taken, ...shown.slice(index + 1).map((other) => other.badge)].some((other) => overlaps(other, badge))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});
