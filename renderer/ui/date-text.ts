/** How a date is written on screen: 2026-03-09 or 09.03.2026. */
export type DateStyle = 'iso' | 'german';

/** An ISO day as the user writes it; text that is no ISO day is returned unchanged. */
export function formatDay(isoDay: string, style: DateStyle): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(isoDay);
  if (match === null || style === 'iso') return isoDay;
  return `${match[3] ?? ''}.${match[2] ?? ''}.${match[1] ?? ''}`;
}

function isoDay(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  if (full < 1900 || full > 2999 || month < 1 || month > 12 || day < 1) return null;
  const leap = (full % 4 === 0 && full % 100 !== 0) || full % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return null;
  return `${String(full)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads `2026-3-9`, `9.3.2026`, `09.03.26`, `9/3/2026` (day first) and `20260309`; null when it is no calendar day. */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const yearFirst = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/u.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(trimmed);
  if (yearFirst !== null) return isoDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = /^(\d{1,2})[-./ ]\s?(\d{1,2})[-./ ]\s?(\d{2}|\d{4})$/u.exec(trimmed);
  if (dayFirst !== null) return isoDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  return null;
}
