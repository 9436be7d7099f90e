import { cellKind } from '../../shared/office/workbook';
import { readAddresses, readMacs } from '../../shared/inventory/normalise-address';
import type { Field } from '../../shared/model/field';

type Entry = { readonly id: string; readonly ip?: string; readonly mac?: string } & Readonly<Record<string, unknown>>;

interface Typed {
  readonly ip?: string;
  readonly mac?: string;
}

export type AddressReading = { readonly ok: true; readonly value: readonly Entry[] | undefined } | { readonly ok: false; readonly wrong: string };

/** True for the interfaces of an asset: entries of which each has an IP and a MAC address. */
export function isAddressField(field: Field): boolean {
  return field.kind === 'entries' && field.fields['ip'] !== undefined && field.fields['mac'] !== undefined;
}

/** Interfaces as they are typed into one cell: `10.0.0.1 00:1B:1B:0A:0B:0C, 10.0.0.2`. */
export function addressText(value: unknown): string {
  return entriesOf(value).map(({ ip, mac }) => [ip, mac].filter((part) => part !== undefined && part !== '').join(' ')).filter((text) => text !== '').join(', ');
}

/**
 * The interfaces a typed text stands for. Those that keep an address keep all else that is known of them, and so do those
 * in the same place; interfaces without address stay.
 * @param keepsMacs true for texts from elsewhere that name no MAC address at all: they say nothing about those that are there
 */
export function readAddressText(text: string, present: unknown, keepsMacs = false): AddressReading {
  const typed: Typed[] = [];
  for (const part of text.split(/[,;\n]/).map((each) => each.trim()).filter((each) => each !== '')) {
    for (const word of joinedMacs(part)) {
      const [ip] = readAddresses({ text: word, stored: word, kind: cellKind.text }).values;
      const [mac] = readMacs({ text: word, stored: word, kind: cellKind.text }).values;
      const isMac = mac !== undefined && mac.replaceAll(':', '').length === word.replace(/[^0-9a-f]/gi, '').length;
      if (!isMac && ip?.toLowerCase() !== word.toLowerCase()) return { ok: false, wrong: word };
      add(typed, isMac ? { mac } : { ip: ip ?? '' }, part);
    }
  }
  return { ok: true, value: merged(typed, entriesOf(present), keepsMacs && typed.every(({ mac }) => mac === undefined)) };
}

/** The words of a part; a MAC address written with blanks is one. */
function joinedMacs(part: string): readonly string[] {
  return part.replace(/\b([0-9a-f]{2}) (?=[0-9a-f]{2}\b)/gi, '$1-').split(/\s+/);
}

const parts = new WeakMap<Typed, string>();

/** An IP and a MAC address in one part belong together. */
function add(typed: Typed[], next: Typed, part: string): void {
  const last = typed.at(-1);
  const isTogether = last !== undefined && parts.get(last) === part && (next.ip === undefined ? last.mac === undefined : last.ip === undefined);
  const entry = isTogether ? { ...last, ...next } : next;
  parts.set(entry, part);
  if (isTogether) typed[typed.length - 1] = entry;
  else if (!typed.some(({ ip, mac }) => ip === next.ip && mac === next.mac)) typed.push(entry);
}

function merged(typed: readonly Typed[], present: readonly Entry[], keepsMacs: boolean): readonly Entry[] | undefined {
  const addressed = present.filter(({ ip, mac }) => (ip ?? '') !== '' || (mac ?? '') !== '');
  const kept = typed.map(({ ip, mac }) => addressed.find((entry) => (ip !== undefined && entry.ip === ip) || (mac !== undefined && entry.mac === mac)));
  const left = addressed.filter((entry) => !kept.includes(entry));
  const used = new Set<Entry>();
  const ids = new Set(present.map(({ id }) => id));
  const entries = typed.map((each, place): Entry => {
    const inPlace = addressed[place];
    const found = kept[place] ?? (inPlace !== undefined && left.includes(inPlace) ? inPlace : undefined);
    const entry = found === undefined || used.has(found) ? undefined : found;
    if (entry !== undefined) used.add(entry);
    const { ip: _ip, mac: before, ...rest } = entry ?? { id: freeId(ids) };
    ids.add(rest.id);
    return { ...rest, ...(keepsMacs && before !== undefined ? { mac: before } : {}), ...each };
  });
  const result = [...entries, ...present.filter((entry) => !addressed.includes(entry))];
  return result.length === 0 ? undefined : result;
}

function freeId(ids: ReadonlySet<string>): string {
  let number = ids.size + 1;
  while (ids.has(`interface-${number}`)) number += 1;
  return `interface-${number}`;
}

function entriesOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.filter((entry): entry is Entry => typeof Object(entry).id === 'string') : [];
}
