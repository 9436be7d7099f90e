import { defineCheck } from '../check';
import { example } from '../examples';
import { flowParameters, standing } from '../subjects';

/** Allowed without anybody having said that it is needed. */
export const flowUnneeded = defineCheck({
  id: 'flow-unneeded',
  severity: 'medium',
  clause: 'SR 7.7',
  reads: ['flow', 'asset', 'zone'],
  run: (model) =>
    standing(model, 'flow')
      .filter(({ verdict, necessary }) => verdict === 'allowed' && necessary !== 'yes')
      .map((flow) => ({
        subjectId: flow.id,
        objects: [flow.id, flow.fromId, flow.toId].filter((id) => id !== undefined),
        parameters: flowParameters(model, flow),
        fields: ['necessary', 'verdict'],
        saw: [flow.necessary ?? null, flow.protocols ?? [], flow.ports ?? []],
      })),
  examples: {
    passing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', necessary: 'yes' }), example('flow', 2, { name: 'F-02', verdict: 'toRemove', necessary: 'no' })],
    failing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', necessary: 'unknown' })],
  },
});
