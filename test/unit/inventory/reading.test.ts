import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../../shared/inventory/column-values';
import { createColumnReader, type ReadColumn } from '../../../shared/inventory/column-reader';
import { readFlowHints } from '../../../shared/inventory/flow-hints';
import { listFacts } from '../../../shared/inventory/list-facts';
import { readQuantity } from '../../../shared/inventory/normalise-quantity';
import { readRow } from '../../../shared/inventory/read-row';
import { columnReading } from '../../../shared/inventory/reading-options';
import { createReaders, cutText } from '../../../shared/inventory/split-column';
import type { SheetData } from '../../../shared/office/workbook';
import type { ImportTarget } from '../../../shared/inventory/targets';
import { understand } from './sheet-samples';
import { gridOf } from './foreign-lists';

function sourceOf(sheet: SheetData, column: number): ReadColumn {
  const { records, tallies, headings } = listFacts(sheet, 0);
  const tally = tallies[column];
  if (tally === undefined) throw new RangeError('no such column');
  return { sheet, column, heading: headings[column]?.shown ?? '', rows: records, tally };
}

describe('the texts of a column of words', () => {
  const sheet = gridOf(`
Name|Art|Krit.|Backup|Standard-PW|Zustand
A|SPS|A|ja|nein|in Betrieb
B|SPS|B|ja|nein|in Betrieb
C|Kistenschieber|A|evtl.|j|verschrottet
D|Panel neben der SPS am Ofen|C|n/a|nein|Lager`);
  it('are listed with what they are read as and how sure that is', () => {
    const entries = (column: number, target: ImportTarget, reading = {}) =>
      valuesOf(sourceOf(sheet, column), target, reading)?.entries.map(({ text, count, value, isSure }) => `${text} ${count} ${value ?? '–'} ${isSure ? 'sure' : 'ask'}`);
    expect({
      kind: entries(1, 'kind'), scale: entries(2, 'criticality'), direction: valuesOf(sourceOf(sheet, 2), 'criticality')?.direction, turned: entries(2, 'criticality', { direction: 'last-is-high' }),
      backup: entries(3, 'backupState'), mapped: entries(3, 'backupState', { mapping: new Map([['evtl.', 'unknown'], ['ja', null]]) }), answers: entries(4, 'accountsDefaultPassword'), state: entries(5, 'state'), free: entries(0, 'name'),
    }).toEqual({
      kind: ['SPS 2 plc sure', 'Kistenschieber 1 – ask', 'Panel neben der SPS am Ofen 1 hmi ask'],
      scale: ['A 2 high ask', 'B 1 medium ask', 'C 1 low ask'], direction: 'asked', turned: ['A 2 low sure', 'B 1 medium sure', 'C 1 high sure'],
      backup: ['ja 2 untested sure', 'evtl. 1 – ask', 'n/a 1 – sure'], mapped: ['ja 2 – sure', 'evtl. 1 unknown sure', 'n/a 1 – sure'],
      answers: ['nein 3 false sure', 'j 1 true sure'], state: ['in Betrieb 2 existing sure', 'Lager 1 – ask', 'verschrottet 1 – ask'], free: undefined,
    });
  });

  it('are read as decided, and keep what the choice does not say', () => {
    const options = columnReading({ valueMappings: new Map([[1, new Map<string, string | null>([['Kistenschieber', 'robot'], ['SPS', null]])]]), scaleDirections: new Map([[2, 'last-is-high']]) }, 1);
    const reader = createColumnReader(sourceOf(sheet, 1), 'kind', options);
    expect([1, 3, 4].map((row) => reader.read(row))).toEqual([
      { value: undefined, keepsOriginal: true, flag: undefined }, { value: 'robot', keepsOriginal: true, flag: undefined }, { value: 'hmi', keepsOriginal: true, flag: undefined },
    ]);
  });
});

