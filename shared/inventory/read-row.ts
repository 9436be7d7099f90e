import { type AssetKind, isFreePlace, isNoDevice, recogniseKind, recogniseVendor } from './asset-words';
import type { FlagCode } from './cell';
import { clientColumnId, type ClientText } from './client-columns';
import type { CellReading, ColumnReader } from './column-reader';
import { locationSeparator } from './location-parts';
import { readPurdueLevel } from './normalise-scale';
import { type ImportTarget, isKeptAsClientColumn, plainFields } from './targets';

export interface DraftInterface {
  /** Identity among the interfaces of a new asset. */
  readonly id: string;
  readonly name?: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly vlan?: string;
  readonly network?: string;
  readonly wireless?: boolean;
}

export interface RowFlag {
  readonly column: number;
  readonly heading: string;
  readonly code: FlagCode;
  readonly text: string;
}

export type FieldValue = string | number | boolean;

/** One record of the list, read but not yet compared with what the assessment holds. */
export interface RowDraft {
  /** Spreadsheet row, counted from 1. */
  readonly row: number;
  /** Plain asset fields; the names are the entity's, never headings of the list. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Fields concluded from others; they only fill gaps. */
  readonly concluded: readonly string[];
  readonly interfaces: readonly DraftInterface[];
  /** Name of the area, or its path from the wide to the narrow one, joined with `›`. */
  readonly area: string | undefined;
  readonly zone: string | undefined;
  /** Everything that has no field, or more to say than its field. */
  readonly clientColumns: readonly ClientText[];
  readonly flags: readonly RowFlag[];
}

/** Nothing, one text, or several: most cells hold one, and a list for each of them would be waste. */
type Several = string | readonly string[] | undefined;

/** Collects the cells of one row. Lists start out shared and empty: this runs for every cell of long lists. */
interface Collected {
  fields: Record<string, FieldValue>;
  clientColumns: readonly ClientText[];
  flags: readonly RowFlag[];
  concluded: readonly string[];
  ip: Several;
  mac: Several;
  vlan: Several;
  network: Several;
  interfaceName: Several;
  wireless: boolean | undefined;
  description: string;
  notes: string;
  area: string | undefined;
  zone: string | undefined;
  hostname: string | undefined;
  hostnameColumn: ColumnReader | undefined;
  criticality: string | undefined;
  criticalityColumn: ColumnReader | undefined;
  /** The kind that a heading over one of its cells names. */
  implied: AssetKind | undefined;
}

const noTexts: readonly ClientText[] = [];
const noFlags: readonly RowFlag[] = [];
const noFields: readonly string[] = [];
const noInterfaces: readonly DraftInterface[] = [];

function startRow(): Collected {
  return {
    fields: {}, clientColumns: noTexts, flags: noFlags, concluded: noFields, ip: undefined, mac: undefined, vlan: undefined, network: undefined, interfaceName: undefined,
    wireless: undefined, description: '', notes: '', area: undefined, zone: undefined, hostname: undefined, hostnameColumn: undefined, criticality: undefined, criticalityColumn: undefined, implied: undefined,
  };
}

/** Reads one row through the readers of its columns. Every filled cell ends in a field, a client column, or both. */
export function readRow(row: number, readers: readonly ColumnReader[]): RowDraft {
  const collected = startRow();
  for (const reader of readers) {
    const reading = reader.read(row - 1);
    if (reading === undefined) continue;
    if (reader.implies !== undefined) collected.implied ??= reader.implies;
    if (reader.target === 'hostname') collected.hostnameColumn ??= reader;
    else if (reader.target === 'criticality') collected.criticalityColumn ??= reader;
    if (typeof reading === 'string') {
      if (!place(collected, reader.target, reading)) keepText(collected, reader, reading);
    } else {
      takeReading(collected, reader, reading, row);
    }
  }
  return finish(row, collected, readers);
}

function takeReading(collected: Collected, reader: ColumnReader, { value, flag, keepsOriginal }: CellReading, row: number): void {
  if (flag !== undefined) {
    collected.flags = [...collected.flags, { column: reader.column, heading: reader.heading, code: flag, text: reader.original(row - 1).slice(0, 200) }];
  }
  const isPlaced = value !== undefined && place(collected, reader.target, value);
  if (keepsOriginal || (!isPlaced && value !== undefined)) keepText(collected, reader, reader.original(row - 1).trim());
}

function keepText(collected: Collected, { keptAs, isPart }: ColumnReader, value: string): void {
  // The parts of a column that is cut speak of the same text.
  if (isPart === true && collected.clientColumns.some(({ name }) => name === keptAs)) return;
  const text = { id: clientColumnId(keptAs), name: keptAs, value };
  collected.clientColumns = collected.clientColumns.length === 0 ? [text] : [...collected.clientColumns, text];
}

