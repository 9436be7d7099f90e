import { createHash } from 'node:crypto';
import * as zlib from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The portable CRC-32, for runtimes whose zlib has none of its own. */
export function portableCrc32(bytes: Uint8Array, previous = 0): number {
  let value = (previous ^ 0xffffffff) >>> 0;
  for (let index = 0; index < bytes.length; index += 1) {
    value = (table[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** CRC-32 (IEEE 802.3) of the bytes, going on from the checksum of what came before them. */
export const crc32: (bytes: Uint8Array, previous?: number) => number =
  'crc32' in zlib && typeof zlib.crc32 === 'function' ? zlib.crc32 : portableCrc32;

/** SHA-256 of the bytes in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
