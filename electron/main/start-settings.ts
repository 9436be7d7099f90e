import type { Theme } from '../../shared/host/records';
import type { Language } from '../../shared/i18n/message';

/** The language chosen in the settings, else the system's where we have it. */
export function startLanguage(chosen: unknown, locale: string): Language {
  if (chosen === 'en' || chosen === 'de') return chosen;
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** The appearance chosen in the settings, else the system's. */
export function startTheme(chosen: unknown): Theme {
  return chosen === 'light' || chosen === 'dark' || chosen === 'contrast' ? chosen : 'system';
}