/** Puts a value where it belongs; false when it has to stay a client column. */
function place(collected: Collected, target: ImportTarget | undefined, value: NonNullable<CellReading['value']>): boolean {
  if (target === undefined) return false;
  switch (target) {
    case 'ip':
    case 'mac':
      if (typeof value !== 'string' && typeof value !== 'object') return false;
      collected[target] = joined(collected[target], value);
      return true;
    case 'vlan':
    case 'network':
    case 'interfaceName':
      collected[target] = joined(collected[target], String(value));
      return true;
    case 'description':
    case 'notes':
      if (collected.description.length + collected.notes.length + String(value).length > longestNotes) return false;
      collected[target] = collected[target] === '' ? String(value) : `${collected[target]}\n${String(value)}`;
      return true;
    case 'area':
      collected.area = collected.area === undefined ? String(value) : `${collected.area} › ${String(value)}`;
      return true;
    case 'zone':
    case 'hostname':
      if (collected[target] !== undefined) return false;
      collected[target] = String(value);
      return true;
    case 'criticality':
      if (collected.criticality !== undefined) return false;
      collected.criticality = String(value);
      return true;
    case 'wireless':
      if (typeof value !== 'boolean' || collected.wireless !== undefined) return false;
      collected.wireless = value;
      return true;
    default:
      if (typeof value === 'object' || isKeptAsClientColumn(target) || !plainFields.has(target)) return false;
      return placeField(collected, target, value);
  }
}

const longestNotes = 19_000;

/** Several columns of one text field are joined; of another field the first one counts, and the others stay as they are. */
function placeField(collected: Collected, field: string, value: FieldValue): boolean {
  const present = collected.fields[field];
  if (present === undefined) {
    collected.fields[field] = value;
    return true;
  }
  const description = plainFields.get(field);
  if (description?.kind !== 'text' || typeof present !== 'string') return false;
  const together = `${present}${field === 'location' ? locationSeparator : ' '}${String(value)}`;
  if (together.length > description.max) return false;
  collected.fields[field] = together;
  return true;
}

function joined(known: Several, value: string | readonly string[]): Several {
  if (known === undefined) return typeof value === 'string' || value.length !== 1 ? value : value[0];
  return [...listed(known), ...listed(value)];
}

function listed(several: Several): readonly string[] {
  return several === undefined ? noFields : typeof several === 'string' ? [several] : several;
}

