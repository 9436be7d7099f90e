import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, draftChange, invert, squash, withoutNoOps, type Change } from '../../../shared/model/change';
import { indexBy, recordsWith } from '../../../shared/model/indexes';
import { findRecord, listOf, modelOf, type Model } from '../../../shared/model/model';
import { presentChange } from '../../../shared/model/rebase';
import { recordTypes } from '../../../shared/model/record-type';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildZone, exampleId } from '../../support/builders';

const anyModel = fc.array(anyRecord(), { maxLength: 12 }).map((records) => modelOf(records));

/** Random edits of a model: records put in place, patched by others of the same id, removed. */
function anyChange(model: Model): fc.Arbitrary<Change> {
  const ids = recordTypes.flatMap((type) => listOf(model, type).map(({ id }) => id));
  const edit = fc.oneof(
    anyRecord().map((record) => ({ id: record.id, after: record })),
    fc.constantFrom(...ids, exampleId('zone')).map((id) => ({ id, after: undefined })),
  );
  return fc.array(edit, { maxLength: 6 }).map((edits) => {
    const draft = draftChange(model);
    for (const { id, after } of edits) {
      if (after === undefined) draft.remove(id);
      else draft.put(after);
    }
    return draft.build();
  });
}

const modelAndTwoChanges = anyModel.chain((model) =>
  anyChange(model).chain((first) => fc.tuple(fc.constant(model), fc.constant(first), anyChange(applyChange(model, first)))),
);

describe('a change', () => {
  it('is taken back by its inverse', () => {
    fc.assert(fc.property(modelAndTwoChanges, ([model, change]) => {
      expect(applyChange(applyChange(model, change), invert(change))).toEqual(model);
    }));
  });

  it('inverted twice is itself', () => {
    fc.assert(fc.property(modelAndTwoChanges, ([, change]) => {
      expect(invert(invert(change))).toEqual(change);
    }));
  });

  it('squashed with the next has the effect of both, and holds nothing that stayed the same', () => {
    fc.assert(fc.property(modelAndTwoChanges, ([model, first, second]) => {
      const both = squash(first, second);
      expect(applyChange(model, both)).toEqual(applyChange(applyChange(model, first), second));
      expect(withoutNoOps(both)).toEqual(both);
      expect(squash(first, invert(first))).toEqual(new Map());
    }));
  });

  it('shares the tables it does not touch', () => {
    const model = modelOf([buildZone(), buildAsset()]);
    const draft = draftChange(model);
    draft.patch('zone', exampleId('zone'), { name: 'Verpackung' });
    const next = applyChange(model, draft.build());
    expect(recordTypes.filter((type) => next.tables[type] !== model.tables[type])).toEqual(['zone']);
  });

  it('leaves indexes and lists right', () => {
    fc.assert(fc.property(modelAndTwoChanges, ([model, first]) => {
      indexBy(model, 'asset', 'zoneId');
      listOf(model, 'asset');
      const next = applyChange(model, first);
      const assets = [...next.tables.asset.values()];
      expect(listOf(next, 'asset')).toEqual([...assets].sort((one, other) => (one.id < other.id ? -1 : 1)));
      for (const zoneId of [exampleId('zone'), exampleId('zone', 2)]) {
        expect(recordsWith(next, 'asset', 'zoneId', zoneId)).toEqual(assets.filter((asset) => asset.zoneId === zoneId));
        expect(recordsWith(next, 'conduit', 'zoneIds', zoneId)).toEqual(
          [...next.tables.conduit.values()].filter(({ zoneIds = [] }) => zoneIds.includes(zoneId)),
        );
      }
    }));
  });
});

describe('a draft', () => {
  it('builds later edits on earlier ones and forgets what ends as it began', () => {
    const zone = buildZone();
    const draft = draftChange(modelOf([zone]));
    draft.patch('zone', zone.id, { name: 'Kühlung', owner: 'Holm' });
    draft.patch('zone', zone.id, { name: zone.name, code: undefined });
    draft.patch('zone', exampleId('zone', 9), { name: 'gibt es nicht' });
    const { code: _code, ...withoutCode } = zone;
    expect([draft.get('zone', zone.id), draft.find(exampleId('asset')), [...draft.build()]]).toEqual([
      { ...withoutCode, owner: 'Holm' },
      undefined,
      [[zone.id, { before: zone, after: { ...withoutCode, owner: 'Holm' } }]],
    ]);
    draft.patch('zone', zone.id, { owner: undefined, code: zone.code });
    expect(draft.build()).toEqual(new Map());
  });
});

describe('a change worked out on an earlier model', () => {
  const zone = buildZone();
  const draft = draftChange(modelOf([zone]));
  draft.patch('zone', zone.id, { owner: 'Holm', subnets: ['10.1.0.0/24', '10.2.0.0/24'] });
  const change = draft.build();

  it('leaves alone what was written since', () => {
    const present = { ...zone, name: 'Abfüllung Nord', subnets: ['10.1.0.0/24', '10.9.0.0/24'], slTarget: { IAC: 3, UC: 2 } };
    expect([...presentChange(change, modelOf([present]))]).toEqual([[zone.id, {
      before: present,
      after: { ...present, owner: 'Holm', subnets: ['10.1.0.0/24', '10.2.0.0/24', '10.9.0.0/24'] },
    }]]);
  });

  it('is the same on the model it was worked out on', () => {
    const model = modelOf([zone]);
    expect(presentChange(change, model)).toEqual(change);
    expect(findRecord(applyChange(model, presentChange(change, model)), zone.id)).toEqual({ ...zone, owner: 'Holm', subnets: ['10.1.0.0/24', '10.2.0.0/24'] });
  });

  it('brings back a record that was removed since, and removes one that changed since', () => {
    expect([...presentChange(change, modelOf([]))]).toEqual([[zone.id, { before: undefined, after: change.get(zone.id)?.after }]]);
    const present = { ...zone, name: 'anders' };
    expect([...presentChange(new Map([[zone.id, { before: zone, after: undefined }]]), modelOf([present]))]).toEqual([
      [zone.id, { before: present, after: undefined }],
    ]);
  });
});
