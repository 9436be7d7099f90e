import * as z from 'zod';
import { markSchema, sequenceSchema, snapshotReasonSchema, type SnapshotInfo } from '../../../shared/host/records';
import { sha256 } from './checksum';

/*
 * A snapshot on disk: `ZWS1`, length of the head (u32, little-endian), head as JSON, the page's bytes.
 * The head names the SHA-256 of the bytes and stands behind its own SHA-256, so that damage anywhere is noticed.
 */
const magic = 'ZWS1';
const preludeLength = 8 + 64;
const largestHead = 64 * 1024;

const headSchema = z.object({
  sequence: sequenceSchema,
  at: z.string(),
  reason: snapshotReasonSchema,
  mark: markSchema,
  sha256: z.string(),
  size: z.int().min(0),
});

export type SnapshotHead = z.output<typeof headSchema>;

/** Bytes to read from the start of a snapshot to know its head. */
export const snapshotHeadBytes = preludeLength + largestHead;

export function encodeSnapshot(head: Omit<SnapshotHead, 'sha256' | 'size'>, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole: SnapshotHead = { ...head, sha256: sha256(bytes), size: bytes.byteLength };
  const text = new TextEncoder().encode(JSON.stringify(whole));
  const file = new Uint8Array(preludeLength + text.byteLength + bytes.byteLength);
  file.set(new TextEncoder().encode(magic));
  new DataView(file.buffer).setUint32(4, text.byteLength, true);
  file.set(new TextEncoder().encode(sha256(text)), 8);
  file.set(text, preludeLength);
  file.set(bytes, preludeLength + text.byteLength);
  return file;
}

/** The head of a snapshot, or null when it is damaged. */
export function decodeSnapshotHead(file: Uint8Array): SnapshotHead | null {
  const text = headText(file);
  if (text === null) return null;
  const parsed = headSchema.safeParse(parseJson(new TextDecoder().decode(text)));
  return parsed.success ? parsed.data : null;
}

/** The bytes the page gave, verified; null when anything is damaged or missing. */
export function decodeSnapshot(file: Uint8Array): { readonly head: SnapshotHead; readonly bytes: Uint8Array<ArrayBuffer> } | null {
  const head = decodeSnapshotHead(file);
  const text = headText(file);
  if (head === null || text === null) return null;
  const bytes = Uint8Array.from(file.subarray(preludeLength + text.byteLength));
  return bytes.byteLength === head.size && sha256(bytes) === head.sha256 ? { head, bytes } : null;
}

export function snapshotInfo(id: string, head: SnapshotHead): SnapshotInfo {
  return { id, sequence: head.sequence, at: head.at, size: head.size, reason: head.reason };
}

function headText(file: Uint8Array): Uint8Array | null {
  if (file.byteLength < preludeLength) return null;
  if (new TextDecoder().decode(file.subarray(0, 4)) !== magic) return null;
  const length = new DataView(file.buffer, file.byteOffset).getUint32(4, true);
  if (length > largestHead || preludeLength + length > file.byteLength) return null;
  const text = file.subarray(preludeLength, preludeLength + length);
  return new TextDecoder().decode(file.subarray(8, preludeLength)) === sha256(text) ? text : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