/** Sets a field that follows from others, if it is still free. */
function conclude(collected: Collected, field: string, value: string | undefined): void {
  if (value === undefined || collected.fields[field] !== undefined) return;
  collected.fields[field] = value;
  collected.concluded = [...collected.concluded, field];
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function finish(row: number, collected: Collected, readers: readonly ColumnReader[]): RowDraft {
  const { fields, description, notes } = collected;
  if (notes !== '' || description !== '') fields['notes'] = (notes === '' ? description : description === '' ? notes : `${description}\n${notes}`).slice(0, 20_000);
  settleCriticality(row, collected);
  const zone = collected.zone?.endsWith(')') === true ? splitLevel(collected.zone) : undefined;
  if (zone !== undefined) conclude(collected, 'purdueLevel', zone.level);
  keepHostname(collected);
  concludeKindAndVendor(collected);
  concludeQuantity(collected);
  const interfaces = buildInterfaces(collected);
  if (fields['name'] === undefined) {
    conclude(collected, 'name', nameFrom(fields, interfaces));
    flagFreeAddress(row, collected, readers);
  }
  const { concluded, area, clientColumns, flags } = collected;
  return { row, fields, concluded, interfaces, area, zone: zone === undefined ? collected.zone : zone.name, clientColumns, flags };
}

/** One column for all of it counts for availability, unless another column says that; then it stays beside the asset. */
function settleCriticality(row: number, collected: Collected): void {
  const { criticality, criticalityColumn, fields, clientColumns } = collected;
  if (criticality === undefined || criticalityColumn === undefined) return;
  if (fields['criticalityAvailability'] === undefined) fields['criticalityAvailability'] = criticality;
  else if (!clientColumns.some(({ name }) => name === criticalityColumn.keptAs)) keepText(collected, criticalityColumn, criticalityColumn.original(row - 1).trim());
}

/** The name of a computer names the asset when nothing else does; otherwise it stays beside it. */
function keepHostname(collected: Collected): void {
  const { hostname, hostnameColumn, fields, clientColumns } = collected;
  if (hostname === undefined || hostnameColumn === undefined) return;
  if (fields['name'] === undefined) fields['name'] = hostname;
  else if (!clientColumns.some(({ name }) => name === hostnameColumn.keptAs)) keepText(collected, hostnameColumn, hostname);
}

/** An address alone, beside which it says that it is free or handed out by DHCP: no device. */
function flagFreeAddress(row: number, collected: Collected, readers: readonly ColumnReader[]): void {
  const { fields, flags } = collected;
  if (fields['tag'] !== undefined || fields['serial'] !== undefined || fields['model'] !== undefined) return;
  for (const { column, heading, target, original } of readers) {
    const text = target === 'ip' || target === 'mac' ? '' : original(row - 1).trim();
    if (!isFreePlace(text)) continue;
    collected.flags = [...flags, { column, heading, code: 'no-device', text }];
    return;
  }
}

/** A row without any name is still something when it has a tag, an address or a serial number. */
function nameFrom(fields: Readonly<Record<string, FieldValue>>, interfaces: readonly DraftInterface[]): string | undefined {
  const key = textOf(fields['tag']) || textOf(fields['serial']) || textOf(fields['model']) || interfaces.map(({ ip, mac }) => ip ?? mac).find((value) => value !== undefined);
  if (key === undefined || key === '') return undefined;
  return textOf(fields['tag']) || textOf(fields['model']) || key;
}

function concludeKindAndVendor(collected: Collected): void {
  const { fields, flags, implied } = collected;
  if (fields['kind'] !== undefined && fields['vendor'] !== undefined) return;
  const model = textOf(fields['model']);
  const name = textOf(fields['name']);
  const isNone = flags.some(({ code, text }) => code === 'no-device' && isNoDevice(text));
  if (fields['kind'] === undefined && !isNone) {
    const told = (model === '' ? undefined : recogniseKind(model)) ?? (name === '' ? undefined : recogniseKind(name));
    conclude(collected, 'kind', implied === undefined || refined.has(implied) ? (told ?? implied) : implied);
  }
  if (fields['vendor'] === undefined) conclude(collected, 'vendor', recogniseVendor(model === '' ? name : model));
}

/** Kinds of which a name or model may tell more: a controller may be one for safety. */
const refined: ReadonlySet<AssetKind> = new Set<AssetKind>(['plc', 'sensor', 'actuator']);

/** `Client-PC (30 Stk.)` and `12x Stellantrieb` stand for many devices. */
const quantityInName = /(?:^|\()\s*(\d{1,4})\s?(?:[x×](?=[\s)]|$)|(?:stk|stück|pcs|geräte|units)(?![\p{L}\d]))/iu;

function concludeQuantity(collected: Collected): void {
  const { fields } = collected;
  const count = fields['quantity'] === undefined && typeof fields['name'] === 'string' ? quantityInName.exec(fields['name'])?.[1] : undefined;
  if (count === undefined || Number(count) < 2) return;
  fields['quantity'] = Number(count);
  collected.concluded = [...collected.concluded, 'quantity'];
}

/** `Control (L1)` is the zone `Control` on level 1. */
function splitLevel(zone: string): { readonly name: string | undefined; readonly level: string | undefined } {
  const match = /^(.+?)\s*\((?:l|level|ebene)\s*(\d(?:\.5)?)\)$/i.exec(zone);
  if (match === null) return { name: zone, level: undefined };
  return { name: match[1], level: readPurdueLevel(match[2] ?? '').value };
}

type OpenInterface = { -readonly [Key in keyof DraftInterface]: DraftInterface[Key] };

function buildInterfaces({ ip, mac, vlan, network, interfaceName, wireless }: Collected): readonly DraftInterface[] {
  const count = Math.max(countOf(ip), countOf(mac), countOf(vlan), countOf(network), countOf(interfaceName), wireless === undefined ? 0 : 1);
  if (count === 0) return noInterfaces;
  // Nearly every row of nearly every list: one address, and what belongs to it.
  if (typeof ip === 'string' && count === 1 && interfaceName === undefined && network === undefined && wireless === undefined && ip.length <= 120) {
    if (mac === undefined && vlan === undefined) return [{ id: 'interface-1', ip }];
    if (typeof mac === 'string' && vlan === undefined) return [{ id: 'interface-1', ip, mac }];
    if (typeof mac === 'string' && typeof vlan === 'string' && vlan.length <= 120) return [{ id: 'interface-1', ip, mac, vlan }];
  }
  const interfaces: OpenInterface[] = [];
  for (let index = 0; index < count; index += 1) {
    const face: OpenInterface = { id: interfaceIds[index] ?? `interface-${index + 1}` };
    setText(face, 'name', textAt(interfaceName, index));
    setText(face, 'ip', textAt(ip, index));
    setText(face, 'mac', textAt(mac, index));
    // One network for several addresses is the network of all of them.
    setText(face, 'vlan', textAt(vlan, countOf(vlan) === 1 ? 0 : index));
    setText(face, 'network', textAt(network, countOf(network) === 1 ? 0 : index));
    if (wireless !== undefined && index === 0) face.wireless = wireless;
    interfaces.push(face);
  }
  return interfaces;
}

const interfaceIds = ['interface-1', 'interface-2', 'interface-3', 'interface-4'] as const;

function countOf(several: Several): number {
  return several === undefined ? 0 : typeof several === 'string' ? 1 : several.length;
}

function textAt(several: Several, index: number): string | undefined {
  return typeof several === 'string' ? (index === 0 ? several : undefined) : several?.[index];
}

type TextPart = 'name' | 'ip' | 'mac' | 'vlan' | 'network';

function setText(face: { [Part in TextPart]?: string }, part: TextPart, value: string | undefined): void {
  if (value !== undefined) face[part] = value.length > 120 ? value.slice(0, 120) : value;
}
