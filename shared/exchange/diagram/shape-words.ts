import { recogniseKind } from '../../inventory/asset-words';
import type { Asset } from '../../model/entities/asset';
import type { Zone } from '../../model/entities/zone';
import type { ConduitKind, ZoneKind } from '../../network/styles';

type AssetKind = NonNullable<Asset['kind']>;

/** Words in the names of shapes and pictures that the words of lists do not cover. Ordered: the special before the general. */
const shapeKinds: readonly (readonly [AssetKind, RegExp])[] = [
  ['firewall', /\b(firewall|fire wall|asa|pix|ngfw|security appliance)\b/],
  ['wirelessAccessPoint', /\b(access point|wireless|wifi|wlan|aironet|antenna|radio)\b/],
  ['cellularModem', /\b(modem|cell tower|cellular|radio tower)\b/],
  ['router', /\brouter\b/],
  ['switch', /\b(switch|hub|bridge)\b/],
  ['historian', /\b(historian|database|datastore|cylinder)\b/],
  ['backupServer', /\b(storage|nas|tape|san|backup)\b/],
  ['server', /\b(server|servers|mainframe|rack|virtual machine|vm|host)\b/],
  ['workstation', /\b(workstation|pc|desktop|computer|laptop|notebook|monitor|terminal|client|macbook|imac)\b/],
  ['hmi', /\b(hmi|panel|touch)\b/],
  ['plc', /\b(plc|controller|cpu|logic controller)\b/],
  ['drive', /\b(vfd|drive|inverter|motor|pump|compressor|fan|conveyor)\b/],
  ['actuator', /\b(valve|actuator|damper)\b/],
  ['sensor', /\b(sensor|transmitter|instrument|indicator|gauge|meter|flow meter|thermometer)\b/],
  ['robot', /\brobot/],
  ['camera', /\b(camera|cctv)\b/],
  ['printer', /\b(printer|fax|plotter)\b/],
  ['mobileDevice', /\b(phone|smartphone|tablet|ipad|iphone|mobile|pda|handheld)\b/],
  ['removableMedia', /\b(usb|flash drive|memory card)\b/],
  ['powerSupply', /\b(ups|power supply|battery|transformer)\b/],
];

/** Names of shapes that say only how something looks. */
const plainShapes: ReadonlySet<string> = new Set(['', 'rect', 'rectangle', 'ext', 'label', 'ellipse', 'rounded', 'square', 'partialRectangle', 'cube', 'process', 'hexagon', 'parallelogram', 'rhombus', 'triangle', 'step', 'document', 'mxgraph.basic.rect', 'mxgraph.basic.rounded_frame']);

/** What a style says about the look: the name of its shape, or of its picture. Empty for plain boxes. */
export function shapeName(style: ReadonlyMap<string, string>): string {
  const shape = style.get('shape') ?? '';
  const picture = style.get('image') ?? '';
  const file = picture.startsWith('data:') ? '' : (picture.split('/').at(-1) ?? '').replace(/\.\w+$/, '').replace(/_?\d+x\d+/, '');
  const resource = [style.get('prIcon'), style.get('resIcon'), style.get('grIcon'), style.get('network2Icon')].find((name) => name !== undefined) ?? '';
  if (resource !== '') return resource;
  if (shape === 'image' || shape === '') return file;
  return plainShapes.has(shape) ? '' : shape;
}

/** The kind of asset a shape or picture shows. */
export function kindOfShape(name: string): AssetKind | undefined {
  const all = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/^mxgraph\./, '').replace(/[._/-]+/g, ' ');
  // What stands in a rack need not be a server: plates and ducts are no devices at all.
  const words = all.replace(/^rack (general )?/, '');
  return shapeKinds.find(([, pattern]) => pattern.test(words))?.[0] ?? (words === '' ? undefined : recogniseKind(words));
}

