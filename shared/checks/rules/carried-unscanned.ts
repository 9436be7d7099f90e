import type { Conduit } from '../../model/entities/conduit';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, stands } from '../subjects';

const carriedKinds: readonly Conduit['kind'][] = ['removableMedia', 'serviceLaptop'];

/** Data carried into a zone by hand without anybody looking into it first. */
export const carriedUnscanned = defineCheck({
  id: 'carried-unscanned',
  severity: 'medium',
  clause: 'SR 2.3',
  of: 'conduit',
  look: (conduit, sight) => {
    const { kind, enforcingAssetIds = [] } = conduit;
    if (!stands(conduit) || !carriedKinds.includes(kind) || enforcingAssetIds.some((id) => sight.get('asset', id)?.kind === 'scanningStation')) return [];
    const objects = [conduit.id, ...(conduit.zoneIds ?? [])];
    return [{ subjectId: conduit.id, objects, parameters: { name: nameOf(conduit) }, fields: ['enforcingAssetIds'], saw: [kind ?? null, enforcingAssetIds] }];
  },
  examples: {
    passing: [
      example('asset', 1, { name: 'Scanning station', kind: 'scanningStation' }),
      example('conduit', 1, { name: 'Stick over the gate', kind: 'removableMedia', enforcingAssetIds: ['asset:example1'] }),
    ],
    failing: [example('conduit', 1, { name: 'Recipes by stick', kind: 'removableMedia' })],
  },
});
