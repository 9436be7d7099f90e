import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellKind } from '../../../shared/office/workbook';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { oneRow, outcome, textCell, workbookBytes } from './read-samples';

const folder = resolve(import.meta.dirname, '../../fixtures/hostile');
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(resolve(folder, file)));

/** Size and first texts of each sheet, or the refusal. */
function brief(file: string): unknown {
  const result = outcome(file, bytesOf(file));
  if (typeof result !== 'object' || result === null || !('sheets' in result)) return result;
  const { sheets } = readWorkbook(file, bytesOf(file));
  return sheets.map(({ name, rowCount, columnCount, shown }) => `${name} ${rowCount}×${columnCount} ${(shown.find((row) => row.length > 0) ?? []).slice(0, 3).join('|')}`);
}

const expected: Readonly<Record<string, unknown>> = {
  'calamine/OOM_alloc.xls': [
    'Weekly Report 28×23 Principal Projects / Deals:||', 'Data 77×15 New Deals||', 'EIM New Deals 33×17 New Deals for|JANUARY|', 'WE 2-22 EOL Data 58×4 EOL', 'WE 2-15 EOL Data 58×4 EOL',
    'WE 2-8 EOL Data 58×4 EOL', 'WE 2-1 EOL Data 58×4 EOL', 'template from individuals 80×10 |JANUARY', 'template from eol 77×10 EOL', 'Data People 55×7 |Non-EOL New Deals|EOL New Deals',
  ],
  'calamine/OOM_alloc2.xls': ['Colsale (Aug 192×74 Sales_Statement_Id|Statement_Number|Statement_Date'],
  'calamine/OOM_alloc3.xls': { code: 'workbook-damaged', file: 'calamine/OOM_alloc3.xls' },
  'calamine/gh548_incorrect_sst_unique_count.xls': [
    'System Level Data 60×27 |Title:|A&E Attendances & Emergency Admission monthly statistics, NHS and independent sector organisations in England', 'System Mapping 265×10 Org code|Region |Name',
    'Provider Level Data 222×29 ||', 'Non-Booked Data 222×29 ||', 'Booked Appointments Data 222×36 ||',
    'Acute Trust Footprint Data 145×21 |Title:|A&E Attendances monthly statistics, Acute NHS Trusts in England', 'Acute Trust Mapping 257×17 ||',
  ],
  'calamine/date_1904.xlsx': ['Sheet1 3×2 2021-01-01|15'],
  'calamine/date_iso.xlsx': ['Sheet 6×1 2021-01-01'],
  'calamine/empty_sheet.xlsx': { code: 'workbook-empty', file: 'calamine/empty_sheet.xlsx' },
  'calamine/encoded_entities.xlsx': ['Sheet1 2×1 &'],
  'calamine/has_x000D_.xlsx': ['Sheet1 1×1 ABC\nDEF'],
  'calamine/inlineStr_cdata.xlsx': ['Sheet1 2×2 Hello CDATA|World'],
  'calamine/issue_553.xlsx': ['Sheet1 20×2 |영어'],
  'calamine/issue_666_panic.xlsb': { code: 'workbook-empty', file: 'calamine/issue_666_panic.xlsb' },
  'calamine/malformed_format.xls': ['2014 38×24 GENNAIO||FEBBRAIO'],
  'calamine/minimal_package.xlsx': ['Sheet1 196×36 ARREST BOOKINGS for 01/30/17'],
  'calamine/non_monotonic_si.xlsx': ['Sheet1 6×3 1|2|3'],
  'calamine/nonstandard-xml-ns-prefix.xlsx': ['Sheet1 3×2 a|b'],
  'calamine/pass_protected.xlsx': { code: 'workbook-password', file: 'calamine/pass_protected.xlsx' },
  'calamine/strict_iso_paths.xlsx': ['ml_out 76×18 Item|Thickness|Number Off Bends'],
  'calamine/table_with_absolute_paths.xlsx': ['table 5×2 Item|Name'],
  'calamine/too_small.xls': ['calamine/too_small 1×1 Attachment f:\\attachcus\\arnold-j\\Summer trading shots.xls not found!'],
  'exceljs/1904.xlsx': ['Sheet1 4×2 |1904-01-01', 'Sheet2 0×0 ', 'Sheet3 0×0 '],
  'exceljs/bogus-defined-name.xlsx': ['Sheet1 1×1 OFFSET($A$10;0;0;0;1)'],
  'exceljs/chart-sheet.xlsx': ['Sheet1 7×4 Month|Bears|Dolphins'],
  'exceljs/dateIssue.xlsx': ['Sheet1 2×1 Date'],
  'exceljs/invalid-xml.xlsx': { code: 'workbook-damaged', file: 'exceljs/invalid-xml.xlsx' },
  'exceljs/many-columns.xlsx': ['Sheet1 2×20 this|spread|sheet'],
  'exceljs/missing-bits.xlsx': { code: 'workbook-damaged', file: 'exceljs/missing-bits.xlsx' },
  'exceljs/shared_string_with_escape.xlsx': ['Sheet1 1×1 _x000D_'],
};

