import type { Conduit } from '../../model/entities/conduit';
import { getRecord } from '../../model/model';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

const carriedKinds: readonly Conduit['kind'][] = ['removableMedia', 'serviceLaptop'];

/** Data carried into a zone by hand without anybody looking into it first. */
export const carriedUnscanned = defineCheck({
  id: 'carried-unscanned',
  severity: 'medium',
  clause: 'SR 2.3',
  reads: ['conduit', 'asset'],
  run: (model) =>
    standing(model, 'conduit')
      .filter(({ kind }) => carriedKinds.includes(kind))
      .filter(({ enforcingAssetIds }) => !(enforcingAssetIds ?? []).some((id) => getRecord(model, 'asset', id)?.kind === 'scanningStation'))
      .map((conduit) => ({
        subjectId: conduit.id,
        objects: [conduit.id, ...(conduit.zoneIds ?? [])],
        parameters: { name: nameOf(conduit) },
        fields: ['enforcingAssetIds'],
        saw: [conduit.kind ?? null, conduit.enforcingAssetIds ?? []],
      })),
  examples: {
    passing: [
      example('asset', 1, { name: 'Scanning station', kind: 'scanningStation' }),
      example('conduit', 1, { name: 'Stick over the gate', kind: 'removableMedia', enforcingAssetIds: ['asset:example1'] }),
    ],
    failing: [example('conduit', 1, { name: 'Recipes by stick', kind: 'removableMedia' })],
  },
});
