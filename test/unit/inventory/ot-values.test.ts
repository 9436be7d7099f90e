import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createColumnReader } from '../../../shared/inventory/column-reader';
import type { ImportTarget } from '../../../shared/inventory/targets';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { biffLabel, biffRecord, biffWorkbook } from '../../support/hostile-workbooks';
import { textCell, workbookBytes } from '../office/read-samples';

/** How a value is stored: as text or number in Excel, or in a text table of the given encoding. */
type Stored = 'text' | 'number' | 'xls text' | 'xls number' | 'csv' | 'csv utf-16' | 'csv cp1252' | 'xlsx 0000' | 'xlsx date';

/** A little-endian double as a list of bytes. */
const double = (value: number): readonly number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
const xml = (cell: string): Uint8Array => workbookBytes(`<row r="1">${textCell('A1', 'Kopf')}</row><row r="2">${cell}</row>`);
const csv = (text: string): string => `Kopf;x\r\n"${text.replaceAll('"', '""')}";y`;

const writers: Readonly<Record<Stored, (value: string) => Uint8Array>> = {
  text: (value) => xml(textCell('A2', value)),
  number: (value) => xml(`<c r="A2"><v>${value}</v></c>`),
  'xlsx 0000': (value) => xml(`<c r="A2" s="1"><v>${value}</v></c>`),
  'xlsx date': (value) => xml(`<c r="A2" s="2"><v>${value}</v></c>`),
  'xls text': (value) => biffWorkbook([biffLabel(0, 0, 'Kopf'), biffLabel(1, 0, value)]),
  'xls number': (value) => biffWorkbook([biffLabel(0, 0, 'Kopf'), biffRecord(0x0203, [1, 0, 0, double(Number(value))])]),
  csv: (value) => strToU8(csv(value)),
  'csv utf-16': (value) => Uint8Array.from(Array.from(`\ufeff${csv(value)}`).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])),
  'csv cp1252': (value) => Uint8Array.from(Array.from(csv(value)).map((sign) => sign.charCodeAt(0) & 255)),
};

/** What becomes of a value: the value, `!flag` when it is flagged, `+` when the client's own text stays beside it. */
function became(stored: Stored, value: string, target: ImportTarget): string {
  const sheet = readWorkbook('liste', writers[stored](value)).sheets[0];
  if (sheet === undefined) return 'no sheet';
  const tally = { filled: 1, hasLeadingZeros: false, isMostlyDates: target === 'backupTestedOn' };
  const reading = createColumnReader({ sheet, column: 0, heading: 'Kopf', rows: [1], tally }, target, undefined).read(1);
  if (reading === undefined || typeof reading === 'string') return reading ?? 'nothing';
  const { value: read, flag, keepsOriginal } = reading;
  return `${Array.isArray(read) ? read.join(' ') : String(read ?? '')}${flag === undefined ? '' : ` !${flag}`}${keepsOriginal ? ' +' : ''}`;
}

