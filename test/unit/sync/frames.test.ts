import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../shared/app/errors';
import { applyFrame, digestOf, frameText, noDigest, type Frame } from '../../../shared/sync/frames';
import { parseFrame } from '../../../shared/sync/read-frames';
import { mergeReplicas } from '../../../shared/sync/merge';
import { applyEntry, emptyReplica } from '../../../shared/sync/replica';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildZone, exampleId } from '../../support/builders';
import { createCopy, fingerprint } from '../../support/copies';

const textOf = (frame: Frame, previous = noDigest): string => [...frameText(frame, previous)].join('');
const asset = buildAsset();
const stamp = { replica: 'anna', counter: 1, time: '2026-05-01T08:00:00.000Z#0000', author: 'Anna' };

describe('a frame', () => {
  it('reads back as it was written', () => {
    fc.assert(fc.property(fc.array(anyRecord(), { maxLength: 5 }), fc.array(anyRecord(), { maxLength: 5 }), (first, second) => {
      const copy = createCopy('anna');
      for (const records of [first, second]) {
        const entry = copy.write(Object.fromEntries(records.map((record) => [record.id, record])));
        if (entry === undefined) continue;
        const frame: Frame = { kind: 'entry', entry };
        expect(parseFrame(textOf(frame, 'abcd1234'))).toEqual({ frame, previous: 'abcd1234', schema: {} });
      }
      const { states, vector } = copy.replica();
      const adopted: Frame = { kind: 'states', origin: 'merge', label: 'x', states: [...states.values()], vector };
      expect(parseFrame(textOf(adopted))).toEqual({ frame: adopted, previous: noDigest, schema: {} });
    }));
  });

  it('keeps cleared cells, deletions, restored records and sources', () => {
    const frame: Frame = { kind: 'entry', entry: { stamp, origin: 'import', label: 'l', writes: [
      { id: asset.id, type: 'asset', cells: [['vendor', undefined], ['subnets/a', true]], deleted: false, source: { kind: 'import', file: 'a.xlsx', row: 3 } },
      { id: exampleId('zone'), type: 'zone', deleted: true },
      { id: exampleId('zone', 2), type: 'zone', created: buildZone({ id: exampleId('zone', 2) }) },
    ] } };
    expect(parseFrame(textOf(frame)).frame).toEqual(frame);
  });

  it('comes in pieces that make one text', () => {
    const writes = Array.from({ length: 601 }, (_, index) => ({ id: `zone:${index}`, type: 'zone', deleted: true }));
    const frame: Frame = { kind: 'entry', entry: { stamp, origin: 'user', label: 'l', writes } };
    expect([[...frameText(frame, noDigest)].length, parseFrame(textOf(frame)).frame]).toEqual([5, frame]);
  });

  it('is chained to the one before by a checksum of its bytes', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect([digestOf(bytes), digestOf(new Uint8Array())]).toEqual(['cbf43926', '00000000']);
  });

  it.each([
    ['no JSON', '{', false], ['no frame', '{}', false], ['a list', '[]', false], ['null', 'null', false],
    ['of a later form', JSON.stringify({ v: 2, all: 'new' }), true],
    ['with records of a later version', JSON.stringify({ v: 1, prev: noDigest, kind: 'entry', schema: { zone: 99 } }), true],
    ['counting from nought', textOf({ kind: 'entry', entry: { stamp: { ...stamp, counter: 0 }, origin: 'user', label: '', writes: [] } }), false],
    ['naming a commit nobody stamped', JSON.stringify({ v: 1, prev: '', kind: 'states', origin: 'merge', label: '', vector: {}, states: { stamps: {}, records: [{ id: 'zone:1', type: 'zone', by: 'a:1', fields: {} }] } }), false],
  ])('is refused when it is %s', (_what, text, isNewer) => {
    let thrown: unknown;
    try {
      parseFrame(text);
    } catch (error) {
      thrown = error;
    }
    expect([thrown instanceof Error, isAppError(thrown) && thrown.code === 'assessment-newer']).toEqual([true, isNewer]);
  });
});

describe('applying a frame', () => {
  it('notices a missing entry, and skips one it has', () => {
    const copy = createCopy('anna');
    const first = copy.write({ [asset.id]: asset })!;
    const second = copy.write({ [asset.id]: { ...asset, vendor: 'KHS' } })!;
    const one = applyEntry(emptyReplica, first);
    expect(() => applyEntry(emptyReplica, second)).toThrow(RangeError);
    expect(applyEntry(one, first)).toBe(one);
    expect(fingerprint(applyEntry(one, second))).toBe(fingerprint(copy.replica()));
  });

  it('of a merge keeps what was written since the merge was worked out', () => {
    const anna = createCopy('anna');
    anna.write({ [asset.id]: asset });
    const ben = createCopy('ben');
    ben.merge(anna);
    ben.write({ [asset.id]: { ...asset, vendor: 'Krones', model: 'X1' } });
    const worked = mergeReplicas(anna.replica(), ben.replica());
    anna.write({ [asset.id]: { ...asset, owner: 'Holm', vendor: 'KHS' } });
    const frame: Frame = { kind: 'states', origin: 'merge', label: '', states: [...worked.states.values()], vector: worked.vector };
    const adopted = applyFrame(anna.replica(), frame);
    anna.merge(ben);
    expect(fingerprint(adopted)).toBe(fingerprint(anna.replica()));
    expect(anna.model().tables.asset.get(asset.id)).toMatchObject({ owner: 'Holm', model: 'X1' });
  });

  it('of a merge that knows more of our own commits goes on counting behind them', () => {
    const anna = createCopy('anna');
    anna.write({ [asset.id]: asset });
    const restored = createCopy('anna', '2026-05-02T08:00:00.000Z', anna.replica());
    anna.write({ [asset.id]: { ...asset, vendor: 'KHS' } });
    restored.merge(anna);
    expect(restored.write({ [asset.id]: { ...asset, vendor: 'Krones' } })?.stamp.counter).toBe(3);
  });
});
