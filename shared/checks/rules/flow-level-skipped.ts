import { draftChange } from '../../model/change';
import { defineCheck } from '../check';
import { example } from '../examples';
import { flowObjects, flowParameters, isDecidedAgainst, zonesJoined } from '../flow-ends';
import { levelOfZone, networkKinds, skipsLevels } from '../purdue';
import { stands } from '../subjects';

const office = example('zone', 1, { name: 'Office', kind: 'enterprise', purdueLevel: '4' });
const line = example('zone', 2, { name: 'Line 1', kind: 'control', purdueLevel: '2' });

/** Communication between office and control, on whichever way. A conduit that skips levels has a result of its own. */
export const flowLevelSkipped = defineCheck({
  id: 'flow-level-skipped',
  severity: 'high',
  clause: 'ZCR 3.2',
  of: 'flow',
  look: (flow, sight) => {
    const joined = stands(flow) && !isDecidedAgainst(flow) ? zonesJoined(sight, flow) : undefined;
    if (joined === undefined || !skipsLevels(sight, joined)) return [];
    const conduit = sight.get('conduit', flow.conduitId);
    const zones = (conduit?.zoneIds ?? []).flatMap((id) => sight.get('zone', id) ?? []);
    if (conduit !== undefined && (!networkKinds.includes(conduit.kind) || skipsLevels(sight, zones))) return [];
    const levels = joined.map((zone) => levelOfZone(sight, zone) ?? null);
    const parameters = { ...flowParameters(sight, flow), levels: levels.map(String).join(' → ') };
    return [{ subjectId: flow.id, objects: flowObjects(flow), parameters, fields: ['fromId', 'toId'], saw: [joined.map(({ id }) => id), levels] }];
  },
  quickFix: (model, { subjectId }) => {
    const draft = draftChange(model);
    draft.patch('flow', subjectId, { verdict: 'toRestrict' });
    return draft.build();
  },
  examples: {
    passing: [office, line, example('flow', 1, { name: 'F-01', fromId: 'zone:example1', toId: 'zone:example2', verdict: 'toRemove' })],
    failing: [office, line, example('flow', 1, { name: 'F-01', fromId: 'zone:example1', toId: 'zone:example2', verdict: 'allowed' })],
  },
});
