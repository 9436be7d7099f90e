import { regionOf, type Mark, type Region, type Size } from './marks';

/** Red, green, blue and alpha of each pixel, row by row. */
export interface Pixels extends Size {
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Cells along the longer side of a photo. */
const cellsAcross = 44;
/** Brightness of a cell beside its neighbours. */
const shades = [-26, -9, 9, 26];

/**
 * Overwrites every blurred area. Nothing of what stood there is kept but one colour, the mean of the whole area in coarse
 * steps: the pattern over it comes from the place alone, so there is nothing to be read back, however small the area.
 */
export function destroyBlurred(pixels: Pixels, marks: readonly Mark[]): void {
  for (const mark of marks) if (mark.kind === 'blur') destroy(pixels, grown(regionOf(mark, pixels), pixels));
}

/** To whole pixels and a little beyond: when a photo is made smaller, what lies at an edge runs into its neighbours. */
function grown({ x, y, width, height }: Region, photo: Size): Region {
  const margin = Math.max(4, Math.ceil(Math.max(photo.width, photo.height) / 300));
  const left = Math.max(0, Math.floor(x) - margin);
  const top = Math.max(0, Math.floor(y) - margin);
  return {
    x: left,
    y: top,
    width: Math.min(photo.width, Math.ceil(x + width) + margin) - left,
    height: Math.min(photo.height, Math.ceil(y + height) + margin) - top,
  };
}

function destroy({ data, width, height }: Pixels, region: Region): void {
  const cell = Math.max(6, Math.ceil(Math.max(width, height) / cellsAcross));
  const [red, green, blue] = coarseMean(data, width, region);
  for (let y = region.y; y < region.y + region.height; y += 1) {
    for (let x = region.x; x < region.x + region.width; x += 1) {
      const shade = shades[scatter(Math.floor((x - region.x) / cell), Math.floor((y - region.y) / cell)) % shades.length] ?? 0;
      const at = (y * width + x) * 4;
      data[at] = bounded(red + shade);
      data[at + 1] = bounded(green + shade);
      data[at + 2] = bounded(blue + shade);
      data[at + 3] = 255;
    }
  }
}

const step = 32;

function coarseMean(data: Uint8Array | Uint8ClampedArray, width: number, region: Region): readonly [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (let y = region.y; y < region.y + region.height; y += 1) {
    for (let x = region.x; x < region.x + region.width; x += 1) {
      const at = (y * width + x) * 4;
      sums[0] += data[at] ?? 0;
      sums[1] += data[at + 1] ?? 0;
      sums[2] += data[at + 2] ?? 0;
    }
  }
  const count = Math.max(1, region.width * region.height);
  const coarse = (sum: number): number => Math.floor(sum / count / step) * step + step / 2;
  return [coarse(sums[0]), coarse(sums[1]), coarse(sums[2])];
}

/** An uneven pattern that is the same for the same place. */
function scatter(column: number, row: number): number {
  let mixed = Math.imul((column + 1) * 73_856 + (row + 1) * 19_349, 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x297a2d39);
  return (mixed ^ (mixed >>> 16)) >>> 8;
}

function bounded(value: number): number {
  return Math.min(255, Math.max(0, value));
}
