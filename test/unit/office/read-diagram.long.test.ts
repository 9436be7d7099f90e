import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDiagram } from '../../../shared/office/read-diagram';
import { packed, page, plantDrawing, read } from '../exchange/diagrams';

const refused = (text: string, code: string) => expect(() => read(text)).toThrow(expect.objectContaining({ code, parameters: expect.objectContaining({ file: 'a.drawio' }) }));

describe('readDiagram', () => {
  it('reads plain and packed pages alike', () => {
    const plain = read(plantDrawing);
    expect(plain.pages.map(({ name, cells }) => [name, cells.length])).toEqual([['Line 1', 20]]);
    expect(read(packed(plantDrawing))).toEqual(plain);
  });

  it('reads the bare model and many pages, and names a page that is damaged', () => {
    expect(read(page('a|1|x|A|0,0,10,10')).pages).toHaveLength(1);
    const pages = `<mxfile><diagram name="one">${page('a|1|x|A|0,0,10,10')}</diagram><diagram name="two">not packed at all!</diagram><diagram name="three">${packed(page('b|1|x|B|0,0,10,10'))}</diagram><diagram name="four"/></mxfile>`;
    const { pages: readable, damaged } = read(pages);
    expect({ names: readable.map(({ name }) => name), damaged }).toEqual({ names: ['one', 'three'], damaged: ['two'] });
  });

  it('takes marks of HTML as text', () => {
    const { pages } = read(page('a|1|html=1|&lt;img src=x onerror=alert(1)&gt;A&amp;nbsp;&amp;amp; B&lt;br&gt;&lt;script&gt;C|0,0,10,10', 'b|1|x|&lt;b&gt;|0,0,10,10'));
    expect(pages[0]?.cells.slice(2).map(({ label }) => label)).toEqual(['A & B\nC', '<b>']);
  });

  it('bounds wild numbers', () => {
    const { pages } = read(page('a|1|x|A|1e308,-Infinity,NaN,-5'));
    expect(pages[0]?.cells[2]?.geometry).toEqual({ x: 1_000_000, y: 0, width: 0, height: 0, isRelative: false });
  });

  it('refuses what is damaged, dangerous or no drawing', () => {
    refused(plantDrawing.slice(0, 2000), 'xml-damaged');
    refused('<mxfile><diagram name="x">AAAA</diagram></mxfile>', 'xml-damaged');
    refused('<!DOCTYPE x [<!ENTITY a "b">]><mxfile/>', 'xml-unsafe');
    refused(`<mxGraphModel><root>${'<object>'.repeat(50)}`, 'xml-unsafe');
    refused('<mxfile></mxfile>', 'diagram-not-recognised');
    refused('<svg xmlns="http://www.w3.org/2000/svg"/>', 'diagram-not-recognised');
    refused('hello', 'diagram-not-recognised');
    expect(() => readDiagram('a.xlsx', strToU8('PK\u0003\u0004'))).toThrow(expect.objectContaining({ code: 'diagram-not-recognised' }));
    refused(`<mxfile>${'<diagram name="p"><mxGraphModel/></diagram>'.repeat(600)}</mxfile>`, 'diagram-limit');
    refused(`<mxGraphModel><root>${'<mxCell/>'.repeat(100_001)}</root></mxGraphModel>`, 'diagram-limit');
  });

  it('refuses a page that grows without end', () => {
    const bomb = Buffer.from(deflateSync(new Uint8Array(100 * 1024 * 1024), { level: 1 })).toString('base64');
    refused(`<mxfile><diagram name="x">${bomb}</diagram></mxfile>`, 'xml-unsafe');
  });
});
