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

/** How far a mean rose or fell, with its sign: "+0.3", "−0.2", "0.0". */
export function formatMeanChange(language: Language, change: number): string {
  const size = formats[language].format(Math.abs(change));
  return change === 0 ? size : `${change > 0 ? '+' : '−'}${size}`;
}