export function isCloud(name: string): boolean {
  return /\bcloud\b/i.test(name.replace(/[._/-]+/g, ' ')) || /\binternet\b/i.test(name);
}

export function isPerson(name: string): boolean {
  return /(^|[._])(actor|umlActor|user|users|person|people)\b/i.test(name);
}

const zoneWords: readonly (readonly [ZoneKind, RegExp])[] = [
  ['dmz', /\b(i?dmz|demilitari[sz]\w*|perimeter)\b/i],
  ['safety', /\b(safety|sis\b|sicherheitsgerichtet\w*|sicherheitssteuerung\w*|not-?aus|emergency stop|functional safety|funktionale sicherheit)/i],
  ['wireless', /\b(wlan|wi-?fi|wireless|funk\w*|mobilfunk|5g)\b/i],
  ['supplier', /\b(supplier|vendor|lieferant\w*|hersteller\w*|fremdfirm\w*|contractor\w*|integrator\w*|dienstleister\w*|third[- ]party)\b/i],
  ['external', /\b(internet|extern\w*|external|cloud|wan|untrusted|outside|fernwartung|remote access)\b/i],
  ['enterprise', /\b(enterprise|office|b(ü|ue)ro\w*|corporate|business|verwaltung\w*|unternehmensnetz\w*|it[- ]?(netz\w*|network|zone|lan)|erp)\b/i],
  ['temporary', /\b(tempor(ä|ae)r\w*|temporary|commissioning|inbetriebnahme|baustelle)\b/i],
  ['control', /\b(control|steuerung\w*|ot\b|produktion\w*|production|fertigung\w*|prozess\w*|process|linie|line|zelle|cell|scada|leitsystem\w*|anlage\w*|feld\w*|field|plant)\b/i],
];

/** The kind of zone its name speaks of. */
export function kindOfZone(label: string): ZoneKind | undefined {
  return zoneWords.find(([, pattern]) => pattern.test(label))?.[0];
}

/** The level of the Purdue model a name speaks of: `Level 3.5`, `Ebene 2`, `L1`. */
export function levelOf(label: string): Zone['purdueLevel'] {
  const written = /\b(?:purdue[ -]*)?(?:level|ebene|lvl|l|stufe)[ -]*(3[.,]5|[0-5])\b/i.exec(label)?.[1]?.replace(',', '.');
  return (['0', '1', '2', '3', '3.5', '4', '5'] as const).find((level) => level === written);
}

/** True for names of zones and networks rather than of devices. */
export function speaksOfZone(label: string): boolean {
  return /\b(zone|netz\w*|network|segment|vlan|lan|dmz|bereich|area|level|ebene|zelle|cell|subnet)\b/i.test(label) || /\d+\.\d+\.\d+\.\d+\/\d+/.test(label);
}

const conduitWords: readonly (readonly [ConduitKind, RegExp])[] = [
  ['remoteAccess', /\b(vpn|remote|fernwartung\w*|fernzugriff\w*|teamviewer|anydesk|ewon)\b/i],
  ['wireless', /\b(wlan|wi-?fi|wireless|funk\w*|lte|5g|mobilfunk)\b/i],
  ['serial', /\b(rs-?(232|422|485)|serial|seriell\w*|profibus|modbus rtu|can\b|hart\b)/i],
  ['removableMedia', /\b(usb|stick|wechseldatentr\w*|removable|sneaker)\b/i],
  ['serviceLaptop', /\b(service ?laptop|wartungs(laptop|notebook)|laptop|notebook)\b/i],
];

/** The kind of conduit a line's text speaks of; a network where it says nothing. */
export function kindOfConduit(label: string): ConduitKind {
  return conduitWords.find(([, pattern]) => pattern.test(label))?.[0] ?? 'network';
}

/** The networks written in a text. */
export function subnetsIn(label: string): readonly string[] {
  return [...new Set(label.match(/\b\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}\b/g) ?? [])].slice(0, 20);
}
