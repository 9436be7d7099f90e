import { shownText, type SheetData } from '../../../shared/office/workbook';

/** A row that may hold the headings, with the beginning of what stands in it. */
export interface HeadingRow {
  /** From 1. */
  readonly row: number;
  readonly text: string;
}

const searchedRows = 60;
const mostRows = 25;
const longestText = 70;

/** The first rows of a sheet in which at least two cells are filled, and the one that is chosen. */
export function headingRows(sheet: SheetData, chosen: number | undefined): readonly HeadingRow[] {
  const rows: HeadingRow[] = [];
  for (let row = 0; row < Math.min(sheet.rowCount, Math.max(searchedRows, chosen ?? 0)); row += 1) {
    const cells = Array.from({ length: sheet.columnCount }, (_, column) => shownText(sheet, row, column).replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    const isWanted = row + 1 === chosen;
    if (!isWanted && (cells.length < 2 || rows.length >= mostRows)) continue;
    const text = cells.join(' | ');
    rows.push({ row: row + 1, text: text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text });
  }
  return rows;
}
