import type { SheetData } from './workbook';

/*
 * Rows of a sheet that is still being read, as bytes: so that the next stage takes them in while the reader goes on. Numbers
 * first, then the kinds of the cells, then all texts in one run, which costs a fraction of JSON on both sides.
 */

/** Rows that follow those of the block before of the same sheet. */
export interface RowBlock {
  /** Which of the sheets, in the order in which the reader came to them. */
  readonly sheet: number;
  readonly name: string;
  /** Zero-based row of the first. */
  readonly from: number;
  /** Texts per row, as in `SheetData.shown`. */
  readonly shown: readonly (readonly string[])[];
  /** Kind of each cell of `shown`, row after row. */
  readonly kinds: Uint8Array;
  /** Stored text where it differs, by the cell's place in `kinds`. */
  readonly raw: ReadonlyMap<number, string>;
  /** Zero-based rows of the block that are hidden. */
  readonly hiddenRows: readonly number[];
}

/** Rows of a sheet that is all there, as a block. Rows from one to another, without the last. */
export function blockOf(sheet: SheetData, from: number, to: number): RowBlock {
  const { name, columnCount } = sheet;
  const shown = sheet.shown.slice(from, to);
  const kinds: number[] = [];
  const raw = new Map<number, string>();
  shown.forEach((row, index) => {
    for (let column = 0; column < row.length; column += 1) {
      const cell = (from + index) * columnCount + column;
      const text = sheet.raw.get(cell);
      if (text !== undefined) raw.set(kinds.length, text);
      kinds.push(sheet.kinds[cell] ?? 0);
    }
  });
  return { sheet: 0, name, from, shown, kinds: Uint8Array.from(kinds), raw, hiddenRows: sheet.hiddenRows.filter((row) => row >= from && row < to) };
}

type EncodeText = (text: string) => Uint8Array;
type DecodeText = (bytes: Uint8Array) => string;

const headLength = 9;

/** The block as bytes. @param encodeText the platform's UTF-8 encoder */
export function packRows({ sheet, name, from, shown, kinds, raw, hiddenRows }: RowBlock, encodeText: EncodeText): Uint8Array<ArrayBuffer> {
  const texts: string[] = [name];
  for (const row of shown) for (const text of row) texts.push(text);
  for (const text of raw.values()) texts.push(text);
  const joined = texts.join('');
  // Half of a pair of code units has no bytes of its own in UTF-8, and a mark at the start would be taken for none.
  const isWide = /[\ud800-\udfff]|^\ufeff/.test(joined);
  const text = isWide ? unitsOf(joined) : encodeText(joined);
  const count = headLength + shown.length + texts.length + raw.size + hiddenRows.length;
  const packed = new Uint8Array(count * 4 + kinds.byteLength + text.byteLength);
  const numbers = new Uint32Array(packed.buffer, 0, count);
  numbers.set([sheet, from, shown.length, kinds.length, raw.size, hiddenRows.length, isWide ? 1 : 0, count, text.byteLength]);
  let at = headLength;
  for (const row of shown) numbers[at++] = row.length;
  for (const piece of texts) numbers[at++] = piece.length;
  for (const place of raw.keys()) numbers[at++] = place;
  for (const row of hiddenRows) numbers[at++] = row;
  packed.set(kinds, count * 4);
  packed.set(text, count * 4 + kinds.byteLength);
  return packed;
}

/** The block that was packed. @throws RangeError when the bytes are something else */
export function unpackRows(packed: Uint8Array, decodeText: DecodeText): RowBlock {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  const [sheet = 0, from = 0, rowCount = 0, cellCount = 0, rawCount = 0, hiddenCount = 0, isWide = 0, count = 0, textLength = 0] = numbers;
  const isWhole = count === headLength + rowCount + 1 + cellCount + rawCount * 2 + hiddenCount && count * 4 + cellCount + textLength === bytes.byteLength;
  if (!isWhole) throw new RangeError('block of rows is cut');
  const kinds = bytes.slice(count * 4, count * 4 + cellCount);
  const encoded = bytes.subarray(count * 4 + cellCount);
  const text = isWide === 1 ? textOfUnits(encoded) : decodeText(encoded);
  let at = headLength + rowCount;
  let place = 0;
  const next = (): string => {
    const length = numbers[at++] ?? 0;
    place += length;
    return text.slice(place - length, place);
  };
  const name = next();
  const shown: string[][] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const cells: string[] = [];
    for (let left = numbers[headLength + row] ?? 0; left > 0; left -= 1) cells.push(next());
    shown.push(cells);
  }
  const places = numbers.subarray(count - hiddenCount - rawCount, count - hiddenCount);
  const raw = new Map<number, string>();
  for (const key of places) raw.set(key, next());
  if (place !== text.length) throw new RangeError('block of rows is damaged');
  return { sheet, name, from, shown, kinds, raw, hiddenRows: [...numbers.subarray(count - hiddenCount, count)] };
}

function unitsOf(text: string): Uint8Array {
  const units = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    units[index * 2] = unit & 255;
    units[index * 2 + 1] = unit >>> 8;
  }
  return units;
}

const unitsAtOnce = 4096;

function textOfUnits(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += unitsAtOnce * 2) {
    const units: number[] = [];
    for (let at = start; at < Math.min(bytes.length, start + unitsAtOnce * 2); at += 2) units.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
    text += String.fromCharCode(...units);
  }
  return text;
}
