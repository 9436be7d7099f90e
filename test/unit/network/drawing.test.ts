import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { emptyModel } from '../../../shared/model/model';
import { drawZones, type DrawingOptions } from '../../../shared/network/drawing';
import { translator } from '../../../shared/i18n/translate';
import { sceneOf } from '../../../shared/network/scene';
import { buildAssessment, buildConduit, exampleId } from '../../support/builders';
import { asset, plant, sampleModel, zone, zoneId } from './plant';

const usual: DrawingOptions = { language: 'en', view: 'asIs', theme: 'paper' };

/** Size of the picture as a renderer of its own sees it; throws when the text is no SVG. */
function rendered(svg: string): { readonly width: number; readonly height: number } {
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
  return { width, height };
}

/** The size an SVG text says it has. */
function sizeOf(svg: string): { readonly widthPx: number; readonly heightPx: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { widthPx: Number(width), heightPx: Number(height) };
}

describe('drawZones', () => {
  it('draws the sample plant', () => {
    const model = sampleModel();
    const { svg, content: _content, ...rest } = drawZones(model, usual);
    const { zones, conduits, assets } = sceneOf(model, { view: 'asIs', t: translator('en') });
    expect(rest).toEqual({
      ...sizeOf(svg),
      title: 'Zones and conduits, as they are',
      description: `Zones and conduits, as they are: ${zones.length} zones, ${conduits.length} conduits, ${assets.length} assets.`,
      zoneCount: zones.length,
    });
    expect({ widthPx: rendered(svg).width, heightPx: rendered(svg).height }).toEqual(sizeOf(svg));
  });

  it('explains of a part only what is drawn in it', () => {
    const lines = [zone(1, [0, 0, 300, 100]), zone(2, [0, 200, 300, 100]), zone(3, [0, 800, 300, 100]), zone(4, [0, 1000, 300, 100])];
    const above = buildConduit({ id: exampleId('conduit', 1), kind: 'network', zoneIds: [zoneId(1), zoneId(2)], bends: [] });
    const below = buildConduit({ id: exampleId('conduit', 2), kind: 'serial', zoneIds: [zoneId(3), zoneId(4)], bends: [] });
    const model = plant(...lines, above, below);
    const explained = (crop?: DrawingOptions['crop']): readonly string[] => {
      const { svg, description } = drawZones(model, crop === undefined ? usual : { ...usual, crop });
      return [...['Network', 'Serial'].filter((kind) => svg.includes(`>${kind}<`)), description.replace(/^.*: /, '')];
    };
    expect([explained(), explained({ x: -20, y: -20, width: 400, height: 400 })]).toEqual([['Network', 'Serial', '4 zones, 2 conduits, 0 assets.'], ['Network', '2 zones, 1 conduit, 0 assets.']]);
  });

  it('is the same every time', () => {
    expect(drawZones(sampleModel(), usual)).toEqual(drawZones(sampleModel(), usual));
  });

  it('shows what is planned only in the target, and what is to be removed only as it is', () => {
    const model = plant(zone(1, [0, 0, 400, 300]), zone(2, [500, 0, 400, 300], { state: 'planned', name: 'Bald' }), zone(3, [1000, 0, 400, 300], { state: 'toBeRemoved', name: 'Weg' }));
    const words = (view: 'asIs' | 'target'): readonly boolean[] => {
      const { svg } = drawZones(model, { ...usual, view });
      return [svg.includes('>Bald<'), svg.includes('>Weg<')];
    };
    expect({ asIs: words('asIs'), target: words('target') }).toEqual({ asIs: [false, true], target: [true, false] });
  });

  it('escapes every text and needs neither style nor foreign elements', () => {
    const nasty = '<b>&"\'</b>\u0000\uD800';
    const model = plant(
      buildAssessment({ name: nasty }),
      zone(1, [0, 0, 400, 300], { name: nasty, code: nasty }),
      zone(2, [500, 0, 400, 300]),
      asset(1, [20, 40], { name: nasty, tag: nasty, zoneId: zoneId(1) }),
      buildConduit({ code: nasty, zoneIds: [zoneId(1), zoneId(2)], bends: [] }),
    );
    const { svg } = drawZones(model, { ...usual, hasHeading: true });
    expect(svg).not.toMatch(/foreignObject|<style|style=|<b>|\u0000|\uD800/);
    expect(rendered(svg).width).toBeGreaterThan(900);
  });

  it('gives elements without a place one', () => {
    const model = plant(zone(1, undefined), asset(1, undefined, { zoneId: zoneId(1) }));
    expect(drawZones(model, usual)).toMatchObject({ zoneCount: 1, description: 'Zones and conduits, as they are: 1 zone, 0 conduits, 1 asset.' });
  });

  it('says so when there is nothing', () => {
    const drawing = drawZones(emptyModel, { ...usual, language: 'de' });
    expect(drawing).toMatchObject({ zoneCount: 0, description: 'Zonen und Übergänge im Ist: Es ist noch nichts gezeichnet.' });
    expect(rendered(drawing.svg)).toEqual({ width: drawing.widthPx, height: drawing.heightPx });
  });

  it('draws one zone alone, and an overview without single assets', () => {
    const model = sampleModel();
    const line = [...model.tables.zone.values()].find(({ code }) => code === 'Z-L1');
    expect(drawZones(model, { ...usual, zoneId: line!.id })).toMatchObject({ zoneCount: 2 });
    const overview = drawZones(model, { ...usual, detail: 'overview' });
    expect(overview.svg).not.toContain('L1-PLC01');
    expect(overview.svg).toContain('>Line 1 · cups<');
    // The page it stands on is wider than the plant: lanes and legend take the room beside it.
    const full = drawZones(model, usual);
    expect([overview.widthPx > full.widthPx, overview.widthPx <= 1.3 * full.widthPx + 1, overview.widthPx / overview.heightPx < 1.9]).toEqual([true, true, true]);
  });

  it('draws conduits of three zones and of every kind', () => {
    const zones = [zone(1, [0, 0, 200, 200]), zone(2, [400, 0, 200, 200]), zone(3, [0, 400, 200, 200], { kind: 'wireless' }), zone(4, [20, 60, 160, 100], { parentId: zoneId(1), kind: 'safety' })];
    const kinds = ['network', 'serial', 'wireless', 'remoteAccess', 'removableMedia', 'serviceLaptop'] as const;
    const conduits = kinds.map((kind, index) => buildConduit({ id: `conduit:${index}`, code: `C-${index}`, kind, zoneIds: index === 0 ? [zoneId(1), zoneId(2), zoneId(3)] : [zoneId(1), zoneId(index < 3 ? 2 : 4)], bends: [] }));
    const { svg, description } = drawZones(plant(...zones, ...conduits), { ...usual, theme: 'screen' });
    expect(description).toContain('6 conduits');
    expect(kinds.map((_, index) => svg.includes(`>C-${index}<`))).toEqual(kinds.map(() => true));
  });
});
