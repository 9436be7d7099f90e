import { columnLetters } from '../workbook';

/** Zero-based position of an address such as `B12`; undefined when it is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < address.length && at < 4; at += 1) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  let row = 0;
  const digits = at;
  for (; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || row > 10_000_000) return undefined;
    row = row * 10 + digit;
  }
  return column === 0 || row === 0 || at === digits ? undefined : { row: row - 1, column: column - 1 };
}

/** Address of a zero-based position as people write it. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
