import { Gunzip } from 'fflate';
import { admitFile, type ImportLimits, importLimits, refuse } from './import-gate';
import { decodeTable } from './reading/decode-table';

const pieceLength = 16 * 1024;

/**
 * Text of a file of unknown origin, also of one packed with gzip as recorders leave their logs.
 * @throws AppError when it is empty, too large, damaged, or grows beyond the limits while it is unpacked
 */
export function readPlainText(bytes: Uint8Array, limits: ImportLimits = importLimits): string {
  admitFile(bytes, limits);
  return decodeTable(bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes, limits) : bytes).text;
}

function unpacked(bytes: Uint8Array, limits: ImportLimits): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const gunzip = new Gunzip((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const end = Math.min(at + pieceLength, bytes.length);
    try {
      gunzip.push(bytes.subarray(at, end), end === bytes.length);
    } catch {
      refuse('workbook-damaged', {}, 'packed data');
    }
    const isBomb = size > limits.ratioFromBytes && size > end * limits.inflateRatio;
    if (isBomb || size > limits.inflatedBytes) refuse('workbook-inflates-too-much', { limit: Math.round(limits.inflatedBytes / 1_048_576) });
  }
  const whole = new Uint8Array(size);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}
