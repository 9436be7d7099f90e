import { describe, expect, it } from 'vitest';
import { pictureFrom } from '../../../shared/deliverables/picture-size';
import { withoutMetadata } from '../../../shared/photos/metadata';
import { destroyBlurred } from '../../../shared/photos/mosaic';
import { photoSvg } from '../../../shared/photos/overlay';
import { readPng, writePng } from '../../../shared/photos/png';
import { jpegOf, noise, pixelsOf, plateWith, rasterize, withGps } from './made-photo';

/** A part of a PNG; its checksum is of no interest here. */
function pngPart(name: string, content: string): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, content.length);
  return Uint8Array.from([...length, ...new TextEncoder().encode(name + content), 0, 0, 0, 0]);
}

describe('bytes of pictures', () => {
  it('come back from a PNG as they went in', () => {
    const read = readPng(writePng(noise));
    expect([read?.width, read?.height]).toEqual([320, 200]);
    expect(Buffer.from(read?.data ?? []).equals(Buffer.from(noise.data))).toBe(true);
  });

  it('are read from a PNG with filters, as drawing surfaces write it, and refused otherwise', async () => {
    const drawn = readPng(await rasterize(photoSvg(`data:image/png;base64,${Buffer.from(writePng(noise)).toString('base64')}`, [], noise), 320));
    const worst = Math.max(...(drawn?.data ?? [255]).map((value, index) => Math.abs(value - (noise.data[index] ?? 0))));
    const damaged = writePng(noise);
    damaged[24] = 16;
    expect([worst < 3, readPng(damaged), readPng(new Uint8Array(50)), readPng(jpegOf(noise))]).toEqual([true, undefined, undefined, undefined]);
  });

  it('make a JPEG of any size that others read, near to what it was', async () => {
    for (const [width, height] of [[33, 17], [8, 8], [1, 1]] as const) {
      const soft = pixelsOf(width, height, (x, y) => [(x * 7) % 200, 120, (y * 9) % 200]);
      const jpeg = jpegOf(soft);
      const drawn = readPng(await rasterize(photoSvg(`data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`, [], soft), width));
      const mean = [...soft.data].reduce((sum, value, index) => sum + Math.abs(value - (drawn?.data[index] ?? 0)), 0) / soft.data.length;
      expect([pictureFrom(jpeg)?.widthPx, pictureFrom(jpeg)?.heightPx, mean < 6]).toEqual([width, height, true]);
    }
  });

  it('lose place, camera, comments and previews, and nothing else', () => {
    const plain = jpegOf(noise);
    const png = writePng(noise);
    const told = Uint8Array.from([...png.subarray(0, 33), ...pngPart('tEXt', 'Author Daniel'), ...pngPart('eXIf', 'GPS'), ...png.subarray(33), 1, 2, 3]);
    expect([withoutMetadata(withGps(plain)), withoutMetadata(plain), withoutMetadata(told), withoutMetadata(Uint8Array.from([1, 2, 3]))]).toEqual([plain, plain, png, Uint8Array.from([1, 2, 3])]);
    // One that cannot be followed stays as it is.
    const broken = withGps(plain).subarray(0, 40);
    expect(withoutMetadata(broken)).toEqual(broken);
  });
});

describe('a blurred area', () => {
  const area = { id: 'b', kind: 'blur', x: 300, y: 280, width: 400, height: 240 } as const;
  const blurred = (word: number): Uint8Array => {
    const pixels = plateWith(word);
    destroyBlurred(pixels, [area]);
    return Uint8Array.from(pixels.data);
  };

  it('is the same whatever was written there, also where only one letter fits', () => {
    const tiny = { ...area, x: 312.5, y: 340, width: 37.5, height: 130 };
    const letter = (isInk: boolean): Uint8Array => {
      const pixels = pixelsOf(320, 200, (x, y) => (isInk && x >= 104 && x < 108 && y > 70 && y < 90 ? [20, 20, 20] : [236, 232, 220]));
      destroyBlurred(pixels, [tiny]);
      return Uint8Array.from(pixels.data.subarray((75 * 320 + 100) * 4, (75 * 320 + 112) * 4));
    };
    expect(blurred(0b1011001110001101)).toEqual(blurred(0b0111010011011001));
    expect(new Set(letter(true)).size).toBeLessThan(14);
  });

  it('has no more colours than its pattern has shades', () => {
    const data = blurred(0b1011001110001101);
    const colours = new Set<string>();
    for (let y = 62; y < 98; y += 1) for (let x = 102; x < 218; x += 1) colours.add(data.subarray((y * 320 + x) * 4, (y * 320 + x) * 4 + 3).join(' '));
    expect(colours.size).toBeLessThanOrEqual(4);
  });
});
