import type { Zone } from '../../model/entities/zone';
import { draftChange, noChange } from '../../model/change';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { zonePath } from '../../network/zone-tree';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasts, nameOf } from '../subjects';

/** What lies outside is not the operator's to answer for. */
const foreign: readonly Zone['kind'][] = ['external', 'supplier'];

const nobody = (owner: string | undefined): boolean => (owner ?? '').trim() === '';

/** Who answers for the nearest zone around that somebody answers for. */
function ownerAround(model: Model, zoneId: RecordId): string | undefined {
  return zonePath(model, getRecord(model, 'zone', zoneId)?.parentId).find(({ owner }) => !nobody(owner))?.owner;
}

/** A zone nobody answers for. */
export const zoneOwner = defineCheck({
  id: 'zone-owner',
  severity: 'low',
  clause: 'ZCR 6.4',
  of: 'zone',
  look: (zone) =>
    lasts(zone) && !foreign.includes(zone.kind) && nobody(zone.owner)
      ? [{ subjectId: zone.id, objects: [zone.id], parameters: { name: nameOf(zone) }, fields: ['owner'], saw: zone.kind ?? null }]
      : [],
  quickFix: (model, { subjectId }) => {
    const owner = ownerAround(model, subjectId);
    if (owner === undefined) return noChange;
    const draft = draftChange(model);
    draft.patch('zone', subjectId, { owner });
    return draft.build();
  },
  examples: {
    passing: [example('zone', 1, { name: 'Line 1', owner: 'Plant manager' }), example('zone', 2, { name: 'Internet', kind: 'external' })],
    failing: [example('zone', 1, { name: 'Line 1', owner: 'Plant manager' }), example('zone', 2, { name: 'Cell 1', parentId: 'zone:example1' })],
  },
});
