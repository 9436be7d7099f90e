import { cellKind, type SheetData } from '../office/workbook';
import { type ColumnHeading, columnHeadings } from './column-headings';
import { type HeaderPlace, headerAt } from './find-header';
import { type OtherTable, otherTables } from './other-tables';
import { type ClassifiedRow, classifyRows } from './rows';

/** What all values of a column have in common. */
export interface ColumnTally {
  /** Cells with content among the records. */
  readonly filled: number;
  /** Some text starts with a zero, so that a number there may have lost one. */
  readonly hasLeadingZeros: boolean;
  /** Most cells are dates, so that a date is nothing odd. */
  readonly isMostlyDates: boolean;
  /** Nearly every cell is a number. */
  readonly isMostlyNumbers?: boolean;
}

/** What is known of a list once its heading row is: worked out once for understanding and planning. */
export interface ListFacts {
  readonly place: HeaderPlace;
  readonly rows: readonly ClassifiedRow[];
  readonly others: readonly OtherTable[];
  /** Zero-based rows that hold records. */
  readonly records: readonly number[];
  readonly headings: readonly ColumnHeading[];
  readonly tallies: readonly ColumnTally[];
}

/** Sheets never change, so that what was found out about one holds as long as it lives. */
const remembered = new WeakMap<SheetData, Map<number, ListFacts>>();

/** The facts of a list. @param row zero-based heading row */
export function listFacts(sheet: SheetData, row: number): ListFacts {
  const known = remembered.get(sheet) ?? new Map<number, ListFacts>();
  remembered.set(sheet, known);
  const found = known.get(row);
  if (found !== undefined) return found;
  const place = headerAt(sheet, row);
  const others = otherTables(sheet, row);
  const rows = classifyRows(sheet, place, others);
  const records: number[] = [];
  for (const entry of rows) if (entry.role === 'record') records.push(entry.row - 1);
  const facts = { place, rows, others, records, headings: columnHeadings(sheet, place), tallies: tallyColumns(sheet, records) };
  known.set(row, facts);
  return facts;
}

/** Goes row by row, because that is how the cells lie in memory. */
export function tallyColumns(sheet: SheetData, records: readonly number[]): readonly ColumnTally[] {
  const width = sheet.columnCount;
  const filled = new Uint32Array(width);
  const dates = new Uint32Array(width);
  const numbers = new Uint32Array(width);
  const zeros = new Uint8Array(width);
  for (const row of records) {
    const cells = sheet.shown[row] ?? [];
    const from = row * width;
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column] ?? '';
      if (text === '') continue;
      filled[column] = (filled[column] ?? 0) + 1;
      const kind = sheet.kinds[from + column];
      if (kind === cellKind.date) dates[column] = (dates[column] ?? 0) + 1;
      else if (kind === cellKind.number) numbers[column] = (numbers[column] ?? 0) + 1;
      else if (kind === cellKind.text && text.length > 1 && text.charCodeAt(0) === 0x30) zeros[column] = 1;
    }
  }
  return Array.from(filled, (count, column) => ({
    filled: count,
    hasLeadingZeros: zeros[column] === 1,
    isMostlyDates: (dates[column] ?? 0) > count * 0.5,
    isMostlyNumbers: count >= 10 && (numbers[column] ?? 0) > count * 0.9,
  }));
}
