import { columnLetters, type SheetData, type WorkbookData } from '../office/workbook';
import { filledTexts, findHeader } from './find-header';
import { foldHeading, spellOut } from './heading-text';
import { knownHeading } from './heading-words';
import { otherListKind } from './other-lists';

/** Zero-based columns, both inclusive. */
interface Range {
  readonly left: number;
  readonly right: number;
}

/** Sheets never change, so that one is cut once. */
const known = new WeakMap<SheetData, readonly SheetData[]>();
const beside = new WeakMap<SheetData, { readonly whole: SheetData; readonly lists: readonly SheetData[] }>();

/** The lists of a workbook: each sheet, or each of the lists that stand side by side on one. */
export function listsOf({ sheets }: Pick<WorkbookData, 'sheets'>): readonly SheetData[] {
  return sheets.flatMap(listsOfSheet);
}

/** The sheet itself, or its lists where several stand side by side. Spreadsheets allow no brackets in the name of a sheet. */
function listsOfSheet(sheet: SheetData): readonly SheetData[] {
  const found = known.get(sheet);
  if (found !== undefined) return found;
  const ranges = rangesOf(sheet);
  const lists = ranges.length < 2 ? [sheet] : ranges.map((range) => partOf(sheet, range, ranges));
  known.set(sheet, lists);
  for (const list of lists) beside.set(list, { whole: sheet, lists });
  return lists;
}

/** The other lists of the sheet a list is a part of. */
export function listsBeside(list: SheetData): readonly SheetData[] {
  return beside.get(list)?.lists.filter((other) => other !== list) ?? [];
}

/** The sheet a list is a part of, with everything on it. */
export function wholeSheet(list: SheetData): SheetData {
  return beside.get(list)?.whole ?? list;
}

function partOf(sheet: SheetData, range: Range, ranges: readonly Range[]): SheetData {
  const otherColumns = ranges.flatMap(({ left, right }) => (left === range.left ? [] : Array.from({ length: right - left + 1 }, (_, index) => left + index)));
  const shown = sheet.shown.map((cells) => cut(cells, range));
  const otherRows = shown.flatMap((cells, row) => (hasText(cells) || !hasText(sheet.shown[row] ?? []) ? [] : [row]));
  const merges = sheet.merges.filter(({ left, right }) => left <= range.right && right >= range.left);
  const part = { sheet: sheet.name, ...range, otherColumns, otherRows };
  return { ...sheet, name: `${sheet.name} [${columnLetters(range.left)}:${columnLetters(range.right)}]`, shown, merges, part };
}

function cut(cells: readonly string[], { left, right }: Range): readonly string[] {
  return cells.slice(0, right + 1).map((text, column) => (column < left ? '' : text));
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((text) => text.trim() !== '');
}

/** Where the lists of the sheet stand; one range or none when it holds one list. */
function rangesOf(sheet: SheetData): readonly Range[] {
  const headerRow = findHeader(sheet)?.row;
  if (headerRow === undefined) return [];
  const blocks = blocksOf(sheet, headerRow);
  const ranges: Range[] = [];
  for (const block of blocks) {
    const last = ranges.at(-1);
    if (last !== undefined && !areApart(sheet, last, block)) ranges[ranges.length - 1] = { left: last.left, right: block.right };
    else ranges.push(block);
  }
  return ranges.flatMap((range) => repeatedIn(sheet, headerRow, range));
}

/** Runs of columns between columns that are empty; a title above the headings may reach over such a gap. */
function blocksOf(sheet: SheetData, headerRow: number): readonly Range[] {
  const blocks: Range[] = [];
  for (let column = 0; column < sheet.columnCount; column += 1) {
    if (isEmptyColumn(sheet, headerRow, column)) continue;
    const last = blocks.at(-1);
    if (last?.right === column - 1) blocks[blocks.length - 1] = { left: last.left, right: column };
    else blocks.push({ left: column, right: column });
  }
  return blocks;
}

function isEmptyColumn(sheet: SheetData, headerRow: number, column: number): boolean {
  for (let row = sheet.rowCount - 1; row >= 0; row -= 1) {
    if ((sheet.shown[row]?.[column] ?? '').trim() !== '' && (row >= headerRow || filledTexts(sheet, row).length > 2)) return false;
  }
  return true;
}

/** A block of columns as a list of its own. */
interface OwnList {
  readonly headerRow: number;
  readonly headings: readonly string[];
  /** What its headings mean. */
  readonly targets: ReadonlySet<string>;
  /** Those of them that name the rows. */
  readonly naming: readonly string[];
  /** Meanings that only devices have. */
  readonly technical: number;
  readonly isLegend: boolean;
}

