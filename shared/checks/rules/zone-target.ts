import type { Zone } from '../../model/entities/zone';
import { draftChange, noChange } from '../../model/change';
import { proposeTarget } from '../../network/levels/proposal';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasts, nameOf } from '../subjects';

/** The operator sets no target for what lies outside the plant. */
const outside: readonly Zone['kind'][] = ['external', 'supplier', 'enterprise'];

/** Without a target nobody can say which requirements hold in a zone. */
export const zoneTarget = defineCheck({
  id: 'zone-target',
  severity: 'medium',
  clause: 'ZCR 5.6',
  of: 'zone',
  look: (zone) =>
    lasts(zone) && !outside.includes(zone.kind) && Object.keys(zone.slTarget ?? {}).length === 0
      ? [{ subjectId: zone.id, objects: [zone.id], parameters: { name: nameOf(zone) }, fields: ['slTarget'], saw: zone.kind ?? null }]
      : [],
  // The target that follows from the consequences; a person decides about it like about any other.
  quickFix: (model, { subjectId }) => {
    const proposal = proposeTarget(model, subjectId);
    if (proposal === undefined) return noChange;
    const draft = draftChange(model);
    draft.patch('zone', subjectId, { slTarget: proposal.target });
    return draft.build();
  },
  examples: {
    passing: [example('zone', 1, { name: 'Line 1', slTarget: { IAC: 2 } }), example('zone', 2, { name: 'Office', kind: 'enterprise' })],
    failing: [example('zone', 1, { name: 'Line 1', kind: 'control' })],
  },
});
