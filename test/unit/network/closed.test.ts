import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { applyChange, draftChange, invert, patched } from '../../../shared/model/change';
import type { Conduit } from '../../../shared/model/entities/conduit';
import { listOf, type Model } from '../../../shared/model/model';
import { closedLayout } from '../../../shared/network/closed-layout';
import { textWidth } from '../../../shared/network/text-fit';
import { drawZones } from '../../../shared/network/drawing';
import { closeZones } from '../../../shared/network/edits/close-zones';
import { zoneAt } from '../../../shared/network/membership';
import { sceneOf, type Scene, type View } from '../../../shared/network/scene';
import { buildConduit, buildFlow, exampleId } from '../../support/builders';
import { asset, assetId, plant, rectangle, sampleModel, zone, zoneId } from './plant';

const t = translator('en');
const conduitId = (number: number): string => exampleId('conduit', number);
const conduit = (number: number, first: number, second: number, more: Partial<Conduit> = {}): Conduit => patched(buildConduit({ id: conduitId(number), name: `C${number}`, code: `C${number}`, zoneIds: [zoneId(first), zoneId(second)] }), { bends: undefined, ...more });
const flow = (number: number, more: object): ReturnType<typeof buildFlow> => buildFlow({ id: exampleId('flow', number), protocols: ['modbus'], verdict: 'allowed', initiator: 'from', ...more });

/** A line with two cells in it, and an office beside it. */
const open = plant(
  zone(1, [0, 0, 700, 400], { name: 'Line' }),
  zone(2, [20, 60, 300, 300], { name: 'Cell A', parentId: zoneId(1) }),
  zone(3, [380, 60, 300, 300], { name: 'Cell B', parentId: zoneId(1) }),
  zone(4, [900, 0, 300, 300], { name: 'Office' }),
  asset(1, [40, 120], { zoneId: zoneId(2), kind: 'plc', safetyRelated: true }),
  asset(2, [400, 120], { zoneId: zoneId(3), kind: 'plc', safetyRelated: true }),
  asset(3, [400, 200], { zoneId: zoneId(3), kind: 'switch' }),
  asset(4, [920, 120], { zoneId: zoneId(4) }),
  conduit(1, 2, 4, { trusted: true }),
  conduit(2, 3, 4, { bends: [{ x: 800, y: 100 }] }),
  conduit(3, 2, 3),
  conduit(4, 1, 4),
  flow(1, { fromId: assetId(1), toId: assetId(4), conduitId: conduitId(1) }),
  flow(2, { fromId: assetId(2), toId: assetId(4), conduitId: conduitId(2) }),
  flow(3, { fromId: assetId(1), toId: assetId(2), conduitId: conduitId(3) }),
);
const close = (model: Model, ...numbers: number[]): Model => applyChange(model, closeZones(model, { zoneIds: numbers.map(zoneId), isClosed: true }));
const sceneFor = (model: Model, more: object = {}): Scene => sceneOf(model, { view: 'asIs', t, ...more });
const ids = (elements: readonly { readonly id: string }[]): readonly string[] => elements.map(({ id }) => id);

