import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { translate } from '../../../shared/i18n/translate';
import { errorKey, isErrorCode, toAppError } from '../../../shared/app/errors';
import { importLimits } from '../../../shared/office/import-gate';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { compoundBytes } from '../../support/hostile-workbooks';
import { oneRow, outcome, overwrite, positionsOf, textCell, workbookBytes, workbookParts } from './read-samples';

const file = 'liste.xlsx';
const sheetPart = (body: string, prolog = ''): Uint8Array => workbookBytes('', { 'xl/worksheets/sheet1.xml': `${prolog}<worksheet>${body}</worksheet>` });
const refused = (code: string, parameters: Readonly<Record<string, unknown>> = {}): unknown => ({ code, file, ...parameters });

describe('container', () => {
  it('refuses names that leave the folder, repeat or deceive', () => {
    const names = ['../evil.xml', '/abs.xml', 'C:/x.xml', 'xl/..\\..\\x', 'a\u0000.xml', 'XL/WORKBOOK.XML'];
    const read = names.map((name) => outcome(file, zipSync({ ...workbookParts(oneRow), [name]: strToU8('<a/>') })));
    expect(read).toEqual(names.map(() => refused('workbook-unsafe')));
  });

  it('refuses more entries than a workbook has', () => {
    const parts = workbookParts(oneRow);
    for (let index = 0; index <= importLimits.zipEntries; index += 1) parts[`xl/media/${index}.bin`] = new Uint8Array(0);
    expect(outcome(file, zipSync(parts, { level: 0 }))).toEqual(refused('workbook-unsafe'));
  });

  it('refuses bombs while inflating, whatever size is declared', () => {
    const bomb = workbookBytes(`<row r="1">${textCell('A1', 'x')}</row>${' '.repeat(40_000_000)}`);
    const entry = positionsOf(bomb, [0x50, 0x4b, 0x01, 0x02]).at(-1) ?? 0;
    const reason = refused('workbook-inflates-too-much', { limit: 512 });
    expect([outcome(file, bomb), outcome(file, overwrite(bomb, entry + 24, 1000, 4)), outcome(file, overwrite(bomb, entry + 24, 0xf000_0000, 4))]).toEqual([reason, reason, reason]);
  });

  it('refuses locked entries and unknown packing', () => {
    const bytes = workbookBytes(oneRow);
    const entry = positionsOf(bytes, [0x50, 0x4b, 0x01, 0x02])[0] ?? 0;
    expect([outcome(file, overwrite(bytes, entry + 8, 1, 2)), outcome(file, overwrite(bytes, entry + 10, 14, 2))]).toEqual([refused('workbook-password'), refused('workbook-damaged')]);
  });

  it('says that a cut or altered file is damaged', () => {
    const bytes = workbookBytes(Array.from({ length: 60 }, (_, row) => `<row r="${row + 1}">${textCell(`A${row + 1}`, `Gerät ${row * 7919}`)}</row>`).join(''));
    const start = positionsOf(bytes, [...strToU8('xl/worksheets/sheet1.xml')])[0] ?? 0;
    const altered = bytes.map((byte, index) => (index === start + 200 ? byte ^ 0x20 : byte));
    expect([outcome(file, bytes.subarray(0, bytes.length >> 1)), outcome(file, bytes.subarray(0, bytes.length - 1)), outcome(file, altered)]).toEqual([
      refused('workbook-damaged'), refused('workbook-damaged'), refused('workbook-damaged'),
    ]);
  });

  it('never reads parts that hold no table', () => {
    const bytes = workbookBytes(oneRow, { 'xl/media/image1.svg': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>' });
    expect(outcome(file, bytes)).toEqual({ sheets: [{ name: 'Inventar', shown: [['Name', 'IP']] }] });
  });
});

describe('markup', () => {
  it('refuses document types, entities and depth', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const read = [
      sheetPart(`<sheetData>${oneRow}</sheetData>`, laughs),
      sheetPart(`<sheetData><row><c t="str"><v>&unknown;</v></c></row></sheetData>`),
      sheetPart('<a>'.repeat(70) + '</a>'.repeat(70)),
      sheetPart(`<sheetData><row a="${Array.from({ length: 20_000 }, (_, index) => index * 7919).join('-')}"/></sheetData>`),
      sheetPart('<sheetData><row></sheetData>'),
      sheetPart('<sheetData><row><c r="A1" t="s"><v>5</v></c></row></sheetData>'),
      sheetPart('<sheetData>'),
    ].map((bytes) => outcome(file, bytes));
    expect(read).toEqual(['workbook-unsafe', 'workbook-damaged', 'workbook-unsafe', 'workbook-unsafe', 'workbook-damaged', 'workbook-damaged', 'workbook-damaged'].map((code) => refused(code)));
  });

  it('ignores validations and formats over the whole sheet', () => {
    const bytes = sheetPart(`<cols><col min="1" max="16384"/></cols><sheetData>${oneRow}<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row></sheetData><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>`);
    expect(outcome(file, bytes)).toEqual({ sheets: [{ name: 'Inventar', shown: [['Name', 'IP']] }] });
  });
});

describe('sheet limits', () => {
  it('names the place that is too far out or too long', () => {
    const read = [
      workbookBytes(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
      workbookBytes(`<row r="1"><c r="XFD1"><v>1</v></c></row>`),
      workbookBytes(`<row r="1">${textCell('A1', 'x'.repeat(32_768))}</row>`),
    ].map((bytes) => outcome(file, bytes));
    expect(read).toEqual([
      refused('workbook-too-many-rows', { sheet: 'Inventar', row: 1_048_576, limit: 200_000 }),
      refused('workbook-too-many-columns', { sheet: 'Inventar', cell: 'XFD1', limit: 256 }),
      refused('workbook-cell-too-long', { limit: 32_767 }),
    ]);
  });

  it('leaves a sheet out that is too large and reads the others', () => {
    const bytes = workbookBytes(oneRow, {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Log" sheetId="2" r:id="r3"/><sheet name="Inventar" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r3" Type="a/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="300000"><c r="A300000"><v>1</v></c></row></sheetData></worksheet>',
    });
    expect(outcome(file, bytes)).toEqual({ sheets: [{ name: 'Inventar', shown: [['Name', 'IP']] }], notices: ['workbook-sheet-left-out'] });
  });
});

describe('files that are no workbook', () => {
  it('refuses each with its own reason', () => {
    const read = [
      new Uint8Array(0), compoundBytes({}), compoundBytes({ EncryptedPackage: new Uint8Array(8) }), compoundBytes({ WordDocument: new Uint8Array(8) }), zipSync({ 'a.txt': strToU8('x') }),
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<a/>') }),
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }),
      strToU8('%PDF-1.7\n%âã'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), strToU8('<html><body>1</body></html>'), workbookBytes(''),
    ].map((bytes) => outcome(file, bytes));
    expect(read.map((result) => (result as { readonly code?: string }).code)).toEqual([
      'file-empty', 'workbook-unreadable', 'workbook-password', 'workbook-other-program', 'workbook-unreadable', 'workbook-other-program', 'workbook-empty',
      'workbook-other-program', 'workbook-unreadable', 'workbook-unreadable', 'workbook-empty',
    ]);
  });

  it('refuses a file above the size limit before looking into it', () => {
    expect(outcome(file, workbookBytes(oneRow), { ...importLimits, fileBytes: 100 })).toEqual(refused('file-too-large', { size: 1, limit: 1 }));
  });

  it('has a message in both languages, with the name of the file and no gap', () => {
    const bad = [workbookBytes(''), new Uint8Array(0), strToU8('%PDF-'), strToU8('<html>'), workbookBytes('<row r="300000"><c r="A300000"><v>1</v></c></row>'), workbookBytes(oneRow).subarray(0, 200)];
    for (const bytes of bad) {
      const error = (() => {
        try {
          readWorkbook('Anlagenliste Süd.xlsx', bytes);
          return undefined;
        } catch (thrown) {
          return toAppError(thrown);
        }
      })();
      expect(isErrorCode(error?.code)).toBe(true);
      for (const language of ['de', 'en'] as const) {
        const text = translate(language, errorKey(error?.code ?? 'unexpected'), error?.parameters ?? {});
        expect(text).toContain('Anlagenliste Süd.xlsx');
        expect(text).not.toMatch(/\{\w+\}/);
      }
    }
  });
});
