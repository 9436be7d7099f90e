import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { emptyModel, modelOf } from '../../../shared/model/model';
import { drawZones } from '../../../shared/network/drawing';
import { drawingPages } from '../../../shared/network/drawing-pages';
import type { PlanOptions } from '../../../shared/network/sheets/plan-sheets';
import { largePlantModel } from '../../bench/support/large-plant';
import { buildCallout } from '../../support/builders';
import { printedTexts } from './printed-text';
import { asset, contentOf, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const usual: PlanOptions = { language: 'en', view: 'asIs', theme: 'paper', paper: 'A3' };

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
          const [overview, ...parts] = drawingPages(model, { ...usual, paper, language, view });
          const texts = [overview!, ...parts].flatMap((page) => printedTexts(page, paper));
          expect(texts.length).toBeGreaterThan(500);
          expect(texts.filter(({ points }) => points < 5)).toEqual([]);
          expect([overview!.smallestPoints, parts.filter(({ smallestPoints }) => smallestPoints === undefined || smallestPoints < 5)]).toEqual([undefined, []]);
          const shown = [...model.tables.asset.values()].filter(({ state, shape, zoneId: home }) => (view === 'difference' || state !== 'planned') && shape !== undefined && home !== undefined);
          const tags = shown.flatMap(({ tag }) => tag ?? []).filter((tag) => tag.length < 12);
          expect(tags.filter((tag) => parts.filter(({ svg }) => svg.includes(`>${tag}<`)).length !== 1)).toEqual([]);
          const zones = [...model.tables.zone.values()].filter(({ state }) => view === 'difference' || state !== 'planned').map(({ id }) => id);
          expect(parts.flatMap(({ zoneIds }) => zoneIds).toSorted()).toEqual(zones.toSorted());
          // No zone is cut, and each sheet says which it is.
          const [number, count] = language === 'de' ? ['Blatt', 'von'] : ['Sheet', 'of'];
          expect(parts.filter(({ title, svg }, index) => title.endsWith(')') || !svg.includes(`>${number} ${index + 2} ${count} ${parts.length + 1}<`))).toEqual([]);
        }
      });
    }

    it(`write nothing of a plant with halls, lines and cells smaller than five points on ${paper}, and name every asset once`, () => {
      const model = largePlantModel(1);
      const pages = drawingPages(model, { ...usual, paper });
      expect(pages.flatMap((page) => printedTexts(page, paper)).filter(({ points }) => points < 5)).toEqual([]);
      const tags = [...model.tables.asset.values()].filter(({ state }) => state !== 'planned').map(({ tag }) => tag);
      expect(tags.filter((tag) => pages.filter(({ svg }) => svg.includes(`>${tag}<`)).length !== 1)).toEqual([]);
    });
  }

  it('say where a conduit goes on, on the overview where a zone is drawn, and where a cut zone goes on', () => {
    const model = sampleModel();
    const [overview, ...parts] = drawingPages(model, { ...usual, paper: 'A4' });
    const lineSheet = parts.findIndex(({ title }) => title.includes('Line 1 · cups')) + 2;
    const operations = parts.find(({ title }) => title.includes('Site operations'));
    expect([overview!.svg.includes(`>Sheet ${lineSheet}<`), operations!.svg.includes(`>Line 1 · cups · Sheet ${lineSheet}<`)]).toEqual([true, true]);
    const hall = Array.from({ length: 60 }, (_, index) => asset(index + 1, [20 + (index % 2) * 140, 60 + Math.floor(index / 2) * 60], { zoneId: zoneId(1) }));
    const [, first, ...others] = drawingPages(plant(zone(1, [0, 0, 320, 1900], { name: 'Hall' }), ...hall), { ...usual, paper: 'A4' });
    expect([first!.svg.includes('continued below on sheet 3'), others.at(-1)!.svg.includes(`continued above on sheet ${others.length + 1}`)]).toEqual([true, true]);
  });

  it('show a zone too large for a sheet with those in it closed, and these on the sheets behind', () => {
    const own = Array.from({ length: 4 }, (_, index) => asset(index + 1, [40 + index * 900, 60], { tag: `OWN-${index + 1}`, zoneId: zoneId(1) }));
    const inside = [2, 3].flatMap((number) => Array.from({ length: 8 }, (_, index) => asset(number * 10 + index, [40 + index * 170, (number - 2) * 900 + 260], { tag: `IN-${number}-${index}`, zoneId: zoneId(number) })));
    const model = plant(
      zone(1, [0, 0, 3000, 2200], { name: 'Hall' }),
      zone(2, [20, 180, 1500, 800], { parentId: zoneId(1), name: 'North' }),
      zone(3, [20, 1080, 1500, 800], { parentId: zoneId(1), name: 'South' }),
      ...own,
      ...inside,
    );
    const pages = drawingPages(model, usual);
    expect(pages.map(({ title }) => title.replace('Zones and conduits, as they are: ', ''))).toEqual(['Overview', 'Hall', 'North', 'South']);
    expect([pages[1]!.svg.includes('>OWN-4<'), pages[1]!.svg.includes('>Sheet 3 · 8 assets<'), pages[1]!.svg.includes('>IN-2-0<'), pages[2]!.svg.includes('>IN-2-0<')]).toEqual([true, true, false, true]);
  });

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
    expect(drawingPages(model, usual).map(({ title }) => title.replace('Zones and conduits, as they are: ', ''))).toEqual(['Overview', 'North', 'South']);
    const beside = plant(...contentOf(model).values(), zone(4, [0, 2200, 400, 200], { name: 'Yard' }));
    expect(drawingPages(beside, usual).map(({ title }) => title.replace('Zones and conduits, as they are: ', ''))).toEqual(['Overview', 'Hall', 'North', 'South', 'Yard']);
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
