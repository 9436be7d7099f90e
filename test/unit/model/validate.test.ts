import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LooseRecord } from '../../../shared/model/entity';
import { fitsCell, hasSoundForm, validateRecord, type ProblemCode } from '../../../shared/model/validate';
import { cellsOf } from '../../../shared/model/cells';
import { anyRecord } from '../../support/arbitraries';
import { buildAsset, buildConduit, buildDependency, buildOneOfEach, buildPerson, buildRisk, buildZone } from '../../support/builders';

/** A record as it may come from a file: a field replaced by anything. */
const odd = (record: LooseRecord, fields: Readonly<Record<string, unknown>>): LooseRecord => ({ ...record, ...fields });

describe('validateRecord', () => {
  it('accepts every record the builders make, and every random valid one', () => {
    expect(buildOneOfEach().flatMap((record) => validateRecord(record))).toEqual([]);
    fc.assert(fc.property(anyRecord(), (record) => {
      expect(validateRecord(record)).toEqual([]);
      expect(hasSoundForm(record)).toBe(true);
      expect([...cellsOf(record)].filter(([cell, value]) => !fitsCell(record.type, cell, value))).toEqual([]);
    }));
  });

  const cases: readonly (readonly [ProblemCode, string, LooseRecord])[] = [
    ['missing', 'name', odd(buildZone(), { name: undefined })],
    ['missing', 'name', odd(buildZone(), { name: '' })],
    ['missing', 'responsibilities.topic', odd(buildPerson(), { responsibilities: [{ id: 'a', kind: 'informed' }] })],
    ['notText', 'name', odd(buildZone(), { name: 7 })],
    ['notText', 'name', odd(buildZone(), { name: null })],
    ['notText', 'notes', odd(buildZone(), { notes: ['a'] })],
    ['notText', 'kind', odd(buildZone(), { kind: 3 })],
    ['notText', 'subnets', odd(buildZone(), { subnets: ['a', 1] })],
    ['tooLong', 'name', odd(buildZone(), { name: 'x'.repeat(201) })],
    ['tooLong', 'subnets', odd(buildZone(), { subnets: ['x'.repeat(61)] })],
    ['notNumber', 'likelihoodBefore', odd(buildRisk(), { likelihoodBefore: '3' })],
    ['notNumber', 'likelihoodBefore', odd(buildRisk(), { likelihoodBefore: 1.5 })],
    ['notNumber', 'likelihoodBefore', odd(buildRisk(), { likelihoodBefore: '' })],
    ['notNumber', 'tolerableOutageHours', odd(buildDependency(), { tolerableOutageHours: Number.NaN })],
    ['notNumber', 'slTarget', odd(buildZone(), { slTarget: { IAC: 'high' } })],
    ['notNumber', 'slTarget', odd(buildZone(), { slTarget: [1] })],
    ['outOfRange', 'likelihoodBefore', odd(buildRisk(), { likelihoodBefore: 11 })],
    ['outOfRange', 'likelihoodBefore', odd(buildRisk(), { likelihoodBefore: 0 })],
    ['outOfRange', 'slTarget', odd(buildZone(), { slTarget: { IAC: 5 } })],
    ['outOfRange', 'slTarget', odd(buildZone(), { slTarget: { XYZ: 1 } })],
    ['notFlag', 'safetyRelated', odd(buildAsset(), { safetyRelated: 'yes' })],
    ['notDate', 'endOfSupport', odd(buildAsset(), { endOfSupport: '2026-02-30' })],
    ['notDate', 'endOfSupport', odd(buildAsset(), { endOfSupport: '2025-02-29' })],
    ['notDate', 'endOfSupport', odd(buildAsset(), { endOfSupport: '2026-13-01' })],
    ['notDate', 'endOfSupport', odd(buildAsset(), { endOfSupport: '1.2.2026' })],
    ['notInstant', 'walkAt', odd(buildAsset(), { walkAt: '2026-02-01' })],
    ['notInstant', 'walkAt', odd(buildAsset(), { walkAt: '2026-02-01T25:00:00Z' })],
    ['notInstant', 'walkAt', odd(buildAsset(), { walkAt: '2026-04-31T10:00:00Z' })],
    ['notChoice', 'kind', odd(buildZone(), { kind: 'cellar' })],
    ['notChoice', 'consequences', odd(buildRisk(), { consequences: ['boredom'] })],
    ['notList', 'subnets', odd(buildZone(), { subnets: '10.0.0.0/8' })],
    ['notList', 'interfaces', odd(buildAsset(), { interfaces: { id: 'a' } })],
    ['duplicateEntry', 'interfaces', odd(buildAsset(), { interfaces: [{ id: 'a' }, { id: 'a' }] })],
    ['duplicateEntry', 'interfaces', odd(buildAsset(), { interfaces: [null] })],
    ['tooLong', 'interfaces.ip', odd(buildAsset(), { interfaces: [{ id: 'a', ip: 'x'.repeat(61) }] })],
    ['notReference', 'zoneId', odd(buildAsset(), { zoneId: 'area:1' })],
    ['notReference', 'zoneIds', odd(buildConduit(), { zoneIds: [7] })],
    ['notShape', 'shape', odd(buildAsset(), { shape: { x: 1, y: 2, width: 3 } })],
    ['notShape', 'shape', odd(buildAsset(), { shape: null })],
    ['notShape', 'bends', odd(buildConduit(), { bends: [{ x: 1, y: Infinity }] })],
    ['badId', 'id', odd(buildZone(), { id: 'asset:00000000000000000000000001' })],
  ];
  it.each(cases)('says %s of %s', (code, field, record) => {
    expect(validateRecord(record)).toEqual([{ id: record.id, type: record.type, field, code }]);
  });

  it('accepts what exists: leap days, times with zone, absent values', () => {
    expect(validateRecord(odd(buildAsset(), { endOfSupport: '2028-02-29', walkAt: '2026-12-31T23:59:59.5+05:30', vendor: '', zoneId: undefined }))).toEqual([]);
  });

  it('does not judge types and fields of a later version', () => {
    expect(validateRecord({ id: 'widget:1', type: 'widget', name: 7 })).toEqual([]);
    expect(validateRecord(odd(buildZone(), { colour: 7 }))).toEqual([]);
  });
});

