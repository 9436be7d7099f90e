import germanJson from '../../../assets/catalogs/threats/de.json';
import englishJson from '../../../assets/catalogs/threats/en.json';
import type { Language } from '../../../shared/i18n/message';

interface Technique {
  readonly name: string;
  readonly summary: string;
}

const texts: Readonly<Record<Language, ReadonlyMap<string, Technique>>> = {
  en: new Map(Object.entries(englishJson.techniques)),
  de: new Map(Object.entries(germanJson.techniques)),
};

/** What the catalogue says of a threat; undefined for the assessor's own words. */
export function threatWords(language: Language, id: string): Technique | undefined {
  return texts[language].get(id);
}

/** Every threat of the catalogue to choose from. */
export function threatChoices(language: Language): readonly { readonly id: string; readonly title: string }[] {
  return [...texts[language]].map(([id, { name }]) => ({ id, title: `${id} · ${name}` }));
}
