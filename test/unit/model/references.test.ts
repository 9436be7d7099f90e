import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { allRecords, getRecord, modelOf } from '../../../shared/model/model';
import { danglingReferences, referencesFrom, referencesTo, withoutReferences } from '../../../shared/model/references';
import { recordTypes } from '../../../shared/model/record-type';
import { entityOf } from '../../../shared/model/registry';
import { repairModel } from '../../../shared/model/repair';
import { validateRecord } from '../../../shared/model/validate';
import { anyRecord } from '../../support/arbitraries';
import { buildArea, buildAsset, buildConduit, buildFlow, buildRating, buildZone, exampleId } from '../../support/builders';

const conduit = buildConduit();
const flow = buildFlow();
const rating = buildRating({ evidence: [{ id: 'e1', kind: 'document', title: 'Foto', attachmentId: exampleId('attachment') }], areaId: exampleId('area') });

describe('references', () => {
  it('are found in fields, lists and entries', () => {
    expect([conduit, flow, rating].flatMap((record) => [...referencesFrom(record)].map(({ field, target }) => `${record.type}.${field} ${target}`))).toEqual([
      `conduit.zoneIds ${exampleId('zone')}`, `conduit.zoneIds ${exampleId('zone', 2)}`,
      `flow.fromId ${exampleId('asset')}`, `flow.toId ${exampleId('zone')}`,
      `rating.areaId ${exampleId('area')}`, `rating.evidence.attachmentId ${exampleId('attachment')}`,
    ]);
    const model = modelOf([conduit, flow, rating, buildZone()]);
    expect(referencesTo(model, new Set([exampleId('zone')])).map(({ record, field }) => [record.id, field])).toEqual([[conduit.id, 'zoneIds'], [flow.id, 'toId']]);
    expect(danglingReferences(model).map(({ field, target }) => `${field} ${target}`)).toEqual([
      `zoneIds ${exampleId('zone', 2)}`, `fromId ${exampleId('asset')}`, `areaId ${exampleId('area')}`, `evidence.attachmentId ${exampleId('attachment')}`,
    ]);
  });

  it('are taken out without a trace, and nothing else is touched', () => {
    const { areaId: _area, ...rest } = rating;
    expect(withoutReferences(rating, () => false)).toEqual({ ...rest, evidence: [{ id: 'e1', kind: 'document', title: 'Foto' }] });
    expect(withoutReferences(conduit, (target) => target === exampleId('zone', 2)).zoneIds).toEqual([exampleId('zone', 2)]);
    expect(Object.hasOwn(withoutReferences(conduit, () => false), 'zoneIds')).toBe(false);
    expect(withoutReferences(conduit, () => true)).toBe(conduit);
  });

  it('inside entries are single ones: lists there would need the search to be widened', () => {
    const lists = recordTypes.flatMap((type) => Object.values(entityOf(type).fields).flatMap((field) => (field.kind === 'entries' ? Object.values(field.fields).filter(({ kind }) => kind === 'references' || kind === 'entries') : [])));
    expect(lists).toEqual([]);
  });
});

describe('repair', () => {
  it('clears what leads nowhere and opens loops of parents, and says so', () => {
    const zones = [1, 2, 3].map((number) => buildZone({ id: exampleId('zone', number), name: `Z${number}`, parentId: exampleId('zone', (number % 3) + 1) }));
    const area = buildArea({ parentId: exampleId('area') });
    const asset = buildAsset({ zoneId: exampleId('zone', 2), areaId: exampleId('area', 7) });
    const model = modelOf([...zones, area, asset]);
    const { change, repairs } = repairModel(model);
    expect(repairs).toEqual([
      { code: 'danglingReference', id: asset.id, field: 'areaId', lost: exampleId('area', 7) },
      { code: 'parentLoop', id: exampleId('zone'), field: 'parentId', lost: exampleId('zone', 2) },
      { code: 'parentLoop', id: area.id, field: 'parentId', lost: area.id },
    ]);
    const repaired = applyChange(model, change);
    expect([...allRecords(repaired)].map((record) => [record.id, 'parentId' in record ? record.parentId : undefined])).toEqual([
      [area.id, undefined], [asset.id, undefined],
      [exampleId('zone'), undefined], [exampleId('zone', 2), exampleId('zone', 3)], [exampleId('zone', 3), exampleId('zone')],
    ]);
  });

  it('a rating of a place that is gone counts no more, and nothing of what was written is lost', () => {
    const rated = buildRating({ areaId: exampleId('area', 9), evidence: [], value: 'ml3', ratedAt: '2026-03-05T10:00:00+01:00', rater: 'A', note: 'Seen' });
    const { areaId: _area, value: _value, ...kept } = rated;
    expect(getRecord(applyChange(modelOf([rated]), repairModel(modelOf([rated])).change), 'rating', rated.id)).toEqual({
      ...kept,
      earlier: [{ id: 'place-gone-0', value: 'ml3', at: '2026-03-05T10:00:00+01:00', rater: 'A' }],
    });
  });

  it('leaves a sound, valid model behind, whatever it was given, and has nothing to do the second time', () => {
    fc.assert(fc.property(fc.array(anyRecord(), { maxLength: 15 }), (records) => {
      const model = modelOf(records);
      const repaired = applyChange(model, repairModel(model).change);
      expect([danglingReferences(repaired), repairModel(repaired)]).toEqual([[], { change: new Map(), repairs: [] }]);
      expect([...allRecords(repaired)].flatMap((record) => validateRecord(record))).toEqual([]);
    }));
  });
});
