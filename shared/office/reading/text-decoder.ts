interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Present in every browser, worker and Node version we build for, but part of no ECMAScript library. */
declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => Decoder;

/** Encodings told by a byte order mark. */
export type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * A decoder that throws `TypeError` on bytes that are not text of the encoding. A byte order mark is dropped.
 * @param label a name every `TextDecoder` knows
 */
export function strictDecoder(label: string): Decoder {
  return new TextDecoder(label, { fatal: true });
}

/** Text of the bytes, or undefined when they are not text of the encoding. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return strictDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Encoding announced by a byte order mark. */
export function markedEncoding(bytes: Uint8Array): MarkedEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
