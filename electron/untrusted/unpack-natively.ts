import { inflateRawSync } from 'node:zlib';
import { plainPieces, type Unpack, unpackHere } from '../../shared/office/reading/inflate-entry';

/** A part that says it is longer is unpacked piece by piece, so that it is never in memory as a whole. */
const longestAtOnce = 64 * 1024 * 1024;

/**
 * Unpacks with the engine's own code, in a fifth of the time. What says it is too long, gives more than it said or is
 * damaged is unpacked once more as anywhere else, so that it is refused at the same place with the same reason.
 */
export const unpackNatively: Unpack = (file, entry, accept) => {
  const bytes = atOnce(file.subarray(entry.start, entry.end), entry.declaredSize);
  return bytes === undefined ? unpackHere(file, entry, accept) : plainPieces(bytes, accept);
};

function atOnce(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (size === 0 || size > longestAtOnce) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch {
    return undefined;
  }
}
