import { describe, expect, it } from 'vitest';
import { changeLines } from '../../../../renderer/records/results/fix-text';
import { fixesOf } from '../../../../renderer/records/results/result-actions';
import { answeredResults } from '../../../../shared/checks/answers';
import { applyChange } from '../../../../shared/model/change';
import { modelOf } from '../../../../shared/model/model';

const today = '2026-11-23';
const model = modelOf([
  { id: 'zone:1', type: 'zone', code: 'Z-1', name: 'Line 1', owner: 'Kolb', slTarget: { IAC: 1 }, subnets: ['192.168.51.0/24'] },
  { id: 'asset:1', type: 'asset', tag: 'F-1', name: 'Filler', interfaces: [{ id: 'if1', ip: '192.168.51.10' }] },
  { id: 'asset:2', type: 'asset', name: 'Capper', interfaces: [{ id: 'if1', ip: '192.168.51.11' }] },
  { id: 'asset:3', type: 'asset', name: 'Nowhere' },
]);
const loose = answeredResults(model, today).filter(({ check }) => check.id === 'zoneless');

describe('quick fixes', () => {
  it('of several results are one change; what has no fix stays', () => {
    expect(loose).toHaveLength(3);
    const after = applyChange(model, fixesOf(model, loose));
    expect(answeredResults(after, today).filter(({ check }) => check.id === 'zoneless').map(({ subjectId }) => subjectId)).toEqual(['asset:3']);
  });

  it('are told field by field in the language of the screen', () => {
    const change = fixesOf(model, loose);
    expect(changeLines(change, model, 'en')).toEqual(['F-1 · Filler: Zone becomes Z-1 · Line 1', 'Capper: Zone becomes Z-1 · Line 1']);
    expect(changeLines(change, model, 'de')[1]).toBe('Capper: Zone wird Z-1 · Line 1');
  });

  it('that add or remove say so', () => {
    const added = new Map([['zone:9', { before: undefined, after: { id: 'zone:9', type: 'zone' as const, name: 'New' } }]]);
    expect(changeLines(added, model, 'en')).toEqual(['New: Zone New']);
    const asset = model.tables.asset.get('asset:3');
    expect(changeLines(new Map([['asset:3', { before: asset, after: undefined }]]), model, 'en')).toEqual(['Nowhere goes']);
  });
});
