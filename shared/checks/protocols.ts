import catalogJson from '../../assets/catalogs/protocols/catalog.json';
import germanJson from '../../assets/catalogs/protocols/de.json';
import englishJson from '../../assets/catalogs/protocols/en.json';

const folded = (text: string): string => text.toLowerCase().replace(/[\s/_-]+/g, '');

const named = (names: Readonly<Record<string, { readonly name: string }>>): readonly (readonly [string, string])[] =>
  Object.entries(names).map(([id, { name }]) => [folded(name), id]);

const idsByName: ReadonlyMap<string, string> = new Map([
  ...named(germanJson.protocols),
  ...named(englishJson.protocols),
  ...catalogJson.protocols.flatMap(({ id, aliases }) => [id, ...aliases].map((name): [string, string] => [folded(name), id])),
]);

/** Protocols that encrypt nothing and whose reading or changing would hurt; those of little risk (time, names) are no matter. */
const clearTextIds: ReadonlySet<string> = new Set(
  catalogJson.protocols.filter(({ encrypted, rating, family }) => encrypted === 'no' && rating !== 'low' && family !== 'physical').map(({ id }) => id),
);

const names: Readonly<Record<string, { readonly name: string } | undefined>> = englishJson.protocols;

/** A protocol as everybody calls it, "Modbus/TCP"; the client's own words stay as they are. */
export function protocolLabel(protocol: string): string {
  return names[idsByName.get(folded(protocol)) ?? '']?.name ?? protocol;
}

/** True when the catalogue knows the protocol, by its id or by a name, as one in clear text. */
export function isClearText(protocol: string): boolean {
  const id = idsByName.get(folded(protocol));
  return id !== undefined && clearTextIds.has(id);
}
