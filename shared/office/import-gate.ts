import { type ErrorCode, throwAppError } from '../app/errors';
import type { MessageParameters } from '../i18n/message';

/** Bounds for files of others; everything beyond is refused before a value reaches the application. */
export const importLimits = {
  fileBytes: 50 * 1024 * 1024,
  zipEntries: 2_000,
  inflatedBytes: 512 * 1024 * 1024,
  /** Inflated bytes per packed byte, counted once an entry has given more than `ratioFromBytes`. */
  inflateRatio: 100,
  ratioFromBytes: 100 * 1024,
  xmlDepth: 64,
  attributeLength: 64 * 1024,
  /** Longest stretch of XML text or markup held at once; a full cell written as character references stays below it. */
  pendingLength: 1024 * 1024,
  rows: 200_000,
  columns: 256,
  /** Filled cells of a sheet: a few bytes may say that a cell stands for millions. */
  cells: 5_000_000,
  cellLength: 32_767,
  sheets: 256,
  merges: 20_000,
} as const;
export type ImportLimits = { readonly [Limit in keyof typeof importLimits]: number };

/** Ends the reading with a message. @throws AppError always */
export function refuse(code: ErrorCode, parameters: MessageParameters = {}, detail?: string): never {
  return throwAppError(code, parameters, detail);
}

/** What the first bytes say a file is; `records`: a bare sheet or workbook of old Excel versions. */
export type FileShape = 'zip' | 'compound' | 'records' | 'text';

/** Checks the size and tells the shape of a file. @throws AppError when it is empty or too big */
export function admitFile(bytes: Uint8Array, limits: ImportLimits = importLimits): FileShape {
  if (bytes.length === 0) refuse('file-empty');
  if (bytes.length > limits.fileBytes) {
    refuse('file-too-large', { size: megabytes(bytes.length), limit: megabytes(limits.fileBytes) });
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  const isRecord = bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) >= 4 && (bytes[2] ?? 0) <= 16 && bytes[3] === 0;
  return isRecord ? 'records' : 'text';
}

/** Whole mebibytes, rounded up, for messages. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
