import { writeJpeg } from './jpeg';
import { hidesSomething, type Mark, type Size } from './marks';
import { withoutMetadata } from './metadata';
import { destroyBlurred } from './mosaic';
import { photoSvg } from './overlay';
import { readPng, writePng } from './png';

/** A photo as a document takes it. */
export interface Photo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Draws an SVG as PNG bytes of a width. */
export type Rasterize = (svg: string, widthPx: number) => Promise<Uint8Array>;

/** The longer side of a photo that was drawn anew, in pixels: a full page wide in good print. */
const longestEdge = 1_800;
const quality = 86;

/**
 * The photo as it may leave the assessment: without metadata, with its marks drawn in, and with other pixels where it is
 * blurred. Undefined when something must be hidden and cannot be: then nothing is handed over. A photo without marks keeps
 * its own pixels.
 */
export async function handOver(photo: Photo, marks: readonly Mark[] | undefined, rasterize: Rasterize | undefined): Promise<Photo | undefined> {
  const plain = { ...photo, bytes: withoutMetadata(photo.bytes) };
  if (marks === undefined || marks.length === 0) return plain;
  const drawn = rasterize === undefined ? undefined : await drawnAnew(photo, marks, rasterize).catch(() => undefined);
  return drawn ?? (hidesSomething(marks) ? undefined : plain);
}

/** Pixels first, then what is hidden is destroyed, and only then anything is drawn or encoded. */
async function drawnAnew(photo: Photo, marks: readonly Mark[], rasterize: Rasterize): Promise<Photo | undefined> {
  const size = fitted(photo);
  const pixels = readPng(await rasterize(photoSvg(dataAddress(photo.bytes, photo.type), [], size), size.width));
  if (pixels === undefined || pixels.width !== size.width || pixels.height !== size.height) return undefined;
  destroyBlurred(pixels, marks);
  const isOnlyBlurred = marks.every(({ kind }) => kind === 'blur');
  const drawn = isOnlyBlurred ? pixels : readPng(await rasterize(photoSvg(dataAddress(writePng(pixels), 'png'), marks, size), size.width));
  return drawn === undefined ? undefined : { bytes: writeJpeg(drawn, quality), type: 'jpg', widthPx: drawn.width, heightPx: drawn.height };
}

function fitted({ widthPx, heightPx }: Photo): Size {
  const scale = Math.min(1, longestEdge / Math.max(widthPx, heightPx));
  return { width: Math.max(1, Math.round(widthPx * scale)), height: Math.max(1, Math.round(heightPx * scale)) };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes as a data URL. */
function dataAddress(bytes: Uint8Array, type: Photo['type']): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(start, start + 3);
    const left = bytes.length - start;
    const bits = (first << 16) | (second << 8) | third;
    const last = `${left > 1 ? (letters[(bits >> 6) & 63] ?? '') : '='}${left > 2 ? (letters[bits & 63] ?? '') : '='}`;
    pieces.push(`${letters[bits >> 18] ?? ''}${letters[(bits >> 12) & 63] ?? ''}${last}`);
  }
  return `data:image/${type === 'png' ? 'png' : 'jpeg'};base64,${pieces.join('')}`;
}
