import { defineCheck } from '../check';
import { example } from '../examples';
import { levelOfZone, networkKinds, skipsLevels } from '../purdue';
import { nameOf, stands } from '../subjects';

const office = example('zone', 1, { name: 'Office', kind: 'enterprise', purdueLevel: '4' });
const line = example('zone', 2, { name: 'Line 1', kind: 'control', purdueLevel: '2' });

/** A way from the office straight into control. */
export const conduitLevelSkipped = defineCheck({
  id: 'conduit-level-skipped',
  severity: 'high',
  clause: 'ZCR 3.2',
  of: 'conduit',
  look: (conduit, sight) => {
    if (!stands(conduit) || !networkKinds.includes(conduit.kind)) return [];
    const zones = (conduit.zoneIds ?? []).flatMap((id) => sight.get('zone', id) ?? []);
    if (!skipsLevels(sight, zones)) return [];
    const levels = zones.flatMap((zone) => levelOfZone(sight, zone) ?? []);
    const ids = zones.map(({ id }) => id);
    const parameters = { name: nameOf(conduit), from: String(Math.max(...levels)), to: String(Math.min(...levels)) };
    return [{ subjectId: conduit.id, objects: [conduit.id, ...ids], parameters, fields: ['zoneIds'], saw: [ids, levels] }];
  },
  examples: {
    passing: [
      office,
      line,
      example('zone', 3, { name: 'DMZ', kind: 'dmz', purdueLevel: '3.5' }),
      example('conduit', 1, { name: 'Office – DMZ', zoneIds: ['zone:example1', 'zone:example3'] }),
      example('conduit', 2, { name: 'DMZ – line 1', zoneIds: ['zone:example3', 'zone:example2'] }),
    ],
    failing: [office, line, example('conduit', 1, { name: 'Office – line 1', zoneIds: ['zone:example1', 'zone:example2'] })],
  },
});
