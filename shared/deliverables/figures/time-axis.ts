import type { Language } from '../../i18n/message';

/** A line of a time axis; the text stands between it and the next one. */
export interface Tick {
  /** Days since 1970. */
  readonly day: number;
  readonly label: string;
  /** Written where a year begins and at the first line. */
  readonly year: string;
}

const millisecondsOfDay = 86_400_000;
/** More months than this are drawn as quarters. */
const mostMonths = 14;
/** More quarters than this are drawn as years. */
const mostQuarters = 14;

const monthNames: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
  de: new Intl.DateTimeFormat('de-DE', { month: 'short', timeZone: 'UTC' }),
};

/** A calendar date as a number of days. */
export function daysOf(date: string): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / millisecondsOfDay);
}

/** Months, quarters or years that hold the given days, with a closing line at the end. */
export function ticksOf(firstDay: number, lastDay: number, language: Language): readonly Tick[] {
  const first = monthOf(firstDay);
  const last = monthOf(lastDay);
  const span = last - first + 1;
  const step = span <= mostMonths ? 1 : span <= mostQuarters * 3 ? 3 : 12;
  const start = Math.floor(first / step) * step;
  const end = Math.ceil((last + 1) / step) * step;
  return Array.from({ length: (end - start) / step + 1 }, (_, index) => tickOf(start + index * step, step, index === 0, language));
}

/** Months since year 0. */
function monthOf(day: number): number {
  const [year = '0', month = '1'] = new Date(day * millisecondsOfDay).toISOString().split('-');
  return Number(year) * 12 + Number(month) - 1;
}

function tickOf(month: number, step: number, isFirst: boolean, language: Language): Tick {
  const year = Math.floor(month / 12);
  const inYear = month % 12;
  const time = Date.UTC(year, inYear, 1);
  const label = step === 1 ? monthNames[language].format(time).replace('.', '') : step === 3 ? `Q${inYear / 3 + 1}` : '';
  return { day: time / millisecondsOfDay, label, year: isFirst || inYear === 0 ? String(year) : '' };
}
