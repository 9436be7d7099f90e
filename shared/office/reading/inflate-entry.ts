import { Inflate } from 'fflate';
import { crc32 } from '../../app/crc32';
import { type ImportLimits, refuse } from '../import-gate';
import type { ZipEntry } from './zip-directory';

/** Bytes still allowed to come out of one workbook, shared by all its parts. */
export interface InflateBudget {
  remaining: number;
}

/**
 * Unpacks the deflated bytes of an entry of `file` piece by piece, in order; gives the checksum of all that came out.
 * Hands on whatever comes out: to stop in time, the receiver throws. @throws AppError when the bytes are damaged
 */
export type Unpack = (file: Uint8Array, entry: ZipEntry, accept: (piece: Uint8Array) => void) => number;

/** Small packed pieces: even at the highest ratio deflate can reach, one piece gives less than 17 MiB. */
const pieceLength = 16 * 1024;
const plainPieceLength = pieceLength * 8;

/**
 * Inflates one entry piece by piece and hands each piece on; the whole part is never in memory.
 * Counts what comes out, never trusting the declared size, and verifies size and checksum at the end.
 * @param unpack who unpacks deflated bytes: this program, unless its surroundings do it quicker
 * @throws AppError when the part is damaged or grows beyond the limits
 */
export function inflateEntry(
  file: Uint8Array,
  entry: ZipEntry,
  budget: InflateBudget,
  limits: ImportLimits,
  receive: (piece: Uint8Array) => void,
  unpack: Unpack = unpackHere,
): void {
  const packed = entry.end - entry.start;
  let size = 0;
  const accept = (piece: Uint8Array): void => {
    size += piece.length;
    budget.remaining -= piece.length;
    const isBomb = size > limits.ratioFromBytes && size > packed * limits.inflateRatio;
    if (isBomb || budget.remaining < 0) refuse('workbook-inflates-too-much', { limit: Math.round(limits.inflatedBytes / 1_048_576) });
    if (piece.length > 0) receive(piece);
  };
  const checksum = (entry.method === 0 ? storedPieces : unpack)(file, entry, accept);
  if (size !== entry.declaredSize || checksum !== entry.checksum) refuse('workbook-damaged', {}, 'packed data');
}

const storedPieces: Unpack = (file, { start, end }, accept) => plainPieces(file.subarray(start, end), accept);

/** Hands on bytes that are there as a whole; gives their checksum. */
export function plainPieces(bytes: Uint8Array, accept: (piece: Uint8Array) => void): number {
  let checksum = 0;
  for (let at = 0; at < bytes.length; at += plainPieceLength) {
    const piece = bytes.subarray(at, at + plainPieceLength);
    checksum = crc32(piece, checksum);
    accept(piece);
  }
  return checksum;
}

/** Unpacks without any native code, and never holds more than a few pieces. */
export const unpackHere: Unpack = (file, { start, end }, accept) => {
  const collected: Uint8Array[] = [];
  const inflate = new Inflate((piece) => collected.push(piece));
  let checksum = 0;
  for (let at = start; at < end; at += pieceLength) {
    const until = Math.min(at + pieceLength, end);
    try {
      inflate.push(file.subarray(at, until), until === end);
    } catch {
      refuse('workbook-damaged', {}, 'packed data');
    }
    // Handed on outside the try: what the receiver refuses must keep its own reason.
    for (const piece of collected) {
      checksum = crc32(piece, checksum);
      accept(piece);
    }
    collected.length = 0;
  }
  return checksum;
};
