import type { Zone } from '../../model/entities/zone';
import { defineCheck } from '../check';
import { example } from '../examples';
import { networkKinds } from '../purdue';
import { nameOf, stands } from '../subjects';

const foreign: readonly Zone['kind'][] = ['external', 'supplier'];
const inner: readonly Zone['kind'][] = ['control', 'safety'];

const internet = example('zone', 1, { name: 'Internet', kind: 'external' });

/** A way from outside that ends in the middle of control. */
export const conduitForeign = defineCheck({
  id: 'conduit-foreign',
  severity: 'high',
  clause: 'ZCR 3.6',
  of: 'conduit',
  look: (conduit, sight) => {
    if (!stands(conduit) || !networkKinds.includes(conduit.kind)) return [];
    const zones = (conduit.zoneIds ?? []).flatMap((id) => sight.get('zone', id) ?? []);
    const outside = zones.filter(({ kind }) => foreign.includes(kind));
    const inside = zones.filter(({ kind }) => inner.includes(kind));
    if (outside.length === 0 || inside.length === 0) return [];
    const parameters = { name: nameOf(conduit), from: outside.map(nameOf).join(', '), to: inside.map(nameOf).join(', ') };
    const saw = [...outside, ...inside].map(({ id, kind }) => [id, kind ?? null]);
    return [{ subjectId: conduit.id, objects: [conduit.id, ...outside.map(({ id }) => id), ...inside.map(({ id }) => id)], parameters, fields: ['zoneIds'], saw }];
  },
  examples: {
    passing: [internet, example('zone', 2, { name: 'DMZ', kind: 'dmz' }), example('conduit', 1, { name: 'Internet – DMZ', zoneIds: ['zone:example1', 'zone:example2'] })],
    failing: [internet, example('zone', 2, { name: 'Line 1', kind: 'control' }), example('conduit', 1, { name: 'Router', kind: 'remoteAccess', zoneIds: ['zone:example1', 'zone:example2'] })],
  },
});
