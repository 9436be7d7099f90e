import { describe, expect, it } from 'vitest';
import { addUnlisted, attachPhoto, closeArea, describeDifference, markAsset, noteOnWalk, seenFieldsOf, type SeenFields } from '../../../shared/inventory/walk-edits';
import { applyChange, type Change } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import { getRecord, modelOf, type Model } from '../../../shared/model/model';
import { buildArea, buildAsset, exampleId } from '../../support/builders';

const walker = { author: 'Miriam Voss', now: '2026-11-23T08:00:00.000Z' };
const env = { newId: () => '00000000000000000000000099' };
const listed = buildAsset({ areaId: 'area:1' });
const { id } = listed;
const start = modelOf([listed, buildArea({ id: 'area:1' }), buildArea({ id: 'area:2', parentId: 'area:1' }), buildArea({ id: 'area:3' })]);
const after = (model: Model, change: Change, which = id): Asset | undefined => getRecord(applyChange(model, change), 'asset', which);
const different = (model: Model, seen: SeenFields, note = ''): Model => applyChange(model, describeDifference(model, id, seen, note, walker));

describe('an answer', () => {
  it('says what, when and by whom, and is taken back whole', () => {
    const seen = applyChange(start, markAsset(start, id, 'seen', walker));
    expect(getRecord(seen, 'asset', id)).toEqual({ ...listed, walkState: 'seen', walkAt: walker.now, walkBy: walker.author });
    expect(after(seen, markAsset(seen, id, undefined, walker))).toEqual(listed);
    expect(after(start, markAsset(start, id, 'notFound', { ...walker, author: '' }))).toEqual({ ...listed, walkState: 'notFound', walkAt: walker.now });
  });

  it('leaves what stands in no list as that', () => {
    const model = modelOf([{ ...listed, walkState: 'notListed' }]);
    expect(after(model, markAsset(model, id, 'seen', walker))?.walkState).toBe('notListed');
  });

  it('of an asset that is gone changes nothing', () => {
    const gone = exampleId('asset', 7);
    expect(markAsset(start, gone, 'seen', walker).size + describeDifference(start, gone, { tag: 'x' }, '', walker).size + noteOnWalk(start, gone, 'x').size).toBe(0);
  });
});

describe('a difference', () => {
  it('replaces the value and keeps what the list said', () => {
    const model = different(start, { serial: 'S-2', ip: '10.1.0.11', kind: 'hmi', model: 'S7-1500' }, ' moved ');
    expect(getRecord(model, 'asset', id)).toEqual({
      ...listed,
      serial: 'S-2',
      kind: 'hmi',
      interfaces: [{ id: 'if1', ip: '10.1.0.11', mac: '00:1b:1b:00:00:01' }],
      walkState: 'different',
      walkNote: 'moved',
      walkDifferences: [
        { id: 'kind', field: 'kind', listed: 'plc' },
        { id: 'serial', field: 'serial', listed: 'S C-1001' },
        { id: 'ip', field: 'ip', listed: '10.1.0.10' },
      ],
      walkAt: walker.now,
      walkBy: walker.author,
    });
  });

  it('seen a second time still names the list, and ends when it is as listed after all', () => {
    const twice = different(different(start, { serial: 'S-2' }), { serial: 'S-3' });
    expect(getRecord(twice, 'asset', id)?.walkDifferences).toEqual([{ id: 'serial', field: 'serial', listed: 'S C-1001' }]);
    expect(getRecord(different(twice, { serial: 'S C-1001' }), 'asset', id)?.walkDifferences).toBeUndefined();
  });

  it('fills what the list left empty, and empties what is not there', () => {
    const model = different(start, { location: '+S1', serial: '', ip: '', name: ' ' });
    expect(getRecord(model, 'asset', id)).toMatchObject({
      location: '+S1',
      name: listed.name,
      interfaces: [{ id: 'if1', mac: '00:1b:1b:00:00:01' }],
      walkDifferences: [{ id: 'serial', field: 'serial', listed: 'S C-1001' }, { id: 'ip', field: 'ip', listed: '10.1.0.10' }, { id: 'location', field: 'location' }],
    });
    expect(getRecord(model, 'asset', id)?.serial).toBeUndefined();
  });

  it('of an unlisted asset is no difference from a list', () => {
    const model = modelOf([{ ...listed, walkState: 'notListed', interfaces: [] }]);
    expect(after(model, describeDifference(model, id, { serial: 'S-2', ip: '10.0.0.1' }, '', walker))).toMatchObject({ walkState: 'notListed', serial: 'S-2', interfaces: [{ id: 'interface-1', ip: '10.0.0.1' }] });
  });
});

describe('what stands in no list', () => {
  it('becomes an asset of the area with what was read off it', () => {
    const added = addUnlisted(start, 'area:2', { name: 'Switch', kind: 'switch', tag: 'K9', ip: '10.1.0.9' }, 'loose', walker, env);
    expect(after(start, added.change, added.id)).toEqual({
      id: added.id, type: 'asset', name: 'Switch', kind: 'switch', tag: 'K9', areaId: 'area:2', interfaces: [{ id: 'interface-1', ip: '10.1.0.9' }],
      walkState: 'notListed', walkNote: 'loose', walkAt: walker.now, walkBy: walker.author,
    });
    expect(after(start, addUnlisted(start, 'none', { name: 'Stick' }, '', walker, env).change, added.id)?.areaId).toBeUndefined();
  });

  it('has its photos', () => {
    const photo = { caption: '', sha256: 'b'.repeat(64), mediaType: 'image/jpeg', fileName: 'k9.jpg', size: 10, widthPx: 4, heightPx: 3 };
    const model = applyChange(start, attachPhoto(start, id, photo, walker, env));
    const attachmentId = `attachment:${env.newId()}`;
    expect(getRecord(model, 'asset', id)?.attachmentIds).toEqual([attachmentId]);
    expect(getRecord(model, 'attachment', attachmentId)).toEqual({ ...photo, id: attachmentId, type: 'attachment', kind: 'photo', takenAt: walker.now, takenBy: walker.author });
  });
});

describe('an area', () => {
  it('is closed with everything below it, and opened again', () => {
    const closed = applyChange(start, closeArea(start, 'area:1', 'en', walker));
    expect(['area:1', 'area:2', 'area:3'].map((area) => getRecord(closed, 'area', area)?.walkDone)).toEqual([true, true, undefined]);
    expect(applyChange(closed, closeArea(closed, 'area:1', 'en', undefined)).tables.area).toEqual(start.tables.area);
  });
});

it('reads the comparable facts of an asset', () => {
  expect(seenFieldsOf(listed)).toEqual({ tag: '1A-K1', name: 'Steuerung Abfüller', kind: 'plc', vendor: 'Siemens', model: 'S7-1500', serial: 'S C-1001', ip: '10.1.0.10' });
});