describe('the form of values from elsewhere', () => {
  it('may exceed what is allowed, not be of another kind', () => {
    const records = [odd(buildZone(), { kind: 'laterKind', slTarget: { IAC: 9 }, name: 'x'.repeat(300) }), odd(buildZone(), { name: 7 }), odd(buildZone(), { subnets: 'a' }), odd(buildZone(), { slTarget: 'x' })];
    expect(records.map(hasSoundForm)).toEqual([true, false, false, false]);
  });

  it('is judged cell by cell', () => {
    const cells: readonly (readonly [string, unknown, boolean])[] = [
      ['name', 'A', true], ['name', undefined, true], ['name', 7, false], ['name/x', 'A', false], ['kind', 'later', true],
      ['subnets', ['a'], false], ['subnets/a', true, true], ['subnets/a', 'a', false], ['slTarget/IAC', 3, true], ['slTarget/IAC', '3', false],
      ['shape', { x: 1, y: 1, width: 1, height: 1 }, true], ['shape', 'x', false], ['laterField', { any: 1 }, true], ['laterField/a', true, true],
    ];
    expect(cells.filter(([cell, value, fits]) => fitsCell('zone', cell, value) !== fits)).toEqual([]);
    expect([['interfaces/a', { id: 'a', ip: 'x' }], ['interfaces/a', { id: 'b' }], ['interfaces/a', 'a'], ['interfaces/a', { id: 'a', wireless: 'no' }]].map(([cell, value]) => fitsCell('asset', String(cell), value)))
      .toEqual([true, false, false, false]);
    expect(fitsCell('widget', 'anything', 7)).toBe(true);
  });
});
