import { defineCheck } from '../check';
import { example } from '../examples';
import { flowObjects, flowParameters } from '../flow-ends';
import { stands } from '../subjects';

/** A decision about communication whose time is over. */
export const verdictExpired = defineCheck({
  id: 'verdict-expired',
  severity: 'medium',
  clause: 'SEG-03',
  of: 'flow',
  look: (flow, sight) => {
    const { validUntil, verdict } = flow;
    if (!stands(flow) || validUntil === undefined || validUntil >= sight.today || verdict === undefined || verdict === 'undecided') return [];
    const parameters = { ...flowParameters(sight, flow), date: validUntil };
    return [{ subjectId: flow.id, objects: flowObjects(flow), parameters, fields: ['validUntil', 'verdict'], saw: [validUntil, verdict] }];
  },
  examples: {
    passing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', validUntil: '2999-12-31' })],
    failing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', validUntil: '2020-12-31' })],
  },
});
