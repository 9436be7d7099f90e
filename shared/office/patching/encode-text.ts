import { strToU8 } from 'fflate';
import { decodeOwn, isOwnCodePage } from '../reading/code-pages';
import { decodeStrictly } from '../reading/text-decoder';
import type { TextEncoding } from '../workbook';

/** Text as bytes of an encoding; undefined when a character has no place in it, or the encoding takes several bytes. */
export function textBytes(text: string, encoding: TextEncoding, hasMark: boolean): Uint8Array | undefined {
  const whole = hasMark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return strToU8(whole);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return wideBytes(whole, encoding === 'utf-16le');
  const places = placesOf(encoding);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = places.get(text.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

function wideBytes(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** Which byte stands for which character. Bytes that begin a longer sequence stand for none. */
function placesOf(encoding: TextEncoding): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) {
    const single = Uint8Array.of(byte);
    const sign = isOwnCodePage(encoding) ? decodeOwn(single, encoding) : decodeStrictly(single, encoding);
    if (sign?.length === 1) places.set(sign, byte);
  }
  return places;
}
