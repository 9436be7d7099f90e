import { expect, it } from 'vitest';
import { frozenCopyOf, hangCopy } from '../../../../renderer/features/rounds/freeze';
import { applyChange } from '../../../../shared/model/change';
import { getRecord, modelOf } from '../../../../shared/model/model';
import { buildRound } from '../../../support/builders';

const { frozenSha256: _none, ...round } = buildRound({ id: 'round:1', name: 'Round 3 · 23/11/2026' });
const copy = { sha256: 'b'.repeat(64), size: 1234 };

it('the frozen copy hangs on its round and is found by its checksum', () => {
  const model = modelOf([round]);
  const after = applyChange(model, hangCopy(model, round.id, copy, { newId: () => 'one' }));
  const kept = getRecord(after, 'round', round.id);
  expect([frozenCopyOf(model, round), kept?.frozenSha256, kept === undefined ? undefined : frozenCopyOf(after, kept)]).toEqual([
    undefined,
    copy.sha256,
    { ...copy, id: 'attachment:one', type: 'attachment', kind: 'document', caption: 'Round 3 · 23/11/2026', fileName: 'Round 3 · 23 11 2026.zonewalk' },
  ]);
});

it('a round that was taken back meanwhile gets none', () => {
  expect(hangCopy(modelOf([]), round.id, copy, { newId: () => 'one' }).size).toBe(0);
});
