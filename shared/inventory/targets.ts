import type { Field } from '../model/field';
import { asset } from '../model/entities/asset';
import { foldHeading } from './heading-text';

type AssetFields = typeof asset.fields;

/** Fields of the asset that a column fills directly. */
type PlainTarget = Exclude<keyof AssetFields, 'interfaces' | 'areaId' | 'zoneId' | 'clientColumns' | 'walkDifferences' | 'attachmentIds' | 'shape'>;

/** What a column can mean beyond plain fields: parts of an interface, places by name, and knowledge kept beside the asset. */
export const specialTargets = [
  'ip',
  'mac',
  'vlan',
  'network',
  'interfaceName',
  'wireless',
  'area',
  'zone',
  'hostname',
  'description',
  'criticality',
  'services',
  'protocols',
  'lastSeen',
  'deviceGroup',
] as const;
export type SpecialTarget = (typeof specialTargets)[number];

/** What a column of a list means. */
export type ImportTarget = PlainTarget | SpecialTarget;

const notPlain: ReadonlySet<string> = new Set(['interfaces', 'areaId', 'zoneId', 'clientColumns', 'walkDifferences', 'attachmentIds', 'shape']);

/** Fields of the asset a column can fill directly, with their description; a new field of the entity appears by itself. */
export const plainFields: ReadonlyMap<string, Field> = new Map<string, Field>(
  Object.entries(asset.fields).filter(([name]) => !notPlain.has(name)),
);

export const importTargets: readonly ImportTarget[] = [...plainFields.keys(), ...specialTargets].filter(isImportTarget);

export function isImportTarget(name: string): name is ImportTarget {
  return plainFields.has(name) || specialTargets.some((target) => target === name);
}

/** Targets that several columns may share: their values are put side by side. */
const shared: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['ip', 'mac', 'vlan', 'network', 'notes', 'description', 'interfaceName']);

export function mayRepeat(target: ImportTarget): boolean {
  return shared.has(target);
}

/** How wide an area a heading speaks of: 1 site and building, 2 line or plant, 3 part of a plant; undefined for others. */
export function areaBreadth(heading: string): number | undefined {
  const folded = foldHeading(heading);
  if (/(anlagenteil|teilanlage|teilbereich|abschnitt|section|\bunit|zelle|\bcell|maschine|machine|work center)/.test(folded)) return 3;
  if (/(linie|\bline\b|anlage|bereich|\barea\b)/.test(folded)) return 2;
  return /(werk|plant|halle|\bhall\b|gebaeude|building)/.test(folded) ? 1 : undefined;
}

/** Recognised columns whose values have no field of their own yet: they stay in the client's columns of the asset. */
const kept: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['services', 'protocols', 'lastSeen', 'deviceGroup']);

export function isKeptAsClientColumn(target: ImportTarget): boolean {
  return kept.has(target);
}

/** Targets by which a row can be found again. */
export const identityTargets: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['tag', 'name', 'serial', 'mac', 'ip', 'hostname']);
