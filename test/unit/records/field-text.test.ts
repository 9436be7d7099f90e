import { describe, expect, it } from 'vitest';
import { recordTitle } from '../../../renderer/records/field-text';
import { buildAsset, buildZone } from '../../support/builders';

describe('recordTitle', () => {
  const called = (code: string | undefined, name: string): string => {
    const { code: _code, ...zone } = buildZone({ name });
    return recordTitle(code === undefined ? zone : { ...zone, code });
  };

  it('is the number and the name', () => {
    expect([called('Z-1', 'Office'), called(undefined, 'Office'), called('Z-1', ''), recordTitle(buildAsset({ tag: 'L1-PLC01', name: 'PLC filler' }))])
      .toEqual(['Z-1 · Office', 'Office', 'Z-1', 'L1-PLC01 · PLC filler']);
  });

  it('says a number once that the name begins with', () => {
    expect([called('Z-1', 'Z-1 Office'), called('Z-1', 'z-1'), called('Z-1', 'Z-1: Office'), called('Z-1', 'Z-10 Office'), called('Z-1', 'Office Z-1')])
      .toEqual(['Z-1 Office', 'z-1', 'Z-1: Office', 'Z-1 · Z-10 Office', 'Z-1 · Office Z-1']);
  });
});
