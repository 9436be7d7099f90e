import type { SheetData } from '../office/workbook';

const searchedRows = 40;
const fewestRows = 3;
const separators: readonly RegExp[] = [/\t/, /;/, /\|/, / {2,}/, /,/];

/** True when a whole table was pasted into one column: each of its cells holds a row, its values parted by signs or blanks. */
export function isInOneColumn({ shown }: SheetData): boolean {
  const rows = shown.slice(0, searchedRows).flatMap((cells) => {
    const filled = cells.filter((text) => text.trim() !== '');
    return filled.length === 0 ? [] : [filled];
  });
  const lines = rows.flatMap((filled) => (filled.length === 1 ? filled : []));
  if (lines.length < fewestRows || lines.length < rows.length * 0.8) return false;
  return separators.some((separator) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const parts = line.trim().split(separator).length;
      if (parts >= 3) counts.set(parts, (counts.get(parts) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values()) >= Math.max(fewestRows, lines.length * 0.6);
  });
}
