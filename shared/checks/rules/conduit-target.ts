import { foundationalRequirements } from '../../model/field';
import { getRecord } from '../../model/model';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasting, nameOf } from '../subjects';

const zones = [
  example('zone', 1, { name: 'Operations', slTarget: { IAC: 2, UC: 2 } }),
  example('zone', 2, { name: 'Line 1', slTarget: { IAC: 2, UC: 3 } }),
];
const zoneIds = ['zone:example1', 'zone:example2'];

/** A conduit that aims lower than every zone it joins is the weak place of all of them. */
export const conduitTarget = defineCheck({
  id: 'conduit-target',
  severity: 'medium',
  clause: 'ZCR 5.6',
  reads: ['conduit', 'zone'],
  run: (model) =>
    lasting(model, 'conduit').flatMap((conduit) => {
      const { slTarget } = conduit;
      const targets = (conduit.zoneIds ?? []).flatMap((id) => getRecord(model, 'zone', id)?.slTarget ?? []);
      if (slTarget === undefined || targets.length === 0) return [];
      const lowest = foundationalRequirements.map((requirement) => Math.min(...targets.map((target) => target[requirement] ?? 0)));
      const below = foundationalRequirements.filter((requirement, index) => (slTarget[requirement] ?? 0) < (lowest[index] ?? 0));
      if (below.length === 0) return [];
      const parameters = { name: nameOf(conduit), requirements: below.join(', ') };
      const saw = [below, below.map((requirement) => slTarget[requirement] ?? 0)];
      return [{ subjectId: conduit.id, objects: [conduit.id, ...(conduit.zoneIds ?? [])], parameters, fields: ['slTarget'], saw }];
    }),
  examples: {
    passing: [...zones, example('conduit', 1, { name: 'Operations – line 1', zoneIds, slTarget: { IAC: 2, UC: 2 } })],
    failing: [...zones, example('conduit', 1, { name: 'Operations – line 1', zoneIds, slTarget: { IAC: 1, UC: 2 } })],
  },
});