describe('a closed zone', () => {
  const scene = sceneFor(close(open, 1));

  it('is one box that says what lies in it, and hides that', () => {
    expect([ids(scene.zones), ids(scene.assets)]).toEqual([[zoneId(1), zoneId(4)], [assetId(4)]]);
    expect(scene.zones.map(({ closed, hasContent, assetCount }) => ({ closed, hasContent, assetCount }))).toEqual([
      { closed: { zoneCount: 2, assetCount: 3, changeCount: 0, signs: [['safety', 2]], words: '2 zones, 3 assets' }, hasContent: true, assetCount: 3 },
      { closed: undefined, hasContent: true, assetCount: 1 },
    ]);
  });

  it('says how much in it comes or goes where as-is and target are compared, and only there', () => {
    const draft = draftChange(open);
    draft.patch('asset', assetId(1), { state: 'planned' });
    draft.patch('zone', zoneId(3), { state: 'toBeRemoved' });
    const changing = applyChange(open, draft.build());
    const wordsIn = (view: View): string | undefined => sceneFor(close(changing, 1), { view }).zones[0]?.closed?.words;
    expect([wordsIn('difference'), wordsIn('asIs')]).toEqual(['2 changes · 2 zones, 3 assets', '2 zones, 2 assets']);
  });

  it('bundles at its edge the conduits of what is inside, and leaves its own and those within alone', () => {
    expect(scene.conduits.map(({ id, zoneIds, label, isTrusted, flowCount, bundle }) => ({ id, zoneIds, label, isTrusted, flowCount, bundle }))).toEqual([
      { id: conduitId(1), zoneIds: [zoneId(1), zoneId(4)], label: 'C1 +1', isTrusted: false, flowCount: 2, bundle: [conduitId(1), conduitId(2)] },
      { id: conduitId(4), zoneIds: [zoneId(1), zoneId(4)], label: 'C4', isTrusted: false, flowCount: 0, bundle: undefined },
    ]);
    for (const { paths } of scene.conduits) expect([paths[0]?.[0]?.x, paths[0]?.at(-1)?.x]).toEqual([180, 900]);
    expect(Object.fromEntries(scene.standIns)).toEqual({
      [zoneId(2)]: zoneId(1), [zoneId(3)]: zoneId(1), [assetId(1)]: zoneId(1), [assetId(2)]: zoneId(1), [assetId(3)]: zoneId(1), [conduitId(2)]: conduitId(1), [conduitId(3)]: zoneId(1),
    });
  });

  it('bundles the communication that ends at it in the same way', () => {
    const flows = (model: Model): unknown => sceneFor(model, { expanded: 'all' }).flows.map(({ id, fromId, toId, label }) => [id.slice(-1), fromId, toId, label]);
    expect(flows(close(open, 2, 3))).toEqual([
      ['1', zoneId(2), assetId(4), 'modbus · Allowed'],
      ['2', zoneId(3), assetId(4), 'modbus · Allowed'],
      ['3', zoneId(2), zoneId(3), 'modbus · Allowed'],
    ]);
    const both = close(plant(...open.tables.zone.values(), ...open.tables.asset.values(), ...open.tables.conduit.values(), ...open.tables.flow.values(), flow(4, { fromId: assetId(3), toId: assetId(4), conduitId: conduitId(2) })), 3);
    expect(flows(both)).toEqual([
      ['1', assetId(1), assetId(4), 'modbus · Allowed'],
      ['2', zoneId(3), assetId(4), 'modbus · Allowed × 2'],
      ['3', assetId(1), zoneId(3), 'modbus · Allowed'],
    ]);
  });

  it('within another shows only the outer one, and takes nothing that is put on it apart', () => {
    const nested = close(open, 1, 2);
    expect(ids(sceneFor(nested).zones)).toEqual([zoneId(1), zoneId(4)]);
    const at = (model: Model, y: number): string | undefined => zoneAt(model, { x: 100, y })?.id;
    expect([at(nested, 80), at(open, 80), at(nested, 200), at(open, 200)]).toEqual([zoneId(1), zoneId(2), undefined, zoneId(2)]);
  });

  it('is opened again by undo, and by the same edit the other way round', () => {
    const change = closeZones(open, { zoneIds: [zoneId(1)], isClosed: true });
    const closed = applyChange(open, change);
    expect(applyChange(closed, invert(change)).tables.zone.get(zoneId(1))).toEqual(open.tables.zone.get(zoneId(1)));
    expect(applyChange(closed, closeZones(closed, { zoneIds: [zoneId(1)], isClosed: false })).tables.zone.get(zoneId(1))).toEqual(open.tables.zone.get(zoneId(1)));
    expect([...closeZones(closed, { zoneIds: [zoneId(1)], isClosed: true })]).toEqual([]);
  });

  it('keeps what is drawn the same objects as long as it does not change', () => {
    const model = close(open, 1);
    const before = sceneFor(model);
    const moved = applyChange(model, new Map([[zoneId(4), { before: undefined, after: { ...model.tables.zone.get(zoneId(4))!, name: 'Offices' } }]]));
    const after = sceneFor(moved);
    expect([after.zones[0] === before.zones[0], after.conduits === before.conduits, after.assets[0] === before.assets[0]]).toEqual([true, true, true]);
  });

  it('in a ring of parents hides no more than one of them', () => {
    const ring = plant(zone(1, [0, 0, 400, 300], { parentId: zoneId(2), collapsed: true }), zone(2, [20, 40, 300, 200], { parentId: zoneId(1), collapsed: true }));
    expect(ids(sceneFor(ring).zones)).toEqual([zoneId(1)]);
  });

  it('is drawn so on paper, with a legend; the sheet of that zone alone shows it open', () => {
    const model = close(open, 1);
    const { svg, zoneCount, description } = drawZones(model, { language: 'en', view: 'asIs', theme: 'paper' });
    expect({ zoneCount, description }).toEqual({ zoneCount: 2, description: 'Zones and conduits, as they are: 2 zones, 2 conduits, 1 asset.' });
    for (const text of ['2 zones, 3 assets', '× 2', 'C1 +1', 'Closed zone, with more in it']) expect(svg).toContain(`>${text}<`);
    expect(svg).not.toContain('>Cell A<');
    expect(new Resvg(svg).render().width).toBeGreaterThan(500);
    expect(drawZones(model, { language: 'en', view: 'asIs', theme: 'paper', zoneId: zoneId(1) }).svg).toContain('>Cell A<');
  });

  it('keeps what it says inside itself, however large it is', () => {
    const closed = sceneFor(close(open, 1)).zones[0]!.closed;
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 360 }), fc.integer({ min: 60, max: 90 }), fc.constantFrom(12, 18, 24), (width, height, wordSize) => {
        const { signs, words, mark } = closedLayout({ shape: rectangle(0, 0, width, height), closed }, wordSize);
        const places = [...signs.map(({ at }) => ({ x: at.x + 30, y: at.y + 9 })), { x: words.at.x + textWidth(words.text, words.size), y: words.at.y }, { x: mark.x + 7, y: mark.y + 7 }];
        expect(places.filter(({ x, y }) => x > width || y > height)).toEqual([]);
      }),
    );
  });
});

it('closing any zones of the sample plant draws every asset and zone once, or says what stands for it', () => {
  const sample = sampleModel();
  const all = listOf(sample, 'zone').map(({ id }) => id);
  const whole = sceneFor(sample);
  fc.assert(
    fc.property(fc.subarray(all), (chosen) => {
      const scene = sceneFor(applyChange(sample, closeZones(sample, { zoneIds: chosen, isClosed: true })));
      const drawn = new Set([...ids(scene.zones), ...ids(scene.assets), ...ids(scene.conduits)]);
      const lost = [...whole.zones, ...whole.assets, ...whole.conduits].filter(({ id }) => !drawn.has(id) && !drawn.has(scene.standIns.get(scene.standIns.get(id) ?? '') ?? scene.standIns.get(id) ?? ''));
      expect(ids(lost)).toEqual([]);
      expect(scene.conduits.filter(({ zoneIds }) => zoneIds.some((id) => !drawn.has(id)))).toEqual([]);
      const flows = (of: Scene): number => of.conduits.reduce((sum, { flowCount }) => sum + flowCount, 0);
      expect(flows(scene)).toBeLessThanOrEqual(flows(whole));
    }),
    { numRuns: 40 },
  );
});
