import { join } from 'node:path';
import { expect } from '@playwright/test';
import { translator } from '../../shared/i18n/translate';
import { listOf } from '../../shared/model/model';
import { assetSize } from '../../shared/network/measures';
import { sceneOf } from '../../shared/network/scene';
import { bottomOf, rightOf, unite } from '../../shared/network/geometry';
import { inBareWindow } from './support/bare-window';
import { dropNames, dropOnce, type DropName } from './support/canvas-drops';
import { gestureNames, measureAll, type Drawn, type GestureName } from './support/canvas-gestures';
import { prepareSteps } from './support/canvas-own-steps';
import { drawPeer, plainScene, type CarriedAsset, type Places } from './support/canvas-peers';
import { inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { largePlantModel, packedLargePlant } from './support/large-plant';
import { processorTime } from './support/process-tree';
import { inWindow, profileWith } from './support/window';

/**
 * The drawing with 300 nested zones, 2,000 assets, 300 conduits and 2,700 flows: first picture, moving, zooming, dragging a
 * zone with some fifty assets in it, and dropping an asset into another zone. Against the same boxes and lines in @joint/core
 * as it comes, and on a bare canvas that draws all it sees every frame. Everybody looks at the same part of the plant. Every
 * gesture takes one step a frame; processor time is that of all processes.
 */
const rounds = roundsOf(3);
const assetsDragged = 50;
const windowSize = { width: 1440, height: 900 } as const;

const model = largePlantModel();
const scene = sceneOf(model, { view: 'asIs', t: translator('en') });
const around = unite(scene.zones.map(({ shape }) => shape)) ?? { x: 0, y: 0, width: 1, height: 1 };
const parents = new Map([...model.tables.zone.values()].map(({ id, parentId }) => [id, parentId]));

function isIn(zoneId: string | undefined, outer: string): boolean {
  for (let id = zoneId; id !== undefined; id = parents.get(id)) if (id === outer) return true;
  return false;
}

/** The zone whose branch holds nearest to fifty assets. */
const dragged = scene.zones
  .map((zone) => ({ zone, count: scene.assets.filter(({ zoneId }) => isIn(zoneId, zone.id)).length }))
  .sort((one, other) => Math.abs(one.count - assetsDragged) - Math.abs(other.count - assetsDragged))[0]?.zone;
if (dragged === undefined) throw new Error('the plant has no zones');

const nameOf = (zoneId: string): string => model.tables.zone.get(zoneId)?.name ?? zoneId;

/** The last asset of the first zone in there, and the free corner of the second. */
function carriedIn(outer: string): CarriedAsset {
  const [home, other] = scene.zones.filter(({ id }) => parents.get(id) === outer);
  const asset = scene.assets.findLast(({ zoneId }) => zoneId === home?.id);
  if (home === undefined || other === undefined || asset === undefined) throw new Error('there is nothing to drop');
  const there = { zoneId: other.id, x: rightOf(other.shape) - assetSize.width - 20, y: bottomOf(other.shape) - assetSize.height - 16 };
  return { id: asset.id, homes: [{ zoneId: home.id, x: asset.shape.x, y: asset.shape.y }, there] };
}

const carried = carriedIn(dragged.id);
const places: Places = {
  around,
  middle: { x: around.x + around.width / 2, y: around.y + around.height / 2 },
  near: { x: dragged.shape.x + dragged.shape.width / 2, y: dragged.shape.y + 100 },
};
const flows = listOf(model, 'flow').flatMap(({ id, fromId, toId }) => (fromId === undefined || toId === undefined ? [] : [{ id, from: fromId, to: toId }]));
const plain = plainScene(scene, parents, flows, { dragged: dragged.id, carried });
const packed = packedLargePlant();
const head = dragged.shape;

async function drawOurs(): Promise<Drawn> {
  const { profile, path } = profileWith('plant.zonewalk', packed);
  return inWindow(profile, { words: [path] }, async ({ app, desk }) => {
    const { page, electron } = app;
    const root = electron.process().pid ?? 0;
    await electron.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), windowSize);
    await desk.saved();
    const sequence = await desk.savedSequence();
    const before = processorTime(root);
    const start = performance.now();
    await desk.go('zones');
    await page.locator('.zw-canvas__ground[data-painted]').waitFor();
    const wall = performance.now() - start;
    const processor = processorTime(root) - before;
    await page.evaluate(prepareSteps, { ...places, head, carried, assetSize, dragType: 'application/x-zonewalk-assets' });
    const measured = await measureAll(page, root);
    await desk.saved();
    const written = (await desk.savedSequence()) - sequence;
    if (written < 20) throw new Error(`of 20 drops ${written} changed the model`);
    await page.evaluate(dropOnce);
    await expect(page.getByRole('combobox', { name: desk.t('field.asset.zoneId') })).toHaveValue(new RegExp(nameOf(carried.homes[1].zoneId)));
    return { first: { wall, processor }, ...measured };
  });
}

