import { cellKind, type SheetData } from '../office/workbook';

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
