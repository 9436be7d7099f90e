import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, readCsv } from '../../../shared/office/read-csv';
import { type TextEncoding, textEncodings } from '../../../shared/office/workbook';
import { outcome } from './read-samples';

const rows = (bytes: Uint8Array): unknown => readCsv('liste.csv', bytes).sheets[0]?.shown;
const utf16 = (text: string, isBig = false): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((sign) => (isBig ? [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255] : [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])));
const latin = (text: string): Uint8Array => Uint8Array.from(Array.from(text).map((sign) => sign.charCodeAt(0)));

describe('readCsv', () => {
  it('finds the encoding', () => {
    const text = 'Gerät;Größe\r\nFördergurt;1,5';
    const read = [strToU8(text), strToU8(`\ufeff${text}`), utf16(`\ufeff${text}`), utf16(`\ufeff${text}`, true), utf16(text), utf16(text, true), latin(text)].map(rows);
    expect(read).toEqual(Array.from({ length: 7 }, () => [['Gerät', 'Größe'], ['Fördergurt', '1,5']]));
    expect(readCsv('x.csv', latin(text)).notices).toEqual([{ code: 'workbook-encoding', parameters: { encoding: 'windows-1252' } }]);
  });

  it('finds code pages of DOS by umlauts inside words, and decodes what windows-1252 has beyond ISO 8859-1', () => {
    const dos = Uint8Array.from([...latin('Ger'), 0x84, ...latin('t;Gr'), 0x94, 0xe1, ...latin('e;'), 0x99, ...latin('l')]);
    const windows = Uint8Array.from([0x84, ...latin('Gerät'), 0x93, ...latin(';5 '), 0x80, ...latin(';A '), 0x96, ...latin(' B')]);
    expect([readCsv('x.csv', dos), readCsv('x.csv', windows)].map(({ sheets, text, notices }) => [sheets[0]?.shown, text?.encoding, notices])).toEqual([
      [[['Gerät', 'Größe', 'Öl']], 'cp850', [{ code: 'workbook-encoding', parameters: { encoding: 'cp850' } }]],
      [[['„Gerät“', '5 €', 'A – B']], 'windows-1252', [{ code: 'workbook-encoding', parameters: { encoding: 'windows-1252' } }]],
    ]);
  });

  it('reads the encoding a person asks for, or says that the bytes are not of it', () => {
    const codes = (encoding: TextEncoding, bytes: Uint8Array): unknown => readCsv('x.csv', bytes, { encoding }).sheets[0]?.shown;
    expect([codes('windows-1251', Uint8Array.from([0xcf, 0xeb, 0xea, 0x3b, 0x31])), codes('cp437', Uint8Array.from([0x9b, 0x3b, 0x31]))]).toEqual([[['Плк', '1']], [['¢', '1']]]);
    expect(textEncodings.map((encoding) => codes(encoding, encoding.startsWith('utf-16') ? utf16('a;b', encoding === 'utf-16be') : strToU8('a;b')))).toEqual(textEncodings.map(() => [['a', 'b']]));
    expect(() => readCsv('x.csv', latin('Gerät;1'), { encoding: 'utf-8' })).toThrow(expect.objectContaining({ code: 'workbook-encoding-wrong', parameters: { encoding: 'utf-8' } }));
  });

  it('tells how it read the table, and follows the choices of a person', () => {
    const traits = (text: string, options: CsvOptions = {}): unknown => {
      const read = readCsv('x.csv', strToU8(text), options);
      return { ...read.text, notices: read.notices };
    };
    const plain = { encoding: 'utf-8', quote: '"', notices: [] };
    const unclear = (cell: string, example: string): unknown => [{ code: 'workbook-decimal-unclear', parameters: { cell, text: example } }];
    expect([
      traits('Tag;Länge\nA;1.234,5\nB;2,25\nC;1.000\n'), traits('tag,length\nA,"1,234.5"\nB,2.25\n'), traits('Tag;Menge\nA;1.234\nB;2.500\n'),
      traits('Tag;Menge;Version\nA;1,5;2.8\nB;2,5;2.9\n'), traits("Tag,Name\n'A','x, y'\n'B','z'\n"), traits('Tag;IP\nA;10.0.0.1\n'),
      traits('Tag;Menge\nA;1.234\n', { decimal: ',' }), traits('a,b;c\n', { delimiter: ',', quote: 'none' }),
    ]).toEqual([
      { ...plain, delimiter: ';', decimal: ',' }, { ...plain, delimiter: ',', decimal: '.' }, { ...plain, delimiter: ';', decimal: 'unclear', notices: unclear('B2', '1.234') },
      { ...plain, delimiter: ';', decimal: 'unclear', notices: unclear('C2', '2.8') }, { ...plain, delimiter: ',', quote: "'", decimal: 'none' }, { ...plain, delimiter: ';', decimal: 'none' },
      { ...plain, delimiter: ';', decimal: ',' }, { ...plain, delimiter: ',', quote: 'none', decimal: 'none' },
    ]);
  });

  it('keeps identifiers that a list protects as a formula', () => {
    const sheet = readCsv('x.csv', strToU8('Tag;Serie\nA;="0012345"\nB;"=""00 7"""\nC;=1+1\n')).sheets[0];
    expect([sheet?.shown, [...(sheet?.raw ?? [])]]).toEqual([[['Tag', 'Serie'], ['A', '0012345'], ['B', '00 7'], ['C', '=1+1']], [[3, '="0012345"'], [5, '="00 7"']]]);
  });

  it('finds the delimiter, quotes or not, and believes a sep line', () => {
    const read = [
      'a,"x;y;z",c\n1,"p;q;r",3\n', 'a;b\n1,5;2,5\n', 'a\tb\n1\t2\n', 'a|b\n1|2\n', 'sep=;\r\na;b,c\n', 'Liste der Geräte\n\nTag;Name\nA1;Pumpe, groß\nA2;Ventil, klein\n', 'nur eine Spalte\nwert',
    ].map((text) => rows(strToU8(text)));
    expect(read).toEqual([
      [['a', 'x;y;z', 'c'], ['1', 'p;q;r', '3']], [['a', 'b'], ['1,5', '2,5']], [['a', 'b'], ['1', '2']], [['a', 'b'], ['1', '2']], [['a', 'b,c']],
      [['Liste der Geräte'], [], ['Tag', 'Name'], ['A1', 'Pumpe, groß'], ['A2', 'Ventil, klein']], [['nur eine Spalte'], ['wert']],
    ]);
  });

  it('reads quoted fields, old line ends and prototype words as data', () => {
    const read = ['a,"b ""x""\r\nzwei",c\r\n', 'a,b\rc,d\r', '__proto__,constructor\nx,y\n', '"=1+1",@x\n', 'a,"b"rest,c\n'].map((text) => rows(strToU8(text)));
    expect(read).toEqual([[['a', 'b "x"\nzwei', 'c']], [['a', 'b'], ['c', 'd']], [['__proto__', 'constructor'], ['x', 'y']], [['=1+1', '@x']], [['a', 'brest', 'c']]]);
  });

  it('reads a quotation mark that is never closed as an ordinary one, and says so', () => {
    const { sheets, notices } = readCsv('x.csv', strToU8('Tag,Name\nA1,"Pumpe\nA2,Ventil\n'));
    expect([sheets[0]?.shown, notices]).toEqual([[['Tag', 'Name'], ['A1', '"Pumpe'], ['A2', 'Ventil']], [{ code: 'workbook-quote-not-closed', parameters: { row: 2 } }]]);
  });

  it('keeps the sign that another program left for a character it could not read', () => {
    expect(rows(strToU8('Name;Ort\nF\ufffdrderband;Halle 1'))).toEqual([['Name', 'Ort'], ['F\ufffdrderband', 'Halle 1']]);
  });

  it('refuses what is too wide, too long or no text', () => {
    const code = (bytes: Uint8Array): unknown => (outcome('x.csv', bytes) as { readonly code?: string }).code;
    expect([
      code(strToU8('x,'.repeat(300) + 'y\n')), code(strToU8(`a,${'x'.repeat(40_000)}\n`)), code(strToU8('a\n'.repeat(200_001))), code(strToU8('\n\n \n;;\n'.replaceAll(' ', ''))),
      code(strToU8('ID;PWXL;N;E\nP;PGeneral\n')), code(strToU8('TABLE\r\n0,1\r\n"EXCEL"\r\n')),
    ]).toEqual(['workbook-too-many-columns', 'workbook-cell-too-long', 'workbook-too-many-rows', 'workbook-empty', 'workbook-damaged', 'workbook-damaged']);
  });

  it('ends in time whatever the quotes', () => {
    expect(rows(strToU8(`a,"${'""'.repeat(16_000)}"\n`))).toEqual([['a', '"'.repeat(16_000)]]);
    expect(outcome('x.csv', strToU8(`${'"a",'.repeat(100)}\n${'"'.repeat(2_000_001)}`))).toMatchObject({ code: 'workbook-cell-too-long' });
  });

  it('gives back what was written, for any table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ';', ',', '\n', ' ', '1', '|', '\t', '=') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (table) => {
        // The marker keeps the table from being empty and from starting like another format.
        // Text that a list protects as a formula is read without its protection, see above.
        const marked = [['Kopf', 'Ende'], ...table.map((row) => row.map((value) => (/^="[^]*"$/.test(value) ? `.${value}` : value)))];
        const text = marked.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        const read = readCsv('x.csv', strToU8(text), { delimiter: ';' }).sheets[0]?.shown ?? [];
        expect(marked.map((row, index) => row.map((_, column) => read[index]?.[column] ?? ''))).toEqual(marked);
      }),
    );
  });
});
