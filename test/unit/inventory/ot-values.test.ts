import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createColumnReader } from '../../../shared/inventory/column-reader';
import { listFacts } from '../../../shared/inventory/list-facts';
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
  const tally = listFacts(sheet, 0).columns[0] ?? { filled: 1, hasLeadingZeros: false, isMostlyDates: false };
  const reading = createColumnReader({ sheet, column: 0, heading: 'Kopf', rows: [1], tally }, target, undefined).read(1);
  if (reading === undefined || typeof reading === 'string') return reading ?? 'nothing';
  const { value: read, flag, keepsOriginal } = reading;
  return `${Array.isArray(read) ? read.join(' ') : String(read ?? '')}${flag === undefined ? '' : ` !${flag}`}${keepsOriginal ? ' +' : ''}`;
}

const cases: readonly (readonly [Stored, string, ImportTarget, string])[] = [];

describe('values of plants, whatever they are stored as', () => {
  it.each(cases)('%s %s as %s', (stored, value, target, expected) => {
    expect(became(stored, value, target)).toBe(expected);
  });
});
