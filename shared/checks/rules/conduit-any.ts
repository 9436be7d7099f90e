import type { Flow } from '../../model/entities/flow';
import { recordsWith } from '../../model/indexes';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

const anything = /^(any|all|\*|alle|beliebig)$/i;

function allowsAnything({ state, verdict, protocols, ports }: Flow): boolean {
  if (state === 'planned' || verdict === 'toRemove') return false;
  return [...(protocols ?? []), ...(ports ?? [])].some((word) => anything.test(word.trim()));
}

const conduit = example('conduit', 1, { name: 'DMZ – operations', kind: 'network' });

/** A rule that lets everything through is no border. */
export const conduitAny = defineCheck({
  id: 'conduit-any',
  severity: 'high',
  clause: 'SR 5.2 RE(1)',
  reads: ['conduit', 'flow'],
  run: (model) =>
    standing(model, 'conduit').flatMap((open) => {
      const flows = recordsWith(model, 'flow', 'conduitId', open.id).filter(allowsAnything);
      if (flows.length === 0) return [];
      const ids = flows.map(({ id }) => id);
      const parameters = { name: nameOf(open), flows: flows.map(nameOf).join(', '), count: flows.length };
      return [{ subjectId: open.id, objects: [open.id, ...ids], parameters, fields: [], saw: ids }];
    }),
  examples: {
    passing: [conduit, example('flow', 1, { name: 'F-01', protocols: ['https'], conduitId: 'conduit:example1' })],
    failing: [conduit, example('flow', 1, { name: 'F-01', protocols: ['any'], conduitId: 'conduit:example1' })],
  },
});
