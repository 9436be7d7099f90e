import { Inflate } from 'fflate';
import { type ImportLimits, refuse } from '../import-gate';
import type { ZipEntry } from './zip-directory';

/** Bytes still allowed to come out of one workbook, shared by all its parts. */
export interface InflateBudget {
  remaining: number;
}

/** Small packed pieces: even at the highest ratio deflate can reach, one piece gives less than 17 MiB. */
const pieceLength = 16 * 1024;

/**
 * Inflates one entry piece by piece and hands each piece on; the whole part is never in memory.
 * Counts what comes out, never trusting the declared size, and verifies size and checksum at the end.
 * @throws AppError when the part is damaged or grows beyond the limits
 */
export function inflateEntry(
  file: Uint8Array,
  entry: ZipEntry,
  budget: InflateBudget,
  limits: ImportLimits,
  receive: (piece: Uint8Array) => void,
): void {
  const packed = entry.end - entry.start;
  let size = 0;
  let checksum = -1;
  const accept = (piece: Uint8Array): void => {
    size += piece.length;
    budget.remaining -= piece.length;
    const isBomb = size > limits.ratioFromBytes && size > packed * limits.inflateRatio;
    if (isBomb || budget.remaining < 0) refuse('workbook-inflates-too-much', { limit: Math.round(limits.inflatedBytes / 1_048_576) });
    checksum = addToChecksum(checksum, piece);
    if (piece.length > 0) receive(piece);
  };
  if (entry.method === 0) storedPieces(file, entry, accept);
  else inflatedPieces(file, entry, accept);
  if (size !== entry.declaredSize || (checksum ^ -1) >>> 0 !== entry.checksum) refuse('workbook-damaged', {}, 'packed data');
}

function storedPieces(file: Uint8Array, entry: ZipEntry, accept: (piece: Uint8Array) => void): void {
  for (let at = entry.start; at < entry.end; at += pieceLength * 8) {
    accept(file.subarray(at, Math.min(at + pieceLength * 8, entry.end)));
  }
}

function inflatedPieces(file: Uint8Array, entry: ZipEntry, accept: (piece: Uint8Array) => void): void {
  const collected: Uint8Array[] = [];
  const inflate = new Inflate((piece) => collected.push(piece));
  for (let at = entry.start; at < entry.end; at += pieceLength) {
    const end = Math.min(at + pieceLength, entry.end);
    try {
      inflate.push(file.subarray(at, end), end === entry.end);
    } catch {
      refuse('workbook-damaged', {}, 'packed data');
    }
    // Handed on outside the try: what the receiver refuses must keep its own reason.
    for (const piece of collected) accept(piece);
    collected.length = 0;
  }
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function addToChecksum(checksum: number, piece: Uint8Array): number {
  let value = checksum;
  for (let index = 0; index < piece.length; index += 1) {
    value = (checksumTable[(value ^ (piece[index] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  }
  return value;
}
