import { cellKind } from '../office/workbook';
import { cleanIdentifier, type ImportCell, type Reading, saysNothing } from './cell';

/** Which number comes first in dates such as `03/04/2026`, as the whole column tells. */
export type DayOrder = 'day-first' | 'month-first' | 'unclear';

const months: ReadonlyMap<string, number> = new Map(
  ['jan', 'feb', 'mar|mär|mrz|maer', 'apr', 'may|mai', 'jun', 'jul', 'aug', 'sep', 'oct|okt', 'nov', 'dec|dez'].flatMap((names, index) =>
    names.split('|').map((name): [string, number] => [name, index + 1]),
  ),
);

/** Finds out from all values of a column whether day or month comes first in slashed dates. */
export function detectDayOrder(texts: Iterable<string>): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const match = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/.exec(text);
    if (match === null) continue;
    if (Number(match[1]) > 12) dayFirst = true;
    if (Number(match[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return 'unclear';
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * A calendar date from a cell. A month or a year alone means its last day, as ends of support are meant. A plain number
 * is not taken for a date, and a slashed date whose order the column does not tell is read day first and flagged.
 */
export function readDate(cell: ImportCell, order: DayOrder): Reading<string> {
  const text = cleanIdentifier(cell.text);
  if (saysNothing(text) || endless.test(text)) return { value: undefined };
  if (cell.kind === cellKind.date) return validOrFlag(text.slice(0, 10));
  const year = /^(19|20)\d{2}$/.exec(text);
  if (year !== null) return { value: `${text}-12-31` };
  if (cell.kind === cellKind.number) return { value: undefined, flag: 'date-as-number' };
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?=\D|$)/.exec(text);
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})[.-]\s?(\d{1,2})[.-]\s?(\d{4}|\d{2})(?=\D|$)/.exec(text);
  if (dotted !== null) return dateOf(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?=\D|$)/.exec(text);
  if (slashed !== null) return slashedDate(slashed, order);
  return readMonth(text) ?? { value: undefined, flag: 'date-unclear' };
}

/** No date, and nothing odd about it: the text stays beside the asset. */
const endless = /^(unbegrenzt|unbefristet|unlimited|indefinite|lebenslang|lifetime|offen|open|laufend|ongoing|kein ende|n\.? ?n\.?|bis auf weiteres|nicht abgek(ü|ue)ndigt|not announced|perpetual)$/i;

function slashedDate(match: RegExpExecArray, order: DayOrder): Reading<string> {
  const [, first, second, year] = match;
  if (order === 'month-first') return dateOf(year, first, second);
  const read = dateOf(year, second, first);
  return order === 'unclear' && read.value !== undefined && first !== second ? { value: read.value, flag: 'date-day-or-month' } : read;
}

/** `12/2027`, `Dez 2027`, `5. März 2027`, `Q4 2027`, `2027-06`, `KW 12/2024`, `03/24`. */
function readMonth(text: string): Reading<string> | undefined {
  const week = /^(?:kw|cw|week|w)\.?\s*(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/i.exec(text) ?? swapped(/^(\d{4})[\s/.-]*(?:kw|cw|w)\.?\s*(\d{1,2})$/i.exec(text));
  if (week !== null) return endOfWeek(fullYear(week[2] ?? ''), Number(week[1]));
  const short = /^(0?[1-9]|1[0-2])\/(\d{2})$/.exec(text);
  if (short !== null) {
    const read = endOfMonth(fullYear(short[2] ?? ''), Number(short[1]));
    return Number(short[2]) > 31 || read.value === undefined ? read : { value: read.value, flag: 'date-month-and-year' };
  }
  const half = /^(?:h|hj\.?|halbjahr)\s*([12])[\s/.-]*(\d{4})$/i.exec(text);
  if (half !== null) return endOfMonth(Number(half[2]), Number(half[1]) * 6);
  const ending = /^(?:ende|end of|anfang|mitte|ca\.?|bis|until|seit)\s+(.{4,20})$/i.exec(text);
  if (ending !== null && /^\d{4}$/.test(ending[1] ?? '')) return { value: `${ending[1] ?? ''}-12-31` };
  const numeric = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (numeric !== null) return endOfMonth(Number(numeric[2]), Number(numeric[1]));
  const isoMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (isoMonth !== null) return endOfMonth(Number(isoMonth[1]), Number(isoMonth[2]));
  const quarter = /^q([1-4])[\s/.-]*(\d{4})$/i.exec(text) ?? swapped(/^(\d{4})[\s/.-]*q([1-4])$/i.exec(text)) ?? /^([1-4])\.?\s*quartal\s*(\d{4})$/i.exec(text);
  if (quarter !== null) return endOfMonth(Number(quarter[2]), Number(quarter[1]) * 3);
  const named = /^(?:(\d{1,2})\.?[\s-]+)?(\p{L}{3,9})\.?[\s-]+(?:(\d{1,2}),?\s+)?(\d{4})$/u.exec(text);
  const month = months.get((named?.[2] ?? '').slice(0, 3).toLowerCase());
  if (named === null || month === undefined) return undefined;
  const day = named[1] ?? named[3];
  return day === undefined ? endOfMonth(Number(named[4]), month) : dateOf(named[4], String(month), day);
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}

function fullYear(text: string): number {
  return text.length === 2 ? Number(`${Number(text) > 69 ? '19' : '20'}${text}`) : Number(text);
}

/** Sunday of a calendar week as counted in Europe: the first has the fourth of January in it. */
function endOfWeek(year: number, week: number): Reading<string> {
  if (week < 1 || week > 53) return { value: undefined, flag: 'date-unclear' };
  const fourth = new Date(Date.UTC(year, 0, 4));
  const sunday = new Date(fourth.getTime() + ((7 - (fourth.getUTCDay() || 7)) + (week - 1) * 7) * 86_400_000);
  return validOrFlag(sunday.toISOString().slice(0, 10));
}

function endOfMonth(year: number, month: number): Reading<string> {
  return month < 1 || month > 12 ? { value: undefined, flag: 'date-unclear' } : dateOf(String(year), String(month), String(daysIn(year, month)));
}

function dateOf(year = '', month = '', day = ''): Reading<string> {
  const full = year.length === 2 ? `${Number(year) > 69 ? '19' : '20'}${year}` : year;
  return validOrFlag(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function validOrFlag(date: string): Reading<string> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const isValid = match !== null && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isValid ? { value: date } : { value: undefined, flag: 'date-unclear' };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function looksLikeDate(text: string): boolean {
  return /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\/\d{1,2}\/\d{2,4})(\D|$)/.test(text);
}
