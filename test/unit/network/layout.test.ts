import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purdueLevels } from '../../../shared/model/choice-sets';
import type { Zone } from '../../../shared/model/entities/zone';
import type { Shape } from '../../../shared/model/field';
import { applyChange, patched } from '../../../shared/model/change';
import { getRecord, listOf, modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { layoutSteps, layoutZones, type LayoutArguments } from '../../../shared/network/edits/layout';
import { drawnShape } from '../../../shared/network/closed-box';
import { closeZones } from '../../../shared/network/edits/close-zones';
import { bottomOf, contains, overlaps, unite } from '../../../shared/network/geometry';
import { spreadRow } from '../../../shared/network/layout/spread';
import { inSequence } from '../../../shared/network/layout/sequence';
import { insideOf } from '../../../shared/network/measures';
import { buildConduit, buildFlow, exampleId } from '../../support/builders';
import { asset, assetId, contentOf, plant, rectangle, sampleModel, zone, zoneId } from './plant';

function laidOut(model: Model, args: LayoutArguments = { scope: 'all' }): Model {
  return applyChange(model, layoutZones(model, args));
}

/** Zones and assets that share ground with something they do not lie in, or stick out of what they lie in; of closed zones their boxes count. */
function faults(model: Model, without: ReadonlySet<string> = new Set()): readonly string[] {
  const out: string[] = [];
  const groups = new Map<string, { readonly id: string; readonly shape: Shape }[]>();
  const add = (outer: string | undefined, id: string, shape: Shape | undefined): void => {
    if (shape === undefined) return;
    const parent = getRecord(model, 'zone', outer);
    if (parent?.shape !== undefined && !contains(insideOf(parent.shape), shape)) out.push(`${id} sticks out of ${parent.id}`);
    const key = parent?.id ?? '';
    const group = groups.get(key) ?? [];
    for (const other of group) if (overlaps(other.shape, shape) && !(without.has(id) && without.has(other.id))) out.push(`${id} covers ${other.id}`);
    groups.set(key, [...group, { id, shape }]);
  };
  for (const each of listOf(model, 'zone')) add(each.parentId, each.id, drawnShape(model, each));
  for (const { id, zoneId: outer, shape } of listOf(model, 'asset')) add(outer, id, shape);
  return out;
}

const level = fc.option(fc.constantFrom(...purdueLevels.values), { nil: undefined });

/** Plants of any form: zones nested in earlier ones, some closed, assets here and there, conduits and flows between anything. */
const anyPlant: fc.Arbitrary<Model> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: 40 }), level, fc.nat({ max: 9 }), fc.string({ maxLength: 40 }), fc.boolean()), { minLength: 1, maxLength: 24 }),
    fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 4 }), { maxLength: 20 }),
    fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })), { maxLength: 30 }),
  )
  .map(([zones, conduits, flows]) => {
    const records: AnyRecord[] = [];
    let assets = 0;
    zones.forEach(([outer, purdueLevel, count, name, collapsed], index) => {
      const parent: Partial<Zone> = outer < index ? { parentId: zoneId(outer + 1) } : {};
      records.push(zone(index + 1, undefined, { ...parent, ...(purdueLevel === undefined ? {} : { purdueLevel }), ...(collapsed ? { collapsed } : {}), name: name === '' ? 'Zone' : name }));
      for (let place = 0; place < count; place += 1) {
        assets += 1;
        records.push(asset(assets, undefined, { zoneId: zoneId(index + 1) }));
      }
    });
    conduits.forEach((ends, index) => records.push(buildConduit({ id: exampleId('conduit', index + 1), zoneIds: [...new Set(ends.map((end) => zoneId((end % zones.length) + 1)))], bends: [] })));
    flows.forEach(([from, to], index) => records.push(buildFlow({ id: exampleId('flow', index + 1), fromId: assetId((from % Math.max(1, assets)) + 1), toId: zoneId((to % zones.length) + 1) })));
    return modelOf(records);
  });

