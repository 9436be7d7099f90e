import { inflateSync, strFromU8 } from 'fflate';
import { crc32 } from '../app/crc32';
import { throwAppError } from '../app/errors';

/** What an archive may ask of the reader. `ratio`: inflated bytes per packed byte, above a size where it matters. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly entryMegabytes: (name: string) => number;
  readonly inflatedMegabytes: number;
  readonly ratio: number;
}

interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const megabyte = 1024 * 1024;
const harmlessMegabytes = 64;
const endLength = 22;
const headerLength = 46;
const localLength = 30;
/** Plain names in folders: no drive, no root, no way up, nothing a file system could misread. */
const entryName = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * The entries of a ZIP archive; each is inflated and compared with its checksum when it is read. Stricter than ZIP allows: one disk, no
 * comment, nothing encrypted, stored or deflated, each name once. All sizes are added up before anything is inflated.
 * @throws AppError `assessment-cut` without a complete directory at the end, `-limit` beyond the limits, else `-damaged`
 */
export function readArchive(bytes: Uint8Array, file: string, limits: ArchiveLimits): ReadonlyMap<string, () => Uint8Array> {
  const damaged = (entry: string): never => throwAppError('assessment-damaged', { file, entry });
  const directory = readDirectory(bytes, file, limits, damaged);
  refuseTooMuch(directory, bytes.length, file, limits);
  const readers = new Map<string, () => Uint8Array>();
  for (const entry of directory) {
    if (readers.has(entry.name)) damaged(entry.name);
    readers.set(entry.name, () => inflated(bytes, entry, damaged));
  }
  return readers;
}

function readDirectory(
  bytes: Uint8Array,
  file: string,
  limits: ArchiveLimits,
  damaged: (entry: string) => never,
): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return throwAppError('assessment-cut', { file });
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // An archive inside the file may end where a copy was cut; its directory then lies elsewhere.
  if (start + size !== end) return throwAppError('assessment-cut', { file });
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) damaged('ZIP');
  if (count > limits.entries) throwAppError('assessment-limit', { file, what: 'entries', limit: limits.entries });
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + headerLength > end || view.getUint32(at, true) !== 0x02014b50) damaged('ZIP');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + headerLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) damaged('ZIP');
    const name = strFromU8(bytes.subarray(at + headerLength, at + headerLength + nameLength), true);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (!entryName.test(name) || name.length > 200 || isEncrypted) damaged(printable(name));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (at !== end) damaged('ZIP');
  return entries;
}

function refuseTooMuch(directory: readonly DirectoryEntry[], length: number, file: string, limits: ArchiveLimits): void {
  const tooMuch = (limit: number): never => throwAppError('assessment-limit', { file, what: 'MB', limit });
  let total = 0;
  for (const { name, size } of directory) {
    total += size;
    if (size > limits.entryMegabytes(name) * megabyte) tooMuch(limits.entryMegabytes(name));
  }
  if (total > limits.inflatedMegabytes * megabyte) tooMuch(limits.inflatedMegabytes);
  const allowed = Math.max(harmlessMegabytes, Math.floor((length * limits.ratio) / megabyte));
  if (total > allowed * megabyte) tooMuch(allowed);
}

function inflated(bytes: Uint8Array, entry: DirectoryEntry, damaged: (entry: string) => never): Uint8Array {
  const { name, method, checksum, packedSize, size, offset } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== 0x04034b50) damaged(name);
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length || (method !== 0 && method !== 8)) damaged(name);
  const packed = bytes.subarray(start, start + packedSize);
  const content = method === 0 ? packed : inflate(packed, size, () => damaged(name));
  if (content.byteLength !== size || crc32(content) !== checksum) damaged(name);
  return content;
}

function inflate(packed: Uint8Array, size: number, damaged: () => never): Uint8Array {
  try {
    // Given its room in advance, the library cannot be led to take more.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return damaged();
  }
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);
}
