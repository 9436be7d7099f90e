import catalogJson from '../../../assets/catalogs/protocols/catalog.json';
import germanJson from '../../../assets/catalogs/protocols/de.json';
import englishJson from '../../../assets/catalogs/protocols/en.json';
import type { Language } from '../../../shared/i18n/message';

/** What the catalogue says of a protocol, whatever the language. */
export interface CatalogProtocol {
  readonly id: string;
  /** `502/tcp`. */
  readonly ports: readonly string[];
  readonly encrypted: string;
  readonly authenticated: string;
  readonly rating: string;
}

/** What it says in words. */
export interface ProtocolWords {
  readonly name: string;
  readonly use: string;
  readonly risk: string;
  readonly secureVariant?: string;
}

const texts: Readonly<Record<Language, typeof englishJson | typeof germanJson>> = { en: englishJson, de: germanJson };
const folded = (text: string): string => text.toLowerCase().replace(/[\s/_-]+/g, '');

/** `502/tcp`; what needs no port is named as the standards do: `EtherType 0x8892`, `IP 50`. */
function written({ transport, first, last }: (typeof catalogJson.protocols)[number]['ports'][number]): string {
  if (transport === 'etherType') return `EtherType 0x${first.toString(16).toUpperCase().padStart(4, '0')}`;
  return transport === 'ipProtocol' ? `IP ${first}` : `${first === last ? first : `${first}-${last}`}/${transport}`;
}

const protocols: readonly CatalogProtocol[] = catalogJson.protocols.map(({ id, ports, encrypted, authenticated, rating }) => ({
  id,
  ports: ports.map(written),
  encrypted,
  authenticated,
  rating,
}));
const byId: ReadonlyMap<string, CatalogProtocol> = new Map(protocols.map((protocol) => [protocol.id, protocol]));
const idsByName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(germanJson.protocols).map(([id, { name }]): [string, string] => [folded(name), id]),
  ...Object.entries(englishJson.protocols).map(([id, { name }]): [string, string] => [folded(name), id]),
  ...catalogJson.protocols.flatMap(({ id, aliases }) => [id, ...aliases].map((name): [string, string] => [folded(name), id])),
]);

/** The protocol a text means, by id, name in any language or other name; undefined for somebody's own words. */
export function catalogProtocol(text: string): CatalogProtocol | undefined {
  return byId.get(idsByName.get(folded(text)) ?? '');
}

/** Name, use and risk of a protocol of the catalogue. */
export function protocolWords(language: Language, id: string): ProtocolWords | undefined {
  const words: Readonly<Record<string, ProtocolWords | undefined>> = texts[language].protocols;
  return words[id];
}

/** How well a protocol is protected (`yes`, `optional`, `no`) or rated (`high`, `medium`, `low`), in words. */
export function protectionWord(language: Language, value: string): string {
  const words: Readonly<Record<string, string | undefined>> = texts[language].protection;
  return words[value] ?? value;
}

export function ratingWord(language: Language, value: string): string {
  const words: Readonly<Record<string, string | undefined>> = texts[language].ratings;
  return words[value] ?? value;
}

/** Every protocol of the catalogue to choose from, by name. */
export function protocolChoices(language: Language): readonly { readonly id: string; readonly title: string; readonly description: string }[] {
  return protocols
    .map(({ id, ports }) => {
      const words = protocolWords(language, id);
      return { id, title: words?.name ?? id, description: [ports.join(', '), words?.use ?? ''].filter((part) => part !== '').join(' · ') };
    })
    .sort((first, second) => first.title.localeCompare(second.title, language));
}
