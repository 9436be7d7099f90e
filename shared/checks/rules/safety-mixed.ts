import type { Asset } from '../../model/entities/asset';
import { defineCheck } from '../check';
import { example } from '../examples';
import { byField } from '../sight';
import { nameOf, stands } from '../subjects';

/** Parts without a program of their own that any cabinet holds. */
const plain: readonly Asset['kind'][] = ['switch', 'firewall', 'protocolGateway', 'remoteIo', 'sensor', 'actuator', 'powerSupply'];

function isSafety({ safetyRelated, kind }: Asset): boolean {
  return safetyRelated === true || kind === 'safetyController';
}

const zone = example('zone', 1, { name: 'Line 1' });
const controller = example('asset', 1, { name: 'Safety controller', kind: 'safetyController', zoneId: 'zone:example1' });

/** Safety equipment that shares a zone with everything else. */
export const safetyMixed = defineCheck({
  id: 'safety-mixed',
  severity: 'high',
  clause: 'ZCR 3.3',
  of: 'zone',
  look: (mixed, sight) => {
    const assets = stands(mixed) ? sight.found(byField('asset', 'zoneId'), mixed.id).filter(stands) : [];
    const safety = assets.filter(isSafety);
    const others = assets.filter((asset) => !isSafety(asset) && !plain.includes(asset.kind));
    if (safety.length === 0 || others.length === 0) return [];
    const objects = [mixed, ...safety, ...others].map(({ id }) => id);
    const parameters = { name: nameOf(mixed), count: others.length, safety: safety.map(nameOf).join(', ') };
    return [{ subjectId: mixed.id, objects, parameters, fields: [], saw: objects.slice(1) }];
  },
  examples: {
    passing: [zone, controller, example('asset', 2, { name: 'Switch', kind: 'switch', zoneId: 'zone:example1' })],
    failing: [zone, controller, example('asset', 2, { name: 'HMI', kind: 'hmi', zoneId: 'zone:example1' })],
  },
});
