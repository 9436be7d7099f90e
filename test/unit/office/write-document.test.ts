import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { addFallbackPictures } from '../../../shared/deliverables/document';
import { writeDocument } from '../../../shared/office/write-document';
import { columnWidths } from '../../../shared/office/plan-tables';
import { sizeOnPaper } from '../../../shared/office/write-document-figure';
import { cleanLine, cleanText } from '../../../shared/office/write-text';
import { documentWithEverything } from './write-samples';

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

test('the same description gives the same bytes', async () => {
  expect(await writeDocument(documentWithEverything())).toEqual(await writeDocument(documentWithEverything()));
});

test('a document of few pages has no table of contents, and its first chapter no empty page before it', async () => {
  const xml = partsOf(await writeDocument({ ...documentWithEverything(), contentsTitle: '' })).get('word/document.xml') ?? '';
  const [, first = ''] = xml.split('</w:sectPr></w:pPr></w:p>');
  expect({ hasContents: xml.includes('TOC \\'), begins: /<w:pStyle w:val="(\w+)"/.exec(first)?.[1], breaksBefore: first.slice(0, first.indexOf('</w:p>')).includes('<w:pageBreakBefore/>') }).toEqual({ hasContents: false, begins: 'Heading1', breaksBefore: false });
});

test('real Word: styles, filled contents, captions, cross references, repeated headers, landscape, language', async () => {
  const parts = partsOf(await writeDocument(documentWithEverything(60)));
  const xml = parts.get('word/document.xml') ?? '';
  expect({
    contents: [...xml.matchAll(/PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t xml:space="preserve">(\d+)</g)].map((match) => match[1]),
    asksToUpdate: xml.includes('w:dirty') || (parts.get('word/settings.xml') ?? '').includes('updateFields'),
    captions: [...xml.matchAll(/w:instr="(SEQ \w+ \\\* ARABIC)"/g)].map((match) => match[1]),
    references: [...xml.matchAll(/w:instr="(REF [^"]+)"><w:r><w:t xml:space="preserve">([^<]*)/g)].map((match) => [match[1], match[2]]),
    repeats: xml.includes('<w:tblHeader/>'),
    landscape: (xml.match(/w:orient="landscape"/g) ?? []).length,
    large: xml.includes('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>'),
    unbroken: (xml.match(/<w:noBreakHyphen\/>/g) ?? []).length,
    alternative: xml.includes('descr="Rechteck"'),
    language: (parts.get('word/styles.xml') ?? '').includes('<w:lang w:val="de-DE"/>'),
    vector: [...parts.keys()].filter((name) => name.startsWith('word/media/')).sort(),
    outside: [...parts].filter(([name, part]) => name.endsWith('.rels') && part.includes('External')).length,
    annex: xml.includes('<w:t xml:space="preserve">A.1</w:t>'),
  }).toEqual({
    contents: ['3', '3', '5', '9'],
    asksToUpdate: false,
    captions: ['SEQ Abbildung \\* ARABIC', 'SEQ Tabelle \\* ARABIC'],
    references: [
      ['REF _RefTable4 \\h', 'Tabelle\u00a01'],
      ['REF _RefFigure3 \\h', 'Abbildung\u00a01'],
      ['REF _RefHeading2 \\r \\h', '1.1'],
      ['REF _RefHeading3 \\r \\h', 'A'],
    ].map((pair) => pair.map((text) => (text.startsWith('REF') ? expect.stringMatching(/^REF _Ref(Table|Figure|Heading)\d/) : text))),
    repeats: true,
    landscape: 2,
    large: true,
    unbroken: 2,
    alternative: true,
    language: true,
    vector: ['word/media/image1.png', 'word/media/image1.svg'],
    outside: 0,
    annex: true,
  });
});

test('vector figures get a bitmap from the surroundings', async () => {
  const asked: number[] = [];
  const described = await addFallbackPictures(documentWithEverything(), async (_svg, widthPx) => {
    asked.push(widthPx);
    return Uint8Array.from([1]);
  });
  const figure = described.blocks.find((block) => block.kind === 'figure');
  expect([asked, figure?.kind === 'figure' ? figure.picture : undefined]).toEqual([
    [1600],
    { bytes: Uint8Array.from([1]), type: 'png', widthPx: 1600, heightPx: 533 },
  ]);
});

test('measures: column widths fill the table, figures fit the page', () => {
  const figure = { kind: 'figure', caption: '', alternativeText: '', widthPx: 1000, heightPx: 4000 } as const;
  expect([columnWidths([1, 1, 1], 100), sizeOnPaper(figure, 'portrait').height <= 900]).toEqual([[33, 33, 34], true]);
});

test('text is cleaned of what XML cannot hold', () => {
  expect([cleanText('a\u0000b\r\nc\ud800d😀'), cleanLine('  a\n b\u0007 ')]).toEqual(['ab\ncd😀', 'a b']);
});
