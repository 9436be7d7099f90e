import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { drawZones } from '../../../shared/network/drawing';
import { drawingPages, type PagesOptions } from '../../../shared/network/drawing-pages';
import { buildCallout } from '../../support/builders';
import { printedTexts } from './printed-text';
import { asset, contentOf, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const usual: PagesOptions = { language: 'en', view: 'asIs', theme: 'paper', paper: 'A3' };

describe('drawingPages', () => {
  it('are one where all of it can be read', () => {
    const model = plant(zone(1, [0, 0, 600, 300]), asset(1, [20, 60], { zoneId: zoneId(1) }));
    const [page, ...more] = drawingPages(model, usual);
    expect([more.length, page!.title, page!.zoneIds, page!.smallestPoints! >= 5]).toEqual([0, 'Zones and conduits, as they are', [zoneId(1)], true]);
  });

  for (const paper of ['A3', 'A4'] as const) {
    for (const language of ['en', 'de'] as const) {
      it(`write nothing of the sample plant smaller than five points on ${paper}, ${language}, and name every asset once`, () => {
        const model = sampleModel(language);
        for (const view of ['asIs', 'difference'] as const) {
          const [overview, ...parts] = drawingPages(model, { ...usual, paper, language, view, hasHeading: true });
          const texts = [overview!, ...parts].flatMap((page) => printedTexts(page, paper));
          expect(texts.length).toBeGreaterThan(500);
          expect(texts.filter(({ points }) => points < 5)).toEqual([]);
          expect([overview!.smallestPoints, parts.filter(({ smallestPoints }) => smallestPoints === undefined || smallestPoints < 5)]).toEqual([undefined, []]);
          const shown = [...model.tables.asset.values()].filter(({ state, shape, zoneId: home }) => (view === 'difference' || state !== 'planned') && shape !== undefined && home !== undefined);
          const tags = shown.flatMap(({ tag }) => tag ?? []).filter((tag) => tag.length < 12);
          expect(tags.filter((tag) => parts.filter(({ svg }) => svg.includes(`>${tag}<`)).length !== 1)).toEqual([]);
          expect([...new Set(parts.flatMap(({ zoneIds }) => zoneIds))].toSorted()).toEqual([...overview!.zoneIds].toSorted());
        }
      });
    }
  }

  it('cut a zone with many assets between them, each part with its number', () => {
    const assets = Array.from({ length: 60 }, (_, index) => asset(index + 1, [20 + (index % 2) * 140, 60 + Math.floor(index / 2) * 60], { tag: `T-${index + 1}`, zoneId: zoneId(1) }));
    const pages = drawingPages(plant(zone(1, [0, 0, 320, 1900], { name: 'Hall' }), ...assets), { ...usual, paper: 'A4' });
    const parts = pages.slice(1);
    expect(parts.map(({ title }) => title.replace('Zones and conduits, as they are: ', ''))).toEqual(parts.map((_, index) => `Hall (${index + 1}/${parts.length})`));
    expect([parts.length > 1, pages.flatMap((page) => printedTexts(page, 'A4')).filter(({ points }) => points < 5)]).toEqual([true, []]);
    expect(assets.filter(({ tag }) => parts.filter(({ svg }) => svg.includes(`>${tag}<`)).length !== 1)).toEqual([]);
  });

  it('show what is too large for a page in parts of its own', () => {
    const model = plant(
      zone(1, [0, 0, 4000, 2000], { name: 'Hall' }),
      zone(2, [20, 60, 1500, 800], { parentId: zoneId(1), name: 'North' }),
      zone(3, [20, 1000, 1500, 800], { parentId: zoneId(1), name: 'South' }),
    );
    expect(drawingPages(model, usual).map(({ title }) => title.replace('Zones and conduits, as they are: ', ''))).toEqual(['Overview', 'Hall', 'North', 'South']);
  });

  it('are none without zones', () => {
    expect(drawingPages(emptyModel, usual)).toEqual([]);
  });
});

describe('drawZones', () => {
  it('draws the difference with a legend, and notes', () => {
    const model = modelOf([...contentOf(sampleModel()).values(), buildCallout({ text: 'Look here', shape: rectangle(2000, 20, 200, 60) })]);
    const { svg, title } = drawZones(model, { ...usual, view: 'difference' });
    expect([title, svg.includes('>Unchanged<'), svg.includes('>Planned<'), svg.includes('>Look here<')]).toEqual(['Zones and conduits, as-is and target compared', true, true, true]);
    expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBeGreaterThan(1000);
  });

  it('draws expanded flows with verdicts in words, and says what crosses zones without a conduit', () => {
    const { svg } = drawZones(sampleModel(), { ...usual, expanded: 'all' });
    expect([/>[^<]+ · Allowed</.test(svg), svg.includes('>Crosses zones without a conduit<'), svg.includes('>Begun by<')]).toEqual([true, true, true]);
  });

  it('draws several zones with what lies between them', () => {
    const model = sampleModel();
    const idOf = (code: string): string => [...model.tables.zone.values()].find((one) => one.code === code)!.id;
    const { zoneCount, svg } = drawZones(model, { ...usual, zoneIds: [idOf('Z-OPS'), idOf('Z-L2')], hasLanes: false, part: 'Line 2' });
    expect([zoneCount, svg.includes('>C-09<'), svg.includes('>C-01<'), svg.includes('>Level 3<')]).toEqual([4, true, false, false]);
  });

  it('writes the heading in two lines where the drawing is narrow', () => {
    const model = sampleModel();
    const line = [...model.tables.zone.values()].find(({ code }) => code === 'Z-PRC')!;
    const { svg } = drawZones(model, { ...usual, zoneId: line.id, hasHeading: true, hasLanes: false });
    expect(/y="68"[^>]*>Zones and conduits, as they are</.test(svg)).toBe(true);
  });
});
