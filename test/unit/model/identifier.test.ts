import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierSource, newRecordId } from '../../../shared/model/identifier';
import { typeOfId } from '../../../shared/model/record-type';

const bytes = (value: number) => (length: number) => new Uint8Array(length).fill(value);

describe('identifiers', () => {
  it('sort in the order they were given, whatever the clock does', () => {
    const clocks = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2, maxLength: 60 });
    fc.assert(fc.property(clocks, fc.integer({ min: 0, max: 255 }), (times, chance) => {
      const left = [...times];
      const source = identifierSource(() => left.shift() ?? 0, bytes(chance));
      const names = times.map(() => source());
      expect(new Set(names).size).toBe(names.length);
      expect([...names].sort()).toEqual(names);
      expect(names.filter((name) => !/^[0-9a-hjkmnp-tv-z]{26}$/.test(name))).toEqual([]);
    }));
  });

  it('go on sorting when all names of a millisecond are used up', () => {
    const source = identifierSource(() => 1000, bytes(31));
    const names = [source(), source(), source()];
    expect([...new Set(names)].sort()).toEqual(names);
  });

  it('take fractions of milliseconds', () => {
    const source = identifierSource(() => 1000.75, bytes(0));
    expect(source()).toBe('00000000z80000000000000000');
  });

  it('name their type', () => {
    const id = newRecordId('zone', { newId: () => '0'.repeat(26) });
    expect([id, typeOfId(id), typeOfId('widget:1'), typeOfId('zone'), typeOfId('')]).toEqual([`zone:${'0'.repeat(26)}`, 'zone', undefined, undefined, undefined]);
  });
});
