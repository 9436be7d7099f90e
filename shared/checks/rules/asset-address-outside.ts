import { addressedZones, addressesOf } from '../addresses';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

const zone = example('zone', 1, { name: 'Line 1', subnets: ['192.168.51.0/24'] });

/** The address says one zone, the drawing another; one of them is wrong. */
export const assetAddressOutside = defineCheck({
  id: 'asset-address-outside',
  severity: 'medium',
  clause: 'INV-03',
  reads: ['asset', 'zone'],
  run: (model) => {
    const zones = new Map(addressedZones(standing(model, 'zone')).map((entry) => [entry.zone.id, entry]));
    return standing(model, 'asset').flatMap((asset) => {
      const place = asset.zoneId === undefined ? undefined : zones.get(asset.zoneId);
      const addresses = addressesOf(asset);
      if (place === undefined || addresses.length === 0 || addresses.some(place.contains)) return [];
      const subnets = place.zone.subnets ?? [];
      const parameters = { name: nameOf(asset), addresses: addresses.join(', '), zone: nameOf(place.zone), subnets: subnets.join(', ') };
      return [{ subjectId: asset.id, objects: [asset.id, place.zone.id], parameters, fields: ['interfaces', 'zoneId'], saw: [addresses, subnets] }];
    });
  },
  examples: {
    passing: [zone, example('asset', 1, { name: 'Filler', zoneId: 'zone:example1', interfaces: [{ id: 'if1', ip: '192.168.51.10' }] })],
    failing: [zone, example('asset', 1, { name: 'Filler', zoneId: 'zone:example1', interfaces: [{ id: 'if1', ip: '10.0.0.10' }] })],
  },
});
