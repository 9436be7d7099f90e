import { defineCheck } from '../check';
import { example } from '../examples';
import { byField } from '../sight';
import { nameOf, stands } from '../subjects';

const conduit = example('conduit', 1, { name: 'Office – line 1', kind: 'network' });

/** A way between zones that nothing needs is a way only an attacker needs. */
export const conduitUnused = defineCheck({
  id: 'conduit-unused',
  severity: 'low',
  clause: 'SEG-03',
  of: 'conduit',
  look: (unused, sight) => {
    if (!stands(unused)) return [];
    const isUsed = sight.found(byField('flow', 'conduitId'), unused.id).length > 0 || sight.found(byField('access', 'conduitId'), unused.id).length > 0;
    return isUsed ? [] : [{ subjectId: unused.id, objects: [unused.id], parameters: { name: nameOf(unused) }, fields: [], saw: null }];
  },
  examples: {
    passing: [conduit, example('flow', 1, { name: 'F-01', conduitId: 'conduit:example1' })],
    failing: [conduit],
  },
});
