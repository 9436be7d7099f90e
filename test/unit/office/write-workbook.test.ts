import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../shared/office/write-workbook';
import { serialOfDate, writeCell } from '../../../shared/office/write-workbook-cells';
import { columnNames, sheetNames, tableNames } from '../../../shared/office/write-workbook-names';
import { orderFontChildren } from '../../../shared/office/write-workbook-parts';
import { injectionPayloads } from './injection-payloads';
import { workbookWithEverything } from './write-samples';

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function decode(xml: string): string {
  return xml.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

test('the same description gives the same bytes', async () => {
  expect(await writeWorkbook(workbookWithEverything())).toEqual(await writeWorkbook(workbookWithEverything()));
});

test('a sheet is a real table with filter, frozen header, list, tint and print set-up', async () => {
  const parts = partsOf(await writeWorkbook(workbookWithEverything()));
  const sheet = decode(parts.get('xl/worksheets/sheet2.xml') ?? '');
  expect({
    frozen: sheet.includes('state="frozen"') && sheet.includes('ySplit="1"'),
    list: /<dataValidation [^>]*sqref="C2:C3"[^>]*><formula1>'_lists'!\$A\$1:\$A\$2<\/formula1>/.test(sheet),
    tint: sheet.includes('<formula>"hoch"</formula>'),
    print: sheet.includes('fitToHeight="0"') && sheet.includes('orientation="landscape"'),
    running: sheet.includes('<oddHeader>&L&8 Molkerei && Co'),
    repeated: decode(parts.get('xl/workbook.xml') ?? '').includes(`_xlnm.Print_Titles" localSheetId="1">'Inventar'!$A:$A,'Inventar'!$1:$1`),
    table: (parts.get('xl/tables/table1.xml') ?? '').includes('<autoFilter ref="A1:F3"'),
    merged: sheet.includes('mergeCell'),
    names: [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1]),
  }).toEqual({
    frozen: true,
    list: true,
    tint: true,
    print: true,
    running: true,
    repeated: true,
    table: true,
    merged: false,
    names: ['Übersicht', 'Inventar', 'Inventar (2)', '_lists'],
  });
});

test('no text becomes a formula, a link or an outside relation', async () => {
  const template = workbookWithEverything();
  const description = {
    ...template,
    title: injectionPayloads[0] ?? '',
    header: injectionPayloads[1] ?? '',
    sheets: [
      ...injectionPayloads.slice(0, 30).flatMap((payload) => workbookWithEverything(payload).sheets),
      {
        kind: 'table' as const,
        id: 'payloads',
        name: 'Payloads',
        freezeColumns: 1,
        columns: [
          { title: 'A', kind: 'text' as const, width: 20 },
          { title: 'B', kind: 'identifier' as const, width: 20 },
          { title: 'C', kind: 'date' as const, width: 20 },
          { title: 'D', kind: 'number' as const, width: 20 },
        ],
        rows: injectionPayloads.map((payload) => [payload, payload, payload, payload]),
      },
    ],
  };
  const bytes = await writeWorkbook(description);
  const parts = partsOf(bytes);
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml);
  const relations = [...parts].filter(([name]) => name.endsWith('.rels')).map(([, xml]) => xml);
  expect({
    payloads: injectionPayloads.length >= 40,
    formulas: sheets.filter((xml) => /<f[ >]|t="str"|<hyperlink/.test(xml)).length,
    outside: relations.filter((xml) => xml.includes('External')).length,
    links: [...parts.keys()].filter((name) => name.includes('externalLink')),
    quoted: /<xf [^>]*numFmtId="49"[^>]*quotePrefix="1"/.test(parts.get('xl/styles.xml') ?? ''),
  }).toEqual({ payloads: true, formulas: 0, outside: 0, links: [], quoted: true });
  const read = await readXlsx(bytes);
  const payloadSheet = read.sheets.find((sheet) => sheet.name === 'Payloads');
  const values = (payloadSheet?.rows ?? []).slice(1).map((row) => row[0]);
  const expected = injectionPayloads.map((text) => text.replace(/\r\n?/g, '\n').replace(/\u0000/g, ''));
  expect(values.map((value) => String(value))).toEqual(expected);
});

test('cells: numbers and dates as such, everything else text', () => {
  expect([
    writeCell(10.5, 'number'),
    writeCell(Number.NaN, 'number'),
    writeCell('2026-01-31', 'date'),
    writeCell('31.01.2026', 'date'),
    writeCell('=1+1', 'text'),
    writeCell('10.10', 'identifier'),
    writeCell('_x0041_', 'text'),
    writeCell('', 'text'),
  ]).toEqual([
    { value: 10.5, isGuarded: false },
    { value: null, isGuarded: false },
    { value: 46053, isGuarded: false },
    { value: '31.01.2026', isGuarded: false },
    { value: '=1+1', isGuarded: true },
    { value: '10.10', isGuarded: false },
    { value: '_x005F_x0041_', isGuarded: false },
    { value: null, isGuarded: false },
  ]);
  expect(serialOfDate('1900-01-01')).toBeUndefined();
});

test('headings stand as their cells do; numbers keep a distance from the next column and carry a mark for thousands', async () => {
  const workbook = new ExcelJS.Workbook();
  const { buffer } = Uint8Array.from(await writeWorkbook(workbookWithEverything()));
  await workbook.xlsx.load(buffer);
  const sheet = workbook.getWorksheet('Inventar');
  const look = (address: string) => {
    const { horizontal, indent } = sheet?.getCell(address).alignment ?? {};
    return { horizontal, indent };
  };
  expect([look('B1'), look('B2'), look('D1'), look('D2'), sheet?.getCell('D2').numFmt]).toEqual([
    { horizontal: 'left', indent: 1 },
    { horizontal: 'left', indent: 1 },
    { horizontal: 'right', indent: 1 },
    { horizontal: 'right', indent: 1 },
    '#,##0',
  ]);
});

test('names are allowed, unique and short enough', () => {
  expect({
    sheets: sheetNames(['Zonen/Übergänge', 'a'.repeat(40), 'A'.repeat(40), "'x'", '', 'History']),
    columns: columnNames(['Zone', 'zone', '', 'a\nb']),
    tables: tableNames(['inventory', 'inventory', 'zone × zone']),
  }).toEqual({
    sheets: ['Zonen Übergänge', 'a'.repeat(31), `${'A'.repeat(27)} (2)`, 'x', 'Sheet', 'History (2)'],
    columns: ['Zone', 'zone (2)', '–', 'a b'],
    tables: ['Table_inventory', 'Table_inventory_2', 'Table_zone___zone'],
  });
});

test('font children are put into the order of the schema', () => {
  expect(orderFontChildren('<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/><b/></font>')).toBe(
    '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  );
});
