import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../shared/model/model';
import { overlaps, rightOf } from '../../../shared/network/geometry';
import { solidsOf, squeezed, squeezedLength } from '../../../shared/network/sheets/squeeze';
import { plant, rectangle, zone } from './plant';

const number = fc.integer({ min: 0, max: 3000 });
const size = fc.integer({ min: 20, max: 400 });
const shapes = fc.array(fc.tuple(number, number, size, size).map((sides) => rectangle(...sides)), { minLength: 1, maxLength: 12 });

describe('a drawing without empty strips', () => {
  it('keeps sizes, orders and overlaps, is as long as foretold, and cannot be narrowed again', () => {
    fc.assert(
      fc.property(shapes, (before) => {
        const model = plant(...before.map(({ x, y, width, height }, index) => zone(index + 1, [x, y, width, height])));
        const narrowed = squeezed(model, solidsOf(before));
        const after = listOf(narrowed, 'zone').map(({ shape }) => shape!);
        expect(after.map(({ width, height }) => [width, height])).toEqual(before.map(({ width, height }) => [width, height]));
        for (const [one, shape] of before.entries()) {
          for (const [other, beside] of before.entries()) {
            expect(Math.sign(after[one]!.x - after[other]!.x)).toBe(Math.sign(shape.x - beside.x));
            expect(overlaps(after[one]!, after[other]!)).toBe(overlaps(shape, beside));
          }
        }
        const length = Math.max(...after.map(rightOf)) - Math.min(...after.map(({ x }) => x));
        expect([length, squeezed(narrowed, solidsOf(after))]).toEqual([squeezedLength(solidsOf(before).across), narrowed]);
      }),
    );
  });

  it('leaves less before the rim of the zone around', () => {
    const model = plant(zone(1, [0, 0, 1000, 400]), zone(2, [20, 60, 200, 100]));
    const { tables } = squeezed(model, { across: [[0, 20], [20, 220], [980, 1000, 'rim']], down: [[0, 50], [60, 160], [380, 400, 'rim']] });
    expect([...tables.zone.values()].map(({ shape }) => shape)).toEqual([rectangle(0, 0, 264, 204), rectangle(20, 60, 200, 100)]);
  });
});
