import type { Asset } from '../../model/entities/asset';
import { defineCheck } from '../check';
import { example } from '../examples';
import { byField } from '../sight';
import { nameOf, stands } from '../subjects';

/** What controls or watches the process, whatever level is written beside it. */
const controlKinds: readonly Asset['kind'][] = [
  'plc', 'safetyController', 'dcsController', 'rtu', 'remoteIo', 'hmi', 'operatorStation', 'engineeringStation', 'scadaServer', 'drive', 'sensor', 'actuator', 'robot',
];

function isBusiness({ purdueLevel }: Asset): boolean {
  return purdueLevel === '4' || purdueLevel === '5';
}

function isControl(asset: Asset): boolean {
  return !isBusiness(asset) && controlKinds.includes(asset.kind);
}

const zone = example('zone', 1, { name: 'Line 1', kind: 'control' });
const controller = example('asset', 1, { name: 'Filler', kind: 'plc', zoneId: 'zone:example1' });

/** Office equipment and control in one zone: what befalls the office befalls the process. */
export const businessMixed = defineCheck({
  id: 'business-mixed',
  severity: 'high',
  clause: 'ZCR 3.2',
  of: 'zone',
  look: (mixed, sight) => {
    const assets = stands(mixed) ? sight.found(byField('asset', 'zoneId'), mixed.id).filter(stands) : [];
    const business = assets.filter(isBusiness);
    const control = assets.filter(isControl);
    const isOffice = mixed.kind === 'enterprise';
    const isPlant = mixed.kind === 'control' || mixed.kind === 'safety';
    const wrong = [...(isOffice || business.length > 0 ? control : []), ...(isPlant || control.length > 0 ? business : [])];
    if (wrong.length === 0) return [];
    // The kind of the zone says which of them does not belong here.
    const odd = isOffice ? control : isPlant ? business : wrong;
    const ids = odd.map(({ id }) => id);
    const parameters = { name: nameOf(mixed), count: odd.length, assets: odd.slice(0, 5).map(nameOf).join(', ') };
    return odd.length === 0 ? [] : [{ subjectId: mixed.id, objects: [mixed.id, ...ids], parameters, fields: [], saw: [mixed.kind ?? null, ids] }];
  },
  examples: {
    passing: [zone, controller, example('asset', 2, { name: 'Label printer', kind: 'printer', zoneId: 'zone:example1' })],
    failing: [zone, controller, example('asset', 2, { name: 'Shipping PC', kind: 'workstation', purdueLevel: '4', zoneId: 'zone:example1' })],
  },
});