describe('laying out everything', () => {
  it('covers nothing, keeps everything inside and the lanes in order, and is the same each time', () => {
    fc.assert(
      fc.property(anyPlant, (model) => {
        const done = laidOut(model);
        expect(faults(done)).toEqual([]);
        expect(listOf(done, 'zone').filter(({ shape }) => shape === undefined)).toEqual([]);
        expect(listOf(done, 'asset').filter(({ shape }) => shape === undefined)).toEqual([]);
        const outermost = listOf(done, 'zone').filter(({ parentId, purdueLevel }) => parentId === undefined && purdueLevel !== undefined);
        const wrong = outermost.flatMap((upper) => outermost.filter((lower) => Number(upper.purdueLevel) > Number(lower.purdueLevel) && bottomOf(drawnShape(done, upper)!) > lower.shape!.y).map((lower) => [upper.id, lower.id]));
        expect(wrong).toEqual([]);
        expect(contentOf(laidOut(done))).toEqual(contentOf(done));
      }),
      { numRuns: 60 },
    );
  });

  it('stands on the grid and frees the conduits', () => {
    const done = laidOut(sampleModel());
    const shapes = [...listOf(done, 'zone'), ...listOf(done, 'asset')].flatMap(({ shape }) => shape ?? []);
    expect(shapes.filter(({ x, y }) => x % 10 !== 0 || y % 10 !== 0)).toEqual([]);
    expect(listOf(done, 'conduit').filter(({ bends }) => bends !== undefined)).toEqual([]);
    expect(faults(done)).toEqual([]);
  });

  it('brings zones that are joined nearer than their codes would', () => {
    const zones = [1, 2, 3, 4, 5].map((number) => zone(number, undefined, { code: `Z-0${number}`, purdueLevel: '2' }));
    const ends = (one: number, other: number, number: number): AnyRecord => buildConduit({ id: exampleId('conduit', number), zoneIds: [zoneId(one), zoneId(other)] });
    const done = laidOut(plant(...zones, ends(1, 5, 1), ends(1, 4, 2)));
    const order = listOf(done, 'zone').toSorted((first, second) => first.shape!.y - second.shape!.y || first.shape!.x - second.shape!.x).map(({ code }) => code);
    expect(Math.abs(order.indexOf('Z-01') - order.indexOf('Z-05')) + Math.abs(order.indexOf('Z-01') - order.indexOf('Z-04'))).toBeLessThan(4);
  });

  it('puts assets on the ground below everything', () => {
    const done = laidOut(plant(zone(1, undefined), asset(1, [0, 0]), asset(2, undefined)));
    expect([getRecord(done, 'asset', assetId(1))?.shape, getRecord(done, 'asset', assetId(2))?.shape]).toEqual([rectangle(240, 220, 120, 44), undefined]);
  });

  it('can be followed and stopped', () => {
    const steps = layoutSteps(sampleModel(), { scope: 'all' });
    const fractions: number[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next()) fractions.push(step.value);
    expect([fractions.length > 5, fractions.every((fraction, index) => fraction >= (fractions[index - 1] ?? 0) && fraction < 1)]).toEqual([true, true]);
  });

  it('leaves an empty drawing empty', () => {
    expect(layoutZones(plant(), { scope: 'all' }).size).toBe(0);
  });
});

