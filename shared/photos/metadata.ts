/**
 * The picture without what a camera or a program wrote beside it: place, device, owner, previews, comments. Pixels and
 * colour stay as they are. Anything but JPEG and PNG is given back unchanged, and so is what cannot be followed.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return joined(jpegParts(bytes, view), bytes);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return joined(pngParts(bytes, view), bytes);
  return bytes;
}

/** Segments of applications and comments: kept are JFIF (its size in print) and Adobe's (how its colours are meant). */
function isBeside(marker: number): boolean {
  return marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xee);
}

function jpegParts(bytes: Uint8Array, view: DataView): readonly Uint8Array[] | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Behind the start of the scan come the pixels; what stands behind the end of the image is no part of it.
    if (marker === 0xda) return [...parts, bytes.subarray(at, endOfImage(bytes, at))];
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (!isBeside(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** The first end marker: cameras append previews and films behind it. */
function endOfImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}

const besideInPng: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function pngParts(bytes: Uint8Array, view: DataView): readonly Uint8Array[] | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return undefined;
    if (!besideInPng.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return parts;
    at = end;
  }
  return undefined;
}

function joined(parts: readonly Uint8Array[] | undefined, whole: Uint8Array): Uint8Array {
  if (parts === undefined) return whole;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length === whole.length) return whole;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
