import type { Language } from './message';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };
const dateFormat = byLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const weekdayFormat = byLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const momentFormat = byLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const numberFormat = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const percentFormat = byLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
const listFormat = byLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Made when first used and kept: each costs a millisecond or more, and the start of a window needs hardly any. */
function byLanguage<Format>(make: (locale: string) => Format): (language: Language) => Format {
  const made = new Map<Language, Format>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const format = make(locales[language]);
    made.set(language, format);
    return format;
  };
}

/** A calendar date (`2026-11-23`) as the language writes it; a text that is no date is returned as it is. */
export function formatDate(language: Language, date: string): string {
  const parsed = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed) ? date : shortMonths(dateFormat(language).format(parsed));
}

/** The day of the week of a calendar date; empty for a text that is no date. */
export function formatWeekday(language: Language, date: string): string {
  const parsed = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed) ? '' : weekdayFormat(language).format(parsed);
}

/** An instant (ISO 8601) in the reader's time zone, to the minute. */
export function formatInstant(language: Language, instant: string): string {
  const parsed = Date.parse(instant);
  return Number.isNaN(parsed) ? instant : shortMonths(momentFormat(language).format(parsed));
}

/** The one English month of four letters, as Excel and every other month has it: three. */
function shortMonths(text: string): string {
  return text.replace(/\bSept\b(?!\.)/, 'Sep');
}

export function formatNumber(language: Language, value: number): string {
  return numberFormat(language).format(value);
}

/** "Assets, zones and practices". */
export function formatList(language: Language, parts: readonly string[]): string {
  return listFormat(language).format(parts);
}

/** A size of a file: whole kilobytes, from a megabyte on with one decimal. @param bytes 0 or more */
export function formatFileSize(language: Language, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const size = isLarge ? Math.round(bytes / 100_000) / 10 : Math.ceil(bytes / 1000);
  return `${formatNumber(language, size)} ${isLarge ? 'MB' : 'kB'}`;
}

/** A share between 0 and 1 as a whole percentage. */
export function formatPercent(language: Language, share: number): string {
  return percentFormat(language).format(share);
}

/** Text order of the language, numbers inside texts by value ("Line 2" before "Line 10"). */
export function compareText(language: Language): (first: string, second: string) => number {
  return new Intl.Collator(locales[language], { numeric: true, sensitivity: 'base' }).compare;
}