const names: readonly string[] = ['tag', 'name', 'hostname', 'deviceGroup'];
const deviceTargets: ReadonlySet<string> = new Set(['ip', 'mac', 'serial', 'model', 'kind', 'vendor', 'hostname', 'firmwareVersion', 'operatingSystem']);
const legendWords = /^(legende|legend|abkuerzung|abkuerzungen|abbreviation|abbreviations|kuerzel bedeutung|auswahlwerte|auswahlliste|dropdown)$/;

/** Two blocks are two lists when both name devices, or when one goes on without the other; an empty column alone parts nothing. */
function areApart(sheet: SheetData, first: Range, second: Range): boolean {
  const [left, right] = [ownList(sheet, first), ownList(sheet, second)];
  if (left === undefined || right === undefined) return false;
  if (left.isLegend !== right.isLegend || left.headerRow !== right.headerRow) return true;
  const isSame = left.headings.length === right.headings.length && left.headings.every((heading, index) => heading === right.headings[index]);
  const isNamedTwice = names.some((target) => left.targets.has(target) && right.targets.has(target));
  const technical = Math.min(left.technical, right.technical);
  if (isNamedTwice && (isSame || technical >= (left.naming.some((heading) => right.naming.includes(heading)) ? 1 : 2))) return true;
  return rowsWithout(sheet, first, second, left.headerRow) >= 2;
}

/** Enough of a list for finding its headings. */
const lookedAt = 80;

function ownList(sheet: SheetData, range: Range): OwnList | undefined {
  const rowCount = Math.min(sheet.rowCount, lookedAt);
  const head: SheetData = { ...sheet, rowCount, shown: sheet.shown.slice(0, rowCount).map((cells) => cut(cells, range)) };
  const headerRow = findHeader(head)?.row;
  if (headerRow === undefined) return undefined;
  const headings = filledTexts(head, headerRow).map(({ text }) => spellOut(foldHeading(text)));
  const targets = new Set<string>(headings.flatMap((heading) => knownHeading(heading) ?? []));
  const other = otherListKind({ headings, contents: [], rowCount: 0 });
  const isLegend = other === 'legend' || (headings.length <= 3 && headings.some((heading) => legendWords.test(heading)));
  const naming = headings.filter((heading) => names.includes(knownHeading(heading) ?? ''));
  const technical = [...targets].filter((target) => deviceTargets.has(target)).length;
  const isList = isLegend || other !== undefined || (naming.length > 0 && targets.size >= 2);
  return isList ? { headerRow, headings, targets, naming, technical, isLegend } : undefined;
}

/** How many rows only the second block goes on in. */
function rowsWithout(sheet: SheetData, first: Range, second: Range, headerRow: number): number {
  let count = 0;
  for (let row = headerRow + 1; row < sheet.rowCount; row += 1) {
    const cells = sheet.shown[row] ?? [];
    if (hasText(cells.slice(second.left, second.right + 1)) && !hasText(cells.slice(first.left, first.right + 1))) count += 1;
  }
  return count;
}

/** Ends of one connection, which have the same headings on purpose. */
const ends = /^(quelle|quell\b|ziel|von\b|nach\b|source|src|dest|dst|from\b|to\b|sender|empfaenger|receiver|client|server|seite|side|ende?\b|anfang|start|teilnehmer|partner)/;

/** One list printed in two or more halves: its headings follow once more, without a gap. */
function repeatedIn(sheet: SheetData, headerRow: number, range: Range): readonly Range[] {
  const headings = Array.from({ length: range.right - range.left + 1 }, (_, index) => spellOut(foldHeading(sheet.shown[headerRow]?.[range.left + index] ?? '')));
  const width = periodOf(headings);
  if (width === undefined) return [range];
  const targets = headings.slice(0, width).flatMap((heading) => knownHeading(heading) ?? []);
  if (new Set(targets).size < 2 || !targets.some((target) => names.includes(target))) return [range];
  const ranges = Array.from({ length: headings.length / width }, (_, index) => ({ left: range.left + index * width, right: range.left + (index + 1) * width - 1 }));
  const above = ranges.map(({ left }) => foldHeading(sheet.shown[headerRow - 1]?.[left] ?? ''));
  return above.filter((text) => ends.test(text)).length >= 2 ? [range] : ranges;
}

/** After how many headings they begin again, to the end; undefined when they do not. */
function periodOf(headings: readonly string[]): number | undefined {
  for (let width = 2; width <= headings.length / 2; width += 1) {
    if (headings.length % width === 0 && headings.every((heading, index) => heading !== '' && heading === headings[index % width])) return width;
  }
  return undefined;
}
