import germanJson from '../../assets/catalogs/protocols/de.json';
import englishJson from '../../assets/catalogs/protocols/en.json';
import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';

type Names = Readonly<Record<string, { readonly name: string } | undefined>>;

const names: Readonly<Record<Language, Names>> = { en: englishJson.protocols, de: germanJson.protocols };
/** What a firewall rule without limits says. */
const unlimited = 'any';

/** A protocol as the catalogue calls it ("S7comm" for `s7comm`); the client's own words stay as they are. */
export function protocolName(language: Language, protocol: string): string {
  return protocol === unlimited ? translate(language, 'deliverable.anyProtocol') : (names[language][protocol]?.name ?? protocol);
}

/** Ports as written; a port without limits says no more than the protocol does. */
export function namedPorts(ports: readonly string[] | undefined): readonly string[] {
  return (ports ?? []).filter((port) => port !== unlimited);
}
