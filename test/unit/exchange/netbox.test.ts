import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { netboxTables } from '../../../shared/exchange/netbox';
import { writeNetboxJob } from '../../../shared/jobs/netbox-jobs';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { buildAsset, buildAssessment, buildFlow, buildZone, exampleId } from '../../support/builders';
import { countingEnv, sampleModel } from '../network/plant';

const plant = modelOf([
  buildAssessment({ site: 'Werk Süd' }),
  buildZone({ id: exampleId('zone', 1), code: 'Z1', name: 'Plant', subnets: [] }),
  buildZone({ id: exampleId('zone', 2), code: 'Z2', name: 'Line', parentId: exampleId('zone', 1), subnets: ['10.1.0.0/24', 'all of them'], kind: 'control', purdueLevel: '2' }),
  buildAsset({ id: exampleId('asset', 1), tag: 'K1', name: '=1+1', zoneId: exampleId('zone', 2) }),
  buildAsset({ id: exampleId('asset', 2), tag: 'k1', name: 'Second', vendor: '', model: '', interfaces: [], zoneId: exampleId('zone', 2), state: 'planned' }),
  buildFlow({ fromId: exampleId('zone', 1), toId: exampleId('asset', 1), protocols: ['s7comm'], ports: ['tcp/102', '161/udp'], verdict: 'toRestrict' }),
]);

describe('netboxTables', () => {
  it('writes zones, assets and flows under the column names of NetBox', () => {
    const tables = new Map(netboxTables(plant, 'target').map(({ name, rows }) => [name, rows]));
    expect([...tables.keys()]).toEqual(['01-sites', '02-tags', '03-prefix-roles', '04-prefixes', '05-manufacturers', '06-device-types', '07-device-roles', '08-devices', '09-interfaces', '10-ip-addresses', '11-services']);
    expect(tables.get('02-tags')?.slice(1)).toEqual([['Z1 Plant', 'z1-plant', '0b6e75', 'Control, Purdue level 2'], ['Z2 Line', 'z2-line', '0b6e75', 'Control, Purdue level 2']]);
    expect(tables.get('04-prefixes')).toEqual([['prefix', 'status', 'role', 'description', 'tags'], ['10.1.0.0/24', 'active', 'Z2 Line', 'Control, Purdue level 2', 'z2-line']]);
    expect(tables.get('08-devices')).toEqual([
      ['name', 'role', 'manufacturer', 'device_type', 'site', 'status', 'serial', 'asset_tag', 'tags', 'comments'],
      ['K1', 'PLC', 'Siemens', 'S7-1500', 'Werk Süd', 'active', 'S C-1001', '', 'z2-line,z1-plant', '=1+1'],
      ['k1 2', 'PLC', 'Unknown', 'Unknown', 'Werk Süd', 'planned', 'S C-1001', '', 'z2-line,z1-plant', 'Second'],
    ]);
    expect(tables.get('10-ip-addresses')?.slice(1)).toEqual([['10.1.0.10/24', 'active', 'K1', 'if1', 'true', '']]);
    expect(tables.get('11-services')?.slice(1)).toEqual([['K1', 'S7comm (ISO-on-TCP)', 'tcp', '102', 'Z1 Plant → K1; To restrict'], ['K1', 'S7comm (ISO-on-TCP)', 'udp', '161', 'Z1 Plant → K1; To restrict']]);
    expect(netboxTables(emptyModel, 'asIs')).toEqual([{ name: '01-sites', rows: [['name', 'slug', 'status'], ['Site', 'site', 'active']] }]);
  });

  it('is packed without anything that starts like a formula, each time the same', async () => {
    const write = (model: typeof plant) =>
      writeNetboxJob.run({ view: 'asIs', date: '2026-11-23' }, { project: { model, replica: undefined as never, attachment: () => Promise.resolve(undefined) }, env: countingEnv(), progress: () => undefined, cancelled: () => false });
    const { fileName, bytes } = await write(plant);
    expect(fileName).toBe('NetBox Molkerei Nord 2026-11-23.zip');
    const devices = strFromU8(unzipSync(bytes)['08-devices.csv'] ?? new Uint8Array());
    expect(devices.split('\r\n')[1]).toBe('K1,PLC,Siemens,S7-1500,Werk Süd,active,S C-1001,,"z2-line,z1-plant",\'=1+1');
    expect((await write(plant)).bytes).toEqual(bytes);
    expect(Object.keys(unzipSync((await write(sampleModel('en'))).bytes)).length).toBe(11);
  });
});
