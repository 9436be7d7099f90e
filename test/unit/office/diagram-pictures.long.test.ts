import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDiagram } from '../../../shared/office/read-diagram';
import { chunk, drawingChunk, embeddings, joined, picture, vectorPicture } from '../../support/embedded-drawings';
import { packed, page, plantDrawing, read } from '../exchange/diagrams';

const refused = (bytes: Uint8Array, code: string) => expect(() => readDiagram('a.drawio.png', bytes)).toThrow(expect.objectContaining({ code, parameters: expect.objectContaining({ file: 'a.drawio.png' }) }));

describe('drawings in SVG pictures', () => {
  it('are read as if they stood alone, plain and packed', () => {
    const plain = read(plantDrawing);
    expect(read(vectorPicture(plantDrawing))).toEqual(plain);
    expect(read(vectorPicture(packed(plantDrawing)))).toEqual(plain);
    expect(read(vectorPicture(encodeURIComponent(plantDrawing)))).toEqual(plain);
    expect(read(`<svg content="${encodeURIComponent(page('a|1|x|A|0,0,10,10'))}"/>`).pages).toHaveLength(1);
  });

  it('are refused where the picture is damaged, dangerous or holds none', () => {
    const code = (text: string, wanted: string) => expect(() => read(text)).toThrow(expect.objectContaining({ code: wanted }));
    code(vectorPicture(plantDrawing).slice(0, -30), 'xml-damaged');
    code(vectorPicture(plantDrawing, '<g>'), 'xml-damaged');
    code(vectorPicture(plantDrawing, '<g>'.repeat(300)), 'xml-unsafe');
    code(vectorPicture('&boom;').replace('&amp;boom;', '&boom;'), 'xml-damaged');
    code('<!DOCTYPE svg [<!ENTITY a "b">]><svg content="&a;"/>', 'xml-unsafe');
    code('<svg content="%3Cmxfile%ZZ"/>', 'xml-damaged');
    code('<svg><rect/></svg>', 'diagram-not-recognised');
    code('<svg content="hello"/>', 'diagram-not-recognised');
    code(`<svg content="${'x'.repeat(17 * 1024 * 1024)}"/>`, 'xml-unsafe');
    code(`${' '.repeat(16_000)}<!---->x`, 'diagram-not-recognised');
  });
});

describe('drawings in PNG pictures', () => {
  it('are read in every way in which draw.io has written them', () => {
    const plain = read(plantDrawing);
    for (const how of embeddings) expect(readDiagram('a.png', picture(drawingChunk(plantDrawing, how)))).toEqual(plain);
    expect(readDiagram('a.png', picture(chunk('tEXt', strToU8('Software\0x')), drawingChunk(packed(plantDrawing), 'text')))).toEqual(plain);
  });

  it('are refused where the picture is cut at any place, or a bit of the drawing is turned over', () => {
    const whole = picture(drawingChunk(page('a|1|x|A|0,0,10,10'), 'text'));
    for (let length = 8; length < whole.length; length += 7) refused(whole.subarray(0, length), 'xml-damaged');
    const turned = Uint8Array.from(whole);
    turned[70] = (turned[70] ?? 0) ^ 1;
    refused(turned, 'xml-damaged');
  });

  it('are refused where they promise more than there is, or grow without end', () => {
    refused(picture(chunk('tEXt', strToU8('mxfile\0<mxfile/>'), 0xffff_ffff)), 'xml-damaged');
    refused(picture(chunk('tEXt', strToU8('mxfile\0<mxfile/>'), 4000)), 'xml-damaged');
    const bomb = deflateSync(new Uint8Array(100 * 1024 * 1024), { level: 1 });
    refused(picture(chunk('zTXt', joined(strToU8('mxfile\0\0'), bomb))), 'xml-unsafe');
    refused(picture(chunk('zTXt', joined(strToU8('mxfile\0\0'), Uint8Array.of(0xff, 0xff, 0xff)))), 'xml-damaged');
    refused(picture(chunk('tEXt', joined(strToU8('mxfile\0'), Uint8Array.of(0xff, 0xfe)))), 'xml-damaged');
  });

  it('are told from pictures without one', () => {
    refused(picture(), 'diagram-not-recognised');
    refused(picture(chunk('tEXt', strToU8('Comment\0<mxfile/>'))), 'diagram-not-recognised');
    refused(picture(chunk('tEXt', strToU8('mxfile\0hello'))), 'diagram-not-recognised');
  });
});
