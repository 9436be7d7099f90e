import { unzlibSync, zlibSync } from 'fflate';
import type { Pixels } from './mosaic';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const mostPixels = 120_000_000;

/**
 * The pixels of a PNG as the drawing surfaces of page and command line write it: 8 bits, red, green, blue and mostly
 * alpha, not interlaced. Undefined for any other.
 */
export function readPng(bytes: Uint8Array): Pixels | undefined {
  if (bytes.length < 45 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const channels = bytes[25] === 6 ? 4 : bytes[25] === 2 ? 3 : undefined;
  if (channels === undefined || bytes[24] !== 8 || bytes[28] !== 0 || width * height > mostPixels) return undefined;
  const lines = inflated(partsNamed(bytes, view, 'IDAT'), (width * channels + 1) * height);
  return lines === undefined ? undefined : { width, height, data: unfiltered(lines, width, height, channels) };
}

function partsNamed(bytes: Uint8Array, view: DataView, wanted: string): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === wanted) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

function inflated(parts: readonly Uint8Array[], size: number): Uint8Array | undefined {
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  const lines = unzlibSync(packed, { out: new Uint8Array(size) });
  return lines.length === size ? lines : undefined;
}

/** Takes back what each line says relative to its neighbours. */
function unfiltered(lines: Uint8Array, width: number, height: number, channels: 3 | 4): Uint8Array {
  const stride = width * channels;
  const data = new Uint8Array(width * height * 4);
  const current = new Uint8Array(stride);
  const above = new Uint8Array(stride);
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    const filter = lines[start] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const left = index < channels ? 0 : (current[index - channels] ?? 0);
      const up = above[index] ?? 0;
      const corner = index < channels ? 0 : (above[index - channels] ?? 0);
      current[index] = (lines[start + 1 + index] ?? 0) + predicted(filter, left, up, corner);
    }
    above.set(current);
    for (let x = 0; x < width; x += 1) {
      const to = (row * width + x) * 4;
      data.set(current.subarray(x * channels, x * channels + 3), to);
      data[to + 3] = channels === 4 ? (current[x * 4 + 3] ?? 255) : 255;
    }
  }
  return data;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The pixels as a PNG without filters: read once, on the way to the drawing surface. */
export function writePng({ width, height, data }: Pixels): Uint8Array {
  const lines = new Uint8Array((width * 3 + 1) * height);
  for (let row = 0; row < height; row += 1) {
    let to = row * (width * 3 + 1) + 1;
    for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4) {
      lines[to] = data[at] ?? 0;
      lines[to + 1] = data[at + 1] ?? 0;
      lines[to + 2] = data[at + 2] ?? 0;
      to += 3;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [Uint8Array.from(signature), part('IHDR', header), part('IDAT', zlibSync(lines, { level: 1 })), part('IEND', new Uint8Array(0))];
  return joined(parts);
}

function part(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = name.charCodeAt(index);
  bytes.set(content, 8);
  view.setUint32(bytes.length - 4, checksum(bytes.subarray(4, bytes.length - 4)));
  return bytes;
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (checksums[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}
