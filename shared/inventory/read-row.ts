import { foldHeading } from './heading-text';
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

/** One record of the list, read but not yet compared with what the assessment holds. */
export interface RowDraft {
  /** Spreadsheet row, counted from 1. */
  readonly row: number;
  /** Plain asset fields by name. */
  readonly fields: ReadonlyMap<string, string | number | boolean>;
  /** Fields concluded from others; they only fill gaps. */
  readonly concluded: ReadonlySet<string>;
  readonly interfaces: readonly DraftInterface[];
  readonly area: string | undefined;
  readonly zone: string | undefined;
  /** Heading and original text of everything that has no field, or more to say than its field. */
  readonly clientColumns: ReadonlyMap<string, string>;
  readonly flags: readonly RowFlag[];
}

interface Collected {
  readonly fields: Map<string, string | number | boolean>;
  readonly clientColumns: Map<string, string>;
  readonly flags: RowFlag[];
  readonly lists: Map<ImportTarget, string[]>;
  readonly single: Map<ImportTarget, string | boolean>;
}

/** Reads one row through the readers of its columns. Every filled cell ends in a field, a client column, or both. */
export function readRow(row: number, readers: readonly ColumnReader[]): RowDraft {
  const collected: Collected = { fields: new Map(), clientColumns: new Map(), flags: [], lists: new Map(), single: new Map() };
  for (const reader of readers) {
    const reading = reader.read(row - 1);
    if (reading === undefined) continue;
    if (reading.flag !== undefined) {
      collected.flags.push({ column: reader.column, heading: reader.heading, code: reading.flag, text: reader.original(row - 1).slice(0, 200) });
    }
    const isPlaced = reading.value !== undefined && place(collected, reader.target, reading.value);
    if (reading.keepsOriginal || (!isPlaced && reading.value !== undefined)) {
      collected.clientColumns.set(reader.heading, reader.original(row - 1).trim());
    }
  }
  return finish(row, collected);
}

/** Puts a value where it belongs; false when it has to stay a client column. */
function place(collected: Collected, target: ImportTarget | undefined, value: NonNullable<CellReading['value']>): boolean {
  if (target === undefined || isKeptAsClientColumn(target)) return false;
  if (typeof value === 'object') {
    listOf(collected, target).push(...value);
    return true;
  }
  if (target === 'vlan' || target === 'network' || target === 'interfaceName' || target === 'description' || target === 'notes') {
    listOf(collected, target).push(String(value));
    return true;
  }
  if (plainFields.has(target)) {
    collected.fields.set(target, value);
    return true;
  }
  if (typeof value !== 'number') collected.single.set(target, value);
  return typeof value !== 'number';
}

function listOf(collected: Collected, target: ImportTarget): string[] {
  const known = collected.lists.get(target);
  if (known !== undefined) return known;
  const list: string[] = [];
  collected.lists.set(target, list);
  return list;
}

