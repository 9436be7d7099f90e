/**
 * Large values as one run of bytes: JSON text followed by the byte arrays found in it.
 * One array of bytes crosses processes many times faster than a tree of objects, and a worker can unpack it
 * without holding up the window. Maps, byte arrays and plain data are carried; `undefined` members are left out.
 */
const mapKey = '$map';
const bytesKey = '$bytes';
const headerLength = 8;

export type EncodeText = (text: string) => Uint8Array;
export type DecodeText = (bytes: Uint8Array) => string;

/** Byte arrays found on the way, and how long they are together. */
interface Parts {
  readonly list: Uint8Array[];
  length: number;
}

/** The value as bytes. `encodeText` is the platform's UTF-8 encoder. */
export function packValue(value: unknown, encodeText: EncodeText): Uint8Array<ArrayBuffer> {
  const parts: Parts = { list: [], length: 0 };
  const text = encodeText(JSON.stringify(plainOf(value, parts)));
  const packed = new Uint8Array(headerLength + text.byteLength + parts.length);
  new DataView(packed.buffer).setFloat64(0, text.byteLength, true);
  packed.set(text, headerLength);
  let position = headerLength + text.byteLength;
  for (const part of parts.list) {
    packed.set(part, position);
    position += part.byteLength;
  }
  return packed;
}

/**
 * The value as JSON can say it; byte arrays are added to `parts`. What holds neither them nor maps stays the very object:
 * hundreds of thousands of texts are written as they are, without a question for each of them.
 */
function plainOf(value: unknown, parts: Parts): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return plainList(value, parts);
  if (value instanceof Map) return { [mapKey]: plainList([...value], parts) };
  if (value instanceof Uint8Array) {
    parts.list.push(value);
    parts.length += value.byteLength;
    return { [bytesKey]: [parts.length - value.byteLength, value.byteLength] };
  }
  if ('toJSON' in value) return value;
  const entries = Object.entries(value);
  const plain = entries.map(([name, member]): [string, unknown] => [name, plainOf(member, parts)]);
  // fromEntries defines own properties, also for a member called `__proto__`.
  return plain.some(([, member], index) => member !== entries[index]?.[1]) ? Object.fromEntries(plain) : value;
}

function plainList(list: readonly unknown[], parts: Parts): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const member = list[index];
    if (typeof member !== 'object' || member === null) continue;
    const plain = plainOf(member, parts);
    if (plain === member) continue;
    copy ??= [...list];
    copy[index] = plain;
  }
  return copy ?? list;
}

/** The value `packValue` was given. Throws a SyntaxError or RangeError when the bytes are something else. */
export function unpackValue(packed: Uint8Array, decodeText: DecodeText): unknown {
  if (packed.byteLength < headerLength) throw new RangeError('packed value is too short');
  const textLength = new DataView(packed.buffer, packed.byteOffset).getFloat64(0, true);
  const partsStart = headerLength + textLength;
  if (!Number.isSafeInteger(textLength) || textLength < 0 || partsStart > packed.byteLength) {
    throw new RangeError('packed value is cut');
  }
  return revive(JSON.parse(decodeText(packed.subarray(headerLength, partsStart))), packed.subarray(partsStart));
}

function revive(value: unknown, parts: Uint8Array): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const member: unknown = value[index];
      if (typeof member === 'object' && member !== null) value[index] = revive(member, parts);
    }
    return value;
  }
  return reviveObject(value, parts);
}

function reviveObject(value: object, parts: Uint8Array): unknown {
  const entries = Object.entries(value);
  const [key, member] = entries.length === 1 ? entries[0] ?? ['', null] : ['', null];
  if (key === mapKey && Array.isArray(member)) {
    return new Map(member.map((entry: readonly [unknown, unknown]) => [revive(entry[0], parts), revive(entry[1], parts)]));
  }
  if (key === bytesKey && Array.isArray(member)) {
    const start = Number(member[0]);
    return parts.slice(start, start + Number(member[1]));
  }
  return Object.fromEntries(entries.map(([name, inner]) => [name, revive(inner, parts)]));
}
