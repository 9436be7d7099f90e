import { type ImportLimits, refuse } from '../import-gate';
import { wideText } from './biff-records';
import type { Package } from './package-parts';

/** Gets one record of a binary part; the bytes are valid only during the call. */
export type RecordReceiver = (id: number, bytes: Uint8Array, view: DataView) => void;

/**
 * Goes through the records of a binary part of a workbook (.xlsb) from start to end, holding one unfinished record.
 * @throws AppError when the part is damaged, cut short or not acceptable
 */
export function scanRecords(source: Package, part: string, limits: ImportLimits, receive: RecordReceiver): void {
  let pending = new Uint8Array(0);
  source.feed(part, (piece) => {
    const bytes = pending.length === 0 ? piece : append(pending, piece);
    const rest = bytes.subarray(takeRecords(bytes, limits, receive));
    // Copied, because the piece behind it is reused.
    pending = rest.slice();
  });
  if (pending.length > 0) refuse('workbook-damaged', {}, part);
}

function append(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** Returns the position behind the last whole record. */
function takeRecords(bytes: Uint8Array, limits: ImportLimits, receive: RecordReceiver): number {
  let at = 0;
  for (;;) {
    const first = bytes[at];
    if (first === undefined) return at;
    let body = at + 1;
    let id = first;
    if ((first & 0x80) !== 0) {
      const second = bytes[body];
      if (second === undefined) return at;
      id = (first & 0x7f) | ((second & 0x7f) << 7);
      body += 1;
    }
    let length = 0;
    for (let place = 0; ; place += 1) {
      const byte = bytes[body];
      if (byte === undefined) return at;
      body += 1;
      length |= (byte & 0x7f) << (place * 7);
      if ((byte & 0x80) === 0) break;
      if (place === 3) refuse('workbook-damaged', {}, 'record');
    }
    if (length > limits.pendingLength) refuse('workbook-unsafe', {}, 'record');
    if (body + length > bytes.length) return at;
    const content = bytes.subarray(body, body + length);
    receive(id, content, new DataView(content.buffer, content.byteOffset, content.byteLength));
    at = body + length;
  }
}

/** A text with its number of characters in front. @throws AppError when it is longer than its record */
export function recordText(bytes: Uint8Array, view: DataView, at: number): { readonly text: string; readonly end: number } {
  if (at + 4 > bytes.length) return refuse('workbook-damaged', {}, 'text');
  const length = view.getUint32(at, true);
  // A missing text has the largest number as its length.
  if (length === 0xffffffff) return { text: '', end: at + 4 };
  const end = at + 4 + length * 2;
  if (end > bytes.length) return refuse('workbook-damaged', {}, 'text');
  return { text: wideText(view, at + 4, end), end };
}
