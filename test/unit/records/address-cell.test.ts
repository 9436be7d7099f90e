import { describe, expect, it } from 'vitest';
import { addressText, isAddressField, readAddressText } from '../../../renderer/records/address-cell';
import { setTexts } from '../../../renderer/records/cell-edits';
import { asset } from '../../../shared/model/entities/asset';
import { modelOf } from '../../../shared/model/model';
import { buildAsset } from '../../support/builders';

const faces = [{ id: 'interface-1', ip: '10.0.0.1', mac: '00:1B:1B:0A:0B:0C', vlan: '10' }, { id: 'interface-2', name: 'X2', ip: '10.0.0.2' }, { id: 'interface-3', name: 'serial' }];
const read = (text: string, present: unknown = faces, keepsMacs = false) => readAddressText(text, present, keepsMacs);

describe('addresses in one cell', () => {
  it('are shown as they are typed, and typed as they are shown', () => {
    expect([addressText(faces), read(addressText(faces))]).toEqual(['10.0.0.1 00:1B:1B:0A:0B:0C, 10.0.0.2', { ok: true, value: faces }]);
    expect([isAddressField(asset.fields.interfaces), isAddressField(asset.fields.clientColumns), isAddressField(asset.fields.name)]).toEqual([true, false, false]);
  });

  it('change one address and keep what else is known of the interface, drop one, add one', () => {
    expect(read('10.0.0.9 00:1B:1B:0A:0B:0C; 10.0.0.2\n10.0.0.3')).toEqual({
      ok: true, value: [{ id: 'interface-1', ip: '10.0.0.9', mac: '00:1B:1B:0A:0B:0C', vlan: '10' }, faces[1], { id: 'interface-4', ip: '10.0.0.3' }, faces[2]],
    });
    expect(read('10.0.0.2')).toEqual({ ok: true, value: [faces[1], faces[2]] });
    expect(read('10.0.0.1, 10.0.0.7')).toEqual({ ok: true, value: [{ id: 'interface-1', ip: '10.0.0.1', vlan: '10' }, { id: 'interface-2', name: 'X2', ip: '10.0.0.7' }, faces[2]] });
    expect([read('', [{ id: 'interface-1', ip: '10.0.0.1' }]), read('')]).toEqual([{ ok: true, value: undefined }, { ok: true, value: [faces[2]] }]);
  });

  it('understand the usual notations, and name the one that is none', () => {
    expect(read('00-1b-1b-00-00-01, 001b1b000002 fe80::1, 00 1b 1b 00 00 03', [])).toEqual({
      ok: true, value: [{ id: 'interface-1', mac: '00:1B:1B:00:00:01' }, { id: 'interface-2', mac: '00:1B:1B:00:00:02', ip: 'fe80::1' }, { id: 'interface-3', mac: '00:1B:1B:00:00:03' }],
    });
    expect(['10.0.0.300', '10.0.0.1, 010.0.0.2', 'DHCP', '10.0.0.1-50', '00:1B', '10.0.0'].map((text) => read(text))).toEqual(
      ['10.0.0.300', '010.0.0.2', 'DHCP', '10.0.0.1-50', '00:1B', '10.0.0'].map((wrong) => ({ ok: false, wrong })),
    );
  });

  it('pasted without any MAC address leave those that are known', () => {
    const model = modelOf([buildAsset({ interfaces: faces })]);
    const [id = ''] = model.tables.asset.keys();
    const paste = (text: string) => setTexts(model, 'asset', [{ rowId: id, columnId: 'interfaces', text }], () => []);
    expect([...paste('10.0.0.8').change.values()].map(({ after }) => (after?.type === 'asset' ? after.interfaces : undefined))).toEqual([[{ id: 'interface-1', ip: '10.0.0.8', mac: '00:1B:1B:0A:0B:0C', vlan: '10' }, faces[2]]]);
    expect([paste('10.0.0.1, 10.0.0.2').count, paste('irgendwas').refused.map(({ refusal }) => refusal)]).toEqual([0, ['notAddress']]);
  });
});
