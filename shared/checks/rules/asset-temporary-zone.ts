import type { Asset } from '../../model/entities/asset';
import type { Zone } from '../../model/entities/zone';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

/** What comes and goes, and brings along what it met elsewhere. */
const comingAndGoing: readonly Asset['kind'][] = ['serviceLaptop', 'removableMedia'];
const placesForIt: readonly Zone['kind'][] = ['temporary', 'external', 'supplier'];

const laptop = example('asset', 1, { name: 'Service laptop', kind: 'serviceLaptop', zoneId: 'zone:example1' });

/** A device that is connected from time to time and counts as part of the zone it is connected to. */
export const assetTemporaryZone = defineCheck({
  id: 'asset-temporary-zone',
  severity: 'medium',
  clause: 'ZCR 3.4',
  of: 'asset',
  look: (asset, sight) => {
    const zone = stands(asset) && comingAndGoing.includes(asset.kind) ? sight.get('zone', asset.zoneId) : undefined;
    if (zone === undefined || placesForIt.includes(zone.kind)) return [];
    const parameters = { name: nameOf(asset), zone: nameOf(zone) };
    return [{ subjectId: asset.id, objects: [asset.id, zone.id], parameters, fields: ['zoneId'], saw: [asset.kind ?? null, zone.id, zone.kind ?? null] }];
  },
  examples: {
    passing: [example('zone', 1, { name: 'Service laptops', kind: 'temporary' }), laptop],
    failing: [example('zone', 1, { name: 'Line 1', kind: 'control' }), laptop],
  },
});