describe('columns that say two things', () => {
  it('are cut where it was said', () => {
    expect([
      cutText('Siemens / S7-1500 / V2', '/', 2), cutText('Siemens S7-1500 CPU 1516F', '', 2), cutText('Bosch Rexroth IndraDrive 2 x', '', 2), cutText('ABB', '', 2), cutText(' a;b;c ', ';', 3), cutText('/x', '/', 2),
    ]).toEqual([['Siemens', 'S7-1500 / V2'], ['Siemens', 'S7-1500 CPU 1516F'], ['Bosch Rexroth IndraDrive', '2 x'], ['ABB'], ['a', 'b', 'c'], ['/x']]);
  });

  it('fill their fields, and stay whole beside the asset where the parts do not say everything', () => {
    const sheet = gridOf(`
Name|Hersteller/Stand|Gerät
A|Siemens / V2.8|SPS-Linie 1
B|ABB|Panel-unklar
C|Moxa / 10.0.0.1.2|Dings-Halle 2`);
    const readers = [...createReaders(sourceOf(sheet, 0), 'name', {}), ...createReaders(sourceOf(sheet, 1), { split: ['vendor', 'firmwareVersion'], at: '/' }, {}), ...createReaders(sourceOf(sheet, 2), { split: ['kind', 'services'], at: '-' }, {})];
    expect([2, 3, 4].map((row) => readRow(row, readers)).map(({ fields, clientColumns, flags }) => [fields, clientColumns.map(({ name, value }) => `${name}: ${value}`), flags.map(({ heading, code }) => `${heading} ${code}`)])).toEqual([
      [{ name: 'A', vendor: 'Siemens', firmwareVersion: 'V2.8', kind: 'plc' }, ['Gerät: SPS-Linie 1'], []],
      [{ name: 'B', vendor: 'ABB', kind: 'hmi' }, ['Gerät: Panel-unklar'], []],
      [{ name: 'C', vendor: 'Moxa', firmwareVersion: '10.0.0.1.2' }, ['Gerät: Dings-Halle 2'], ['Gerät word-unknown']],
    ]);
  });

  it('are joined when several have one meaning; what cannot be joined stays', () => {
    const sheet = gridOf(`
Teil 1|Teil 2|Art|Klasse|Host A|Host B|Krit|Verfügbarkeit
Pumpe|7|SPS|Panel|h1|h2|hoch|niedrig`);
    const targets: readonly ImportTarget[] = ['name', 'name', 'kind', 'kind', 'hostname', 'hostname', 'criticality', 'criticalityAvailability'];
    const { fields, clientColumns } = readRow(2, targets.flatMap((target, column) => createReaders(sourceOf(sheet, column), target, {})));
    expect([fields, clientColumns.map(({ name, value }) => `${name}: ${value}`)]).toEqual([
      { name: 'Pumpe 7', kind: 'plc', criticalityAvailability: 'low' }, ['Klasse: Panel', 'Host B: h2', 'Krit: hoch', 'Host A: h1'],
    ]);
  });
});

describe('ports and protocols', () => {
  it('become hints at flows', () => {
    const hints = (text: string): readonly string[] => readFlowHints(text).map(({ protocol, port }) => `${protocol ?? '?'} ${port ?? '–'}`);
    expect({
      scan: hints('80/tcp (http), 102/tcp (iso-tsap), 161/udp (snmp)'), mixed: hints('502/tcp; Modbus; None'), words: hints('S7, PROFINET / OPC UA und NTP'), ports: hints('tcp/102, 443 , 20000-20010/udp, 99999'),
      named: hints('S7comm; 102'), own: hints('Hausprotokoll (4711/tcp), proprietär'), nothing: [...hints('–'), ...hints('keine')],
    }).toEqual({
      scan: ['http 80/tcp', 's7comm 102/tcp', 'snmp 161/udp'], mixed: ['modbus-tcp 502/tcp', 'modbus-tcp –'], words: ['s7comm –', 'profinet –', 'opcua –', 'ntp –'],
      ports: ['? 102/tcp', '? 443/tcp', '? 20000-20010/udp'], named: ['s7comm –', 's7comm 102/tcp'], own: ['Hausprotokoll 4711/tcp', 'proprietär –'], nothing: [],
    });
  });
});

describe('numbers of devices', () => {
  it('are read when they are plain', () => {
    expect(['3', '3 Stk.', '12x', '2,0', '7 Stück', '0', 'je Linie 2', 'einige', '3-5'].map((text) => readQuantity(text).value ?? readQuantity(text).flag)).toEqual([
      3, 3, 12, 2, 7, 'number-invalid', 'quantity-unclear', 'number-invalid', 'number-invalid',
    ]);
  });
});

describe('rows that stand for many devices', () => {
  it('are known by their number, in a column of its own or in the name', () => {
    const sheet = gridOf(`
Name|IP|Hersteller
Client-PC (30 Stk.)||Dell
12x Stellantrieb||Auma
Pumpe 12 x||KSB
4x20mA-Wandler||Phoenix Contact
1x Panel||Siemens`);
    const { columns } = understand(sheet);
    const readers = columns.flatMap(({ column, target }) => createReaders(sourceOf(sheet, column), target, {}));
    expect([2, 3, 4, 5, 6].map((row) => readRow(row, readers).fields['quantity'])).toEqual([30, 12, undefined, undefined, undefined]);
  });
});

describe('long headings', () => {
  it('that begin alike stay two columns, whatever stands beside them', () => {
    const long = 'Bezeichnung '.repeat(30);
    const { columns } = understand(gridOf(`${long}|${long}|Name|IP\na|b|c|10.0.0.1\nd|e|f|10.0.0.2`));
    expect([new Set(columns.map(({ heading }) => heading)).size, Math.max(...columns.map(({ heading }) => heading.length)) <= 200]).toEqual([4, true]);
  });
});

describe('lists of points and services', () => {
  it('name the column to group them by', () => {
    const points = gridOf(`
Point|Datentyp|Controller
${Array.from({ length: 9 }, (_, index) => `P${index}|BOOL|PLC${index % 2}`).join('\n')}`);
    const ports = gridOf(`
IP|Port|Protocol
${Array.from({ length: 9 }, (_, index) => `10.0.0.${index % 3}|${80 + index}|tcp`).join('\n')}`);
    expect([points, ports, gridOf('Name|IP\nA|10.0.0.1\nB|10.0.0.2')].map((sheet) => understand(sheet)).map(({ kind, groupColumn }) => [kind, groupColumn])).toEqual([
      ['pointsList', 2], ['services', 0], ['inventory', undefined],
    ]);
  });
});
