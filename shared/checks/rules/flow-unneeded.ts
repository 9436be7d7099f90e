import { draftChange } from '../../model/change';
import { getRecord } from '../../model/model';
import { defineCheck } from '../check';
import { example } from '../examples';
import { flowObjects, flowParameters } from '../flow-ends';
import { stands } from '../subjects';

/** Allowed without anybody having said that it is needed. */
export const flowUnneeded = defineCheck({
  id: 'flow-unneeded',
  severity: 'medium',
  clause: 'SR 7.7',
  of: 'flow',
  look: (flow, sight) => {
    const { id, verdict, necessary, protocols = [], ports = [] } = flow;
    if (!stands(flow) || verdict !== 'allowed' || necessary === 'yes') return [];
    return [{ subjectId: id, objects: flowObjects(flow), parameters: flowParameters(sight, flow), fields: ['necessary', 'verdict'], saw: [necessary ?? null, protocols, ports] }];
  },
  // What is known not to be needed goes; what nobody knows of gets narrower until somebody does.
  quickFix: (model, { subjectId }) => {
    const draft = draftChange(model);
    draft.patch('flow', subjectId, { verdict: getRecord(model, 'flow', subjectId)?.necessary === 'no' ? 'toRemove' : 'toRestrict' });
    return draft.build();
  },
  examples: {
    passing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', necessary: 'yes' }), example('flow', 2, { name: 'F-02', verdict: 'toRemove', necessary: 'no' })],
    failing: [example('flow', 1, { name: 'F-01', verdict: 'allowed', necessary: 'unknown' })],
  },
});
