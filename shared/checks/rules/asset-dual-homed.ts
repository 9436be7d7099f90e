import type { Asset } from '../../model/entities/asset';
import { addressedZone, addressesOf, zonesWithNetworks } from '../addresses';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

/** Devices whose work it is to stand in two networks. */
const joining: readonly Asset['kind'][] = [
  'switch', 'router', 'firewall', 'dataDiode', 'protocolGateway', 'wirelessAccessPoint', 'cellularModem', 'remoteAccessGateway',
];

const zones = [
  example('zone', 1, { name: 'Operations', subnets: ['10.42.40.0/24'] }),
  example('zone', 2, { name: 'Office', subnets: ['10.42.10.0/24'] }),
];
const interfaces = [{ id: 'if1', ip: '10.42.40.20' }, { id: 'if2', ip: '10.42.10.55' }];

/** A computer with a foot in two zones is a way around the border. */
export const assetDualHomed = defineCheck({
  id: 'asset-dual-homed',
  severity: 'high',
  clause: 'SR 5.1',
  of: 'asset',
  look: (asset, sight) => {
    const addresses = stands(asset) ? addressesOf(asset) : [];
    if (joining.includes(asset.kind) || addresses.length < 2) return [];
    const zonesOfToday = sight.found(zonesWithNetworks, '').filter(stands);
    const places = addresses.map((address) => zonesOfToday.find((zone) => addressedZone(zone)?.contains(address) === true));
    // Zones that share a network do not tell two feet apart: the first of each network speaks for it.
    const met = [...new Set(places.flatMap((zone) => zone ?? []))];
    if (met.length < 2) return [];
    const parameters = { name: nameOf(asset), zones: met.map(nameOf).join(', ') };
    const zoneIds = met.map(({ id }) => id);
    return [{ subjectId: asset.id, objects: [asset.id, ...zoneIds], parameters, fields: ['interfaces'], saw: [addresses, zoneIds] }];
  },
  examples: {
    passing: [...zones, example('asset', 1, { name: 'Firewall', kind: 'firewall', interfaces })],
    failing: [...zones, example('asset', 1, { name: 'MES server', kind: 'server', interfaces })],
  },
});
