import { readFileSync, writeFileSync } from 'node:fs';
import exceljs from 'exceljs';
import type { AnyRecord } from '../../shared/model/registry';
import { replicaOf } from '../bench/support/plant';
import { buildAsset, buildFlow, buildZone, exampleId } from '../support/builders';
import { pack } from '../support/packed-files';

const face = (ip: string): { readonly id: string; readonly ip: string }[] => [{ id: 'if1', ip }];

/** A line in which two controllers carry the same address, and a panel whose flow to one of them says what is spoken. */
function sharedAddressPlant(): readonly AnyRecord[] {
  const zoneId = exampleId('zone', 1);
  return [
    { id: exampleId('assessment'), type: 'assessment', name: 'Shared address', operator: 'Works', site: 'Hall 2', startedOn: '2026-09-14', roundNumber: 1, languages: ['en', 'de'], tolerableRisk: 6 },
    buildZone({ id: zoneId, code: 'Z-01', name: 'Line 1', subnets: ['10.1.0.0/24'] }),
    buildAsset({ id: exampleId('asset', 1), tag: 'K1', name: 'Filler controller', zoneId, interfaces: face('10.1.0.10') }),
    buildAsset({ id: exampleId('asset', 2), tag: 'K2', name: 'Palletiser controller', zoneId, interfaces: face('10.1.0.10') }),
    buildAsset({ id: exampleId('asset', 3), tag: 'H1', name: 'Panel', zoneId, interfaces: face('10.1.0.20') }),
    buildFlow({ id: exampleId('flow', 1), name: 'F-01', fromId: exampleId('asset', 3), toId: exampleId('asset', 2), protocols: ['modbus-tcp'], ports: ['502/tcp'], verdict: 'allowed' }),
  ];
}

/** That plant as a file. */
export function writeSharedAddressPlant(path: string): string {
  writeFileSync(path, pack(replicaOf(sharedAddressPlant())));
  return path;
}

/** A workbook with a cover, rules below a title, and an older state of the rules on a sheet of its own. */
export async function writeRuleBook(path: string): Promise<string> {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Cover').addRows([['Firewall rules', 'Works'], ['Author', 'IT']]);
  workbook.addWorksheet('Rules').addRows([
    ['Firewall rules of hall 2'], [],
    ['No', 'Source', 'Destination', 'Protocol', 'Port', 'Purpose'],
    [1, 'H1', '10.1.0.10', 'TCP', 102, 'Visualisation'],
    [2, '10.2.0.9', '10.1.0.10', 'TCP', 502, 'Historian'],
    [3, 'H1', 'K1', 'TCP', 443, 'Web pages'],
  ]);
  workbook.addWorksheet('Rules 2024').addRows([['Source', 'Destination', 'Port'], ['H1', 'K2', 21]]);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

/** A list whose headings say nothing to anybody but its author, as a text table. */
export function writeOddList(path: string): string {
  writeFileSync(path, [
    'Kürzel A7;Gegenseite-X;Quux;Blob;Wann geprüft',
    'H1;K1;443;Rezepte laden und Chargen melden;2024-03-01',
    'Leitstand;K2;502;Zählerstände lesen für den Bericht;2024-03-02',
    'Fremdfirma;K1;22;Wartung durch den Hersteller;2024-03-05',
  ].join('\r\n'));
  return path;
}

/** Bytes of a file of the fixtures. */
export function fixtureBytes(name: string): Buffer {
  return readFileSync(`test/fixtures/${name}`);
}
