import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../shared/app/errors';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { biffLabel, biffRecord, biffStream, biffWorkbook, binaryRecord, compoundBytes, odsBytes, odsRow, wide, xlsbBytes } from '../../support/hostile-workbooks';
import { outcome, overwrite } from './read-samples';

const refused = (code: string, facts: Readonly<Record<string, string | number>> = {}): unknown => ({ code, ...facts, file: 'x' });
const values = (...shown: readonly (readonly string[])[]): unknown => ({ sheets: [{ name: 'A', shown }] });
const damaged = refused('workbook-damaged');
const tooManyRows = (row: number): unknown => refused('workbook-too-many-rows', { sheet: 'A', row, limit: 200_000 });
const good = biffWorkbook([biffLabel(0, 0, 'IP')]);
const row0 = binaryRecord(0, [...wide(0), ...wide(0), 0, 0, 0, 0, 0]);
const sheetEnd = binaryRecord(130);
const cell = (column: number, text: string): readonly number[] => binaryRecord(6, [...wide(column), ...wide(0), ...wide(text.length), ...Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0])]);

const cases: Readonly<Record<string, readonly [Uint8Array, unknown]>> = {
  'xls: a good one': [good, values(['IP'])],
  'xls: sector chain that runs in a circle': [overwrite(good, 512 + 3 * 4, 2, 4), damaged],
  'xls: sector far outside the file': [overwrite(good, 512 + 3 * 4, 0x00fffff0, 4), damaged],
  'xls: table of sectors that claims four thousand million': [overwrite(overwrite(good, 44, 0xfffffff0, 4), 72, 0xfffffff0, 4), values(['IP'])],
  'xls: directory entry that is its own neighbour': [overwrite(good, 1024 + 128 + 72, 1, 4), values(['IP'])],
  'xls: stream that claims four gigabytes': [overwrite(good, 1024 + 128 + 120, 0xfffffff0, 4), values(['IP'])],
  'xls: cut in the middle': [good.subarray(0, 2000), damaged],
  'xls: only the header': [good.subarray(0, 512), damaged],
  'xls: records cut short': [compoundBytes({ Workbook: biffStream([biffLabel(0, 0, 'IP')], [], []) }), damaged],
  'xls: record longer than the stream': [biffWorkbook([[0x04, 0x02, 0xff, 0xff, 0, 0]]), damaged],
  'xls: text longer than its record': [biffWorkbook([biffRecord(0x0204, [0, 0, 0, 60_000, [0, 65]])]), damaged],
  'xls: shared text that does not exist': [biffWorkbook([biffRecord(0x00fd, [0, 0, 0, 9, 0])]), damaged],
  'xls: shared texts that claim thousands of millions': [biffWorkbook([biffRecord(0x00fd, [0, 0, 0, 0, 0])], [biffRecord(0x00fc, [0xffff, 0x7fff, 0xffff, 0x7fff, 2, [0, 73, 80]])]), values(['IP'])],
  'xls: shared text cut short': [biffWorkbook([], [biffRecord(0x00fc, [1, 0, 1, 0, 9, [0, 73, 80]])]), damaged],
  'xls: locked': [biffWorkbook([biffLabel(0, 0, 'IP')], [biffRecord(0x002f, [0, 0])]), refused('workbook-password')],
  'xls: sheet that starts behind the end': [biffWorkbook([], [biffRecord(0x0085, [0xffff, 0x7fff, 0, [1, 0, 66]])]), damaged],
  'xls: joined cells over the whole sheet': [biffWorkbook([biffLabel(0, 0, 'IP'), biffRecord(0x00e5, [1, 0, 0xffff, 0, 0xff])]), values(['IP'])],
  'xls: formula that asks for a program, with its stored result': [biffWorkbook([biffRecord(0x0006, [0, 0, 0, [0, 0, 0, 0, 0, 0], 0xffff, 0, 0, 0]), biffRecord(0x0207, [2, [0, 73, 80]])]), values(['IP'])],
  'xls: of Word': [compoundBytes({ WordDocument: new Uint8Array(9) }), refused('workbook-other-program', { program: 'Word' })],
  'xls: of Outlook': [compoundBytes({ '__properties_version1.0': new Uint8Array(9) }), refused('workbook-other-program', { program: 'Outlook' })],
  'xls: encrypted package': [compoundBytes({ EncryptedPackage: new Uint8Array(9) }), refused('workbook-password')],
  'xls: unknown content': [compoundBytes({ Contents: new Uint8Array(9) }), refused('workbook-unreadable')],
  'xls: bare records': [biffStream([biffLabel(0, 0, 'IP')]), values(['IP'])],

  'ods: a good one': [odsBytes(odsRow('IP')), values(['IP'])],
  'ods: a million filled rows of 1,024 columns': [odsBytes(odsRow('x', 'table:number-rows-repeated="1000000"', 'table:number-columns-repeated="1024"')), refused('workbook-too-many-columns', { sheet: 'A', cell: 'IW1', limit: 256 })],
  'ods: a million filled rows': [odsBytes(odsRow('x', 'table:number-rows-repeated="1000000"')), tooManyRows(200_001)],
  'ods: fifty million cells within the sheet': [odsBytes(odsRow('x', 'table:number-rows-repeated="200000"', 'table:number-columns-repeated="256"')), refused('workbook-too-many-cells', { sheet: 'A', limit: 5_000_000 })],
  'ods: a million empty rows of 1,024 columns': [odsBytes(`${odsRow('IP')}<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>`), values(['IP'])],
  'ods: repetition beyond all numbers': [odsBytes(odsRow('x', 'table:number-rows-repeated="99999999999999999999"')), damaged],
  'ods: negative repetition': [odsBytes(odsRow('x', 'table:number-rows-repeated="-5"')), damaged],
  'ods: blanks by the thousand million': [odsBytes(odsRow('a<text:s text:c="2000000000"/>b')), refused('workbook-cell-too-long', { limit: 32_767 })],
  'ods: nested a hundred deep': [odsBytes('<a>'.repeat(100)), refused('workbook-unsafe')],
  'ods: document type with entities': [odsBytes('', { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), refused('workbook-unsafe')],
  'ods: unknown entity': [odsBytes(odsRow('&b;')), damaged],
  'ods: locked': [odsBytes(odsRow('IP'), { 'META-INF/manifest.xml': '<m><file-entry><encryption-data/></file-entry></m>' }), refused('workbook-password')],
  'ods: cut short': [odsBytes('', { 'content.xml': '<a><b>' }), damaged],
  'ods: text document': [odsBytes('', { 'content.xml': '<office:document-content><office:body/></office:document-content>' }), refused('workbook-empty')],
  'ods: note and drawing beside the value': [odsBytes(odsRow('IP<text:note>no</text:note></text:p><office:annotation><text:p>note</text:p></office:annotation><text:p>two')), values(['IP\ntwo'])],

  'xlsb: a good one': [xlsbBytes([row0, cell(0, 'IP'), sheetEnd]), values(['IP'])],
  'xlsb: cut short': [xlsbBytes([row0, cell(0, 'IP')]), damaged],
  'xlsb: record that is not all there': [xlsbBytes([row0, [6, 60, 0]]), damaged],
  'xlsb: record of 200 megabytes': [xlsbBytes([[6, 0xff, 0xff, 0xff, 0x5f, 0]]), refused('workbook-unsafe')],
  'xlsb: length without an end': [xlsbBytes([[6, 0xff, 0xff, 0xff, 0xff, 0xff]]), damaged],
  'xlsb: text longer than its record': [xlsbBytes([row0, binaryRecord(6, [...wide(0), ...wide(0), ...wide(2_000_000_000)]), sheetEnd]), damaged],
  'xlsb: cell before any row': [xlsbBytes([cell(0, 'IP'), sheetEnd]), damaged],
  'xlsb: cell in row four thousand million': [xlsbBytes([binaryRecord(0, [...wide(0xffffffff), ...wide(0), 0, 0, 0, 0, 0]), cell(0, 'IP'), sheetEnd]), tooManyRows(4_294_967_296)],
  'xlsb: shared text that does not exist': [xlsbBytes([row0, binaryRecord(7, [...wide(0), ...wide(0), ...wide(5)]), sheetEnd]), damaged],
  'xlsb: cells beside each other': [xlsbBytes([row0, cell(0, 'a'), binaryRecord(12, wide(0)), binaryRecord(13, [...wide(0), ...wide((7 << 2) | 2)]), sheetEnd]), values(['a', '', '7'])],

  'page: joined cells without end': [strToU8(`<table><tr>${'<td colspan=1000000000 rowspan=100000000>x</td>'.repeat(100)}</table>`), refused('workbook-too-many-columns', { sheet: 'Table 1', cell: 'IX1', limit: 256 })],
  'page: three hundred thousand open cells': [strToU8('<table>' + '<tr><td>'.repeat(300_000)), damaged],
  'page: tags without an end': [strToU8('<table><tr>' + '<td '.repeat(500_000)), damaged],
  'page: without a table': [strToU8('<html><body>Login</body></html>'), refused('workbook-unreadable')],
  'page: text of 2 MB in a cell': [strToU8(`<table><tr><td>${'x'.repeat(2_000_000)}</table>`), refused('workbook-cell-too-long', { limit: 32_767 })],
  'page: archive of a browser': [strToU8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table>'), refused('workbook-old-format', { format: '.mht' })],
  'xml: another document': [strToU8('<?xml version="1.0"?><invoice/>'), refused('workbook-unreadable')],
  'xml 2003: row beyond the limits': [strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="A"><Table><Row Index="900000000"><Cell><Data Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>'), tooManyRows(900_000_000)],
  'slk: cell beyond all numbers': [strToU8('ID;P\nC;Y100000000000;X1;K"x"\nE\n'), refused('workbook-too-many-rows', { sheet: 'x', row: 100_000_000_000, limit: 200_000 })],
  'slk: cut short': [strToU8('ID;P\nC;Y1;X1;K"x"\n'), damaged],
  'dif: cut short': [strToU8('TABLE\n0,1\n""\nDATA\n0,0\n""\n-1,0\nBOT\n1,0\n"x"\n'), damaged],
  'text: PDF': [strToU8('%PDF-1.7\n'), refused('workbook-other-program', { program: 'PDF' })],
};

describe('files built to do harm', () => {
  it.each(Object.entries(cases))('%s', (_, [bytes, expected]) => {
    expect(outcome('x', bytes)).toEqual(expected);
  });
});

describe('damaged files of every notation', () => {
  const folder = resolve(import.meta.dirname, '../../fixtures/workbooks');
  const files = readdirSync(folder).filter((file) => !file.endsWith('.md')).map((file) => new Uint8Array(readFileSync(resolve(folder, file))));

  it('give values or a reason, whatever bytes change and wherever they end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.option(fc.nat(), { freq: 3 }), (file, changes, end) => {
        const bytes = file.slice(0, end === null ? file.length : end % file.length);
        for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value;
        try {
          expect(readWorkbook('x', bytes).sheets.some(({ rowCount }) => rowCount > 0)).toBe(true);
        } catch (error) {
          if (!isAppError(error)) throw error;
        }
      }),
      { numRuns: 600 },
    );
  }, 60_000);
});