const cases: readonly (readonly [Stored, string, ImportTarget, string])[] = [
  ['text', '192.168.1.10', 'ip', '192.168.1.10'],
  ['text', '192.168.001.010', 'ip', ' !ip-leading-zero +'],
  ['text', '010.1.2.3', 'ip', ' !ip-leading-zero +'],
  ['number', '19216811', 'ip', ' !ip-as-number +'],
  ['number', '192.168', 'ip', ' !ip-as-number +'],
  ['xls number', '3232235786', 'ip', ' !ip-as-number +'],
  ['csv', '10.0.0.1/24', 'ip', '10.0.0.1 +'],
  ['csv', '192.168.1.10-20', 'ip', '192.168.1.10 !ip-range +'],
  ['csv utf-16', 'fe80::1', 'ip', 'fe80::1'],
  ['text', '300.1.1.1', 'ip', ' !ip-invalid +'],
  ['xls text', '10.1.1.1; 10.1.1.2', 'ip', '10.1.1.1 10.1.1.2 +'],
  ['number', '10.1', 'ip', ' !ip-as-number +'],
  ['csv', '192.168.1.10:502', 'ip', '192.168.1.10 +'],
  ['text', '255.255.255.0', 'ip', '255.255.255.0'],
  ['text', '00:1B:1B:AA:BB:CC', 'mac', '00:1B:1B:AA:BB:CC'],
  ['text', '00-1b-1b-aa-bb-cc', 'mac', '00:1B:1B:AA:BB:CC'],
  ['csv', '001B.1BAA.BBCC', 'mac', '00:1B:1B:AA:BB:CC'],
  ['csv utf-16', '001B1BAABBCC', 'mac', '00:1B:1B:AA:BB:CC'],
  ['number', '1234567890', 'mac', ' !mac-as-number +'],
  ['number', '1.2E+12', 'mac', ' !mac-as-number +'],
  ['xls text', '00:1B:1B:AA:BB', 'mac', ' !mac-invalid +'],
  ['xls number', '112233445566', 'mac', ' !mac-as-number +'],
  ['text', '0012345', 'serial', '0012345'],
  ['number', '12345', 'serial', '12345'],
  ['number', '1200000', 'serial', '1200000 !excel-exponent'],
  ['number', '1.2E6', 'serial', '1200000 !excel-exponent'],
  ['xlsx 0000', '7', 'serial', '0007'],
  ['xls number', '1200000', 'serial', '1200000 !excel-exponent'],
  ['number', '123456789012345000', 'serial', '123456789012345000 !excel-digits-cut'],
  ['csv', '1,2E+11', 'serial', '1,2E+11 !excel-exponent'],
  ['csv', '1.2E+11', 'serial', '1.2E+11 !excel-exponent'],
  ['csv cp1252', 'SN-Ä0012', 'serial', 'SN-Ä0012'],
  ['text', '6ES7 315-2EH14-0AB0', 'serial', '6ES7 315-2EH14-0AB0'],
  ['xlsx date', '46086', 'serial', '2026-03-05 !excel-date'],
  ['csv', '="0012345"', 'serial', '0012345'],
  ['xls text', '12E5', 'serial', '12E5'],
  ['text', 'PLC-01\u200b', 'tag', 'PLC-01 !hidden-characters'],
  ['xlsx date', '46086', 'tag', '2026-03-05 !excel-date'],
  ['number', '0.5', 'tag', '0.5 !excel-number'],
  ['csv', '-1', 'tag', '-1'],
  ['csv cp1252', 'Förderer 1', 'tag', 'Förderer 1'],
  ['text', '502', 'services', '502'],
  ['number', '502', 'services', '502'],
  ['xls number', '44818', 'services', '44818'],
  ['csv', '502/tcp, 102/tcp', 'services', '502/tcp, 102/tcp'],
  ['number', '502.102', 'services', '502.102'],
  ['xlsx date', '46086', 'services', '2026-03-05 !excel-date'],
  ['text', '100', 'vlan', '100'],
  ['number', '100', 'vlan', '100'],
  ['xls number', '10.2', 'vlan', '10.2 !vlan-invalid'],
  ['csv', '10,20', 'vlan', '10, 20 +'],
  ['csv', '4095', 'vlan', '4095 !vlan-invalid'],
  ['text', 'VLAN 30', 'vlan', '30'],
  ['text', '10.10', 'firmwareVersion', '10.10'],
  ['number', '10.1', 'firmwareVersion', '10.1 !excel-number'],
  ['xls number', '2.8', 'firmwareVersion', '2.8 !excel-number'],
  ['csv', 'V2.8.1', 'firmwareVersion', 'V2.8.1'],
  ['xlsx date', '46086', 'firmwareVersion', '2026-03-05 !excel-date'],
  ['csv', '2,8', 'firmwareVersion', '2,8'],
  ['number', '3', 'firmwareVersion', '3'],
  ['csv utf-16', '4.10', 'firmwareVersion', '4.10'],
  ['xlsx date', '46086', 'backupTestedOn', '2026-03-05'],
  ['number', '46086', 'backupTestedOn', ' !date-as-number +'],
  ['csv', '05.03.2026', 'backupTestedOn', '2026-03-05'],
  ['csv', '03/04/2026', 'backupTestedOn', '2026-04-03 !date-day-or-month +'],
  ['xls number', '46086', 'backupTestedOn', ' !date-as-number +'],
  ['text', '2026-03-05', 'backupTestedOn', '2026-03-05'],
  ['csv', '31.02.2026', 'backupTestedOn', ' !date-unclear +'],
  ['csv cp1252', '5. März 2026', 'backupTestedOn', '2026-03-05 +'],
  ['csv', '29.02.2024', 'backupTestedOn', '2024-02-29'],
];

describe('values of plants, whatever they are stored as', () => {
  it.each(cases)('%s %s as %s', (stored, value, target, expected) => {
    expect(became(stored, value, target)).toBe(expected);
  });
});
