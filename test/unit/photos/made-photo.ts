import { Resvg } from '@resvg/resvg-js';
import { writeJpeg } from '../../../shared/photos/jpeg';
import type { Pixels } from '../../../shared/photos/mosaic';

/** Draws an SVG as the command line does. */
export const rasterize = (svg: string, widthPx: number): Promise<Uint8Array> =>
  Promise.resolve(Uint8Array.from(new Resvg(svg, { fitTo: { mode: 'width', value: widthPx }, background: '#ffffff', font: { loadSystemFonts: false } }).render().asPng()));

/** Pixels from a function of the place. */
export function pixelsOf(width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number]): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data.set([...colour(x, y), 255], (y * width + x) * 4);
  return { width, height, data };
}

/** A photo of a grey wall with black writing on a light plate at (100, 60), 120 by 40 pixels; `word` says what is written. */
export function plateWith(word: number): Pixels {
  return pixelsOf(320, 200, (x, y) => {
    if (x < 100 || x >= 220 || y < 60 || y >= 100) return [128, 134, 140];
    const column = Math.floor((x - 100) / 6);
    const isInk = y > 68 && y < 92 && ((word >> (column % 16)) & 1) === 1;
    return isInk ? [20, 20, 20] : [236, 232, 220];
  });
}

/** No stretch of its bytes comes twice. */
export const noise = pixelsOf(320, 200, (x, y) => {
  const value = Math.imul(Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 7, 0x85ebca6b), 0xc2b2ae35) >>> 0;
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255];
});

export function jpegOf(pixels: Pixels): Uint8Array {
  return writeJpeg(pixels, 92);
}

/** A photo with place, camera and a preview in its EXIF part, and a comment, as a telephone writes them. */
export function withGps(jpeg: Uint8Array): Uint8Array {
  const text = new TextEncoder();
  const exif = text.encode('Exif\0\0II*\0 Vendor Phone 12  GPSLatitude 52.5200 N GPSLongitude 13.4050 E  2026:09:17 10:12:00');
  const comment = text.encode('taken by Daniel Okafor');
  const segment = (marker: number, content: Uint8Array): readonly number[] => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment(0xe1, exif), ...segment(0xfe, comment), ...jpeg.subarray(2), ...text.encode('preview GPSLatitude')]);
}
