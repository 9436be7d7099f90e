import { foldHeading, spellOut } from './heading-text';

/**
 * Headings that name something the asset has no field for, though a word or the values in them look like one: the address of
 * a router is not that of the device, a measuring range is no area. Their columns are kept as they are.
 */
const others: readonly RegExp[] = [
  /\b(gateway|gw|default gateway|standardgateway|router adresse|dns server|ntp|ntp server|zeitserver|syslog|dhcp range|dhcp bereich|broadcast|cidr|dns suffix|proxy)\b/,
  /\b(quell|ziel|source|destination|src|dst|partner|remote|peer|von|bis|from|to|next hop)\s(ip|adresse|mac|port|host|netz|network)\b/,
  /^(von|bis|from|to|start|ende|end|quelle|ziel|source|destination|range|bereich von|bereich bis)$/,
  /\b(risk|risiko) (score|level|stufe|wert|rating)\b/,
  /\b(first seen|erstmals gesehen|firstseen|created|erstellt am|angelegt|updated|updated on|geaendert am|aktualisiert am|modified|sys id|sysid|sys object id|guid|uuid)\b/,
  /(preis|price|\bkosten\b|\bcosts?\b|messbereich|measuring range|einstellbereich|regelbereich|temperaturbereich|kostenstelle|cost cent)/,
  /\b(telefon|tel|phone|mobil|mobile|handy|fax|e mail|email|rufnummer|durchwahl)\b/,
  /\b(object id|objekt id) oid\b|\boid\b/,
  /\b(baujahr|year built|inbetriebnahme\w*|inbetriebn|installationsdatum|installation date|kaufdatum|purchase date|lieferdatum)\b/,
  /\b(slot|steckplatz|backplane|uptime|laufzeit|usv zeit|leistung|spannung|strom|gewicht|keyswitch)\b/,
  /(wartungs|service|montage|liefer|errichter)(firma|partner)/,
  /^(switch port|switchport|port switch|uplink.*|patchfeld.*|patch panel.*|dose|netzwerkdose|wall outlet)$/,
  /\b(backup|sicherungs?|ablage|speicher|archiv)\s?(location|ort|path|pfad|ziel|target|medium|server)\b/,
  /\b(ueber|via|angeschlossen an|verbunden mit|connected to|controlled by|gesteuert von|haengt an)\b/,
  /^(mac vendor|os version|rack unit|arbeitsplatz verantwortlich|ghost)$/,
];

const slots = /\b(slot|steckplatz|einschub|subslot|submodul)\b/;
const carriers = /^(rack|baugruppentraeger|rack nr|rack no|racknummer)$/;

const parts = /^(sps|plc|hmi|panel|op|fu|antrieb|drive|switch|ipc|pc|router|firewall|roboter|robot|usv|ups) (typ|type|ip|ip adresse|modell|model|firmware|fw|sn|seriennummer|serial|hersteller|vendor|mac|mac adresse)$/;

/** Columns about a second device of the row (`SPS-Typ | SPS-IP | HMI-Typ | HMI-IP`): only the first of them is the row's. */
function columnsOfFurtherParts(folded: readonly string[]): readonly number[] {
  const about = folded.map((heading) => parts.exec(heading)?.[1]);
  const first = about.find((part) => part !== undefined);
  return about.flatMap((part, column) => (part === undefined || part === first ? [] : [column]));
}

const guests = /^(vm|vm name|virtual machine|virtuelle maschine)$/;
const hosts = /^(host|esx host|esxi host|hypervisor|cluster|datacenter|data center|folder|resource pool)$/;

/**
 * Columns that speak of something else because of another column: where a module sits in its carrier (`Rack | Slot` of
 * engineering tools) is no place in the plant, the `Host` of a virtual machine is another computer, `HMI-IP` beside `SPS-IP`
 * belongs to another device.
 */
export function columnsOfOthers(headings: readonly string[]): ReadonlySet<number> {
  const folded = headings.map((heading) => spellOut(foldHeading(heading)));
  const about = [[slots, carriers], [guests, hosts]].flatMap(([sign, meant]) => (meant !== undefined && folded.some((heading) => sign?.test(heading)) ? [meant] : []));
  return new Set([...columnsOfFurtherParts(folded), ...folded.flatMap((heading, column) => (about.some((pattern) => pattern.test(heading)) ? [column] : []))]);
}

const known = new Map<string, boolean>();

/** True for a heading whose column means something else than any field, so that neither parts of it nor its values are to decide. */
export function speaksOfOthers(heading: string): boolean {
  const folded = spellOut(foldHeading(heading));
  const cached = known.get(folded);
  if (cached !== undefined) return cached;
  const found = others.some((pattern) => pattern.test(folded));
  if (known.size < 5000) known.set(folded, found);
  return found;
}
