import { cellKind, kindOf, type SheetData, shownText } from '../office/workbook';
import { isExplanationRow } from './explanations';
import { knownHeading } from './heading-words';
import { looksLikeAddress, looksLikeMac } from './normalise-address';
import { looksLikeDate } from './normalise-date';

/** Where a list starts. Rows are zero-based. */
export interface HeaderPlace {
  readonly row: number;
  /** Row of group headings above, or the first line of headings that stand on two rows. */
  readonly groupRow: number | undefined;
  /** Row of the first record (behind explanations); `rowCount` when there is none. */
  readonly firstDataRow: number;
  /** Rows of explanations between headings and records. */
  readonly explanationRows: readonly number[];
  /** Headings recognised with certainty. */
  readonly recognised: number;
  readonly score: number;
}

const searchedRows = 60;

/** Sheets never change, so that one is searched once. */
const searched = new WeakMap<SheetData, { readonly place: HeaderPlace | undefined }>();

/** The row that looks most like column headings, or undefined when none does. */
export function findHeader(sheet: SheetData): HeaderPlace | undefined {
  const known = searched.get(sheet) ?? { place: searchHeader(sheet) };
  searched.set(sheet, known);
  return known.place;
}

function searchHeader(sheet: SheetData): HeaderPlace | undefined {
  let best: { readonly row: number; readonly score: number; readonly recognised: number } | undefined;
  const end = Math.min(sheet.rowCount, searchedRows);
  for (let row = 0; row < end; row += 1) {
    const found = scoreRow(sheet, row);
    if (found !== undefined && (best === undefined || found.score > best.score + 0.01)) best = { row, ...found };
  }
  return best === undefined ? undefined : describeHeader(sheet, lowerHeadingRow(sheet, best.row), best);
}

/** Describes a heading row that a person chose. */
export function headerAt(sheet: SheetData, row: number): HeaderPlace {
  return describeHeader(sheet, row, scoreRow(sheet, row) ?? { score: 0, recognised: 0 });
}

interface RowScore {
  readonly score: number;
  readonly recognised: number;
}

/** How much a row looks like headings: known words, short unlike texts, no values, and columns that go on below. */
function scoreRow(sheet: SheetData, row: number): RowScore | undefined {
  const texts = filledTexts(sheet, row);
  if (texts.length === 0) return undefined;
  let recognised = 0;
  let score = 0;
  const targets = new Set<string>();
  for (const { text, column } of texts) {
    if (looksLikeValue(sheet, row, column, text)) {
      score -= 3;
      continue;
    }
    if (text.length > 70) score -= 1.5;
    else score += 0.5;
    const target = knownHeading(text);
    if (target === undefined) continue;
    if (!targets.has(target)) recognised += 1;
    targets.add(target);
    score += 3;
  }
  const distinct = new Set(texts.map(({ text }) => text.toLowerCase())).size;
  score -= (texts.length - distinct) * 1.5;
  score += continuation(sheet, row, texts.map(({ column }) => column)) * 2;
  const isAlone = texts.length < 2 && recognised === 0;
  const isPlausible = recognised > 0 ? score > 0 : texts.length >= 3 && score >= texts.length * 0.5;
  return isAlone || !isPlausible ? undefined : { score, recognised };
}

/** The cells of a row that hold something. */
export function filledTexts(sheet: SheetData, row: number): readonly { readonly text: string; readonly column: number }[] {
  return (sheet.shown[row] ?? []).flatMap((shown, column) => {
    const text = shown.trim();
    return text === '' ? [] : [{ text, column }];
  });
}

/** True for numbers, dates, addresses, ticks: nothing a column is called. */
export function looksLikeValue(sheet: SheetData, row: number, column: number, text: string): boolean {
  const kind = kindOf(sheet, row, column);
  if (kind === cellKind.number || kind === cellKind.date || kind === cellKind.boolean || kind === cellKind.error) return true;
  return /^([-+\d.,:/\s]+|[x✓✔✗☐☑☒])$/u.test(text) || looksLikeAddress(text) || looksLikeMac(text) || looksLikeDate(text);
}

