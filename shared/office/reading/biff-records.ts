import { refuse } from '../import-gate';
import { decodeStrictly } from './text-decoder';
import { decodeOwn, isOwnCodePage } from './code-pages';

/** Numbers of the records that are read; the rest of an old Excel file is passed over. */
export const biff = {
  formula: 0x0006, endOfFile: 0x000a, date1904: 0x0022, connectionOld: 0x00dc, continued: 0x003c, codePage: 0x0042,
  filePassword: 0x002f, boundSheet: 0x0085, xf: 0x00e0, multipleRk: 0x00bd, richString: 0x00d6, mergedCells: 0x00e5,
  sharedStrings: 0x00fc, labelShared: 0x00fd, externalBook: 0x01ae, connection: 0x01ad, number: 0x0203, label: 0x0204,
  booleanOrError: 0x0205, string: 0x0207, row: 0x0208, rk: 0x027e, format: 0x041e,
} as const;

/** One record of an old Excel file. Positions count from the start of the stream. */
export interface BiffRecord {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The bytes of an old Excel file with their decoder. */
export interface BiffStream {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export function openBiff(bytes: Uint8Array): BiffStream {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

function isStartOfPart(id: number): boolean {
  return (id & 0xf0ff) === 0x0009 && id <= 0x0809;
}

/**
 * Goes through the records of one part of the stream, from its first record to the one that ends it; parts within it
 * (charts) are passed over.
 * @throws AppError when the part does not start where it should, or is cut short
 */
export function eachRecord({ view }: BiffStream, start: number, receive: (record: BiffRecord) => void): void {
  let depth = 0;
  for (let at = start; at + 4 <= view.byteLength; ) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > view.byteLength || (depth === 0 && !isStartOfPart(id))) return refuse('workbook-damaged', {}, 'record');
    if (isStartOfPart(id)) depth += 1;
    if (id === biff.endOfFile && depth === 1) return undefined;
    if (id === biff.endOfFile) depth -= 1;
    else if (depth === 1) receive({ id, start: at + 4, end });
    at = end;
  }
  return refuse('workbook-damaged', {}, 'cut short');
}

const charactersAtOnce = 4096;

/** Characters stored in one byte each, which are the first 256 of Unicode. */
export function narrowText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let from = start; from < end; from += charactersAtOnce) {
    text += String.fromCharCode(...bytes.subarray(from, Math.min(from + charactersAtOnce, end)));
  }
  return text;
}

/** Characters stored in two bytes each. */
export function wideText(view: DataView, start: number, end: number): string {
  let text = '';
  for (let from = start; from < end; from += charactersAtOnce * 2) {
    const codes: number[] = [];
    for (let at = from; at + 1 < Math.min(from + charactersAtOnce * 2, end); at += 2) codes.push(view.getUint16(at, true));
    text += String.fromCharCode(...codes);
  }
  return text;
}

/** A text with its length in front, as version 8 stores it. @param lengthBytes 1 or 2 @throws AppError when it is longer than its record */
export function unicodeText({ bytes, view }: BiffStream, at: number, end: number, lengthBytes: 1 | 2): string {
  if (at + lengthBytes > end) return refuse('workbook-damaged', {}, 'text');
  const length = lengthBytes === 1 ? view.getUint8(at) : view.getUint16(at, true);
  const flagsAt = at + lengthBytes;
  if (length === 0) return '';
  if (flagsAt >= end) return refuse('workbook-damaged', {}, 'text');
  const flags = view.getUint8(flagsAt);
  const start = flagsAt + 1 + ((flags & 8) === 0 ? 0 : 2) + ((flags & 4) === 0 ? 0 : 4);
  const isWide = (flags & 1) !== 0;
  const stop = start + (isWide ? length * 2 : length);
  if (stop > end) return refuse('workbook-damaged', {}, 'text');
  return isWide ? wideText(view, start, stop) : narrowText(bytes, start, stop);
}

/** A text with its length in front in the file's code page, as versions before 8 store it. @throws AppError as above */
export function codedText({ bytes, view }: BiffStream, at: number, end: number, lengthBytes: 1 | 2, codePage: number): string {
  if (at + lengthBytes > end) return refuse('workbook-damaged', {}, 'text');
  const start = at + lengthBytes;
  const stop = start + (lengthBytes === 1 ? view.getUint8(at) : view.getUint16(at, true));
  if (stop > end) return refuse('workbook-damaged', {}, 'text');
  return decodeCoded(bytes.subarray(start, stop), codePage);
}

const codePages: ReadonlyMap<number, string> = new Map([
  [367, 'windows-1252'], [874, 'windows-874'], [932, 'shift_jis'], [936, 'gbk'], [949, 'euc-kr'], [950, 'big5'],
  [866, 'ibm866'], [10_000, 'macintosh'], [10_007, 'x-mac-cyrillic'], [0x8000, 'macintosh'], [0x8001, 'windows-1252'],
  [437, 'cp437'], [850, 'cp850'],
]);

function decodeCoded(bytes: Uint8Array, codePage: number): string {
  if (bytes.every((byte) => byte < 128)) return narrowText(bytes, 0, bytes.length);
  const label = codePages.get(codePage) ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  if (isOwnCodePage(label)) return decodeOwn(bytes, label);
  return decodeStrictly(bytes, label) ?? decodeOwn(bytes, 'windows-1252');
}
