import { defineCheck } from '../check';
import { example } from '../examples';
import { flowParameters, standing } from '../subjects';

/** A decision about communication whose time is over. */
export const verdictExpired = defineCheck({
  id: 'verdict-expired',
  severity: 'medium',
  clause: 'SEG-03',
  reads: ['flow', 'asset', 'zone'],
  run: (model, today) =>
    standing(model, 'flow').flatMap((flow) => {
      const { validUntil, verdict } = flow;
      if (validUntil === undefined || validUntil >= today || verdict === undefined || verdict === 'undecided') return [];
      const objects = [flow.id, flow.fromId, flow.toId].filter((id) => id !== undefined);
      return [{ subjectId: flow.id, objects, parameters: { ...flowParameters(model, flow), date: validUntil }, fields: ['validUntil', 'verdict'], saw: [validUntil, verdict] }];
    }),
  examples: {
    passing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', validUntil: '2999-12-31' })],
    failing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', validUntil: '2020-12-31' })],
  },
});
