import { describe, expect, it } from 'vitest';
import { photosBehind, photosOfFindings, withPhotos } from '../../../../renderer/features/zones/panel/photos';
import { applyChange } from '../../../../shared/model/change';
import { getRecord, listOf, modelOf } from '../../../../shared/model/model';

const model = modelOf([
  { id: 'zone:1', type: 'zone', name: 'Line 1', attachmentIds: ['attachment:1', 'attachment:2'] },
  { id: 'attachment:1', type: 'attachment', kind: 'photo', sha256: 'a' },
  { id: 'attachment:2', type: 'attachment', kind: 'document', sha256: 'b' },
  { id: 'attachment:3', type: 'attachment', kind: 'photo', sha256: 'c' },
  { id: 'finding:1', type: 'finding', title: 'Bridge', zoneIds: ['zone:1'], attachmentIds: ['attachment:3', 'attachment:1'] },
]);
let last = 0;
const env = {
  now: () => '2026-11-23T10:00:00Z',
  newId: () => {
    last += 1;
    return `new${String(last)}`;
  },
};
const stored = { sha256: 'd', mediaType: 'image/jpeg', size: 10, widthPx: 4, heightPx: 3, fileName: 'door.jpg' };

describe('photos of a place', () => {
  it('are those hung on it and those of its findings, no documents', () => {
    expect(photosBehind(model, ['attachment:1', 'attachment:2', 'attachment:1', 'attachment:gone']).map(({ id }) => id)).toEqual(['attachment:1']);
    expect(photosOfFindings(model, listOf(model, 'finding')).map(({ id }) => id)).toEqual(['attachment:3', 'attachment:1']);
  });

  it('are added in one change, behind those there are', () => {
    const change = withPhotos(model, { type: 'zone', id: 'zone:1' }, [stored, stored], 'Voss', env);
    const after = applyChange(model, change);
    const ids = getRecord(after, 'zone', 'zone:1')?.attachmentIds ?? [];
    expect(ids.slice(0, 2)).toEqual(['attachment:1', 'attachment:2']);
    expect(change.size).toBe(3);
    expect(getRecord(after, 'attachment', ids[3])).toEqual({ ...stored, id: ids[3], type: 'attachment', kind: 'photo', takenAt: '2026-11-23T10:00:00Z', takenBy: 'Voss' });
  });

  it('change nothing when none could be stored', () => {
    expect(withPhotos(model, { type: 'zone', id: 'zone:1' }, [], '', env).size).toBe(0);
  });
});
