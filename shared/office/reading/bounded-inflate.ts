import { Inflate } from 'fflate';
import { type ImportLimits, refuse } from '../import-gate';

const pieceLength = 16 * 1024;

/**
 * Unpacks raw deflated bytes piece by piece, so that what grows without end is stopped in time.
 * @param budget how many more bytes the whole file may give; lowered by what came out
 * @throws AppError when the bytes are damaged or grow beyond the budget
 */
export function inflateWithin(bytes: Uint8Array, budget: { bytes: number }, limits: ImportLimits): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  const stream = new Inflate((piece, isLast) => {
    pieces.push(piece);
    size += piece.length;
    isDone ||= isLast;
  });
  for (let at = 0; at < bytes.length && !isDone; at += pieceLength) {
    const end = Math.min(at + pieceLength, bytes.length);
    try {
      stream.push(bytes.subarray(at, end), end === bytes.length);
    } catch {
      return refuse('workbook-damaged', {}, 'packed page');
    }
    if (size > budget.bytes) refuse('workbook-inflates-too-much', { limit: Math.round(limits.inflatedBytes / 1_048_576) });
  }
  budget.bytes -= size;
  const whole = new Uint8Array(size);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}
