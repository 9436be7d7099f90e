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

/** The value as bytes. `encodeText` is the platform's UTF-8 encoder. */
export function packValue(value: unknown, encodeText: EncodeText): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let partsLength = 0;
  const text = encodeText(JSON.stringify(value, (_key, member: unknown) => {
    if (member instanceof Map) return { [mapKey]: [...member] };
    if (!(member instanceof Uint8Array)) return member;
    parts.push(member);
    partsLength += member.byteLength;
    return { [bytesKey]: [partsLength - member.byteLength, member.byteLength] };
  }));
  const packed = new Uint8Array(headerLength + text.byteLength + partsLength);
  new DataView(packed.buffer).setFloat64(0, text.byteLength, true);
  packed.set(text, headerLength);
  let position = headerLength + text.byteLength;
  for (const part of parts) {
    packed.set(part, position);
    position += part.byteLength;
  }
  return packed;
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
  // fromEntries defines own properties, also for a member called `__proto__`.
  return Object.fromEntries(entries.map(([name, inner]) => [name, revive(inner, parts)]));
}
