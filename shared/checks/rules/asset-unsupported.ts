import type { Asset } from '../../model/entities/asset';
import type { RecordId } from '../../model/record-type';
import { defineCheck } from '../check';
import { example } from '../examples';
import { byField, type Sight } from '../sight';
import { nameOf, stands } from '../subjects';

/** From this target on, a weakness that nobody mends any more has to be made up for. */
const fromTarget = 2;

function isDemanding(sight: Sight, asset: Asset): boolean {
  const levels = Object.values(sight.get('zone', asset.zoneId)?.slTarget ?? {});
  return levels.some((level) => level >= fromTarget);
}

/** Measures that answer a finding, risk or requirement about the asset. */
function hasMeasure(sight: Sight, assetId: RecordId): boolean {
  const measures = [
    ...sight.found(byField('finding', 'assetIds'), assetId).flatMap(({ id }) => sight.found(byField('measure', 'findingIds'), id)),
    ...sight.found(byField('risk', 'assetIds'), assetId).flatMap(({ id }) => sight.found(byField('measure', 'riskIds'), id)),
    ...sight.found(byField('requirement', 'assetIds'), assetId).flatMap(({ id }) => sight.found(byField('measure', 'requirementIds'), id)),
  ];
  return measures.some(({ state }) => state !== 'rejected');
}

const zone = example('zone', 1, { name: 'Line 1', slTarget: { IAC: 2 } });
const asset = example('asset', 1, { name: 'Filler panel', zoneId: 'zone:example1', lifecycle: 'endOfSupport' });

/** Out of support in a zone that asks for protection, and nothing is planned to make up for it. */
export const assetUnsupported = defineCheck({
  id: 'asset-unsupported',
  severity: 'high',
  clause: 'INV-05',
  of: 'asset',
  look: (old, sight) => {
    const { lifecycle, endOfSupport } = old;
    const isOver = lifecycle === 'endOfSupport' || (endOfSupport !== undefined && endOfSupport < sight.today);
    if (!stands(old) || !isOver || !isDemanding(sight, old) || hasMeasure(sight, old.id)) return [];
    return [
      {
        subjectId: old.id,
        objects: [old.id, old.zoneId].filter((id) => id !== undefined),
        parameters: { name: nameOf(old) },
        fields: ['lifecycle', 'endOfSupport'],
        saw: [lifecycle ?? null, endOfSupport ?? null, old.zoneId ?? null],
      },
    ];
  },
  examples: {
    passing: [
      zone,
      asset,
      example('finding', 1, { title: 'Out of support', assetIds: ['asset:example1'] }),
      example('measure', 1, { title: 'Own cell with firewall', findingIds: ['finding:example1'] }),
    ],
    failing: [zone, asset],
  },
});
