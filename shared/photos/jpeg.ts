import { acBook, codesOf, dcBook, stepsFor, zigzag, type CodeBook } from './jpeg-tables';
import type { Pixels } from './mosaic';

/**
 * Pixels as the bytes of a baseline JPEG without any metadata, quality from 1 to 100. Written here because photos are
 * handed over by the worker and on the command line, where no canvas encodes them; the same pixels give the same bytes.
 */
export function writeJpeg(pixels: Pixels, quality: number): Uint8Array {
  const { width, height } = pixels;
  const steps = stepsFor(quality);
  const out = new BitWriter(Math.max(4_096, Math.ceil((width * height) / 3)));
  out.bytes(headerOf(width, height, steps));
  const [dcCodes, acCodes] = [codesOf(dcBook), codesOf(acBook)];
  const before = [0, 0, 0];
  const block = new Float32Array(64);
  const levels = new Int32Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let plane = 0; plane < 3; plane += 1) {
        readBlock(pixels, left, top, plane, block);
        transform(block);
        quantise(block, (plane === 0 ? steps[0] : steps[1]), levels);
        writeBlock(out, levels, before[plane] ?? 0, dcCodes, acCodes);
        before[plane] = levels[0] ?? 0;
      }
    }
  }
  out.finish();
  out.bytes([0xff, 0xd9]);
  return out.result();
}

/** How much of red, green and blue is in brightness, blue difference and red difference. */
const weights = [[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]] as const;

/** Eight by eight values of a plane around 0; beyond the edges the last pixel goes on. */
function readBlock({ data, width, height }: Pixels, left: number, top: number, plane: number, block: Float32Array): void {
  const [red, green, blue] = weights[plane] ?? weights[0];
  const shift = plane === 0 ? 128 : 0;
  for (let row = 0; row < 8; row += 1) {
    const line = Math.min(height - 1, top + row) * width;
    for (let column = 0; column < 8; column += 1) {
      const at = (line + Math.min(width - 1, left + column)) * 4;
      block[row * 8 + column] = red * (data[at] ?? 0) + green * (data[at + 1] ?? 0) + blue * (data[at + 2] ?? 0) - shift;
    }
  }
}

/** By frequency, then place. */
const cosines = Float32Array.from({ length: 64 }, (_, index) => {
  const frequency = Math.floor(index / 8);
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * (index % 8) + 1) * frequency * Math.PI) / 16);
});
const half = new Float32Array(64);

/** The cosine transform in place, rows first. */
function transform(block: Float32Array): void {
  for (let row = 0; row < 64; row += 8) {
    for (let frequency = 0; frequency < 8; frequency += 1) {
      let sum = 0;
      for (let place = 0; place < 8; place += 1) sum += (block[row + place] ?? 0) * (cosines[frequency * 8 + place] ?? 0);
      half[row + frequency] = sum;
    }
  }
  for (let column = 0; column < 8; column += 1) {
    for (let frequency = 0; frequency < 8; frequency += 1) {
      let sum = 0;
      for (let place = 0; place < 8; place += 1) sum += (half[place * 8 + column] ?? 0) * (cosines[frequency * 8 + place] ?? 0);
      block[frequency * 8 + column] = sum;
    }
  }
}

function quantise(block: Float32Array, steps: readonly number[], levels: Int32Array): void {
  for (let index = 0; index < 64; index += 1) levels[index] = Math.round((block[index] ?? 0) / (steps[index] ?? 1));
}

function writeBlock(out: BitWriter, levels: Int32Array, before: number, dcCodes: Int32Array, acCodes: Int32Array): void {
  writeValue(out, dcCodes, 0, (levels[0] ?? 0) - before);
  let zeros = 0;
  for (let index = 1; index < 64; index += 1) {
    const value = levels[zigzag[index] ?? 0] ?? 0;
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) out.code(acCodes[0xf0] ?? 0);
    writeValue(out, acCodes, zeros, value);
    zeros = 0;
  }
  if (zeros > 0) out.code(acCodes[0] ?? 0);
}

function writeValue(out: BitWriter, codes: Int32Array, zeros: number, value: number): void {
  const size = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  out.code(codes[zeros * 16 + size] ?? 0);
  if (size > 0) out.bits(value < 0 ? value + 2 ** size - 1 : value, size);
}

/** Bits into bytes, with a zero behind each byte of ones as the format asks. */
class BitWriter {
  #buffer: Uint8Array;
  #length = 0;
  #waiting = 0;
  #count = 0;

  constructor(size: number) {
    this.#buffer = new Uint8Array(size);
  }

  bytes(values: readonly number[]): void {
    for (const value of values) this.#push(value);
  }

  code(packed: number): void {
    this.bits(packed >> 5, packed & 31);
  }

  bits(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.#waiting = (this.#waiting << 1) | ((value >> bit) & 1);
      this.#count += 1;
      if (this.#count < 8) continue;
      this.#push(this.#waiting);
      if (this.#waiting === 255) this.#push(0);
      this.#waiting = 0;
      this.#count = 0;
    }
  }

  finish(): void {
    while (this.#count !== 0) this.bits(1, 1);
  }

  result(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }

  #push(value: number): void {
    if (this.#length === this.#buffer.length) {
      const larger = new Uint8Array(this.#buffer.length * 2);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    this.#buffer[this.#length] = value;
    this.#length += 1;
  }
}

function segment(marker: number, content: readonly number[]): readonly number[] {
  return [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content];
}

function headerOf(width: number, height: number, steps: readonly (readonly number[])[]): readonly number[] {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const book = (place: number, { lengths, symbols }: CodeBook): readonly number[] => segment(0xc4, [place, ...lengths, ...symbols]);
  return [
    0xff, 0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...steps.flatMap((table, index) => segment(0xdb, [index, ...zigzag.map((place) => table[place] ?? 1)])),
    ...segment(0xc0, [8, ...size, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...[0, 1].flatMap((index) => [...book(index, dcBook), ...book(16 + index, acBook)]),
    ...segment(0xda, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]),
  ];
}
