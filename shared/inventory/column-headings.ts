import { columnLetters, type SheetData, shownText } from '../office/workbook';
import type { HeaderPlace } from './find-header';

/** The words over one column. */
export interface ColumnHeading {
  /** Heading of the column alone; empty when there is none. */
  readonly own: string;
  /** Heading of the group the column stands in; empty when there is none. */
  readonly group: string;
  /** Heading to show and to keep: unlike that of every other column. */
  readonly shown: string;
}

const longestHeading = 200;

/** Headings of all columns of a sheet, joined cells and two-row headings resolved. */
export function columnHeadings(sheet: SheetData, place: HeaderPlace): readonly ColumnHeading[] {
  const parts = Array.from({ length: sheet.columnCount }, (_, column) => headingParts(sheet, place, column));
  const used = new Map<string, number>();
  for (const { own } of parts) used.set(own.toLowerCase(), (used.get(own.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return parts.map(({ own, group }, column) => {
    const isShared = (used.get(own.toLowerCase()) ?? 0) > 1;
    let shown = oneLine(isShared && group !== '' && own !== '' ? `${group} – ${own}` : own);
    if (shown === '') shown = group === '' ? columnLetters(column) : `${oneLine(group)} (${columnLetters(column)})`;
    shown = shown.slice(0, longestHeading);
    // Told apart after it is cut to length, so that two long headings that begin alike stay two.
    const base = shown.slice(0, longestHeading - 12);
    for (let again = 1; taken.has(shown.toLowerCase()); again += 1) shown = again === 1 ? `${base} (${columnLetters(column)})` : `${base} (${columnLetters(column)}${again})`;
    taken.add(shown.toLowerCase());
    return { own, group, shown };
  });
}

function oneLine(text: string): string {
  return text.replace(/(\p{L})-\s*\n\s*(\p{Ll})/gu, '$1$2').replace(/\s+/g, ' ').trim();
}

function headingParts(sheet: SheetData, place: HeaderPlace, column: number): { readonly own: string; readonly group: string } {
  const own = shownText(sheet, place.row, column).trim();
  const { groupRow } = place;
  if (groupRow === undefined) return { own, group: '' };
  const above = shownText(sheet, groupRow, column).trim();
  const block = sheet.merges.find((merge) => merge.top <= groupRow && merge.bottom >= groupRow && merge.left <= column && merge.right >= column);
  const isWide = block !== undefined && block.right > block.left;
  if (isWide) return { own, group: shownText(sheet, block.top, block.left).trim() };
  // A heading over both rows, or a word broken over them.
  if (own === '') return { own: above, group: '' };
  if (above.endsWith('-')) return { own: `${above}\n${own}`, group: '' };
  return { own, group: above };
}
