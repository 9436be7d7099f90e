import type { SheetData } from '../office/workbook';
import { filledTexts, looksLikeValue } from './find-header';
import { knownHeading } from './heading-words';

/** Another list on the same sheet, above or below the one that is read, with headings of its own. Rows are zero-based. */
export interface OtherTable {
  readonly headerRow: number;
  /** Where it begins: at its title or its headings. */
  readonly from: number;
  /** Its rows that hold something, from title or headings on. */
  readonly rows: readonly number[];
  /** How many of them stand below the headings. */
  readonly records: number;
}

const leastHeadings = 3;

/**
 * The lists beside the chosen one. A list begins behind an empty row, or behind a line of title that stands behind one, with
 * a row of unlike texts most of which are known headings; headings repeated on each printed page begin none.
 * @param row zero-based heading row of the chosen list
 */
export function otherTables(sheet: SheetData, row: number): readonly OtherTable[] {
  const starts = startsOf(sheet, row);
  return starts.flatMap(({ headerRow, from }, index) => {
    const next = starts[index + 1]?.from ?? sheet.rowCount;
    if (headerRow === row || next <= headerRow) return [];
    const rows = rowsWithText(sheet, from, next);
    const records = rows.filter((filled) => filled > headerRow).length;
    return records === 0 ? [] : [{ headerRow, from, rows, records }];
  });
}

interface Start {
  readonly headerRow: number;
  readonly from: number;
}

/** Where lists begin, the chosen one among them, in order. */
function startsOf(sheet: SheetData, chosen: number): readonly Start[] {
  const starts: Start[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const isBegun = isBehindGap(sheet, row);
    // Nearly every row of a long list ends at the first look: the one above is filled, and so is the one above that.
    const isTitled = !isBegun && isBehindGap(sheet, row - 1) && isTitle(sheet, row - 1);
    if (row !== chosen && !((isBegun || isTitled) && isHeadings(sheet, row))) continue;
    const previous = starts.at(-1);
    if (previous !== undefined && row !== chosen && repeats(sheet, previous.headerRow, row)) continue;
    starts.push({ headerRow: row, from: isTitled ? row - 1 : row });
  }
  // The headings above the chosen ones are theirs, repeated or in two lines, when nothing stands between.
  return starts.filter(({ headerRow }, index) => headerRow >= chosen || rowsWithText(sheet, headerRow + 1, starts[index + 1]?.from ?? chosen).length > 0);
}

function isHeadings(sheet: SheetData, row: number): boolean {
  const texts = filledTexts(sheet, row);
  if (texts.length < leastHeadings || texts.some(({ text, column }) => text.length > 70 || looksLikeValue(sheet, row, column, text))) return false;
  const targets = texts.flatMap(({ text }) => knownHeading(text) ?? []);
  return new Set(targets).size >= leastHeadings && targets.length >= texts.length * 0.6 && filledTexts(sheet, row + 1).length >= 2;
}

function isBehindGap(sheet: SheetData, row: number): boolean {
  return row === 0 || isEmpty(sheet, row - 1);
}

function isTitle(sheet: SheetData, row: number): boolean {
  return row >= 0 && filledTexts(sheet, row).length === 1;
}

function isEmpty(sheet: SheetData, row: number): boolean {
  return sheet.shown[row]?.every((text) => text.trim() === '') ?? true;
}

function repeats(sheet: SheetData, first: number, second: number): boolean {
  const columns = new Map(filledTexts(sheet, first).map(({ text, column }) => [column, text.toLowerCase()]));
  const same = filledTexts(sheet, second).filter(({ text, column }) => columns.get(column) === text.toLowerCase()).length;
  return same >= columns.size * 0.6;
}

function rowsWithText(sheet: SheetData, from: number, until: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < until; row += 1) if (!isEmpty(sheet, row)) rows.push(row);
  return rows;
}
