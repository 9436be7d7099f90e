import type { Language } from './message';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };
const dateFormats = byLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const momentFormats = byLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const numberFormats = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const percentFormats = byLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));

function byLanguage<Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { en: make(locales.en), de: make(locales.de) };
}

/** A calendar date (`2026-11-23`) as the language writes it; a text that is no date is returned as it is. */
export function formatDate(language: Language, date: string): string {
  const parsed = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed) ? date : dateFormats[language].format(parsed);
}

/** An instant (ISO 8601) in the reader's time zone, to the minute. */
export function formatInstant(language: Language, instant: string): string {
  const parsed = Date.parse(instant);
  return Number.isNaN(parsed) ? instant : momentFormats[language].format(parsed);
}

export function formatNumber(language: Language, value: number): string {
  return numberFormats[language].format(value);
}

/** A share between 0 and 1 as a whole percentage. */
export function formatPercent(language: Language, share: number): string {
  return percentFormats[language].format(share);
}

/** Text order of the language, numbers inside texts by value ("Line 2" before "Line 10"). */
export function compareText(language: Language): (first: string, second: string) => number {
  return new Intl.Collator(locales[language], { numeric: true, sensitivity: 'base' }).compare;
}
