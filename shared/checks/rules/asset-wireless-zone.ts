import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

const handheld = example('asset', 1, { name: 'Handheld', kind: 'mobileDevice', zoneId: 'zone:example1', interfaces: [{ id: 'if1', wireless: true }] });

/** A device that is on the air beside wired ones. */
export const assetWirelessZone = defineCheck({
  id: 'asset-wireless-zone',
  severity: 'medium',
  clause: 'ZCR 3.5',
  of: 'asset',
  look: (asset, sight) => {
    // The access point is the border of the wireless zone and may stand on either side of it.
    const isWireless = stands(asset) && asset.kind !== 'wirelessAccessPoint' && (asset.interfaces ?? []).some(({ wireless }) => wireless === true);
    const zone = isWireless ? sight.get('zone', asset.zoneId) : undefined;
    if (zone === undefined || zone.kind === 'wireless' || zone.kind === 'external' || zone.kind === 'supplier') return [];
    const parameters = { name: nameOf(asset), zone: nameOf(zone) };
    return [{ subjectId: asset.id, objects: [asset.id, zone.id], parameters, fields: ['zoneId', 'interfaces'], saw: [zone.id, zone.kind ?? null] }];
  },
  examples: {
    passing: [example('zone', 1, { name: 'Wireless', kind: 'wireless' }), handheld],
    failing: [example('zone', 1, { name: 'Warehouse', kind: 'control' }), handheld],
  },
});