describe('odd files of other readers', () => {
  it('gives values or a reason for each', () => {
    const files = ['calamine', 'exceljs'].flatMap((source) => readdirSync(resolve(folder, source)).map((file) => `${source}/${file}`));
    const read = Object.fromEntries(files.filter((file) => !file.endsWith('.txt')).map((file) => [file, brief(file)]));
    expect(read).toEqual(expected);
  });

  it('tells what it did not read', () => {
    expect(outcome('x', bytesOf('exceljs/chart-sheet.xlsx'))).toMatchObject({ notices: ['workbook-not-a-table'] });
  });
});

describe('cells', () => {
  it('keeps shown text, stored text and kind of every cell', () => {
    const bytes = workbookBytes(
      `<row r="2" hidden="1"><c r="A2"><v>10.1</v></c><c r="B2" s="1"><v>7</v></c><c r="C2" s="2"><v>46023</v></c><c r="D2" t="b"><v>1</v></c>` +
        `<c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1&amp;"x"</f><v>10.1x</v></c><c r="G2"><f>NOW()</f></c>${textCell('H2', 'Größe &lt;5 &amp; mehr')}</row>`,
    );
    const { sheets, notices } = readWorkbook('werte.xlsx', bytes);
    const sheet = sheets[0];
    expect({ ...sheet, kinds: [...(sheet?.kinds ?? [])], raw: [...(sheet?.raw ?? [])], notices }).toEqual({
      name: 'Inventar',
      hidden: false,
      rowCount: 2,
      columnCount: 8,
      shown: [[], ['10.1', '0007', '2026-01-01', 'TRUE', '#N/A', '10.1x', '', 'Größe <5 & mehr']],
      kinds: [0, 0, 0, 0, 0, 0, 0, 0, cellKind.number, cellKind.number, cellKind.date, cellKind.boolean, cellKind.error, cellKind.formulaText, 0, cellKind.text],
      raw: [[9, '7'], [10, '46023'], [11, '1']],
      hiddenRows: [1],
      merges: [],
      notices: [{ code: 'workbook-formula-without-value', parameters: { sheet: 'Inventar', count: 1 } }],
    });
  });

  it('clamps joined cells to the used range and never fills them', () => {
    const bytes = workbookBytes(oneRow, {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${oneRow}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="ZZ9:ZZ10"/></mergeCells></worksheet>`,
    });
    const sheet = readWorkbook('x.xlsx', bytes).sheets[0];
    expect({ rows: sheet?.rowCount, columns: sheet?.columnCount, merges: sheet?.merges }).toEqual({
      rows: 1,
      columns: 2,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  });

  it('reads cells without addresses, in any order of rows, with one value per place', () => {
    const bytes = workbookBytes(`<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>`);
    expect(outcome('x.xlsx', bytes)).toEqual({ sheets: [{ name: 'Inventar', shown: [['1', '2'], [], ['4'], [], ['', '3']] }] });
  });

  it('joins rich text and leaves reading aids out', () => {
    const cell = '<c r="A1" t="inlineStr"><is><r><t>S7-</t></r><r><rPr><b/></rPr><t>1500</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></is></c>';
    expect(outcome('x.xlsx', workbookBytes(`<row r="1">${cell}</row>`))).toEqual({ sheets: [{ name: 'Inventar', shown: [['S7-1500']] }] });
  });

  it('reports macros, links, objects and connections without reading them', () => {
    const bytes = workbookBytes(oneRow, {
      'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<!DOCTYPE a><a/>', 'xl/embeddings/oleObject1.bin': 'x', 'xl/connections.xml': '<broken',
    });
    expect(outcome('x.xlsm', bytes)).toEqual({
      sheets: [{ name: 'Inventar', shown: [['Name', 'IP']] }],
      notices: ['workbook-macros', 'workbook-external-links', 'workbook-embedded-objects', 'workbook-connections'],
    });
  });
});
