import type { ListedColumn } from './read-list';
import { isKeptAsClientColumn, plainFields } from '../../inventory/targets';
import { fieldOfCell } from '../../model/cells';
import type { Asset } from '../../model/entities/asset';
import { getRecord, type Model } from '../../model/model';
import { registersOf, type RecordState } from '../../sync/record-state';
import { shownVersion, type Version } from '../../sync/register';

export type Recorded = string | boolean | number | readonly string[] | undefined;

/** What the assessment holds of an asset where the list has a column for it, and in which of its fields. */
export interface RecordedValue {
  readonly value: Recorded;
  readonly field: string;
}

/** Undefined for a column the assessment has no say in. */
export function recordedValue(asset: Asset, { target, heading }: ListedColumn, model: Model, hasNameColumn: boolean): RecordedValue | undefined {
  if (target === undefined || isKeptAsClientColumn(target)) return ownText(asset, heading);
  switch (target) {
    case 'ip':
    case 'mac':
    case 'vlan':
    case 'network':
      return { field: 'interfaces', value: partsOf(asset, target) };
    case 'interfaceName':
      return { field: 'interfaces', value: partsOf(asset, 'name') };
    case 'wireless':
      return { field: 'interfaces', value: asset.interfaces?.find(({ wireless }) => wireless !== undefined)?.wireless };
    case 'area':
      return { field: 'areaId', value: asset.areaId === undefined ? undefined : getRecord(model, 'area', asset.areaId)?.name };
    case 'zone':
      return { field: 'zoneId', value: asset.zoneId === undefined ? undefined : getRecord(model, 'zone', asset.zoneId)?.name };
    case 'criticality':
      return { field: 'criticalityAvailability', value: asset.criticalityAvailability };
    case 'hostname':
      return hasNameColumn ? ownText(asset, heading) : { field: 'name', value: asset.name };
    case 'notes':
    case 'description':
      return { field: 'notes', value: asset.notes };
    default:
      return plainFields.has(target) ? { field: target, value: plain(Reflect.get(asset, target)) } : undefined;
  }
}

function plain(value: unknown): Recorded {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function ownText(asset: Asset, heading: string): RecordedValue | undefined {
  const found = asset.clientColumns?.find(({ name }) => name === heading);
  return found === undefined ? undefined : { field: `clientColumns/${found.id}`, value: found.value };
}

function partsOf(asset: Asset, part: 'ip' | 'mac' | 'vlan' | 'network' | 'name'): readonly string[] | undefined {
  const values = [...new Set((asset.interfaces ?? []).flatMap((face) => face[part] ?? []))];
  return values.length === 0 ? undefined : values;
}

/** The versions of a field, or of one of its cells when named by its key, the latest first. */
export function versionsOf(state: RecordState, field: string): readonly Version[] {
  const versions: Version[] = [];
  for (const [cell, register] of registersOf(state)) {
    if (cell === field || (!field.includes('/') && fieldOfCell(cell) === field)) versions.push(shownVersion(register));
  }
  return versions.sort((first, second) => (first.stamp.time < second.stamp.time ? 1 : -1));
}
