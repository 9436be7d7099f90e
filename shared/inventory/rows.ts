import { cellKind, kindOf, type SheetData, shownText } from '../office/workbook';
import type { HeaderPlace } from './find-header';
import type { OtherTable } from './other-tables';

/** What a row below the headings is; only records become assets. Rows of another list of the sheet may stand above them, too. */
export const rowRoles = ['record', 'explanation', 'heading', 'section', 'footer', 'otherTable'] as const;
export type RowRole = (typeof rowRoles)[number];

export interface ClassifiedRow {
  /** Row of the spreadsheet, counted from 1. */
  readonly row: number;
  readonly role: RowRole;
  readonly isHidden: boolean;
  /** What a section line says. */
  readonly title?: string;
}

const footerWords = /^\s*(summe|gesamt|total|anzahl|sum|count|stand|erstellt|gepr(ü|ue)ft|freigabe|legende|hinweis|bemerkung|quelle|seite|page|legend|note|source|created|approved|version|druckdatum|ende der liste|end of list)\b.{0,120}$/i;

/** What stands in front of a sum over the list; nothing a device is called. */
const totalWords = /^(gesamt|zwischen)?summe( gesamt)?\s*:?$|^(gesamt|gesamtzahl|gesamtanzahl|insgesamt|(sub|grand )?total|total (devices|assets|count))\s*:?$/i;

/** Tells records from explanations, repeated headings, section lines, footers and the rows of other lists. Empty rows are not listed. */
export function classifyRows(sheet: SheetData, place: HeaderPlace, others: readonly OtherTable[]): readonly ClassifiedRow[] {
  const hidden = new Set(sheet.hiddenRows);
  const explanations = new Set(place.explanationRows);
  const headings = headingTexts(sheet, place.row);
  const rows: ClassifiedRow[] = [];
  const end = others.find(({ headerRow }) => headerRow > place.row)?.from ?? sheet.rowCount;
  for (let row = place.row + 1; row < end; row += 1) {
    const cells = sheet.shown[row] ?? [];
    let first = -1;
    let filled = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column] ?? '';
      if (text === '' || (text.charCodeAt(0) <= 0x20 && text.trim() === '')) continue;
      filled += 1;
      if (first === -1) first = column;
    }
    if (filled === 0) continue;
    const role = explanations.has(row) ? 'explanation' : roleOf(sheet, row, first, filled, headings);
    const isHidden = hidden.has(row);
    rows.push(role === 'section' ? { row: row + 1, role, isHidden, title: sectionTitle(cells[first] ?? '') } : { row: row + 1, role, isHidden });
  }
  const own = demoteLastLines(sheet, rows, headings.size);
  const foreign = [...others.flatMap((table) => table.rows), ...(sheet.part?.otherRows ?? [])];
  if (foreign.length === 0) return own;
  const told = foreign.map((row): ClassifiedRow => ({ row: row + 1, role: 'otherTable', isHidden: hidden.has(row) }));
  return [...told, ...own].sort((first, second) => first.row - second.row);
}

function headingTexts(sheet: SheetData, row: number): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  (sheet.shown[row] ?? []).forEach((text, column) => {
    if (text.trim() !== '') texts.set(column, text.trim().toLowerCase());
  });
  return texts;
}

function roleOf(sheet: SheetData, row: number, first: number, filled: number, headings: ReadonlyMap<number, string>): RowRole {
  if (filled >= 2 && filled >= headings.size * 0.6 && repeatsHeadings(sheet, row, headings)) return 'heading';
  const isFew = filled <= 3 && filled < headings.size * 0.5;
  if (headings.size < 4 || (filled > 1 && !isFew)) return 'record';
  const text = shownText(sheet, row, first).trim();
  if (filled > 1) return totalWords.test(text) ? 'footer' : 'record';
  const isJoined = sheet.merges.some((block) => block.top === row && block.left === first && block.right > first + 1);
  // A line with one text only, in a wide list, names a section when it is joined over the columns or ends with a colon.
  if (footerWords.test(text)) return 'footer';
  return isJoined || text.endsWith(':') || standsAmongNumbers(sheet, row, first) || namesPlace(sheet, row, first, text) || standsAmongCodes(sheet, row, first, text) ? 'section' : 'record';
}

