import { inflateSync } from 'node:zlib';

const woffSignature = 0x774f4646;
const woffHeader = 44;
const woffEntry = 20;
const openTypeHeader = 12;
const openTypeEntry = 16;

interface FontTable {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * Unpacks a font in the web format WOFF 1.0 to the OpenType file it was made from.
 * @throws RangeError when the bytes are something else
 */
export function openTypeOf(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== woffSignature) throw new RangeError('not a WOFF font');
  const flavour = view.getUint32(4);
  const tables = Array.from({ length: view.getUint16(12) }, (_, index) => readTable(woff, view, woffHeader + index * woffEntry));
  const directory = openTypeHeader + tables.length * openTypeEntry;
  const font = new Uint8Array(tables.reduce((size, { bytes }) => size + padded(bytes.byteLength), directory));
  const out = new DataView(font.buffer);
  const power = Math.floor(Math.log2(Math.max(1, tables.length)));
  out.setUint32(0, flavour);
  out.setUint16(4, tables.length);
  out.setUint16(6, 2 ** power * openTypeEntry);
  out.setUint16(8, power);
  out.setUint16(10, (tables.length - 2 ** power) * openTypeEntry);
  let position = directory;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = openTypeHeader + index * openTypeEntry;
    out.setUint32(entry, tag);
    out.setUint32(entry + 4, checksum);
    out.setUint32(entry + 8, position);
    out.setUint32(entry + 12, bytes.byteLength);
    font.set(bytes, position);
    position += padded(bytes.byteLength);
  }
  return font;
}

function readTable(woff: Uint8Array, view: DataView, entry: number): FontTable {
  const offset = view.getUint32(entry + 4);
  const packedLength = view.getUint32(entry + 8);
  const length = view.getUint32(entry + 12);
  const packed = woff.subarray(offset, offset + packedLength);
  const bytes = packedLength < length ? inflateSync(packed, { maxOutputLength: Math.max(1, length) }) : packed;
  return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), bytes };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

const nameTable = 0x6e616d65;
const nameHeader = 6;
const nameEntry = 12;
/** The family as programs without weights know it: one name for each weight but regular and bold. */
const familyNameId = 1;

/**
 * The font as a member of the family it is a weight of. The name "IBM Plex Sans SemiBold" is cut to "IBM Plex Sans", so
 * that the font is found by family and weight. Changes the bytes it is given; their checksums stay those of the original.
 */
export function joinFamily(font: Uint8Array, family: string): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, nameTable);
  if (table === undefined) return font;
  const texts = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const entry = table + nameHeader + index * nameEntry;
    const [platform, name, length, offset] = [0, 6, 8, 10].map((field) => view.getUint16(entry + field));
    // Two bytes a character everywhere but in the old Macintosh names.
    if (platform !== 3 || name !== familyNameId || length === undefined || offset === undefined) continue;
    const text = new TextDecoder('utf-16be').decode(font.subarray(texts + offset, texts + offset + length));
    if (text.startsWith(`${family} `)) view.setUint16(entry + 8, family.length * 2);
  }
  return font;
}

/** Where a table of the font begins. */
function tableAt(view: DataView, tag: number): number | undefined {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = openTypeHeader + index * openTypeEntry;
    if (view.getUint32(entry) === tag) return view.getUint32(entry + 8);
  }
  return undefined;
}
