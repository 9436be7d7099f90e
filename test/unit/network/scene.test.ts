import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { lanesOf } from '../../../shared/network/lanes';
import { levelMark } from '../../../shared/network/level-mark';
import { nextCode } from '../../../shared/network/next-code';
import { sceneOf } from '../../../shared/network/scene';
import { fitText, fitTwoLines, textWidth } from '../../../shared/network/text-fit';
import { overlaps } from '../../../shared/network/geometry';
import { buildConduit } from '../../support/builders';
import { asset, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const t = translator('en');

describe('sceneOf', () => {
  it('describes what is seen', () => {
    const model = plant(
      zone(1, [0, 0, 300, 200], { kind: 'dmz', code: 'Z-01', purdueLevel: '3.5', slTarget: { IAC: 2, UC: 3 } }),
      zone(2, [0, 300, 300, 200], { code: 'Z-02' }),
      asset(1, [20, 40], { kind: 'plc', tag: 'K1', zoneId: zoneId(1), safetyRelated: true, lifecycle: 'endOfSupport' }),
      buildConduit({ code: 'C-01', kind: 'serial', trusted: true, zoneIds: [zoneId(1), zoneId(2)], bends: [] }),
    );
    const { zones, conduits, assets, lanes } = sceneOf(model, { view: 'asIs', t });
    expect(zones.map(({ title, meta, depth, assetCount, headRoom, levels }) => ({ title, meta, depth, assetCount, headRoom, levels: levels?.text }))).toEqual([
      { title: 'Zone 1', meta: 'Z-01 · DMZ · Level 3.5', depth: 0, assetCount: 1, headRoom: 200, levels: '2–3' },
      // Without a kind nothing is claimed.
      { title: 'Zone 2', meta: 'Z-02', depth: 0, assetCount: 0, headRoom: 200, levels: undefined },
    ]);
    expect(assets.map(({ tag, lines, signs, kind }) => ({ tag, lines, signs, kind }))).toEqual([{ tag: 'K1', lines: ['Asset 1'], signs: ['safety', 'endOfSupport'], kind: 'plc' }]);
    expect(conduits.map(({ label, isTrusted, paths, badge }) => ({ label, isTrusted, paths, badge: { x: badge.x + badge.width / 2, y: badge.y + 10 } }))).toEqual([
      { label: 'C-01', isTrusted: true, paths: [[{ x: 150, y: 200 }, { x: 150, y: 300 }]], badge: { x: 150, y: 250 } },
    ]);
    expect(lanes).toEqual([{ level: '3.5', top: -20, bottom: 220 }]);
  });

  it('leaves out conduits that have no two zones to show', () => {
    const model = plant(zone(1, [0, 0, 300, 200]), zone(2, undefined), buildConduit({ zoneIds: [zoneId(1), zoneId(2)] }));
    expect(sceneOf(model, { view: 'asIs', t }).conduits).toEqual([]);
  });

  it('routes round zones in the way', () => {
    const model = plant(zone(1, [0, 0, 200, 100]), zone(2, [0, 200, 200, 100]), zone(3, [0, 400, 200, 100]), buildConduit({ zoneIds: [zoneId(1), zoneId(3)], bends: [] }));
    const [conduit] = sceneOf(model, { view: 'asIs', t }).conduits;
    const points = conduit!.paths.flat();
    const segments = points.slice(1).map((point, index) => rectangle(Math.min(point.x, points[index]!.x), Math.min(point.y, points[index]!.y), Math.abs(point.x - points[index]!.x), Math.abs(point.y - points[index]!.y)));
    expect(segments.filter((segment) => overlaps(segment, rectangle(0, 200, 200, 100)))).toEqual([]);
  });

  it('follows bends whichever way they were drawn', () => {
    const bends = [{ x: 100, y: 300 }, { x: 100, y: 100 }];
    const model = plant(zone(1, [0, 0, 200, 100]), zone(2, [0, 300, 200, 100]), buildConduit({ zoneIds: [zoneId(1), zoneId(2)], bends }));
    expect(sceneOf(model, { view: 'asIs', t }).conduits[0]?.paths).toEqual([[{ x: 100, y: 100 }, { x: 100, y: 300 }]]);
  });

  it('keeps the labels of the sample plant apart', () => {
    const { conduits } = sceneOf(sampleModel('de'), { view: 'asIs', t });
    const covered = conduits.flatMap((one, index) => conduits.slice(index + 1).filter((other) => overlaps(one.badge, other.badge)).map((other) => `${one.label} / ${other.label}`));
    expect(covered).toEqual([]);
  });
});

describe('lanesOf', () => {
  it('meets half-way between levels and leaves out levels beside each other', () => {
    const zones = [zone(1, [0, 0, 100, 100], { purdueLevel: '4' }), zone(2, [0, 200, 100, 100], { purdueLevel: '3' }), zone(3, [0, 400, 100, 100], { purdueLevel: '2' }), zone(4, [200, 450, 100, 100], { purdueLevel: '1' })];
    expect(lanesOf(zones)).toEqual([
      { level: '4', top: -20, bottom: 150 },
      { level: '3', top: 150, bottom: 320 },
    ]);
  });

  it('is as high as the zones are open, while all have room to open', () => {
    const [upper, lower] = [zone(1, [0, 0, 100, 300], { purdueLevel: '4' }), zone(2, [0, 400, 100, 100], { purdueLevel: '3' })];
    const box = zone(1, [0, 0, 100, 90], { purdueLevel: '4' });
    const near = zone(2, [0, 200, 100, 100], { purdueLevel: '3' });
    expect([lanesOf([upper, lower], [box, lower]), lanesOf([upper, near], [box, near])].map(([first]) => first)).toEqual([{ level: '4', top: -20, bottom: 350 }, { level: '4', top: -20, bottom: 145 }]);
  });
});

describe('levelMark', () => {
  it('names the range', () => {
    expect([levelMark(undefined), levelMark({}), levelMark({ IAC: 2 })?.text, levelMark({ IAC: 1, RA: 4 })?.text]).toEqual([undefined, undefined, '2', '1–4']);
  });
});

describe('nextCode', () => {
  it('counts on from the highest number of the series', () => {
    expect([nextCode('C', []), nextCode('C', [{ code: 'C-09' }, { code: 'C3' }, { code: 'X-99' }, {}])]).toEqual(['C-01', 'C-10']);
  });
});

describe('texts', () => {
  it('are cut to a width', () => {
    const cut = fitText('Produktionsleitsystem', 60, 10);
    expect(cut).toMatch(/^Prod.*…$/);
    expect(textWidth(cut, 10)).toBeLessThanOrEqual(60);
  });

  it('break where a reader would', () => {
    const lines = (text: string): readonly string[] => fitTwoLines(text, 84, 10);
    expect([lines('Kurz'), lines('Bedienpanel Füller 1'), lines('Prozessdatenarchiv'), lines('Schichtbuch und Kennzahlen')]).toEqual([
      ['Kurz'],
      ['Bedienpanel', 'Füller 1'],
      ['Prozessdaten-', 'archiv'],
      ['Schichtbuch und', 'Kennzahlen'],
    ]);
  });
});
