import { draftChange, noChange } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { Flow } from '../../model/entities/flow';
import type { RecordId } from '../../model/record-type';
import { defineCheck } from '../check';
import { example } from '../examples';
import { flowParameters, lasting, standing, zoneOfEnd } from '../subjects';

/** The two zones a flow joins; undefined when it stays inside one or an end has no zone. */
function zonesJoined(model: Model, flow: Flow): readonly [RecordId, RecordId] | undefined {
  const from = zoneOfEnd(model, flow.fromId);
  const to = zoneOfEnd(model, flow.toId);
  return from === undefined || to === undefined || from === to ? undefined : [from, to];
}

const zones = [example('zone', 1, { name: 'Operations' }), example('zone', 2, { name: 'Line 1' })];
const conduit = example('conduit', 1, { name: 'Operations – line 1', zoneIds: ['zone:example1', 'zone:example2'] });

/** Communication that crosses a border on a way nobody has drawn. */
export const flowWithoutConduit = defineCheck({
  id: 'flow-without-conduit',
  severity: 'high',
  clause: 'ZCR 3.1',
  reads: ['flow', 'asset', 'zone', 'conduit'],
  run: (model) =>
    standing(model, 'flow').flatMap((flow) => {
      const joined = zonesJoined(model, flow);
      if (joined === undefined || getRecord(model, 'conduit', flow.conduitId) !== undefined) return [];
      const objects = [flow.id, flow.fromId, flow.toId].filter((id) => id !== undefined);
      return [{ subjectId: flow.id, objects, parameters: flowParameters(model, flow), fields: ['conduitId'], saw: joined }];
    }),
  // Where exactly one conduit joins the two zones, it is the one meant.
  quickFix: (model, { subjectId }) => {
    const flow = getRecord(model, 'flow', subjectId);
    const joined = flow === undefined ? undefined : zonesJoined(model, flow);
    if (joined === undefined) return noChange;
    const fitting = lasting(model, 'conduit').filter(({ zoneIds }) => joined.every((zoneId) => zoneIds?.includes(zoneId)));
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
