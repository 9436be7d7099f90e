// A small baseline JPEG writer (ITU-T T.81, Annex K tables, no subsampling): drawn photos stay under 200 KB as JPEG,
// and no library of this tree writes it.

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55,
  62, 63,
];
const brightness = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const colour = Array.from({ length: 64 }, (_, index) => {
  const row = Math.floor(index / 8);
  const column = index % 8;
  return [[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]][row]?.[column] ?? 99;
});

const dcLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const dcSymbols = Array.from({ length: 12 }, (_, index) => index);
const acLengths = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125];
const acSymbols = [
  ...Buffer.from(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a343536373839' +
      '3a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7' +
      'a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    'hex',
  ),
];

function codeTable(lengths, symbols) {
  const codes = new Map();
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length += 1) {
    for (let count = lengths[length - 1]; count > 0; count -= 1) codes.set(symbols[next++], [code++, length]);
    code *= 2;
  }
  return codes;
}

function scaled(table, quality) {
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
  return table.map((value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100))));
}

const cosines = Array.from({ length: 64 }, (_, index) => {
  const frequency = Math.floor(index / 8);
  const place = index % 8;
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
});

function transform(block, half, result) {
  for (let row = 0; row < 8; row += 1) {
    for (let f = 0; f < 8; f += 1) {
      let sum = 0;
      for (let place = 0; place < 8; place += 1) sum += block[row * 8 + place] * cosines[f * 8 + place];
      half[row * 8 + f] = sum;
    }
  }
  for (let column = 0; column < 8; column += 1) {
    for (let f = 0; f < 8; f += 1) {
      let sum = 0;
      for (let place = 0; place < 8; place += 1) sum += half[place * 8 + column] * cosines[f * 8 + place];
      result[f * 8 + column] = sum;
    }
  }
}

/** Writes bits, with a zero byte after each byte of ones as the format asks. */
class Bits {
  bytes = [];
  waiting = 0;
  count = 0;

  write(value, length) {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.waiting = this.waiting * 2 + ((value >> bit) & 1);
      this.count += 1;
      if (this.count < 8) continue;
      this.bytes.push(this.waiting);
      if (this.waiting === 255) this.bytes.push(0);
      this.waiting = 0;
      this.count = 0;
    }
  }

  finish() {
    while (this.count !== 0) this.write(1, 1);
    return this.bytes;
  }
}

function writeValue(bits, codes, prefix, value) {
  const size = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  const [code, length] = codes.get(prefix * 16 + size);
  bits.write(code, length);
  if (size > 0) bits.write(value < 0 ? value + 2 ** size - 1 : value, size);
}

function writeBlock(bits, levels, before, dcCodes, acCodes) {
  writeValue(bits, dcCodes, 0, levels[0] - before);
  let zeros = 0;
  for (let index = 1; index < 64; index += 1) {
    const value = levels[zigzag[index]];
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(...acCodes.get(0xf0));
    writeValue(bits, acCodes, zeros, value);
    zeros = 0;
  }
  if (zeros > 0) bits.write(...acCodes.get(0));
}

/** The three planes brightness, blue and red difference, each centred on 0. */
function planesOf(pixels) {
  const count = pixels.length / 4;
  const planes = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  for (let index = 0; index < count; index += 1) {
    const [red, green, blue] = pixels.subarray(index * 4, index * 4 + 3);
    planes[0][index] = 0.299 * red + 0.587 * green + 0.114 * blue - 128;
    planes[1][index] = -0.168736 * red - 0.331264 * green + 0.5 * blue;
    planes[2][index] = 0.5 * red - 0.418688 * green - 0.081312 * blue;
  }
  return planes;
}

const segment = (marker, data) => [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];

function header(width, height, tables) {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const ordered = tables.map((table, index) => [index, ...zigzag.map((place) => table[place])]);
  const huffman = [0, 1].flatMap((index) => [
    ...segment(0xc4, [index, ...dcLengths, ...dcSymbols]),
    ...segment(0xc4, [16 + index, ...acLengths, ...acSymbols]),
  ]);
  return [
    0xff, 0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...ordered.flatMap((table) => segment(0xdb, table)),
    ...segment(0xc0, [8, ...size, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]),
    ...huffman,
    ...segment(0xda, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]),
  ];
}

/**
 * The bytes of a JPEG file. The sides must be multiples of 8.
 * @param {Uint8Array} pixels red, green, blue, alpha per pixel; alpha is ignored
 */
export function writeJpeg(pixels, width, height, quality) {
  const tables = [scaled(brightness, quality), scaled(colour, quality)];
  const dcCodes = codeTable(dcLengths, dcSymbols);
  const acCodes = codeTable(acLengths, acSymbols);
  const planes = planesOf(pixels);
  const bits = new Bits();
  const before = [0, 0, 0];
  const [block, half, result] = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let plane = 0; plane < 3; plane += 1) {
        for (let index = 0; index < 64; index += 1) {
          block[index] = planes[plane][(top + (index >> 3)) * width + left + (index & 7)];
        }
        transform(block, half, result);
        const table = tables[plane === 0 ? 0 : 1];
        const levels = Array.from(result, (value, index) => Math.round(value / table[index]));
        writeBlock(bits, levels, before[plane], dcCodes, acCodes);
        before[plane] = levels[0];
      }
    }
  }
  return Buffer.concat([Buffer.from(header(width, height, tables)), Buffer.from(bits.finish()), Buffer.from([0xff, 0xd9])]);
}
