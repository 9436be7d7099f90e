import type { Asset } from '../../model/entities/asset';
import { ipAddress } from '../../traffic/addresses';
import { ownMarkOf, readsAsWritten } from './own-marks';
import type { PlacedCell } from './placed-cells';
import { shapeName } from './shape-words';

/** What the text of a shape says about an asset. */
export interface AssetTexts {
  readonly name: string;
  readonly tag: string;
  readonly addresses: readonly string[];
  /** Lines that found no other place, and what was noted about the element. */
  readonly notes: string;
}

const tagLike = /^(?=.*\d)[=+\-A-Z0-9][\w=+.:/-]{1,39}$/;

/** Reads tag, name and addresses of a label such as `1A-K1 / Controller / 10.1.0.10`. */
export function assetTexts(entry: PlacedCell, label: string): AssetTexts {
  const mark = ownMarkOf(entry.cell);
  const noted = notedOf(entry);
  if (mark !== undefined && readsAsWritten(mark, label)) return { name: mark.name, tag: mark.code, addresses: [], notes: noted };
  const addresses = notedAddresses(entry);
  const lines: string[] = [];
  for (const line of label.split('\n')) {
    const found = line.split(/[\s,;()]+/).flatMap((word) => (word.includes('.') && !word.includes('/') ? (ipAddress(word)?.key ?? []) : []));
    addresses.push(...found);
    const isAddress = found.length > 0 && /^(ip\b)?[\s:.\d,;()/-]+$/i.test(line);
    if (!isAddress) lines.push(line);
  }
  const [first = '', second, ...rest] = lines;
  const isTagged = second !== undefined && tagLike.test(first);
  const name = isTagged ? second : first;
  const left = isTagged ? rest : second === undefined ? [] : [second, ...rest];
  return {
    name: (name === '' ? (addresses[0] ?? '') : name).slice(0, 200),
    tag: isTagged ? first.slice(0, 120) : (mark?.code ?? ''),
    addresses: [...new Set(addresses)].slice(0, 20),
    notes: [...left, ...(noted === '' ? [] : [noted])].join('\n').slice(0, 20_000),
  };
}

/** Interfaces for addresses read from a drawing. */
export function interfacesOf(addresses: readonly string[]): Pick<Asset, 'interfaces'> {
  return addresses.length === 0 ? {} : { interfaces: addresses.map((ip, index) => ({ id: `if${index + 1}`, ip })) };
}

/** Addresses noted about an element under whatever name. */
function notedAddresses({ cell: { data } }: PlacedCell): string[] {
  return [...data].flatMap(([name, value]) => (ownNames.test(name) || !value.includes('.') ? [] : (ipAddress(value.trim())?.key ?? [])));
}

const ownNames = /^(zw[A-Z]\w*|placeholders)$/;

/** What a person or program noted about an element, line by line. */
export function notedOf({ cell }: PlacedCell): string {
  const isOurs = ownMarkOf(cell) !== undefined;
  return [...cell.data].filter(([name, value]) => !ownNames.test(name) && value !== '' && !(isOurs && name === 'tooltip')).map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** A label as one line. */
export function oneLine(label: string): string {
  return label.replaceAll('\n', ' ').slice(0, 200);
}

/** What a note says: the text, or what was drawn where there is none. */
export function noteText(entry: PlacedCell, label: string, ends: readonly (string | undefined)[] = []): string {
  const joined = ends.length === 0 ? '' : `${ends[0] ?? '…'} → ${ends[1] ?? '…'}`;
  const drawn = entry.cell.kind === 'edge' ? joined : `(${shapeName(entry.cell.style) || [...entry.cell.style.keys()].find((name) => entry.cell.style.get(name) === '') || 'shape'})`;
  const text = [label === '' ? drawn : label, ...(label !== '' && joined !== '' ? [joined] : []), notedOf(entry)].filter((part) => part !== '').join('\n');
  return text.slice(0, 4000);
}
