import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedIds, listOf, modelOf, withRecords, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { AnyRecord } from '../../../shared/model/registry';
import { anyId, anyRecord } from '../../support/arbitraries';
import { buildAsset, exampleId } from '../../support/builders';

const sorted = (model: Model): readonly AnyRecord[] => [...model.tables.asset.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
const writes = fc.array(fc.oneof(
  anyRecord(['asset']).map((record): readonly [RecordId, AnyRecord | undefined] => [record.id, record]),
  anyId(['asset']).map((id): readonly [RecordId, AnyRecord | undefined] => [id, undefined]),
), { maxLength: 4 });

it('a list is in order of creation, also when only some of its records are looked at again', () => {
  fc.assert(fc.property(fc.array(anyRecord(['asset']), { maxLength: 6 }), fc.array(writes, { maxLength: 5 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (records, steps, asked) => {
    let model = modelOf(records);
    expect(listOf(model, 'asset')).toEqual(sorted(model));
    steps.forEach((step, index) => {
      model = withRecords(model, step);
      if (asked[index] === true) expect(listOf(model, 'asset')).toEqual(sorted(model));
    });
    expect(listOf(model, 'asset')).toEqual(sorted(model));
  }));
});

it('a small change says which records it touched, a large one does not', () => {
  const assets = Array.from({ length: 200 }, (_, number) => buildAsset({ id: exampleId('asset', number + 1) }));
  const model = modelOf(assets);
  const small = withRecords(model, [[assets[3]!.id, { ...assets[3]!, name: 'new' }]]);
  const large = withRecords(model, assets.map((asset) => [asset.id, { ...asset, name: 'new' }]));
  const ids = (later: Model, earlier: Model) => changedIds(later.tables.asset, earlier.tables.asset);
  expect([ids(small, model), ids(large, model), ids(large, small), ids(model, model), ids(small, modelOf(assets))]).toEqual([[assets[3]!.id], undefined, undefined, [], undefined]);
});
