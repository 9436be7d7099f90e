import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { compareModels } from '../../../shared/rounds/compare';

const zone: AnyRecord = { id: 'zone:1', type: 'zone', name: 'Line 1', subnets: ['10.0.0.0/24', '10.0.1.0/24'], slTarget: { IAC: 1, UC: 2 } };
const asset: AnyRecord = { id: 'asset:1', type: 'asset', tag: 'L1-PLC01', name: 'Filler', firmwareVersion: 'V2.8', interfaces: [{ id: 'if1', ip: '10.0.0.1' }] };
const gone: AnyRecord = { id: 'asset:2', type: 'asset', name: 'Labeller' };
const come: AnyRecord = { id: 'conduit:1', type: 'conduit', code: 'C-01', name: 'Office – DMZ' };

describe('compareModels', () => {
  it('names what came, went and changed, field by field', () => {
    const before = modelOf([zone, asset, gone]);
    const interfaces = [{ id: 'if1', ip: '10.0.0.2' }];
    const after = modelOf([{ ...zone, slTarget: { IAC: 2, UC: 2 } }, { id: 'asset:1', type: 'asset', tag: 'L1-PLC01', name: 'Filler 1', interfaces }, come]);
    expect(compareModels(before, after)).toEqual({
      added: [{ id: 'conduit:1', type: 'conduit', name: 'C-01 Office – DMZ' }],
      removed: [{ id: 'asset:2', type: 'asset', name: 'Labeller' }],
      changed: [
        {
          id: 'asset:1',
          type: 'asset',
          name: 'L1-PLC01 Filler 1',
          fields: [
            { field: 'firmwareVersion', before: 'V2.8', after: undefined },
            { field: 'interfaces', before: [{ id: 'if1', ip: '10.0.0.1' }], after: interfaces },
            { field: 'name', before: 'Filler', after: 'Filler 1' },
          ],
        },
        { id: 'zone:1', type: 'zone', name: 'Line 1', fields: [{ field: 'slTarget', before: { IAC: 1, UC: 2 }, after: { IAC: 2, UC: 2 } }] },
      ],
    });
  });

  it('takes lists in another order for the same', () => {
    const turned: AnyRecord = { ...zone, subnets: ['10.0.1.0/24', '10.0.0.0/24'] };
    expect(compareModels(modelOf([zone]), modelOf([turned]))).toEqual({ added: [], removed: [], changed: [] });
  });
});
