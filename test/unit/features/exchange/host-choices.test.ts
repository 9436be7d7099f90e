import { expect, test } from 'vitest';
import { hostChoiceId, hostChoiceOf } from '../../../../renderer/features/exchange/host-choices';

test('each decision about an address has its entry, and the entry leads back to it', () => {
  const ends = [
    { as: 'known', endId: 'asset:1' },
    { as: 'known', assetId: 'asset:2' },
    { as: 'zone', endId: 'zone:1' },
    { as: 'asset', endId: 'asset:new' },
    { as: 'leave' },
  ] as const;
  expect(ends.map(hostChoiceId)).toEqual(['known asset:1', 'known asset:2', 'zone zone:1', 'asset', 'leave']);
  expect(ends.map((end) => hostChoiceOf(hostChoiceId(end)))).toEqual([
    { as: 'known', assetId: 'asset:1' },
    { as: 'known', assetId: 'asset:2' },
    { as: 'zone', zoneId: 'zone:1' },
    { as: 'asset' },
    { as: 'leave' },
  ]);
  expect(['known', 'nonsense x'].map(hostChoiceOf)).toEqual([undefined, undefined]);
});
