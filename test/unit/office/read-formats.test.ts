import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { cellKind, columnLetters, kindOf, rawText, type SheetData, shownText } from '../../../shared/office/workbook';
import { strToU8 } from 'fflate';

const folder = resolve(import.meta.dirname, '../../fixtures/workbooks');
const read = (file: string) => readWorkbook(file, new Uint8Array(readFileSync(resolve(folder, file))));
const kindNames = Object.fromEntries(Object.entries(cellKind).map(([name, kind]) => [kind, name]));

/** Every cell as `shown (kind)` or `shown (kind stored)`, by its address. */
function cellsOf(sheet: SheetData | undefined): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  if (sheet === undefined) return cells;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const [shown, stored] = [shownText(sheet, row, column), rawText(sheet, row, column)];
      if (shown !== '') cells[`${columnLetters(column)}${row + 1}`] = `${shown} (${kindNames[kindOf(sheet, row, column)]}${stored === shown ? '' : ` ${stored}`})`;
    }
  }
  return cells;
}

const table: Readonly<Record<string, string>> = {
  A1: 'Anlagenliste Süd – Stand 2026 (text)',
  A2: 'Tag (text)', B2: 'Bezeichnung (text)', C2: 'IP-Adresse (text)', D2: 'Seriennummer (text)', E2: 'Port (text)', F2: 'Firmware (text)', G2: 'Inbetriebnahme (text)', H2: 'aktiv (text)', I2: 'Anzahl (text)',
  A3: 'PLC-01 (text)', B3: 'Förderband Größe 5 µm (text)', C3: '192.168.10.21 (text)', D3: '0007 (number 7)', E3: '502 (number)', F3: '10.1 (number)', G3: '2026-03-05 (date 46086)', H3: 'TRUE (boolean 1)', I3: '1234.50 (number 1234.5)',
  A4: 'PLC-02 (text)', B4: 'Straße "Süd"; Tor, 2 (text)', C4: '10.0.0.1 (text)', D4: '1200000 (number)', E4: '44818 (number)', F4: '10.10 (text)', G4: '1900-02-29 12:00:00 (date 60.5)', H4: 'FALSE (boolean 0)', I4: '-3 (number)',
  A5: 'PLC-03 (text)', B5: 'versteckt (text)', C5: '010.1.2.3 (text)', D5: '0012345 (text)', E5: '502/tcp (text)', F5: 'V2.8.1 (text)', G5: '03.05.2026 (text)', H5: '#N/A (error)', I5: '5% (number 0.05)',
  A6: '__proto__ (text)', B6: '=1+1 (text)', C6: 'fe80::1 (text)', D6: '123456789012345680 (number)', E6: '8080 (number)', F6: '2.8 (number)', G6: '01.02.26 (text)', H6: 'ja (text)', I6: '12 (number)',
};

/** A notation without number formats shows what it stores. */
const plainNumbers = { D3: '7 (number)', G3: '46086 (number)', I3: '1234.5 (number)', G4: '60.5 (number)', I5: '0.05 (number)' };
/** The office suite keeps 15 digits of a number and knows no 29 February 1900. */
const suite = { D6: '123456789012346000 (number 1.23456789012346E+017)' };
const odsDates = { G3: '2026-03-05 (date)', G4: '1900-02-28 12:00:00 (date 1900-02-28T12:00:00)' };
const days1904 = { G3: '2030-03-06 (date 46086)', G4: '1904-03-01 12:00:00 (date 60.5)' };

