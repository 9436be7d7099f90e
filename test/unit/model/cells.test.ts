import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalRecord, cellsOf, describeField, fieldOfCell, isFieldName, recordOf } from '../../../shared/model/cells';
import { sameValue } from '../../../shared/model/same-value';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildZone, exampleId } from '../../support/builders';

describe('cells', () => {
  it('make the same record again, up to the order of lists and empty lists', () => {
    fc.assert(fc.property(anyRecord(), (record) => {
      const again = recordOf(record.id, record.type, cellsOf(record));
      expect(again).toEqual(canonicalRecord(record));
      expect(cellsOf(again)).toEqual(cellsOf(record));
      expect(canonicalRecord(again)).toBe(again);
    }));
  });

  it('do not depend on their order', () => {
    fc.assert(fc.property(anyRecord(), (record) => {
      const cells = [...cellsOf(record)];
      expect(recordOf(record.id, record.type, [...cells].reverse())).toEqual(recordOf(record.id, record.type, cells));
    }));
  });

  it('are one per plain field, entry, element and level', () => {
    const { clientColumns: _columns, ...asset } = buildAsset({ interfaces: [{ id: 'if2', ip: '10.0.0.2' }, { id: 'if1', vlan: '7' }] });
    const zone = { id: exampleId('zone'), type: 'zone', name: 'A', subnets: ['10.0.0.0/8', 'a/b'], slTarget: { UC: 1, IAC: undefined } };
    expect([[...cellsOf(asset).keys()].filter((key) => key.startsWith('interfaces')), [...cellsOf(zone)]]).toEqual([
      ['interfaces/if2', 'interfaces/if1'],
      [['name', 'A'], ['subnets/10.0.0.0/8', true], ['subnets/a/b', true], ['slTarget/UC', 1]],
    ]);
    expect(['subnets/a/b', 'name', '@deleted'].map(fieldOfCell)).toEqual(['subnets', 'name', '@deleted']);
  });

  it('carry levels of a later version behind the known ones', () => {
    const zone = { ...buildZone(), slTarget: { ZZ: 1, UC: 2, IAC: 3 } };
    expect(Object.keys(Object(recordOf(zone.id, 'zone', cellsOf(zone))['slTarget']))).toEqual(['IAC', 'UC', 'ZZ']);
  });

  it('of unknown fields are left out where they are parts, unless a guess is asked for', () => {
    const cells = new Map<string, unknown>([['name', 'A'], ['tags/b', true], ['tags/a', true], ['marks/x', { id: 'x' }]]);
    expect([recordOf('zone:1', 'zone', cells), recordOf('zone:1', 'zone', cells, true)]).toEqual([
      { id: 'zone:1', type: 'zone', name: 'A' },
      { id: 'zone:1', type: 'zone', name: 'A', tags: ['a', 'b'], marks: [{ id: 'x' }] },
    ]);
  });

  it('know fields by their own names only', () => {
    expect(['constructor', '__proto__', 'toString', 'name'].map((name) => describeField('zone', name)?.kind)).toEqual([undefined, undefined, undefined, 'text']);
    expect(['name', 'slTarget', 'later_2', 'constructor', '__proto__', '@deleted', 'a/b', '', 'ä', '1st'].map(isFieldName)).toEqual([true, true, true, true, false, false, false, false, false, false]);
  });

  it('put lists in order and drop doubles and empty lists', () => {
    const { shape: _shape, ...rest } = buildZone({ subnets: ['b', 'a', 'b'], slTarget: {} });
    const { slTarget: _levels, ...expected } = { ...rest, subnets: ['a', 'b'] };
    expect(canonicalRecord(rest)).toEqual(expected);
  });
});

describe('sameValue', () => {
  it('is equality of what JSON keeps', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (first, second) => {
      const copy: unknown = JSON.parse(JSON.stringify(first));
      expect(sameValue(first, copy)).toBe(true);
      expect(sameValue(first, second)).toBe(sameValue(second, first));
    }));
  });

  it('takes an absent field for one set to undefined, and a list for no object', () => {
    const pairs: readonly (readonly [unknown, unknown])[] = [
      [{ a: 1 }, { a: 1, b: undefined }], [{ b: undefined, a: 1 }, { a: 1 }], [0, -0], [Number.NaN, Number.NaN],
      [[], {}], [[1, 2], [2, 1]], [null, undefined], [null, {}], [{ a: 1 }, { a: 1, b: null }], ['1', 1], [[undefined], []],
    ];
    expect(pairs.map(([first, second]) => sameValue(first, second))).toEqual([true, true, true, true, false, false, false, false, false, false, false]);
  });
});
