const width = 8;
const table = makeTable();

/** Eight tables of 256 in a row: table 0 takes one byte further, table n a byte that has n more behind it. */
function makeTable(): Uint32Array {
  const values = new Uint32Array(width * 256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    values[index] = value >>> 0;
  }
  for (let index = 256; index < values.length; index += 1) {
    const before = values[index - 256] ?? 0;
    values[index] = (before >>> 8) ^ (values[before & 0xff] ?? 0);
  }
  return values;
}

const stepOf = (level: number, byte: number): number => table[level * 256 + (byte & 0xff)] ?? 0;

/**
 * The CRC-32 of two runs of bytes in a row from those of each, without the bytes; `length` is that of the second.
 * The first is moved on by as many zero bytes: multiplied by x^(8 · length) modulo the polynomial.
 */
export function joinCrc32(first: number, second: number, length: number): number {
  let moved = first;
  let square = 0x0080_0000;
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) moved = multiply(square, moved);
    square = multiply(square, square);
  }
  return (moved ^ second) >>> 0;
}

/** Product of two polynomials modulo that of the CRC; the highest bit is x^0. */
function multiply(first: number, second: number): number {
  let product = 0;
  let shifted = second;
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((first >>> bit) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ 0xedb88320 : shifted >>> 1;
  }
  return product >>> 0;
}

/**
 * CRC-32 (as in ZIP and PNG) of the bytes, continued from an earlier result; unsigned 32-bit. Eight bytes at a time: the
 * frame of an import is megabytes long and is checked in the window too, where every millisecond is seen.
 */
export function crc32(bytes: Uint8Array, continued = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % width);
  let value = ~continued;
  for (let at = 0; at < whole; at += width) {
    const low = view.getUint32(at, true) ^ value;
    const high = view.getUint32(at + 4, true);
    value =
      stepOf(7, low) ^ stepOf(6, low >>> 8) ^ stepOf(5, low >>> 16) ^ stepOf(4, low >>> 24) ^
      stepOf(3, high) ^ stepOf(2, high >>> 8) ^ stepOf(1, high >>> 16) ^ stepOf(0, high >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1) value = (value >>> 8) ^ stepOf(0, value ^ (bytes[at] ?? 0));
  return ~value >>> 0;
}
