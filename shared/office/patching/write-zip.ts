/** A file in a container, packed already. */
export interface PackedEntry {
  /** Path with forward slashes; every character stands for one byte of the name, as the container's reader gives it. */
  readonly name: string;
  readonly method: 0 | 8;
  /** Bytes when unpacked. */
  readonly size: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  readonly packed: Uint8Array;
}

const localLength = 30;
const directoryLength = 46;
const endLength = 22;
/** 1 January 1980: archive time stamps must not tell when or where a file was made. */
const earliestDay = 0x21;
const utf8Names = 0x800;

/** Puts packed files together as a zip container, in the given order. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array<ArrayBuffer> {
  const names = entries.map(({ name }) => Uint8Array.from(name, (sign) => sign.charCodeAt(0) & 0xff));
  const namesLength = names.reduce((sum, { length }) => sum + length, 0);
  const contentLength = entries.reduce((sum, { packed }) => sum + packed.length, 0);
  const bytes = new Uint8Array(entries.length * (localLength + directoryLength) + namesLength * 2 + contentLength + endLength);
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    places.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, entry, name);
    bytes.set(name, at + localLength);
    bytes.set(entry.packed, at + localLength + name.length);
    at += localLength + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeFacts(view, at + 6, entry, name);
    view.setUint32(at + 42, places[index] ?? 0, true);
    bytes.set(name, at + directoryLength);
    at += directoryLength + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** What the header of a file and its line in the directory have in common. */
function writeFacts(view: DataView, at: number, { method, checksum, packed, size }: PackedEntry, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, name.some((byte) => byte >= 0x80) ? utf8Names : 0, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, earliestDay, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
