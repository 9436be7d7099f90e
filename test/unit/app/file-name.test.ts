import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf, safeFileName } from '../../../shared/app/file-name';

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;
const anyTitle = fc.oneof(fc.string({ unit: 'binary', maxLength: 260 }), fc.string({ unit: fc.constantFrom('a', 'ü', '.', ' ', '/', '\u0301', '😀', 'CON', '\u202e'), maxLength: 260 }));

describe('fileNameOf', () => {
  it('keeps umlauts, also decomposed ones, and other alphabets', () => {
    expect([fileNameOf(['Bewertungsbericht', 'Größe Süd', '2026-11-23'], 'docx'), fileNameOf(['Gro\u0308ße'], 'zonewalk'), fileNameOf(['Завод №1 工場'], 'svg')])
      .toEqual(['Bewertungsbericht Größe Süd 2026-11-23.docx', 'Größe.zonewalk', 'Завод №1 工場.svg']);
  });

  it('puts a dash for what some system refuses and leaves out what cannot be seen', () => {
    expect(['Nord/Süd\\Ost', 'Linie 1: "neu"?', '<a|b*>', 'x\u0000y', 'half \ud800', 'cod\u202exslx', 'two\n\tlines  here'].map((title) => fileNameOf([title], 'x')))
      .toEqual(['Nord-Süd-Ost.x', 'Linie 1- -neu--.x', '-a-b--.x', 'x-y.x', 'half -.x', 'codxslx.x', 'two lines here.x']);
  });

  it('has no dots or spaces at its ends, but keeps those within', () => {
    expect(['Werk 2.0', '..', '. .hidden', 'Müller GmbH & Co. KG ...', '  '].map((title) => fileNameOf([title], 'zonewalk')))
      .toEqual(['Werk 2.0.zonewalk', 'zonewalk.zonewalk', 'hidden.zonewalk', 'Müller GmbH & Co. KG.zonewalk', 'zonewalk.zonewalk']);
  });

  it('is no name of a device', () => {
    expect(['CON', 'nul', 'Aux.1', 'com1 .x', 'LPT²', 'CONOUT$', 'Connect', 'Aux pumps', 'COM10'].map((title) => fileNameOf([title], 'docx')))
      .toEqual(['_CON.docx', '_nul.docx', '_Aux.1.docx', '_com1 .x.docx', '_LPT².docx', '_CONOUT$.docx', 'Connect.docx', 'Aux pumps.docx', 'COM10.docx']);
  });

  it('cuts the longest part, so that what stands around it stays', () => {
    expect([fileNameOf(['Bericht', 'x'.repeat(300), '2026-11-23'], 'docx'), fileNameOf(['Bericht', '工'.repeat(300), '2026-11-23'], 'docx')])
      .toEqual([`Bericht ${'x'.repeat(101)} 2026-11-23.docx`, `Bericht ${'工'.repeat(60)} 2026-11-23.docx`]);
  });

  it('never cuts a character in half, nor a letter from its accents', () => {
    expect([fileNameOf([`${'x'.repeat(119)}😀`], 'x'), fileNameOf([`${'x'.repeat(118)}q\u0323\u0307`], 'x')]).toEqual([`${'x'.repeat(119)}.x`, `${'x'.repeat(118)}.x`]);
  });

  it('leaves out empty parts', () => {
    expect(fileNameOf(['Bericht', ' ', '2026-11-23'], 'docx')).toBe('Bericht 2026-11-23.docx');
  });
});

describe('safeFileName', () => {
  it('leaves no folder, no forbidden character and no empty name', () => {
    expect(['a/b\\c:d', '..', ' Bericht Süd.docx ', 'x\u0000y', ''].map(safeFileName))
      .toEqual(['a-b-c-d', 'zonewalk', 'Bericht Süd.docx', 'x-y', 'zonewalk']);
  });

  it('stays in its folder and keeps its ending', () => {
    expect(['../../report.docx', `${'x'.repeat(300)}.docx`, '.docx', 'NUL.zonewalk', 'con', 'Werk 2.0'].map(safeFileName))
      .toEqual(['-..-report.docx', `${'x'.repeat(120)}.docx`, 'zonewalk.docx', '_NUL.zonewalk', '_con', 'Werk 2.0']);
  });

  it('has nothing to change in a name made of any parts', () => {
    fc.assert(
      fc.property(fc.array(anyTitle, { maxLength: 4 }), (parts) => {
        const name = fileNameOf(parts, 'docx');
        expect([safeFileName(name), name.length <= 126, bytesOf(name) <= 206, /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Cf}]|^[. ]|[. ]\.docx$/u.test(name)]).toEqual([name, true, true, false]);
      }),
    );
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const name = safeFileName(title);
        expect([safeFileName(name), name === '']).toEqual([name, false]);
      }),
    );
  });
});
