import { describe, expect, it } from 'vitest';
import { readNameplate } from '../../../shared/inventory/nameplate';

describe('the code on a nameplate', () => {
  it.each([
    ['L3-SWX9', { tag: 'L3-SWX9' }],
    ['  +L1S01\nsecond line', { tag: '+L1S01' }],
    ['', {}],
    ['[)>\u001e06\u001d1P6ES7 517-3FP00-0AB0\u001dSC-E4711\u001d\u001e\u0004', { model: '6ES7 517-3FP00-0AB0', serial: 'C-E4711' }],
    ['https://id.example/?S=SC%2D1&1P=no&mlfb=6ES7', { serial: 'SC-1', model: '6ES7' }],
    ['https://id.example/01/04012345000001/21/ABC123', { serial: 'ABC123' }],
    ['HTTPS://id.example/p/9K2F-77#part', { serial: '9K2F-77' }],
    ['https://id.example/?s=%E0%A4%A', { serial: '%E0%A4%A' }],
    ['https://id.example', {}],
  ])('%j', (code, expected) => {
    expect(readNameplate(code)).toEqual(expected);
  });

  it('is never longer than a field', () => {
    expect(readNameplate('x'.repeat(5_000)).tag).toHaveLength(120);
  });
});
