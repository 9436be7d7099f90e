import { strToU8, zipSync } from 'fflate';
import { type ImportLimits, refuse } from '../import-gate';
import { type InflateBudget, inflateEntry } from '../reading/inflate-entry';
import { markedEncoding, strictDecoder } from '../reading/text-decoder';
import { createXmlScanner } from '../reading/xml-scanner';
import { readZipDirectory, type ZipEntry } from '../reading/zip-directory';
import { writeZip, type PackedEntry } from './write-zip';

/** A container of others in which single parts are replaced; all others are handed on packed as they came. */
export interface PatchedPackage {
  has(name: string): boolean;
  /** Text of an XML part, checked as the import checks it. @throws AppError when it is missing, damaged or not acceptable */
  text(name: string): string;
  put(name: string, text: string): void;
  finish(): Uint8Array;
}

/** Opens a container behind the import gate. @throws AppError */
export function openForPatching(bytes: Uint8Array, limits: ImportLimits): PatchedPackage {
  const entries = readZipDirectory(bytes, limits);
  const budget: InflateBudget = { remaining: limits.inflatedBytes };
  const texts = new Map<string, { readonly name: string; readonly text: string }>();
  const nothing = (): void => undefined;
  return {
    has: (name) => texts.has(name.toLowerCase()) || entries.has(name.toLowerCase()),
    text(name) {
      const known = texts.get(name.toLowerCase());
      if (known !== undefined) return known.text;
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return refuse('workbook-damaged', {}, 'missing part');
      const text = decode(inflated(bytes, entry, budget, limits), name);
      const scanner = createXmlScanner(name, limits, { open: nothing, close: nothing, text: nothing });
      scanner.write(text.startsWith(mark) ? text.slice(1) : text);
      scanner.finish();
      return text;
    },
    put: (name, text) => void texts.set(name.toLowerCase(), { name: entries.get(name.toLowerCase())?.name ?? name, text }),
    finish() {
      const changed = packed([...texts.values()], limits);
      const kept = [...entries].map(([key, entry]): PackedEntry => changed.get(key) ?? packedEntry(bytes, entry));
      return writeZip([...kept, ...[...changed].filter(([key]) => !entries.has(key)).map(([, entry]) => entry)]);
    },
  };
}

const mark = '\ufeff';

function inflated(bytes: Uint8Array, entry: ZipEntry, budget: InflateBudget, limits: ImportLimits): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  inflateEntry(bytes, entry, budget, limits, (piece) => {
    // The inflater may use its buffer again.
    pieces.push(piece.slice());
    length += piece.length;
  });
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Text of a part with its byte order mark, so that it is written back as it came; UTF-16 becomes UTF-8. */
function decode(bytes: Uint8Array, part: string): string {
  const encoding = markedEncoding(bytes) ?? (bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0 ? 'utf-16be' : 'utf-8');
  try {
    const text = strictDecoder(encoding).decode(bytes);
    if (encoding === 'utf-8') return markedEncoding(bytes) === undefined ? text : mark + text;
    return text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[^"']*/i, '$1UTF-8');
  } catch {
    return refuse('workbook-damaged', {}, part);
  }
}

/** The changed parts, packed: by the library into a container of their own, from which their packed bytes are taken. */
function packed(texts: readonly { readonly name: string; readonly text: string }[], limits: ImportLimits): ReadonlyMap<string, PackedEntry> {
  const container = zipSync(Object.fromEntries(texts.map(({ text }, index) => [`part${index}`, strToU8(text)])));
  const entries = readZipDirectory(container, { ...limits, zipEntries: texts.length + 1 });
  return new Map(
    texts.flatMap(({ name }, index) => {
      const entry = entries.get(`part${index}`);
      return entry === undefined ? [] : [[name.toLowerCase(), packedEntry(container, { ...entry, name })] as const];
    }),
  );
}

function packedEntry(bytes: Uint8Array, { name, method, declaredSize, checksum, start, end }: ZipEntry): PackedEntry {
  return { name, method, size: declaredSize, checksum, packed: bytes.subarray(start, end) };
}