function textOf(value: string | number | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function finish(row: number, collected: Collected): RowDraft {
  const { fields, single, lists } = collected;
  const concluded = new Set<string>();
  const conclude = (field: string, value: string | undefined): void => {
    if (value === undefined || fields.has(field)) return;
    fields.set(field, value);
    concluded.add(field);
  };
  const notes = [...(lists.get('description') ?? []), ...(lists.get('notes') ?? [])].join('\n');
  if (notes !== '') fields.set('notes', notes.slice(0, 20_000));
  const general = textOf(single.get('criticality'));
  if (general !== undefined && !fields.has('criticalityAvailability')) fields.set('criticalityAvailability', general);
  const zone = splitLevel(textOf(single.get('zone')));
  conclude('purdueLevel', zone.level);
  keepHostname(collected);
  concludeKindAndVendor(collected, conclude);
  const interfaces = buildInterfaces(collected);
  if (fields.has('name') || fields.has('tag') || interfaces.length > 0 || fields.has('serial')) {
    conclude('name', nameFrom(fields, interfaces));
  }
  return {
    row,
    fields,
    concluded,
    interfaces,
    area: textOf(single.get('area')),
    zone: zone.name,
    clientColumns: collected.clientColumns,
    flags: collected.flags,
  };
}

/** The name of a computer names the asset when nothing else does; otherwise it stays beside it. */
function keepHostname(collected: Collected): void {
  const hostname = textOf(collected.single.get('hostname'));
  if (hostname === undefined) return;
  if (collected.fields.has('name')) collected.clientColumns.set('Hostname', hostname);
  else collected.fields.set('name', hostname);
}

function nameFrom(fields: ReadonlyMap<string, string | number | boolean>, interfaces: readonly DraftInterface[]): string | undefined {
  return textOf(fields.get('tag')) ?? textOf(fields.get('model')) ?? interfaces[0]?.ip ?? interfaces[0]?.mac ?? textOf(fields.get('serial'));
}

function concludeKindAndVendor(collected: Collected, conclude: (field: string, value: string | undefined) => void): void {
  const { fields, flags } = collected;
  const model = textOf(fields.get('model')) ?? '';
  const name = textOf(fields.get('name')) ?? '';
  const kindFlag = flags.find(({ code }) => code === 'no-device' || code === 'word-unknown');
  const isNone = kindFlag?.code === 'no-device' && isNoDevice(kindFlag.text);
  if (!fields.has('kind') && !isNone) {
    conclude('kind', (model === '' ? undefined : recogniseKind(model)) ?? (name === '' ? undefined : recogniseKind(name)));
  }
  if (!fields.has('vendor') && model !== '') conclude('vendor', recogniseVendor(model));
  if (!fields.has('vendor') && name !== '' && model === '') conclude('vendor', recogniseVendor(name));
}

/** `Control (L1)` is the zone `Control` on level 1. */
function splitLevel(zone: string | undefined): { readonly name: string | undefined; readonly level: string | undefined } {
  const match = /^(.+?)\s*\((?:l|level|ebene)\s*(\d(?:\.5)?)\)$/i.exec(zone ?? '');
  if (match === null) return { name: zone, level: undefined };
  return { name: match[1], level: readPurdueLevel(match[2] ?? '').value };
}

function buildInterfaces(collected: Collected): readonly DraftInterface[] {
  const take = (target: ImportTarget): readonly string[] => collected.lists.get(target) ?? [];
  const [ips, macs, vlans, networks, names] = [take('ip'), take('mac'), take('vlan'), take('network'), take('interfaceName')];
  const wireless = collected.single.get('wireless');
  const count = Math.max(ips.length, macs.length, vlans.length, networks.length, names.length, wireless === undefined ? 0 : 1);
  return Array.from({ length: count }, (_, index) => ({
    ...entry('name', names[index]?.slice(0, 120)),
    ...entry('ip', ips[index]),
    ...entry('mac', macs[index]),
    // One network for several addresses is the network of all of them.
    ...entry('vlan', vlans[index] ?? (vlans.length === 1 ? vlans[0] : undefined)),
    ...entry('network', (networks[index] ?? (networks.length === 1 ? networks[0] : undefined))?.slice(0, 120)),
    ...(typeof wireless === 'boolean' && index === 0 ? { wireless } : {}),
  }));
}

function entry<Key extends string>(key: Key, value: string | undefined): { readonly [Name in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]: string });
}

const columnIds = new Map<string, string>();

/**
 * Identity of a client column inside its asset: the same heading is the same column in every import and on every computer.
 * Headings that differ in signs only are told apart by the exact text behind the words.
 */
export function clientColumnId(heading: string): string {
  const known = columnIds.get(heading);
  if (known !== undefined) return known;
  const words = foldHeading(heading).replaceAll(' ', '-');
  const isPlain = /^[A-Za-zÄÖÜäöüß0-9 _-]+$/.test(heading);
  const id = isPlain ? `column-${words}` : `column-${words}-${[...heading].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7)}`;
  if (columnIds.size < 10_000) columnIds.set(heading, id);
  return id;
}
