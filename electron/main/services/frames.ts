import { joinCrc32 } from '../../../shared/app/crc32';
import type { Frame } from '../../../shared/host/records';
import { crc32 } from './checksum';

/*
 * One frame: length of the body (u32), CRC-32 (u32) over length and body, body = sequence number (u64) + payload.
 * All numbers little-endian. The checksum covers the length, so that a flipped bit there is noticed as well.
 */
const headerLength = 8;
const sequenceLength = 8;
/** Bytes of a frame in front of its payload. */
export const frameOverhead = headerLength + sequenceLength;

/** What the payload of a frame goes on with: pieces that were taken in, and summed up, ahead of it. */
export interface FrameRest {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  readonly checksum: number;
}

export interface WrittenFrame extends Frame {
  readonly rest?: FrameRest | undefined;
}

export const noRest: FrameRest = { pieces: [], length: 0, checksum: 0 };

/** The rest with one more piece. */
export function withPiece({ pieces, length, checksum }: FrameRest, piece: Uint8Array): FrameRest {
  return { pieces: [...pieces, piece], length: length + piece.byteLength, checksum: crc32(piece, checksum) };
}

/** Frames as they stand in the journal, in one piece so that one write stores them. */
export function encodeFrames(frames: readonly WrittenFrame[]): Uint8Array<ArrayBuffer> {
  const total = frames.reduce((sum, { payload, rest = noRest }) => sum + headerLength + sequenceLength + payload.byteLength + rest.length, 0);
  const bytes = new Uint8Array(total);
  let position = 0;
  for (const frame of frames) position = writeFrame(bytes, position, frame);
  return bytes;
}

function writeFrame(bytes: Uint8Array<ArrayBuffer>, position: number, frame: WrittenFrame): number {
  let at = writeHead(bytes, position, frame);
  for (const piece of (frame.rest ?? noRest).pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return at;
}

/** Everything of a frame but its rest; where the rest begins. */
function writeHead(bytes: Uint8Array<ArrayBuffer>, position: number, { sequence, payload, rest = noRest }: WrittenFrame): number {
  const bodyLength = sequenceLength + payload.byteLength + rest.length;
  const view = new DataView(bytes.buffer);
  view.setUint32(position, bodyLength, true);
  view.setBigUint64(position + headerLength, BigInt(sequence), true);
  const at = position + headerLength + sequenceLength + payload.byteLength;
  bytes.set(payload, at - payload.byteLength);
  const checksum = frameChecksum(bytes, position, at);
  view.setUint32(position + 4, rest.length === 0 ? checksum : joinCrc32(checksum, rest.checksum, rest.length), true);
  return at;
}

function frameChecksum(bytes: Uint8Array, start: number, end: number): number {
  return crc32(bytes.subarray(start + headerLength, end), crc32(bytes.subarray(start, start + 4)));
}

/** The beginning of a frame whose rest stands on the disk already. */
export function encodeFrameHead({ sequence, payload, rest = noRest }: WrittenFrame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerLength + sequenceLength + payload.byteLength);
  writeHead(bytes, 0, { sequence, payload, rest });
  return bytes;
}

export interface FrameReading {
  readonly frames: readonly Frame[];
  /** Bytes from the start that hold whole, sound frames. */
  readonly soundLength: number;
  /** `torn`: the last frame was not written to its end. `damaged`: something else follows the sound part. */
  readonly state: 'sound' | 'torn' | 'damaged';
}

/** Reads frames up to the first that is cut or damaged; nothing behind it is believed. */
export function decodeFrames(bytes: Uint8Array): FrameReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let position = 0;
  while (position < bytes.byteLength) {
    const frame = readFrame(bytes, view, position);
    const previous = frames.at(-1);
    if (frame === null || (previous !== undefined && frame.sequence !== previous.sequence + 1)) {
      return { frames, soundLength: position, state: isUnfinished(bytes, view, position) ? 'torn' : 'damaged' };
    }
    frames.push(frame);
    position += headerLength + sequenceLength + frame.payload.byteLength;
  }
  return { frames, soundLength: position, state: 'sound' };
}

function readFrame(bytes: Uint8Array, view: DataView, position: number): Frame | null {
  if (position + headerLength + sequenceLength > bytes.byteLength) return null;
  const bodyLength = view.getUint32(position, true);
  const end = position + headerLength + bodyLength;
  if (bodyLength < sequenceLength || end > bytes.byteLength) return null;
  if (view.getUint32(position + 4, true) !== frameChecksum(bytes, position, end)) return null;
  const sequence = Number(view.getBigUint64(position + headerLength, true));
  if (!Number.isSafeInteger(sequence)) return null;
  return { sequence, payload: Uint8Array.from(bytes.subarray(position + headerLength + sequenceLength, end)) };
}

/** A write that was cut off leaves a frame that runs past the end, or a stretch of zeros. */
function isUnfinished(bytes: Uint8Array, view: DataView, position: number): boolean {
  if (position + headerLength > view.byteLength) return true;
  if (position + headerLength + view.getUint32(position, true) >= view.byteLength) return true;
  return bytes.subarray(position).every((byte) => byte === 0);
}