/** What differs from the table, because the notation or the program that wrote the file says so; undefined: no such cell. */
const files: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'list.xlsx': {}, 'list.xlsb': {}, 'biff8.xls': {}, 'biff5.xls': {}, 'biff4.xls': {}, 'biff3.xls': {}, 'biff2.xls': {}, 'xml2003.xls': {}, 'office-suite.xls': {},
  '1904.xlsx': days1904, '1904.xls': days1904, '1904.xlsb': days1904,
  'office-suite.ods': { ...suite, ...odsDates }, 'office-suite.fods': { ...suite, ...odsDates },
  'list.ods': { ...plainNumbers, H3: 'TRUE (boolean true)', H4: 'FALSE (boolean false)', H5: undefined },
  'list.fods': { ...plainNumbers, H3: 'TRUE (boolean true)', H4: 'FALSE (boolean false)', H5: undefined },
  'list.slk': { B4: 'Straße Süd; Tor, 2 (text)', H3: 'TRUE (boolean)', H4: 'FALSE (boolean)' },
  'office-suite.slk': { ...suite, ...plainNumbers, H3: '1 (number)', H4: '0 (number)', H5: '0 (number)' },
  'list.dif': { ...plainNumbers, F4: '10.10 (text ="10.10")', D5: '0012345 (text ="0012345")', H5: undefined },
  'office-suite.dif': {
    ...suite, D3: '7 (number)', G3: '03/05/2026 (text)', H3: 'TRUE (text)', I3: '1234.5 (number)',
    G4: '02/28/1900 12:00:00 (text)', H4: 'FALSE (text)', H5: '#ERROR! (error 0)', I5: '5% (text)',
  },
};

describe('the same table in every notation', () => {
  it.each(Object.entries(files))('%s', (file, differences) => {
    const expected = Object.fromEntries(Object.entries({ ...table, ...differences }).filter(([, cell]) => cell !== undefined));
    expect(cellsOf(read(file).sheets[0])).toEqual(expected);
  });

  it('keeps hidden rows and sheets and joined cells where the notation has them', () => {
    const facts = (file: string): unknown => {
      const { sheets, notices } = read(file);
      return { sheets: sheets.map(({ name, hidden }) => `${name}${hidden ? ' (hidden)' : ''}`), hiddenRows: sheets[0]?.hiddenRows, merges: sheets[0]?.merges.length, notices: notices.map(({ code }) => code) };
    };
    const all = { sheets: ['Geräte', 'Intern (hidden)'], hiddenRows: [4], merges: 1, notices: ['workbook-hidden-sheet'] };
    expect(['list.xlsx', 'list.xlsb', 'xml2003.xls', 'office-suite.xls', 'office-suite.ods', 'office-suite.fods'].map(facts)).toEqual(Array.from({ length: 6 }, () => all));
    expect(facts('biff8.xls')).toEqual({ ...all, hiddenRows: [] });
  });

  it('reads pages with the values they store beside what they show', () => {
    expect(cellsOf(read('html.xls').sheets[0])).toMatchObject({ A1: table['A1'], B3: table['B3'], B4: table['B4'], D3: '0007 (text)', C5: table['C5'], A6: table['A6'], B6: table['B6'] });
    expect(cellsOf(read('office-suite.html').sheets[0])).toMatchObject({ D3: '0007 (number 7)', G3: '2026-03-05 (date 46086)', H3: '1 (number)', I3: '1234.50 (number 1234.5)', B3: table['B3'] });
  });
});

describe('pages', () => {
  const rows = (html: string): unknown => readWorkbook('x.xls', strToU8(html)).sheets.map(({ shown }) => shown);

  it('follows joined cells, line breaks and references, and leaves code out', () => {
    expect(rows('<HTML><style>td{}</style><table><tr><th rowspan=2>A<th colspan="2">B</tr><tr><td>c<br>d<td>&auml;&#228;&amp;lt;&unknown;</tr><script>"<td>x"</script></table>')).toEqual([[['A', 'B'], ['', 'c\nd', 'ää&lt;&unknown;']]]);
  });

  it('takes every table as a sheet and a table in a cell as its text', () => {
    expect(rows('<table><tr><td>1<table><tr><td>2</td></tr></table></td><td>3</td></tr></table><p>x</p><table><tr><td>4</table>')).toEqual([[['12', '3']], [['4']]]);
  });
});
