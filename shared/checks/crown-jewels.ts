import type { Asset } from '../model/entities/asset';
import { indexBy } from '../model/indexes';
import { listOf, type Model } from '../model/model';
import { isCrownJewel, jewelTable } from '../network/reachability/ways-in';

/** What is open about an asset the plant depends on. */
export type JewelPoint = 'noZone' | 'backup' | 'defaultPassword' | 'sharedAccounts' | 'endOfSupport' | 'finding';

export interface CrownJewel {
  readonly asset: Asset;
  readonly points: readonly JewelPoint[];
  /** Ways in from places the plant cannot trust, today; as the table of reachability counts them. */
  readonly waysIn: number;
}

/**
 * The assets whose loss hurts most: safety related, or very high in any kind of criticality. Those with most open
 * points first, then those with most ways in.
 */
export function crownJewels(model: Model): readonly CrownJewel[] {
  const findings = indexBy(model, 'finding', 'assetIds');
  const waysIn = new Map(jewelTable(model, 'asIs', 'veryHigh').map(({ asset, doors }) => [asset.id, doors.length]));
  const jewels = listOf(model, 'asset').filter(isJewel).map((asset): CrownJewel => {
    const hasFinding = (findings.get(asset.id) ?? []).some(({ state }) => state !== 'closed' && state !== 'accepted');
    return { asset, points: [...pointsOf(asset), ...(hasFinding ? (['finding'] as const) : [])], waysIn: waysIn.get(asset.id) ?? 0 };
  });
  return jewels.sort((left, right) => right.points.length - left.points.length || right.waysIn - left.waysIn);
}

function isJewel(asset: Asset): boolean {
  return asset.state !== 'toBeRemoved' && isCrownJewel(asset, 'veryHigh');
}

function pointsOf(asset: Asset): readonly JewelPoint[] {
  const { backupState } = asset;
  const points: readonly (readonly [JewelPoint, boolean])[] = [
    ['noZone', asset.zoneId === undefined],
    ['backup', backupState !== 'tested' && backupState !== 'notNeeded'],
    ['defaultPassword', asset.accountsDefaultPassword === true],
    ['sharedAccounts', asset.accountsShared === true],
    ['endOfSupport', asset.lifecycle === 'endOfSupport'],
  ];
  return points.flatMap(([point, isOpen]) => (isOpen ? [point] : []));
}
