import type { Asset } from '../../model/entities/asset';
import type { Zone } from '../../model/entities/zone';
import { recordsWith } from '../../model/indexes';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { childZones } from '../zone-tree';

/** From the enterprise down to the process. */
const levelsFromTop = ['5', '4', '3.5', '3', '2', '1', '0'] as const;
type Level = (typeof levelsFromTop)[number];

/** Rank of zones of which nothing tells the level: below all others. */
const unknownRank = levelsFromTop.length;

const levelOfKind: Partial<Record<NonNullable<Zone['kind']>, Level>> = { external: '5', supplier: '5', enterprise: '4', dmz: '3.5' };

/**
 * The lane of a zone, 0 for the uppermost: by its own level; else by its kind, the highest zone in it, or the level most
 * of its assets have.
 */
export function laneRank(model: Model, zone: Zone, around: readonly RecordId[] = []): number {
  const known = zone.purdueLevel ?? (zone.kind === undefined ? undefined : levelOfKind[zone.kind]);
  if (known !== undefined) return levelsFromTop.indexOf(known);
  const path = [...around, zone.id];
  const inner = childZones(model, zone.id).flatMap((child) => (path.includes(child.id) ? [] : laneRank(model, child, path)));
  const highest = Math.min(unknownRank, ...inner);
  return highest < unknownRank ? highest : rankOfAssets(recordsWith(model, 'asset', 'zoneId', zone.id));
}

function rankOfAssets(assets: readonly Asset[]): number {
  const counts = new Map<number, number>();
  for (const { purdueLevel } of assets) {
    if (purdueLevel === undefined) continue;
    const rank = levelsFromTop.indexOf(purdueLevel);
    counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([firstRank, first], [secondRank, second]) => second - first || firstRank - secondRank);
  return best?.[0] ?? unknownRank;
}

/** Plant floor: zones are about as wide as high; above it they are wide. */
export function isFloor(rank: number): boolean {
  return rank > levelsFromTop.indexOf('3');
}
