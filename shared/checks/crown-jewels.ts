import type { Asset } from '../model/entities/asset';
import type { Conduit } from '../model/entities/conduit';
import { indexBy } from '../model/indexes';
import { listOf, type Model } from '../model/model';

/** What is open about an asset the plant depends on. */
export type JewelPoint = 'noZone' | 'backup' | 'defaultPassword' | 'sharedAccounts' | 'endOfSupport' | 'finding';

export interface CrownJewel {
  readonly asset: Asset;
  readonly points: readonly JewelPoint[];
  /** Ways by which people or data come in from outside: remote access to it, and open or carried ways into its zone. */
  readonly waysIn: number;
}

const openWays: readonly Conduit['kind'][] = ['remoteAccess', 'removableMedia', 'serviceLaptop', 'wireless'];

/**
 * The assets whose loss hurts most: safety related, or very high in any kind of criticality. Those with most open
 * points first, then those with most ways in.
 */
export function crownJewels(model: Model): readonly CrownJewel[] {
  const accesses = indexBy(model, 'access', 'assetIds');
  const conduits = indexBy(model, 'conduit', 'zoneIds');
  const findings = indexBy(model, 'finding', 'assetIds');
  const jewels = listOf(model, 'asset').filter(isJewel).map((asset): CrownJewel => {
    const hasFinding = (findings.get(asset.id) ?? []).some(({ state }) => state !== 'closed' && state !== 'accepted');
    const zoneWays = asset.zoneId === undefined ? [] : (conduits.get(asset.zoneId) ?? []);
    const remote = (accesses.get(asset.id) ?? []).filter(({ state }) => state !== 'planned');
    const carried = zoneWays.filter(({ kind, state }) => state !== 'planned' && openWays.includes(kind));
    return { asset, points: [...pointsOf(asset), ...(hasFinding ? (['finding'] as const) : [])], waysIn: remote.length + carried.length };
  });
  return jewels.sort((left, right) => right.points.length - left.points.length || right.waysIn - left.waysIn);
}

function isJewel(asset: Asset): boolean {
  const { criticalityAvailability, criticalityIntegrity, criticalityConfidentiality, criticalitySafety } = asset;
  const criticalities = [criticalityAvailability, criticalityIntegrity, criticalityConfidentiality, criticalitySafety];
  return asset.state !== 'toBeRemoved' && (asset.safetyRelated === true || criticalities.includes('veryHigh'));
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
