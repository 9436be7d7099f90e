import { type SheetData, shownText } from '../office/workbook';
import { foldHeading } from './heading-text';

const countingWords = /^(lfd|lfd nr|lfdnr|laufende nr|laufende nummer|nr|no|n|pos|pos nr|position|zeile|zeilen nr|row|row no|line no|item|item no|index|idx|s no|sl no|sr no|#|)$/;
const lookedAt = 300;

/**
 * True for a column that counts the rows of its list (`Lfd. Nr.`). Its values belong to the list, not to the devices: every
 * row added above changes them. @param rows zero-based rows that hold records
 */
export function isRunningNumber(sheet: SheetData, column: number, heading: string, rows: readonly number[]): boolean {
  if (!countingWords.test(foldHeading(heading))) return false;
  let steps = 0;
  let pairs = 0;
  let last: number | undefined;
  for (const row of rows.slice(0, lookedAt)) {
    const text = shownText(sheet, row, column).trim();
    if (text === '') continue;
    if (!/^\d{1,6}\.?$/.test(text)) return false;
    const value = Number.parseInt(text, 10);
    if (last !== undefined) {
      pairs += 1;
      if (value === last + 1) steps += 1;
    }
    last = value;
  }
  return pairs >= 2 && steps >= pairs * 0.8;
}
