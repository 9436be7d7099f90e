import type { Flow } from '../../model/entities/flow';
import { draftChange } from '../../model/change';
import { defineCheck } from '../check';
import { example } from '../examples';
import { isDecidedAgainst } from '../flow-ends';
import { byField } from '../sight';
import { nameOf, stands } from '../subjects';

const anything = /^(any|all|\*|alle|beliebig)$/i;

function allowsAnything(flow: Flow): boolean {
  if (!stands(flow) || isDecidedAgainst(flow)) return false;
  return [...(flow.protocols ?? []), ...(flow.ports ?? [])].some((word) => anything.test(word.trim()));
}

const conduit = example('conduit', 1, { name: 'DMZ – operations', kind: 'network' });

/** A rule that lets everything through is no border. */
export const conduitAny = defineCheck({
  id: 'conduit-any',
  severity: 'high',
  clause: 'SR 5.2 RE(1)',
  of: 'conduit',
  look: (open, sight) => {
    const flows = stands(open) ? sight.found(byField('flow', 'conduitId'), open.id).filter(allowsAnything) : [];
    if (flows.length === 0) return [];
    const ids = flows.map(({ id }) => id);
    const parameters = { name: nameOf(open), flows: flows.map(nameOf).join(', '), count: flows.length };
    return [{ subjectId: open.id, objects: [open.id, ...ids], parameters, fields: [], saw: ids }];
  },
  quickFix: (model, { objects }) => {
    const draft = draftChange(model);
    for (const id of objects.slice(1)) draft.patch('flow', id, { verdict: 'toRestrict' });
    return draft.build();
  },
  examples: {
    passing: [conduit, example('flow', 1, { name: 'F-01', protocols: ['https'], conduitId: 'conduit:example1' })],
    failing: [conduit, example('flow', 1, { name: 'F-01', protocols: ['any'], conduitId: 'conduit:example1' })],
  },
});
