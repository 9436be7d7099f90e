import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, joinCrc32 } from '../../../shared/app/crc32';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The definition, bit by bit. */
function slowCrc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

describe('crc32', () => {
  it('gives the published check values', () => {
    expect([crc32(bytesOf('')), crc32(bytesOf('123456789')), crc32(bytesOf('The quick brown fox jumps over the lazy dog'))]).toEqual([0, 0xcbf43926, 0x414fa339]);
  });

  it('is the definition, wherever the bytes lie and however they are divided', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(9), fc.nat(100), (bytes, offset, cut) => {
        const padded = new Uint8Array(bytes.length + offset);
        padded.set(bytes, offset);
        const moved = padded.subarray(offset);
        const first = moved.subarray(0, cut);
        expect([crc32(moved), crc32(moved.subarray(first.length), crc32(first))]).toEqual([slowCrc32(bytes), slowCrc32(bytes)]);
      }),
    );
  });

  it('of two runs is that of both in a row', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (first, second) => {
        expect(joinCrc32(crc32(first), crc32(second), second.length)).toBe(crc32(Uint8Array.from([...first, ...second])));
      }),
    );
  });
});
