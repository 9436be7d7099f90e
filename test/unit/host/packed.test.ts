import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packValue, unpackValue } from '../../../shared/host/packed';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const roundTrip = (value: unknown): unknown => unpackValue(packValue(value, encode), decode);

describe('packed values', () => {
  it('come back with their maps and bytes', () => {
    const workbook = {
      notices: [],
      sheets: [{ name: 'Übersicht', shown: [['a', '']], kinds: new Uint8Array([1, 0]), raw: new Map([[3, '10.10']]) }, { kinds: new Uint8Array([2]) }],
    };
    expect(roundTrip(workbook)).toEqual(workbook);
  });

  it('come back whatever plain data they are', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.uint8Array(), (value, bytes) => {
      expect(roundTrip({ value, bytes })).toEqual({ value: JSON.parse(JSON.stringify(value)), bytes });
    }));
  });

  it('leave what they are made from as it is, and come back from any depth', () => {
    const deep = (): unknown => ({ list: ['a', [new Map([['k', [new Uint8Array([7])]]]), 'b'], { plain: ['c'], none: undefined }], day: { toJSON: () => 'today' } });
    const value = deep();
    const { day: today, ...rest } = roundTrip(value) as Record<string, unknown>;
    expect({ ...rest, today }).toEqual({ list: ['a', [new Map([['k', [new Uint8Array([7])]]]), 'b'], { plain: ['c'] }], today: 'today' });
    expect(JSON.stringify(value)).toBe(JSON.stringify(deep()));
  });

  it('keep a member called __proto__ a member', () => {
    const value: unknown = JSON.parse('{"rows":{"__proto__":{"polluted":true}}}');
    const back = roundTrip(value);
    expect({ text: JSON.stringify(back), polluted: 'polluted' in {} }).toEqual({ text: '{"rows":{"__proto__":{"polluted":true}}}', polluted: false });
  });

  it('that were cut are refused', () => {
    const packed = packValue({ text: 'abc' }, encode);
    expect(() => unpackValue(packed.subarray(0, 4), decode)).toThrow(RangeError);
    expect(() => unpackValue(packed.subarray(0, 12), decode)).toThrow(RangeError);
  });
});
