import type { Conduit } from '../../model/entities/conduit';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

/** Ways on which a device can decide what passes. */
const filterable: readonly Conduit['kind'][] = ['network', 'wireless', 'remoteAccess'];

/** A border on paper only: no device decides what passes. */
export const conduitUnguarded = defineCheck({
  id: 'conduit-unguarded',
  severity: 'high',
  clause: 'SR 5.2',
  of: 'conduit',
  look: (conduit) => {
    const { id, kind, zoneIds = [], enforcingAssetIds = [] } = conduit;
    if (!stands(conduit) || !filterable.includes(kind) || enforcingAssetIds.length > 0) return [];
    return [{ subjectId: id, objects: [id, ...zoneIds], parameters: { name: nameOf(conduit) }, fields: ['enforcingAssetIds'], saw: [kind ?? null, zoneIds] }];
  },
  examples: {
    passing: [
      example('asset', 1, { name: 'Firewall', kind: 'firewall' }),
      example('conduit', 1, { name: 'Office – DMZ', kind: 'network', enforcingAssetIds: ['asset:example1'] }),
      example('conduit', 2, { name: 'Stick', kind: 'removableMedia' }),
    ],
    failing: [example('conduit', 1, { name: 'Office – line 1', kind: 'network' })],
  },
});
