import { type ImportLimits, refuse } from '../import-gate';

/** One file inside a zip container, as its directory declares it; sizes are checked again while inflating. */
export interface ZipEntry {
  /** Path with forward slashes. */
  readonly name: string;
  readonly method: 0 | 8;
  readonly declaredSize: number;
  readonly checksum: number;
  /** Packed bytes: `start` inclusive, `end` exclusive, positions in the file. */
  readonly start: number;
  readonly end: number;
}

const wide = 0xffffffff;

/**
 * Reads the directory of a zip file and checks it: number of entries, names, places, declared sizes. Nothing is inflated.
 * @throws AppError when the container is damaged, locked or built to do harm
 */
export function readZipDirectory(bytes: Uint8Array, limits: ImportLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.zipEntries) refuse('workbook-unsafe', {}, 'entries');
  const entries = new Map<string, ZipEntry>();
  let position = directory.start;
  let declared = 0;
  for (let index = 0; index < directory.count; index += 1) {
    const { entry, next } = readEntry(view, bytes, position, directory.shift);
    position = next;
    if (entry === undefined) continue;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) refuse('workbook-unsafe', {}, `entry name`);
    entries.set(key, entry);
    declared += entry.declaredSize;
  }
  if (declared > limits.inflatedBytes) refuse('workbook-inflates-too-much', { limit: Math.round(limits.inflatedBytes / 1_048_576) });
  refuseOverlaps(entries);
  return entries;
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** Bytes in front of the container that its own positions do not count. */
  readonly shift: number;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50 || view.getUint16(at + 20, true) !== view.byteLength - at - 22) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || size === wide || offset === wide) refuse('workbook-unsafe', {}, 'wide directory');
    const start = at - size;
    if (start < 0 || offset > start) refuse('workbook-damaged');
    return { start, count, shift: start - offset };
  }
  return refuse('workbook-damaged');
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  shift: number,
): { readonly entry: ZipEntry | undefined; readonly next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) refuse('workbook-damaged');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) refuse('workbook-damaged');
  const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
  if (name.endsWith('/')) return { entry: undefined, next };
  if ((flags & 1) !== 0) refuse('workbook-password');
  if (method !== 0 && method !== 8) refuse('workbook-damaged', {}, 'entry');
  const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
  const start = dataStart(view, bytes, sizes.offset + shift, name);
  const end = start + sizes.packed;
  if (end > view.byteLength) refuse('workbook-damaged', {}, 'entry');
  return {
    entry: { name, method, declaredSize: sizes.inflated, checksum: view.getUint32(at + 16, true), start, end },
    next,
  };
}

/** Sizes and place of an entry; streaming writers put them into a wide extra field even for small files. */
function wideSizes(view: DataView, at: number, extraStart: number, extraLength: number) {
  const sizes = { inflated: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  if (sizes.inflated !== wide && sizes.packed !== wide && sizes.offset !== wide) return sizes;
  for (let extra = extraStart; extra + 4 <= extraStart + extraLength; ) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) return readWide(view, sizes, extra + 4, Math.min(extra + 4 + length, extraStart + extraLength));
    extra += 4 + length;
  }
  return refuse('workbook-damaged');
}

function readWide(view: DataView, sizes: { inflated: number; packed: number; offset: number }, from: number, end: number) {
  let at = from;
  const take = (value: number): number => {
    if (value !== wide) return value;
    if (at + 8 > end) refuse('workbook-damaged');
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  return { inflated: take(sizes.inflated), packed: take(sizes.packed), offset: take(sizes.offset) };
}

function dataStart(view: DataView, bytes: Uint8Array, at: number, name: string): number {
  if (at < 0 || at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) refuse('workbook-damaged', {}, 'entry');
  const nameLength = view.getUint16(at + 26, true);
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  // A container that shows one name in the directory and another at the data is built to deceive.
  if (entryName(bytes.subarray(at + 30, at + 30 + nameLength)) !== name) refuse('workbook-unsafe', {}, `entry name`);
  return start;
}

function entryName(bytes: Uint8Array): string {
  let name = '';
  for (const byte of bytes) name += byte === 0x5c ? '/' : String.fromCharCode(byte);
  const isUnsafe = name.includes('\0') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (isUnsafe || name === '') refuse('workbook-unsafe', {}, `entry name`);
  return name;
}

function refuseOverlaps(entries: ReadonlyMap<string, ZipEntry>): void {
  let end = 0;
  for (const entry of [...entries.values()].sort((first, second) => first.start - second.start)) {
    if (entry.start < end) refuse('workbook-unsafe', {}, `entry name`);
    end = entry.end;
  }
}
