import type { Asset } from '../../model/entities/asset';
import { indexBy } from '../../model/indexes';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { defineCheck } from '../check';
import { example } from '../examples';
import { nameOf, standing } from '../subjects';

/** From this target on, a weakness that nobody mends any more has to be made up for. */
const fromTarget = 2;

function isDemanding(model: Model, asset: Asset): boolean {
  const levels = Object.values(getRecord(model, 'zone', asset.zoneId)?.slTarget ?? {});
  return levels.some((level) => level >= fromTarget);
}

/** Measures that answer a finding, risk or requirement about the asset. */
function hasMeasure(model: Model, assetId: RecordId): boolean {
  const measures = (['finding', 'risk', 'requirement'] as const).flatMap((type) => {
    const serving = indexBy(model, 'measure', `${type}Ids`);
    return (indexBy(model, type, 'assetIds').get(assetId) ?? []).flatMap(({ id }) => serving.get(id) ?? []);
  });
  return measures.some(({ state }) => state !== 'rejected');
}

const zone = example('zone', 1, { name: 'Line 1', slTarget: { IAC: 2 } });
const asset = example('asset', 1, { name: 'Filler panel', zoneId: 'zone:example1', lifecycle: 'endOfSupport' });

/** Out of support in a zone that asks for protection, and nothing is planned to make up for it. */
export const assetUnsupported = defineCheck({
  id: 'asset-unsupported',
  severity: 'high',
  clause: 'INV-05',
  reads: ['asset', 'zone', 'finding', 'risk', 'requirement', 'measure'],
  run: (model, today) =>
    standing(model, 'asset')
      .filter(({ lifecycle, endOfSupport }) => lifecycle === 'endOfSupport' || (endOfSupport !== undefined && endOfSupport < today))
      .filter((old) => isDemanding(model, old) && !hasMeasure(model, old.id))
      .map((old) => ({
        subjectId: old.id,
        objects: [old.id, old.zoneId].filter((id) => id !== undefined),
        parameters: { name: nameOf(old) },
        fields: ['lifecycle', 'endOfSupport'],
        saw: [old.lifecycle ?? null, old.endOfSupport ?? null, old.zoneId ?? null],
      })),
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