const support = join(process.cwd(), 'test', 'bench', 'support');
const library = join(process.cwd(), 'node_modules', '@joint', 'core', 'dist', 'joint.min.js');
const peer = (scripts: readonly string[]): Promise<Drawn> => inBareWindow((page, electron) => drawPeer(page, electron, { scripts, scene: plain, places }));
const ours: Drawn[] = [];
const bare: Drawn[] = [];
const joint: Drawn[] = [];
for (let round = 0; round < rounds; round += 1) {
  bare.push(await peer([join(support, 'canvas-bare.cjs')]));
  ours.push(await drawOurs());
  joint.push(await peer([library, join(support, 'canvas-joint.cjs')]));
}

const titles: Readonly<Record<GestureName | DropName, string>> = {
  panFit: 'moving the whole plant', panFull: 'moving at 100 %', zoom: 'zooming from all to 100 %', drag: 'dragging a zone at 50 %', dragFit: 'dragging a zone, all in view',
  drop: 'dropping an asset at 50 %', dropFit: 'dropping an asset, all in view',
};
const target = '≤ 1.5 ×, a quarter of @joint/core';
const middleOf = (list: readonly Drawn[], pick: (one: Drawn) => number): number => median(list.map(pick));
const rows = [{ who: 'bare canvas', list: bare }, { who: 'ours', list: ours }, { who: '@joint/core', list: joint }] as const;
const compare = (who: string, name: string, pick: (one: Drawn) => number, list: readonly Drawn[], wanted?: string) => ({
  name: `${name}: ${who}`, value: inMilliseconds(middleOf(list, pick)), ratio: middleOf(list, pick) / middleOf(bare, pick), ...(wanted === undefined ? {} : { target: wanted }),
});
printFigures(`${scene.zones.length} zones, ${scene.assets.length} assets, ${scene.conduits.length} conduits, ${flows.length} flows; medians of ${rounds} rounds; × against the bare canvas`, [
  ...rows.map(({ who, list }) => compare(who, 'first picture, processor', ({ first }) => first.processor, list, who === 'ours' ? '≤ 1,500 ms' : undefined)),
  ...gestureNames.flatMap((name) =>
    rows.flatMap(({ who, list }) => [
      compare(who, `${titles[name]}, processor for a frame`, ({ gestures }) => gestures[name].perFrame, list, who === 'ours' ? target : undefined),
      { name: `${titles[name]}, frames: ${who}`, value: `${middleOf(list, ({ gestures }) => gestures[name].framesPerSecond).toFixed(1)} /s`, target: `worst frame ${middleOf(list, ({ gestures }) => gestures[name].worst).toFixed(0)} ms` },
    ]),
  ),
  ...dropNames.flatMap((name) =>
    rows.flatMap(({ who, list }) => [
      compare(who, `${titles[name]}, processor for a drop`, ({ drops }) => drops[name].perDrop, list, who === 'ours' ? target : undefined),
      { name: `${titles[name]}, until painted: ${who}`, value: inMilliseconds(middleOf(list, ({ drops }) => drops[name].untilPainted)), target: `worst frame ${middleOf(list, ({ drops }) => drops[name].worst).toFixed(0)} ms` },
    ]),
  ),
]);
