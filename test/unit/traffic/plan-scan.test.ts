import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { problemsIn } from '../../../shared/model/change-problems';
import { listOf } from '../../../shared/model/model';
import { readScan } from '../../../shared/office/read-scan';
import { planScan } from '../../../shared/traffic/plan-scan';
import { buildFlow, exampleId } from '../../support/builders';
import { fixture, namedEnv, plantModel } from './connections';

const scan = readScan('scan.xml', strToU8(fixture('scan.xml')));
const env = namedEnv();

describe('readScan', () => {
  it('reads hosts that answered and their open ports', () => {
    const { hosts, ...facts } = scan;
    expect(facts).toEqual({ down: 1, startedAt: '2026-03-02T08:00:00.000Z', finishedAt: '2026-03-02T08:05:00.000Z' });
    expect(hosts[0]).toEqual({
      addresses: ['10.1.0.10'], mac: '00:1B:1B:00:00:99', vendor: 'Siemens AG', hostnames: ['k1.plant.local'], system: '',
      ports: [{ port: 102, transport: 'tcp', service: 'iso-tsap', product: 'Siemens S7 PLC', version: '' }, { port: 80, transport: 'tcp', service: 'http', product: 'lighttpd', version: '1.4' }],
    });
  });

  it('refuses what is damaged, dangerous or something else', () => {
    const refused = (text: string, code: string) => expect(() => readScan('x.xml', strToU8(text))).toThrow(expect.objectContaining({ code, parameters: expect.objectContaining({ file: 'x.xml' }) }));
    refused('<!DOCTYPE nmaprun [<!ENTITY a "b">]><nmaprun>&a;</nmaprun>', 'xml-unsafe');
    refused('<!DOCTYPE nmaprun SYSTEM "file:///etc/passwd"><nmaprun/>', 'xml-unsafe');
    refused(fixture('scan.xml').slice(0, 900), 'xml-damaged');
    refused('<nmaprun start="&boom;"/>', 'xml-damaged');
    refused(`<nmaprun>${'<host>'.repeat(60)}`, 'xml-unsafe');
    refused('<html/>', 'scan-not-recognised');
    refused('Starting Nmap 7.94', 'scan-not-recognised');
  });
});

describe('planScan', () => {
  it('says what becomes of hosts and services', () => {
    const model = plantModel(buildFlow({ id: exampleId('flow', 5), name: 'F-05', fromId: exampleId('asset', 4), toId: exampleId('asset', 2), protocols: ['rdp'], ports: ['3389/tcp'], verdict: 'toRemove', necessary: 'yes' }));
    const { hosts, services, counts, change } = planScan(scan, 'scan.xml', model, env);
    expect(hosts.map(({ name, as, reason, differences, fillsMac }) => [name, as, reason, differences.map(({ field, mine, theirs }) => `${field} ${mine}/${theirs}`).join(), fillsMac])).toEqual([
      ['K1', 'known', 'address-known', 'mac 00:1B:1B:00:00:01/00:1B:1B:00:00:99', false], ['H1', 'known', 'address-known', 'vendor Siemens/VMware', true], ['10.1.0.77', 'asset', 'in-subnet', '', false],
    ]);
    expect(services.map(({ host, port, protocols, ambiguous, fate, reason, objections }) => [host, port, protocols.join(), ambiguous.join(), fate, reason, objections.join()])).toEqual([
      ['K1', '102/tcp', '', 's7comm,s7commplus,iec61850-mms', 'confirmed', 'answers-there', ''], ['K1', '80/tcp', 'http', '', 'new', 'not-recorded', ''],
      ['H1', '3389/tcp', 'rdp', '', 'contradicts', 'answers-there', 'to-remove'], ['10.1.0.77', '502/tcp', '', 'modbus-tcp,umas', 'new', 'not-recorded', ''],
    ]);
    expect(counts).toEqual({ hosts: 3, down: 1, hostsKnown: 2, hostsNew: 1, hostsLeftOut: 0, differences: 2, services: 4, servicesNew: 2, servicesConfirmed: 1, servicesContradicting: 1, servicesLeftOut: 0 });
    expect(problemsIn(change)).toEqual([]);
    const after = applyChange(model, change);
    const { id: _id, ...added } = listOf(after, 'asset').at(-1) ?? {};
    expect(added).toEqual({ type: 'asset', name: '10.1.0.77', kind: 'plc', vendor: 'Schneider Electric', operatingSystem: 'VxWorks 6.4', zoneId: exampleId('zone', 1), interfaces: [{ id: 'if1', ip: '10.1.0.77', mac: '00:80:F4:00:00:77' }] });
    const { id: _flow, ...service } = listOf(after, 'flow').find(({ name }) => name?.startsWith('→ K1')) ?? {};
    expect(service).toEqual({
      type: 'flow', name: '→ K1 (HTTP, 80/tcp)', toId: exampleId('asset', 1), protocols: ['http'], ports: ['80/tcp'], initiator: 'unknown', necessary: 'unknown', verdict: 'undecided', observed: true,
      observedFrom: '2026-03-02T08:00:00.000Z', observedUntil: '2026-03-02T08:05:00.000Z', notes: 'lighttpd 1.4',
    });
    expect([...planScan(scan, 'scan.xml', after, env).change.values()]).toEqual([]);
  });

  it('does what a person decided', () => {
    const { hosts, services } = planScan(scan, 'scan.xml', plantModel(), env, {
      hosts: new Map([['10.1.0.10', { as: 'leave' }], ['10.1.0.77', { as: 'known', assetId: exampleId('asset', 3) }]] as const),
      services: new Map([['10.1.0.20 3389/tcp', false]]),
    });
    expect(hosts.map(({ as, name, differences }) => [as, name, differences.map(({ field }) => field).join()])).toEqual([['leave', 'k1.plant.local', ''], ['known', 'H1', 'vendor'], ['known', 'K2', 'ip,vendor']]);
    expect(services.map(({ fate, reason }) => `${fate} ${reason}`)).toEqual(['left-out host-left-out', 'left-out host-left-out', 'left-out chosen', 'contradicts answers-there']);
  });

  it('takes the protocol a person chose for a port, and fills it in where it was left open before', () => {
    const key = '10.1.0.77 502/tcp';
    const { services, change } = planScan(scan, 'scan.xml', plantModel(), env, { protocols: new Map([[key, 'umas'], ['10.1.0.20 3389/tcp', 'http']]) });
    expect(services.map(({ protocols, ambiguous }) => `${protocols.join()} ${ambiguous.join()}`)).toEqual([' s7comm,s7commplus,iec61850-mms', 'http ', 'rdp ', 'umas modbus-tcp,umas']);
    const flow = [...change.values()].map(({ after }) => after).find((after) => after?.type === 'flow' && after.ports?.[0] === '502/tcp');
    expect(flow).toMatchObject({ protocols: ['umas'], name: '→ 10.1.0.77 (Schneider UMAS (over Modbus), 502/tcp)' });
    const undecided = applyChange(plantModel(), planScan(scan, 'scan.xml', plantModel(), env).change);
    const again = planScan(scan, 'scan.xml', undecided, env, { protocols: new Map([[key, 'modbus-tcp']]) });
    expect([...again.change.values()].map(({ after }) => (after?.type === 'flow' ? [after.ports, after.protocols] : []))).toEqual([[['502/tcp'], ['modbus-tcp']]]);
  });
});
