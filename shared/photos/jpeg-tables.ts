/** The tables a baseline JPEG is written with (ITU-T T.81, Annex K). */

export const zigzag: readonly number[] = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55,
  62, 63,
];

const brightness: readonly number[] = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const colourCorner: readonly (readonly number[])[] = [[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]];
const colour: readonly number[] = Array.from({ length: 64 }, (_, index) => colourCorner[Math.floor(index / 8)]?.[index % 8] ?? 99);

/** Steps of brightness and colour for a quality from 1 to 100. */
export function stepsFor(quality: number): readonly [readonly number[], readonly number[]] {
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
  const scaled = (table: readonly number[]): readonly number[] => table.map((value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100))));
  return [scaled(brightness), scaled(colour)];
}

export interface CodeBook {
  /** How many codes of each length from 1 to 16 there are. */
  readonly lengths: readonly number[];
  readonly symbols: readonly number[];
}

export const dcBook: CodeBook = { lengths: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], symbols: Array.from({ length: 12 }, (_, index) => index) };

const acSymbols =
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a343536373839' +
  '3a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7' +
  'a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa';

export const acBook: CodeBook = {
  lengths: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  symbols: Array.from({ length: acSymbols.length / 2 }, (_, index) => Number.parseInt(acSymbols.slice(index * 2, index * 2 + 2), 16)),
};

/** Code and its length by symbol, as `code * 32 + length`. */
export function codesOf({ lengths, symbols }: CodeBook): Int32Array {
  const codes = new Int32Array(256);
  let code = 0;
  let next = 0;
  lengths.forEach((count, index) => {
    for (let left = count; left > 0; left -= 1) {
      codes[symbols[next] ?? 0] = code * 32 + index + 1;
      code += 1;
      next += 1;
    }
    code *= 2;
  });
  return codes;
}
