const table = makeTable();

function makeTable(): Uint32Array {
  const values = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    values[index] = value >>> 0;
  }
  return values;
}

/** CRC-32 (as in ZIP and PNG) of the bytes, continued from an earlier result; unsigned 32-bit. */
export function crc32(bytes: Uint8Array, continued = 0): number {
  let value = ~continued >>> 0;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}
