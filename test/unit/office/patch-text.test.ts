import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textBytes } from '../../../shared/office/patching/encode-text';
import { fieldSpans } from '../../../shared/office/patching/field-spans';
import { patchText } from '../../../shared/office/patch-text';
import { decodeTable } from '../../../shared/office/reading/decode-table';
import { delimiters, quotes, splitDelimited } from '../../../shared/office/reading/delimited';
import { csvField, guardedText } from '../../../shared/office/write-csv';
import { injectionPayloads } from './injection-payloads';
import { patchFor, text } from './patch-samples';

const tableText = fc.string({ unit: fc.constantFrom('a', 'ü', '"', "'", ';', ',', '\t', '|', '\n', '\r', '\r\n', ' ', '='), maxLength: 60 });

describe('fieldSpans', () => {
  it('divides a text as the import does', () => {
    fc.assert(
      fc.property(tableText, fc.constantFrom(...delimiters), fc.constantFrom(...quotes), (source, delimiter, quote) => {
        const records: (readonly string[])[] = [];
        splitDelimited(source, delimiter, (fields) => records.push(fields) > 0, quote);
        const spans = fieldSpans(source, delimiter, quote);
        expect(spans.map((row) => row.length)).toEqual(records.map((row) => row.length));
        // A field without quotation marks is what stands at its place.
        const plain = spans.map((row, index) => row.map(({ start, end, isQuoted }, column) => (isQuoted ? (records[index]?.[column] ?? '') : source.slice(start, end))));
        expect(plain).toEqual(records);
      }),
      { numRuns: 400 },
    );
  });
});

describe('patchText', () => {
  it('changes nothing but the cells it is asked to', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '"', ';', '\n', ' '), maxLength: 6 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 }), fc.nat(7), fc.nat(2), (rows, row, column) => {
        const named = [['Tag', 'Name', 'Ort'], ...rows.map((cells, index) => [`T${index}`, ...cells.slice(1)])];
        const bytes = strToU8(named.map((cells) => cells.map((cell) => csvField(cell, { delimiter: ';', quote: '"' })).join(';')).join('\n'));
        const place = 1 + (row % rows.length);
        const patched = patchText('l.csv', bytes, patchFor('l', { cells: [{ row: place, column, content: text('x;"y'), line: 0 }], columnCount: 3 }), { delimiter: ';', quote: '"' });
        const read: (readonly string[])[] = [];
        splitDelimited(strFromU8(patched.list), ';', (fields) => read.push(fields) > 0);
        expect(read).toEqual(named.map((cells, index) => (index === place ? cells.map((cell, at) => (at === column ? 'x;"y' : cell)) : cells)));
      }),
      { numRuns: 100 },
    );
  });

  it('gives a record that is too short the fields it needs, and adds rows below the last one', () => {
    const bytes = strToU8('\ufeffTag,Name,Ort\nA,B\nC,D,E');
    const patch = patchFor('l', { cells: [{ row: 1, column: 2, content: text('Hof'), line: 0 }], appended: { below: 2, at: 3, rows: [[text('F'), undefined, { kind: 'date', date: '2026-11-23' }]] }, columnCount: 3 });
    expect(patchText('l.csv', bytes, patch).list).toEqual(strToU8('\ufeffTag,Name,Ort\nA,B,Hof\nC,D,E\nF,,2026-11-23'));
  });
});

describe('textBytes', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'cp437', 'iso-8859-2', 'windows-1251', 'macintosh'] as const)('%s: is what the reader makes the same text of', (encoding) => {
    const written = encoding === 'windows-1251' ? 'Насос; 3' : 'Größe; Käse – 3'.replace('–', encoding.startsWith('cp') || encoding === 'iso-8859-2' ? '-' : '–');
    const bytes = textBytes(written, encoding, false);
    expect(bytes === undefined ? undefined : decodeTable(bytes, encoding).text).toBe(written);
  });

  it('says when a character has no place, and leaves encodings of several bytes', () => {
    expect([textBytes('Ω', 'windows-1252', false), textBytes('日', 'shift_jis', false), textBytes('ab', 'windows-1252', false)]).toEqual([undefined, undefined, Uint8Array.of(97, 98)]);
  });
});

describe('guardedText', () => {
  it('keeps every payload from being a formula, and negative numbers as they are', () => {
    const startsRisky = /^[\s\u00a0\u200b-\u200d\u2060\ufeff'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n]/;
    const risky = injectionPayloads.filter((payload) => startsRisky.test(payload) && !/^-?\d+([.,]\d+)?$/.test(payload));
    expect(risky.length).toBeGreaterThan(20);
    expect(risky.filter((payload) => !guardedText(payload).startsWith("'"))).toEqual([]);
    expect(['-12,5', '-3', 'K1', '+49 30', '', '-1+1'].map(guardedText)).toEqual(['-12,5', '-3', 'K1', "'+49 30", '', "'-1+1"]);
  });
});
