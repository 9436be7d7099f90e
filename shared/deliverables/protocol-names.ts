import germanJson from '../../assets/catalogs/protocols/de.json';
import englishJson from '../../assets/catalogs/protocols/en.json';
import type { Language } from '../i18n/message';

type Names = Readonly<Record<string, { readonly name: string } | undefined>>;

const names: Readonly<Record<Language, Names>> = { en: englishJson.protocols, de: germanJson.protocols };

/** A protocol as the catalogue calls it ("S7comm" for `s7comm`); the client's own words stay as they are. */
export function protocolName(language: Language, protocol: string): string {
  return names[language][protocol]?.name ?? protocol;
}
