import { type ImportLimits, refuse } from '../import-gate';
import { type InflateBudget, inflateEntry, type Unpack } from './inflate-entry';
import { markedEncoding, strictDecoder } from './text-decoder';
import { createXmlScanner, type XmlReceiver } from './xml-scanner';
import { attributeOf, createAttributes, decodeEntities, scanAttributes } from './xml-text';
import { readZipDirectory } from './zip-directory';

/** The parts of a workbook container, read one at a time and only on demand. */
export interface Package {
  /** Part names in lower case. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Scans an XML part from start to end. @throws AppError when it is missing, damaged or not acceptable */
  scan(name: string, receiver: XmlReceiver): void;
  /** Hands on the bytes of a part piece by piece. @throws AppError as `scan` */
  feed(name: string, receive: (piece: Uint8Array) => void): void;
}

/** A pointer from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type address, for example `worksheet`. */
  readonly kind: string;
  /** Full part name, or the outside address when `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Opens a zip container after checking its directory. @param unpack see `inflateEntry` @throws AppError */
export function openPackage(bytes: Uint8Array, limits: ImportLimits, unpack?: Unpack): Package {
  const entries = readZipDirectory(bytes, limits);
  const budget: InflateBudget = { remaining: limits.inflatedBytes };
  const feed = (name: string, receive: (piece: Uint8Array) => void): void => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return refuse('workbook-damaged', {}, 'missing part');
    return inflateEntry(bytes, entry, budget, limits, receive, unpack);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    feed,
    scan(name, receiver) {
      const scanner = createXmlScanner(name, limits, receiver);
      let decode: ((piece?: Uint8Array) => string) | undefined;
      feed(name, (piece) => {
        decode ??= decoderFor(piece, name);
        scanner.write(decode(piece));
      });
      scanner.write(decode?.() ?? '');
      scanner.finish();
    },
  };
}

function decoderFor(first: Uint8Array, part: string): (piece?: Uint8Array) => string {
  const withoutMark = first[1] === 0 ? 'utf-16le' : first[0] === 0 ? 'utf-16be' : 'utf-8';
  const decoder = strictDecoder(markedEncoding(first) ?? withoutMark);
  return (piece) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      return refuse('workbook-damaged', {}, part);
    }
  };
}

/** The relationships of a part; none when it has no relationship part. */
export function readRelationships(source: Package, part: string, limits: ImportLimits): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!source.has(name)) return [];
  const found: Relationship[] = [];
  const attributes = createAttributes();
  source.scan(name, {
    open(tag, _depth, text, start, end) {
      if (tag !== 'Relationship') return;
      scanAttributes(text, start, end, attributes, limits, name);
      const value = (key: string): string => decodeEntities(attributeOf(attributes, key) ?? '', name);
      const isExternal = value('TargetMode') === 'External';
      const target = value('Target');
      found.push({
        id: value('Id'),
        kind: value('Type').split('/').at(-1) ?? '',
        target: isExternal ? target : resolveTarget(part.slice(0, slash), target),
        isExternal,
      });
    },
    close: nothing,
    text: nothing,
  });
  return found;
}

function nothing(): void {
  // Structure and text between the tags carry nothing here.
}

/** Full part name of a target written relative to a folder, or absolute. */
function resolveTarget(folder: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (written.startsWith('/') ? written : folder + written).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
