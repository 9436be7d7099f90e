import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translate';
import { patched } from '../../../shared/model/change';
import type { Conduit } from '../../../shared/model/entities/conduit';
import type { NamedView } from '../../../shared/model/entities/view';
import type { Model } from '../../../shared/model/model';
import { drawZones } from '../../../shared/network/drawing';
import { overlaps } from '../../../shared/network/geometry';
import { sceneOf, type Scene } from '../../../shared/network/scene';
import { sheetOf } from '../../../shared/network/stubs';
import { viewedModel } from '../../../shared/network/views';
import { buildConduit, exampleId } from '../../support/builders';
import { plant, zone, zoneId } from './plant';

const t = translator('en');
const viewId = exampleId('view', 1);
const conduit = (number: number, ends: readonly number[], more: Partial<Conduit> = {}): Conduit =>
  patched(buildConduit({ id: exampleId('conduit', number), name: `C${number}`, code: `C${number}`, zoneIds: ends.map(zoneId) }), { bends: undefined, ...more });

/** A line with a cell, an office above it, a yard below and a store nobody connects; shown without neighbours. */
function lineSheet(more: Partial<NamedView> = {}): Model {
  return plant(
    zone(1, [0, 400, 600, 300], { name: 'Line', purdueLevel: '2' }),
    zone(2, [20, 460, 300, 200], { name: 'Cell', parentId: zoneId(1) }),
    zone(3, [0, 0, 600, 200], { name: 'Office', purdueLevel: '4' }),
    zone(4, [0, 900, 600, 200], { name: 'Yard' }),
    zone(5, [800, 900, 300, 200], { name: 'Store' }),
    zone(6, [800, 0, 300, 200], { name: 'Cloud', state: 'planned' }),
    conduit(1, [1, 3], { bends: [{ x: 5000, y: 5000 }] }),
    conduit(2, [2, 4]),
    conduit(3, [3, 4]),
    conduit(4, [1, 5], { state: 'planned' }),
    conduit(5, [1, 6], { state: 'planned' }),
    { id: viewId, type: 'view', name: 'Line', zoneIds: [zoneId(1)], ...more },
  );
}

function sceneFor(whole: Model, view: 'asIs' | 'target' = 'asIs'): Scene {
  return sceneOf(viewedModel(whole, viewId), { view, t, viewId, sheet: sheetOf(whole, viewId) });
}

describe('the sheet of a line without its neighbours', () => {
  it('shows where each conduit leads that leaves it, and nothing of what lies between others', () => {
    const scene = sceneFor(lineSheet());
    expect(scene.stubs.map(({ name }) => name)).toEqual(['Office', 'Yard']);
    expect(scene.zones.map(({ name }) => name)).toEqual(['Line', 'Cell']);
    expect(scene.conduits.map(({ id, zoneIds }) => [id, zoneIds])).toEqual([[exampleId('conduit', 1), [zoneId(1), zoneId(3)]], [exampleId('conduit', 2), [zoneId(2), zoneId(4)]]]);
    const [line] = scene.zones;
    const [office, yard] = scene.stubs;
    expect([office!.shape.y + office!.shape.height < line!.shape.y, yard!.shape.y > line!.shape.y + line!.shape.height]).toEqual([true, true]);
    for (const { paths } of scene.conduits) expect(paths[0]!.every(({ x, y }) => Math.abs(x) < 1500 && Math.abs(y) < 1500)).toBe(true);
    expect(scene.lanes.map(({ level }) => level)).toEqual(['2']);
  });

  it('follows the architecture looked at', () => {
    expect(sceneFor(lineSheet(), 'target').stubs.map(({ name }) => name)).toEqual(['Office', 'Yard', 'Store', 'Cloud']);
  });

  it('has none where the neighbours are shown, plant-wide, and where nothing leaves', () => {
    const beside = lineSheet({ showsNeighbours: true });
    expect([sheetOf(beside, viewId), sheetOf(lineSheet(), undefined), sheetOf(lineSheet({ zoneIds: [] }), viewId)]).toEqual([undefined, undefined, undefined]);
    expect(sceneFor(lineSheet({ zoneIds: [zoneId(5)] })).stubs).toEqual([]);
  });

  it('stays the same as long as nothing changes', () => {
    const whole = lineSheet();
    const [first, second] = [sceneFor(whole), sceneFor(whole)];
    expect(second.stubs.map((stub, index) => stub === first.stubs[index])).toEqual([true, true]);
  });

  it('keeps many names apart and near', () => {
    const far = Array.from({ length: 14 }, (_, index) => zone(index + 10, [index * 400, 1500, 300, 200], { name: `Neighbouring zone number ${index}` }));
    const whole = plant(zone(1, [0, 0, 300, 200], { name: 'Line' }), ...far, ...far.map((_, index) => conduit(index + 1, [1, index + 10])), { id: viewId, type: 'view', name: 'Line', zoneIds: [zoneId(1)] });
    const { stubs, zones } = sceneFor(whole);
    expect(stubs.length).toBe(14);
    const shapes = [...stubs, ...zones].map(({ shape }) => shape);
    expect(shapes.filter((shape, index) => shapes.some((other, place) => place > index && overlaps(shape, other)))).toEqual([]);
    expect(stubs.filter(({ shape }) => shape.x > 1200 || shape.y > 900)).toEqual([]);
  });

  it('is printed with them', () => {
    const whole = lineSheet();
    const { svg } = drawZones(viewedModel(whole, viewId), { language: 'en', view: 'asIs', theme: 'paper', viewId, sheet: sheetOf(whole, viewId) });
    expect(['>Office<', '>Yard<', '>Store<', '>Line<'].map((text) => svg.includes(text))).toEqual([true, true, false, true]);
  });
});
