import type { levelsEn } from '../../i18n/en/levels';
import type { Language, MessageParameters } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import type { Asset } from '../../model/entities/asset';
import type { Zone } from '../../model/entities/zone';
import { foundationalRequirements, type FoundationalRequirement, type LevelVector } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';

type ReasonKey = Extract<keyof typeof levelsEn, `levels.reason.${string}`>;

/** Why a level is proposed: the strongest reason for each group of requirements is listed once. */
export interface LevelReason {
  readonly level: number;
  readonly groups: readonly FoundationalRequirement[];
  readonly key: ReasonKey;
  readonly parameters: MessageParameters;
}

export interface TargetProposal {
  readonly target: LevelVector;
  /** The reasons that decided, the highest level first. */
  readonly reasons: readonly LevelReason[];
}

type Criticality = NonNullable<Asset['criticalitySafety']>;

/** A harm nobody would notice asks for protection against mistakes, one that stops the site for that against skilled attackers. */
const levelOf = { low: 1, medium: 1, high: 2, veryHigh: 3 } as const satisfies Record<Criticality, number>;

const consequences = [
  { field: 'criticalityAvailability', key: 'levels.reason.availability', groups: ['RDF', 'TRE', 'RA'] },
  { field: 'criticalityIntegrity', key: 'levels.reason.integrity', groups: ['IAC', 'UC', 'SI', 'RDF'] },
  { field: 'criticalityConfidentiality', key: 'levels.reason.confidentiality', groups: ['IAC', 'DC'] },
  { field: 'criticalitySafety', key: 'levels.reason.harm', groups: ['IAC', 'UC', 'SI', 'RDF', 'TRE', 'RA'] },
] as const satisfies readonly { field: keyof Asset; key: ReasonKey; groups: readonly FoundationalRequirement[] }[];

const ofKind: { readonly [Kind in NonNullable<Zone['kind']>]?: Omit<LevelReason, 'parameters'> } = {
  dmz: { level: 2, key: 'levels.reason.dmz', groups: ['IAC', 'UC', 'RDF', 'TRE'] },
  wireless: { level: 2, key: 'levels.reason.wireless', groups: ['IAC', 'UC', 'DC', 'RDF'] },
  temporary: { level: 2, key: 'levels.reason.temporary', groups: ['UC', 'SI'] },
};

const outside: readonly Zone['kind'][] = ['external', 'supplier'];

/**
 * A target for a zone from the consequences of its loss, or for a conduit from those of its zones, with the reasons. Undefined
 * for what is not the operator's to protect.
 */
export function proposeTarget(model: Model, subjectId: RecordId): TargetProposal | undefined {
  const zone = getRecord(model, 'zone', subjectId);
  if (zone !== undefined) return outside.includes(zone.kind) ? undefined : decide(reasonsForZone(model, zone));
  const conduit = getRecord(model, 'conduit', subjectId);
  const reasons = (conduit?.zoneIds ?? []).flatMap((id) => reasonsFromNeighbour(model, id));
  return reasons.length === 0 ? undefined : decide(reasons);
}

function reasonsForZone(model: Model, zone: Zone): readonly LevelReason[] {
  const assets = recordsWith(model, 'asset', 'zoneId', zone.id).filter(({ state }) => state !== 'toBeRemoved');
  const byKind = zone.kind === undefined ? undefined : ofKind[zone.kind];
  const safety = assets.find(({ safetyRelated, kind }) => safetyRelated === true || kind === 'safetyController');
  return [
    { level: 1, groups: foundationalRequirements, key: 'levels.reason.basic', parameters: {} },
    ...(byKind === undefined ? [] : [{ ...byKind, parameters: {} }]),
    ...(safety === undefined && zone.kind !== 'safety' ? [] : safetyReasons(safety?.name ?? zone.name)),
    ...assets.flatMap(reasonsForAsset),
  ];
}

function safetyReasons(name: string): readonly LevelReason[] {
  return [
    { level: 2, groups: ['IAC', 'UC', 'TRE', 'RA'], key: 'levels.reason.safety', parameters: { name } },
    { level: 3, groups: ['SI', 'RDF'], key: 'levels.reason.safety', parameters: { name } },
  ];
}

function reasonsForAsset(asset: Asset): readonly LevelReason[] {
  return consequences.flatMap(({ field, key, groups }) => {
    const criticality = asset[field];
    return criticality === undefined ? [] : [{ level: levelOf[criticality], groups, key, parameters: { name: asset.name } }];
  });
}

/** A conduit asks for what the more demanding of its zones asks for. */
function reasonsFromNeighbour(model: Model, zoneId: RecordId): readonly LevelReason[] {
  const zone = getRecord(model, 'zone', zoneId);
  if (zone === undefined) return [];
  const target = zone.slTarget ?? proposeTarget(model, zoneId)?.target ?? {};
  const parameters = { name: zone.name };
  return foundationalRequirements.flatMap((group) => {
    const level = target[group];
    return level === undefined ? [] : [{ level, groups: [group], key: 'levels.reason.zone' as const, parameters }];
  });
}

/** For each group the highest level; of reasons for the same level the first speaks. */
function decide(reasons: readonly LevelReason[]): TargetProposal {
  const target: { [Group in FoundationalRequirement]?: number } = {};
  const deciding = new Map<LevelReason, FoundationalRequirement[]>();
  for (const group of foundationalRequirements) {
    const best = reasons.filter(({ groups }) => groups.includes(group)).reduce<LevelReason | undefined>((top, reason) => (top === undefined || reason.level > top.level ? reason : top), undefined);
    if (best === undefined) continue;
    target[group] = best.level;
    deciding.set(best, [...(deciding.get(best) ?? []), group]);
  }
  const merged = new Map<string, LevelReason>();
  for (const [reason, groups] of deciding) {
    const key = JSON.stringify([reason.key, reason.level, reason.parameters]);
    const known = merged.get(key);
    merged.set(key, { ...reason, groups: [...(known?.groups ?? []), ...groups] });
  }
  return { target, reasons: [...merged.values()].sort((first, second) => second.level - first.level) };
}

/** A reason in one sentence: the groups, the level, why. */
export function describeReason(language: Language, { level, groups, key, parameters }: LevelReason): string {
  return translate(language, 'levels.reason', { groups: groups.join(', '), level, reason: translate(language, key, parameters) });
}
