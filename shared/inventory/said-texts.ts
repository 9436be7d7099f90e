import { cellKind } from '../office/workbook';
import type { ClientText } from './client-columns';
import { clientColumnId } from './client-columns';
import type { ColumnReader } from './column-reader';
import { readAddresses, readMacs, readVlan } from './normalise-address';
import type { DraftInterface } from './read-row';
import type { ImportTarget } from './targets';

const special: ReadonlyMap<ImportTarget, string> = new Map<ImportTarget, string>([
  ['ip', 'interfaces'], ['mac', 'interfaces'], ['vlan', 'interfaces'], ['network', 'interfaces'], ['interfaceName', 'interfaces'], ['wireless', 'interfaces'],
  ['area', 'areaId'], ['zone', 'zoneId'], ['criticality', 'criticalityAvailability'], ['hostname', 'name'], ['description', 'notes'],
]);

/** The field of the asset that a meaning ends in. */
function fieldOfTarget(target: ImportTarget): string {
  return special.get(target) ?? target;
}

/**
 * What a row says of a field, as texts to be kept beside the asset: the cells of all columns that end in the field.
 * @param row spreadsheet row, from 1
 * @param value what the cells mean; kept where it is not what the text says
 */
export function saidTexts(readers: readonly ColumnReader[], row: number, field: string, value: unknown): readonly ClientText[] {
  return readers.flatMap(({ target, keptAs, read, original }): readonly ClientText[] => {
    if (target === undefined || fieldOfTarget(target) !== field || read(row - 1) === undefined) return [];
    const text = original(row - 1).trim();
    if (text === '') return [];
    const meant = field === 'interfaces' ? target : field === 'notes' ? text : String(value);
    return [{ id: clientColumnId(keptAs), name: keptAs, value: text, field, ...(meant === text ? {} : { meant: meant.slice(0, 400) }) }];
  });
}

/** The interfaces a kept text of a list speaks of. @param target which part of them it is */
export function saidInterfaces(text: string, target: string): readonly DraftInterface[] {
  const cell = { text, stored: text, kind: cellKind.text };
  const faces = (part: 'ip' | 'mac', values: readonly string[]): readonly DraftInterface[] => values.map((value, index) => ({ id: `interface-${index + 1}`, [part]: value }));
  switch (target) {
    case 'ip':
      return faces('ip', readAddresses(cell).values);
    case 'mac':
      return faces('mac', readMacs(cell).values);
    case 'vlan':
      return [{ id: 'interface-1', vlan: readVlan(cell).value ?? text.slice(0, 20) }];
    case 'network':
      return [{ id: 'interface-1', network: text.slice(0, 120) }];
    case 'interfaceName':
      return [{ id: 'interface-1', name: text.slice(0, 120) }];
    default:
      return [];
  }
}