describe('laying out closed zones', () => {
  it('leaves room for their boxes only, and each opens as large as it would be laid out open', () => {
    const open = plant(...[1, 2, 3].flatMap((number) => [zone(number, undefined, { purdueLevel: '2' }), ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => asset(number * 10 + place, undefined, { zoneId: zoneId(number) }))]));
    const closed = laidOut(applyChange(open, closeZones(open, { zoneIds: [zoneId(1), zoneId(2)], isClosed: true })));
    const groundOf = (model: Model): number => {
      const { width, height } = unite(listOf(model, 'zone').map((each) => drawnShape(model, each)!))!;
      return width * height;
    };
    const sizeOf = (model: Model): readonly number[] => [getRecord(model, 'zone', zoneId(1))!.shape!.width, getRecord(model, 'zone', zoneId(1))!.shape!.height];
    expect(groundOf(closed)).toBeLessThan(groundOf(laidOut(open)) * 0.7);
    expect(sizeOf(closed)).toEqual(sizeOf(laidOut(open)));
  });

  it('covers nothing when they open again, one after the other', () => {
    fc.assert(
      fc.property(anyPlant, (model) => {
        const ids = listOf(model, 'zone').filter(({ collapsed }) => collapsed === true).map(({ id }) => id);
        const opened = ids.reduce((current, id) => applyChange(current, closeZones(current, { zoneIds: [id], isClosed: false })), laidOut(model));
        expect(faults(opened)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('laying out what has no place', () => {
  it('moves nothing that was placed by hand, unless it has to make room', () => {
    fc.assert(
      fc.property(anyPlant, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (model, taken) => {
        const whole = laidOut(model);
        // Outermost zones lose their place with all that lies in them.
        const isGone = (id: string | undefined): boolean => {
          for (let current = getRecord(whole, 'zone', id); current !== undefined; current = getRecord(whole, 'zone', current.parentId)) {
            if (current.parentId === undefined) return taken[Number(current.id.slice(-4)) - 1] === true;
          }
          return false;
        };
        const part = modelOf(
          [...contentOf(whole).values()].map((record) => {
            if (record.type === 'zone') return isGone(record.id) ? patched(record, { shape: undefined }) : record;
            return record.type === 'asset' && isGone(record.zoneId) ? patched(record, { shape: undefined }) : record;
          }),
        );
        const done = laidOut(part, { scope: 'all', keepPlaced: true });
        expect(faults(done)).toEqual([]);
        if (listOf(part, 'zone').every(({ shape }) => shape === undefined)) return;
        const moved = [...listOf(part, 'zone'), ...listOf(part, 'asset')].filter(({ id, type, shape }) => shape !== undefined && getRecord(done, type, id)?.shape !== shape);
        expect(moved).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds room among what stands in a zone before the zone grows', () => {
    const model = plant(zone(1, [0, 0, 600, 300]), zone(2, [20, 40, 200, 200], { parentId: zoneId(1) }), zone(3, undefined, { parentId: zoneId(1) }), asset(1, undefined, { zoneId: zoneId(3) }));
    const done = laidOut(model, { scope: 'missing' });
    expect([1, 2, 3].map((number) => getRecord(done, 'zone', zoneId(number))?.shape)).toEqual([rectangle(0, 0, 600, 300), rectangle(20, 40, 200, 200), rectangle(240, 40, 160, 100)]);
  });
});

describe('laying out a selection', () => {
  const model = plant(
    zone(1, [0, 0, 1200, 900]),
    zone(2, [900, 700, 200, 150], { parentId: zoneId(1) }),
    zone(3, [400, 300, 200, 150], { parentId: zoneId(1) }),
    zone(4, [20, 40, 200, 150], { parentId: zoneId(1) }),
    zone(5, [1300, 0, 200, 200]),
    asset(1, [1000, 60], { zoneId: zoneId(1) }),
    asset(2, [600, 800], { zoneId: zoneId(1) }),
    asset(3, [920, 760], { zoneId: zoneId(2) }),
  );

  it('lays out what lies in one zone and leaves the rest', () => {
    const done = laidOut(model, { scope: { ids: [zoneId(1)] } });
    expect(faults(done)).toEqual([]);
    expect([getRecord(done, 'zone', zoneId(5))?.shape, getRecord(done, 'zone', zoneId(1))?.shape?.x]).toEqual([rectangle(1300, 0, 200, 200), 0]);
    expect(getRecord(done, 'zone', zoneId(1))!.shape!.width).toBeLessThan(1000);
  });

  it('puts several zones beside each other where they begin', () => {
    const done = laidOut(model, { scope: { ids: [zoneId(2), zoneId(3)] } });
    expect([2, 3, 4].map((number) => getRecord(done, 'zone', zoneId(number))?.shape)).toEqual([rectangle(400, 300, 200, 150), rectangle(640, 300, 200, 150), rectangle(20, 40, 200, 150)]);
    expect(getRecord(done, 'asset', assetId(3))?.shape).toEqual(rectangle(420, 360, 120, 44));
  });

  it('puts assets in rows', () => {
    const done = laidOut(model, { scope: { ids: [assetId(1), assetId(2)] } });
    expect([1, 2].map((number) => getRecord(done, 'asset', assetId(number))?.shape)).toEqual([rectangle(300, 40, 120, 44), rectangle(440, 40, 120, 44)]);
  });

  it('covers nothing, whatever is chosen', () => {
    fc.assert(
      fc.property(anyPlant, fc.array(fc.nat({ max: 30 }), { maxLength: 6 }), (plants, chosen) => {
        const whole = laidOut(plants);
        const zones = listOf(whole, 'zone');
        const ids = [...new Set(chosen.map((index) => zones[index % zones.length]!.id))];
        expect(faults(laidOut(whole, { scope: { ids } }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('spreadRow', () => {
  it('keeps the order and the gaps, and reaches what it can', () => {
    const thing = (aim: number | undefined, weight = 1): { readonly width: number; readonly aim: number | undefined; readonly weight: number } => ({ width: 100, aim, weight });
    expect(spreadRow([thing(50), thing(500)], 20)).toEqual([0, 450]);
    expect(spreadRow([thing(500), thing(50)], 20)).toEqual([165, 285]);
    expect(spreadRow([thing(undefined), thing(200)], 20)).toEqual([30, 150]);
  });
});

describe('inSequence', () => {
  it('keeps the order given where nothing is linked', () => {
    expect(inSequence(['a', 'b', 'c'], [])).toEqual(['a', 'b', 'c']);
    expect(inSequence(['a', 'b', 'c', 'd'], [{ from: 'a', to: 'd', weight: 5 }]).map((id, index, all) => (id === 'a' ? Math.abs(index - all.indexOf('d')) : 0)).reduce((sum, value) => sum + value)).toBe(1);
  });
});
