import { readFileSync } from 'node:fs';
import type { Language } from '../../shared/i18n/message';

interface LawTexts {
  readonly rules: Readonly<Record<string, string>>;
  readonly cases: Readonly<Record<string, string>>;
  readonly notices: Readonly<Record<string, string>>;
  readonly cra: Readonly<Record<string, { readonly question: string }>>;
  readonly machinery: Readonly<Record<string, { readonly question: string; readonly requirement: string }>>;
}

/** What the catalogue on regulation says; end-to-end tests cannot import the catalogue's files as modules. */
export function lawTexts(language: Language): LawTexts {
  return JSON.parse(readFileSync(new URL(`../../assets/catalogs/regulation/${language}.json`, import.meta.url), 'utf8')) as LawTexts;
}
