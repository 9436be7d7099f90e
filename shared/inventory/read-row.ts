import { isNoDevice, recogniseKind, recogniseVendor } from './asset-words';
import type { FlagCode } from './cell';
import type { CellReading, ColumnReader } from './column-reader';
import { readPurdueLevel } from './normalise-scale';
import { type ImportTarget, isKeptAsClientColumn, plainFields } from './targets';

export interface DraftInterface {
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

/** Original text of a column of the client. */
export interface ClientText {
  readonly name: string;
  readonly value: string;
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
  readonly area: string | undefined;
  readonly zone: string | undefined;
  /** Everything that has no field, or more to say than its field. */
  readonly clientColumns: readonly ClientText[];
  readonly flags: readonly RowFlag[];
}

/** Collects the cells of one row. Plain arrays and fixed properties: this runs for every cell of long lists. */
interface Collected {
  readonly fields: Record<string, FieldValue>;
  readonly clientColumns: ClientText[];
  readonly flags: RowFlag[];
  readonly concluded: string[];
  ip: readonly string[];
  mac: readonly string[];
  vlan: readonly string[];
  network: readonly string[];
  interfaceName: readonly string[];
  wireless: boolean | undefined;
  description: string;
  notes: string;
  area: string | undefined;
  zone: string | undefined;
  hostname: string | undefined;
  hostnameHeading: string;
  criticality: string | undefined;
}

const none: readonly string[] = [];

function startRow(): Collected {
  return {
    fields: {}, clientColumns: [], flags: [], concluded: [], ip: none, mac: none, vlan: none, network: none, interfaceName: none,
    wireless: undefined, description: '', notes: '', area: undefined, zone: undefined, hostname: undefined, hostnameHeading: '', criticality: undefined,
  };
}

/** Reads one row through the readers of its columns. Every filled cell ends in a field, a client column, or both. */
export function readRow(row: number, readers: readonly ColumnReader[]): RowDraft {
  const collected = startRow();
  for (const reader of readers) {
    const reading = reader.read(row - 1);
    if (reading === undefined) continue;
    if (reading.flag !== undefined) {
      collected.flags.push({ column: reader.column, heading: reader.heading, code: reading.flag, text: reader.original(row - 1).slice(0, 200) });
    }
    if (reader.target === 'hostname') collected.hostnameHeading = reader.heading;
    const isPlaced = reading.value !== undefined && place(collected, reader.target, reading.value);
    if (reading.keepsOriginal || (!isPlaced && reading.value !== undefined)) {
      collected.clientColumns.push({ name: reader.heading, value: reader.original(row - 1).trim() });
    }
  }
  return finish(row, collected);
}

/** Puts a value where it belongs; false when it has to stay a client column. */
function place(collected: Collected, target: ImportTarget | undefined, value: NonNullable<CellReading['value']>): boolean {
  if (target === undefined) return false;
  if (typeof value === 'object') {
    if (target !== 'ip' && target !== 'mac') return false;
    collected[target] = collected[target].length === 0 ? value : [...collected[target], ...value];
    return true;
  }
  switch (target) {
    case 'vlan':
    case 'network':
    case 'interfaceName':
      collected[target] = [...collected[target], String(value)];
      return true;
    case 'description':
    case 'notes':
      collected[target] = collected[target] === '' ? String(value) : `${collected[target]}\n${String(value)}`;
      return true;
    case 'area':
    case 'zone':
    case 'hostname':
    case 'criticality':
      collected[target] = String(value);
      return true;
    case 'wireless':
      if (typeof value === 'boolean') collected.wireless = value;
      return typeof value === 'boolean';
    default:
      if (isKeptAsClientColumn(target) || !plainFields.has(target)) return false;
      collected.fields[target] = value;
      return true;
  }
}

/** Sets a field that follows from others, if it is still free. */
function conclude(collected: Collected, field: string, value: string | undefined): void {
  if (value === undefined || collected.fields[field] !== undefined) return;
  collected.fields[field] = value;
  collected.concluded.push(field);
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function finish(row: number, collected: Collected): RowDraft {
  const { fields, clientColumns, flags, concluded } = collected;
  const notes = [collected.description, collected.notes].filter((text) => text !== '').join('\n');
  if (notes !== '') fields['notes'] = notes.slice(0, 20_000);
  if (collected.criticality !== undefined) fields['criticalityAvailability'] ??= collected.criticality;
  const zone = splitLevel(collected.zone);
  conclude(collected, 'purdueLevel', zone.level);
  keepHostname(collected);
  concludeKindAndVendor(collected);
  const interfaces = buildInterfaces(collected);
  conclude(collected, 'name', nameFrom(fields, interfaces));
  return { row, fields, concluded, interfaces, area: collected.area, zone: zone.name, clientColumns, flags };
}

/** The name of a computer names the asset when nothing else does; otherwise it stays beside it. */
function keepHostname({ hostname, hostnameHeading, fields, clientColumns }: Collected): void {
  if (hostname === undefined) return;
  if (fields['name'] === undefined) fields['name'] = hostname;
  else if (!clientColumns.some(({ name }) => name === hostnameHeading)) clientColumns.push({ name: hostnameHeading, value: hostname });
}

/** A row without any name is still something when it has a tag, an address or a serial number. */
function nameFrom(fields: Readonly<Record<string, FieldValue>>, interfaces: readonly DraftInterface[]): string | undefined {
  const key = textOf(fields['tag']) || textOf(fields['serial']) || textOf(fields['model']) || interfaces.map(({ ip, mac }) => ip ?? mac).find((value) => value !== undefined);
  if (key === undefined || key === '') return undefined;
  return textOf(fields['tag']) || textOf(fields['model']) || key;
}

function concludeKindAndVendor(collected: Collected): void {
  const { fields, flags } = collected;
  if (fields['kind'] !== undefined && fields['vendor'] !== undefined) return;
  const model = textOf(fields['model']);
  const name = textOf(fields['name']);
  const isNone = flags.some(({ code, text }) => code === 'no-device' && isNoDevice(text));
  if (fields['kind'] === undefined && !isNone) {
    conclude(collected, 'kind', (model === '' ? undefined : recogniseKind(model)) ?? (name === '' ? undefined : recogniseKind(name)));
  }
  if (fields['vendor'] === undefined) conclude(collected, 'vendor', recogniseVendor(model === '' ? name : model));
}

/** `Control (L1)` is the zone `Control` on level 1. */
function splitLevel(zone: string | undefined): { readonly name: string | undefined; readonly level: string | undefined } {
  const match = zone?.endsWith(')') === true ? /^(.+?)\s*\((?:l|level|ebene)\s*(\d(?:\.5)?)\)$/i.exec(zone) : null;
  if (match === null) return { name: zone, level: undefined };
  return { name: match[1], level: readPurdueLevel(match[2] ?? '').value };
}

function buildInterfaces({ ip, mac, vlan, network, interfaceName, wireless }: Collected): readonly DraftInterface[] {
  const count = Math.max(ip.length, mac.length, vlan.length, network.length, interfaceName.length, wireless === undefined ? 0 : 1);
  const interfaces: DraftInterface[] = [];
  for (let index = 0; index < count; index += 1) {
    const face: { -readonly [Key in keyof DraftInterface]: DraftInterface[Key] } = {};
    setText(face, 'name', interfaceName[index]);
    setText(face, 'ip', ip[index]);
    setText(face, 'mac', mac[index]);
    // One network for several addresses is the network of all of them.
    setText(face, 'vlan', vlan[index] ?? (vlan.length === 1 ? vlan[0] : undefined));
    setText(face, 'network', network[index] ?? (network.length === 1 ? network[0] : undefined));
    if (wireless !== undefined && index === 0) face.wireless = wireless;
    interfaces.push(face);
  }
  return interfaces;
}

type TextPart = 'name' | 'ip' | 'mac' | 'vlan' | 'network';

function setText(face: { [Part in TextPart]?: string }, part: TextPart, value: string | undefined): void {
  if (value !== undefined) face[part] = value.slice(0, 120);
}
