import type { DecimalSign, SheetData } from '../workbook';
import { cellAddress } from './cell-address';

const withComma = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const withPoint = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;
/** One sign and three digits: a thousand and more, or something between zero and a thousand. */
const either = /^[-+]?\d{1,3}[.,]\d{3}$/;

const sampledRows = 5000;

/** What a table says about its decimals, and a cell that can be read either way. */
export interface DecimalFinding {
  readonly sign: DecimalSign;
  readonly example: { readonly cell: string; readonly text: string } | undefined;
}

/** Finds the sign in front of decimals from columns that mostly hold such numbers. Says `unclear` rather than guess. */
export function detectDecimal(sheet: SheetData): DecimalFinding {
  const signs = new Set<string>();
  let example: DecimalFinding['example'];
  let contrary: DecimalFinding['example'];
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const found = profile(sheet, column);
    example ??= found.either;
    if (found.sign === undefined) continue;
    if (signs.size > 0 && !signs.has(found.sign)) contrary ??= found.first;
    signs.add(found.sign);
  }
  const [only] = signs;
  if (signs.size > 1) return { sign: 'unclear', example: contrary };
  if (only === ',' || only === '.') return { sign: only, example: undefined };
  return example === undefined ? { sign: 'none', example } : { sign: 'unclear', example };
}

function profile(sheet: SheetData, column: number) {
  let filled = 0;
  let comma = 0;
  let point = 0;
  let first: DecimalFinding['example'];
  let unclear: DecimalFinding['example'];
  for (let row = 0; row < Math.min(sheet.rowCount, sampledRows); row += 1) {
    const text = sheet.shown[row]?.[column]?.trim() ?? '';
    if (text === '') continue;
    filled += 1;
    if (either.test(text)) unclear ??= { cell: cellAddress(row, column), text };
    else if (withComma.test(text)) comma += 1;
    else if (withPoint.test(text)) point += 1;
    else continue;
    first ??= { cell: cellAddress(row, column), text };
  }
  // The heading and a few odd cells do not count against it.
  const isNumeric = comma + point > 0 && (comma + point) * 2 >= filled - 1;
  const sign = !isNumeric || (comma > 0 && point > 0) ? undefined : comma > 0 ? ',' : '.';
  return { sign, first, either: unclear };
}
