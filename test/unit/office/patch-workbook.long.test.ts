import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { patchList } from '../../../shared/office/patch-list';
import { patchWorkbook } from '../../../shared/office/patch-workbook';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { shownText, type WorkbookData } from '../../../shared/office/workbook';
import type { PatchedCell } from '../../../shared/office/workbook-patch';
import { injectionPayloads } from './injection-payloads';
import { patchFor, plantList, plantPatch as patch, text } from './patch-samples';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')).map(([name, part]) => [name, strFromU8(part)]));

const addressPattern = (addresses: readonly string[]): RegExp => new RegExp(`<c r="(?:${addresses.join('|')})"[^>]*?(?:/>|>.*?</c>)`, 'g');

describe('patchWorkbook', () => {
  it('touches only the cells of the patch, the ranges around new rows, formats, and the list of sheets', async () => {
    const original = await plantList();
    const before = partsOf(original);
    const after = partsOf(patchWorkbook('liste.xlsx', original, patch));
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/tables/table1.xml', 'xl/workbook.xml', 'xl/worksheets/changes1.xml', 'xl/worksheets/sheet2.xml']);
    expect(Object.keys(before).filter((name) => !(name in after))).toEqual([]);
    const touched = addressPattern(['C4', '[A-F]5', 'E6']);
    const sheet = (after['xl/worksheets/sheet2.xml'] ?? '').replace(/<row r="[78]".*?<\/row>/g, '').replace(touched, '').replace('A1:F8', 'A1:F6').replace('sqref="D4:D8"', 'sqref="D4:D6"');
    expect(sheet).toBe((before['xl/worksheets/sheet2.xml'] ?? '').replace(touched, ''));
    expect(after['xl/tables/table1.xml']).toBe((before['xl/tables/table1.xml'] ?? '').replaceAll('A3:F6', 'A3:F8'));
    // Formats of the client keep their numbers: new ones stand behind them.
    const formats = (xml = ''): readonly string[] => [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(xml)?.[1] ?? '').matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf);
    expect(formats(after['xl/styles.xml']).slice(0, formats(before['xl/styles.xml']).length)).toEqual(formats(before['xl/styles.xml']));
    expect(after['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('stretches rules that hold in the last record over the new rows', async () => {
    const original = await plantList();
    const rulesIn = (bytes: Uint8Array): readonly string[] => [...(partsOf(bytes)['xl/worksheets/sheet2.xml'] ?? '').matchAll(/sqref="([^"]*)"|<xm:sqref>([^<]*)</g)].flatMap(([, attribute, words]) => attribute ?? words ?? []);
    const sheetWith = (more: string): Uint8Array => {
      const parts = unzipSync(original);
      const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
      return zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8(sheet.replace('</worksheet>', `${more}</worksheet>`)) });
    };
    const extended = sheetWith('<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><xm:sqref>B4:B6 C6 A1:A3 E4:E99</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>');
    const apart = { ...patch, appended: { ...patch.appended, at: 9 } };
    const list = (await readXlsx(patchWorkbook('liste.xlsx', original, patch))).sheets;
    expect([rulesIn(original).filter((range) => range.startsWith('D')), rulesIn(patchWorkbook('liste.xlsx', original, patch)).filter((range) => range.startsWith('D')), list.length]).toEqual([['D4:D6', 'D4'], ['D4:D8', 'D4'], 4]);
    expect(rulesIn(patchWorkbook('liste.xlsx', extended, patch)).at(-1)).toBe('B4:B8 C6:C8 A1:A3 E4:E99');
    expect(rulesIn(patchWorkbook('liste.xlsx', extended, apart)).at(-1)).toBe('B4:B6 B10:B11 C6 C10:C11 A1:A3 E4:E99');
    expect(rulesIn(patchWorkbook('liste.xlsx', extended, { ...patch, appended: { below: 5, at: 6, rows: [] } })).at(-1)).toBe('B4:B6 C6 A1:A3 E4:E99');
  });

  it('reads back as the original with the changes, by our reader and another one', async () => {
    const original = await plantList();
    const bytes = patchWorkbook('liste.xlsx', original, patch);
    const { sheets } = readWorkbook('liste.xlsx', bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Deckblatt', 'Inventar', 'Legende', 'Änderungen']);
    expect(sheets[1]?.shown.slice(2)).toEqual([
      ['Kennz.', 'Bezeichnung', 'IP-Adresse', 'Schutzbedarf', 'Ende Support', 'Alter'],
      ['K1', 'Steuerung Abfüller', '10.0.0.99', 'hoch', '2027-12-31', '4'],
      ['K2', '=HYPERLINK("http://x")', '10.0.0.2', 'normal', '2026-06-30', '4'],
      ['K3', 'Switch', '10.0.0.3', 'sehr hoch', '2028-03-31', '4'],
      ['K9', 'Fernwartungsbox', '10.0.0.50', '', '2030-01-31'],
      ['K10'],
    ]);
    expect(sheets[3]?.shown.slice(4)).toEqual([
      ['Nr.', 'Nachher', 'Bemerkung'],
      ['1', '=1+1'],
      ['2', 'Zeile & <b>', 'Formel bleibt.'],
    ]);
    const others = await readXlsx(bytes);
    expect(others.sheets.map(({ rows }) => rows.length)).toEqual([1, 8, 2, 7]);
  });

  it('colours what it changed and keeps the looks of the client', async () => {
    const original = await plantList();
    const { 'xl/worksheets/sheet2.xml': sheet = '', 'xl/styles.xml': styles = '' } = partsOf(patchWorkbook('liste.xlsx', original, patch));
    const formats = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf);
    const fills = [...(/<fills[^>]*>(.*)<\/fills>/s.exec(styles)?.[1] ?? '').matchAll(/<fill>.*?<\/fill>/gs)].map(([fill]) => /fgColor rgb="(\w+)"/.exec(fill)?.[1]);
    const look = (address: string) => {
      const format = formats[Number(new RegExp(`<c r="${address}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1])] ?? '';
      const attribute = (name: string): string => new RegExp(` ${name}="(\\d+)"`).exec(format)?.[1] ?? '';
      return { fill: fills[Number(attribute('fillId'))], quoted: attribute('quotePrefix'), border: attribute('borderId') !== '0', isOwn: attribute('fontId') !== '0' };
    };
    expect({ corrected: look('C4'), risky: look('B5'), gone: look('A5'), added: look('B7'), addedEmpty: look('D7') }).toEqual({
      corrected: { fill: 'FFFFE699', quoted: '', border: true, isOwn: true },
      risky: { fill: 'FFFFE699', quoted: '1', border: true, isOwn: true },
      gone: { fill: 'FFF4B9A7', quoted: '', border: true, isOwn: true },
      added: { fill: 'FFD5E8D4', quoted: '', border: true, isOwn: true },
      addedEmpty: { fill: 'FFD5E8D4', quoted: '', border: true, isOwn: true },
    });
  });

  it('writes texts that look like formulas as texts, whatever they are', async () => {
    const original = await plantList();
    const cells = injectionPayloads.map((payload, index): PatchedCell => ({ row: 9 + index, column: 1, content: text(payload), line: 0 }));
    const bytes = patchWorkbook('liste.xlsx', original, patchFor('Inventar', { cells, columnCount: 6 }));
    const { 'xl/worksheets/sheet2.xml': sheet = '' } = partsOf(bytes);
    const before = partsOf(original)['xl/worksheets/sheet2.xml'] ?? '';
    expect({ formulas: [...sheet.matchAll(/<f[ >]/g)].length, links: sheet.includes('hyperlink') }).toEqual({ formulas: [...before.matchAll(/<f[ >]/g)].length, links: false });
    const read = readWorkbook('liste.xlsx', bytes).sheets[1];
    const clean = (payload: string): string => payload.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
    expect(cells.map(({ row }) => read?.shown[row]?.[1] ?? '')).toEqual(injectionPayloads.map(clean));
  });

  it('goes on from sheets without addresses, with prefixes, and without styles', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts: Readonly<Record<string, string>> = {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `\ufeff<x:workbook xmlns:x="${main}" xmlns:q="${documents}"><x:sheets><x:sheet name="L &amp; M" sheetId="7" q:id="w"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="${documents}/worksheet" Target="/xl/worksheets/a.xml"/></Relationships>`,
      'xl/worksheets/a.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>`,
    };
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
    const cells: readonly PatchedCell[] = [
      { row: 1, column: 0, content: text('sechs'), line: 0 },
      { row: 1, column: 2, content: text('neu'), line: 0 },
      { row: 2, column: 1, content: text('in leerer Zeile'), line: 0 },
      { row: 4, column: 0, content: { kind: 'date', date: '2026-11-23' }, line: 0 },
    ];
    const patched = patchWorkbook('l.xlsx', bytes, patchFor('L & M', { cells, columnCount: 3 }));
    expect(readWorkbook('l.xlsx', patched).sheets.map(({ name, shown }) => [name, shown.slice(0, 5)])[0]).toEqual(['L & M', [['Name'], ['sechs', '', 'neu'], ['', 'in leerer Zeile'], [], ['2026-11-23']]]);
    expect(readWorkbook('l.xlsx', patched).sheets[1]?.name).toBe('Änderungen');
  });

  it('counts days as the workbook does', () => {
    const bytes = readFileSync(join(fixtures, 'workbooks/1904.xlsx'));
    const { sheets } = readWorkbook('1904.xlsx', bytes);
    const cells: readonly PatchedCell[] = [{ row: 0, column: 0, content: { kind: 'date', date: '2026-11-23' }, line: 0 }];
    const after = readWorkbook('1904.xlsx', patchWorkbook('1904.xlsx', bytes, patchFor(sheets[0]?.name ?? '', { cells })));
    expect(shownText(after.sheets[0] ?? sheets[0]!, 0, 0)).toBe('2026-11-23');
  });
});

const lists = ['inventories/bms_points_list.xlsx', 'inventories/fedramp_integrated_inventory_template.xlsx', 'workbooks/list.xlsx', 'workbooks/list.ods', 'workbooks/biff8.xls', 'workbooks/list.xlsb', 'inventories/haus_geraete_semikolon.csv', 'inventories/otlab_assets.csv'];

describe('patchList', { timeout: 60_000 }, () => {
  it.each(lists)('%s: reads back as it was, but for the changes', (path) => {
    const bytes = readFileSync(join(fixtures, path));
    const name = path.split('/').at(-1) ?? path;
    const before = readWorkbook(name, bytes);
    const formulas = formulaCells(name, bytes);
    fc.assert(
      fc.property(fc.nat({ max: before.sheets.length - 1 }), fc.array(fc.record({ row: fc.nat(40), column: fc.nat(12), value: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) }), { maxLength: 12 }), (place, wishes) => {
        const sheet = before.sheets[place];
        if (sheet === undefined || sheet.rowCount === 0) return;
        const cells = distinct(wishes.map(({ row, column, value }) => ({ row: row % sheet.rowCount, column: column % sheet.columnCount, content: text(`x${value.replace(/[\p{Cc}\p{Cs}]/gu, '')}`), line: 0 })));
        const { list, layout } = patchList(name, bytes, patchFor(sheet.name, { cells, columnCount: sheet.columnCount }));
        const after = readWorkbook(layout === 'new' ? 'list.xlsx' : name, list);
        const written = layout === 'new' ? cells : cells.filter(({ row, column }) => !formulas.has(`${place} ${row} ${column}`));
        expect(textsOf(after, before.sheets.length)).toEqual(textsOf(withCells(before, sheet.name, written), before.sheets.length));
      }),
      { numRuns: 15 },
    );
  });

  it('leaves the formula of the client in its cell, whatever should stand there, and keeps blanks around texts', () => {
    const bytes = readFileSync(join(fixtures, 'workbooks/list.xlsx'));
    const [sheet] = readWorkbook('list.xlsx', bytes).sheets;
    const cells: readonly PatchedCell[] = [{ row: 5, column: 8, content: text('x '), line: 0 }, { row: 5, column: 1, content: text(' x\u00a0\u2003 '), line: 1 }];
    const { list } = patchList('list.xlsx', bytes, patchFor(sheet?.name ?? '', { cells }));
    const [after] = readWorkbook('list.xlsx', list).sheets;
    expect([...formulaCells('list.xlsx', bytes), after?.shown[5]?.[8], after?.shown[5]?.[1]]).toEqual(['0 5 8', '12', ' x\u00a0\u2003 ']);
  });

  it('finds the list under a name that an .xlsx does not allow', () => {
    const name = 'Inventarliste: Abfüllung, Kühlung/Energie.slk';
    const bytes = readFileSync(join(fixtures, 'workbooks/list.slk'));
    const [sheet] = readWorkbook(name, bytes).sheets;
    const { list, layout } = patchList(name, bytes, patchFor(sheet?.name ?? '', { cells: [{ row: 1, column: 1, content: text('neu'), line: 0 }] }));
    expect([layout, readWorkbook('l.xlsx', list).sheets[0]?.shown[1]?.[1]]).toEqual(['new', 'neu']);
  });

  it('refuses what the import refuses', () => {
    expect(() => patchList('x.xlsx', strToU8('PK\u0003\u0004 nothing'), patchFor('A', {}))).toThrow(expect.objectContaining({ code: 'workbook-damaged' }));
    expect(() => patchList('x.xlsx', new Uint8Array(), patchFor('A', {}))).toThrow(expect.objectContaining({ code: 'file-empty' }));
  });
});

/** Sheet, row and column of every cell with a formula, from 0; a cell with one is never written over. */
function formulaCells(name: string, bytes: Uint8Array): ReadonlySet<string> {
  if (!name.endsWith('.xlsx')) return new Set();
  const sheets = Object.entries(partsOf(bytes)).filter(([part]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part)).sort(([first], [second]) => first.localeCompare(second, 'en', { numeric: true }));
  return new Set(sheets.flatMap(([, xml], place) => [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f/g)].map(([, letters = '', row]) => {
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return `${place} ${Number(row) - 1} ${column}`;
  })));
}

function distinct(cells: readonly PatchedCell[]): readonly PatchedCell[] {
  return [...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values()];
}

/** Every text with its place; empty cells at the ends do not count. */
function textsOf({ sheets }: WorkbookData, count: number): readonly (readonly string[])[] {
  return sheets.slice(0, count).map(({ name, shown }) => [name, ...shown.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === '' ? [] : [`${row} ${column} ${cell}`])))]);
}

/** The workbook as it should read after the changes. */
function withCells(workbook: WorkbookData, name: string, cells: readonly PatchedCell[]): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const shown = sheet.shown.map((row) => [...row]);
      for (const { row, column, content } of cells) {
        const line = (shown[row] ??= []);
        while (line.length <= column) line.push('');
        if (content.kind === 'text') line[column] = content.text;
      }
      return { ...sheet, shown };
    }),
  };
}
