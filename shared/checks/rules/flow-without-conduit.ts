import { draftChange, noChange } from '../../model/change';
import { getRecord, listOf } from '../../model/model';
import { defineCheck } from '../check';
import { example } from '../examples';
import { flowObjects, flowParameters, zonesJoined } from '../flow-ends';
import { sightOf } from '../sight';
import { lasts, stands } from '../subjects';

const zones = [example('zone', 1, { name: 'Operations' }), example('zone', 2, { name: 'Line 1' })];
const conduit = example('conduit', 1, { name: 'Operations – line 1', zoneIds: ['zone:example1', 'zone:example2'] });

/** Communication that crosses a border on a way nobody has drawn. */
export const flowWithoutConduit = defineCheck({
  id: 'flow-without-conduit',
  severity: 'high',
  clause: 'ZCR 3.1',
  of: 'flow',
  look: (flow, sight) => {
    if (!stands(flow) || sight.get('conduit', flow.conduitId) !== undefined) return [];
    const joined = zonesJoined(sight, flow);
    if (joined === undefined) return [];
    return [{ subjectId: flow.id, objects: flowObjects(flow), parameters: flowParameters(sight, flow), fields: ['conduitId'], saw: joined.map(({ id }) => id) }];
  },
  // Where exactly one conduit joins the two zones, it is the one meant.
  quickFix: (model, { subjectId }) => {
    const flow = getRecord(model, 'flow', subjectId);
    const joined = flow === undefined ? undefined : zonesJoined(sightOf(model, ''), flow);
    if (joined === undefined) return noChange;
    const fitting = listOf(model, 'conduit').filter((conduit) => lasts(conduit) && joined.every(({ id }) => conduit.zoneIds?.includes(id)));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return noChange;
    const draft = draftChange(model);
    draft.patch('flow', subjectId, { conduitId: only.id });
    return draft.build();
  },
  examples: {
    passing: [...zones, conduit, example('flow', 1, { name: 'F-01', fromId: 'zone:example1', toId: 'zone:example2', conduitId: 'conduit:example1' })],
    failing: [...zones, conduit, example('flow', 1, { name: 'F-01', fromId: 'zone:example1', toId: 'zone:example2' })],
  },
});