/** Share of the heading columns that hold something in the rows below, weighted down when there is only one column. */
function continuation(sheet: SheetData, row: number, columns: readonly number[]): number {
  const below = Math.min(sheet.rowCount, row + 9);
  let filled = 0;
  for (const column of columns) {
    for (let next = row + 1; next < below; next += 1) {
      if (shownText(sheet, next, column).trim() !== '') {
        filled += 1;
        break;
      }
    }
  }
  return columns.length < 2 ? 0 : filled / columns.length;
}

function describeHeader(sheet: SheetData, row: number, score: RowScore): HeaderPlace {
  const explanationRows: number[] = [];
  let next = row + 1;
  while (next < sheet.rowCount && next <= row + 8) {
    if (filledTexts(sheet, next).length === 0) {
      next += 1;
      continue;
    }
    if (!isExplanationRow(sheet, row, next)) break;
    explanationRows.push(next);
    next += 1;
  }
  const firstDataRow = firstFilledRow(sheet, explanationRows.length === 0 ? row + 1 : next, explanationRows.at(-1) ?? row);
  return { ...score, row, groupRow: groupRowAbove(sheet, row), firstDataRow, explanationRows };
}

function firstFilledRow(sheet: SheetData, from: number, last: number): number {
  for (let row = from; row < sheet.rowCount; row += 1) {
    if (filledTexts(sheet, row).length > 0) return row;
  }
  return last + 1;
}

/** The row above when it carries group headings (joined cells) or the first line of headings on two rows. */
function groupRowAbove(sheet: SheetData, row: number): number | undefined {
  const above = row - 1;
  if (above < 0) return undefined;
  const groups = filledTexts(sheet, above).filter(({ text, column }) => !looksLikeValue(sheet, above, column, text));
  if (groups.length === 0) return undefined;
  const columns = new Set(filledTexts(sheet, row).map(({ column }) => column));
  const joined = sheet.merges.filter((block) => block.top <= above && block.bottom >= above);
  const overBoth = joined.filter((block) => block.bottom === row);
  const wide = joined.filter((block) => block.bottom === above && countWithin(columns, block.left, block.right) >= 2);
  // One block over most of the width is a title, not a group.
  const isGroup = wide.length >= 2 || wide.some((block) => countWithin(columns, block.left, block.right) < columns.size * 0.6);
  if (overBoth.length > 0 || isGroup) return above;
  const completes = groups.filter(({ text, column }) => !columns.has(column) || text.endsWith('-')).length;
  const known = groups.filter(({ text }) => knownHeading(text) !== undefined).length;
  return groups.length >= 2 && known + completes >= 2 && known >= 1 ? above : undefined;
}

function countWithin(columns: ReadonlySet<number>, left: number, right: number): number {
  let count = 0;
  for (let column = left; column <= right; column += 1) if (columns.has(column)) count += 1;
  return count;
}

/** Headings may stand on two rows: the lower one is the heading row when the upper reaches into it or it completes it. */
function lowerHeadingRow(sheet: SheetData, row: number): number {
  const next = row + 1;
  if (next >= sheet.rowCount) return row;
  const reaching = sheet.merges.some((block) => block.top <= row && block.bottom === next && shownText(sheet, block.top, block.left) !== '');
  if (reaching) return next;
  const texts = filledTexts(sheet, next);
  if (texts.length < 2 || texts.some(({ text, column }) => looksLikeValue(sheet, next, column, text))) return row;
  const known = texts.filter(({ text }) => knownHeading(text) !== undefined).length;
  const complements = texts.filter(({ column }) => shownText(sheet, row, column).trim() === '').length;
  return known >= texts.length * 0.6 && complements >= texts.length * 0.5 ? next : row;
}
