import { deflateSync, strToU8, zlibSync } from 'fflate';
import { crc32 } from '../../shared/app/crc32';

/** A chunk of a PNG picture. */
export function chunk(type: string, body: Uint8Array, length = body.length): Uint8Array {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  bytes.set(strToU8(type), 4);
  bytes.set(body, 8);
  view.setUint32(body.length + 8, crc32(bytes.subarray(4, body.length + 8)));
  return bytes;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const header = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
const pixels = chunk('IDAT', zlibSync(Uint8Array.of(0, 255)));

/** A picture of one pixel with these chunks before its pixels. */
export function picture(...chunks: readonly Uint8Array[]): Uint8Array {
  return joined(signature, header, ...chunks, pixels, chunk('IEND', new Uint8Array()));
}

export const embeddings = ['text', 'packed', 'packed-by-standard', 'old'] as const;

/** The chunk in which draw.io keeps a drawing: as plain text, or packed with and without the header of the standard. */
export function drawingChunk(xml: string, how: (typeof embeddings)[number]): Uint8Array {
  const escaped = strToU8(encodeURIComponent(xml));
  if (how === 'text') return chunk('tEXt', joined(strToU8('mxfile\0'), escaped));
  const body = how === 'packed-by-standard' ? zlibSync(escaped) : deflateSync(how === 'old' ? strToU8(encodeURIComponent(xml).replaceAll('%20', '+')) : escaped);
  return chunk('zTXt', joined(strToU8('mxGraphModel\0\0'), body));
}

/** An SVG picture with the drawing inside, as draw.io writes it. */
export function vectorPicture(xml: string, more = ''): string {
  const content = xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Do not edit -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg xmlns="http://www.w3.org/2000/svg" width="10px" height="10px" content="${content}"><defs/><g><rect x="0"/>${more}</g></svg>`;
}
