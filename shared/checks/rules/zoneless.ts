import { draftChange, noChange } from '../../model/change';
import { getRecord } from '../../model/model';
import { addressedZones, addressesOf } from '../addresses';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasting, nameOf, standing } from '../subjects';

/** An asset that lies in no zone has no protection target and no border. */
export const zoneless = defineCheck({
  id: 'zoneless',
  severity: 'medium',
  clause: 'ZCR 3.1',
  reads: ['asset'],
  run: (model) =>
    standing(model, 'asset')
      .filter(({ zoneId }) => zoneId === undefined)
      .map((asset) => ({ subjectId: asset.id, objects: [asset.id], parameters: { name: nameOf(asset) }, fields: ['zoneId'], saw: null })),
  // The address tells the zone when it lies in the networks of exactly one.
  quickFix: (model, { subjectId }) => {
    const asset = getRecord(model, 'asset', subjectId);
    const addresses = asset === undefined ? [] : addressesOf(asset);
    const zones = addressedZones(lasting(model, 'zone')).filter(({ contains }) => addresses.some(contains));
    const [only] = zones;
    if (only === undefined || zones.length > 1) return noChange;
    const draft = draftChange(model);
    draft.patch('asset', subjectId, { zoneId: only.zone.id });
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