const places = /^(block|linie|line|halle|hall|bereich|area|anlage|werk|plant|geb(ä|ae)ude|building|unit|station|abschnitt|section|zelle|cell|raum|room|etage|stra(ß|ss)e|betrieb|gewerk|maschine|machine)\b[\s\d\p{L}./&–-]{0,60}$/iu;

/** A lone word of a place in a column where the rows around it hold something else, and more of it. */
function namesPlace(sheet: SheetData, row: number, column: number, text: string): boolean {
  if (!places.test(text)) return false;
  const next = sheet.shown[row + 1] ?? [];
  const filled = next.filter((cell) => cell.trim() !== '').length;
  return filled >= 3 && !places.test((next[column] ?? '').trim());
}

function sectionTitle(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\s*:\s*$/, '').trim().slice(0, 120);
}

/** A lone text in a column that otherwise counts the rows. */
function standsAmongNumbers(sheet: SheetData, row: number, column: number): boolean {
  if (kindOf(sheet, row, column) !== cellKind.text) return false;
  let numbers = 0;
  let filled = 0;
  for (let next = Math.max(0, row - 12); next < Math.min(sheet.rowCount, row + 13); next += 1) {
    if (next === row || (sheet.shown[next]?.length ?? 0) <= column + 1 || shownText(sheet, next, column) === '') continue;
    filled += 1;
    if (/^\d{1,6}\.?$/.test(shownText(sheet, next, column))) numbers += 1;
  }
  return numbers >= 3 && numbers >= filled * 0.7 && /\p{L}{3}/u.test(shownText(sheet, row, column));
}

/** A lone word over full rows, in a column that otherwise holds codes: `Versorgung` between `A02+K024` and `A03+K025`. */
function standsAmongCodes(sheet: SheetData, row: number, column: number, text: string): boolean {
  if (!/^\p{L}[\p{L} /&–-]{3,59}$/u.test(text) || countFilled(sheet, row + 1) < 4) return false;
  let codes = 0;
  let filled = 0;
  for (let next = Math.max(0, row - 12); next < Math.min(sheet.rowCount, row + 13); next += 1) {
    if (next === row || countFilled(sheet, next) < 4) continue;
    filled += 1;
    if (/\d/.test(shownText(sheet, next, column))) codes += 1;
  }
  return codes >= 4 && codes >= filled * 0.8;
}

function repeatsHeadings(sheet: SheetData, row: number, headings: ReadonlyMap<number, string>): boolean {
  const allowed = headings.size * 0.4;
  let different = 0;
  for (const [column, heading] of headings) {
    const text = shownText(sheet, row, column);
    // Nearly every row ends here after a few columns, without copying a text.
    if (text.length < heading.length || text.trim().toLowerCase() !== heading) different += 1;
    if (different > allowed) return false;
  }
  return true;
}

/** Below the last full record, a gap and then lines with one or two texts are remarks under the list. */
function demoteLastLines(sheet: SheetData, rows: readonly ClassifiedRow[], width: number): readonly ClassifiedRow[] {
  if (width < 4) return rows;
  let cut = rows.length;
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const { row } = rows[index] ?? { row: 0 };
    if (countFilled(sheet, row - 1) > 2) break;
    const isAfterGap = row - (rows[index - 1]?.row ?? row) > 1;
    if (isAfterGap) cut = index;
  }
  if (cut === rows.length) return rows;
  return rows.map((entry, index) => (index >= cut && entry.role === 'record' ? { ...entry, role: 'footer' } : entry));
}

function countFilled(sheet: SheetData, row: number): number {
  return (sheet.shown[row] ?? []).filter((text) => text.trim() !== '').length;
}
