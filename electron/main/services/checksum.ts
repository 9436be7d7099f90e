import { createHash } from 'node:crypto';
import * as zlib from 'node:zlib';
import { crc32 as portableCrc32 } from '../../../shared/app/crc32';

/** CRC-32 (IEEE 802.3) of the bytes, going on from the checksum of what came before them. */
export const crc32: (bytes: Uint8Array, previous?: number) => number =
  'crc32' in zlib && typeof zlib.crc32 === 'function' ? zlib.crc32 : portableCrc32;

/** SHA-256 of the bytes in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
