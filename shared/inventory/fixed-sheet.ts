import { cellKind, shownText, type SheetData } from '../office/workbook';

/**
 * What stood in the cells of each row that were typed over, as the source of the row tells it.
 * @param headings by zero-based column
 */
export function correctionNotes(sheet: SheetData, headings: readonly string[], fixes: ReadonlyMap<string, string> | undefined): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  for (const [key, text] of fixes ?? []) {
    const [row = 0, column = -1] = key.split(':').map(Number);
    const original = shownText(sheet, row - 1, column).trim();
    if (sheet.shown[row - 1] === undefined || column < 0 || column >= sheet.columnCount || original === text.trim()) continue;
    const known = notes.get(row);
    const told = `${headings[column] ?? ''}: ${original === '' ? '–' : original.slice(0, 200)}`;
    notes.set(row, (known === undefined ? told : `${known}; ${told}`).slice(0, 1000));
  }
  return notes;
}

/** The sheet with texts a person typed over cells, by `fixKey`; the sheet itself stays as it is. */
export function fixedSheet(sheet: SheetData, fixes: ReadonlyMap<string, string> | undefined): SheetData {
  if (fixes === undefined || fixes.size === 0) return sheet;
  const shown = [...sheet.shown];
  const kinds = sheet.kinds.slice();
  const raw = new Map(sheet.raw);
  for (const [key, text] of fixes) {
    const [row = 0, column = -1] = key.split(':').map(Number);
    const cells = shown[row - 1];
    if (cells === undefined || !Number.isInteger(column) || column < 0 || column >= sheet.columnCount) continue;
    shown[row - 1] = Array.from({ length: Math.max(cells.length, column + 1) }, (_, place) => (place === column ? text : (cells[place] ?? '')));
    const cell = (row - 1) * sheet.columnCount + column;
    kinds[cell] = text.trim() === '' ? cellKind.empty : cellKind.text;
    raw.delete(cell);
  }
  return { ...sheet, shown, kinds, raw };
}
