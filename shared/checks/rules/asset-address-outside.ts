import { draftChange, noChange } from '../../model/change';
import { getRecord, listOf } from '../../model/model';
import { addressedZone, addressesOf, usualNetwork } from '../addresses';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasts, nameOf, stands } from '../subjects';

const zone = example('zone', 1, { name: 'Line 1', subnets: ['192.168.51.0/24'] });

/** The address says one zone, the drawing another; one of them is wrong. */
export const assetAddressOutside = defineCheck({
  id: 'asset-address-outside',
  severity: 'medium',
  clause: 'INV-03',
  of: 'asset',
  look: (asset, sight) => {
    const addresses = stands(asset) ? addressesOf(asset) : [];
    const zone = addresses.length === 0 ? undefined : sight.get('zone', asset.zoneId);
    const place = zone !== undefined && stands(zone) ? addressedZone(zone) : undefined;
    if (zone === undefined || place === undefined || addresses.some(place.contains)) return [];
    const subnets = zone.subnets ?? [];
    const parameters = { name: nameOf(asset), addresses: addresses.join(', '), zone: nameOf(zone), subnets: subnets.join(', ') };
    return [{ subjectId: asset.id, objects: [asset.id, zone.id], parameters, fields: ['interfaces', 'zoneId'], saw: [addresses, zone.id, subnets] }];
  },
  // Into the only zone that has the address; where none has, the zone takes over the network.
  quickFix: (model, { subjectId }) => {
    const asset = getRecord(model, 'asset', subjectId);
    const zone = getRecord(model, 'zone', asset?.zoneId);
    const [address] = asset === undefined ? [] : addressesOf(asset);
    if (zone === undefined || address === undefined) return noChange;
    const fitting = listOf(model, 'zone').filter((other) => lasts(other) && addressedZone(other)?.contains(address) === true);
    const [only] = fitting;
    if (fitting.length > 1) return noChange;
    const draft = draftChange(model);
    if (only === undefined) draft.patch('zone', zone.id, { subnets: [...(zone.subnets ?? []), usualNetwork(address)] });
    else draft.patch('asset', subjectId, { zoneId: only.id, shape: undefined });
    return draft.build();
  },
  examples: {
    passing: [zone, example('asset', 1, { name: 'Filler', zoneId: 'zone:example1', interfaces: [{ id: 'if1', ip: '192.168.51.10' }] })],
    failing: [zone, example('asset', 1, { name: 'Filler', zoneId: 'zone:example1', interfaces: [{ id: 'if1', ip: '10.0.0.10' }] })],
  },
});
