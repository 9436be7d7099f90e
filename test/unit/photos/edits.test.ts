import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { getRecord, modelOf } from '../../../shared/model/model';
import { hangPhotos, removeMark, setMark } from '../../../shared/photos/edits';
import type { Mark } from '../../../shared/photos/marks';

const model = modelOf([
  { id: 'area:1', type: 'area', name: 'Line 1' },
  { id: 'attachment:1', type: 'attachment', kind: 'photo', sha256: 'a' },
]);
let last = 0;
const env = {
  now: () => '2026-11-23T10:00:00Z',
  newId: () => {
    last += 1;
    return `new${String(last)}`;
  },
};
const arrow: Mark = { id: 'm1', kind: 'arrow', x: 1, y: 2, width: 3, height: 4 };
const box: Mark = { id: 'm2', kind: 'box', x: 5, y: 6, width: 7, height: 8 };

describe('photos', () => {
  it('are hung on whatever can carry them, in one change, with who and when', () => {
    const after = applyChange(model, hangPhotos(model, 'area:1', [{ sha256: 'b', takenAt: '2026-09-17T10:12:00Z' }, { sha256: 'c' }], 'Voss', env));
    const ids = getRecord(after, 'area', 'area:1')?.attachmentIds ?? [];
    expect(ids.map((id) => getRecord(after, 'attachment', id))).toEqual([
      { id: ids[0], type: 'attachment', kind: 'photo', sha256: 'b', takenAt: '2026-09-17T10:12:00Z', takenBy: 'Voss' },
      { id: ids[1], type: 'attachment', kind: 'photo', sha256: 'c', takenAt: '2026-11-23T10:00:00Z', takenBy: 'Voss' },
    ]);
    expect([hangPhotos(model, 'area:1', [], '', env).size, hangPhotos(model, 'area:gone', [{ sha256: 'b' }], '', env).size]).toEqual([0, 0]);
  });

  it('get marks, have one replaced, and lose them again', () => {
    const marks = (changed: typeof model): unknown => getRecord(changed, 'attachment', 'attachment:1')?.marks;
    const two = applyChange(applyChange(model, setMark(model, 'attachment:1', arrow)), setMark(applyChange(model, setMark(model, 'attachment:1', arrow)), 'attachment:1', box));
    const replaced = applyChange(two, setMark(two, 'attachment:1', { ...arrow, text: 'Here' }));
    const one = applyChange(replaced, removeMark(replaced, 'attachment:1', 'm1'));
    const none = applyChange(one, removeMark(one, 'attachment:1', 'm2'));
    expect([marks(two), marks(replaced), marks(one), marks(none)]).toEqual([[arrow, box], [{ ...arrow, text: 'Here' }, box], [box], undefined]);
  });
});
