import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStates, decodeVector, encodeStates, encodeVector, type EncodedState, type EncodedStates } from '../../../shared/sync/codec';
import { encodedStatesSchema } from '../../../shared/sync/read-frames';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildZone } from '../../support/builders';
import { createCopy } from '../../support/copies';

const stamps = { 'anna:1': { time: 't', author: 'Anna' } };
const record: EncodedState = { id: 'zone:1', type: 'zone', by: 'anna:1', fields: { name: 'A' } };
const states = (...records: readonly EncodedState[]): EncodedStates => ({ stamps, records });

describe('record states as plain data', () => {
  it('read back as they were, conflicts, deletions and sources included', () => {
    fc.assert(fc.property(fc.array(anyRecord(['zone', 'asset']), { maxLength: 6 }), fc.array(anyRecord(['zone', 'asset']), { maxLength: 6 }), (first, second) => {
      const anna = createCopy('anna');
      const ben = createCopy('ben');
      for (const after of first) anna.write({ [after.id]: after }, { sources: new Map([[after.id, { kind: 'import', file: 'a.xlsx', row: 2 }]]) });
      for (const after of second) ben.write({ [after.id]: after });
      for (const after of second.slice(0, 1)) ben.write({ [after.id]: undefined });
      anna.merge(ben);
      const { states: known, vector } = anna.replica();
      const text = JSON.stringify(encodeStates(known.values()));
      expect(decodeStates(encodedStatesSchema.parse(JSON.parse(text)) as EncodedStates)).toEqual([...known.values()]);
      expect(decodeVector(encodeVector(vector))).toEqual(new Map([...vector].sort()));
    }));
  });

  it('of one commit name its stamp once', () => {
    const copy = createCopy('anna');
    copy.write({ [buildZone().id]: buildZone(), [buildAsset().id]: buildAsset() });
    expect(Object.keys(encodeStates(copy.replica().states.values()).stamps)).toEqual(['anna:1']);
  });

  const odd: readonly (readonly [string, EncodedStates])[] = [
    ['a commit nobody stamped', states({ ...record, by: 'anna:2' })],
    ['an id of another type', states({ ...record, id: 'asset:1' })],
    ['an id without a name', states({ ...record, id: 'zone:' })],
    ['a type that is no name', states({ ...record, id: '__proto__:1', type: '__proto__' })],
    ['the same record twice', states(record, record)],
    ['a field called as the prototype', states({ ...record, fields: JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown> })],
    ['a field with a path', states({ ...record, fields: { 'a/b': 1 } })],
    ['a field that hides the id', states({ ...record, fields: { id: 'zone:2' } })],
    ['a field that looks like a mark', states({ ...record, fields: { '@deleted': true } })],
    ['a cell without versions', states({ ...record, cells: { name: [] } })],
    ['a cell that is no field', states({ ...record, cells: { '@other': [{ value: 1, by: 'anna:1' }] } })],
    ['a deletion that is neither', states({ ...record, cells: { '@deleted': [{ value: 'yes', by: 'anna:1' }] } })],
    ['a commit number that is none', { stamps: { 'anna:0': stamps['anna:1'] }, records: [] }],
    ['a commit without a name', { stamps: { ':1': stamps['anna:1'] }, records: [] }],
  ];
  it.each(odd)('with %s are refused', (_what, encoded) => {
    expect(() => decodeStates(encoded)).toThrow(RangeError);
  });

  it('never reach the prototype of anything', () => {
    const cells = JSON.parse('{"interfaces/__proto__": [{"value": {"id": "__proto__", "polluted": 1}, "by": "anna:1"}], "constructor": [{"value": 1, "by": "anna:1"}]}') as EncodedState['cells'];
    const [state] = decodeStates(states({ ...record, id: 'asset:1', type: 'asset', ...(cells === undefined ? {} : { cells }) }));
    expect([state?.cells.size, Object.hasOwn(Object.prototype, 'polluted'), ({} as Record<string, unknown>)['polluted']]).toEqual([2, false, undefined]);
  });
});
