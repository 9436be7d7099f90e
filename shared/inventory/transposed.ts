import type { SheetData } from '../office/workbook';
import { knownHeading } from './heading-words';

const searchedRows = 60;
const fewestHeadings = 4;

/**
 * True when the headings stand below each other in a column and each device has a column of its own.
 * @param recognised headings recognised in the row that looks most like one
 */
export function isTransposed(sheet: SheetData, recognised: number): boolean {
  if (recognised > 2) return false;
  const rows = sheet.shown.slice(0, searchedRows).filter((cells) => cells.some((text) => text.trim() !== ''));
  return [0, 1, 2].some((column) => holdsHeadings(rows, column, recognised));
}

function holdsHeadings(rows: readonly (readonly string[])[], column: number, recognised: number): boolean {
  const labelled = rows.filter((cells) => (cells[column] ?? '').trim() !== '');
  const meant = labelled.filter((cells) => knownHeading(labelOf(cells[column] ?? '')) !== undefined);
  const targets = new Set(meant.map((cells) => knownHeading(labelOf(cells[column] ?? ''))));
  if (targets.size < Math.max(fewestHeadings, recognised + 3) || meant.length < labelled.length * 0.5) return false;
  const values = meant.map((cells) => cells.slice(column + 1).filter((text) => text.trim() !== ''));
  // An empty form has no values, and what explains words has sentences.
  const sentences = values.filter((texts) => texts.some((text) => text.trim().split(/\s+/).length > 6)).length;
  return values.filter((texts) => texts.length > 0).length >= meant.length * 0.6 && sentences < meant.length * 0.4;
}

function labelOf(text: string): string {
  return text.trim().replace(/\s*:$/, '');
}
