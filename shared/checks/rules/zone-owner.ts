import type { Zone } from '../../model/entities/zone';
import { defineCheck } from '../check';
import { example } from '../examples';
import { lasting, nameOf } from '../subjects';

/** What lies outside is not the operator's to answer for. */
const foreign: readonly Zone['kind'][] = ['external', 'supplier'];

/** A zone nobody answers for. */
export const zoneOwner = defineCheck({
  id: 'zone-owner',
  severity: 'low',
  clause: 'ZCR 6.4',
  reads: ['zone'],
  run: (model) =>
    lasting(model, 'zone')
      .filter(({ kind, owner }) => !foreign.includes(kind) && (owner ?? '').trim() === '')
      .map((zone) => ({ subjectId: zone.id, objects: [zone.id], parameters: { name: nameOf(zone) }, fields: ['owner'], saw: zone.kind ?? null })),
  examples: {
    passing: [example('zone', 1, { name: 'Line 1', owner: 'Plant manager' }), example('zone', 2, { name: 'Internet', kind: 'external' })],
    failing: [example('zone', 1, { name: 'Line 1', kind: 'control' })],
  },
});
