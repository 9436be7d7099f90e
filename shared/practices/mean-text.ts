import type { Language } from '../i18n/message';
import { shownMean } from './score';

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  de: new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

/** A mean level as it is printed, always with one decimal: "1.0". */
export function formatMean(language: Language, mean: number): string {
  return formats[language].format(shownMean(mean));
}
