import { draftChange, noChange } from '../../model/change';
import { getRecord, listOf } from '../../model/model';
import { addressedZone, addressesOf } from '../addresses';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasts, nameOf, stands } from '../subjects';

/** An asset that lies in no zone has no protection target and no border. */
export const zoneless = defineCheck({
  id: 'zoneless',
  severity: 'medium',
  clause: 'ZCR 3.1',
  of: 'asset',
  look: (asset) =>
    stands(asset) && asset.zoneId === undefined
      ? [{ subjectId: asset.id, objects: [asset.id], parameters: { name: nameOf(asset) }, fields: ['zoneId'], saw: null }]
      : [],
  // The address tells the zone when it lies in the networks of exactly one.
  quickFix: (model, { subjectId }) => {
    const asset = getRecord(model, 'asset', subjectId);
    const addresses = asset === undefined ? [] : addressesOf(asset);
    const zones = listOf(model, 'zone').filter((zone) => lasts(zone) && addresses.some((address) => addressedZone(zone)?.contains(address) === true));
    const [only] = zones;
    if (only === undefined || zones.length > 1) return noChange;
    const draft = draftChange(model);
    draft.patch('asset', subjectId, { zoneId: only.id });
    return draft.build();
  },
  examples: {
    passing: [example('zone', 1, { name: 'Line 1' }), example('asset', 1, { name: 'Filler', zoneId: 'zone:example1' })],
    failing: [
      example('zone', 1, { name: 'Line 1', subnets: ['192.168.51.0/24'] }),
      example('asset', 1, { name: 'Filler', interfaces: [{ id: 'if1', ip: '192.168.51.10' }] }),
    ],
  },
});
