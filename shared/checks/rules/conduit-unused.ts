import { indexBy } from '../../model/indexes';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

const conduit = example('conduit', 1, { name: 'Office – line 1', kind: 'network' });

/** A way between zones that nothing needs is a way only an attacker needs. */
export const conduitUnused = defineCheck({
  id: 'conduit-unused',
  severity: 'low',
  clause: 'SEG-03',
  reads: ['conduit', 'flow', 'access'],
  run: (model) => {
    const flows = indexBy(model, 'flow', 'conduitId');
    const accesses = indexBy(model, 'access', 'conduitId');
    return standing(model, 'conduit')
      .filter(({ id }) => !flows.has(id) && !accesses.has(id))
      .map((unused) => ({ subjectId: unused.id, objects: [unused.id], parameters: { name: nameOf(unused) }, fields: [], saw: null }));
  },
  examples: {
    passing: [conduit, example('flow', 1, { name: 'F-01', conduitId: 'conduit:example1' })],
    failing: [conduit],
  },
});
