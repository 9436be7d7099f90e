import { cellRoom, type SheetColumn, type SheetValue } from '../sheet';

/** Widest a column gets, in characters; longer texts wrap, identifiers never do. */
const widest = { text: 32, long: 55, identifier: 44, number: 14, date: 13 } as const satisfies Record<SheetColumn['kind'], number>;
const narrowest = 7;
/** Whole characters beside a heading, and beside a value, which has one to breathe. */
const headingRoom = Math.ceil(cellRoom.margins + cellRoom.filterArrow);
const valueRoom = Math.ceil(cellRoom.margins + 1);
/** A heading takes at most about this many lines. */
const headingLines = 2.5;
/** A written date takes this many characters. */
const dateLength = 11;
/** This share of the cells fits without wrapping. */
const usualShare = 0.9;

/** The column as wide as its texts and its heading need. */
export function fitted(column: SheetColumn, values: readonly SheetValue[]): SheetColumn {
  // Long lists have as many values as rows: plain numbers are put in order without a comparison of ours.
  const lengths = Uint32Array.from(values.flatMap((value) => (value === null || value === '' ? [] : lengthOf(column, value)))).sort();
  const longest = lengths.at(-1) ?? 0;
  const usual = lengths[Math.floor((lengths.length - 1) * usualShare)] ?? 0;
  const content = (column.kind === 'text' || column.kind === 'long' ? Math.max(usual, Math.min(longest, 20)) : longest) + valueRoom;
  const heading = Math.max(Math.ceil(column.title.length / headingLines), ...column.title.split(/[\s-]/).map((word) => word.length)) + headingRoom;
  return { ...column, width: Math.max(narrowest, heading, Math.min(widest[column.kind], content)) };
}

function lengthOf(column: SheetColumn, value: string | number): number {
  if (column.kind === 'date') return dateLength;
  const text = String(value);
  return text.includes('\n') ? Math.max(...text.split('\n').map((line) => line.length)) : text.length;
}
