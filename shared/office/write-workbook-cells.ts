import type { CellValue } from 'exceljs';
import type { ColumnKind, SheetValue } from '../deliverables/sheet';
import { cleanText } from './write-text';

/** The longest text an Excel cell holds. */
const longestText = 32_767;

/** First characters that spreadsheet programs may take for a formula, also full-width twins and behind blanks. */
const risky = /^[\s\u00a0\u200b-\u200d\u2060\ufeff'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n]/;

/** True for a text that a spreadsheet program may take for a formula. */
export function startsLikeFormula(text: string): boolean {
  return risky.test(text);
}

export interface WrittenCell {
  readonly value: CellValue;
  /** Text that starts like a formula: written as text, format text, with quote prefix. */
  readonly isGuarded: boolean;
}

/** A value as a cell: numbers and dates as such, everything else a string cell. Never a formula, a link or rich text. */
export function writeCell(value: SheetValue, kind: ColumnKind): WrittenCell {
  if (value === null || value === '') return { value: null, isGuarded: false };
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : null, isGuarded: false };
  const serial = kind === 'date' ? serialOfDate(value) : undefined;
  if (serial !== undefined) return { value: serial, isGuarded: false };
  const text = escapeCodes(cut(cleanText(value)));
  return { value: text, isGuarded: risky.test(text) };
}

/** Excel's day number of a calendar date (1900 system), undefined for a text that is no date. */
export function serialOfDate(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const moment = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  const serial = moment / 86_400_000 + 25_569;
  return Number.isNaN(moment) || serial < 61 ? undefined : serial;
}

/** `_x0041_` in a cell means the character A to Excel; the underscore is escaped so that the text stays what it is. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}
