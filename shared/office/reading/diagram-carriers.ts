import { crc32 } from '../../app/crc32';
import { type ImportLimits, refuse } from '../import-gate';
import { inflateWithin } from './bounded-inflate';
import { decodeTable } from './decode-table';
import { decodeStrictly } from './text-decoder';
import { createXmlScanner } from './xml-scanner';
import { attributeOf, createAttributes, decodeEntities, scanAttributes } from './xml-text';

const part = 'drawing';
/** Pictures nest deeper than drawings. */
const pictureDepth = 256;

/**
 * Text of a drawing: the file itself, or the drawing that draw.io put into a picture (`.drawio.svg`, `.drawio.png`).
 * Undefined when there is none in it.
 * @param budget how many bytes may come out of packed parts
 * @throws AppError when the picture is damaged, dangerous or too large
 */
export function drawingText(bytes: Uint8Array, limits: ImportLimits, budget: { bytes: number }): string | undefined {
  if (signature.every((byte, index) => bytes[index] === byte)) return fromPicture(bytes, limits, budget);
  const text = decodeTable(bytes).text.trim();
  const prolog = /^(?:<\?xml[^>]*>|<!--(?:(?!-->)[^])*-->|\s)*(?:<!DOCTYPE\s+svg\b[^>[]*>(?:<!--(?:(?!-->)[^])*-->|\s)*)?(?=<(?:[a-z]+:)?svg[\s>])/i.exec(text.slice(0, 16_384))?.[0];
  return prolog === undefined ? text : fromVectors(text.slice(prolog.length), limits);
}

/** The drawing stands in an attribute of the outermost element. */
function fromVectors(text: string, limits: ImportLimits): string | undefined {
  const attributes = createAttributes();
  let content: string | undefined;
  const bounds = { ...limits, xmlDepth: pictureDepth };
  const scanner = createXmlScanner(part, bounds, {
    open: (_name, depth, source, start, end) => {
      if (depth !== 1) return;
      scanAttributes(source, start, end, attributes, bounds, part);
      content = attributeOf(attributes, 'content');
    },
    close: () => undefined,
    text: () => undefined,
  });
  scanner.write(text);
  scanner.finish();
  return content === undefined ? undefined : unescaped(decodeEntities(content, part).trim());
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length, type and checksum of a chunk. */
const chunkFrame = 12;
const keywords: ReadonlySet<string> = new Set(['mxfile', 'mxGraphModel']);

/** The drawing stands in a text of the picture, plain or packed. */
function fromPicture(bytes: Uint8Array, limits: ImportLimits, budget: { bytes: number }): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found: string | undefined;
  for (let at: number = signature.length; ; ) {
    if (at + chunkFrame > bytes.length) return refuse('workbook-damaged', {}, 'cut picture');
    const length = view.getUint32(at);
    const end = at + chunkFrame + length;
    if (end > bytes.length) return refuse('workbook-damaged', {}, 'cut picture');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return found === undefined ? undefined : unescaped(found.trim());
    if (found === undefined && (type === 'tEXt' || type === 'zTXt')) {
      const body = bytes.subarray(at + 8, at + 8 + length);
      const zero = body.subarray(0, 80).indexOf(0);
      if (zero !== -1 && keywords.has(String.fromCharCode(...body.subarray(0, zero)))) {
        if (length > limits.attributeLength) refuse('workbook-unsafe', {}, 'text of a picture');
        if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(end - 4)) refuse('workbook-damaged', {}, 'checksum');
        found = textOf(type === 'tEXt' ? body.subarray(zero + 1) : inflateWithin(withoutHeader(body.subarray(zero + 2)), budget, limits));
      }
    }
    at = end;
  }
}

function textOf(bytes: Uint8Array): string {
  return decodeStrictly(bytes, 'utf-8') ?? refuse('workbook-damaged', {}, 'text of a picture');
}

/** The standard wants a header before packed text; draw.io writes none. */
function withoutHeader(bytes: Uint8Array): Uint8Array {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? bytes.subarray(2) : bytes;
}

/** Drawings in pictures are written as addresses are. */
function unescaped(text: string): string {
  if (!text.startsWith('%')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return refuse('workbook-damaged', {}, 'text of a picture');
  }
}
